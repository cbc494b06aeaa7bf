"""The ways in for models: a dialog and a drop; what was dropped is shown before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.bringing import Bringing
from app.models.import_plan import Plan
from app.models.library import Library
from app.photos.gather import DOCUMENT_ENDING, PHOTO_ENDINGS
from app.widgets.import_dialog import ImportDialog
from app.widgets.toast import Kind, Toaster

_MOST_TOASTS = 3


class Arrivals(QObject):
    """Asks what is to become of files, unless there is nothing to ask.

    Signals:
        arrived(path): this model is there, or was there before, and is to be looked at.
    """

    arrived = Signal(object)

    def __init__(self, bringing: Bringing, library: Library, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._bringing, self._library, self._toaster, self._window = bringing, library, toaster, window
        self._expected = False  # the user waits to hear what was dropped
        self.dialog: ImportDialog | None = None
        bringing.planned.connect(self._on_planned)
        bringing.brought.connect(self._on_brought)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files to bring in."""
        dialog = QFileDialog(self._window, self.tr("Bring in models"))
        kinds = self.tr("Models and checkpoints ({0})")
        dialog.setNameFilters(
            [kinds.replace("{0}", "*.safetensors *.ckpt *.pt *.pth latent.pkl"), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def bring(self, files: Sequence[Path]) -> None:
        """Look at files and folders, and ask what is to become of them."""
        listed = [path for path in files if self._library.get(path) is not None]
        if listed and len(listed) == len(files):
            self.arrived.emit(listed[0])
            text = self.tr("{0} is in the list already.").replace("{0}", listed[0].name)
            self._toaster.say(Kind.INFO, text)
            return
        self._expected = True
        if self.dialog is not None:
            self._bringing.add(files)
        else:
            self._bringing.begin(files)

    @Slot(list)
    def _on_chosen(self, names: list[str]) -> None:
        self.bring([Path(name) for name in names])

    @Slot(object)
    def _on_planned(self, plan: Plan) -> None:
        if self.dialog is not None or not self._expected:
            return  # it shows it; or it was closed before
        if plan.is_empty:
            for refused in plan.refused[:_MOST_TOASTS]:
                self._toaster.say(Kind.ERROR, refused.message, str(refused.path))
            return
        self.dialog = ImportDialog(self._bringing, self._window)
        self.dialog.left.connect(self._on_left)
        self.dialog.show_plan(plan)
        self.dialog.open()

    @Slot()
    def _on_left(self) -> None:
        self.dialog, self._expected = None, False

    @Slot(str, object)
    def _on_brought(self, text: str, path: Path) -> None:
        self._toaster.say(Kind.DONE, text)
        self.arrived.emit(path)


def files_of(data: QMimeData) -> list[Path]:
    """Local files that may be models, and folders; photos and documents are the editor's."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    others = {*PHOTO_ENDINGS, DOCUMENT_ENDING}
    return [path for path in paths if path.suffix.lower().removeprefix(".") not in others]
