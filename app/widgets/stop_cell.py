"""How one photo of a strip is drawn: its face, its name, and what is to be known of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.morph.stops import Stop
from app.theme import Role, Theme

_ROLE = Qt.ItemDataRole.UserRole


class StopCell(QStyledItemDelegate):
    """Draws the photos of a `StopModel`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all."""
        em = option.fontMetrics.height()
        return QSize(round(6.2 * em), round(7.4 * em))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's request."""
        stop = index.data(_ROLE)
        if not isinstance(stop, Stop):
            return
        em = option.fontMetrics.height()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        frame = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if chosen or hovered:
            painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(Role.RAISED if chosen else Role.HOVER))
            painter.drawRoundedRect(frame, 5, 5)
        side = frame.width() - em
        place = QRectF(frame.left() + em / 2, frame.top() + em / 2, side, side)
        self._draw_picture(painter, place, stop, em)
        self._draw_badges(painter, place, stop, em)
        line = QRect(round(place.left()), round(place.bottom() + em / 4), round(side), round(1.2 * em))
        painter.setPen(self._theme.colour(Role.TEXT if chosen else Role.FAINT))
        painter.setFont(option.font)
        name = QFontMetrics(option.font).elidedText(
            stop.path.stem, Qt.TextElideMode.ElideMiddle, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()

    def _draw_picture(self, painter: QPainter, place: QRectF, stop: Stop, em: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.CANVAS))
        painter.drawRoundedRect(place, 4, 4)
        if stop.picture is None:
            pixmap = self._icons.pixmap(
                "reading", Role.FAINT, round(1.4 * em), painter.device().devicePixelRatio()
            )
            painter.drawPixmap(place.center() - QPointF(0.7 * em, 0.7 * em), pixmap)
            return
        path = QPainterPath()
        path.addRoundedRect(place, 4, 4)
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(place, stop.picture)
        painter.restore()

    def _draw_badges(self, painter: QPainter, place: QRectF, stop: Stop, em: int) -> None:
        """Below the picture's right corner: no face, or edited; at its left, which of several faces."""
        if stop.picture is None:
            return
        badge = (
            ("warning", Role.WARNING) if stop.centre else ("edited", Role.ACCENT) if stop.is_edited else None
        )
        if badge is not None:
            radius = 0.62 * em
            middle = QPointF(place.right() - radius * 0.8, place.bottom() - radius * 0.8)
            painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
            painter.setBrush(self._theme.colour(Role.WINDOW))
            painter.drawEllipse(middle, radius, radius)
            pixmap = self._icons.pixmap(*badge, round(1.4 * radius), painter.device().devicePixelRatio())
            painter.drawPixmap(middle - QPointF(0.7 * radius, 0.7 * radius), pixmap)
        if stop.quads is not None and len(stop.quads) > 1:
            words = f"{stop.face + 1}/{len(stop.quads)}"
            room = QRectF(place.left() + 3, place.bottom() - 1.25 * em, 2.2 * em, 1.1 * em)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 150))
            painter.drawRoundedRect(room, 3, 3)
            painter.setPen(self._theme.colour(Role.OVERLAY))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
