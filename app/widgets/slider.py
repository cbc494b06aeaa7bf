"""A slider with a home: zero in the middle, or wherever it belongs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from app.edits.edit_state import FULL_STRENGTH
from app.theme import Role, Theme

_DETENT = 4  # screen pixels around home in which the pointer means home


class CentreSlider(QSlider):
    """Runs from `least` to `most`; its bar grows from `home`. A click goes there, a double click goes home.

    With `wheel_needs_focus` the wheel turns it only when it has the keyboard, and else it scrolls the panel.

    Signals:
        reset_wanted(): double click, Delete or Backspace.
    """

    reset_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        least: int = -FULL_STRENGTH,
        most: int = FULL_STRENGTH,
        home: int = 0,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._hovered = False
        self._muted = False
        self.home = home
        self.wheel_needs_focus = False
        self.setRange(least, most)
        self.setValue(home)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def set_muted(self, muted: bool) -> None:
        """Show that the value is kept but has no effect."""
        if muted is not self._muted:
            self._muted = muted
            self.update()

    def sizeHint(self) -> QSize:
        """Room for the handle and its ring."""
        em = self.fontMetrics().height()
        return QSize(8 * em, round(1.25 * em))

    def minimumSizeHint(self) -> QSize:
        """As the hint, but narrower."""
        return QSize(4 * self.fontMetrics().height(), self.sizeHint().height())

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A groove, the mark of home, the bar from there, and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, y, handle = self._x_of(self.home), self.height() / 2, self._x_of(self.sliderPosition())
        enabled = self.isEnabled()
        accent = self._theme.colour(Role.ACCENT if enabled and not self._muted else Role.DISABLED)
        thick = max(3.0, self.fontMetrics().height() * 0.19)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.GROOVE if enabled else Role.LINE))
        painter.drawRoundedRect(QRectF(0, y - thick / 2, self.width(), thick), thick / 2, thick / 2)
        painter.drawRoundedRect(QRectF(middle - 0.75, y - 1.6 * thick, 1.5, 3.2 * thick), 0.75, 0.75)
        if handle != middle:
            painter.setBrush(accent)
            left, right = sorted((middle, handle))
            painter.drawRoundedRect(QRectF(left, y - thick / 2, right - left, thick), thick / 2, thick / 2)
        self._paint_handle(painter, QPointF(handle, y))

    def _paint_handle(self, painter: QPainter, at: QPointF) -> None:
        radius = self._radius()
        if self.hasFocus() or self.isSliderDown():
            ring = self._theme.colour(Role.ACCENT)
            ring.setAlphaF(0.35)
            painter.setBrush(ring)
            painter.drawEllipse(at, radius * 1.5, radius * 1.5)
        if self._hovered or self.isSliderDown():
            radius *= 1.1
        painter.setPen(QPen(self._theme.colour(Role.PANEL), 1.5))
        painter.setBrush(self._theme.colour(Role.FAINT if self.isEnabled() else Role.DISABLED))
        if self.isEnabled() and self.sliderPosition() != self.home and not self._muted:
            painter.setBrush(self._theme.colour(Role.ACCENT))
        painter.drawEllipse(at, radius, radius)

    def _radius(self) -> float:
        return self.fontMetrics().height() * 0.38

    def _edge(self) -> float:
        return self._radius() + 1.0

    def _x_of(self, value: int) -> float:
        share = (value - self.minimum()) / (self.maximum() - self.minimum())
        return self._edge() + share * (self.width() - 2 * self._edge())

    def _value_at(self, x: float) -> int:
        if abs(x - self._x_of(self.home)) <= _DETENT:
            return self.home
        share = (x - self._edge()) / max(self.width() - 2 * self._edge(), 1.0)
        return round(self.minimum() + min(max(share, 0.0), 1.0) * (self.maximum() - self.minimum()))

    # --- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, wherever the groove was pressed."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        if abs(event.position().x() - self._x_of(self.value())) > self._radius():
            self.setSliderPosition(self._value_at(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self.isSliderDown() and event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back home."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete goes home; the rest as usual."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.reset_wanted.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch is five, with Shift one."""
        if self.wheel_needs_focus and not self.hasFocus():
            event.ignore()
            return
        delta = event.angleDelta()
        turned = delta.y() or delta.x()  # some desktops turn Shift + wheel sideways
        if turned:
            notch = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 5
            self.setValue(self.value() + (notch if turned > 0 else -notch))
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The handle grows a little."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And shrinks."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)
