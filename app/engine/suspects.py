"""Which request the engine dies of, so that none is repeated for ever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core.protocol import Edit, FindFaces, LoadModel, Request, is_live

MOST_DEATHS = 2  # of one request, at whatever distance; then it is given up


class Suspects:
    """Counts, for each request without an answer, how often the engine died while it worked on it."""

    def __init__(self) -> None:
        self._deaths: Counter[int] = Counter()
        self._begun: int | None = None

    def begun(self, stamp: int) -> None:
        """The engine reports on this request: it is the one being worked on."""
        self._begun = stamp

    def settled(self, stamp: int) -> None:
        """This request has its answer."""
        self._deaths.pop(stamp, None)
        if self._begun == stamp:
            self._begun = None

    def died(self, waiting: Mapping[int, Request]) -> int | None:
        """The engine, having been ready, died with `waiting` unanswered, the oldest first.

        Returns:
            the stamp of the request to give up; None when all may be tried (again).
        """
        begun, self._begun = self._begun, None
        running = begun if begun in waiting else _first(waiting)
        if running is None:
            return None
        self._deaths[running] += 1
        return running if self._deaths[running] >= MOST_DEATHS else None


def _first(waiting: Mapping[int, Request]) -> int | None:
    """What the engine does first: all others before the newest edit, as in `core.mailbox`."""
    others = [stamp for stamp, request in waiting.items() if not is_live(request)]
    return min(others) if others else max(waiting, default=None)


def sentence(request: Request) -> str:
    """For the user: that a request was given up, why, and what to do."""
    if isinstance(request, LoadModel):
        text = QCoreApplication.translate(
            "Suspects",
            "The engine stopped twice while it loaded {0}, so it is not tried again. The model may need more "
            "memory than is free: close other programs, or choose another model.",
        )
        return text.replace("{0}", Path(request.model).name)
    if isinstance(request, FindFaces):
        return QCoreApplication.translate(
            "Suspects",
            "The engine stopped twice while it looked for faces in this photo, so it does not try again. "
            "Close other programs to free memory and open the photo again, or open a smaller copy of it.",
        )
    if isinstance(request, Edit):
        return QCoreApplication.translate(
            "Suspects",
            "The engine stopped twice while it worked on this edit, so it does not try again. Your photo and "
            "sliders are as they were. Close other programs to free memory, then move a slider.",
        )
    return QCoreApplication.translate(
        "Suspects", "The engine stopped twice while it worked on this, so it does not try again."
    )
