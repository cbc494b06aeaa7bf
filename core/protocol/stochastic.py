"""What the model makes of a face: its stochastic code, and how like the training pictures it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.protocol.photo import PhotoRef, Quad


@dataclass(frozen=True)
class DescribeCode:
    """Look at the codes of a crop; answered by `CodeDescribed`.

    Attributes:
        model: path of the model file.
        quad: the crop the model sees.
        steps: network calls of the encode and of the decode; 0 for as many as an edit takes when it rests.
    """

    model: str
    photo: PhotoRef
    quad: Quad
    steps: int = 0


class Grade(Enum):
    """How like the training pictures a picture is."""

    ALIKE = "alike"
    UNUSUAL = "unusual"  # farther from them than 95 of 100 of their own
    VERY_UNLIKE = "very unlike"  # farther than 99 of 100


class Lacking(Enum):
    """Why a model can't tell how like its training pictures a picture is."""

    ENCODER = "encoder"  # a plain diffusion model has no semantic code
    CODES = "codes"  # its file carries no codes of its training pictures, or too few


@dataclass(frozen=True)
class Likeness:
    """A semantic code beside those of the training pictures.

    Attributes:
        distance: Mahalanobis distance from their mean.
        unusual, very_unlike: distances from which on it is that.
        nearer: share of the training pictures, 0 to 1, that are nearer; each was measured as if it were new.
        grade: where it is.
    """

    distance: float
    unusual: float
    very_unlike: float
    nearer: float
    grade: Grade


@dataclass(frozen=True)
class NoiseFigures:
    """x_T beside white noise, which has mean 0, deviation 1, kurtosis 0, structure 1 and likeness 0.

    Attributes:
        mean, deviation: of red, green and blue.
        kurtosis: excess over that of a normal distribution.
        structure: power of coarse waves (longer than 8 pixels), as a multiple of their part in white noise.
        neighbours: correlation of pixels side by side.
    """

    mean: tuple[float, float, float]
    deviation: tuple[float, float, float]
    kurtosis: float
    structure: float
    neighbours: float


@dataclass(frozen=True, eq=False)
class CodeDescribed:
    """What the model sees in a crop. Pictures are [S,S,4] uint8, blue-green-red-255 (Qt's RGB32).

    Attributes:
        request: what was asked for.
        crop: as it goes into the model.
        reconstruction: as the model decodes it from both codes, unedited.
        noise: x_T, grey for 0 and the ends of the range at three deviations.
        figures: of x_T.
        psnr: dB, reconstruction against crop.
        likeness: None where the model can't tell; `lacking` says why.
    """

    request: DescribeCode
    crop: NDArray[np.uint8]
    reconstruction: NDArray[np.uint8]
    noise: NDArray[np.uint8]
    figures: NoiseFigures
    psnr: float
    likeness: Likeness | None
    lacking: Lacking | None
