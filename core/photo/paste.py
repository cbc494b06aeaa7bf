"""Puts an edit back into the photo: as a difference under a soft mask, never as the model's own pixels.

    result = photo + mask * (difference - fade * detail)

`difference` is the edited minus the unedited decode, so the photo keeps its grain, colours and resolution,
and an edit of nothing changes nothing. `detail` is what of the photo is finer than the model sees; where the
edit moves or removes an edge, the old edge's fine part would stay as a ghost, so `fade` takes it away there,
and only there; grain, the finest texture and too weak to be an edge, stays even there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.photo.align import Array, crop_quad, quad_matrix, quad_side
from core.photo.colour import to_8bit
from core.photo.photo import Pixels
from core.photo.profiles import matrix_profile

Values = NDArray[np.float32]

IMPERCEPTIBLE = 1 / 255
"""Differences up to this are the model's noise; larger ones are lessened by it, so that nothing jumps."""

_GRAIN = 3 / 255
_BORDER = 0.12  # share of the quad's side over which the mask rises from 0 to 1
_LARGEST_GRID = 2048
_PIXELS_AT_A_TIME = 1 << 20
_LUMA = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Pasted:
    """The edited photo: `pixels` like the input's, and `mask` [H,W] uint8.

    Where `mask` is 0 the pixels are the input's.
    """

    pixels: Pixels
    mask: NDArray[np.uint8]


def paste(
    pixels: Pixels,
    quad: Array,
    edited: NDArray[np.floating[Any]],
    reconstruction: NDArray[np.floating[Any]],
    *,
    icc: bytes | None = None,
    grey: bool = False,
    limit: NDArray[np.floating[Any]] | None = None,
    fade_detail: bool = True,
) -> Pasted:
    """Put an edit back into a photo.

    Args:
        pixels: the photo, RGB [H,W,3], uint8 or uint16. It is not changed.
        quad: the crop's corners [4,2] in the photo (see `align`), which may lie partly outside it.
        edited: the edited decode [S,S,3], sRGB in 0..1.
        reconstruction: the unedited decode [S,S,3] of the same codes.
        icc: the photo's colour profile. The difference is applied in sRGB and carried over exactly for
            profiles of curves and a matrix; for others it is added to the photo's own numbers.
        grey: the photo has no colour, and shall have none.
        limit: [m,m] over the crop, 0..1: how much of the edit each place gets; None for all of it.
        fade_detail: take away fine detail of the photo where the edit moves edges.
    """
    ground = Ground(pixels, quad, icc=icc, limit=limit)
    return ground.with_edit(edited, reconstruction, grey=grey, fade_detail=fade_detail)


