"""Masks over a crop: painted by a brush, feathered for the engine. No Qt here."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from core.protocol import Mask

SIDE = 256  # pixels of a painted mask
_FULL = 255

Levels = NDArray[np.uint8]


def levels_of(mask: Mask | None) -> Levels:
    """[side,side], a copy to paint on; full where there is no mask."""
    if mask is None:
        return np.full((SIDE, SIDE), _FULL, np.uint8)
    return np.frombuffer(mask.levels, np.uint8).reshape(mask.side, mask.side).copy()


def mask_of(levels: Levels) -> Mask | None:
    """The mask of painted levels [side,side]; None where all of the edit applies everywhere."""
    return None if bool((levels == _FULL).all()) else Mask(len(levels), levels.tobytes())


def inverted(mask: Mask | None) -> Mask | None:
    """What was protected is edited, and the other way round."""
    return mask_of((_FULL - levels_of(mask)).astype(np.uint8))


def dab(levels: Levels, place: tuple[float, float], radius: float, strength: float, *, protect: bool) -> None:
    """One touch of a soft brush, painted into `levels`.

    Args:
        place: across and down, in shares of the crop.
        radius: of the brush, in shares of the crop's side; it is full in the inner half and falls to nothing.
        strength: 0..1, of this touch.
        protect: take the edit away; else bring it back.
    """
    side = len(levels)
    centre = np.array(place) * side - 0.5
    reach = max(radius * side, 0.5)
    left, top = (max(int(np.floor(value - reach)), 0) for value in centre)
    right, bottom = (min(int(np.ceil(value + reach)) + 1, side) for value in centre)
    if left >= right or top >= bottom:
        return
    rows, columns = np.ogrid[top:bottom, left:right]
    far = np.hypot(columns - centre[0], rows - centre[1]) / reach
    share = strength * np.clip(2 - 2 * far, 0, 1)
    part = levels[top:bottom, left:right]
    goal = 0.0 if protect else float(_FULL)
    part[:] = np.rint(part + (goal - part) * share).astype(np.uint8)


@lru_cache(maxsize=16)
def feathered(mask: Mask, feather: int) -> Mask:
    """The mask with soft borders; `feather` 0..100, in hundredths of a quarter of its side."""
    if not feather:
        return mask
    image = Image.frombytes("L", (mask.side, mask.side), mask.levels)
    radius = feather / 100 * mask.side / 4 / 2  # a border is about two deviations of the blur wide
    return Mask(mask.side, image.filter(ImageFilter.GaussianBlur(radius)).tobytes())
