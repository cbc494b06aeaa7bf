"""What a preset is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from training.config import TrainConfig


@dataclass(frozen=True)
class Preset:
    """A named training configuration.

    Attributes:
        name: what the command line calls it.
        description: what is trained, in one line.
        purpose: what it is good for; follows after "For".
        make: builds the configuration, without pictures.
        paper: whether it is a row of the papers' tables rather than ours.
        starts_from: the preset whose model file a run of this one needs as its `base`; empty for those that
            start from random weights.
    """

    name: str
    description: str
    purpose: str
    make: Callable[[], TrainConfig]
    paper: bool = False
    starts_from: str = ""
