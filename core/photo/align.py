"""Squares in a photo: the official alignment of a face, a centred crop, and cutting one out. Free of torch.

A quad is float [4,2] (x, y): the corners of a square of the photo, turned in any way, in the order upper
left, lower left, lower right, upper right of the aligned picture. Pixel centres stand at whole numbers, so a
whole photo of H x W pixels reaches from (-0.5, -0.5) to (W - 0.5, H - 0.5).
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Array = NDArray[np.float64]


def quad_axes(points: Array) -> tuple[Array, Array, Array]:
    """Eye middle, eyes-to-mouth vector, and half the x axis of the official alignment of five points.

    The rule of the FFHQ data set and of the official `align.py`: the axis follows both the line of the eyes
    and the line from eyes to mouth, and is the larger of 2 times the first and 1.8 times the second.
    """
    right_eye, left_eye, _, mouth_right, mouth_left = np.asarray(points, dtype=np.float64)
    across = left_eye - right_eye
    middle = (left_eye + right_eye) / 2
    down = (mouth_left + mouth_right) / 2 - middle
    x = across + np.array([down[1], -down[0]])
    x *= max(2.0 * np.hypot(*across), 1.8 * np.hypot(*down)) / max(float(np.hypot(*x)), 1e-6)
    return middle, down, x


def alignment_quad(points: Array) -> Array:
    """The quad [4,2] that models of aligned faces are trained on.

    `points` [5,2], in pixels of the photo: right eye, left eye, nose, right and left corner of the mouth,
    sides as the subject's.
    """
    middle, down, x = quad_axes(points)
    y = np.array([-x[1], x[0]])
    centre = middle + 0.1 * down
    return np.stack([centre - x - y, centre - x + y, centre + x + y, centre + x - y])


def centre_quad(height: int, width: int) -> Array:
    """The largest square in the middle of a photo of that many pixels."""
    side = min(height, width)
    left, top = (width - side) // 2 - 0.5, (height - side) // 2 - 0.5
    right, bottom = left + side, top + side
    return np.array([[left, top], [left, bottom], [right, bottom], [right, top]])


def quad_matrix(quad: Array, size: int) -> Array:
    """[2,3] affine matrix from pixels of the [size,size] crop to pixels of the photo."""
    across, down = (quad[3] - quad[0]) / size, (quad[1] - quad[0]) / size
    return np.column_stack([across, down, quad[0] + (across + down) / 2])


def quad_side(quad: Array) -> float:
    """Length of the quad's upper edge in pixels of the photo."""
    return float(np.hypot(*(quad[3] - quad[0])))


def crop_quad(rgb: NDArray[np.uint8], quad: Array, size: int) -> NDArray[np.uint8]:
    """The quad's picture [size,size,3], resampled without aliasing, of a photo [H,W,3].

    Where the quad leaves the photo, the photo is mirrored and fades into blur, as in the official `align.py`.
    A quad of exactly `size` whole pixels gives these pixels.

    Raises:
        ValueError: the quad has no pixel of the photo, or no area.
    """
    side = quad_side(quad)
    if side < 1:
        raise ValueError("the crop has no area")
    region, quad = _region(rgb, np.asarray(quad, dtype=np.float64), side)
    shrink = int(side / size / 2)
    if shrink > 1:
        height, width = (max(1, round(length / shrink)) for length in region.shape[:2])
        scale = np.array([width / region.shape[1], height / region.shape[0]])
        region = np.asarray(cv2.resize(region, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        quad, side = (quad + 0.5) * scale - 0.5, side / shrink
    # at least as many samples as the region has pixels; then down to the size asked for
    fine = size * max(1, int(np.ceil(side / size - 1e-6)))
    method = cv2.INTER_CUBIC if fine == size else cv2.INTER_LINEAR
    flags = method | cv2.WARP_INVERSE_MAP
    crop = cv2.warpAffine(
        region, quad_matrix(quad, fine), (fine, fine), flags=flags, borderMode=cv2.BORDER_REFLECT
    )
    if fine == size:
        return np.asarray(crop, dtype=np.uint8)
    return np.asarray(Image.fromarray(crop).resize((size, size), Image.Resampling.LANCZOS))


def _region(rgb: NDArray[np.uint8], quad: Array, side: float) -> tuple[NDArray[np.uint8], Array]:
    """The photo around the quad, filled up where the quad leaves it, and the quad's place in that."""
    height, width = rgb.shape[:2]
    rim = max(2, round(side * 0.02))
    low = np.floor(quad.min(axis=0)).astype(int) - rim
    high = np.ceil(quad.max(axis=0)).astype(int) + rim + 1
    start, end = np.maximum(low, 0), np.minimum(high, (width, height))
    if (start >= end).any():
        raise ValueError("the crop lies outside the photo")
    region = np.ascontiguousarray(rgb[start[1] : end[1], start[0] : end[0]])
    corner = np.array([width, height]) - 0.5
    inside = (quad >= -0.5 - 1e-6).all() and (quad <= corner + 1e-6).all()
    if inside:
        return region, quad - start
    before = np.maximum(start - low, 0)
    return _filled(region, before, np.maximum(high - end, 0), side), quad - start + before


def _filled(
    region: NDArray[np.uint8], before: NDArray[np.int_], after: NDArray[np.int_], side: float
) -> NDArray[np.uint8]:
    """Mirror the region outwards by (x, y) pixels before and after it; far out it becomes blur."""
    pads = [(before[1], after[1]), (before[0], after[0]), (0, 0)]
    padded = np.pad(region, pads, mode="reflect" if min(region.shape[:2]) > 1 else "edge").astype(np.float32)
    fades = []
    for axis, (first, last) in enumerate(pads[:2]):
        place = np.arange(padded.shape[axis], dtype=np.float32)
        reach = 0.3 * side
        out = np.maximum(first - place, place - (len(place) - 1 - last))
        fades.append(np.clip(out / reach, 0, 1))
    fade = np.maximum(fades[0][:, None], fades[1][None, :])[..., None]
    sigma = max(0.02 * side, 0.5)
    reduced = max(1, int(sigma / 2))  # a wide blur is made on a small copy
    small = cv2.resize(padded, None, fx=1 / reduced, fy=1 / reduced, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / reduced)
    blurred = cv2.resize(small, padded.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    padded += (blurred - padded) * np.clip(3 * fade, 0, 1)
    padded += (np.median(region, axis=(0, 1)).astype(np.float32) - padded) * fade * 0.7
    return np.asarray(np.rint(np.clip(padded, 0, 255)), dtype=np.uint8)
