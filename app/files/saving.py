"""Save and Save as: the current photo's edits into a `.semblance` document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.background import Background
from app.editor.session import Session
from app.edits.document import Document
from app.edits.edit_state import EditState
from app.edits.past import past_of
from app.exports.output import free
from app.files import recipe
from app.files.document_file import ENDING, SavedDocument, write_document
from app.files.kept_codes import KeptCodes
from app.files.unfinished import Unfinished
from app.menus.action_registry import ActionRegistry, Menu
from app.widgets.toast import Kind, Toaster

_THUMBNAIL_QUALITY = 85


@dataclass
class _Round:
    """Several documents to save for one purpose; `done` is told at the end whether all were."""

    left: int
    done: Callable[[bool], None]
    good: bool = True


class Saving(QObject):
    """Writes documents on a thread, in the order of the asking.

    Signals:
        saved(Path): a document file was written.
    """

    saved = Signal(object)

    def __init__(
        self, session: Session, codes: KeptCodes, unfinished: Unfinished, toaster: Toaster, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._codes, self._toaster, self._window = session, codes, toaster, window
        self._unfinished = unfinished
        self._files = Background("saving", self)
        self.dialog: QFileDialog | None = None

    def add_actions(self, actions: ActionRegistry) -> None:
        """Save and Save as."""
        actions.add(
            "save",
            lambda: self.tr("Save"),
            "Ctrl+S",
            Menu.FILE,
            slot=self.save,
            needs_photo=True,
            after="paste",
        )
        actions.add(
            "save_as", lambda: self.tr("Save as…"), "Ctrl+Shift+S", Menu.FILE, slot=self.save_as,
            needs_photo=True, after="save",
        )  # fmt: skip

    @Slot()
    def save(self) -> None:
        """Save the current photo's edits to its document; without one, ask for a place."""
        document = self._session.document
        if document is None:
            return
        if document.file is None:
            self.save_as()
        else:
            self._write(document, document.file, document.embeds)

    @Slot()
    def save_as(self) -> None:
        """Ask where to save the current photo's edits, and whether the photo goes with them."""
        document = self._session.document
        if document is not None:
            self._ask(document, lambda _: None)

    def save_all(self, documents: Sequence[Document], done: Callable[[bool], None]) -> None:
        """Save these, and tell whether all were: one without a document file is asked for; of several, those
        without get one beside their photo.
        """
        if len(documents) == 1 and documents[0].file is None:
            self._ask(documents[0], done)
            return
        round_ = _Round(len(documents), done)
        for document in documents:
            path = document.file or free(self._folder(document) / f"{document.photo.path.stem}{ENDING}")
            self._write(document, path, document.embeds, round_)
        if not documents:
            done(True)

    def close(self) -> None:
        """Finish what is being written."""
        self._files.close()

    # --- inside

    def _ask(self, document: Document, done: Callable[[bool], None]) -> None:
        title = self.tr("Save the edits of {0}").replace("{0}", document.name)
        place = document.file or free(self._folder(document) / f"{document.photo.path.stem}{ENDING}")
        dialog = QFileDialog(self._window, title, str(place))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING[1:])
        alone = self.tr("Edits (*{0})").replace("{0}", ENDING)
        whole = self.tr("Edits with the photo embedded (*{0})").replace("{0}", ENDING)
        dialog.setNameFilters([whole] if _is_volatile(document) else [alone, whole])
        dialog.selectNameFilter(whole if document.embeds else alone)
        dialog.selectFile(place.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def chosen(name: str) -> None:
            path = Path(name)
            if path.suffix.lower() != ENDING:
                path = path.with_name(path.name + ENDING)
            self._write(document, path, dialog.selectedNameFilter() == whole, _Round(1, done))

        dialog.fileSelected.connect(chosen)
        dialog.rejected.connect(lambda: done(False))
        self.dialog = dialog
        dialog.open()

    def _folder(self, document: Document) -> Path:
        if document.file is not None:
            return document.file.parent
        return Path.home() if _is_volatile(document) else document.photo.path.parent

    def _write(self, document: Document, path: Path, embed: bool, round_: _Round | None = None) -> None:
        if document not in self._session.album.documents:
            return  # it was closed while its place was asked for
        embed = embed or _is_volatile(document)
        model = self._session.model
        entry = self._session.album.entry_of(document)
        saved = SavedDocument(
            recipe=recipe.of_document(
                document, model, self._codes.digest_of(model.model) if model is not None else ""
            ),
            past=past_of(document),
            codes=self._codes.of(document),
        )
        thumbnail = entry.thumbnail if entry is not None else None
        photo = document.photo.path if embed else None
        self._files.do(
            partial(_write, self._unfinished, path, saved, thumbnail, photo),
            partial(self._on_saved, document, path, embed, document.state, round_),
            partial(self._on_failed, round_),
        )

    def _on_saved(
        self, document: Document, path: Path, embeds: bool, state: EditState, round_: _Round | None, _: None
    ) -> None:
        if document in self._session.album.documents:
            document.file, document.embeds = path, embeds
            document.mark_saved(state)
            self._toaster.say(Kind.DONE, self.tr("Saved {0}").replace("{0}", str(path)))
            self.saved.emit(path)
        self._end(round_, good=True)

    def _on_failed(self, round_: _Round | None, error: Exception) -> None:
        self._toaster.say(Kind.ERROR, str(error))
        self._end(round_, good=False)

    def _end(self, round_: _Round | None, *, good: bool) -> None:
        if round_ is not None:
            round_.left -= 1
            round_.good = round_.good and good
            if not round_.left:
                round_.done(round_.good)


def _is_volatile(document: Document) -> bool:
    """Whether the photo has no place of the user's own: pasted, or taken out of a document."""
    return paths.pasted_dir().resolve() in document.photo.path.resolve().parents


def _write(
    unfinished: Unfinished, path: Path, saved: SavedDocument, thumbnail: QImage | None, photo: Path | None
) -> None:
    """On a thread."""
    small = b"" if thumbnail is None else _jpeg(thumbnail)
    whole = SavedDocument(saved.recipe, saved.past, saved.codes, small)
    with unfinished.noted(path):
        write_document(path, whole, photo)


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _THUMBNAIL_QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
