"""The photos of a batch as a table: name, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from app.batches.batch_plan import Item, ItemState
from app.batches.batch_words import word
from app.icons import Icons
from app.theme import Role
from app.translations import decimal
from app.widgets.status import describe
from core.protocol import Progress

_ICONS = {
    ItemState.WAITING: ("photo", Role.FAINT),
    ItemState.WORKING: ("reading", Role.ACCENT),
    ItemState.DONE: ("check", Role.GOOD),
    ItemState.SKIPPED: ("info", Role.FAINT),
    ItemState.FAILED: ("warning", Role.BAD),
    ItemState.CANCELLED: ("close", Role.FAINT),
}
_Index = QModelIndex | QPersistentModelIndex


class BatchModel(QAbstractTableModel):
    """Two columns over a list of items that somebody else changes."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._widget = icons, parent
        self.items: Sequence[Item] = []
        self._progress: Progress | None = None

    def set_items(self, items: Sequence[Item]) -> None:
        """Show this list."""
        self.beginResetModel()
        self.items, self._progress = items, None
        self.endResetModel()

    def refresh(self, row: int) -> None:
        """One of them is another one now."""
        if 0 <= row < len(self.items):
            self._progress = None
            self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    def show_progress(self, row: int, progress: Progress) -> None:
        """Of the one under way."""
        self._progress = progress
        if 0 <= row < len(self.items):
            self.dataChanged.emit(self.index(row, 1), self.index(row, 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, as Qt has it
        """How many photos."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Name and result."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Above the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Photo"), self.tr("Result"))[section]

    def data(self, index: _Index, role: int = 0) -> Any:
        """What is shown, said and explained."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.path.name if index.column() == 0 else self._result(item)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icon(item.state)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [str(item.path), *(f"→ {path}" for path in item.written), item.why]
            return "\n".join(line for line in lines if line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.path.name}: {self._result(item)}"
        return None

    def _result(self, item: Item) -> str:
        if item.state is ItemState.WORKING and self._progress is not None:
            return describe(self._progress)
        parts = [word(item.state)]
        if item.state is ItemState.DONE:
            parts += [f"{decimal(item.seconds)} s", ", ".join(path.name for path in item.written)]
        return " · ".join(part for part in (*parts, item.why) if part)

    def _icon(self, state: ItemState) -> QIcon:
        """In its own colour, and readable in a row that is chosen."""
        name, role = _ICONS[state]
        side, ratio = round(self._widget.fontMetrics().height() * 1.1), self._widget.devicePixelRatioF()
        icon = QIcon(self._icons.pixmap(name, role, side, ratio))
        icon.addPixmap(self._icons.pixmap(name, Role.ON_ACCENT, side, ratio), QIcon.Mode.Selected)
        return icon


class BatchTable(QTreeView):
    """Shows a `BatchModel`.

    Signals:
        delete_pressed()
    """

    delete_pressed = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.photos = BatchModel(icons, self)
        self.setModel(self.photos)
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        em = self.fontMetrics().height()
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(0, em * 13)
        self.header().setStretchLastSection(True)

    @property
    def chosen(self) -> list[int]:
        """Rows that are selected, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, row: int) -> None:
        """Select one row."""
        self.setCurrentIndex(self.photos.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes photos out."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
