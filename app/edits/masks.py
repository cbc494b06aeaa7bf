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


def nothing() -> Levels:
    """[side,side], to paint on: the edit applies nowhere yet."""
    return np.zeros((SIDE, SIDE), np.uint8)


def mask_of(levels: Levels) -> Mask | None:
    """The mask of painted levels [side,side]; None where all of the edit applies everywhere."""
    return None if bool((levels == _FULL).all()) else Mask(len(levels), levels.tobytes())


def inverted(mask: Mask | None) -> Mask | None:
    """What was protected is edited, and the other way round."""
    return mask_of((_FULL - levels_of(mask)).astype(np.uint8))


class Stroke:
    """One stroke of a soft brush over a mask: however often it passes a place, that gets no more than once.

    Args:
        levels: [side,side], what the mask was before.
        radius: of the brush, in shares of the crop's side; it is full in the inner half and falls to nothing.
        opacity: 0..1, of the whole stroke.
        protect: take the edit away; else bring it back.
    """

    def __init__(self, levels: Levels, radius: float, opacity: float, *, protect: bool) -> None:
        self._before = levels
        self._reach = max(radius * len(levels), 0.75)
        self._opacity = opacity
        self._goal = 0.0 if protect else float(_FULL)
        self._covered = np.zeros(levels.shape, np.float32)
        self._end: tuple[float, float] | None = None
        self.levels = levels.copy()

    def to(self, place: tuple[float, float]) -> None:
        """Go on to `place`, across and down in shares of the crop; the first one is where it begins."""
        here = (place[0] * len(self.levels) - 0.5, place[1] * len(self.levels) - 0.5)
        start = self._end or here
        self._end = here
        lows = [max(int(np.floor(min(pair) - self._reach)), 0) for pair in zip(start, here, strict=True)]
        highs = [int(np.ceil(max(pair) + self._reach)) + 1 for pair in zip(start, here, strict=True)]
        (left, top), (right, bottom) = lows, (min(high, len(self.levels)) for high in highs)
        if left >= right or top >= bottom:
            return
        rows, columns = np.ogrid[top:bottom, left:right]
        far = _distance(columns, rows, start, here) / self._reach
        part = (slice(top, bottom), slice(left, right))
        covered = np.maximum(self._covered[part], np.clip(2 - 2 * far, 0, 1))
        self._covered[part] = covered
        before = self._before[part].astype(np.float32)
        self.levels[part] = np.rint(before + (self._goal - before) * covered * self._opacity)


def _distance(
    x: NDArray[np.int_], y: NDArray[np.int_], start: tuple[float, float], end: tuple[float, float]
) -> NDArray[np.float64]:
    """From every place to the line between two points."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across**2 + down**2
    along = ((x - start[0]) * across + (y - start[1]) * down) / length if length else 0.0
    along = np.clip(along, 0, 1)
    return np.asarray(np.hypot(x - start[0] - along * across, y - start[1] - along * down))


@lru_cache(maxsize=16)
def feathered(mask: Mask, feather: int) -> Mask:
    """The mask with soft borders; `feather` 0..100, in hundredths of a quarter of its side."""
    if not feather:
        return mask
    image = Image.frombytes("L", (mask.side, mask.side), mask.levels)
    radius = feather / 100 * mask.side / 4 / 2  # a border is about two deviations of the blur wide
    return Mask(mask.side, image.filter(ImageFilter.GaussianBlur(radius)).tobytes())
