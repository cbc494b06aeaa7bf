"""The list of jobs: which runs are to be trained, in which order. One JSON file, changed under a lock."""

from __future__ import annotations

import dataclasses
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast, get_args

from training.jobs import lock
from training.jobs.folder import RunFolder
from training.jobs.json_files import read_json, write_json
from training.jobs.lock import FileLock

VARIABLE = "SEMBLANCE_JOBS"
"""Environment variable: folder of the list, where the user wants another one."""
VERSION = 1

Wanted = Literal["run", "cancelled", "done"]
Place = Literal["up", "down", "first", "last"]


@dataclass(frozen=True)
class Job:
    """A run in the list.

    Attributes:
        number: its name in the list; never given again.
        path: of the run's folder, absolute.
        added: when it was put into the list, unix seconds.
        wanted: "run": to be trained when its turn comes, or in training; "cancelled": not, and to be
            stopped; "done": nothing more is to happen, whatever came of it.
        started: when the supervisor last began or resumed it, unix seconds; 0: not yet. What the run's state
            says from before counts for nothing.
        attempts: how often it was resumed after its trainer died, with no progress in between.
        reached: share of the run (0 to 1) at the furthest of those deaths.
        note: why the supervisor gave it up, in a sentence; else empty.
    """

    number: int
    path: Path
    added: float
    wanted: Wanted = "run"
    started: float = 0.0
    attempts: int = 0
    reached: float = 0.0
    note: str = ""

    @property
    def run(self) -> RunFolder:
        """The run's folder."""
        return RunFolder(self.path)

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {**dataclasses.asdict(self), "path": str(self.path)}

    @staticmethod
    def from_dict(values: Mapping[str, Any]) -> Job:
        """Rebuild from `as_dict`.

        Raises:
            KeyError, TypeError, ValueError: it makes no sense.
        """
        if values["wanted"] not in get_args(Wanted):
            raise ValueError(f"nothing is known of {values['wanted']!r}")
        return Job(
            number=int(values["number"]),
            path=Path(values["path"]),
            added=float(values["added"]),
            wanted=cast(Wanted, values["wanted"]),
            started=float(values["started"]),
            attempts=int(values["attempts"]),
            reached=float(values["reached"]),
            note=str(values["note"]),
        )


@dataclass
class _Content:
    jobs: list[Job] = field(default_factory=list)
    next: int = 1

    def find(self, number: int) -> Job:
        for job in self.jobs:
            if job.number == number:
                return job
        raise ValueError(f"There is no job {number}; `semblance jobs` lists what there is.")

    def put(self, job: Job) -> Job:
        self.jobs = [job if other.number == job.number else other for other in self.jobs]
        return job


