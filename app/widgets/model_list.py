"""The models side by side, one of them chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelection, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from app.icons import Icons
from app.models.list_model import ModelsModel
from app.models.shelf import Shelved
from app.theme import Theme
from app.widgets.model_cell import ModelCell


class ModelList(QListView):
    """Cards; arrow keys choose, Enter uses, F2 renames, Delete throws away.

    Signals:
        chosen(Shelved | None): it is the current one now.
        use_wanted(Shelved), rename_wanted(Shelved), trash_wanted(Shelved): by key or double click.
        menu_wanted(Shelved, QPoint): what can be done with it, at this place of the screen.
    """

    chosen = Signal(object)
    use_wanted = Signal(object)
    rename_wanted = Signal(object)
    trash_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, cards: ModelsModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self.setObjectName("models")
        self.setModel(cards)
        self.setItemDelegate(ModelCell(theme, icons, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_double_click)
        self._retranslate()

    def sizeHint(self) -> QSize:
        """As much as there is."""
        em = self.fontMetrics().height()
        return QSize(40 * em, 30 * em)

    @property
    def current(self) -> Shelved | None:
        """The chosen one."""
        return self._at(self.currentIndex().row())

    def choose(self, path: Path) -> bool:
        """Choose a file's card and bring it into view; whether it is there."""
        row = self._cards.row_of(path)
        if row < 0:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self.currentIndex())
        return True

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Another one, or none."""
        super().selectionChanged(selected, deselected)
        rows = [index.row() for index in self.selectedIndexes()]
        self.chosen.emit(self._at(rows[0]) if rows else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that do something with the current one."""
        model, key = self.current, event.key()
        if model is not None and key == Qt.Key.Key_F2:
            self.rename_wanted.emit(model)
        elif model is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.trash_wanted.emit(model)
        elif model is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.use_wanted.emit(model)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Models"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a model; Enter uses it, F2 renames it, Delete moves it to the trash.")
        )

    def _at(self, row: int) -> Shelved | None:
        shown = self._cards.shown
        return shown[row] if 0 <= row < len(shown) else None

    @Slot()
    def _on_double_click(self) -> None:
        if self.current is not None:
            self.use_wanted.emit(self.current)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        model = self._at(index.row()) if index.isValid() else self.current
        if model is not None:
            self.menu_wanted.emit(model, self.viewport().mapToGlobal(place))
