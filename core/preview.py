"""The changed part of a photo, at the size that a screen needs."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.photo.paste import paste
from core.protocol import Quad
from core.tensors import screen_pixels


@dataclass(frozen=True)
class Patch:
    """A piece of a photo: its corner and scale in photo pixels, and [h,w,4] uint8 for the screen."""

    left: int
    top: int
    scale: float
    pixels: NDArray[np.uint8]


def make_patch(
    srgb: NDArray[np.uint8],
    quad: Quad,
    edited: NDArray[np.float32],
    reconstruction: NDArray[np.float32],
    largest_side: int = 0,
    *,
    grey: bool = False,
) -> Patch:
    """Paste an edit into the part of the photo that it can touch.

    Args:
        srgb: [H,W,3] the photo.
        quad: the crop's corners in photo pixels.
        edited, reconstruction: [S,S,3] in [0,1].
        largest_side: a larger piece is scaled down to this before pasting; 0 keeps it as it is.
        grey: the photo has no colour, and shall have none.
    """
    corners = np.array(quad)
    height, width = srgb.shape[:2]
    # Pixel centres stand at whole numbers, so a pixel reaches half a unit to either side of its own.
    left, top = (int(v) for v in np.clip(np.floor(corners.min(0) + 0.5), 0, (width, height)))
    right, bottom = (int(v) for v in np.clip(np.ceil(corners.max(0) + 0.5), 0, (width, height)))
    piece = srgb[top:bottom, left:right]
    if piece.size == 0:
        return Patch(left, top, 1.0, np.zeros((0, 0, 4), np.uint8))
    scale = max(1.0, max(piece.shape[:2]) / largest_side) if largest_side else 1.0
    if scale > 1:
        size = (max(1, round(piece.shape[1] / scale)), max(1, round(piece.shape[0] / scale)))
        piece = np.asarray(cv2.resize(piece, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    pasted = paste(piece, (corners - (left, top) + 0.5) / scale - 0.5, edited, reconstruction, grey=grey)
    return Patch(left, top, scale, screen_pixels(pasted.pixels))
