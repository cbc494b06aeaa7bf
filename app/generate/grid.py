"""A grid of new pictures, finished or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtGui import QImage

from app.generate.settings import GridSettings


@dataclass(frozen=True, eq=False)
class Made:
    """One new picture.

    Attributes:
        seed: that gives it again with the grid's settings.
        z_sem: its semantic code, float32 little-endian bytes; empty for a model without.
        image: as large as the model makes them.
    """

    seed: int
    z_sem: bytes
    image: QImage


@dataclass(eq=False)
class Grid:
    """Pictures that were asked for together, in their order.

    Attributes:
        settings: that made them.
        model: path of the model file.
        model_name: for people.
        when: it was begun.
        pictures: those that are there.
        name: of its file in the history; empty until it is kept.
        kept: whether it is a favourite.
        fingerprint: of the model, as in `ModelLoaded`; empty where it is not known.
    """

    settings: GridSettings
    model: str
    model_name: str
    when: datetime
    pictures: list[Made] = field(default_factory=list)
    name: str = ""
    kept: bool = False
    fingerprint: str = ""
