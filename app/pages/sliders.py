"""The page where users make their own sliders from examples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app import paths
from app.editor.session import Session
from app.icons import Icons
from app.own_sliders.examples import Example, Examples
from app.own_sliders.learning import FEWEST, Learning
from app.own_sliders.library import Library
from app.own_sliders.shelf import Shelf
from app.own_sliders.trial import Trial
from app.pages.page import Page
from app.photos.gather import PHOTO_ENDINGS, Gathered, Gatherer
from app.theme import Theme
from app.widgets.example_side import ExampleSide
from app.widgets.label_dialog import LabelDialog
from app.widgets.learn_panel import LearnPanel
from app.widgets.toast import Kind, Toaster
from core.protocol import ModelLoaded, SliderLearned
from core.slider_file import ENDING

STORE = "slider_examples.json"


class SlidersPage(Page):
    """Two sides of examples, and the panel."""

    def __init__(
        self, session: Session, library: Library, theme: Theme, icons: Icons, toaster: Toaster,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._toaster = session, toaster
        self.learning = Learning(session, Examples(paths.data_dir() / STORE, self), self)
        self.examples = self.learning.examples
        self.trial = Trial(session, self)
        self.panel = LearnPanel(library, theme, icons, self)
        self.sides = {has: ExampleSide(self.examples, has, theme, icons, self) for has in (True, False)}
        self._gatherers = {has: Gatherer(self) for has in (True, False)}
        self.shelf = Shelf(session, library, toaster, self)
        self.dialog: QFileDialog | LabelDialog | None = None
        self._tried = ""
        em = self.fontMetrics().height()
        work = QHBoxLayout()
        work.setContentsMargins(em, em, em, em)
        work.setSpacing(em)
        for side in self.sides.values():
            work.addWidget(side, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(work, 1)
        line.addWidget(self.panel)
        self.panel.setFixedWidth(self.panel.sizeHint().width())
        self.panel.name.setText(self.examples.name)
        self._connect_sides()
        self._connect_panel()
        self._connect_learning()
        if session.model is not None:
            self.panel.list.show_model(session.model.fingerprint)
        self._show_ready()

    def _connect_sides(self) -> None:
        for has, side in self.sides.items():
            gatherer = self._gatherers[has]
            side.grid.dropped.connect(gatherer.start)
            side.grid.swap_wanted.connect(self._on_swap)
            side.grid.remove_wanted.connect(self._on_remove)
        self._gatherers[True].found.connect(self._on_found_with)
        self._gatherers[False].found.connect(self._on_found_without)
        self.sides[True].add_wanted.connect(self._choose_with)
        self.sides[False].add_wanted.connect(self._choose_without)
        everything = QShortcut(QKeySequence.StandardKey.SelectAll, self)
        everything.activated.connect(self._select_all)

    def _connect_panel(self) -> None:
        panel = self.panel
        panel.named.connect(self._on_named)
        panel.learn_wanted.connect(self._on_learn)
        panel.cancel_wanted.connect(self.learning.cancel)
        panel.add_wanted.connect(self._on_add)
        panel.labels_wanted.connect(self._choose_labels)
        self.shelf.watch(panel.list)
        panel.list.shown.connect(self._try)

    def _connect_learning(self) -> None:
        learning, panel = self.learning, self.panel
        learning.progressed.connect(panel.show_progress)
        learning.rested.connect(self._on_rested)
        learning.learned.connect(self._on_learned)
        learning.outdated.connect(self._on_outdated)
        learning.failed.connect(self._on_failed)
        self.examples.rearranged.connect(self._show_ready)
        self.examples.changed.connect(self._show_ready)
        self.trial.shown.connect(panel.show_picture)
        self.trial.failed.connect(panel.explain_preview)
        self.trial.impossible.connect(self._on_no_photo)
        self._session.model_ready.connect(self._on_model)

    # --- page

    def come(self) -> None:
        """The photo may be another one."""
        if self._tried:
            self._try(self._tried)
        self._show_ready()

    def leave(self) -> None:
        """The engine has better things to do than previews nobody sees."""
        self.trial.stop()

    def accepts(self, data: QMimeData) -> bool:
        """Files of this computer."""
        return any(url.isLocalFile() for url in data.urls())

    def take(self, data: QMimeData) -> bool:
        """What is dropped beside the sides: sliders are imported, pictures have it."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        for file in files:
            if file.suffix == ENDING:
                self.shelf.take_in(str(file))
        pictures = [file for file in files if file.suffix != ENDING]
        if pictures:
            self._gatherers[True].start(pictures)
        return bool(files)

    def close_page(self) -> None:
        """Leave nothing running."""
        self.trial.stop()
        self.learning.close()
        for gatherer in self._gatherers.values():
            gatherer.close()
        self.shelf.close()
        if isinstance(self.dialog, LabelDialog):
            self.dialog.close_dialog()

    # --- examples

    @Slot(object)
    def _on_found_with(self, found: Gathered) -> None:
        self._take_in(found, has=True)

    @Slot(object)
    def _on_found_without(self, found: Gathered) -> None:
        self._take_in(found, has=False)

    def _take_in(self, found: Gathered, *, has: bool) -> None:
        self.learning.add([path.absolute() for path in found.photos], has)
        left = found.others + found.left_out + len(found.documents)
        if not found.photos:
            self._toaster.say(Kind.INFO, self.tr("There are no pictures in that."))
        elif left:
            text = self.tr("{0} files are no pictures, or too many, and were left out.")
            self._toaster.say(Kind.INFO, text.replace("{0}", str(left)))

    @Slot(object)
    def _on_swap(self, examples: Sequence[Example]) -> None:
        self.learning.swap(examples)

    @Slot(object)
    def _on_remove(self, examples: Sequence[Example]) -> None:
        self.learning.remove(examples)
        text = self.tr("{0} examples were removed. The files stay where they are.")
        toast = self._toaster.say(Kind.INFO, text.replace("{0}", str(len(examples))))
        toast.add_button(self.tr("Undo"), lambda: self.learning.put_back(examples))
        self._toaster.arrange()

    @Slot()
    def _select_all(self) -> None:
        for side in self.sides.values():
            if side.grid.hasFocus():
                side.grid.selectAll()

    @Slot()
    def _show_ready(self) -> None:
        """What is missing before anything can be learned."""
        has, has_not = self.examples.count(True), self.examples.count(False)
        missing = ""
        if self._session.model is None:
            missing = self.tr("Waiting for a model.")
        elif not self._session.model.fingerprint:
            missing = self.tr("This model can't learn sliders. Choose another one.")
        elif has < FEWEST:
            missing = self.tr("Add {0} more pictures that have it.").replace("{0}", str(FEWEST - has))
        elif 0 < has_not < FEWEST:
            text = self.tr("Add {0} more pictures that do not have it, or remove those.")
            missing = text.replace("{0}", str(FEWEST - has_not))
        elif not self.examples.name.strip():
            missing = self.tr("Give the slider a name.")
        if not self.learning.is_busy:
            self.panel.show_ready(not missing, missing)
        else:
            self.panel.learn.setEnabled(not missing and not self.learning.is_learning)

    # --- learning

    @Slot(str)
    def _on_named(self, name: str) -> None:
        self.learning.set_name(name)
        self._show_ready()

    @Slot()
    def _on_learn(self) -> None:
        self.trial.stop()
        self.learning.learn()
        self._show_ready()

    @Slot()
    def _on_rested(self) -> None:
        if not self.learning.is_busy:
            self.panel.show_rest()
            self._show_ready()

    @Slot(object)
    def _on_learned(self, learned: SliderLearned) -> None:
        self.panel.show_result(learned)
        for side in self.sides.values():
            side.grid.scrollToTop()
        self._tried = ""
        if learned.content:
            self._try(learned.key)

    @Slot()
    def _on_add(self) -> None:
        result = self.learning.result
        if result is not None and result.content and self.shelf.add(result.content, self.examples.name):
            self.panel.show_added()

    @Slot()
    def _on_outdated(self) -> None:
        self.trial.stop()
        self._tried = ""
        self.panel.show_result(None)
        self._show_ready()

    @Slot(str, str)
    def _on_failed(self, message: str, details: str) -> None:
        self._toaster.say(Kind.ERROR, message, details)

    @Slot(object)
    def _on_model(self, model: ModelLoaded) -> None:
        self.panel.list.show_model(model.fingerprint)
        self._show_ready()

    def _try(self, key: str) -> None:
        self._tried = key
        self.trial.show(key)

    @Slot()
    def _on_no_photo(self) -> None:
        self.panel.preview.hide()
        self.panel.explain_preview(
            self.tr("Open a photo on the Edit page to see what the slider does to it.")
        )

    # --- dialogs

    @Slot()
    def _choose_with(self) -> None:
        self._choose_pictures().filesSelected.connect(self._gatherers_start_with)

    @Slot()
    def _choose_without(self) -> None:
        self._choose_pictures().filesSelected.connect(self._gatherers_start_without)

    @Slot(list)
    def _gatherers_start_with(self, names: list[str]) -> None:
        self._gatherers[True].start([Path(name) for name in names])

    @Slot(list)
    def _gatherers_start_without(self, names: list[str]) -> None:
        self._gatherers[False].start([Path(name) for name in names])

    def _choose_pictures(self) -> QFileDialog:
        endings = " ".join(f"*.{ending}" for ending in PHOTO_ENDINGS)
        dialog = QFileDialog(self, self.tr("Add pictures"))
        names = self.tr("Photos ({0})").replace("{0}", endings)
        dialog.setNameFilters([names, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()
        return dialog

    @Slot()
    def _choose_labels(self) -> None:
        dialog = LabelDialog(self)
        dialog.chosen.connect(self._on_labelled)
        self.dialog = dialog
        dialog.open()

    @Slot(object, object, str)
    def _on_labelled(self, has: Sequence[Path], has_not: Sequence[Path], name: str) -> None:
        if not self.examples.name.strip():
            self.panel.name.setText(name)
            self.learning.set_name(name)
        self.examples.add(has, True)
        self.learning.add(has_not, False)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show_ready()
        super().changeEvent(event)
