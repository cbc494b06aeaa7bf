"""Starts what was planned: by the very command line that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.background import Background
from app.wizard import run_plan
from app.wizard.helper import Talker
from app.wizard.plan import Plan
from training.jobs.queue import Queue

_PATIENCE = 15_000  # milliseconds


class Start(QObject):
    """Runs `semblance train ... --queue`, and moves the run to the front where it is to be first.

    Signals:
        started(Path): the run is in the queue, and somebody is at work on that.
        failed(str): it is not; the reason, for the user.
    """

    started = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talker: Talker | None = None
        self._background = Background("queue", self)
        self._run, self._plan = Path(), Plan()
        self._first = False

    @property
    def is_busy(self) -> bool:
        """Whether it is being started."""
        return self._talker is not None or self._background.is_busy

    def begin(self, words: Sequence[str], run: Path, plan: Plan, *, first: bool) -> None:
        """Start it.

        Args:
            words: of `semblance train`.
            run: the folder that they name.
            plan: kept in that folder.
            first: before all that waits; else it waits behind them.
        """
        self._run, self._plan, self._first = run, plan, first
        self._talker = Talker([*words, "--queue"], self)
        self._talker.ended.connect(self._on_ended)
        self._talker.start()

    def close(self) -> None:
        """The window closes: wait for the command, which takes seconds."""
        if self._talker is not None:
            self._talker.close(_PATIENCE)
            self._talker = None
        self._background.close()

    @Slot(int, str)
    def _on_ended(self, code: int, complaint: str) -> None:
        if self._talker is not None:
            self._talker.deleteLater()
        self._talker = None
        if code != 0:
            lines = complaint.splitlines() or [self.tr("It ended without a word; the log may tell more.")]
            self.failed.emit(lines[-1].removeprefix("semblance train: "))
            return
        self._background.do(self._finish, self._on_finished, self._on_finished)

    def _finish(self) -> None:
        with suppress(OSError):  # it is only for another one like it
            run_plan.save(self._run, self._plan)
        queue = Queue()
        for job in queue.jobs() if self._first else ():
            if job.path == self._run.absolute():
                queue.move(job.number, "first")

    def _on_finished(self, _: Any) -> None:
        """Where the queue could not be changed, it still is in it."""
        self.started.emit(self._run)
