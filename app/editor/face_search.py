"""Looks for the faces of the current photo. No widgets here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.edits.document import Document
from app.engine.engine_client import EngineClient
from core.protocol import FacesFound, Failed, FindFaces, Progress, Reply, Request


class FaceSearch(QObject):
    """Asks the engine for a document's faces, once.

    Signals:
        progress(Progress): it looks.
        found(FacesFound): of the document that was asked for last.
        failed(Failed): it could not look.
    """

    progress = Signal(object)
    found = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: EngineClient, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._document: Document | None = None
        self._stamp = 0
        engine.replied.connect(self._on_replied)

    def search(self, document: Document) -> None:
        """Look in this photo, if nobody has; the answer for another one is not wanted any more."""
        self._document = document
        if not document.searched:
            self._stamp = self._engine.send(FindFaces(document.ref))

    def stop(self) -> None:
        """No answer is wanted."""
        self._document = None
        self._engine.cancel(self._stamp)

    @Slot(object, object, object)
    def _on_replied(self, _: int, request: Request, reply: Reply) -> None:
        if not isinstance(request, FindFaces):
            return
        if self._document is None or request.photo != self._document.ref:
            return
        if isinstance(reply, Progress):
            self.progress.emit(reply)
        elif isinstance(reply, FacesFound):
            self.found.emit(reply)
        elif isinstance(reply, Failed):
            self.failed.emit(reply)
