"""Whether pictures show faces, and whether these are cropped alike already."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.data.decode import Unusable, decode
from training.data.sources import Entry

_SMALLEST = 16  # pixels of the shorter side of a picture in which a face is looked for
_APART = 0.12  # of the picture's side: as far as a corner may be from where an aligned one has it


@dataclass(frozen=True)
class Faces:
    """What was seen in one picture.

    Attributes:
        count: of faces.
        side: pixels of the square around the largest, as a model of faces sees it.
        aligned: whether that square is the picture itself, within a little.
    """

    count: int = 0
    side: float = 0.0
    aligned: bool = False


def faces_in(entry: Entry) -> Faces | None:
    """Find them; None where the picture can't be read."""
    from core.photo.faces import alignment_quad, find_faces  # they load torch

    try:
        rgb = np.asarray(decode(entry.read()).image)
    except (Unusable, OSError):
        return None
    height, width = rgb.shape[:2]
    if min(height, width) < _SMALLEST:
        return Faces()
    found = find_faces(rgb)
    if not found:
        return Faces()
    quad = alignment_quad(found[0].points)  # upper left, lower left, lower right, upper right
    whole = np.array([[0, 0], [0, height], [width, height], [width, 0]], dtype=np.float64)
    apart = float(np.abs(quad - whole).max()) / min(width, height)
    square = abs(width - height) <= 0.02 * max(width, height)
    return Faces(len(found), float(np.hypot(*(quad[3] - quad[0]))), square and apart <= _APART)
