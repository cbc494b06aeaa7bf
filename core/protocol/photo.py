"""Photos, and the faces in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Quad = tuple[
    Point, Point, Point, Point
]  # corners of a crop in photo pixels: top left, bottom left, bottom right, top right


@dataclass(frozen=True)
class PhotoRef:
    """A photo on disk. `sha256` (hex) makes sure that the engine and the window mean the same file; empty for
    whatever the file holds now.
    """

    path: str
    sha256: str


@dataclass(frozen=True)
class FindFaces:
    """Find the faces of a photo; answered by `FacesFound`."""

    photo: PhotoRef


@dataclass(frozen=True)
class FaceFound:
    """One face: its box (left, top, width, height) and crop in photo pixels, and how sure the finder is
    (0 to 1).
    """

    box: tuple[float, float, float, float]
    quad: Quad
    score: float


@dataclass(frozen=True)
class FacesFound:
    """The faces of a photo, the largest first (none is no error), and the crop to offer when there is
    none.
    """

    photo: PhotoRef
    faces: tuple[FaceFound, ...]
    centre: Quad


@dataclass(frozen=True)
class CropFace:
    """Show a face as the model sees it; answered by `FaceCropped`.

    Attributes:
        model: path of the model file, whose crops are of faces or not.
        quad: the crop; None for that of the largest face, or of the centre where there is none.
        side: pixels a side of the answer's picture.
    """

    model: str
    photo: PhotoRef
    quad: Quad | None = None
    side: int = 192


@dataclass(frozen=True, eq=False)
class FaceCropped:
    """A crop of a photo.

    Attributes:
        request: what was asked for.
        photo: with its digest.
        quad: the crop.
        faces: how many were found; 0 where the crop was given or the model needs none.
        pixels: [side,side,4] uint8, blue-green-red-255 (Qt's RGB32).
    """

    request: CropFace
    photo: PhotoRef
    quad: Quad
    faces: int
    pixels: NDArray[np.uint8]
