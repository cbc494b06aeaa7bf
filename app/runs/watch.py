"""Keeps looking at the runs, as often as there is something to see, and tells what has become of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background
from app.runs.catalogue import Catalogue, Snapshot
from app.runs.entry import RunEntry
from app.runs.places import Places

EVERY = {(True, True): 1.0, (True, False): 3.0, (False, True): 5.0, (False, False): 30.0}
"""Seconds between two looks, by whether the page is shown and whether something goes on."""
_ENDED = ("finished", "failed", "interrupted", "missing")


class RunsWatch(QObject):
    """Reads snapshots on a thread.

    Signals:
        changed(Snapshot): there is another one.
        looked(): whether or not anything has changed.
        ended(RunEntry): a run came to its end by itself, well or not, since the last look, or since an
            earlier window's.
        needs_help(RunEntry): a run waits for something that its message says, such as space on the disk.
        began(RunEntry): a trainer is at work on it now.
    """

    changed = Signal(object)
    looked = Signal()
    ended = Signal(object)
    needs_help = Signal(object)
    began = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.snapshot = Snapshot()
        self._background = Background("runs", self)
        self._writer = Background("run-folders", self)
        places = catalogue.places
        places.keep = lambda: self._writer.do(places.save)
        self._shown = False
        self._again = False  # something was done while a look was under way
        self._is_first = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def places(self) -> Places:
        """Where runs are looked for."""
        return self._catalogue.places

    def set_shown(self, shown: bool) -> None:
        """Whether somebody sees the list: look more often."""
        self._shown = shown
        if shown:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look now."""
        self._timer.stop()
        if self._background.is_busy:
            self._again = True
            return
        self._background.do(self._catalogue.read, self._on_read, self._on_failed)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._background.close()
        self._writer.close()

    def _on_read(self, snapshot: Snapshot) -> None:
        before, self.snapshot = self.snapshot, snapshot
        for entry in snapshot.entries:
            if entry.path in self.places.hidden:  # it was queued again, in a terminal
                self.places.show(entry.path)
        if snapshot != before or self._is_first:
            self._is_first = False
            self.changed.emit(snapshot)
        self._tell_news(before, snapshot)
        self.looked.emit()
        self._wait()

    def _on_failed(self, _: Exception) -> None:
        self._wait()

    def _wait(self) -> None:
        if self._again:
            self._again = False
            self.look()
            return
        snapshot = self.snapshot
        self._timer.start(round(1000 * EVERY[self._shown, snapshot.is_active or snapshot.is_waiting]))

    def _tell_news(self, before: Snapshot, now: Snapshot) -> None:
        places = self._catalogue.places
        was_live, known = places.live, {entry.path: entry for entry in before.entries}
        places.remember_live(entry.path for entry in now.entries if entry.is_live)
        for entry in now.entries:
            old = known.get(entry.path)
            if entry.status in _ENDED and not _comes_again(entry) and _was(old, entry.path in was_live):
                self.ended.emit(entry)
            elif _asks(entry) and (old is None or not _asks(old)):
                self.needs_help.emit(entry)
            elif entry.is_active and (old is None or not old.is_active):
                self.began.emit(entry)


def _was(old: RunEntry | None, was_live: bool) -> bool:
    """Whether it was on its way when somebody last looked."""
    return was_live or (old is not None and not old.has_ended)


def _comes_again(entry: RunEntry) -> bool:
    return entry.status == "interrupted" and entry.job is not None and entry.job.wanted == "run"


def _asks(entry: RunEntry) -> bool:
    return entry.status == "paused" and entry.is_live and bool(entry.message)
