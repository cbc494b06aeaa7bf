"""The way out: the export dialog and what the user is told afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app import paths
from app.editor.session import Session
from app.edits.document import Document
from app.exports.output import Output
from app.files.recipe import text_for
from app.menus.action_registry import ActionRegistry, Menu
from app.settings import Settings
from app.widgets.export_dialog import ExportChoice, ExportDialog
from app.widgets.toast import Kind, Toaster
from core.protocol import Exported, Progress


class Exporting(QObject):
    """Opens the dialog, passes the user's choice to the session and its answers to the dialog.

    Signals:
        batch_wanted(Output): the edit of this photo for other photos, too, written in this way.
    """

    batch_wanted = Signal(object)

    def __init__(self, session: Session, settings: Settings, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._toaster, self._window = session, settings, toaster, window
        self.dialog: ExportDialog | None = None
        self._choice: ExportChoice | None = None
        session.export_progress.connect(self._on_progress)
        session.exported.connect(self._on_exported)
        session.export_failed.connect(self._on_failed)
        session.export_cancelled.connect(self._on_cancelled)

    def add_actions(self, actions: ActionRegistry) -> None:
        """Those that are not in the window's own list."""
        actions.add(
            "export_again", lambda: self.tr("Export again"), "Ctrl+Shift+E", Menu.FILE,
            slot=self.again, needs_photo=True, after="export",
        )  # fmt: skip

    @Slot()
    def begin(self) -> None:
        """Show the dialog; one at a time."""
        document = self._session.document
        if document is None:
            return
        if self.dialog is not None:
            self.dialog.raise_()
            return
        photo = document.photo
        self._session.photos.stay()
        dialog = ExportDialog(
            photo.path, photo.picture.full_size_image, self._folder(document), output_of(self._settings),
            is_jpeg=photo.format == "JPEG", parent=self._window,
        )  # fmt: skip
        dialog.export_wanted.connect(self._on_wanted)
        dialog.cancel_wanted.connect(self._session.cancel_export)
        dialog.batch_wanted.connect(self._on_batch_wanted)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def again(self) -> None:
        """Export as the last time, under a free name, without questions; the dialog shows how far it is.

        Before the first time it asks.
        """
        if self._session.document is None or self.dialog is not None:
            return
        self.begin()
        if self._choice is not None and self.dialog is not None and self.dialog.export.isEnabled():
            self.dialog.begin()

    def _folder(self, document: Document) -> Path:
        folder, source = Path(self._settings.export_folder), document.photo.path
        if self._settings.export_folder and folder.is_dir():
            return folder
        return Path.home() if paths.pasted_dir() in source.parents else source.parent

    @Slot(object)
    def _on_wanted(self, choice: ExportChoice) -> None:
        self._choice = choice
        output = choice.output
        document = self._session.document
        recipe = text_for(document, self._session.model) if output.embed and document is not None else ""
        self._session.export(choice.path, choice.quality, output.keep_metadata, output.longest_side, recipe)

    @Slot()
    def _on_batch_wanted(self) -> None:
        if self.dialog is not None:
            output = self.dialog.form.output
            self.dialog.reject()
            self.batch_wanted.emit(output)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(progress)

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        path = Path(exported.path)
        if self._choice is not None:
            self._remember(self._choice)
        if self.dialog is not None:
            self.dialog.finish()
        document = self._session.document
        if document is not None:
            document.mark_exported()
        text = self.tr("Exported {0}").replace("{0}", str(path))
        toast = self._toaster.say(Kind.DONE, "\n".join([text, *exported.notes]))
        folder = QUrl.fromLocalFile(str(path.parent))
        toast.add_button(self.tr("Show folder"), lambda: QDesktopServices.openUrl(folder))
        self._toaster.arrange()

    def _remember(self, choice: ExportChoice) -> None:
        document, settings = self._session.document, self._settings
        beside = document is not None and choice.path.parent == document.photo.path.parent
        settings.export_folder = "" if beside else str(choice.path.parent)
        own = "" if document is None else Output().ending(document.photo.path)
        keep_output(settings, choice.output, own)
        settings.save()

    @Slot(str)
    def _on_failed(self, message: str) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(message)
        else:
            self._toaster.say(Kind.ERROR, message)

    @Slot()
    def _on_cancelled(self) -> None:
        if self.dialog is not None:
            self.dialog.show_cancelled()

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def output_of(settings: Settings) -> Output:
    """How the last photo was written."""
    return Output.from_json(
        {
            "format": settings.export_format,
            "quality": settings.export_quality,
            "as_original": settings.export_as_original,
            "smaller": settings.export_smaller,
            "side": settings.export_side,
            "keep_metadata": settings.keep_metadata,
            "embed": settings.export_embed,
        }
    )


def keep_output(settings: Settings, output: Output, own_ending: str) -> None:
    """Remember how a photo was written whose own format ends in `own_ending`, which is then no choice."""
    is_own = bool(own_ending) and output.ending(Path(f"x{own_ending}")) == own_ending
    settings.export_format = "" if is_own else output.format
    settings.export_quality = output.quality
    settings.export_as_original = output.as_original
    settings.export_smaller = output.smaller
    settings.export_side = output.side
    settings.keep_metadata = output.keep_metadata
    settings.export_embed = output.embed
