"""Where requests wait: one place for the newest live request, a queue for those that must all be done."""

from __future__ import annotations

import threading
from collections import deque
from typing import NamedTuple

from core.protocol import Cancel, Edit, Quality, Quit, Request


class Stamped(NamedTuple):
    """A request and its number."""

    stamp: int
    request: Request


class Mailbox:
    """Filled by the thread that reads the connection, emptied by the one that works. Thread-safe.

    An `Edit` replaces a waiting one, and stops a running one unless that is a preview of the same crop:
    previews are short, and letting them finish keeps the picture following the slider.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._live: Stamped | None = None
        self._queue: deque[Stamped] = deque()
        self._running: Stamped | None = None
        self._stop_running = False
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
                self._queue.append(Stamped(stamp, request))
            self._changed.notify_all()
            return dropped

    def take(self) -> Stamped | None:
        """Wait for the next request, those of the queue first; None once the mailbox is closed."""
        with self._changed:
            self._running, self._stop_running = None, False
            self._changed.wait_for(lambda: self._closed or self._queue or self._live)
            if self._closed:
                return None
            if self._queue:
                self._running = self._queue.popleft()
            else:
                self._running, self._live = self._live, None
            return self._running

    def stopped(self) -> bool:
        """Whether the running request's result is no longer wanted."""
        return self._stop_running or self._closed

    def close(self) -> None:
        """Stop the running request and do no other."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _cancel(self, stamp: int) -> list[int]:
        if self._running and self._running.stamp == stamp:
            self._stop_running = True
            return []
        waiting = [one for one in (*self._queue, self._live) if one and one.stamp == stamp]
        self._queue = deque(one for one in self._queue if one.stamp != stamp)
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
