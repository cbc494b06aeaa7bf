"""The window's end of the engine: sends requests, hands out replies, and brings a dead engine back.

    client = EngineClient(worker_command(), log_path)
    client.replied.connect(page.on_replied)     # (stamp, request, reply)
    client.start()
    stamp = client.send(LoadModel(path))

Everything here runs on the window's thread; what the process's threads report comes through queued signals.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.engine.engine_process import EngineProcess
from app.engine.suspects import Suspects, sentence
from app.sentences import in_our_language
from core.protocol import (
    Cancel,
    Cancelled,
    Edit,
    Edited,
    Envelope,
    Failed,
    LoadModel,
    ModelLoaded,
    Notice,
    Ready,
    Reply,
    Request,
    Trouble,
    is_live,
    is_partial,
    writes_file,
)

MOST_DEATHS = 5  # within DEATH_WINDOW seconds; after that the engine is left alone
DEATH_WINDOW = 60.0
_BACK_OFF = (0, 200, 500, 1000, 2000)  # milliseconds before the 1st, 2nd ... restart
_log = logging.getLogger(__name__)


class EngineState(Enum):
    """How the engine is."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    FAILED = "failed"  # died too often; waits for `retry`


@dataclass
class EditCounts:
    """What became of edit requests, for tests and the log."""

    sent: int = 0
    shown: int = 0
    cancelled: int = 0
    stale: int = 0


