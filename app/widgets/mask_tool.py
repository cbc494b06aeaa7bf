"""The mask brush: paints where the current face's edit applies and where the photo is protected from it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QCursor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QWheelEvent

from app.edits import masks
from app.edits.crop_shape import CropShape
from app.theme import Role, Theme
from app.widgets import overlay
from app.widgets.canvas import Canvas
from app.widgets.layers import on_canvas
from app.widgets.tool import Tool
from core.protocol import Mask, Quad

LEAST_SIZE, MOST_SIZE = 1, 100  # per cent of the crop's side, across the brush
_STEP = 1.2
_TINT = 0.55  # opacity of the colour over what is wholly protected


class MaskTool(Tool):
    """A soft brush. Alt does the opposite while it is held, Shift paints a line from the last place.

    Signals:
        began(), ended(): a stroke, whether it was finished or not.
        painted(Mask | None): the mask as the brush has it so far; while the button is down.
        finished(Mask | None, bool): a stroke has ended; whether it protected.
        settings_changed(): size, opacity, or what is painted.
    """

    began = Signal()
    ended = Signal()
    painted = Signal(object)
    finished = Signal(object, bool)
    settings_changed = Signal()

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._theme = theme
        self.size, self.opacity = 20, 100  # per cent
        self.protects = True
        self._shows_overlay = True
        self._quad: Quad | None = None
        self._shape: CropShape | None = None
        self._mask: Mask | None = None
        self._feather = 0
        self._stroke: masks.Stroke | None = None
        self._stroke_protects = True
        self._last: tuple[float, float] | None = None
        self._pointer: QPointF | None = None
        self._alt = False
        self.settings_changed.connect(self.changed)
        theme.changed.connect(self.show_mask)

    def begin(self, quad: Quad, mask: Mask | None, feather: int) -> None:
        """Paint on this crop's mask."""
        if quad != self._quad:
            self._last = None
        self._quad, self._shape = quad, CropShape.of(quad)
        self._mask, self._feather, self._stroke = mask, feather, None
        self.show_mask()

    @property
    def is_painting(self) -> bool:
        """Whether a stroke is under way."""
        return self._stroke is not None

    @property
    def mask(self) -> Mask | None:
        """The mask, with the stroke under way."""
        return self._mask if self._stroke is None else masks.mask_of(self._stroke.levels)

    def set_size(self, size: float) -> None:
        """Of the brush, in per cent of the crop."""
        self.size = round(min(max(size, LEAST_SIZE), MOST_SIZE))
        self.settings_changed.emit()

    def set_opacity(self, opacity: int) -> None:
        """Of a stroke, in per cent."""
        self.opacity = opacity
        self.settings_changed.emit()

    def set_protects(self, protects: bool) -> None:
        """Take the edit away where it is painted, or bring it back."""
        self.protects = protects
        self.settings_changed.emit()

    @Slot()
    def swap(self) -> None:
        """The other of both."""
        self.set_protects(not self.protects)

    @Slot()
    def shrink(self) -> None:
        """A smaller brush."""
        self.set_size(min(self.size / _STEP, self.size - 1))

    @Slot()
    def grow(self) -> None:
        """A larger one."""
        self.set_size(max(self.size * _STEP, self.size + 1))

    @Slot(bool)
    def set_overlay(self, shown: bool) -> None:
        """Colour what is protected."""
        self._shows_overlay = shown
        self.show_mask()

    @Slot()
    def show_mask(self) -> None:
        """Colour the crop as the mask is now; only while this tool is in use."""
        if self.canvas.tool is not self:
            return
        mask = self.mask
        if mask is None or not self._shows_overlay:
            self.canvas.tint.show_image(None, None)
        else:
            soft = masks.feathered(mask, self._feather)
            self.canvas.tint.show_image(_tint(soft, self._theme.colour(Role.MASK)), self._quad)
        self.changed.emit()

    # --- events

    def press(self, event: QMouseEvent) -> bool:
        """Begin a stroke."""
        if self._shape is None:
            return False
        self._alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._stroke_protects = self.protects is not self._alt
        # Who chose to paint where the edit applies means: and nowhere else.
        limits = self._mask is None and not self.protects and not self._stroke_protects
        levels = masks.nothing() if limits else masks.levels_of(self._mask)
        self._stroke = masks.Stroke(
            levels, self.size / 200, self.opacity / 100, protect=self._stroke_protects
        )
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._last is not None:
            self._stroke.to(self._last)
        self.began.emit()
        self._paint(event.position())
        return True

    def drag(self, event: QMouseEvent) -> None:
        """Go on."""
        self._paint(event.position())

    def release(self, event: QMouseEvent) -> None:
        """End it: one step to undo."""
        if self._stroke is not None:
            mask, protected = self.mask, self._stroke_protects
            self._mask, self._stroke = mask, None
            self.hover(event.position())
            self.finished.emit(mask, protected)
            self.ended.emit()

    def cancel_drag(self) -> None:
        """Nothing was painted."""
        if self._stroke is not None:
            self._stroke = None
            self.painted.emit(self._mask)
            self.show_mask()
            self.ended.emit()

    def hover(self, position: QPointF) -> None:
        """The brush's circle goes along."""
        self._pointer = position
        self.changed.emit()

    def leave(self) -> None:
        """No circle."""
        self._pointer = None
        self.changed.emit()

    def wheel(self, event: QWheelEvent) -> bool:
        """With Ctrl: larger and smaller."""
        turned = event.angleDelta().y()
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not turned:
            return False
        (self.grow if turned > 0 else self.shrink)()
        return True

    def key(self, event: QKeyEvent, down: bool) -> bool:
        """Alt is seen on the brush."""
        if event.key() == Qt.Key.Key_Alt:
            self._alt = down
            self.changed.emit()
        return False

    def cursor(self, _position: QPointF) -> QCursor | None:
        """The circle is the cursor."""
        return QCursor(Qt.CursorShape.BlankCursor)

    def draw(self, painter: QPainter) -> None:
        """The crop's corners, the brush's circle with a minus or a plus."""
        if self._quad is None or self._shape is None:
            return
        to_screen = self.canvas.viewportTransform()
        corners = [to_screen.map(point) for point in on_canvas(self._quad)]
        overlay.draw_face(painter, corners, self._theme, chosen=True)
        if self._pointer is None:
            return
        radius = self._shape.side * self.size / 200 * to_screen.m11()
        path = QPainterPath()
        path.addEllipse(self._pointer, radius, radius)
        line = self._theme.colour(Role.OVERLAY)
        overlay.stroke(painter, path, line, self._theme, 1.4)
        sign, arm = QPainterPath(), self.canvas.fontMetrics().height() * 0.22
        protects = self._stroke_protects if self.is_painting else self.protects is not self._alt
        for across, down in ((arm, 0.0),) if protects else ((arm, 0.0), (0.0, arm)):
            sign.moveTo(self._pointer - QPointF(across, down))
            sign.lineTo(self._pointer + QPointF(across, down))
        overlay.stroke(painter, sign, line, self._theme, 1.6)

    def _paint(self, position: QPointF) -> None:
        if self._stroke is None or self._shape is None:
            return
        self._pointer = position
        place = self.canvas.to_scene(position) - QPointF(0.5, 0.5)
        self._last = self._shape.shares((place.x(), place.y()))
        self._stroke.to(self._last)
        self.painted.emit(self.mask)
        self.show_mask()


def _tint(mask: Mask, colour: QColor) -> QImage:
    """[side,side], the colour where the mask protects."""
    levels = np.frombuffer(mask.levels, np.uint8).reshape(mask.side, mask.side)
    alpha = (255 - levels).astype(np.float32) * _TINT
    pixels = np.empty((mask.side, mask.side, 4), np.uint8)
    for channel, value in enumerate((colour.blueF(), colour.greenF(), colour.redF(), 1.0)):
        pixels[..., channel] = alpha * value
    return QImage(pixels.data, mask.side, mask.side, 4 * mask.side, QImage.Format.Format_ARGB32_Premultiplied)
