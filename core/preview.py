"""The changed parts of a photo, at the size that a screen needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.cache import Cache
from core.photo.paste import Ground, paste
from core.photo.photo import Pixels
from core.protocol import FaceEdit, Patch
from core.tensors import mask_levels, screen_pixels

Box = tuple[int, int, int, int]  # left, top, right, bottom in photo pixels

_KEPT_GROUNDS = 3  # of the face that is edited: while a slider is held, and at rest; and of another
_KEPT_PIXELS = 1 << 21  # larger ones, of a near view at rest, would take too much memory


@dataclass(frozen=True, eq=False)
class Decoded:
    """A crop that changes: what is asked of it, and its two decodes [S,S,3] in [0,1]."""

    face: FaceEdit
    edited: NDArray[np.float32]
    reconstruction: NDArray[np.float32]


class Previews:
    """Makes patches of one photo, and remembers what of them does not depend on the values of the edits.

    Args:
        srgb: [H,W,3] the photo.
        grey: it has no colour, and shall have none.
    """

    def __init__(self, srgb: NDArray[np.uint8], *, grey: bool = False) -> None:
        self._srgb, self._grey = srgb, grey
        self._grounds: Cache[tuple[Box, int, FaceEdit], Ground] = Cache(_KEPT_GROUNDS)

    def patches(self, crops: Sequence[Decoded], largest_side: int = 0) -> tuple[Patch, ...]:
        """Paste edits into the parts of the photo that they can touch; crops that overlap share a patch.

        Args:
            crops: in the order in which they are put into the photo.
            largest_side: a larger patch is scaled down to this before pasting; 0 keeps it as it is.
        """
        groups = _groups(crops, self._srgb.shape[:2])
        return tuple(self._patch(box, together, largest_side) for box, together in groups)

    def _patch(self, box: Box, crops: Sequence[Decoded], largest_side: int) -> Patch:
        left, top, right, bottom = box
        longest = max(right - left, bottom - top)
        scale = max(1.0, longest / largest_side) if largest_side else 1.0
        first, *others = crops
        ground = self._ground(box, scale, first.face)
        piece = ground.with_edit(first.edited, first.reconstruction, grey=self._grey).pixels
        for crop in others:
            piece = paste_crop(piece, _in_piece(crop.face, box, scale), crop, grey=self._grey)
        return Patch(left, top, scale, screen_pixels(piece))

    def _ground(self, box: Box, scale: float, face: FaceEdit) -> Ground:
        """The photo, scaled, where the first of a patch's crops is put into it."""
        left, top, right, bottom = box
        size = max(1, round((right - left) / scale)), max(1, round((bottom - top) / scale))
        key = (box, max(size), FaceEdit(face.quad, mask=face.mask))
        ground = self._grounds.get(key)
        if ground is None:
            piece: Pixels = self._srgb[top:bottom, left:right]
            if scale > 1:
                piece = np.asarray(cv2.resize(piece, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
            keep = size[0] * size[1] <= _KEPT_PIXELS
            ground = Ground(piece, _in_piece(face, box, scale), limit=_limit(face), keep=keep)
            if keep:
                self._grounds.put(key, ground)
        return ground


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
    pasted = paste(
        pixels, quad, crop.edited, crop.reconstruction, icc=icc, grey=grey, limit=_limit(crop.face)
    )
    return pasted.pixels


def _limit(face: FaceEdit) -> NDArray[np.float32] | None:
    return None if face.mask is None else mask_levels(face.mask.levels, face.mask.side)


def _in_piece(face: FaceEdit, box: Box, scale: float) -> NDArray[np.float64]:
    """The crop's corners in the photo's part `box`, scaled down."""
    quad: NDArray[np.float64] = (np.array(face.quad) - box[:2] + 0.5) / scale - 0.5
    return quad


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
