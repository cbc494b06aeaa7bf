"""How one example is drawn: its picture, and marks that say how it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.own_sliders.examples import Example, State
from app.theme import Role, Theme

_SIDE = 5.4  # of a cell, in letters' heights
_BADGES = {
    State.WAITING: ("reading", Role.FAINT),
    State.NO_FACE: ("warning", Role.BAD),
    State.FAILED: ("warning", Role.BAD),
}


class ExampleCell(QStyledItemDelegate):
    """Draws the examples of an `ExampleModel`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._drawn: dict[tuple[str, Role, int, float], QPixmap] = {}
        theme.changed.connect(self._on_theme)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all."""
        side = round(_SIDE * option.fontMetrics.height())
        return QSize(side, side)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's request."""
        example = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(example, Example):
            return
        em = option.fontMetrics.height()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(option.rect).adjusted(4, 4, -4, -4)
        self._draw_picture(painter, room, example, em)
        badge = _BADGES.get(example.state)
        if example.mistaken:
            badge = ("swap", Role.WARNING)
        if badge is not None:
            self._draw_badge(painter, room, *badge, em)
        if example.score is not None:
            self._draw_score(painter, room, example, em)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ring = Role.ACCENT if selected or focused else Role.WARNING if example.mistaken else None
        if ring is not None or hovered:
            painter.setPen(QPen(self._theme.colour(ring or Role.GROOVE), 2.5 if selected else 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(-1.5, -1.5, 1.5, 1.5), em / 3, em / 3)
        painter.restore()

    def _draw_picture(self, painter: QPainter, room: QRectF, example: Example, em: int) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(room, em / 4, em / 4)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(room, self._theme.colour(Role.RAISED))
        image = example.picture
        if image is not None and not image.isNull():
            if example.state in {State.NO_FACE, State.FAILED}:
                painter.setOpacity(0.35)
            side = min(image.width(), image.height())
            source = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
            painter.drawImage(room, image, source)
        painter.restore()

    def _draw_badge(self, painter: QPainter, room: QRectF, icon: str, role: Role, em: int) -> None:
        radius = 0.58 * em
        middle = QPointF(room.right() - radius - 3, room.top() + radius + 3)
        painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
        painter.setBrush(self._theme.colour(Role.WINDOW))
        painter.drawEllipse(middle, radius, radius)
        drawn = self._icon(icon, role, round(1.4 * radius), painter.device().devicePixelRatio())
        side = drawn.deviceIndependentSize()
        painter.drawPixmap(middle - QPointF(side.width() / 2, side.height() / 2), drawn)

    def _draw_score(self, painter: QPainter, room: QRectF, example: Example, em: int) -> None:
        """A line along the foot, as long as the score, on a ground that keeps it visible on any photo."""
        groove = QRectF(room.left() + 5, room.bottom() - 0.5 * em, room.width() - 10, 0.28 * em)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.WINDOW))
        painter.drawRoundedRect(groove.adjusted(-1.5, -1.5, 1.5, 1.5), groove.height(), groove.height())
        painter.setBrush(self._theme.colour(Role.WARNING if example.mistaken else Role.ACCENT))
        share = max(example.score or 0.0, groove.height() / groove.width())
        line = QRectF(groove.left(), groove.top(), groove.width() * share, groove.height())
        painter.drawRoundedRect(line, groove.height() / 2, groove.height() / 2)

    def _icon(self, name: str, role: Role, side: int, ratio: float) -> QPixmap:
        key = (name, role, side, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._icons.pixmap(name, role, side, ratio)
        return self._drawn[key]

    @Slot()
    def _on_theme(self) -> None:
        self._drawn.clear()
