"""New pictures in rows: fills as they come, with places for those still to come."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.generate.grid import Grid, Made
from app.theme import Role, Theme

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MADE = Qt.ItemDataRole.UserRole
_LEAST_CELL, _MOST_CELL = 6, 15  # em


class GridModel(QAbstractListModel):
    """The pictures of one grid, and empty places up to its count while it is drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[Made] = []
        self._places = 0

    def show(self, grid: Grid, places: int) -> None:
        """Another grid, with room for so many pictures."""
        self.beginResetModel()
        self._pictures = list(grid.pictures)
        self._places = max(places, len(self._pictures))
        self.endResetModel()

    def add(self, made: Made) -> None:
        """One more has come."""
        row = len(self._pictures)
        self._pictures.append(made)
        if row < self._places:
            self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginInsertRows(QModelIndex(), row, row)
            self._places += 1
            self.endInsertRows()

    def end(self) -> None:
        """No more come: the empty places go."""
        if self._places > len(self._pictures):
            self.beginRemoveRows(QModelIndex(), len(self._pictures), self._places - 1)
            self._places = len(self._pictures)
            self.endRemoveRows()

    def made(self, index: _Index) -> Made | None:
        """The picture of a row; None where none is yet."""
        return self._pictures[index.row()] if 0 <= index.row() < len(self._pictures) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Places."""
        return 0 if parent.isValid() else self._places

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        made, roles = self.made(index), Qt.ItemDataRole
        if role == _MADE:
            return made
        if role in {roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole}:
            if made is None:
                return self.tr("Picture {0}, still to come").replace("{0}", str(index.row() + 1))
            words = self.tr("Picture {0}, seed {1}")
            return words.replace("{0}", str(index.row() + 1)).replace("{1}", str(made.seed))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only what is there can be chosen."""
        usual = super().flags(index)
        return usual if self.made(index) is not None else usual & ~Qt.ItemFlag.ItemIsSelectable


class GridCell(QStyledItemDelegate):
    """Draws one picture, enlarged smoothly."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """As large as the view's places."""
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The picture, or its place; a frame where it is chosen or the keys are."""
        made: Made | None = index.data(_MADE)
        place = QRectF(option.rect).adjusted(5, 5, -5, -5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colour = self._theme.colour
        if made is None:
            painter.setPen(QPen(colour(Role.LINE), 1))
            painter.setBrush(colour(Role.WINDOW))
            painter.drawRoundedRect(place, 4, 4)
        else:
            ratio = painter.device().devicePixelRatioF()
            wanted = (place.size() * ratio).toSize()
            smooth = Qt.TransformationMode.SmoothTransformation
            painter.drawImage(place, made.image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and made is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if chosen or focused or hovered:
            pen = QPen(colour(Role.ACCENT if chosen or focused else Role.FAINT), 3 if chosen else 1.5)
            if focused and not chosen:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(place.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
        painter.restore()


class PictureGrid(QListView):
    """Arrow keys go from picture to picture, the space bar chooses, Enter or a double click looks closer.

    Signals:
        chosen_changed(): other pictures are chosen.
        opened(int): look closer at the picture of this row.
        menu_wanted(QPoint): what can be done with the chosen ones; the place is the screen's.
    """

    chosen_changed = Signal()
    opened = Signal(int)
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictureGrid")
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.setItemDelegate(GridCell(theme, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        for change in (self.grid.modelReset, self.grid.rowsRemoved):
            change.connect(self._fit)
            change.connect(self.chosen_changed)
        self._retranslate()

    def chosen(self) -> list[Made]:
        """The chosen pictures, in the grid's order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [self.grid.made(self.grid.index(row)) for row in rows]
        return [made for made in found if made is not None]

    def choose(self, row: int) -> None:
        """This one alone."""
        self.setCurrentIndex(self.grid.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks closer; letters are the window's and no search."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_opened(self.currentIndex())
        elif event.text().isprintable() and event.text().strip() and not event.modifiers():
            QWidget.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as they fit."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("New pictures"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from picture to picture; the space bar chooses, Enter looks closer.")
        )

    @Slot()
    def _fit(self) -> None:
        """The largest cells with which all pictures are seen, within bounds, and in the middle."""
        em, count = self.fontMetrics().height(), max(self.grid.rowCount(), 1)
        width = self.width() - self.verticalScrollBar().sizeHint().width() - em
        height = self.height() - em
        best = _LEAST_CELL * em
        for columns in range(1, count + 1):
            rows = -(-count // columns)
            best = max(best, min(width // columns, height // rows))
        side = min(best, _MOST_CELL * em)
        columns = min(max(width // side, 1), count)
        left = max(self.width() - columns * side - em // 2, 0) // 2
        if self.viewportMargins().left() != left:
            self.setViewportMargins(left, 0, 0, 0)
        self.setGridSize(QSize(side, side))

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if self.grid.made(index) is not None:
            self.opened.emit(index.row())

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        if self.chosen():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
