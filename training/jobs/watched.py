"""The trainer that a supervisor watches: its own child, or one that it found at work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass

from training.jobs.folder import RunFolder


@dataclass
class Watched:
    """A trainer at work.

    Attributes:
        number: of its job.
        run: what it trains.
        process: the child; None where somebody else started it.
    """

    number: int
    run: RunFolder
    process: subprocess.Popen[bytes] | None
    _first_asked: float | None = None
    _asked: float = float("-inf")

    def is_alive(self) -> bool:
        """By its process, which may not hold the lock yet, or by the lock, which may be another's."""
        return (self.process is not None and self.process.poll() is None) or self.run.is_held()

    def ask_to_stop(self, remind: float) -> float:
        """Send "stop", again every `remind` seconds: a trainer that just begins may miss the first.

        Returns:
            seconds since the first time.
        """
        now = time.monotonic()
        if self._first_asked is None:
            self._first_asked = now
        if now - self._asked >= remind and "stop" not in self.run.waiting():
            self.run.send("stop")
            self._asked = now
        return now - self._first_asked

    def kill(self) -> None:
        """End it, and what it started, at once; nothing happens to a trainer on another machine."""
        process = self.run.trainer() if self.process is None else self.process.pid
        if process is None:
            return
        with suppress(OSError):  # it has gone by itself
            if sys.platform == "win32":
                os.kill(process, signal.SIGTERM)  # which there is no request
            elif os.getpgid(process) == process:
                os.killpg(process, signal.SIGKILL)
            else:
                os.kill(process, signal.SIGKILL)

    def how_it_ended(self) -> str:
        """In words, after "the trainer"."""
        code = None if self.process is None else self.process.poll()
        if code is None:
            return "ended without a word"
        if code >= 0:
            return f"ended with exit code {code} and without a word"
        with suppress(ValueError):
            return f"was killed ({signal.Signals(-code).name})"
        return f"was killed (signal {-code})"
