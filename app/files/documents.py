"""Opens `.semblance` documents: the photo is found, and its edits, history and codes are put in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.background import Background
from app.editor.session import Session
from app.edits.commands import ChangeState
from app.edits.document import Document
from app.edits.past import Past, put_back
from app.files import recipe
from app.files.document_file import DocumentError, SavedDocument, read_document
from app.files.kept_codes import KeptCodes
from app.files.recipe import Recipe
from app.files.whereabouts import Located, digest_of, locate
from app.names import friendly
from app.widgets.toast import Kind, Toast, Toaster
from core.protocol import ModelLoaded
from core.slider_file import is_own

Prepared = Callable[[Document], object]


@dataclass(frozen=True)
class _Read:
    """A document file that was read, on its way onto the screen.

    Attributes:
        path: of the file.
        file: what the open document is to be saved to; None for an autosave of one that has no file.
        prepared: told when its edits are in.
    """

    path: Path
    saved: SavedDocument
    found: Located | None
    file: Path | None
    prepared: Prepared

    @property
    def is_autosave(self) -> bool:
        return self.file != self.path


class Documents(QObject):
    """Reads document files on a thread, and opens their photos with what is saved."""

    def __init__(self, session: Session, codes: KeptCodes, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._codes, self._toaster, self._window = session, codes, toaster, window
        self._files = Background("documents", self)
        self._unchecked: list[Recipe] = []
        self.dialog: QFileDialog | None = None
        session.model_ready.connect(self._on_model)

    def open(self, path: Path, prepared: Prepared = lambda _: None) -> None:
        """Open a document file."""
        self._files.do(partial(_read, path, path, prepared), self._show, self._on_error)

    def open_autosave(self, path: Path, prepared: Prepared) -> None:
        """Open what a window that was ended left behind; it is saved to where it came from."""
        self._files.do(partial(_read, path, None, prepared), self._show, self._on_error)

    def open_with(self, photo: Path, edit: Recipe) -> None:
        """Open a photo with the edit that an export of it carries; it has a history of one step."""
        self._session.open(photo, partial(self._take_over, edit))

    def close(self) -> None:
        """Stop what runs here."""
        self._files.close()

    # --- inside

    def _show(self, read: _Read) -> None:
        found, note = read.found, read.saved.recipe.photo
        if found is None:
            self._ask_for(read)
            return
        self._session.open(found.path, partial(self._put_in, read))
        if not found.same:
            text = self.tr(
                "{0} is not the photo it was when {1} was saved. The edits are shown on the photo as it is "
                "now."
            )
            self._say_of(read, Kind.WARNING, text, note.name)
        self._check(read.saved.recipe)

    def _put_in(self, read: _Read, document: Document) -> None:
        """The photo is open: before it is shown, give it what was saved."""
        saved, same = read.saved, read.saved.recipe.fits(document.ref)
        past = saved.past if same else saved.past.mapped(recipe.for_other_photo)
        model = self._session.model
        if model is not None:
            past = past.only(model.attributes)
        if document.undo_stack.count() or document.state.changes:
            self._put_onto(document, past, read)
        else:
            if not document.searched:
                self._find(document, saved.recipe)
            put_back(document, past)
            document.file, document.embeds = read.file, bool(saved.embedded)
            if read.is_autosave or past.state != saved.recipe.state:
                document.undo_stack.resetClean()
            else:
                document.mark_saved()
        if same:
            self._codes.give_back(saved.codes)
        read.prepared(document)

    def _put_onto(self, document: Document, past: Past, read: _Read) -> None:
        """The photo was open already, with edits: what was saved is one more step, to be undone."""
        if past.state != document.state:
            text = self.tr("Edits of {0}").replace("{0}", (read.file or read.path).name)
            document.undo_stack.push(ChangeState(document, past.state, text))
        if document.file is None:
            document.file, document.embeds = read.file, bool(read.saved.embedded)
        if document.file == read.file and not read.is_autosave and past.state == read.saved.recipe.state:
            document.mark_saved()

    def _take_over(self, edit: Recipe, document: Document) -> None:
        if not document.searched:
            self._find(document, edit)
        self.apply(edit, document)

    def _find(self, document: Document, edit: Recipe) -> None:
        """Tell a document where its faces are, when that is known for this photo and model."""
        model = self._session.model
        if edit.centre is None or not edit.fits(document.ref):
            return
        if model is None or model.faces or not edit.found:
            document.set_faces(edit.found, edit.centre)

    def apply(self, edit: Recipe, document: Document) -> None:
        """Put the edit onto an open photo, as one step that can be undone."""
        state = edit.state if edit.fits(document.ref) else recipe.for_other_photo(edit.state)
        model = self._session.model
        if model is not None:
            state = state.only(model.attributes)
        if state != document.state:
            text = self.tr("Edits of {0}").replace("{0}", edit.photo.name)
            document.undo_stack.push(ChangeState(document, state, text))
        self._check(edit)

    # --- models

    def _check(self, edit: Recipe) -> None:
        """Say what the model in use cannot do, now or when there is one."""
        self._unchecked.append(edit)
        if self._session.model is not None:
            self._on_model(self._session.model)

    @Slot(object)
    def _on_model(self, model: ModelLoaded) -> None:
        edits, self._unchecked = self._unchecked, []
        for edit in edits:
            missing = edit.lacking(model.attributes)
            own = [friendly(name) for name in missing if is_own(name)]
            lacking = [name for name in missing if not is_own(name)]
            if own:
                text = self.tr(
                    "The edits of {0} use your own slider {1}, which is not here or was made with another "
                    "model, so that part is left out. Import the slider or open its model, then open the "
                    "document again."
                )
                text = text.replace("{0}", edit.photo.name).replace("{1}", ", ".join(own))
                self._toaster.say(Kind.WARNING, text)
            if lacking:
                text = self.tr(
                    "The edits of {0} were made with the model {1}. The model {2} has no slider for {3}, so "
                    "that part is left out. Open the other model, then open the document again."
                )
                for place, word in enumerate(
                    (edit.photo.name, edit.model or "?", model.name, ", ".join(lacking))
                ):
                    text = text.replace(f"{{{place}}}", word)
                self._toaster.say(Kind.WARNING, text)

    # --- a photo that is not there

    def _ask_for(self, read: _Read) -> None:
        text = self.tr("The photo {0} of {1} is not where it was. Show where it is now to go on.")
        toast = self._say_of(read, Kind.ERROR, text, read.saved.recipe.photo.name)
        toast.add_button(self.tr("Find photo…"), partial(self._choose, read))
        self._toaster.arrange()

    def _choose(self, read: _Read) -> None:
        note = read.saved.recipe.photo
        title = self.tr("Where is {0}?").replace("{0}", note.name)
        dialog = QFileDialog(self._window, title, str(read.path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._on_chosen, read))
        self.dialog = dialog
        dialog.open()

    def _on_chosen(self, read: _Read, name: str) -> None:
        self._files.do(partial(_with_photo, read, Path(name)), self._show, self._on_error)

    def _say_of(self, read: _Read, kind: Kind, text: str, photo: str) -> Toast:
        document = (read.file or read.path).name
        return self._toaster.say(kind, text.replace("{0}", photo).replace("{1}", document))

    def _on_error(self, error: Exception) -> None:
        self._toaster.say(Kind.ERROR, str(error))


def _read(path: Path, file: Path | None, prepared: Prepared) -> _Read:
    """On a thread."""
    saved = read_document(path)
    if file is None:
        file = Path(saved.origin) if saved.origin else None
    found = locate(saved, path, paths.pasted_dir())
    if (found is None or not found.same) and file is not None and file != path:
        with suppress(DocumentError):  # an autosave's photo may be inside the document that it belongs to
            origin = read_document(file)
            if origin.embedded and origin.recipe.photo.sha256 == saved.recipe.photo.sha256:
                found = locate(origin, file, paths.pasted_dir())
    return _Read(path, saved, found, file, prepared)


def _with_photo(read: _Read, photo: Path) -> _Read:
    """On a thread."""
    return replace(read, found=Located(photo, digest_of(photo) == read.saved.recipe.photo.sha256))
