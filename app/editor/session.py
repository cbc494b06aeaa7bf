"""The photo on the screen, one model, one engine: between opening and exporting. No widgets here.

The window tells the session what the user did; the session asks the engine and says what there is to show.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.editor.current_signals import CurrentSignals
from app.editor.face_search import FaceSearch
from app.editor.model_change import start_over, suit
from app.editor.model_choice import ModelChoice
from app.editor.rendering import Rendering
from app.edits.document import Document
from app.edits.edit_state import EditState, FaceState
from app.edits.editing import Editing
from app.engine.engine_client import EngineClient
from app.exports.export_order import ExportOrder
from app.photos.album import Album, Entry
from app.photos.opening import Opening, Prepare
from app.photos.thumbnails import edited_thumbnail
from core.protocol import Edited, Export, FacesFound, Failed, ModelLoaded, Quality


class Session(Editing):
    """The state of the editor: works on one of the album's photos, the current `document`.

    Signals:
        opening(name), open_failed(message, details): of reading a photo.
        opened(Document): it is the current one now, for the first time or again, with its state, faces and
            history. Do not connect to the document itself: it stays when another one is current. The signals
            below are those of the current document.
        completed(Document): its picture, small until now, is there with all its pixels.
        emptied(): the last photo was closed; `document` is None.
        state_changed(EditState), faces_changed(), history_changed(): of the current document.
        model_loading(path), model_ready(ModelLoaded), model_refused(message, details),
        model_failed(message, details): as `ModelChoice` has them.
        progress(Progress), idle(): what the engine does for this photo; idle when nothing is left.
        intermediate(pixels): the model's own picture of the crop while it works.
        shown(Edited): a newer edited patch.
        unmasked(Edited): the answer to `ask_unmasked`.
        failed(message, details): an edit could not be made.
        export_progress(Progress), exported(Exported), export_failed(message), export_cancelled(): as
            `ExportOrder` has them.
    """

    opening = Signal(str)
    opened = Signal(object)
    open_failed = Signal(str, str)
    completed = Signal(object)
    emptied = Signal()
    state_changed = Signal(object)
    faces_changed = Signal()
    history_changed = Signal()
    model_loading = Signal(str)
    model_ready = Signal(object)
    model_refused = Signal(str, str)
    model_failed = Signal(str, str)
    progress = Signal(object)
    idle = Signal()
    intermediate = Signal(object)
    shown = Signal(object)
    unmasked = Signal(object)
    failed = Signal(str, str)
    export_progress = Signal(object)
    exported = Signal(object)
    export_failed = Signal(str)
    export_cancelled = Signal()

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self.models = ModelChoice(engine, self)
        self._connect_models()
        self.photos = Opening(self)
        self._connect_photos()
        self._current = CurrentSignals(self)
        self._connect_current()
        self._faces = FaceSearch(engine, self)
        self._connect_faces()
        self._had_model = False
        self._rendering = Rendering(engine, lambda: self.is_waiting, self)
        self._connect_rendering()
        self._order = ExportOrder(engine, self)
        self._connect_order()

    def _connect_photos(self) -> None:
        photos = self.photos
        photos.opening.connect(self.opening)
        photos.shown.connect(self._on_photo)
        photos.completed.connect(self.completed)
        photos.failed.connect(self.open_failed)
        photos.emptied.connect(self._on_emptied)

    def _connect_current(self) -> None:
        current = self._current
        current.state_changed.connect(self._on_changed)
        current.faces_changed.connect(self.faces_changed)
        current.history_changed.connect(self.history_changed)

    def _connect_faces(self) -> None:
        faces = self._faces
        faces.progress.connect(self.progress)
        faces.found.connect(self._on_found)
        faces.failed.connect(self._fail)

    def _connect_models(self) -> None:
        models = self.models
        models.loading.connect(self.model_loading)
        models.loaded.connect(self._on_model)
        models.renewed.connect(self._on_renewed)
        models.refused.connect(self.model_refused)
        models.failed.connect(self.model_failed)
        models.progress.connect(self.progress)
        models.idle.connect(self.idle)

    def _connect_order(self) -> None:
        order = self._order
        order.progress.connect(self.export_progress)
        order.exported.connect(self.exported)
        order.failed.connect(self.export_failed)
        order.cancelled.connect(self.export_cancelled)

    def _connect_rendering(self) -> None:
        rendering = self._rendering
        rendering.shown.connect(self.shown)
        rendering.kept.connect(self._on_kept)
        rendering.previewed.connect(self.refine)
        rendering.unmasked.connect(self.unmasked)
        rendering.progress.connect(self.progress)
        rendering.intermediate.connect(self.intermediate)
        rendering.idle.connect(self.idle)
        rendering.failed.connect(self._fail)

    # --- photo and model

    @property
    def album(self) -> Album:
        """All open photos."""
        return self.photos.album

    def open(self, path: Path, prepare: Prepare | None = None) -> None:
        """Read a photo and make it the current document, beside those that are open.

        `prepare` is called with the new document before anybody sees it, to put saved edits in.
        """
        self.photos.open([path], prepare)

    def open_all(self, paths: Sequence[Path], *, show: bool = True) -> None:
        """Open several photos, the first of them as the current one unless `show` is off."""
        self.photos.open(paths, show=show)

    def open_pasted(self, image: QImage) -> None:
        """Make a picture from the clipboard the current document."""
        self.photos.open_pasted(image)

    def show_photo(self, entry: Entry) -> None:
        """Work on another open photo."""
        self.photos.show(entry)

    def close_photo(self, entry: Entry) -> None:
        """Close one, with its edits."""
        self.photos.close_entry(entry)

    def load_model(self, path: Path, fallback: Path | None = None) -> None:
        """Use another model file, as `ModelChoice.load` does."""
        self.models.load(path, fallback)

    @property
    def model(self) -> ModelLoaded | None:
        """The model in use."""
        return self.models.model

    def close(self) -> None:
        """Stop what runs here; the engine is closed by its owner."""
        self._refine.stop()
        self._rendering.stop()
        self.photos.close()

    # --- what is shown of it

    @Slot(float)
    def set_zoom(self, zoom: float) -> None:
        """The photo is shown at `zoom` device pixels a photo pixel; nearer, it needs a finer patch."""
        if self._rendering.set_zoom(zoom) and not self._sliding:  # else when the slider is let go
            self._refine.start()

    @Slot()
    def refine(self) -> None:
        """Ask for the picture of rest."""
        self._refine.stop()
        self._rendering.ask(Quality.REFINED)

    def try_on(self, state: FaceState | None) -> None:
        """Show the current face with other edits, without setting them; None shows what is set again."""
        if self._rendering.try_on(state):
            self._refine.stop()

    @property
    def is_trying(self) -> bool:
        """Whether what is shown is not what is set."""
        return self._rendering.is_trying

    def export(
        self, path: Path, quality: int | None, keep_metadata: bool, longest_side: int = 0, recipe: str = ""
    ) -> None:
        """Write the edited photo in full; the arguments are those of `Export`."""
        edit = self._rendering.edit(Quality.FULL)
        if edit is None or self.document is None:
            self.export_failed.emit(
                self.tr("The photo is not ready yet. Wait until it has been analysed, then export it.")
            )
            return
        order = Export(edit, str(path), quality, keep_metadata, longest_side, recipe)
        self._order.send(order, self.document)

    def cancel_export(self) -> None:
        """Stop writing; no file is left behind."""
        self._order.cancel()

    def ask_unmasked(self) -> None:
        """Ask for the picture of rest without the current face's mask, for a brush that shows at once what it
        uncovers. It gives way to everything else that is asked, so ask when `idle`.
        """
        self._rendering.ask_unmasked()

    # --- inside

    @Slot(object)
    def _on_photo(self, document: Document) -> None:
        """Another photo is current: show what is known of it, and ask for the rest."""
        if document is self.document:
            return
        self._leave()
        self.document = document
        self._current.listen_to(document)
        self._turn_to(document)
        self.opened.emit(document)
        if not document.searched:
            self._find_faces()
        elif not self._rendering.show_kept():
            self._rendering.ask(Quality.PREVIEW)

    def _turn_to(self, document: Document | None) -> None:
        self._rendering.turn_to(document, self.model.model if self.model is not None else "")

    @Slot()
    def _on_emptied(self) -> None:
        self._leave()
        self.emptied.emit()

    def _leave(self) -> None:
        """What runs for the current photo is not wanted any more."""
        document, self.document = self.document, None
        self._turn_to(None)
        self._refine.stop()
        self._sliding = False
        self._gesture = next(self._gestures)
        self._faces.stop()
        self._current.listen_to(None)
        if document is not None:
            self.idle.emit()

    def _find_faces(self) -> None:
        if self.document is not None and self.model is not None:
            self._faces.search(self.document)

    @Slot(object)
    def _on_changed(self, state: EditState) -> None:
        """The sliders are elsewhere now: a preview at once, the picture of rest a little later."""
        if not self._rendering.adopt() and self._rendering.ask(Quality.PREVIEW) and not self._sliding:
            self._refine.start()
        self.state_changed.emit(state)

    @Slot(object)
    def _on_model(self, model: ModelLoaded) -> None:
        """Another model is in use: what was asked of the old one is not wanted any more."""
        self._turn_to(self.document)
        self._refine.stop()
        self._sliding = False  # its sliders go, and a held one is let go unheard
        self._gesture = next(self._gestures)
        first, self._had_model = not self._had_model, True
        (suit if first else start_over)(self.album, model)
        self.model_ready.emit(model)
        if self.document is not None and self.document.searched:
            self._rendering.ask(Quality.PREVIEW)
        self._find_faces()

    @Slot(object)
    def _on_renewed(self, model: ModelLoaded) -> None:
        """The user's own sliders are others: what used one that is gone is without it now."""
        suit(self.album, model)
        self.model_ready.emit(model)
        document = self.document
        if document is not None and document.searched and not self._rendering.show_kept():
            self._rendering.ask(Quality.PREVIEW)

    @Slot(object)
    def _on_found(self, found: FacesFound) -> None:
        if self.document is not None:
            wanted = self.model is not None and self.model.faces
            self.document.set_faces(found.faces if wanted else (), found.centre)
            # As a preview, which sliders that are moved meanwhile do not stop; it is refined when shown.
            self._rendering.ask(Quality.PREVIEW)

    @Slot(object)
    def _on_kept(self, edited: Edited) -> None:
        """A picture for the photo's thumbnail."""
        document = self.document
        entry = self.album.entry_of(document) if document is not None else None
        if document is not None and entry is not None and edited.request.quality is not Quality.PREVIEW:
            entry.set_thumbnail(edited_thumbnail(document.photo.picture, edited))

    @Slot(object)
    def _fail(self, reply: Failed) -> None:
        self.idle.emit()
        self.failed.emit(reply.message, reply.details)
