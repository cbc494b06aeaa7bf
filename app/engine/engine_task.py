"""One piece of work for the engine, from asking to its last word: for pages that do one thing at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.engine.engine_client import EngineClient
from core.protocol import Cancelled, Failed, Reply, Request, is_partial


class EngineTask(QObject):
    """Sends a request and hears what becomes of it; a newer one takes the older one's place.

    Signals:
        told(reply): `Progress` and whatever else comes on the way.
        done(reply): the answer.
        failed(Failed): there is none, and why.
        stopped(): it was cancelled, by `cancel`.
    """

    told = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._stamp = 0
        engine.replied.connect(self._on_replied)

    @property
    def runs(self) -> bool:
        """Whether an answer is awaited."""
        return self._stamp != 0

    def send(self, request: Request) -> None:
        """Ask; what was asked before is not wanted any more, and nothing more is heard of it."""
        older, self._stamp = self._stamp, 0
        if older:
            self._engine.cancel(older)
        self._stamp = self._engine.send(request)

    @Slot()
    def cancel(self) -> None:
        """Stop it; `stopped` follows when it has."""
        if self._stamp:
            self._engine.cancel(self._stamp)

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, _: Request, reply: Reply) -> None:
        if stamp != self._stamp:
            return
        if is_partial(reply):
            self.told.emit(reply)
            return
        self._stamp = 0
        if isinstance(reply, Cancelled):
            self.stopped.emit()
        elif isinstance(reply, Failed):
            self.failed.emit(reply)
        else:
            self.done.emit(reply)
