"""What a run is told while it runs: by its command file, and by Ctrl+C."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntFlag
from types import FrameType

from training.jobs.folder import RunFolder

POLL = 0.2  # seconds


class Asked(IntFlag):
    """What should happen before the next step."""

    NOTHING = 0
    STOP = 1
    PAUSE = 2
    SAMPLE = 4
    SAVE = 8
    CUT = 16  # end this stage here and go on with the next: its time is over


class Interrupted(Exception):
    """Raised in the middle of long work between steps, so that a stop or pause need not wait for its end."""


class Controls:
    """Collects what was asked; `folder` is the run's."""

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        self._pending = Asked.NOTHING
        self._polled = 0.0

    def poll(self) -> None:
        """Read the command file."""
        self._polled = time.monotonic()
        for command in self._folder.take():
            if command == "resume":
                self._pending &= ~Asked.PAUSE
            else:
                self._pending |= Asked[command.upper()]

    def take(self) -> Asked:
        """What to do now. A stop stays; everything else is asked once."""
        self.poll()
        asked = self._pending
        self._pending &= Asked.STOP | Asked.PAUSE
        return asked

    def check(self) -> None:
        """Call often during long work between steps.

        Raises:
            Interrupted: a stop or pause waits.
        """
        if time.monotonic() - self._polled > POLL:
            self.poll()
        if self._pending & (Asked.STOP | Asked.PAUSE):
            raise Interrupted

    def hold(self) -> None:
        """Wait while paused; returns when resumed or stopped."""
        while self._pending & Asked.PAUSE and not self._pending & Asked.STOP:
            time.sleep(POLL)
            self.poll()

    def pause(self) -> None:
        """Pause of the run's own accord."""
        self._pending |= Asked.PAUSE

    def go_on(self) -> None:
        """End a pause of the run's own accord."""
        self._pending &= ~Asked.PAUSE

    def stop(self) -> None:
        """As if the command file said so."""
        self._pending |= Asked.STOP

    @property
    def stopping(self) -> bool:
        """Whether a stop was asked for."""
        return bool(self._pending & Asked.STOP)

    @property
    def paused(self) -> bool:
        """Whether a pause is on."""
        return bool(self._pending & Asked.PAUSE)


@contextmanager
def stopped_by_signals(controls: Controls) -> Iterator[None]:
    """Ctrl+C and a polite kill stop the run after its step, with everything saved; a second Ctrl+C, at
    once.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _frame: FrameType | None) -> None:
        if controls.stopping and number == signal.SIGINT:
            raise KeyboardInterrupt
        controls.stop()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
