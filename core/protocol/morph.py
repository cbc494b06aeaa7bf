"""Interpolating between faces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.protocol.edit import FaceEdit
from core.protocol.photo import PhotoRef


@dataclass(frozen=True)
class MorphEnd:
    """A face, as it is or edited, that a strip begins with, ends with, or goes through."""

    photo: PhotoRef
    face: FaceEdit


@dataclass(frozen=True)
class Interpolate:
    """Go from face to face; answered by `Interpolated` after a `FrameDrawn` for every frame, coarse first.

    Attributes:
        model: path of the model file.
        ends: two or more, in the order of the path.
        places: of the frames along the path, rising: 0 is the first end, 1 the second, and so on; between
            them z_sem goes along a line and x_T along a great circle (section 5.2 of the paper).
        semantic, stochastic: which of the two codes goes along; the other one stays the first end's, and so
            does the fine detail of the photos.
        side: pixels a side of the frames.
        detail: keep the photos' own fine detail near the ends, so that a frame on an end is the photo itself.
        steps: network calls of each encode and decode; 0 for those of a picture at rest.
    """

    model: str
    ends: tuple[MorphEnd, ...]
    places: tuple[float, ...]
    semantic: bool = True
    stochastic: bool = True
    side: int = 256
    detail: bool = True
    steps: int = 0


@dataclass(frozen=True, eq=False)
class FrameDrawn:
    """One frame of a strip is there.

    Attributes:
        index: into the request's places.
        pixels: [side,side,4] uint8, blue-green-red-255 (Qt's RGB32).
    """

    index: int
    pixels: NDArray[np.uint8]


@dataclass(frozen=True)
class Interpolated:
    """All frames are there.

    Attributes:
        request: what was asked for.
        lengths: perceptual distance from each frame to the next; empty where it can't be measured.
        by: what measured them: "LPIPS" where it is installed, "encoder" for the model's own, in units of the
            distance of two random pictures.
        seconds: the work took.
    """

    request: Interpolate
    lengths: tuple[float, ...]
    by: str
    seconds: float


@dataclass(frozen=True)
class ExportStrip:
    """Write a strip's frames; answered by `Exported`.

    Attributes:
        strip: what to write; its side is that of the files, and its steps those of the frames.
        path: a file whose suffix says the format (.png for all frames in a row, .gif, .webp, .mp4), or a
            folder for a numbered PNG each.
        folder: whether `path` is a folder.
        rate: frames a second.
        back: play back to the first frame as well.
        endless: play again and again, in formats that can.
    """

    strip: Interpolate
    path: str
    folder: bool = False
    rate: float = 15.0
    back: bool = False
    endless: bool = True
