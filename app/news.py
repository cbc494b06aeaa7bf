"""What the engine and the photos have to say, as toasts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.editor.session import Session
from app.edits.document import Document
from app.engine.engine_client import EngineClient
from app.logs import tail
from app.sentences import translated
from app.widgets.toast import Kind, Toaster


class News(QObject):
    """Says what went wrong, and what is worth knowing; nothing waits for an answer."""

    def __init__(self, engine: EngineClient, session: Session, toaster: Toaster) -> None:
        super().__init__(toaster)
        self._engine, self._toaster = engine, toaster
        engine.lost.connect(partial(toaster.say, Kind.WARNING))
        engine.noticed.connect(partial(toaster.say, Kind.INFO))
        engine.gave_up.connect(self._on_gave_up)
        for failed in (session.open_failed, session.failed, session.model_refused, session.model_failed):
            failed.connect(partial(toaster.say, Kind.ERROR))
        session.opened.connect(self._on_opened)

    @Slot(str)
    def _on_gave_up(self, message: str) -> None:
        toast = self._toaster.say(Kind.ERROR, message, tail(self._engine.log_path))
        toast.add_button(self.tr("Retry"), self._engine.retry)
        self._toaster.arrange()

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        for note in document.photo.notes:
            self._toaster.say(Kind.INFO, translated(note))
