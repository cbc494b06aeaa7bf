"""Reads which runs there are: the queue, and the folders that are watched. For a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.runs.entry import RunEntry, sorted_entries
from app.runs.places import Places
from training.jobs.folder import RunFolder, RunState, look
from training.jobs.queue import Job, Queue
from training.jobs.start import is_at_work
from training.jobs.views import JobView, views


@dataclass(frozen=True)
class Snapshot:
    """All runs at one moment.

    Attributes:
        entries: in the order of the list.
        supervised: whether a supervisor looks after the queue.
        problem: why the queue could not be read, in a sentence; else empty.
        set_aside: damaged lists of jobs that were put out of the way.
    """

    entries: tuple[RunEntry, ...] = ()
    supervised: bool = False
    problem: str = ""
    set_aside: tuple[Path, ...] = ()

    def find(self, path: Path | None) -> RunEntry | None:
        """The run in this folder."""
        return next((entry for entry in self.entries if entry.path == path), None)

    @property
    def is_active(self) -> bool:
        """Whether a run goes forward."""
        return any(entry.is_active for entry in self.entries)

    @property
    def is_waiting(self) -> bool:
        """Whether something will happen soon, by itself."""
        return any(entry.is_live or entry.status == "waiting" for entry in self.entries)

    @property
    def is_abandoned(self) -> bool:
        """Whether a run that has begun is to go on and nobody sees to it: after a crash or a reboot."""
        return not self.supervised and any(
            entry.job is not None and entry.job.wanted == "run" and entry.job.started
            for entry in self.entries
        )


class Catalogue:
    """Reads snapshots."""

    def __init__(self, queue: Queue, places: Places) -> None:
        self.queue, self.places = queue, places

    def read(self) -> Snapshot:
        """How it is now; about 15 ms for 200 runs."""
        problem, jobs = "", list[JobView]()
        try:
            jobs = views(self.queue)
        except (OSError, ValueError) as trouble:
            problem = str(trouble)
        entries, place = [], 0
        for each in jobs:
            if each.job.path in self.places.hidden and not _is_wanted(each.job):
                continue
            place += each.status == "waiting"
            entries.append(
                RunEntry(
                    each.job.path, each.status, each.condition, each.state, each.job,
                    place if each.status == "waiting" else 0, each.message,
                )
            )  # fmt: skip
        listed = {_real(each.job.path) for each in jobs}
        for path in self.places.runs():
            if _real(path) not in listed:
                condition, state = look(RunFolder(path))
                entries.append(RunEntry(path, condition, condition, state, message=_message(state)))
        aside = tuple(self.queue.set_aside())
        return Snapshot(sorted_entries(entries), is_at_work(self.queue), problem, aside)


def _is_wanted(job: Job) -> bool:
    return job.wanted == "run" or job.run.is_held()


def _message(state: RunState | None) -> str:
    return "" if state is None else state.message


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except OSError:
        return path
