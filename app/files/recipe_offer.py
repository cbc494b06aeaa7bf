"""An exported picture that carries its edit was opened: offers to take the edit up again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.editor.session import Session
from app.edits.document import Document
from app.exports.originals import original, remember_original
from app.files.documents import Documents
from app.files.recipe import Recipe, RecipeError, read
from app.files.whereabouts import Located, search
from app.widgets.toast import Kind, Toast, Toaster
from core.photo.files import read_recipe
from core.protocol import Export, Exported, Reply, Request


class RecipeOffer(QObject):
    """Reads the recipe of each photo that is opened, on a thread, and offers the sliders it holds.

    They are offered for the photo it was made of where that can be found, and for this picture.
    """

    def __init__(self, session: Session, documents: Documents, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._documents, self._toaster = session, documents, toaster
        self._files = Background("recipes", self)
        self._seen: set[Path] = set()
        self.toast: Toast | None = None
        session.opened.connect(self._on_opened)
        session.engine.replied.connect(self._on_replied)
        session.album.removed.connect(self._on_removed)

    def close(self) -> None:
        """Stop what runs here."""
        self._files.close()

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        path = document.photo.path
        if path not in self._seen and not document.undo_stack.count() and document.file is None:
            self._files.do(partial(_look, path), partial(self._offer, document))
        self._seen.add(path)

    @Slot()
    def _on_removed(self) -> None:
        self._seen &= {entry.path for entry in self._session.album.entries}

    @Slot(object, object, object)
    def _on_replied(self, _stamp: int, request: Request, reply: Reply) -> None:
        """Whoever exported it: note where its photo is."""
        if isinstance(request, Export) and isinstance(reply, Exported) and request.edit.photo.sha256:
            photo = request.edit.photo
            self._files.do(partial(remember_original, photo.sha256, Path(photo.path)))

    def _offer(self, document: Document, found: tuple[Recipe | str, Located | None] | None) -> None:
        if found is None or document is not self._session.document:
            return
        edit, place = found
        if isinstance(edit, str):
            self._toaster.say(Kind.INFO, edit)
            return
        if not edit.state.changes:
            return
        text = self.tr("This picture was made with Semblance from {0}, and its edits can be taken up again.")
        toast = self._toaster.say(Kind.INFO, text.replace("{0}", edit.photo.name or "?"))
        toast.stay()
        toast.add_button(self.tr("Apply to this picture"), partial(self._apply, edit, document))
        if place is not None and place.same:
            words = self.tr("Edit the original")
            toast.add_button(words, partial(self._documents.open_with, place.path, edit))
        self._toaster.arrange()
        self.toast = toast

    def _apply(self, edit: Recipe, document: Document) -> None:
        if document in self._session.album.documents:
            self._documents.apply(edit, document)


def _look(path: Path) -> tuple[Recipe | str, Located | None] | None:
    """On a thread: the recipe, or why it cannot be used, and where its photo is."""
    text = read_recipe(path)
    if not text:
        return None
    try:
        edit = read(text)
    except RecipeError as error:
        return f"{path.name}: {error}", None
    known = original(edit.photo.sha256)
    return edit, search(edit.photo, path.parent, [] if known is None else [known])
