"""The changed parts of a photo, at the size that a screen needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.photo.paste import paste
from core.photo.photo import Pixels
from core.protocol import FaceEdit, Patch
from core.tensors import mask_levels, screen_pixels

Box = tuple[int, int, int, int]  # left, top, right, bottom in photo pixels


@dataclass(frozen=True, eq=False)
class Decoded:
    """A crop that changes: what is asked of it, and its two decodes [S,S,3] in [0,1]."""

    face: FaceEdit
    edited: NDArray[np.float32]
    reconstruction: NDArray[np.float32]


def make_patches(
    srgb: NDArray[np.uint8], crops: Sequence[Decoded], largest_side: int = 0, *, grey: bool = False
) -> tuple[Patch, ...]:
    """Paste edits into the parts of the photo that they can touch; crops that overlap share a patch.

    Args:
        srgb: [H,W,3] the photo.
        crops: in the order in which they are put into the photo.
        largest_side: a larger patch is scaled down to this before pasting; 0 keeps it as it is.
        grey: the photo has no colour, and shall have none.
    """
    patches = []
    for (left, top, right, bottom), together in _groups(crops, srgb.shape[:2]):
        piece: Pixels = srgb[top:bottom, left:right]
        scale = max(1.0, max(piece.shape[:2]) / largest_side) if largest_side else 1.0
        if scale > 1:
            size = (max(1, round(piece.shape[1] / scale)), max(1, round(piece.shape[0] / scale)))
            piece = np.asarray(cv2.resize(piece, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
        for crop in together:
            quad = (np.array(crop.face.quad) - (left, top) + 0.5) / scale - 0.5
            piece = paste_crop(piece, quad, crop, grey=grey)
        patches.append(Patch(left, top, scale, screen_pixels(piece)))
    return tuple(patches)


def _groups(crops: Sequence[Decoded], shape: tuple[int, ...]) -> list[tuple[Box, list[Decoded]]]:
    """Crops that overlap, directly or by way of others, each in the order given, with the box around them."""
    groups: list[tuple[Box, list[int]]] = []
    for index, crop in enumerate(crops):
        box, members = _box(crop.face, shape), [index]
        if box[0] >= box[2] or box[1] >= box[3]:
            continue
        while touching := next((group for group in groups if _overlap(group[0], box)), None):
            groups.remove(touching)
            box = _around(touching[0], box)
            members += touching[1]
        groups.append((box, members))
    return [(box, [crops[index] for index in sorted(members)]) for box, members in groups]


def paste_crop(
    pixels: Pixels, quad: NDArray[np.float64], crop: Decoded, *, grey: bool, icc: bytes | None = None
) -> Pixels:
    """One edit in a piece [h,w,3] of the photo, in which the crop's corners stand at `quad`."""
    limit = None if crop.face.mask is None else mask_levels(crop.face.mask.levels, crop.face.mask.side)
    pasted = paste(pixels, quad, crop.edited, crop.reconstruction, icc=icc, grey=grey, limit=limit)
    return pasted.pixels


def _box(face: FaceEdit, shape: tuple[int, ...]) -> Box:
    corners, (height, width) = np.array(face.quad), shape
    # Pixel centres stand at whole numbers, so a pixel reaches half a unit to either side of its own.
    left, top = (int(v) for v in np.clip(np.floor(corners.min(0) + 0.5), 0, (width, height)))
    right, bottom = (int(v) for v in np.clip(np.ceil(corners.max(0) + 0.5), 0, (width, height)))
    return left, top, right, bottom


def _around(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
