"""A queue in a folder of its own, with runs to put into it and processes that are cleared away."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from training.jobs import lock
from training.jobs.folder import RunFolder
from training.jobs.queue import VARIABLE, Queue
from training.jobs.start import is_at_work, start_detached
from training.jobs.views import view

_SUPERVISOR = Path(__file__).with_name("fast_supervisor.py")
_ROOT = Path(__file__).resolve().parents[3]


class Yard:
    """Where supervisors and trainers of one test are at work."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.queue = Queue(folder / "jobs")
        self._runs: list[RunFolder] = []

    def run(self, name: str, **settings: object) -> RunFolder:
        """A run that is not in the queue."""
        run = RunFolder(self.folder / name)
        run.path.mkdir()
        run.config.write_text(json.dumps(settings))
        self._runs.append(run)
        return run

    def job(self, name: str, **settings: object) -> RunFolder:
        """A run at the end of the queue."""
        run = self.run(name, **settings)
        self.queue.add(run.path)
        return run

    def number(self, run: RunFolder) -> int:
        return next(job.number for job in self.queue.jobs() if job.path == run.path)

    def status(self, run: RunFolder) -> str:
        return view(self.queue.get(self.number(run))).status

    def note(self, run: RunFolder) -> str:
        return self.queue.get(self.number(run)).note

    def start(self, patience: float = 600.0) -> bool:
        command = [sys.executable, str(_SUPERVISOR), "60", str(patience)]
        return start_detached(self.queue, command=command)

    def supervise(self, idle: float = 0.0) -> subprocess.CompletedProcess[str]:
        """A supervisor that is waited for."""
        environment = {**os.environ, VARIABLE: str(self.queue.folder), "PYTHONPATH": str(_ROOT)}
        return subprocess.run(
            [sys.executable, str(_SUPERVISOR), str(idle), "600"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def diary(self) -> list[str]:
        path = self.folder / "diary.txt"
        return path.read_text().splitlines() if path.exists() else []

    def begun(self, run: RunFolder) -> int:
        """How often a trainer of the run took it up."""
        return self.diary().count(f"{run.path.name} begins")

    def wait(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 40
        while not condition():
            assert time.monotonic() < deadline, self._report()
            time.sleep(0.02)

    def wait_for(self, run: RunFolder, status: str) -> None:
        self.wait(lambda: self.status(run) == status)

    def wait_until_held(self, run: RunFolder) -> None:
        """Until its trainer is at work, waiting for RUN/go if it is told to."""
        self.wait(lambda: run.is_held() and self.status(run) == "running")

    def go(self, run: RunFolder) -> None:
        (run.path / "go").touch()

    def kill_trainer(self, run: RunFolder) -> None:
        kill_holder(run.path / "lock")

    def kill_supervisor(self) -> None:
        kill_holder(self.queue.supervisor_lock)

    def close(self) -> None:
        """Supervisor first, or it would start again what we end."""
        while is_at_work(self.queue):
            self.kill_supervisor()
        for run in self._runs:
            while run.is_held():
                self.kill_trainer(run)

    def _report(self) -> str:
        log = self.queue.supervisor_log
        said = log.read_text() if log.exists() else "no supervisor"
        return f"{said}\n{self.diary()}\n{self.queue.jobs()}"


def pid_of_holder(path: Path) -> int:
    found = lock.holder_here(path)
    assert found is not None, lock.holder(path)
    return found


def kill_holder(path: Path) -> None:
    """Kill whoever holds the lock, and wait for the lock to be free."""
    deadline = time.monotonic() + 20
    while lock.is_held(path):
        assert time.monotonic() < deadline
        if (process := lock.holder_here(path)) is not None:
            with suppress(ProcessLookupError):
                os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))
        time.sleep(0.01)
