"""The list of steps: what was done to the photo, and a click goes back to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent, QUndoStack
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QUndoView,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.theme import Role, Theme


class StepDelegate(QStyledItemDelegate):
    """A line for each step: the present one marked, those that were undone faint."""

    def __init__(self, theme: Theme, view: QUndoView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def is_present(self, row: int) -> bool:
        """Whether this is what the photo looks like now."""
        stack = self._view.stack()
        return row == (stack.index() if stack is not None else 0)

    def is_undone(self, row: int) -> bool:
        """Whether it lies ahead."""
        stack = self._view.stack()
        return stack is not None and row > stack.index()

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room to click."""
        em = option.fontMetrics.height()
        return QSize(8 * em, round(1.75 * em))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Text, and a bar before the present."""
        painter.save()
        em = option.fontMetrics.height()
        rect: QRect = option.rect
        present, colour = self.is_present(index.row()), self._theme.colour
        if present:
            painter.fillRect(rect, colour(Role.HOVER))
            painter.fillRect(
                QRect(rect.left(), rect.top(), max(em // 6, 2), rect.height()), colour(Role.ACCENT)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(Role.RAISED))
        font = option.font
        font.setItalic(self.is_undone(index.row()))
        font.setWeight(font.Weight.DemiBold if present else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour(Role.DISABLED if self.is_undone(index.row()) else Role.TEXT))
        room = rect.adjusted(em, 0, -em // 2, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()


class HistoryPanel(QFrame):
    """The steps of one photo, at the left of the canvas.

    Signals:
        close_wanted(): the cross.
        visibility_changed()
    """

    close_wanted = Signal()
    visibility_changed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyFrame")
        self._title = QLabel(self)
        self.close_button = QToolButton(self)
        self.view = QUndoView(self)
        self.steps = StepDelegate(theme, self.view)
        self.view.setItemDelegate(self.steps)
        self.view.setObjectName("history")
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setUniformItemSizes(True)
        em = self.fontMetrics().height()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self.close_button.setIconSize(QSize(round(0.9 * em), round(0.9 * em)))
        icons.bind(self.close_button, "close", Role.FAINT)
        head = QHBoxLayout()
        head.setContentsMargins(em, em * 3 // 4, em // 2, em // 3)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.setFixedWidth(13 * em)
        self.close_button.clicked.connect(self.close_wanted)
        theme.changed.connect(self.view.viewport().update)
        self._retranslate()

    def show_stack(self, stack: QUndoStack | None) -> None:
        """The steps of this photo; nothing without one."""
        self.view.setStack(stack)  # type: ignore[arg-type]  # None takes the old one out
        self.view.setEmptyLabel(self.tr("Photo opened") if stack is not None else "")

    def showEvent(self, event: QShowEvent) -> None:
        """The canvas has less room now."""
        super().showEvent(event)
        self.visibility_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """And more."""
        super().hideEvent(event)
        self.visibility_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self.view.setAccessibleName(self.tr("History"))
        self.close_button.setAccessibleName(self.tr("Close history"))
        self.close_button.setToolTip(self.tr("Close history"))
        self.show_stack(self.view.stack())
