"""The edited photo under a mask that is being painted, put together here so that no engine is waited for.

An edit is put into the photo in proportion to its mask (`core.photo.paste`), so what an engine would answer
for another mask is the unmasked patch with that mask as its opacity: exactly, but for rounding. Not so where
the crop overlaps another face's: they share a patch, whose opacity would hide the other face's edit as well.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

from app.photos.pyramid import Pyramid, image_of
from core.protocol import Edit, Edited, Mask, Patch, Quad, Quality

Placed = tuple[Pyramid, QRectF]


def placed(patch: Patch) -> Placed:
    """A patch as the canvas takes it."""
    height, width = patch.pixels.shape[:2]
    place = QRectF(patch.left, patch.top, width * patch.scale, height * patch.scale)
    return Pyramid(image_of(patch.pixels)), place


def unmasked(edit: Edit) -> Edit:
    """The same without the mask of the face that is looked at."""
    faces = list(edit.faces)
    faces[edit.focus] = dataclasses.replace(faces[edit.focus], mask=None)
    return dataclasses.replace(edit, faces=tuple(faces))


def shares_patch(edit: Edit) -> bool:
    """Whether another edit is in the patch of the face that is looked at, as `core.preview` groups them."""
    others = [_box(face.quad) for face in edit.faces if face.changes and face is not edit.focused]
    while pair := next((pair for pair in combinations(others, 2) if pair[0].intersects(pair[1])), None):
        others = [each for each in others if each not in pair] + [pair[0].united(pair[1])]
    return any(_box(edit.focused.quad).intersects(each) for each in others)


class MaskedPatches:
    """Remembers the last unmasked answer, and masks it."""

    def __init__(self) -> None:
        self._bare: Edited | None = None
        self._patches: list[Placed] = []

    def hear(self, edited: Edited) -> None:
        """An engine's answer. With a mask, or coarser than what is here of the same edit, it is no use."""
        if edited.request.focused.mask is not None:
            return
        coarse = edited.request.quality is Quality.PREVIEW
        if not (coarse and self.fits(edited.request)):
            self._bare = edited
            self._patches = [placed(patch) for patch in edited.patches]

    def forget(self) -> None:
        """Another photo."""
        self._bare, self._patches = None, []

    def fits(self, edit: Edit) -> bool:
        """Whether this edit differs from what is here only in the current face's mask and in quality, and
        nothing but that face's edit would be masked along.
        """
        if self._bare is None or shares_patch(edit):
            return False
        have, wanted = self._bare.request, unmasked(edit)
        return (have.model, have.photo, have.faces, have.focus) == (
            wanted.model, wanted.photo, wanted.faces, wanted.focus,
        )  # fmt: skip

    @property
    def is_refined(self) -> bool:
        """Whether it is the picture of rest that is here."""
        return self._bare is not None and self._bare.request.quality is not Quality.PREVIEW

    @property
    def largest_side(self) -> int:
        """Pixels a side that the patches here may have."""
        return 0 if self._bare is None else self._bare.request.largest_side

    def under(self, mask: Mask | None) -> list[Placed]:
        """The patches as they are under another mask, a feathered one."""
        if self._bare is None or mask is None:
            return list(self._patches)
        quad = self._bare.request.focused.quad
        return [
            (Pyramid(_masked(pyramid.image, place, mask, quad)), place)
            if place.intersects(_bounds(quad))
            else (pyramid, place)
            for pyramid, place in self._patches
        ]


def _masked(image: QImage, place: QRectF, mask: Mask, quad: Quad) -> QImage:
    """A copy with the mask as its opacity."""
    soft = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    levels = np.frombuffer(mask.levels, np.uint8)
    stencil = QImage(levels.data, mask.side, mask.side, mask.side, QImage.Format.Format_Alpha8)
    # Pixel centres of photo and patch stand at whole numbers; Qt's corners at those.
    scale = image.width() / place.width()
    corners = [
        ((x + 0.5 - place.x()) * scale, (y + 0.5 - place.y()) * scale)
        for x, y in (quad[0], quad[3], quad[2], quad[1])
    ]
    square = [(0, 0), (mask.side, 0), (mask.side, mask.side), (0, mask.side)]
    found = QTransform.quadToQuad(_polygon(square), _polygon(corners))
    if not isinstance(found, QTransform):
        return soft  # the crop has no area
    painter = QPainter(soft)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.setTransform(found)
    painter.drawImage(0, 0, stencil)
    painter.end()
    return soft


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _bounds(quad: Quad) -> QRectF:
    across, down = zip(*quad, strict=True)
    return QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))


def _box(quad: Quad) -> QRect:
    """The whole pixels that a crop lies on."""
    return _bounds(quad).translated(0.5, 0.5).toAlignedRect()
