"""The question before edits that were neither exported nor saved are lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.editor.session import Session
from app.edits.document import Document
from app.exports.export_all import ExportAll
from app.exports.exporting import Exporting, output_of
from app.photos.album import Entry
from app.settings import Settings
from app.widgets.toast import Kind, Toaster

_NAMES = 8  # listed in the question
_Button = QMessageBox.StandardButton
Saver = Callable[[Sequence[Document], Callable[[bool], None]], None]


class Unexported(QObject):
    """Asks, without stopping the window, whether to go on without exporting; and goes on after it."""

    def __init__(
        self, session: Session, exporting: Exporting, settings: Settings, toaster: Toaster, window: QWidget
    ) -> None:
        super().__init__(window)
        self.window = window
        self._session, self._exporting, self._settings = session, exporting, settings
        self._toaster = toaster
        self._entries: list[Entry] = []
        self._then: Callable[[], None] | None = None
        self._saver: Saver | None = None
        self._export_all: ExportAll | None = None
        self.question: QMessageBox | None = None
        self.folder_dialog: QFileDialog | None = None

    def set_saver(self, saver: Saver) -> None:
        """Offer saving, too: `saver(documents, done)` saves them and calls `done` with whether it did."""
        self._saver = saver

    def lost(self, entries: Iterable[Entry] | None = None) -> list[Entry]:
        """Of these photos, or of all, those whose edits would be lost."""
        among = self._session.album.entries if entries is None else entries
        return [entry for entry in among if entry.document is not None and entry.document.would_be_lost]

    def before(self, then: Callable[[], None]) -> None:
        """Do `then`, which closes all photos: at once when nothing is lost, or when the user says so."""
        self.before_closing(self._session.album.entries, then)

    def before_closing(self, entries: Iterable[Entry], then: Callable[[], None]) -> None:
        """The same for some photos."""
        entries = list(entries)
        lost = self.lost(entries)
        if not lost:
            then()
            return
        self._entries, self._then = entries, then  # of two questions the newer one counts
        if self.question is not None:
            self._word(self.question, lost)
            self.question.raise_()
            return
        self.question = self._ask(lost)
        self.question.open()

    def _ask(self, lost: list[Entry]) -> QMessageBox:
        question = QMessageBox(self.window)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.tr("Edits not exported"))
        texts = [
            (_Button.Save, self.tr("Export…")),
            (_Button.Discard, self.tr("Discard")),
            (_Button.Cancel, self.tr("Cancel")),
        ]
        if self._saver is not None:
            texts.insert(0, (_Button.SaveAll, self.tr("Save")))
        for button, text in texts:
            made = question.addButton(button)
            made.setText(text)
            made.setIcon(QIcon())  # some styles give pictures to a few of them
            made.setAccessibleName(text.rstrip("…"))
        question.setDefaultButton(_Button.Save if self._saver is None else _Button.SaveAll)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(self._on_finished)
        self._word(question, lost)
        return question

    def _word(self, question: QMessageBox, lost: list[Entry]) -> None:
        export = question.button(_Button.Save)
        if len(lost) == 1:
            text = self.tr("The edits of {0} were not exported or saved.").replace("{0}", lost[0].name)
            more = self.tr("They will be lost unless you export the photo first.")
            if self._saver is not None:
                more = self.tr("They will be lost unless you save or export the photo first.")
            export.setText(self.tr("Export…"))
        else:
            text = self.tr("{0} photos have edits that were not exported or saved.")
            text = text.replace("{0}", str(len(lost)))
            names = [f"• {entry.name}" for entry in lost[:_NAMES]]
            if len(lost) > _NAMES:
                names.append(self.tr("and {0} more").replace("{0}", str(len(lost) - _NAMES)))
            head = self.tr("They will be lost unless you export the photos first:")
            if self._saver is not None:
                head = self.tr("They will be lost unless you save or export the photos first:")
            more = "\n".join([head, *names])
            export.setText(self.tr("Export all…"))
        export.setAccessibleName(export.text().rstrip("…"))
        question.setText(text)
        question.setInformativeText(more)

    @Slot(int)
    def _on_finished(self, result: int) -> None:
        """Also by Escape or its cross, which are no."""
        self.question = None
        lost = self.lost(self._remaining())
        if result == _Button.Discard.value:
            self._go_on()
        elif result == _Button.Save.value and len(lost) > 1:
            self._choose_folder()
        elif result == _Button.Save.value and lost:
            self._export(lost[0])
        elif result == _Button.SaveAll.value and self._saver is not None:
            self._saver([entry.document for entry in lost if entry.document is not None], self._on_saved)
        else:
            self._then = None

    def _remaining(self) -> list[Entry]:
        return [entry for entry in self._entries if entry in self._session.album.entries]

    def _go_on(self) -> None:
        """Do what the question was about."""
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot()
    def _go_on_if_safe(self) -> None:
        """Do it when nothing would be lost any more; otherwise the user stopped half-way, and it is off."""
        if self.lost(self._remaining()):
            self._then = None
        else:
            self._go_on()

    def _on_saved(self, saved: bool) -> None:
        if saved:
            self._go_on_if_safe()
        else:
            self._then = None

    # --- one: with the dialog

    def _export(self, entry: Entry) -> None:
        self._session.show_photo(entry)
        self._exporting.begin()
        if self._exporting.dialog is None:
            self._then = None
        else:
            self._exporting.dialog.finished.connect(self._on_dialog_closed)

    @Slot()
    def _on_dialog_closed(self) -> None:
        QTimer.singleShot(0, self, self._go_on_if_safe)  # after those who are told of the export

    # --- several: into a folder

    def _choose_folder(self) -> None:
        folder = self._settings.export_folder or str(self._entries[0].path.parent)
        dialog = QFileDialog(self.window, self.tr("Export all to this folder"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.rejected.connect(self._on_no_folder)
        self.folder_dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.folder_dialog = None
        documents = [each.document for each in self.lost(self._remaining()) if each.document is not None]
        self._export_all = ExportAll(self._session, output_of(self._settings), self)
        self._export_all.progressed.connect(self._on_progress)
        self._export_all.finished.connect(self._on_all_exported)
        self._export_all.start(documents, Path(folder))

    @Slot()
    def _on_no_folder(self) -> None:
        if self.folder_dialog is not None:
            self.folder_dialog, self._then = None, None

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        text = self.tr("Exporting {0} of {1}…").replace("{0}", str(done + 1)).replace("{1}", str(total))
        toast = self._toaster.say(Kind.INFO, text)
        if self._export_all is not None:
            toast.add_button(self.tr("Stop"), self._export_all.cancel)
            self._toaster.arrange()

    @Slot(object)
    def _on_all_exported(self, failures: list[str]) -> None:
        if self._export_all is not None:
            self._export_all.deleteLater()
            self._export_all = None
        self._toaster.clear()
        if failures:
            self._then = None
            text = self.tr("Not every photo was exported, so none was closed.")
            self._toaster.say(Kind.ERROR, text, "\n".join(failures))
        else:
            self._go_on_if_safe()
