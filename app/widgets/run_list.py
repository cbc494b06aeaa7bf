"""The list of training runs, with a field to find one and a button to add folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.runs.catalogue import Snapshot
from app.runs.entry import RunEntry
from app.runs.run_model import RunModel
from app.theme import Theme
from app.widgets.run_cell import RunCell
from app.widgets.search_field import SearchField

_SEARCH_FROM = 8  # runs; fewer are seen at a glance


class RunList(QWidget):
    """Keeps the chosen run chosen, whatever becomes of the list.

    Signals:
        chosen(Path | None): another run is to be shown.
        make_wanted(), watch_wanted(): the buttons.
    """

    chosen = Signal(object)
    make_wanted = Signal()
    watch_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.runs = RunModel(self)
        self._path: Path | None = None
        self._awaited: Path | None = None  # to be chosen when it comes
        self._changing = False
        self.search, self.view, self._nothing = SearchField(icons, self), QListView(self), QLabel(self)
        self.make, self.watch = QPushButton(self), QPushButton(self)
        self._lay_out(theme)
        self._retranslate()
        self.search.textChanged.connect(self._on_search)
        self.search.entered.connect(self._on_entered)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.make.clicked.connect(self.make_wanted)
        self.watch.clicked.connect(self.watch_wanted)

    def _lay_out(self, theme: Theme) -> None:
        em = self.fontMetrics().height()
        view = self.view
        view.setObjectName("runs")
        view.setModel(self.runs)
        view.setItemDelegate(RunCell(theme, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.make.setObjectName("primary")
        self._nothing.setProperty("faint", True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.watch)
        foot.addWidget(self.make, 1)
        foot.setContentsMargins(em // 2, 0, em // 2, em // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 2, 0, 0)
        column.setSpacing(em // 2)
        row = QHBoxLayout()
        row.setContentsMargins(em // 2, 0, em // 2, 0)
        row.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self._nothing)
        column.addWidget(view, 1)
        column.addLayout(foot)
        self.setFixedWidth(22 * em)

    @property
    def current(self) -> RunEntry | None:
        """The chosen run."""
        return self.runs.entry(self.view.currentIndex())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show these runs."""
        self.search.setVisible(len(snapshot.entries) >= _SEARCH_FROM or bool(self.search.text()))
        self._change(lambda: self.runs.set_entries(snapshot.entries))
        if self.runs.index_of(self._awaited).isValid() and self._awaited is not None:
            awaited, self._awaited = self._awaited, None
            self.choose(awaited)

    def choose(self, path: Path) -> None:
        """Go to a run, which may not be there yet."""
        if not self.runs.index_of(path).isValid():
            self.search.clear()
        index = self.runs.index_of(path)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self._awaited = path

    def _change(self, change: Callable[[], None]) -> None:
        """Change the rows, and keep the chosen run chosen where it still is one of them."""
        self._changing = True
        change()
        index = self.runs.index_of(self._path)
        if not index.isValid() and self.runs.entries:
            index = self.runs.index(0)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self._changing = False
        nothing_found = not self.runs.entries and bool(self.search.text())
        self._nothing.setVisible(nothing_found)
        if not nothing_found:
            self._tell()

    def _tell(self) -> None:
        entry = self.current
        path = None if entry is None else entry.path
        if path != self._path:
            self._path = path
            self.chosen.emit(path)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _index: QModelIndex, _before: QModelIndex) -> None:
        if not self._changing:
            self._tell()

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._change(lambda: self.runs.search(text))

    @Slot()
    def _on_entered(self) -> None:
        self.view.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.view.viewport().update()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Training runs"))
        self.search.setPlaceholderText(self.tr("Find a run"))
        self.search.setAccessibleName(self.tr("Find a run"))
        self._nothing.setText(self.tr("No run is called that."))
        self.make.setText(self.tr("Make a model…"))
        self.make.setAccessibleName(self.tr("Make a model…"))
        self.watch.setText(self.tr("Watch a folder…"))
        self.watch.setAccessibleName(self.tr("Watch a folder with runs in it…"))
