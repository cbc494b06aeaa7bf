"""The ways in: dialogs, clipboard, drop, recent files, and what the command line names."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path
from weakref import WeakSet

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app import paths
from app.editor.session import Session
from app.edits.document import Document
from app.menus.action_registry import ActionRegistry, Menu
from app.photos.gather import DOCUMENT_ENDING, MOST, PHOTO_ENDINGS, Gathered, Gatherer
from app.photos.recent import Recent
from app.settings import Settings
from app.widgets.recent_menu import RecentMenu
from app.widgets.toast import Kind, Toaster
from core.protocol import ModelLoaded


class Intake(QObject):
    """Gets photos and models from the user into the session.

    Signals:
        document_wanted(Path): open a file with edits in it.
        opening(): photos are being opened that the user asked for.
    """

    document_wanted = Signal(object)
    opening = Signal()

    def __init__(self, session: Session, settings: Settings, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._toaster, self._window = session, settings, toaster, window
        self._chosen_model = ""
        self._remembered: WeakSet[Document] = WeakSet()
        self.recent = Recent(settings, self)
        self._gatherer = Gatherer(self)
        self._gatherer.found.connect(self._on_found)
        session.model_ready.connect(self._on_model_ready)
        session.opened.connect(self._on_opened)

    def add_actions(self, actions: ActionRegistry) -> None:
        """The menu of recent files."""
        menu = actions.add_submenu(Menu.FILE, lambda: self.tr("Open recent"), after="open")
        self.recent_menu = RecentMenu(self.recent, menu)
        self.recent_menu.chosen.connect(self._on_recent)

    def close(self) -> None:
        """Leave nothing running."""
        self._gatherer.close()
        self.recent.close()

    @Slot()
    def choose_photo(self) -> None:
        """Ask for photos."""
        endings = " ".join(f"*.{ending}" for ending in (*PHOTO_ENDINGS, DOCUMENT_ENDING))
        filters = [self.tr("Photos ({0})").replace("{0}", endings), self.tr("All files (*)")]
        dialog = self._dialog(self.tr("Open photos"), self._settings.folder, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_photos_chosen)
        dialog.open()

    @Slot()
    def choose_model(self) -> None:
        """Ask for a model file."""
        folder = str(Path(self._session.models.path).parent)
        filters = [self.tr("Models (*.safetensors)"), self.tr("All files (*)")]
        dialog = self._dialog(self.tr("Open model"), folder, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_model_chosen)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard: files, or a picture."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            text = self.tr("There is no photo on the clipboard. Copy one, then paste.")
            self._toaster.say(Kind.INFO, text)

    def accepts(self, data: QMimeData) -> bool:
        """Whether there is something to open in it, or to say about it."""
        return bool(_local_files(data)) or data.hasImage() or _is_of_the_web(data)

    def take(self, data: QMimeData) -> bool:
        """Open what is in it; False when that is nothing."""
        files = _local_files(data)
        if files:
            self.open(files)
            return True
        image = _image(data)
        if image is not None:
            self.opening.emit()
            self._session.open_pasted(image)
            return True
        if _is_of_the_web(data):
            self._toaster.say(
                Kind.INFO,
                self.tr(
                    "Semblance never goes online, so it does not fetch pictures from the web. Copy the "
                    "picture itself and paste it here, or save it and drop the file."
                ),
            )
            return True
        return False

    def open(self, files: Sequence[Path]) -> None:
        """Open files, and all photos in folders."""
        if files:
            self._gatherer.start(files)

    @Slot(object)
    def _on_found(self, found: Gathered) -> None:
        if found.photos:
            dialog = QApplication.activeModalWidget()  # it is about the photo on the screen
            self.opening.emit()
            self._session.open_all(found.photos, show=dialog is None)
        for document in found.documents:
            self.opening.emit()
            self.document_wanted.emit(document)
        sentences = []
        if found.empty and not found.photos and not found.documents:
            text = self.tr("There are no photos in {0}.")
            sentences.append(text.replace("{0}", ", ".join(folder.name for folder in found.empty)))
        elif found.others == 1:
            sentences.append(self.tr("One file is not a photo and was left out."))
        elif found.others:
            text = self.tr("{0} files are not photos and were left out.")
            sentences.append(text.replace("{0}", str(found.others)))
        if found.left_out:
            text = self.tr("Only the first {0} photos were opened, {1} more were left out.")
            sentences.append(text.replace("{0}", str(MOST)).replace("{1}", str(found.left_out)))
        if sentences:
            self._toaster.say(Kind.INFO, " ".join(sentences))

    def _dialog(self, title: str, folder: str, filters: list[str]) -> QFileDialog:
        dialog = QFileDialog(self._window, title, folder)
        dialog.setNameFilters(filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    @Slot(list)
    def _on_photos_chosen(self, names: list[str]) -> None:
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self.open([Path(name) for name in names])

    @Slot(object)
    def _on_recent(self, path: Path) -> None:
        self.open([path])

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        """Remember it the first time, by its document; not what came from the clipboard."""
        path = document.file or document.photo.path
        if document not in self._remembered and paths.pasted_dir() not in path.parents:
            self.recent.add(path)
        self._remembered.add(document)

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
    """Files of this computer."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def _image(data: QMimeData) -> QImage | None:
    """A picture that is in the data itself, as browsers and screenshot tools give one."""
    found = data.imageData() if data.hasImage() else None
    if isinstance(found, QImage) and not found.isNull():
        return found
    for url in data.urls():
        image = _image_in(url)
        if image is not None:
            return image
    return None


def _image_in(url: QUrl) -> QImage | None:
    """The picture of a data: address, which needs no fetching."""
    head, comma, body = url.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(",")
    if url.scheme() != "data" or not comma or not head.endswith(";base64"):
        return None
    try:
        image = QImage.fromData(base64.b64decode(QUrl.fromPercentEncoding(body.encode()), validate=True))
    except ValueError:
        return None
    return None if image.isNull() else image


def _is_of_the_web(data: QMimeData) -> bool:
    return any(url.scheme() in {"http", "https", "ftp", "data"} for url in data.urls())
