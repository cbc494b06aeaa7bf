"""The ways in: dialogs, clipboard, drop."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.session import Session
from app.settings import Settings
from app.unexported import Unexported
from app.widgets.toast import Kind, Toaster
from core.protocol import ModelLoaded

PHOTO_ENDINGS = ("jpg", "jpeg", "png", "tif", "tiff", "webp", "bmp", "gif")


class Intake(QObject):
    """Gets photos and models from the user into the session."""

    def __init__(
        self, session: Session, settings: Settings, toaster: Toaster, unexported: Unexported, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._settings, self._toaster, self._window = session, settings, toaster, window
        self._unexported = unexported
        self._chosen_model = ""
        session.model_ready.connect(self._on_model_ready)

    @Slot()
    def choose_photo(self) -> None:
        """Ask for a photo."""
        endings = " ".join(f"*.{ending}" for ending in PHOTO_ENDINGS)
        filters = [self.tr("Photos ({0})").replace("{0}", endings), self.tr("All files (*)")]
        dialog = self._dialog(self.tr("Open photo"), self._settings.folder, filters)
        dialog.fileSelected.connect(self._on_photo_chosen)
        dialog.open()

    @Slot()
    def choose_model(self) -> None:
        """Ask for a model file."""
        folder = str(Path(self._session.models.path).parent)
        filters = [self.tr("Models (*.safetensors)"), self.tr("All files (*)")]
        dialog = self._dialog(self.tr("Open model"), folder, filters)
        dialog.fileSelected.connect(self._on_model_chosen)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard: a file, or a picture."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            text = self.tr("There is no photo on the clipboard. Copy one, then paste.")
            self._toaster.say(Kind.INFO, text)

    def accepts(self, data: QMimeData) -> bool:
        """Whether there is something to open in it."""
        return bool(_local_files(data)) or data.hasImage()

    def take(self, data: QMimeData) -> bool:
        """Open what is in it; False when that is nothing."""
        files = _local_files(data)
        if files:
            if len(files) > 1:
                text = self.tr("One photo at a time: {0} was opened.").replace("{0}", files[0].name)
                self._toaster.say(Kind.INFO, text)
            self._unexported.before(partial(self._session.open, files[0]))
            return True
        image = data.imageData() if data.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self._unexported.before(partial(self._session.open_pasted, image))
            return True
        return False

    def _dialog(self, title: str, folder: str, filters: list[str]) -> QFileDialog:
        dialog = QFileDialog(self._window, title, folder)
        dialog.setNameFilters(filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    @Slot(str)
    def _on_photo_chosen(self, name: str) -> None:
        self._settings.folder = str(Path(name).parent)
        self._unexported.before(partial(self._session.open, Path(name)))

    @Slot(str)
    def _on_model_chosen(self, name: str) -> None:
        self._chosen_model = str(Path(name))
        self._session.load_model(Path(name))

    @Slot(object)
    def _on_model_ready(self, model: ModelLoaded) -> None:
        """Remember a model that the user chose, now that it works."""
        if model.model == self._chosen_model:
            self._settings.model = model.model


def _local_files(data: QMimeData) -> list[Path]:
    """Files of this computer; addresses of the web are not fetched."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
