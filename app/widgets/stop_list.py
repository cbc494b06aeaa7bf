"""The photos that a strip goes through, side by side: to be chosen, moved and removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from app.icons import Icons
from app.morph.stops import Stop, Stops
from app.theme import Theme
from app.widgets.stop_cell import StopCell

STOP = Qt.ItemDataRole.UserRole
_KIND = "application/x-semblance-stop"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class StopModel(QAbstractListModel):
    """The stops as Qt's views take them, with words for tool tips and screen readers."""

    def __init__(self, stops: Stops, parent: QWidget) -> None:
        super().__init__(parent)
        self._stops = stops
        self._rows = stops.all
        stops.rearranged.connect(self._on_rearranged)
        stops.changed.connect(self._on_changed)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Photos there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        if not 0 <= index.row() < len(self._rows):
            return None
        stop, roles = self._rows[index.row()], Qt.ItemDataRole
        if role == STOP:
            return stop
        if role == roles.DisplayRole:
            return stop.path.name
        if role == roles.ToolTipRole:
            return f"{stop.path.name}\n{self.words(stop)}"
        if role == roles.AccessibleTextRole:
            return f"{stop.path.name}, {self.words(stop)}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Can be picked and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Our own."""
        return [_KIND]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The rows that are dragged."""
        data = QMimeData()
        data.setData(_KIND, b"%d" % min(index.row() for index in indexes))
        return data

    def words(self, stop: Stop) -> str:
        """How a photo is, for people."""
        if stop.picture is None:
            return self.tr("being looked at")
        words = []
        if stop.centre:
            words.append(self.tr("no face found, its middle is taken"))
        elif stop.quads is not None and len(stop.quads) > 1:
            text = self.tr("face {0} of {1}; right-click to choose another")
            words.append(text.replace("{0}", str(stop.face + 1)).replace("{1}", str(len(stop.quads))))
        if stop.is_edited:
            words.append(self.tr("with its edits"))
        return "; ".join(words) or self.tr("as it is")

    def row_of(self, stop: Stop) -> QModelIndex:
        """Where it is; an invalid one for one that is gone."""
        return self.index(self._rows.index(stop)) if stop in self._rows else QModelIndex()

    @Slot()
    def _on_rearranged(self) -> None:
        self.beginResetModel()
        self._rows = self._stops.all
        self.endResetModel()

    @Slot(object)
    def _on_changed(self, stop: Stop) -> None:
        index = self.row_of(stop)
        if index.isValid():
            self.dataChanged.emit(index, index)


class StopList(QListView):
    """A row of them.

    Signals:
        looked_at(Stop): clicked, or come to by the keys.
    """

    looked_at = Signal(object)

    def __init__(self, stops: Stops, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops = stops
        self.menu: QMenu | None = None
        self.rows = StopModel(stops, self)
        self.setObjectName("stops")
        self.setModel(self.rows)
        self.setItemDelegate(StopCell(theme, icons, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self._retranslate()
        self._fit()
        self.selectionModel().currentChanged.connect(self._on_current)
        stops.rearranged.connect(self._fit)

    @property
    def current(self) -> Stop | None:
        """The one that the keys work on."""
        stop = self.currentIndex().data(STOP)
        return stop if isinstance(stop, Stop) else None

    @Slot()
    def _fit(self) -> None:
        em = self.fontMetrics().height()
        cell = (
            self.sizeHintForIndex(self.rows.index(0)) if self.rows.rowCount() else QSize(0, round(7.4 * em))
        )
        self.setFixedHeight(cell.height() + self.horizontalScrollBar().sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the photos are together."""
        cell = self.sizeHintForIndex(self.rows.index(0)) if self.rows.rowCount() else QSize(0, 0)
        return QSize(cell.width() * self.rows.rowCount() + 4, self.height())

    # --- the user

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, with Ctrl they move; Delete removes."""
        stop, key = self.current, event.key()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if stop is not None and step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(stop, self._stops.all.index(stop) + step)
        elif stop is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(stop)
        elif event.text().strip() or key == Qt.Key.Key_Space:
            event.ignore()  # not the list's own search by letters; Space is the page's
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a photo; by the menu key, with the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        stop = index.data(STOP)
        if isinstance(stop, Stop):
            self.show_menu(stop, self.viewport().mapToGlobal(self.visualRect(index).center()))

    def show_menu(self, stop: Stop, place: QPoint) -> None:
        """Offer another face, another place, and to remove it."""
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(stop.path.name)
        number, faces = self._stops.all.index(stop), len(stop.quads or ())
        for face in range(faces if faces > 1 else 0):
            text = self.tr("Face {0} of {1}").replace("{0}", str(face + 1)).replace("{1}", str(faces))
            action = menu.addAction(text, lambda face=face: self._stops.choose_face(stop, face))
            action.setCheckable(True)
            action.setChecked(face == stop.face)
        menu.addSeparator()
        left = menu.addAction(self.tr("Move left"), lambda: self._move(stop, number - 1))
        right = menu.addAction(self.tr("Move right"), lambda: self._move(stop, number + 1))
        left.setEnabled(number > 0)
        right.setEnabled(number < len(self._stops.all) - 1)
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self._remove(stop))
        menu.popup(place)

    def _move(self, stop: Stop, to: int) -> None:
        self._stops.move(stop, to)
        self.setCurrentIndex(self.rows.row_of(stop))

    def _remove(self, stop: Stop) -> None:
        row = self._stops.all.index(stop)
        self._stops.remove(stop)
        self.setCurrentIndex(self.rows.index(min(row, self.rows.rowCount() - 1)))

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        stop = index.data(STOP)
        if isinstance(stop, Stop):
            self.looked_at.emit(stop)

    # --- dragging; files are the page's

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Our own."""
        if event.mimeData().hasFormat(_KIND):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        super().dragMoveEvent(event)
        event.setAccepted(event.mimeData().hasFormat(_KIND))

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it there."""
        data = event.mimeData()
        if not data.hasFormat(_KIND):
            event.ignore()
            return
        row = int(bytes(data.data(_KIND).data()))
        self.move_row(row, self._row_at(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing is to be taken away where it came from
        event.accept()

    def move_row(self, row: int, before: int) -> None:
        """Put the photo of a row before another one."""
        stops = self._stops.all
        if 0 <= row < len(stops):
            self._move(stops[row], before - (before > row))

    def _row_at(self, place: QPoint) -> int:
        """Before which row something dropped there goes."""
        for row in range(self.rows.rowCount()):
            if place.x() < self.visualRect(self.rows.index(row)).center().x():
                return row
        return self.rows.rowCount()

    def changeEvent(self, event: QEvent) -> None:
        """Another language, or larger letters."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Photos of the strip"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a photo, with Ctrl they move it; Delete removes it.")
        )
