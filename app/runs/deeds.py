"""What the user has done to runs: on a thread, as it writes into folders that may be slow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.runs.entry import RunEntry
from training.jobs.folder import Command, RunFolder
from training.jobs.json_files import read_json, write_json
from training.jobs.queue import Place, Queue
from training.jobs.start import start_detached
from training.jobs.views import view

_MOST_COPIES = 1000


class Deeds(QObject):
    """Does things to runs, one after another.

    Args:
        queue: of jobs.
        supervisor: how one is started, where not as usual.

    Signals:
        done(): look again.
        failed(str): why something could not be done.
        duplicated(Path): the new run's folder.
    """

    done = Signal()
    failed = Signal(str)
    duplicated = Signal(object)

    def __init__(
        self, queue: Queue, supervisor: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue, self._supervisor = queue, supervisor
        self._background = Background("run-deeds", self)

    def stop(self, entry: RunEntry) -> None:
        """End it in order, or take its turn from it; the supervisor sees to it that it happens."""
        job = entry.job
        if job is None or job.wanted == "done":
            self._do(lambda: entry.run.send("stop"))
        else:
            number = job.number
            self._do(lambda: self._cancel(entry, number))

    def tell(self, entry: RunEntry, word: Command) -> None:
        """Pause, sample or save."""
        self._do(lambda: entry.run.send(word))

    def go_on(self, entry: RunEntry) -> None:
        """Resume, begin, or try again."""
        self._do(lambda: go_on(self._queue, entry, self._start))

    def start(self) -> None:
        """Have a supervisor at work."""
        self._do(self._start)

    def move(self, entry: RunEntry, place: Place) -> None:
        """Change its place among those that wait."""
        job = entry.job
        if job is not None:
            self._do(lambda: move(self._queue, job.number, place))

    def remove(self, entry: RunEntry) -> None:
        """Take it out of the queue; its folder stays."""
        job = entry.job
        if job is None:
            self.done.emit()
        else:
            self._do(lambda: self._queue.remove(job.number))

    def add(self, run: Path) -> None:
        """Put it at the end of the queue."""
        self._do(lambda: self._queue.add(run))

    def duplicate(self, run: Path) -> None:
        """Make a run with the same settings, and queue it."""
        self._background.do(lambda: duplicate(self._queue, run), self._on_duplicated, self._on_failed)

    def close(self) -> None:
        """Finish what was begun."""
        self._background.close()

    def _cancel(self, entry: RunEntry, number: int) -> None:
        try:
            self._queue.cancel(number)
        except OSError:  # a full disk, say: the trainer may still hear it, and the job ends with it
            if not entry.is_live:
                raise
            entry.run.send("stop")

    def _start(self) -> None:
        start_detached(self._queue, command=self._supervisor)

    def _do(self, work: Callable[[], object]) -> None:
        self._background.do(work, lambda _: self.done.emit(), self._on_failed)

    def _on_duplicated(self, folder: Path) -> None:
        self.duplicated.emit(folder)
        self.done.emit()

    def _on_failed(self, problem: Exception) -> None:
        self.failed.emit(str(problem))
        self.done.emit()


def go_on(queue: Queue, entry: RunEntry, start: Callable[[], None]) -> None:
    """Have a run go on from where it is; `start` sees to it that somebody is at work.

    Raises:
        ValueError: it can't; says why.
        OSError: something can't be written.
    """
    job = entry.job
    if entry.is_live:
        entry.run.send("resume")
        return
    if job is None:
        queue.add(entry.path)
    elif job.wanted != "run":
        queue.retry(job.number)
    elif entry.status == "paused":  # its trainer ended while it waited; the supervisor keeps its place
        entry.run.send("resume")
    start()


def move(queue: Queue, number: int, place: Place) -> None:
    """Change a job's place among those that wait; what is over does not count as a place.

    Raises:
        ValueError: it is not there any more.
        OSError: the queue can't be written.
    """
    if place in ("first", "last"):
        queue.move(number, place)
        return
    jobs = queue.jobs()
    waiting = [index for index, job in enumerate(jobs) if view(job).status == "waiting"]
    own = next((index for index, job in enumerate(jobs) if job.number == number), -1)
    others = [index for index in waiting if (index < own if place == "up" else index > own)]
    if others:
        queue.move(number, others[-1] if place == "up" else others[0])


def duplicate(queue: Queue, run: Path) -> Path:
    """A new run beside `run`, with its settings, at the end of the queue; returns its folder.

    Raises:
        ValueError: its settings can't be read.
        OSError: the new folder can't be written.
    """
    settings = read_json(RunFolder(run).config)
    stem, _, last = run.name.rpartition(" ")
    stem = stem if stem and last.isdecimal() else run.name
    for number in range(2, _MOST_COPIES):
        folder = run.with_name(f"{stem} {number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        write_json(RunFolder(folder).config, {**settings, "name": folder.name})
        queue.add(folder)
        return folder
    raise ValueError(f"There are {_MOST_COPIES} runs called '{stem}' already; rename or delete some.")
