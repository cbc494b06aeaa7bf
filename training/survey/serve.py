"""One process for a wizard's many small questions, so that only the first waits for the libraries.

A question is a line of JSON on stdin: {"id": 7, "words": ["crops", "--data", ...]}. All lines of its answer
carry the id. {"cancel": 7} ends it. When stdin ends, as it does when the wizard's process dies, so does this.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterable, Mapping
from typing import Any

from training.survey.command import answer
from training.survey.talk import Printer, Talk


def serve() -> None:
    """Answer until stdin ends."""
    printer = Printer()
    printer({"kind": "ready"})
    Desk(printer).take(sys.stdin)
    sys.stdout.flush()
    os._exit(0)  # questions still being answered are nobody's any more


class Desk:
    """Answers questions side by side, each on a thread of its own."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._unwanted: dict[int, threading.Event] = {}

    def take(self, lines: Iterable[str]) -> None:
        """All of them, one after another."""
        for line in lines:
            self._take(json.loads(line))

    def _take(self, asked: Mapping[str, Any]) -> None:
        if "cancel" in asked:
            event = self._unwanted.get(asked["cancel"])
            if event is not None:
                event.set()
            return
        number, unwanted = int(asked["id"]), threading.Event()
        self._unwanted[number] = unwanted

        def say(line: Mapping[str, Any]) -> None:
            self._printer({"id": number, **line})

        def work() -> None:
            answer(asked["words"], Talk(say, lambda: not unwanted.is_set()))
            self._unwanted.pop(number, None)

        threading.Thread(target=work, name=f"question-{number}", daemon=True).start()
