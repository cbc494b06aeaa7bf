"""New pictures, from the prior."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Generate:
    """Draw new pictures; answered by `Generated` after a `PictureDrawn` for each.

    Attributes:
        model: path of the model file.
        count: how many.
        seed: of the first; the others have the seeds that follow, as far as they are accepted.
        steps: network calls of each picture's decode.
        latent_steps: network calls of the prior.
        truncation: 0 to 1: share of a code's way from the mean that is gone; 1 leaves it as it was drawn.
        like: semantic codes (float32 little-endian bytes) to stay near; none for the whole prior.
        spread: 0 to 1: how far from those; 0 is themselves.
        where: (attribute, whether it must hold) pairs, in the order of their names.
        side: pixels a side of the answer's pictures.
    """

    model: str
    count: int
    seed: int
    steps: int = 20
    latent_steps: int = 100
    truncation: float = 1.0
    like: tuple[bytes, ...] = ()
    spread: float = 0.5
    where: tuple[tuple[str, bool], ...] = ()
    side: int = 192


@dataclass(frozen=True, eq=False)
class PictureDrawn:
    """One new picture is there.

    Attributes:
        index: its place in the grid, from 0.
        seed: that gives it again with the same settings.
        z_sem: its semantic code, float32 little-endian bytes; empty for a model without.
        pixels: [side,side,4] uint8, blue-green-red-255 (Qt's RGB32).
    """

    index: int
    seed: int
    z_sem: bytes
    pixels: NDArray[np.uint8]


@dataclass(frozen=True)
class Generated:
    """The grid is complete, or as complete as it gets.

    Attributes:
        request: what was asked for.
        drawn: pictures that are there.
        tried: codes that were drawn for them.
        seconds: the work took.
    """

    request: Generate
    drawn: int
    tried: int
    seconds: float
