"""How one photo of the film strip is drawn: its thumbnail, its name, and a badge that says how it is."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.photos.album import Entry, EntryState
from app.photos.film_model import ENTRY
from app.theme import Role, Theme

_BADGES = {
    EntryState.READING: ("reading", Role.FAINT),
    EntryState.EDITED: ("edited", Role.ACCENT),
    EntryState.EXPORTED: ("check", Role.GOOD),
    EntryState.FAILED: ("warning", Role.BAD),
}


class FilmCell(QStyledItemDelegate):
    """Draws the photos of a `FilmModel`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._drawn: dict[tuple[str, Role, int, float], QPixmap] = {}
        theme.changed.connect(self._on_theme)

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all: uprights and landscapes are about as large as each other in it."""
        em = option.fontMetrics.height()
        return QSize(round(6.2 * em), round(6.4 * em))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt's request."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        em = option.fontMetrics.height()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._draw_ground(painter, option, current, hovered)
        room = QRect(option.rect).adjusted(em // 2, em // 2, -em // 2, -round(1.6 * em))
        picture = self._draw_picture(painter, room, entry)
        self._draw_badge(painter, picture, entry, em)
        line = QRect(room.left() - em // 4, room.bottom() + em // 4, room.width() + em // 2, round(1.2 * em))
        painter.setPen(self._theme.colour(Role.TEXT if current else Role.FAINT))
        painter.setFont(option.font)
        name = QFontMetrics(option.font).elidedText(entry.name, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, current: bool, hovered: bool
    ) -> None:
        frame = QRectF(option.rect).adjusted(2, 2, -2, -2)
        if current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(Role.RAISED if current else Role.HOVER))
            painter.drawRoundedRect(frame, 5, 5)
        if current:
            painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 5, 5)

    def _draw_picture(self, painter: QPainter, room: QRect, entry: Entry) -> QRectF:
        """Returns where it is."""
        image = entry.thumbnail
        if image is None or image.isNull():
            place = QRectF(room).adjusted(room.width() * 0.1, room.height() * 0.1, 0, 0)
            place.moveCenter(QRectF(room).center())
            painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
            painter.setBrush(self._theme.colour(Role.CANVAS))
            painter.drawRoundedRect(place, 3, 3)
            return place
        scale = min(room.width() / image.width(), room.height() / image.height())
        place = QRectF(0, 0, image.width() * scale, image.height() * scale)
        place.moveCenter(QRectF(room).center())
        painter.drawImage(place, _shrunk(image, place, painter.device().devicePixelRatio()))
        return place

    def _draw_badge(self, painter: QPainter, picture: QRectF, entry: Entry, em: int) -> None:
        """At the picture's lower right, on a disc that keeps it visible on any photo."""
        badge = _BADGES.get(entry.state)
        if badge is None:
            return
        radius = 0.62 * em
        middle = QPointF(picture.right() - radius * 0.8, picture.bottom() - radius * 0.8)
        painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
        painter.setBrush(self._theme.colour(Role.WINDOW))
        painter.drawEllipse(middle, radius, radius)
        icon = self._icon(*badge, round(1.4 * radius), painter.device().devicePixelRatio())
        side = icon.deviceIndependentSize()
        painter.drawPixmap(middle - QPointF(side.width() / 2, side.height() / 2), icon)

    def _icon(self, name: str, role: Role, side: int, ratio: float) -> QPixmap:
        key = (name, role, side, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._icons.pixmap(name, role, side, ratio)
        return self._drawn[key]

    @Slot()
    def _on_theme(self) -> None:
        self._drawn.clear()


def _shrunk(image: QImage, place: QRectF, ratio: float) -> QImage:
    """A copy with about as many pixels as the screen has there; Qt's painter alone would skip some."""
    width, height = round(place.width() * ratio), round(place.height() * ratio)
    if width >= image.width():
        return image
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(max(width, 1), max(height, 1), keep, smooth)
