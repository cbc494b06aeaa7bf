"""Sees to it that a process killed while it writes leaves nothing in the user's folders."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.background import Background
from app.engine.engine_client import EngineClient, EngineState
from app.files.session_folder import SessionFolder
from app.files.writing_notes import put_note, settle
from core.protocol import Export, ExportStrip, Reply, Request, is_partial

_log = logging.getLogger(__name__)


class Unfinished(QObject):
    """Notes each file before it is written, by the engine or by a thread of the window.

    What an engine that died had begun is removed at once; what a window that died had begun, at the next
    start (see `app.files.session_folder.left_behind`).
    """

    def __init__(self, engine: EngineClient, folder: SessionFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._disk = Background("unfinished", self)
        self._numbers = count(1)
        self._orders: dict[int, Path] = {}  # what the engine writes: stamps and notes
        engine.sent.connect(self._on_sent)
        engine.replied.connect(self._on_replied)
        engine.state_changed.connect(self._on_state)

    @contextmanager
    def noted(self, target: Path) -> Iterator[None]:
        """While `target` is written, on whatever thread."""
        note = self._note(target)
        try:
            yield
        finally:
            if note is not None:
                settle(note)

    def close(self) -> None:
        """Finish what has begun."""
        self._disk.close()

    # --- inside

    def _note(self, target: Path) -> Path | None:
        try:
            return put_note(self._folder.claim(), next(self._numbers), target)
        except OSError as error:  # no reason not to write: this is for a rare accident
            _log.warning("%s is written without a note: %s", target, error)
            return None

    @Slot(object, object)
    def _on_sent(self, stamp: int, request: Request) -> None:
        if isinstance(request, (Export, ExportStrip)):
            note = self._note(Path(request.path))
            if note is not None:
                self._orders[stamp] = note

    @Slot(object, object, object)
    def _on_replied(self, stamp: int, _request: Request, reply: Reply) -> None:
        if stamp in self._orders and not is_partial(reply):
            self._settle(self._orders.pop(stamp))

    @Slot(object)
    def _on_state(self, state: EngineState) -> None:
        """What the engine was asked for when it was ended has no reply."""
        if state is EngineState.STOPPED:
            while self._orders:
                self._settle(self._orders.popitem()[1])

    def _settle(self, note: Path) -> None:
        """On a thread: the drive may be slow."""
        self._disk.do(partial(settle, note))
