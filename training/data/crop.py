"""How a picture becomes a square of the size that a model is trained at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.sentences import Sentence
from training.config import Crop
from training.data.decode import Decoded, Unusable, decode

_ALIGNED = (178, 218)  # width, height of the pictures of aligned CelebA
_D2C_BOX = (25, 57, 153, 185)
"""Left, upper, right, lower of the official crop of those ("D2C"): 128 x 128 around row 121, column 89."""
_OVERSAMPLE = 3
"""A JPEG is decoded at no less than this many times the size asked for; Pillow's own measure of what can't be
told from decoding it whole (`reducing_gap`)."""


_SMALLEST_FACE = 16  # pixels of the shorter side of a picture in which a face is looked for
_LONGEST = 8  # times the shorter side


@dataclass(frozen=True)
class Square:
    """`pixels` [S,S,3] uint8, sRGB; `upscaled` where the file had fewer."""

    pixels: NDArray[np.uint8]
    upscaled: bool


def square(data: bytes, crop: Crop, size: int) -> Square:
    """The picture in the file's bytes `data`, cropped and resampled to `size` pixels a side.

    "centre": shorter side to `size`, then the middle. "celeba": the official crop of aligned CelebA.
    "face": the largest face, aligned as models of faces are trained (FFHQ's rule).

    Raises:
        Unusable: it can't be decoded, has no face, or is no picture of aligned CelebA; says which.
    """
    try:
        if crop == "face":
            return _face(decode(data), size)
        if crop == "celeba":
            return _celeba(decode(data), size)
        return _centre(decode(data, size * _OVERSAMPLE), size)
    except MemoryError:
        raise Unusable(Sentence("too large for this machine's memory")) from None


def _centre(decoded: Decoded, size: int) -> Square:
    pixels = _fitted(decoded, decoded.image, size)
    return Square(pixels, min(decoded.width, decoded.height) < size)


def _celeba(decoded: Decoded, size: int) -> Square:
    if (decoded.width, decoded.height) != _ALIGNED:
        raise Unusable(
            Sentence(
                "{size} pixels, and the CelebA crop is for the aligned pictures of {aligned}; choose the "
                "crop 'centre' or 'face'",
                size=_by(decoded.width, decoded.height),
                aligned=_by(*_ALIGNED),
            )
        )
    return Square(_fitted(decoded, decoded.image.crop(_D2C_BOX), size), _D2C_BOX[2] - _D2C_BOX[0] < size)


def _face(decoded: Decoded, size: int) -> Square:
    from core.photo.faces import alignment_quad, crop_quad, find_faces  # they load torch

    rgb = np.asarray(decoded.image)
    if min(rgb.shape[:2]) < _SMALLEST_FACE:
        few = _by(decoded.width, decoded.height)
        raise Unusable(Sentence("no face was found: {size} pixels are too few", size=few))
    faces = find_faces(rgb)
    if not faces:
        raise Unusable(Sentence("no face was found"))
    quad = alignment_quad(faces[0].points)
    try:
        pixels = crop_quad(rgb, quad, size)
    except ValueError as problem:
        raise Unusable(Sentence("its face can't be aligned: {why}", why=str(problem))) from problem
    if decoded.profile is not None:
        pixels = np.asarray(decoded.in_srgb(Image.fromarray(pixels)))
    return Square(pixels, float(np.hypot(*(quad[3] - quad[0]))) < size)


def _fitted(decoded: Decoded, part: Image.Image, size: int) -> NDArray[np.uint8]:
    """Shorter side to `size` without aliasing, then the middle."""
    part = _less_long(part)
    width, height = part.size
    scale = size / min(width, height)
    fitted = part.resize(
        (max(size, round(width * scale)), max(size, round(height * scale))), Image.Resampling.BICUBIC
    )
    left, top = (fitted.width - size) // 2, (fitted.height - size) // 2
    return np.asarray(decoded.in_srgb(fitted.crop((left, top, left + size, top + size))), dtype=np.uint8)


def _less_long(part: Image.Image) -> Image.Image:
    """The middle of a very long strip, which enlarged as a whole could fill the memory."""
    width, height = part.size
    reach = _LONGEST * min(width, height)
    if max(width, height) <= reach:
        return part
    left, top = max(0, (width - reach) // 2), max(0, (height - reach) // 2)
    return part.crop((left, top, left + min(width, reach), top + min(height, reach)))


def _by(width: int, height: int) -> str:
    return f"{width} x {height}"
