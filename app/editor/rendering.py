"""Pictures of the current photo from the engine: while it is edited, at rest, tried on. No widgets here.

Three qualities follow each other: previews while something moves, a refined picture when it rests, and, when
nothing has happened for a while, the finest one, which is what an export will write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.editor.masked_patches import unmasked
from app.edits.document import Document
from app.edits.edit_state import FaceState
from app.engine.engine_client import EngineClient
from core.protocol import (
    Cancelled,
    Edit,
    Edited,
    Failed,
    Intermediate,
    Progress,
    Quality,
    Reply,
    Request,
    is_partial,
)

FINEST_AFTER = 2000  # milliseconds of rest


class Rendering(QObject):
    """Asks for pictures of one document at a time, and says which of the answers are to be shown.

    Args:
        is_waiting: whether the user is in the middle of something, so that it is no time to refine.

    Signals:
        shown(Edited): a newer picture.
        kept(Edited): a picture of what is set, for when the photo is looked at again.
        previewed(): a preview is there and nothing newer is asked for.
        unmasked(Edited): the answer to `ask_unmasked`.
        progress(Progress), intermediate(pixels), idle(): what the engine does; idle when nothing is left.
        failed(Failed): there is no picture.
    """

    shown = Signal(object)
    kept = Signal(object)
    previewed = Signal()
    unmasked = Signal(object)
    progress = Signal(object)
    intermediate = Signal(object)
    idle = Signal()
    failed = Signal(object)

    def __init__(self, engine: EngineClient, is_waiting: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._is_waiting = engine, is_waiting
        self._document: Document | None = None
        self._model = ""
        self._zoom = 1.0
        self._floor = 0  # stamps below this show a state of the past that must not come back
        self._newest = 0
        self._asked: set[int] = set()  # stamps of ours: others ask for edits, too
        self._unmasked_stamp = 0
        self._refined_side = 0  # of the picture of rest that was asked for last
        self._trial: FaceState | None = None
        self._tried: Edited | None = None  # the newest picture of it
        self._finest = QTimer(self, singleShot=True, interval=FINEST_AFTER)
        self._finest.timeout.connect(self._ask_finest)
        engine.replied.connect(self._on_replied)

    # --- whose pictures

    def turn_to(self, document: Document | None, model: str) -> None:
        """Another document or model, or none: what was asked for before is not wanted any more."""
        self._trial = self._tried = None
        self._finest.stop()
        self._engine.cancel(self._newest)
        self._floor = self._newest + 1
        kept = document.kept if document is not None and document is not self._document else None
        self._refined_side = kept.request.largest_side if kept is not None else 0
        self._document, self._model = document, model

    def stop(self) -> None:
        """Ask for nothing more by itself."""
        self._finest.stop()

    # --- asking

    def edit(self, quality: Quality) -> Edit | None:
        """What is set, or tried on, as a request; None before document, faces and model are there."""
        if self._document is None or not self._model:
            return None
        trial = None if quality is Quality.FULL else self._trial  # which nobody exports
        return self._document.request(self._model, quality, self._zoom, trial)

    def ask(self, quality: Quality) -> bool:
        """Ask for a picture; False when there can be none yet."""
        self._finest.stop()
        edit = self.edit(Quality.PREVIEW if quality is Quality.PREVIEW else Quality.REFINED)
        if edit is None:
            return False
        edit = replace(edit, quality=quality)  # the finest is for the screen, too: no larger than that needs
        self._newest = self._engine.send(edit)
        self._asked.add(self._newest)
        if quality is not Quality.PREVIEW:
            self._refined_side = edit.largest_side
        if not edit.changes:
            self._floor = self._newest
        return True

    def ask_unmasked(self) -> None:
        """Ask for the picture of rest without the current face's mask.

        It gives way to everything else that is asked, so ask when `idle`.
        """
        edit = self.edit(Quality.REFINED)
        if edit is not None and edit.changes:
            self._finest.stop()
            self._unmasked_stamp = self._engine.send(unmasked(edit))
            self._asked.add(self._unmasked_stamp)

    def set_zoom(self, zoom: float) -> bool:
        """The photo is shown at `zoom` device pixels a photo pixel; whether it needs a finer picture now."""
        self._zoom = zoom
        edit = self.edit(Quality.REFINED)
        return edit is not None and edit.changes and edit.largest_side > self._refined_side

    @Slot()
    def _ask_finest(self) -> None:
        if self._is_waiting() or self._engine.waiting:
            self._finest.start()
        elif not self.is_trying:
            self.ask(Quality.FULL)

    # --- trying on

    @property
    def is_trying(self) -> bool:
        """Whether what is shown is not what is set."""
        return self._trial is not None

    def try_on(self, state: FaceState | None) -> bool:
        """Show the current face with other edits, without setting them; None shows what is set again.

        Returns:
            whether this changes anything.
        """
        document = self._document
        if document is not None and state == document.state.current:
            state = None
        if document is None or state == self._trial:
            return False
        if state is None or self._trial is None:
            self._floor = self._newest + 1  # but from one trial to the next all may be seen
        self._trial, self._tried = state, None
        if state is None and self.show_kept():
            self._engine.cancel(self._newest)
            self.idle.emit()
        else:
            self.ask(Quality.PREVIEW)
        return True

    def adopt(self) -> bool:
        """End a trial because something was set; whether that was it, and its picture of rest is here."""
        tried, was_trying = self._tried, self.is_trying
        self._trial = self._tried = None
        if was_trying:
            self._floor = self._newest + 1
        if tried is None or not self._still_shows(tried):
            return False
        self._keep(tried)
        self._finest.start()
        return True

    # --- what is kept

    def show_kept(self) -> bool:
        """Show the document's picture of rest that was kept, if it still shows what is set."""
        kept = self._document.kept if self._document is not None else None
        if kept is None or not self._still_shows(kept):
            return False
        self._refined_side = kept.request.largest_side
        self.shown.emit(kept)
        return True

    def _still_shows(self, picture: Edited) -> bool:
        """Whether this is what the document looks like at rest."""
        wanted, was = self.edit(Quality.REFINED), picture.request
        same = wanted is not None and (wanted.model, wanted.faces, wanted.focus) == (
            was.model, was.faces, was.focus,
        )  # fmt: skip
        return same and was.quality is not Quality.PREVIEW

    def _keep(self, picture: Edited) -> None:
        if self._document is not None:
            self._document.kept = picture
            self.kept.emit(picture)

    # --- the answers

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, request: Request, reply: Reply) -> None:
        if not isinstance(request, Edit) or stamp not in self._asked:
            return
        if not is_partial(reply):
            self._asked = {each for each in self._asked if each > stamp}
        document = self._document
        if document is None or request.photo != document.ref or stamp < self._floor:
            return
        if stamp == self._unmasked_stamp:
            if isinstance(reply, Edited):
                self.unmasked.emit(reply)
        elif isinstance(reply, Intermediate):
            self.intermediate.emit(reply.pixels)
        elif isinstance(reply, Progress):
            if not _is_quiet(request, reply):
                self.progress.emit(reply)
        else:
            self._on_answer(document, stamp, request, reply)

    def _on_answer(self, document: Document, stamp: int, request: Edit, reply: Reply) -> None:
        is_newest = stamp == self._newest
        if isinstance(reply, Edited):
            self._on_edited(document, reply)
            if is_newest and not self._is_waiting():
                if request.quality is Quality.PREVIEW:
                    self.previewed.emit()
                    return
                if request.quality is Quality.REFINED and request.changes:
                    self._finest.start()
        elif isinstance(reply, Failed):
            self.failed.emit(reply)
        if is_newest and isinstance(reply, (Edited, Cancelled, Failed)):
            self.idle.emit()

    def _on_edited(self, document: Document, picture: Edited) -> None:
        if picture.request.focused.quad != document.quad:
            return
        if self.is_trying:
            self._tried = picture
        else:
            self._keep(picture)
        self.shown.emit(picture)


def _is_quiet(request: Edit, progress: Progress) -> bool:
    """Whether the user need not hear of it: previews that are there before it could be read, and the finest
    picture, for which nobody waits.
    """
    if request.quality is Quality.FULL:
        return True
    preview = request.quality is Quality.PREVIEW and progress.stage == "decoding"
    return preview and (progress.seconds_left or 0.0) < 1
