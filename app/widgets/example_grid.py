"""One side of the examples: small pictures to be dropped, picked, moved to the other side and removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from app.icons import Icons
from app.own_sliders.examples import Example, Examples, State
from app.theme import Role, Theme
from app.widgets.example_cell import ExampleCell

EXAMPLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ExampleModel(QAbstractListModel):
    """One side as Qt's views take it, with words for tool tips and screen readers."""

    def __init__(self, examples: Examples, has: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._examples, self._has = examples, has
        self._rows = examples.side(has)
        examples.rearranged.connect(self._on_rearranged)
        examples.changed.connect(self._on_changed)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Examples there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        if not 0 <= index.row() < len(self._rows):
            return None
        example, roles = self._rows[index.row()], Qt.ItemDataRole
        if role == EXAMPLE:
            return example
        if role == roles.DisplayRole:
            return example.path.name
        if role == roles.ToolTipRole:
            return f"{example.path.name}\n{self.words(example)}"
        if role == roles.AccessibleTextRole:
            return f"{example.path.name}, {self.words(example)}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Can be picked and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The files of these rows: dropped on the other side, they go there."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._rows[index.row()].path)) for index in indexes])
        return data

    def words(self, example: Example) -> str:
        """How an example is, for people."""
        if example.state is State.WAITING:
            return self.tr("not looked at yet")
        if example.problem:
            return example.problem
        words = []
        if example.mistaken and self._has:
            words.append(self.tr("looks as if it did not have it: is it on the right side?"))
        elif example.mistaken:
            words.append(self.tr("looks as if it had it: is it on the right side?"))
        if example.score is not None:
            score = str(round(100 * example.score))
            words.append(self.tr("has it by {0} in 100").replace("{0}", score))
        if example.faces > 1:
            words.append(self.tr("{0} faces, the largest is taken").replace("{0}", str(example.faces)))
        return "; ".join(words) or self.tr("can be used")

    @Slot()
    def _on_rearranged(self) -> None:
        self.beginResetModel()
        self._rows = self._examples.side(self._has)
        self.endResetModel()

    @Slot(object)
    def _on_changed(self, example: Example) -> None:
        if example in self._rows:
            index = self.index(self._rows.index(example))
            self.dataChanged.emit(index, index)


class ExampleGrid(QListView):
    """The pictures of one side, or an invitation to drop some.

    Signals:
        dropped(paths): files and folders, by the user.
        swap_wanted(examples), remove_wanted(examples): by key or menu.
    """

    dropped = Signal(object)
    swap_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, examples: Examples, has: bool, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._has = theme, has
        self._hot = False
        self._invitation = ""
        self.menu: QMenu | None = None
        self.side = ExampleModel(examples, has, self)
        self.setObjectName("examples")
        self.setModel(self.side)
        self.setItemDelegate(ExampleCell(theme, icons, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    def invite(self, text: str) -> None:
        """What is said while there is nothing."""
        self._invitation = text
        self.viewport().update()

    def picked(self) -> list[Example]:
        """What is selected."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.side.index(row).data(EXAMPLE) for row in rows]

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        em = self.fontMetrics().height()
        return QSize(20 * em, 20 * em)

    # --- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer, but not this side's own."""
        if event.source() is not self and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._set_hot(hot=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As at the border."""
        if self._hot:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        self._set_hot(hot=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self._set_hot(hot=False)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(files)

    def _set_hot(self, *, hot: bool) -> None:
        self._hot = hot
        self.viewport().update()

    # --- keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes what is picked, M moves it to the other side."""
        picked = self.picked()
        if picked and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit(picked)
        elif picked and event.key() == Qt.Key.Key_M and not event.modifiers():
            self.swap_wanted.emit(picked)
        elif event.text().isprintable() and event.text().strip() and not event.modifiers():
            QWidget.keyPressEvent(self, event)  # not the list's own search by letters
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by menu."""
        picked = self.picked()
        if not picked:
            return
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = self.tr("Move to “Has it not”") if self._has else self.tr("Move to “Has it”")
        menu.addAction(text, lambda: self.swap_wanted.emit(picked))
        menu.addAction(self.tr("Remove"), lambda: self.remove_wanted.emit(picked))
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pictures; a dashed frame where there are none, or where something can be dropped."""
        super().paintEvent(event)
        empty = self.side.rowCount() == 0
        if not empty and not self._hot:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self.fontMetrics().height()
        pen = QPen(self._theme.colour(Role.ACCENT if self._hot else Role.GROOVE), 2.0 if self._hot else 1.4)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(self.viewport().rect().adjusted(3, 3, -3, -3), em / 2, em / 2)
        if empty:
            painter.setPen(self._theme.colour(Role.FAINT))
            room = self.viewport().rect().adjusted(2 * em, em, -2 * em, -em)
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignCenter) | Qt.TextFlag.TextWordWrap, self._invitation
            )

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make larger pictures."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
