"""What a run is told while it runs: by its command file, and by Ctrl+C."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
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
    """Raised in the middle of long work between steps, so that a stop or pause need not wait for its end.

    Its text says what could not be saved and what to do; it is empty where all is.
    """


class Controls:
    """Collects what was asked; `folder` is the run's."""

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        self._pending = Asked.NOTHING
        self._polled = 0.0
        self.resumed = False  # heard since whoever waits for it last looked

    def poll(self) -> None:
        """Read the command file."""
        self._polled = time.monotonic()
        for command in self._folder.take():
            if command == "resume":
                self._pending &= ~Asked.PAUSE
                self.resumed = True
            else:
                self._pending |= Asked[command.upper()]

    def take(self) -> Asked:
        """What to do now. A stop stays; everything else is asked once."""
        self.poll()
        asked = self._pending
        self._pending &= Asked.STOP | Asked.PAUSE
        return asked

    def check(self) -> None:
        """Call often during work between steps that can be left out or done again.

        Raises:
            Interrupted: a stop or pause waits.
        """
        if time.monotonic() - self._polled > POLL:
            self.poll()
        if self._pending & (Asked.STOP | Asked.PAUSE):
            raise Interrupted

    def check_in_place(self, on_pause: Callable[[bool], None]) -> None:
        """Call often during work that must be done: a pause is waited for where it comes.

        Args:
            on_pause: told True when a pause begins and False when it ends.

        Raises:
            Interrupted: a stop was asked for.
        """
        if time.monotonic() - self._polled > POLL:
            self.poll()
        if self.paused and not self.stopping:
            on_pause(True)
            self.hold()
            on_pause(False)
        if self.stopping:
            raise Interrupted

    def hold(self) -> None:
        """Wait while paused; returns when resumed or stopped."""
        while self._pending & Asked.PAUSE and not self._pending & Asked.STOP:
            time.sleep(POLL)
            self.poll()

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
def stopped_by_signals(controls: Controls, *, alone: bool) -> Iterator[None]:
    """Ctrl+C and a polite kill stop the run after its step, with everything saved; a second Ctrl+C, at
    once, where the process trains `alone`: several are sent each signal more than once.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, _frame: FrameType | None) -> None:
        if alone and controls.stopping and number == signal.SIGINT:
            raise KeyboardInterrupt
        controls.stop()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
