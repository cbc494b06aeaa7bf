"""Where requests wait: one place for the newest live request, a queue for those that must all be done, and
one for long works, which step aside for everything else.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import NamedTuple

from core.protocol import Cancel, Edit, Quality, Quit, Request, is_patient


class Stamped(NamedTuple):
    """A request and its number."""

    stamp: int
    request: Request


class Mailbox:
    """Filled by the thread that reads the connection, emptied by the one that works. Thread-safe.

    An `Edit` replaces a waiting one, and stops a running one unless that is a preview of the same crop:
    previews are short, and letting them finish keeps the picture following the slider. A patient request is
    stopped by any other kind, and comes again when nothing else waits.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._live: Stamped | None = None
        self._queue: deque[Stamped] = deque()
        self._patient: deque[Stamped] = deque()
        self._running: Stamped | None = None
        self._stop_running = False
        self._steps_aside = False
        self._closed = False

    def put(self, stamp: int, request: Request) -> list[int]:
        """Take in a request; returns the stamps of waiting requests that will not be done."""
        with self._changed:
            dropped: list[int] = []
            if isinstance(request, Quit):
                self._closed = True
            elif isinstance(request, Cancel):
                dropped = self._cancel(request.stamp)
            elif isinstance(request, Edit):
                dropped = [self._live.stamp] if self._live else []
                self._live = Stamped(stamp, request)
                running = self._running.request if self._running else None
                if isinstance(running, Edit) and not _may_finish(running, request):
                    self._stop_running = True
            else:
                (self._patient if is_patient(request) else self._queue).append(Stamped(stamp, request))
            if self._running and is_patient(self._running.request) and (self._live or self._queue):
                self._steps_aside = True
            self._changed.notify_all()
            return dropped

    def take(self) -> Stamped | None:
        """Wait for the next request, those of the queue first, then the live one, then the patient ones; None
        once the mailbox is closed.
        """
        with self._changed:
            self._running, self._stop_running, self._steps_aside = None, False, False
            self._changed.wait_for(lambda: self._closed or self._queue or self._live or self._patient)
            if self._closed:
                return None
            if self._queue:
                self._running = self._queue.popleft()
            elif self._live:
                self._running, self._live = self._live, None
            else:
                self._running = self._patient.popleft()
            return self._running

    def stopped(self) -> bool:
        """Whether the running request should stop: its result is no longer wanted, or not now."""
        return self._stop_running or self._steps_aside or self._closed

    def put_back(self) -> bool:
        """Keep the request that was stopped for later, if it only stepped aside; whether it did."""
        with self._changed:
            if self._running is None or self._stop_running or not self._steps_aside:
                return False
            self._patient.appendleft(self._running)
            self._running = None
            return True

    def close(self) -> None:
        """Stop the running request and do no other."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _cancel(self, stamp: int) -> list[int]:
        if self._running and self._running.stamp == stamp:
            self._stop_running = True
            return []
        waiting = [one for one in (*self._queue, *self._patient, self._live) if one and one.stamp == stamp]
        self._queue = deque(one for one in self._queue if one.stamp != stamp)
        self._patient = deque(one for one in self._patient if one.stamp != stamp)
        if self._live and self._live.stamp == stamp:
            self._live = None
        return [one.stamp for one in waiting]


def _may_finish(running: Edit, newer: Edit) -> bool:
    same_crop = (running.model, running.photo, running.focused.quad) == (
        newer.model,
        newer.photo,
        newer.focused.quad,
    )
    return running.quality is Quality.PREVIEW and same_crop
