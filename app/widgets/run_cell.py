"""How one run of the list is drawn: its name, how it is, a progress bar, and its figures."""

from __future__ import annotations

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.runs.entry import RunEntry
from app.runs.run_model import ENTRY
from app.runs.words import live_numbers, role, stage_word, status_word
from app.theme import Role, Theme
from app.translations import translations


class RunCell(QStyledItemDelegate):
    """Draws the runs of a `RunModel`; all are of the same height."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines, and a bar between them."""
        em = option.fontMetrics.height()
        return QSize(round(14 * em), round(4.1 * em))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's request."""
        entry = index.data(ENTRY)
        if not isinstance(entry, RunEntry):
            return
        em = option.fontMetrics.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        room = QRect(option.rect).adjusted(round(0.9 * em), round(0.45 * em), -round(0.9 * em), 0)
        line = round(1.25 * em)
        head = QRect(room.left(), room.top(), room.width(), line)
        word = status_word(entry)
        used = self._draw_text(painter, head, word, role(entry.status), option.font, right=True)
        head.setRight(head.right() - used - em // 2)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._draw_text(painter, head, entry.name, Role.TEXT, bold)
        bar = QRectF(room.left(), head.bottom() + 0.38 * em, room.width(), max(3.0, 0.2 * em))
        self._draw_bar(painter, bar, entry)
        foot = QRect(room.left(), round(bar.bottom() + 0.2 * em), room.width(), line)
        figures = " · ".join(live_numbers(entry))
        used = self._draw_text(painter, foot, figures, Role.FAINT, option.font, right=True) if figures else 0
        foot.setRight(foot.right() - used - em // 2)
        self._draw_text(painter, foot, _foot(entry), Role.FAINT, option.font)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not hovered:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.RAISED if chosen else Role.HOVER))
        frame = QRectF(option.rect).adjusted(4, 2, -4, -2)
        painter.drawRoundedRect(frame, 6, 6)
        if chosen:
            painter.setBrush(self._theme.colour(Role.ACCENT))
            painter.drawRoundedRect(QRectF(frame.left(), frame.top(), 3, frame.height()), 1.5, 1.5)

    def _draw_text(
        self, painter: QPainter, room: QRect, text: str, colour: Role, font: QFont, *, right: bool = False
    ) -> int:
        """Returns the width it took."""
        metrics = QFontMetrics(font)
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, words)
        return metrics.horizontalAdvance(words)

    def _draw_bar(self, painter: QPainter, bar: QRectF, entry: RunEntry) -> None:
        share = 0.0 if entry.state is None else min(max(entry.state.overall, 0.0), 1.0)
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.GROOVE))
        painter.drawRoundedRect(bar, radius, radius)
        if share > 0:
            colour = QColor(self._theme.colour(role(entry.status)))
            painter.setBrush(colour)
            done = QRectF(bar.left(), bar.top(), max(bar.width() * share, bar.height()), bar.height())
            painter.drawRoundedRect(done, radius, radius)


def _foot(entry: RunEntry) -> str:
    state = entry.state
    if state is None or entry.status == "waiting":
        return ""
    if entry.has_ended:
        when = QDateTime.fromSecsSinceEpoch(int(state.updated))
        return QLocale(translations().language).toString(when, QLocale.FormatType.ShortFormat)
    return f"{state.overall:.0%} · {stage_word(state.stage)}" if state.stage else ""
