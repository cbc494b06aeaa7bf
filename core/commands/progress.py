"""A progress bar for whatever takes longer than a second, on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from core import protocol

PATIENCE = 1.0  # seconds of work before anything is shown
REDRAW_EVERY = 0.1  # seconds, on a terminal
LINE_EVERY = 5.0  # seconds, in a file or pipe
WIDTH = 24  # characters of the bar itself


class ProgressBar:
    """Shows the `Progress` and `Notice` replies that it is told.

    On a terminal one line is drawn again and again and wiped at the end; elsewhere, such as in a log, a
    line is added now and then.
    """

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream if stream is not None else sys.stderr
        self._clock = clock
        self._terminal = self._stream.isatty()
        self._next = clock() + PATIENCE
        self._drawn = 0  # characters that stand on the terminal's line

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wipe()

    def report(self, reply: protocol.Reply) -> None:
        """Take note of a reply; other kinds than progress and notices are passed over."""
        if isinstance(reply, protocol.Notice):
            self._wipe()
            self._stream.write(reply.message + "\n")
            self._stream.flush()
        elif isinstance(reply, protocol.Progress) and self._clock() >= self._next:
            self._show(reply)

    def _show(self, progress: protocol.Progress) -> None:
        text = line(progress, bar=self._terminal)
        if self._terminal:
            self._stream.write("\r" + text.ljust(self._drawn))
            self._drawn = len(text)
        else:
            self._stream.write(text + "\n")
        self._stream.flush()
        self._next = self._clock() + (REDRAW_EVERY if self._terminal else LINE_EVERY)

    def _wipe(self) -> None:
        if self._drawn:
            self._stream.write("\r" + " " * self._drawn + "\r")
            self._stream.flush()
            self._drawn = 0


def line(progress: protocol.Progress, bar: bool) -> str:
    """Such as `encoding   [######------] 12/20, 8 s left`."""
    parts = [f"{progress.stage:<9}"]
    if progress.total > 1:
        if bar:
            full = WIDTH * progress.done // progress.total
            parts.append(f"[{'#' * full}{'-' * (WIDTH - full)}]")
        left = f", {duration(progress.seconds_left)} left" if progress.seconds_left is not None else ""
        parts.append(f"{progress.done}/{progress.total}{left}")
    return " ".join(parts).rstrip()


def duration(seconds: float) -> str:
    """Such as `8 s`, `2 min 5 s`, `1 h 20 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
