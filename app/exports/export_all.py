"""Several open photos written into a folder, one after the other, without dialogs. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.editor.session import Session
from app.edits.document import Document
from app.edits.edit_state import EditState
from app.exports.output import Output, suggest
from app.files.recipe import text_for
from core.protocol import Cancelled, Export, Exported, Failed, Quality, Reply, Request


class ExportAll(QObject):
    """Writes documents as the last export was written, under names that are free.

    Signals:
        progressed(done, total)
        finished(list[str]): sentences about those that were not written; empty when all were.
    """

    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, session: Session, output: Output, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._output = session, output
        self._waiting: list[Document] = []
        self._folder = Path()
        self._total = 0
        self._failures: list[str] = []
        self._running: tuple[int, Document, EditState] | None = None
        session.engine.replied.connect(self._on_replied)

    def start(self, documents: Sequence[Document], folder: Path) -> None:
        """Begin."""
        self._waiting, self._folder, self._total = list(documents), folder, len(documents)
        self._failures = []
        self._next()

    def cancel(self) -> None:
        """Leave out what is not written yet."""
        self._waiting.clear()
        if self._running is not None:
            self._session.engine.cancel(self._running[0])

    def _next(self) -> None:
        self._running = None
        if not self._waiting:
            self.finished.emit(self._failures)
            return
        self.progressed.emit(self._total - len(self._waiting), self._total)
        document = self._waiting.pop(0)
        order = self._order(document)
        if order is None:
            text = self.tr("{0} has not been analysed yet: look at it once, then export it.")
            self._failures.append(text.replace("{0}", document.name))
            self._next()
        else:
            self._running = (self._session.engine.send(order), document, document.state)

    def _order(self, document: Document) -> Export | None:
        model, output, photo = self._session.model, self._output, document.photo
        edit = document.request(model.model, Quality.FULL) if model is not None else None
        if model is None or edit is None:
            return None
        path = suggest(photo.path, self._folder, output.ending(photo.path))
        quality = output.quality_for(photo.format == "JPEG", path)
        recipe = text_for(document, model) if output.embed else ""
        return Export(edit, str(path), quality, output.keep_metadata, output.longest_side, recipe)

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, _request: Request, reply: Reply) -> None:
        if self._running is None or stamp != self._running[0]:
            return
        _, document, state = self._running
        if isinstance(reply, Exported):
            if document in self._session.album.documents:
                document.mark_exported(state)
            self._next()
        elif isinstance(reply, Failed):
            self._failures.append(f"{document.name}: {reply.message}")
            self._next()
        elif isinstance(reply, Cancelled):
            self._failures.append(self.tr("{0} was not exported.").replace("{0}", document.name))
            self._next()
