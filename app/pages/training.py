"""The page of the training runs: the list at the left, the chosen one at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QWidget

from app.icons import Icons
from app.pages.page import Page
from app.runs.catalogue import Snapshot
from app.runs.deeds import Deeds
from app.runs.entry import RunEntry
from app.runs.reader import Details, RunReader
from app.runs.run_actions import RunActions
from app.runs.watch import RunsWatch
from app.theme import Theme
from app.widgets.no_runs import NoRuns
from app.widgets.run_detail import RunDetail
from app.widgets.run_list import RunList


class TrainingPage(Page):
    """Shows what the watch sees, and has done what the user asks.

    Signals:
        wizard_wanted(): a new model is to be made.
        duplicate_wanted(Path): another run like the one in this folder.
        open_wanted(Path): a finished model, in the editor.
        removed(RunEntry): it was taken out of the list.
        nothing_found(str): in this folder, which is watched now.
    """

    wizard_wanted = Signal()
    duplicate_wanted = Signal(object)
    open_wanted = Signal(object)
    removed = Signal(object)
    nothing_found = Signal(str)

    def __init__(
        self, watch: RunsWatch, deeds: Deeds, theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._watch, self._deeds = watch, deeds
        self._details: Details | None = None
        self._added: Path | None = None  # a folder that was just added to those watched
        self.reader = RunReader(self)
        self.actions_ = RunActions(deeds, self)
        self.list, self.detail = RunList(theme, icons, self), RunDetail(self.actions_, theme, self)
        self.empty = NoRuns(self)
        self._stack = QStackedWidget(self)
        both = QWidget(self)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.list)
        line.addWidget(self.detail, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(both)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._connect()
        self._on_changed(watch.snapshot)

    def _connect(self) -> None:
        self._watch.changed.connect(self._on_changed)
        self._watch.looked.connect(self._on_looked)
        self.list.chosen.connect(self._on_chosen)
        self.list.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.view.customContextMenuRequested.connect(self._show_menu)
        for place in (self.list, self.empty):
            place.make_wanted.connect(self.wizard_wanted)
            place.watch_wanted.connect(self.choose_folder)
        reader, detail, actions = self.reader, self.detail, self.actions_
        reader.figures_read.connect(detail.show_figures)
        reader.details_read.connect(self._on_details)
        reader.picture_read.connect(detail.samples.show_picture)
        detail.samples.wanted.connect(reader.show)
        actions.duplicate_wanted.connect(self.duplicate_wanted)
        actions.open_wanted.connect(self.open_wanted)
        actions.remove_wanted.connect(self._on_remove)
        self._deeds.duplicated.connect(self.list.choose)

    # --- as a page

    def come(self) -> None:
        """Look often, as long as somebody sees it."""
        self._watch.set_shown(True)
        self.reader.refresh()

    def leave(self) -> None:
        """And less."""
        self._watch.set_shown(False)

    def close_page(self) -> None:
        """Leave nothing running."""
        self.reader.close()

    @property
    def shown(self) -> Path | None:
        """The run that is shown."""
        entry = self.list.current
        return entry.path if entry is not None else None

    def choose(self, run: Path) -> None:
        """Show this run."""
        self.list.choose(run)

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder with runs in it."""
        dialog = QFileDialog(self, self.tr("Watch a folder with runs in it"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.watch_folder)
        dialog.open()

    @Slot(str)
    def watch_folder(self, name: str) -> None:
        """Show the runs in this folder, too."""
        self._added = Path(name)
        self._watch.places.watch(self._added)
        self._watch.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen run out of the list."""
        remove = self.actions_.remove
        if event.key() == Qt.Key.Key_Delete and remove.isVisible() and self.list.view.hasFocus():
            remove.trigger()
        else:
            super().keyPressEvent(event)

    # --- news

    @Slot(object)
    def _on_changed(self, snapshot: Snapshot) -> None:
        self.list.show_snapshot(snapshot)
        has_runs = bool(snapshot.entries)
        self._stack.setCurrentIndex(1 if has_runs else 0)
        self._show_current()

    @Slot()
    def _on_looked(self) -> None:
        """A second has passed: the run that is shown may have written something."""
        if self._added is not None:
            self._show_added(self._added)
        entry = self.list.current
        if entry is not None and self.isVisible():
            self.reader.refresh()
            self._show_current()  # the time that is left has become less

    def _show_added(self, folder: Path) -> None:
        self._added = None
        found = [entry.path for entry in self.list.runs.entries if folder in (entry.path, entry.path.parent)]
        if found:
            self.choose(found[0])
        else:
            self.nothing_found.emit(str(folder))

    @Slot(object)
    def _on_chosen(self, path: Path | None) -> None:
        self._details = None
        self._show_current()
        self.reader.choose(path)

    @Slot(object)
    def _on_details(self, details: Details) -> None:
        self._details = details
        self.detail.show_details(details)
        self._show_current()

    def _show_current(self) -> None:
        entry, supervised = self.list.current, self._watch.snapshot.supervised
        model = self._details is not None and self._details.model is not None
        self.actions_.show_entry(entry, model=model, supervised=supervised)
        if entry is not None:
            self.detail.show_entry(entry, supervised=supervised)

    # --- deeds

    @Slot(object)
    def _on_remove(self, entry: RunEntry) -> None:
        self._watch.places.hide(entry.path)
        self._deeds.remove(entry)
        self.removed.emit(entry)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions_.all)
        menu.popup(self.list.view.viewport().mapToGlobal(place))
