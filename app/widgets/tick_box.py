"""The box before a slider's name: whether the slider counts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.theme import Role, Theme

_TICK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))  # shares of the box


class TickBox(QAbstractButton):
    """A check box that stands back as long as there is nothing to switch off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matters = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_matters(self, matters: bool) -> None:
        """Whether the slider beside it is away from zero."""
        if matters is not self._matters:
            self._matters = matters
            self.update()

    def sizeHint(self) -> QSize:
        """A little more than a letter's height, with room for the ring."""
        side = round(self.fontMetrics().height() * 0.95) + 4
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded box, filled and ticked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        matters = self._matters and self.isEnabled()
        colour = self._theme.colour
        if self.hasFocus():
            painter.setPen(QPen(colour(Role.ACCENT), 1.2))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 5, 5)
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(colour(Role.FAINT if hovered or matters else Role.GROOVE), 1.2))
        if matters and self.isChecked():
            painter.setPen(QPen(colour(Role.ACCENT), 1.2))
            painter.setBrush(colour(Role.ACCENT))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            pen = QPen(colour(Role.ON_ACCENT if matters else Role.FAINT if hovered else Role.GROOVE), 1.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(points))
