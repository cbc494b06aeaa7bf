"""One export under way: asked of the engine, and marked in its document when written. No widgets here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from app.edits.document import Document
from app.edits.edit_state import EditState
from app.engine.engine_client import EngineClient
from core.protocol import Cancelled, Export, Exported, Failed, Progress, Reply, Request


class ExportOrder(QObject):
    """The newest export that was asked for.

    Signals:
        progress(Progress), exported(Exported), failed(message), cancelled()
    """

    progress = Signal(object)
    exported = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._stamp = 0
        self._document: tuple[Document, EditState] | None = None
        engine.replied.connect(self._on_replied)

    def send(self, order: Export, document: Document) -> None:
        """Write this, which is the document as it is now."""
        self._stamp = self._engine.send(order)
        self._document = (document, document.state)

    def cancel(self) -> None:
        """Stop writing; no file is left behind."""
        self._engine.cancel(self._stamp)

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, request: Request, reply: Reply) -> None:
        if stamp != self._stamp or not isinstance(request, Export):
            return
        if isinstance(reply, Progress):
            self.progress.emit(reply)
        elif isinstance(reply, Exported):
            document, state = self._document or (None, None)
            if document is not None and isValid(document):  # it may have been closed meanwhile
                document.mark_exported(state)
            self.exported.emit(reply)
        elif isinstance(reply, Cancelled):
            self.cancelled.emit()
        elif isinstance(reply, Failed):
            self.failed.emit(reply.message)
