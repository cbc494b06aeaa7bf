"""How a line of the command palette looks: the name with the letters found, its key or the reason why not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.theme import Role, Theme

RIGHT = Qt.ItemDataRole.UserRole  # text at the right
REASON = Qt.ItemDataRole.UserRole + 1  # why it cannot be done; None when it can
PLACES = Qt.ItemDataRole.UserRole + 2  # indices of the letters that were found

_Index = QModelIndex | QPersistentModelIndex


class CommandDelegate(QStyledItemDelegate):
    """Paints one line in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """A line with air."""
        height = option.fontMetrics.height()
        return QSize(10 * height, round(1.9 * height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The name from the left, the rest from the right; a long name is shortened last."""
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        reason, font = index.data(REASON), QFont(option.font)
        metrics = QFontMetricsF(font)
        em = metrics.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(Role.HOVER))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), em / 3, em / 3)
        inner = area.adjusted(em * 0.6, 0, -em * 0.6, 0)
        right = index.data(RIGHT) or "" if reason is None else reason
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        room = max(inner.width() - metrics.horizontalAdvance(title) - 2 * em, inner.width() * 0.3)
        right = metrics.elidedText(right, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Role.FAINT))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        taken = metrics.horizontalAdvance(right) + em if right else 0.0
        role = Role.TEXT if reason is None else Role.FAINT
        self._paint_title(painter, inner.adjusted(0, 0, -taken, 0), title, index.data(PLACES) or (), role)
        painter.restore()

    def _paint_title(
        self, painter: QPainter, area: QRectF, title: str, places: tuple[int, ...], role: Role
    ) -> None:
        plain = QFont(painter.font())
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(plain)
        if metrics.horizontalAdvance(title) > area.width():
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        found, left = set(places), area.left()
        for i, letter in enumerate(title):
            hit = i in found and role is Role.TEXT
            painter.setFont(bold if hit else plain)
            painter.setPen(self._theme.colour(Role.ACCENT if hit else role))
            width = QFontMetricsF(painter.font()).horizontalAdvance(letter)
            painter.drawText(
                QRectF(left, area.top(), width + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, letter
            )
            left += width
