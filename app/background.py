"""Work on files that the window does not wait for: one thing after the other, on a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

_CLOSING = 10.0  # seconds for what has begun, and must be finished, such as saving
_log = logging.getLogger(__name__)


class _Task(NamedTuple):
    work: Callable[[], Any]
    then: Callable[[Any], object]
    failed: Callable[[Exception], object]


class Background(QObject):
    """Does tasks in order; their results come back on the window's thread.

    The thread ends when there is nothing left to do. It is a daemon: a network drive that hangs must not keep
    the program alive.
    """

    _done = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._lock = threading.Lock()
        self._tasks: deque[_Task] = deque()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._open = 0
        self._done.connect(self._on_done)

    @property
    def is_busy(self) -> bool:
        """Whether a result is still to come."""
        return self._open > 0

    def do(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object] = lambda _: None,
        failed: Callable[[Exception], object] = lambda _: None,
    ) -> None:
        """Call `work` on the thread and then, on this one, `then` with its result or `failed`."""
        if self._closed:
            return
        self._open += 1
        with self._lock:
            self._tasks.append(_Task(work, then, failed))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Finish what is to be done, and say nothing of it any more."""
        self._closed = True
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join(_CLOSING)
            if thread.is_alive():
                _log.warning("%s still works, and is left to itself", self._name)

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._tasks:
                    self._thread = None
                    return
                task = self._tasks.popleft()
            try:
                result: Any = task.work()
            except Exception as error:  # each is told to the one who asked
                result = error
            with suppress(RuntimeError):  # the window went meanwhile
                self._done.emit(task, result)

    @Slot(object, object)
    def _on_done(self, task: _Task, result: object) -> None:
        self._open -= 1
        if self._closed:
            return
        if isinstance(result, Exception):
            _log.warning("%s: %s", self._name, result)
            task.failed(result)
        else:
            task.then(result)
