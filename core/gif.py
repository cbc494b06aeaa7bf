"""The colours of an animated GIF: one palette for all frames, and a dither that does not flicker.

Error diffusion would change all over a frame when a little of it changes, which shows as crawling grain. A
fixed pattern of thresholds (Bayer's) stays where it is, and it compresses better.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

COLOURS = 256
_LOOKED_AT = 16  # frames from which the palette is made
_SIDE = 64  # pixels a side that such a frame is looked at in
_SPREAD = 10.0  # levels between the lowest and the highest threshold: about the distance of two colours


def palette_of(frames: Sequence[NDArray[np.uint8]]) -> Image.Image:
    """A picture that has the palette for frames [H,W,3]."""
    chosen = np.unique(np.linspace(0, len(frames) - 1, min(_LOOKED_AT, len(frames))).round().astype(int))
    small = []
    for index in chosen:
        picture = Image.fromarray(frames[index])
        picture.thumbnail((_SIDE, _SIDE), Image.Resampling.BOX)
        small.append(np.asarray(picture))
    sheet = Image.fromarray(np.concatenate(small))
    return sheet.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=1)


def with_palette(frame: NDArray[np.uint8], palette: Image.Image) -> Image.Image:
    """A frame [H,W,3] in the colours of `palette`."""
    height, width = frame.shape[:2]
    pattern = np.tile(_thresholds(), (-(-height // 8), -(-width // 8)))[:height, :width, None]
    dithered = np.clip(np.rint(frame + _SPREAD * pattern), 0, 255).astype(np.uint8)
    return Image.fromarray(dithered).quantize(palette=palette, dither=Image.Dither.NONE)


def _thresholds() -> NDArray[np.float32]:
    """Bayer's matrix [8,8], -0.5 to 0.5."""
    matrix = np.zeros((1, 1))
    for _ in range(3):
        matrix = np.block([[4 * matrix, 4 * matrix + 2], [4 * matrix + 3, 4 * matrix + 1]])
    return ((matrix + 0.5) / 64 - 0.5).astype(np.float32)
