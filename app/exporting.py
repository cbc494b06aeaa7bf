"""The way out: the export dialog and what the user is told afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app import paths
from app.session import Session
from app.settings import Settings
from app.widgets.export_dialog import ExportChoice, ExportDialog, ExportOptions
from app.widgets.toast import Kind, Toaster
from core.protocol import Exported, Progress


class Exporting(QObject):
    """Opens the dialog, passes the user's choice to the session and its answers to the dialog."""

    def __init__(self, session: Session, settings: Settings, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._toaster, self._window = session, settings, toaster, window
        self.dialog: ExportDialog | None = None
        self._choice: ExportChoice | None = None
        session.export_progress.connect(self._on_progress)
        session.exported.connect(self._on_exported)
        session.export_failed.connect(self._on_failed)
        session.export_cancelled.connect(self._on_cancelled)

    @Slot()
    def begin(self) -> None:
        """Show the dialog; one at a time."""
        document = self._session.document
        if document is None:
            return
        if self.dialog is not None:
            self.dialog.raise_()
            return
        source = document.photo.path
        folder = Path(self._settings.export_folder)
        if not self._settings.export_folder or not folder.is_dir():
            folder = Path.home() if source.parent == paths.pasted_dir() else source.parent
        settings = self._settings
        options = ExportOptions(settings.export_quality, settings.export_as_original, settings.keep_metadata)
        dialog = ExportDialog(
            source, folder, options, is_jpeg=document.photo.format == "JPEG", parent=self._window
        )
        dialog.export_wanted.connect(self._on_wanted)
        dialog.cancel_wanted.connect(self._session.cancel_export)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_wanted(self, choice: ExportChoice) -> None:
        self._choice = choice
        self._session.export(choice.path, choice.quality, choice.options.keep_metadata)

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
        document = self._session.document
        beside = document is not None and choice.path.parent == document.photo.path.parent
        self._settings.export_folder = "" if beside else str(choice.path.parent)
        self._settings.export_quality = choice.options.quality
        self._settings.export_as_original = choice.options.as_original
        self._settings.keep_metadata = choice.options.keep_metadata
        self._settings.save()

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