class EngineClient(QObject):
    """Talks to the engine's process and keeps it alive.

    Signals:
        state_changed(EngineState)
        ready(Ready): the process stands, also after each restart; or it goes on on another device.
        sent(stamp, request): it is about to go to the engine, for the first time.
        replied(stamp, request, reply): in the order of their coming; stale edits are left out.
        noticed(str): a sentence for the user.
        lost(str): the process died and is being restarted; a sentence for the user.
        gave_up(str): it died too often; a sentence for the user.
    """

    state_changed = Signal(object)
    ready = Signal(object)
    sent = Signal(object, object)
    replied = Signal(object, object, object)
    noticed = Signal(str)
    lost = Signal(str)
    gave_up = Signal(str)
    _arrived = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(self, command: Sequence[str], log_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._log_path = log_path
        self._process: EngineProcess | None = None
        self._life = 0
        self._state = EngineState.STOPPED
        self._stamp = 0
        self._open: dict[int, Request] = {}  # sent and not answered, oldest first
        self._model: tuple[int, LoadModel] | None = None  # the last one that was loaded
        self._suspects = Suspects()
        self._newest_shown = 0
        self._deaths: deque[float] = deque()
        self._replaced = False  # this process ends because another is wanted
        self._ending: threading.Thread | None = None
        self.counts = EditCounts()
        self._restart = QTimer(self, singleShot=True)
        self._restart.timeout.connect(self._launch)
        self._arrived.connect(self._on_arrived)
        self._ended.connect(self._on_ended)

    @property
    def state(self) -> EngineState:
        """How the engine is now."""
        return self._state

    @property
    def pid(self) -> int | None:
        """The process's number while one runs."""
        return None if self._process is None else self._process.pid

    @property
    def log_path(self) -> Path:
        """What the engine's process wrote to its error output."""
        return self._log_path

    @property
    def waiting(self) -> tuple[Request, ...]:
        """Requests without an answer, oldest first."""
        return tuple(self._open.values())

    def start(self) -> None:
        """Start the process; requests may be sent at once."""
        if self._state in {EngineState.STOPPED, EngineState.FAILED}:
            self._launch()

    @Slot()
    def retry(self) -> None:
        """Start again after the client gave up."""
        self._deaths.clear()
        self.start()

    def restart(self, command: Sequence[str]) -> None:
        """Start another engine in this one's place; what is asked of it is kept. No death, so no word of it.

        An export that is being written ends with a sentence that says so.
        """
        self._command = list(command)
        if self._process is None:
            if self._state is not EngineState.STOPPED:
                self._restart.stop()
                self.retry() if self._state is EngineState.FAILED else self._launch()
            return
        if self._replaced:
            return  # one is ending already; the next has the new command
        self._replaced = True
        self._set_state(EngineState.STARTING)
        process = self._process  # it may need seconds to end; the window does not wait
        self._ending = threading.Thread(target=process.close, name="engine-end", daemon=True)
        self._ending.start()

    def send(self, request: Request) -> int:
        """Send a request, now or when the process stands; returns its stamp."""
        self._stamp += 1
        stamp = self._stamp
        self._open[stamp] = request
        if isinstance(request, Edit):
            self.counts.sent += 1
        self.sent.emit(stamp, request)
        if self._process is not None:
            self._post(stamp, request)
        elif is_live(request):
            self._drop_older_edits(stamp)
        return stamp

    def cancel(self, stamp: int) -> None:
        """Stop a request; it is answered by `Cancelled`."""
        if stamp not in self._open:
            return
        if self._process is not None:
            self._process.send(Envelope(0, Cancel(stamp)))
        else:
            self._settle(stamp, Cancelled())

    def close(self) -> None:
        """End the process and wait for it."""
        self._restart.stop()
        process, self._process = self._process, None
        self._open.clear()
        if process is not None:
            process.close()
        if self._ending is not None:
            self._ending.join()
        self._set_state(EngineState.STOPPED)

    # --- one life of the process

    @Slot()
    def _launch(self) -> None:
        self._set_state(EngineState.STARTING)
        self._life += 1
        self._process = EngineProcess(
            self._command,
            self._log_path,
            partial(self._arrived.emit, self._life),  # called on the process's threads; received on ours
            partial(self._ended.emit, self._life),
        )
        self._process.start()
        if self._model is not None and self._model[0] not in self._open:
            self._open = {self._model[0]: self._model[1], **self._open}
        for stamp, request in sorted(self._open.items()):
            self._post(stamp, request)

    def _post(self, stamp: int, request: Request) -> None:
        if self._process is None:
            return
        replaced = self._process.send(Envelope(stamp, request))
        if replaced is not None:
            self._settle(replaced, Cancelled())

    @Slot(object, object)
    def _on_arrived(self, life: int, envelope: Envelope) -> None:
        if self._process is None or life != self._life:
            return
        if isinstance(envelope.content, Failed):
            _note_in_log(envelope.content)
        reply = in_our_language(envelope.content)
        if isinstance(reply, Ready):
            self._set_state(EngineState.RUNNING)
            self.ready.emit(reply)
        elif isinstance(reply, Notice):
            self.noticed.emit(reply.message)
        elif envelope.stamp in self._open:
            if is_partial(reply):  # type: ignore[arg-type]
                self._suspects.begun(envelope.stamp)
                self.replied.emit(envelope.stamp, self._open[envelope.stamp], reply)
            else:
                self._settle(envelope.stamp, reply)  # type: ignore[arg-type]

    def _settle(self, stamp: int, reply: Reply) -> None:
        """The last word on a request."""
        request = self._open.pop(stamp, None)
        if request is None:
            return
        self._suspects.settled(stamp)
        if isinstance(request, LoadModel):
            self._keep_model(stamp, request, reply)
        elif isinstance(request, Edit):
            if isinstance(reply, Cancelled):
                self.counts.cancelled += 1
            elif stamp < self._newest_shown:
                self.counts.stale += 1
                return
            elif isinstance(reply, Edited):
                self.counts.shown += 1
                self._newest_shown = stamp
        self.replied.emit(stamp, request, reply)

    def _keep_model(self, stamp: int, request: LoadModel, reply: Reply) -> None:
        """A restarted engine is asked again for the model that was loaded last, and for none that failed."""
        if isinstance(reply, ModelLoaded):
            self._model = (stamp, request)
        elif self._model is not None and self._model[0] == stamp:
            self._model = None

    @Slot(object, object)
    def _on_ended(self, life: int, code: int | None) -> None:
        if self._process is None or life != self._life:
            return
        self._process.join()
        self._process = None
        if self._replaced:
            self._replaced = False
            self._fail_exports()
            self._drop_older_edits(max(self._open, default=0))
            self._launch()
            return
        _log.warning("the engine ended with %s; its words are in %s", code, self._log_path)
        if self._state is EngineState.RUNNING:
            self._give_up_request(self._suspects.died(self._open))
        self._fail_exports()
        self._drop_older_edits(max(self._open, default=0))
        now = time.monotonic()
        self._deaths.append(now)
        while now - self._deaths[0] > DEATH_WINDOW:
            self._deaths.popleft()
        if len(self._deaths) >= MOST_DEATHS:
            self._give_up()
            return
        self._set_state(EngineState.STARTING)
        self._restart.start(_BACK_OFF[len(self._deaths) - 1])
        self.lost.emit(self.tr("The engine stopped and was restarted; your photo and edits are untouched."))

    def _give_up(self) -> None:
        self._set_state(EngineState.FAILED)
        self.gave_up.emit(
            self.tr(
                "The engine stopped {0} times within a minute and was not started again. Your photo and "
                "edits are untouched. Close other programs to free memory, then try again."
            ).replace("{0}", str(len(self._deaths)))
        )

    def _give_up_request(self, stamp: int | None) -> None:
        if stamp is not None and not writes_file(self._open[stamp]):  # that is never repeated
            _log.error("given up, the engine dies of it: %s", self._open[stamp])
            self._settle(stamp, Failed(Trouble.INTERNAL, sentence(self._open[stamp])))

    def _fail_exports(self) -> None:
        message = self.tr(
            "The engine stopped before the file was written; no file was changed. Export it again."
        )
        for stamp in [stamp for stamp, request in self._open.items() if writes_file(request)]:
            self._settle(stamp, Failed(Trouble.INTERNAL, message))

    def _drop_older_edits(self, newest: int) -> None:
        """Without a process there is nothing to show in between: only the newest edit still counts."""
        edits = [stamp for stamp, request in self._open.items() if is_live(request) and stamp <= newest]
        for stamp in edits[:-1]:
            self._settle(stamp, Cancelled())

    def _set_state(self, state: EngineState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)


def _note_in_log(failed: Failed) -> None:
    """In English, whatever the window's language is."""
    level = logging.ERROR if failed.trouble is Trouble.INTERNAL else logging.WARNING
    _log.log(level, "%s\n%s", failed.message, failed.details)
