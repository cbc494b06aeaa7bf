"""How one model of the list is drawn: its pictures, its name, and in a word each what it can do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.icons import Icons
from app.models import words
from app.models.list_model import CARD, Card
from app.theme import Role, Theme

COLUMNS, ROWS = 3, 2  # of pictures
_WIDTH, _PICTURE = 16.5, 4.9  # em


class ModelCell(QStyledItemDelegate):
    """Draws the cards of a `ModelsModel`."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for all."""
        em = option.fontMetrics.height()
        return QSize(round(_WIDTH * em), round((ROWS * _PICTURE + 5.7) * em))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's request."""
        card = index.data(CARD)
        if not isinstance(card, Card):
            return
        em = option.fontMetrics.height()
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(option.rect).adjusted(em / 3, em / 3, -em / 3, -em / 3)
        self._draw_ground(painter, option, frame)
        pictures = QRectF(frame.left(), frame.top(), frame.width(), ROWS * _PICTURE * em)
        self._draw_pictures(painter, pictures, card, em)
        if card.in_use:
            self._draw_mark(painter, option, pictures, em)
        text = QRect(
            round(frame.left() + 0.7 * em), round(pictures.bottom() + 0.45 * em),
            round(frame.width() - 1.4 * em), round(1.3 * em),
        )  # fmt: skip
        self._draw_words(painter, option, text, card, em)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRectF) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        colour = self._theme.colour
        painter.setBrush(colour(Role.HOVER if hovered and not chosen else Role.RAISED))
        painter.setPen(QPen(colour(Role.ACCENT if chosen else Role.LINE), 2 if chosen else 1))
        painter.drawRoundedRect(frame, 9, 9)
        if focused and not chosen:
            painter.setPen(QPen(colour(Role.ACCENT), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), 8, 8)

    def _draw_pictures(self, painter: QPainter, room: QRectF, card: Card, em: int) -> None:
        """Six small ones, or a single one large, or the reason why there are none."""
        inner = room.adjusted(1.5, 1.5, -1.5, 0)
        clip = QPainterPath()
        clip.addRoundedRect(inner.adjusted(0, 0, 0, 12), 8, 8)
        painter.save()
        painter.setClipPath(clip)
        painter.setClipRect(inner, Qt.ClipOperation.IntersectClip)
        painter.fillRect(inner, self._theme.colour(Role.CANVAS))
        if len(card.pictures) > 1:
            width, height = inner.width() / COLUMNS, inner.height() / ROWS
            for place, picture in enumerate(card.pictures[: COLUMNS * ROWS]):
                row, column = divmod(place, COLUMNS)
                cell = QRectF(inner.left() + column * width, inner.top() + row * height, width, height)
                _draw_filling(painter, cell, picture)
        elif card.pictures:
            _draw_filling(painter, inner, card.pictures[0])
        else:
            trouble = card.model.about is None
            side = round(2.6 * em)
            role = Role.WARNING if trouble else Role.GROOVE
            icon = self._icons.pixmap(
                "warning" if trouble else "face", role, side, painter.device().devicePixelRatio()
            )
            painter.drawPixmap(
                round(inner.center().x() - side / 2), round(inner.center().y() - side / 2), icon
            )
        if card.share is not None:
            line = QRectF(inner.left(), inner.bottom() - 3, inner.width(), 3)
            painter.fillRect(line, self._theme.colour(Role.GROOVE))
            line.setWidth(line.width() * card.share)
            painter.fillRect(line, self._theme.colour(Role.ACCENT))
        painter.restore()

    def _draw_mark(self, painter: QPainter, option: QStyleOptionViewItem, pictures: QRectF, em: int) -> None:
        """On the pictures: this one is at work."""
        text = self.tr("In use")
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(text) + 1.1 * em
        pill = QRectF(pictures.left() + em / 2, pictures.top() + em / 2, width, 1.5 * em)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.ACCENT))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._theme.colour(Role.ON_ACCENT))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, card: Card, em: int
    ) -> None:
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        room = QRect(line)
        if card.is_default:
            side = round(1.1 * em)
            pin = self._icons.pixmap("pin", Role.ACCENT, side, painter.device().devicePixelRatio())
            painter.drawPixmap(line.right() - side, line.top() + (line.height() - side) // 2, pin)
            room.setRight(line.right() - side - em // 3)
        painter.setFont(bold)
        painter.setPen(self._theme.colour(Role.TEXT))
        name = QFontMetrics(bold).elidedText(card.model.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, name)
        line.translate(0, round(1.35 * em))
        painter.setFont(option.font)
        painter.setPen(self._theme.colour(Role.FAINT if card.model.about is not None else Role.WARNING))
        said = option.fontMetrics.elidedText(
            words.summary(card.model), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, said)
        line.translate(0, round(1.5 * em))
        if card.model.about is not None:
            self._draw_badges(painter, option, line, words.badges(card.model.about), em)

    def _draw_badges(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, able: list[str], em: int
    ) -> None:
        small = QFont(option.font)
        small.setPointSizeF(max(small.pointSizeF() * 0.86, 6))
        metrics = QFontMetrics(small)
        painter.setFont(small)
        left = float(line.left())
        for word in able:
            width = metrics.horizontalAdvance(word) + 0.9 * em
            if left + width > line.right() + 0.4 * em:
                break
            pill = QRectF(left, line.top(), width, 1.3 * em)
            painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
            painter.setBrush(self._theme.colour(Role.PANEL))
            painter.drawRoundedRect(pill, 0.65 * em, 0.65 * em)
            painter.setPen(self._theme.colour(Role.ACCENT))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
            left += width + 0.35 * em


def _draw_filling(painter: QPainter, room: QRectF, picture: QImage) -> None:
    """Its middle, as much of it as fills the room."""
    scale = max(room.width() / picture.width(), room.height() / picture.height())
    width, height = room.width() / scale, room.height() / scale
    part = QRectF((picture.width() - width) / 2, (picture.height() - height) / 2, width, height)
    painter.drawImage(room, picture, part)