class Queue:
    """The list of jobs in a folder. Any number of processes may read and change it.

    Methods raise ValueError, in words, for what the user can put right, and OSError where the folder can't be
    written.

    Args:
        folder: where the list is; None for `default_folder`. Made when the list is first changed.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = (default_folder() if folder is None else folder).absolute()

    @property
    def file(self) -> Path:
        """The list itself."""
        return self.folder / "queue.json"

    @property
    def supervisor_lock(self) -> Path:
        """Held by the supervisor at work."""
        return self.folder / "supervisor.lock"

    @property
    def supervisor_log(self) -> Path:
        """What a detached supervisor said."""
        return self.folder / "supervisor.log"

    def jobs(self) -> list[Job]:
        """All of them, in order. A damaged list is set aside (see `set_aside`), and the new one is empty."""
        try:
            return self._read().jobs
        except _DamagedError:
            with self.changing() as content:
                return content.jobs

    def get(self, number: int) -> Job:
        """One job."""
        for job in self.jobs():
            if job.number == number:
                return job
        return _Content().find(number)

    def set_aside(self) -> list[Path]:
        """Damaged lists that were put out of the way, for the user to look at and delete."""
        return sorted(self.folder.glob("queue.damaged-*.json"))

    def add(self, path: Path) -> Job:
        """Put a run at the end of the list. Its folder must hold its settings."""
        run = RunFolder(path.absolute())
        if not run.config.is_file():
            raise ValueError(
                f"There is no run in '{path}': it has no config.json. "
                "`semblance train --help` says how to prepare one."
            )
        with self.changing() as content:
            for job in content.jobs:
                if _same(job.path, run.path):
                    raise ValueError(
                        f"The run in '{path}' is job {job.number} already. If it is over and is to go on: "
                        f"semblance jobs retry {job.number}"
                    )
            job = Job(content.next, run.path, time.time())
            content.jobs.append(job)
            content.next += 1
        return job

    def remove(self, number: int) -> None:
        """Take a job out of the list. The run's folder stays as it is."""
        with self.changing() as content:
            job = content.find(number)
            if job.run.is_held():
                raise ValueError(
                    f"Job {number} is being trained; cancel it first: semblance jobs cancel {number}"
                )
            content.jobs.remove(job)

    def move(self, number: int, place: Place | int) -> None:
        """Change the order: by one place, to an end, or to a position counted from 0."""
        with self.changing() as content:
            job = content.find(number)
            old = content.jobs.index(job)
            places = {"up": old - 1, "down": old + 1, "first": 0, "last": len(content.jobs)}
            new = place if isinstance(place, int) else places[place]
            content.jobs.remove(job)
            content.jobs.insert(max(new, 0), job)

    def cancel(self, number: int) -> Job:
        """Have a job not run, or no longer: one in training is told to stop, and can be taken up again."""
        with self.changing() as content:
            job = content.find(number)
            if job.wanted == "done" and not job.run.is_held():
                raise ValueError(f"Job {number} is over already; there is nothing to cancel.")
            job = content.put(dataclasses.replace(job, wanted="cancelled"))
        if job.run.is_held() and "stop" not in job.run.waiting():
            job.run.send("stop")
        return job

    def retry(self, number: int) -> Job:
        """Have a job that is over, given up or cancelled go on from where it was."""
        with self.changing() as content:
            job = content.find(number)
            if job.wanted == "run":
                raise ValueError(f"Job {number} is not over: it waits for its turn or is being trained.")
            if not job.run.config.is_file():
                raise ValueError(
                    f"The run of job {number} is not in '{job.path}' any more; put it back first."
                )
            again = dataclasses.replace(job, wanted="run", started=0.0, attempts=0, reached=0.0, note="")
            return content.put(again)

    def update(self, number: int, **changes: Any) -> None:
        """Change what is noted of a job, for the supervisor; nothing happens if it was removed meanwhile."""
        with self.changing() as content:
            content.jobs = [
                dataclasses.replace(job, **changes) if job.number == number else job for job in content.jobs
            ]

    @contextmanager
    def changing(self) -> Iterator[_Content]:
        """The list, to be changed by nobody else until the end of the block, and written then.

        Raises:
            ValueError: another process does not let go of it, or it is of a later version.
            OSError: the folder can't be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        ours = FileLock(self.folder / "queue.lock")
        if not ours.acquire(patience=10.0):
            raise ValueError(f"The list of jobs is being changed by {lock.holder(ours.path)}; try again.")
        try:
            content = self._read_or_set_aside()
            before = _Content(list(content.jobs), content.next)
            yield content
            if content != before:
                jobs = [job.as_dict() for job in content.jobs]
                write_json(self.file, {"version": VERSION, "next": content.next, "jobs": jobs})
        finally:
            ours.release()

    def _read(self) -> _Content:
        """The file's content; empty when there is none.

        Raises:
            _DamagedError: it makes no sense.
            ValueError: it is of a later version.
        """
        try:
            values = read_json(self.file)
            if (version := int(values["version"])) <= VERSION:
                return _Content([Job.from_dict(job) for job in values["jobs"]], int(values["next"]))
        except FileNotFoundError:
            return _Content()
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError, RecursionError) as problem:
            raise _DamagedError from problem
        raise ValueError(
            f"The list of jobs '{self.file}' is of a later version of Semblance ({version}). Update it."
        )

    def _read_or_set_aside(self) -> _Content:
        """The same, where a damaged file is renamed. Under the lock only."""
        try:
            return self._read()
        except _DamagedError:
            stamp = time.strftime("%Y%m%d-%H%M%S")
            aside, count = self.folder / f"queue.damaged-{stamp}.json", 1
            while aside.exists():
                aside, count = self.folder / f"queue.damaged-{stamp}-{count}.json", count + 1
            os.replace(self.file, aside)
            return _Content()


class _DamagedError(Exception):
    """The list can't be understood."""


def default_folder() -> Path:
    """Where this user's list of jobs is."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen)
    import platformdirs  # here, so that training itself runs without it

    return Path(platformdirs.user_data_dir("Semblance", appauthor=False)) / "jobs"


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
