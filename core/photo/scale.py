"""Smaller pictures. Free of torch and Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photo.photo import Photo, Pixels

_Plane = NDArray[np.float32]


def shrunk(photo: Photo, pixels: Pixels, longest_side: int) -> tuple[Photo, Pixels]:
    """The photo and its edited `pixels` [H,W,3] with at most `longest_side` pixels a side.

    Its alpha shrinks with it, and transparent pixels give no colour to their neighbours. 0, or a side that
    the photo does not exceed, gives back what was given. Lanczos' filter (Pillow's, of three lobes), computed
    in 32-bit floats on the pixels' own values, as other photo editors do.
    """
    height, width = pixels.shape[:2]
    if longest_side <= 0 or longest_side >= max(height, width):
        return photo, pixels
    share = longest_side / max(height, width)
    size = max(1, round(width * share)), max(1, round(height * share))
    opacity = None if photo.alpha is None or _opaque(photo.alpha) else photo.alpha
    weights = None if opacity is None else _resized(opacity.astype(np.float32), size)
    small = np.empty((size[1], size[0], 3), pixels.dtype)
    for channel in range(3):
        plane = pixels[..., channel].astype(np.float32)
        shrunken = _resized(plane, size)
        if opacity is not None and weights is not None:
            seen = weights > 0.5  # elsewhere there is nothing to see, and next to nothing to divide by
            weighted = _resized(plane * opacity, size)
            np.divide(weighted, weights, out=shrunken, where=seen)
        small[..., channel] = _rounded(shrunken, pixels)
    alpha = photo.alpha
    if alpha is not None:
        alpha = _rounded(_resized(alpha.astype(np.float32), size) if weights is None else weights, alpha)
    small = cast(Pixels, small)
    return replace(photo, pixels=small, alpha=alpha), small


def _opaque(alpha: Pixels) -> bool:
    return bool((alpha == np.iinfo(alpha.dtype).max).all())


def _resized(plane: _Plane, size: tuple[int, int]) -> _Plane:
    return np.array(Image.fromarray(plane).resize(size, Image.Resampling.LANCZOS))


def _rounded(plane: _Plane, like: Pixels) -> Pixels:
    """Whole numbers within the range of `like`; the filter overshoots at hard edges."""
    return cast(Pixels, np.rint(np.clip(plane, 0, np.iinfo(like.dtype).max)).astype(like.dtype))