class Ground:
    """A photo around one crop: whatever of putting edits back does not depend on the edit.

    Args:
        pixels, quad, icc, limit: as in `paste`. The pixels must not change.
        keep: remember what is computed, for more edits of the same crop: 28 bytes a pixel of the crop.
    """

    def __init__(
        self,
        pixels: Pixels,
        quad: Array,
        *,
        icc: bytes | None = None,
        limit: NDArray[np.floating[Any]] | None = None,
        keep: bool = False,
    ) -> None:
        self._pixels = pixels
        quad = np.asarray(quad, dtype=np.float64)
        left, top = np.maximum(np.floor(quad.min(axis=0)).astype(int), 0)
        right, bottom = np.minimum(np.ceil(quad.max(axis=0)).astype(int) + 1, pixels.shape[1::-1])
        self._left, self._top = int(left), int(top)
        self._box = pixels[top : max(bottom, top), left : max(right, left)]
        self._quad = quad - (left, top)
        self._profile = matrix_profile(icc)
        # first to about the photo's resolution, exactly; the warp that follows rounds places to 1/32 pixel
        self._grid = int(np.clip(round(quad_side(quad)), 1, _LARGEST_GRID))
        self._to_grid = cv2.invertAffineTransform(quad_matrix(self._quad, self._grid))
        # linear, so that where nothing is allowed nothing comes in from the side
        self._limit = None if limit is None else self._enlarged(limit, cv2.INTER_LINEAR)
        self._keep = keep
        self._masks: dict[int, Values] = {}
        self._details: dict[tuple[int, int], Values] = {}
        self._smooth: tuple[int, Values] | None = None

    def with_edit(
        self,
        edited: NDArray[np.floating[Any]],
        reconstruction: NDArray[np.floating[Any]],
        *,
        grey: bool = False,
        fade_detail: bool = True,
    ) -> Pasted:
        """The photo with one edit put in; the arguments are those of `paste`."""
        if edited.shape != reconstruction.shape or edited.shape[0] != edited.shape[1]:
            shapes = f"decodes of {edited.shape} and {reconstruction.shape}"
            raise ValueError(f"{shapes} are not two equal squares")
        result, mask = self._pixels.copy(), np.zeros(self._pixels.shape[:2], np.uint8)
        height, width = self._box.shape[:2]
        if not height or not width:
            return Pasted(result, mask)
        difference = perceptible(np.asarray(edited, np.float32) - np.asarray(reconstruction, np.float32))
        if grey:
            difference = np.repeat((difference @ _LUMA)[..., None], 3, axis=2)
        fade = detail_fade(difference, np.asarray(reconstruction, np.float32)) if fade_detail else None
        edit = _Edit(
            self._enlarged(difference, cv2.INTER_CUBIC),
            None if fade is None or not fade.any() else self._enlarged(fade, cv2.INTER_LINEAR),
            len(difference),
        )
        rows = max(16, _PIXELS_AT_A_TIME // width)
        across = slice(self._left, self._left + width)
        for first in range(0, height, rows):
            part = self._box[first : first + rows]
            place = slice(self._top + first, self._top + first + len(part)), across
            result[place], mask[place] = self._applied(edit, part, first)
        return Pasted(result, mask)

    def _applied(self, edit: _Edit, rows: Pixels, first: int) -> tuple[Pixels, NDArray[np.uint8]]:
        """The edited rows of the box, of which `first` is the number of the first, and their mask."""
        whole = float(np.iinfo(rows.dtype).max)
        mask = self._mask(rows, first)
        change = self._warped(edit.difference, rows, first)
        change *= mask
        if self._profile is not None:
            srgb = self._profile.to_srgb(rows.astype(np.float32) / whole)
            change = self._profile.from_srgb(srgb + change) - self._profile.from_srgb(srgb)
        if edit.fade is not None:
            fade = self._warped(edit.fade, rows, first)
            fading = np.asarray(cv2.merge((fade, fade, fade)), dtype=np.float32)
            fading *= self._detail(rows, first, edit.size)
            change -= fading
        # rounding the change, not the sum, leaves a pixel alone where the change is less than half a level
        change *= np.float32(whole)
        np.rint(change, out=change)
        change += rows
        np.clip(change, 0, whole, out=change)
        edited: Pixels = change.astype(rows.dtype)  # type: ignore[assignment]  # one of the two there are
        return edited, np.ceil(mask[..., 0] * 255).astype(np.uint8)

    def _detail(self, rows: Pixels, first: int, size: int) -> Values:
        """What of these rows is finer than a model of `size` pixels sees, but for grain, under the mask."""
        known = self._details.get((first, size))
        if known is not None:
            return known
        if self._smooth is None or self._smooth[0] != size:
            smooth = crop_quad(to_8bit(self._box), self._quad, size).astype(np.float32) / 255
            self._smooth = size, self._enlarged(smooth, cv2.INTER_CUBIC)
        detail = rows / np.float32(np.iinfo(rows.dtype).max)
        detail -= self._warped(self._smooth[1], rows, first)
        detail -= self._grain(first, len(rows))
        detail *= self._mask(rows, first)
        if self._keep:
            self._details[first, size] = detail
        return detail

    def _grain(self, first: int, count: int) -> Values:
        """What of the box's rows is finer than two pixels, no stronger than grain is."""
        rim = min(first, 6)  # rows above and below, so that pieces fit together
        rows = self._box[first - rim : first + count + 6] / np.float32(np.iinfo(self._box.dtype).max)
        fine = rows - cv2.GaussianBlur(rows, (0, 0), 1.2)
        return np.asarray(np.clip(fine[rim : rim + count], -_GRAIN, _GRAIN), dtype=np.float32)

    def _mask(self, rows: Pixels, first: int) -> Values:
        """1 inside the quad, falling softly to 0 at its border and outside; once for each channel."""
        known = self._masks.get(first)
        if known is not None:
            return known
        y, x = np.ogrid[first : first + len(rows), : rows.shape[1]]
        mask = np.ones(rows.shape[:2], np.float32)
        for across, down, origin in self._to_grid:
            place = ((across * x + down * y + origin + 0.5) / self._grid).astype(np.float32)
            mask *= _smoothstep(np.minimum(place, 1 - place) / _BORDER)
        if self._limit is not None:
            mask *= self._warped(self._limit, rows, first)
        masks = np.asarray(cv2.merge((mask, mask, mask)), dtype=np.float32)
        if self._keep:
            self._masks[first] = masks
        return masks

    def _enlarged(self, values: NDArray[Any], method: int) -> Values:
        method = cv2.INTER_AREA if self._grid < values.shape[0] else method
        size = (self._grid, self._grid)
        return np.asarray(cv2.resize(np.asarray(values, np.float32), size, interpolation=method), np.float32)

    def _warped(self, values: Values, rows: Pixels, first: int) -> Values:
        matrix = self._to_grid.copy()
        matrix[:, 2] += matrix[:, 1] * first
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (rows.shape[1], rows.shape[0])
        warped = cv2.warpAffine(values, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(warped, dtype=np.float32)


@dataclass(frozen=True, eq=False)
class _Edit:
    """One edit at the photo's resolution: [g,g,3], how much detail goes [g,g], and the decode's side."""

    difference: Values
    fade: Values | None
    size: int


def perceptible(difference: Values) -> Values:
    """A difference [S,S,3] without what nobody can see: every vector is shortened by `IMPERCEPTIBLE`."""
    size = np.abs(difference).max(axis=2, keepdims=True)
    return np.asarray(
        difference * np.maximum(0, 1 - IMPERCEPTIBLE / np.maximum(size, 1e-9)), dtype=np.float32
    )


def detail_fade(difference: Values, reconstruction: Values) -> Values:
    """How much of the photo's fine detail must go, 0..1 [S,S], for a `difference` [S,S,3].

    Edges that appear, move or vanish show as gradients of the difference that are not small beside the
    reconstruction's own. A change of tone alone has next to none, so pores stay through it.
    """
    change, present = _edges(difference), _edges(reconstruction)
    share = change / (present + 0.03)  # a gradient of 0.03 a pixel is faint skin texture
    fade = _smoothstep((share - 0.2) / 0.5)
    size = np.abs(difference).max(axis=2)
    near = cv2.blur(size, (3, 3), borderType=cv2.BORDER_REFLECT)
    return np.asarray(fade * np.clip(near / 0.03, 0, 1), dtype=np.float32)


def _edges(values: Values) -> Values:
    """Local strength of the gradients of [S,S,3], per pixel [S,S]."""
    down, across = np.gradient(values, axis=(0, 1))
    energy = (down**2 + across**2).max(axis=2)
    blurred = cv2.GaussianBlur(energy.astype(np.float32), (0, 0), 1.0)
    return np.asarray(np.sqrt(blurred), dtype=np.float32)


def _smoothstep(x: NDArray[np.floating[Any]]) -> Values:
    x = np.clip(x, 0, 1)
    return np.asarray(x * x * (3 - 2 * x), dtype=np.float32)
