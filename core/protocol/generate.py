"""New pictures, from the prior, and whether they are new."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Generate:
    """Draw new pictures; answered by `Generated` after a `PictureDrawn` for each.

    The same seed, model and settings give the same picture on the same device, whatever the count, the first
    seed and the conditions: to the last bit on the processor, and but for rounding on a graphics card, which
    draws several at once.

    Attributes:
        model: path of the model file.
        count: how many.
        seed: of the first; the others have the seeds that follow, as far as they are accepted.
        steps: network calls of each picture's decode.
        latent_steps: network calls of the prior.
        truncation: 0 to 1: share of a code's way from the mean that is gone; 1 leaves it as it was drawn.
        detail: 0 to 1: strength of the noise map x_T; less than 1 gives calmer pictures.
        like: semantic codes (float32 little-endian bytes) to stay near, each the start of every nth seed;
            none for the whole prior.
        like_of: fingerprint, as in `ModelLoaded`, of the model whose codes those are; empty if not known.
        spread: 0 to 1: how far from those; 0 is themselves, with other details.
        where: (attribute, whether it must hold) pairs, in the order of their names.
    """

    model: str
    count: int
    seed: int
    steps: int = 20
    latent_steps: int = 100
    truncation: float = 0.85
    detail: float = 0.85
    like: tuple[bytes, ...] = ()
    like_of: str = ""
    spread: float = 0.5
    where: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class CodesTried:
    """How often what was asked for turned up so far: `fit` of `tried` codes."""

    tried: int
    fit: int


@dataclass(frozen=True, eq=False)
class PictureDrawn:
    """One new picture is there.

    Attributes:
        index: its place in the grid, from 0.
        seed: that gives it again with the same settings.
        z_sem: its semantic code, float32 little-endian bytes; empty for a model without.
        pixels: [S,S,4] uint8, blue-green-red-255 (Qt's RGB32), as large as the model makes them.
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
        fit: how many of those were as asked for.
        held: for each condition of the request, how many of the tried codes it alone held for.
        hopeless: what was asked for hardly ever turns up, so that the search was ended.
        notes: sentences on what this model can't do and was left out.
        seconds: the work took.
    """

    request: Generate
    drawn: int
    tried: int
    fit: int
    held: tuple[int, ...]
    hopeless: bool
    notes: tuple[str, ...]
    seconds: float


@dataclass(frozen=True)
class Neighbours:
    """Which training pictures are most like a code; answered by `NeighboursFound`.

    Attributes:
        model: path of the model file.
        z_sem: float32 little-endian bytes.
        count: how many.
        steps: network calls of each picture's decode.
    """

    model: str
    z_sem: bytes
    count: int = 4
    steps: int = 20


@dataclass(frozen=True, eq=False)
class Neighbour:
    """A training picture, as the model itself draws it again from its semantic code.

    Attributes:
        distance: as in `NeighboursFound`.
        pixels: [S,S,4] uint8, blue-green-red-255 (Qt's RGB32).
    """

    distance: float
    pixels: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class NeighboursFound:
    """The training pictures most like a code. A distance is 1 less the cosine between z-normalised codes: 0
    for the same face, 1 for faces that have nothing to do with each other; pulling a code to the mean does
    not change it.

    Attributes:
        request: what was asked for.
        neighbours: the nearest first.
        usual: (near, middle, far): a twentieth, half, and all but a twentieth of the training pictures have
            their own nearest one within these distances.
        compared: how many training codes the model carries.
    """

    request: Neighbours
    neighbours: tuple[Neighbour, ...]
    usual: tuple[float, float, float]
    compared: int
