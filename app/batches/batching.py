"""The way to batches: the dialog, what is offered after a crash, and the question before closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app import paths
from app.batches import batch_file
from app.batches.batch import Batch
from app.batches.batch_plan import ItemState
from app.batches.batch_words import summary
from app.editor.session import Session
from app.edits.edit_state import FaceState
from app.edits.slider_presets import PresetStore, built_in
from app.exports.exporting import Exporting
from app.exports.output import Output
from app.icons import Icons
from app.menus.action_registry import ActionRegistry, Menu
from app.settings import Settings
from app.widgets.batch_dialog import BatchDialog
from app.widgets.toast import Kind, Toaster

_Button = QMessageBox.StandardButton


class Batching(QObject):
    """Owns the batch of a window and its dialog."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        toaster: Toaster,
        exporting: Exporting,
        icons: Icons,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._toaster = session, settings, toaster
        self._icons, self._window = icons, window
        self._offered = False
        self._decided = False
        self._keep = False
        self.batch = Batch(session.engine, self)
        self.dialog: BatchDialog | None = None
        self.question: QMessageBox | None = None
        exporting.batch_wanted.connect(self._on_batch_wanted)
        session.model_ready.connect(self._on_model)
        self.batch.finished.connect(self._on_finished)
        self._worded = QTimer(self, singleShot=True, interval=0)
        self._worded.timeout.connect(self._make_anew)
        window.installEventFilter(self)

    def add_actions(self, actions: ActionRegistry) -> None:
        """File > Batch."""
        actions.add(
            "batch", lambda: self.tr("Batch…"), "Ctrl+B", Menu.FILE, slot=self.begin, after="export_again"
        )

    @Slot()
    def begin(self) -> None:
        """Show the dialog, with the edit of the photo that is open."""
        dialog = self._made()
        if not self.batch.is_running:
            dialog.settings.set_edits(self._edits())
        dialog.settings.set_model(self._session.model)
        dialog.photos.set_open_photos([entry.path for entry in self._session.album.entries])
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def may_close(self, then: Callable[[], object]) -> bool:
        """Whether the window may close now; otherwise the user is asked, and `then` may be done later."""
        if self._decided or not self.batch.is_running:
            return True
        if self.question is None:
            self._ask_before_closing(then)
        return False

    def close(self) -> None:
        """Leave nothing running; what was to be kept is offered at the next start."""
        self.batch.close(keep=self._keep or not self._decided)
        self._worded.stop()
        if self.dialog is not None:
            self.dialog.photos.close_search()
            self.dialog.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog is kept while it is hidden; in another language it is made anew."""
        if event.type() == QEvent.Type.LanguageChange and self.dialog is not None:
            self._worded.start()  # there is one such event for every file of translations
        return super().eventFilter(watched, event)

    # --- inside

    @Slot()
    def _make_anew(self) -> None:
        old = self.dialog
        if old is None:
            return
        shown, place = old.isVisible(), old.geometry()
        photos, chosen = old.photos.take_draft(), old.settings.to_json()
        old.photos.close_search()
        old.close()
        old.deleteLater()
        self.dialog = None
        new = self._made()
        new.setGeometry(place)
        new.settings.show_json(chosen)
        new.settings.folder.setText(chosen["folder"])
        if self.batch.is_running and self.batch.plan is not None:
            new.settings.show_plan(self.batch.plan)
        new.photos.add(photos)
        if shown:
            self.begin()

    def _made(self) -> BatchDialog:
        if self.dialog is None:
            self.dialog = BatchDialog(self.batch, self._icons, self._settings.folder, self._window)
            self.dialog.settings.show_json(self._settings.batch)
            self.dialog.started.connect(self._remember)
        return self.dialog

    def _edits(self) -> list[tuple[str, FaceState]]:
        document = self._session.document
        edits: list[tuple[str, FaceState]] = []
        if document is not None and document.state.current.changes:
            name = self.tr("Edit of {0}").replace("{0}", document.name)
            edits.append((name, document.state.current))
        model = self._session.model
        if model is not None:
            own = PresetStore(paths.config_dir() / "presets.json").presets()
            presets = [preset for preset in own if preset.fits(model.attributes)]
            text = self.tr("Preset {0}")
            for preset in (*presets, *built_in(model.attributes)):
                edit = preset.applied(FaceState(), model.attributes)
                edits.append((text.replace("{0}", preset.name), edit))
        return edits

    @Slot(object)
    def _on_batch_wanted(self, output: Output) -> None:
        """From the export dialog: written in the same way."""
        self.begin()
        if self.dialog is not None and not self.batch.is_running:
            self.dialog.settings.form.set_output(output)

    @Slot()
    def _remember(self) -> None:
        if self.dialog is not None:
            self._settings.batch = self.dialog.settings.to_json()
            self._settings.save()

    @Slot()
    def _on_finished(self) -> None:
        """Say so where the dialog is not seen."""
        if self.dialog is not None and self.dialog.isVisible():
            return
        counts = self.batch.counts
        text = self.tr("The batch is finished: {0}.").replace("{0}", summary(counts))
        toast = self._toaster.say(Kind.WARNING if counts[ItemState.FAILED] else Kind.DONE, text)
        toast.add_button(self.tr("Show"), self.begin)
        self._toaster.arrange()

    # --- after a crash

    @Slot()
    def _on_model(self) -> None:
        """The editor works: offer what was left of a batch, once."""
        if self.dialog is not None:
            self.dialog.settings.set_model(self._session.model)
        if self._offered:
            return
        self._offered = True
        if batch_file.load() is not None:
            self._offer()

    def _offer(self) -> None:
        found = batch_file.load()
        if found is None:
            return
        waiting = sum(item.state is ItemState.WAITING for item in found[1])
        text = self.tr("A batch was not finished: {0} of {1} photos are left.")
        question = self._question(
            self.tr("Batch"), text.replace("{0}", str(waiting)).replace("{1}", str(len(found[1]))),
            self.tr("Go on with it?"),
            ((_Button.Yes, self.tr("Go on")), (_Button.Discard, self.tr("Discard")),
             (_Button.Cancel, self.tr("Later"))),
        )  # fmt: skip
        question.finished.connect(self._on_offer_answered)
        question.open()

    @Slot(int)
    def _on_offer_answered(self, answer: int) -> None:
        self.question = None
        if answer == _Button.Yes.value:
            found = batch_file.load()
            if found is not None and not self.batch.is_running:
                self.batch.take_up(*found)
                self.begin()
                self._made().settings.show_plan(found[0])
        elif answer == _Button.Discard.value:
            batch_file.forget()  # otherwise it is offered at the next start, unless another batch comes first

    # --- before closing

    def _ask_before_closing(self, then: Callable[[], object]) -> None:
        counts = self.batch.counts
        left = counts[ItemState.WAITING] + counts[ItemState.WORKING]
        text = self.tr("A batch is running: {0} photos are left.").replace("{0}", str(left))
        question = self._question(
            self.tr("Batch"), text, self.tr("It can go on at the next start."),
            ((_Button.Yes, self.tr("Go on later")), (_Button.Discard, self.tr("Stop the batch")),
             (_Button.Cancel, self.tr("Do not close"))),
        )  # fmt: skip

        def answered(answer: int) -> None:
            self.question = None
            self._decided = answer in {_Button.Yes.value, _Button.Discard.value}
            self._keep = answer == _Button.Yes.value
            if self._decided:
                then()

        question.finished.connect(answered)
        question.open()

    def _question(
        self, title: str, text: str, more: str, buttons: Sequence[tuple[QMessageBox.StandardButton, str]]
    ) -> QMessageBox:
        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(title)
        question.setText(text)
        question.setInformativeText(more)
        for button, name in buttons:
            made = question.addButton(button)
            made.setText(name)
            made.setAccessibleName(name)
        question.setDefaultButton(buttons[0][0])
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = question
        return question
