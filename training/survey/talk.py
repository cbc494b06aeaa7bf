"""What the survey says: one JSON object a line, sentences with what they were made of."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from core.sentences import Sentence

_PAUSE = 0.1  # seconds between words on how far it is


class Unwanted(Exception):
    """Nobody waits for this answer any more."""


class Talk:
    """To whoever asked one question.

    Args:
        say: takes one object of plain JSON values; safe from any thread.
        is_wanted: whether the answer still is.
    """

    def __init__(
        self, say: Callable[[Mapping[str, Any]], None], is_wanted: Callable[[], bool] = lambda: True
    ) -> None:
        self._say = say
        self._is_wanted = is_wanted
        self._last = float("-inf")

    def say(self, kind: str, **values: Any) -> None:
        """One object: its kind, and what belongs to it."""
        self._say({"kind": kind, **{name: plain(value) for name, value in values.items()}})

    def progress(self, stage: str, done: int, total: int) -> None:
        """How far it is; said no oftener than anybody can read, but at the end always."""
        now = time.monotonic()
        if done >= total or now - self._last >= _PAUSE:
            self._last = now
            self.say("progress", stage=stage, done=done, total=total)

    def check(self) -> None:
        """Go on only where the answer is wanted.

        Raises:
            Unwanted: it is not.
        """
        if not self._is_wanted():
            raise Unwanted


def plain(value: Any) -> Any:
    """The value as JSON can hold it; a `Sentence` becomes its template and its values."""
    if isinstance(value, Sentence):
        return {"sentence": value.template, "values": plain(value.values)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


class Printer:
    """Writes the lines; several threads may at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __call__(self, line: Mapping[str, Any]) -> None:
        """Print one."""
        text = json.dumps(line)
        with self._lock:
            try:
                sys.stdout.write(text + "\n")
                sys.stdout.flush()
            except BrokenPipeError:
                os._exit(1)  # nobody listens any more
