"""A training run as the jobs page has it, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.jobs.folder import LIVE, Condition, RunFolder, RunState
from training.jobs.queue import Job
from training.jobs.views import JobStatus

_TO_GO_ON = ("paused", "stopped", "interrupted", "cancelled", "failed", "ready")
_ORDER = {"preparing": 0, "running": 0, "cancelling": 0, "paused": 1, "waiting": 2}


@dataclass(frozen=True)
class RunEntry:
    """One run.

    Attributes:
        path: of its folder.
        status: in the queue's words where it is in the queue, else in its own.
        condition: of the run itself: what its lock and its trainer say.
        state: what its trainer last said; None: nothing yet.
        job: in the queue; None: it is not there.
        place: among those that wait for their turn, from 1; 0: it does not wait.
        message: a sentence on why it is so, as trainer or supervisor wrote it; may be empty.
    """

    path: Path
    status: JobStatus
    condition: Condition
    state: RunState | None = None
    job: Job | None = None
    place: int = 0
    message: str = ""

    @property
    def name(self) -> str:
        """Of the folder."""
        return self.path.name

    @property
    def run(self) -> RunFolder:
        """Its files."""
        return RunFolder(self.path)

    @property
    def is_live(self) -> bool:
        """Whether a trainer is at work on it, or waits in it."""
        return self.condition in LIVE

    @property
    def is_active(self) -> bool:
        """Whether it goes forward, so that there is something new to see every second."""
        return self.condition in ("preparing", "running")

    @property
    def has_ended(self) -> bool:
        """Whether nothing more becomes of it by itself."""
        return not self.is_live and self.status not in ("waiting", "paused")

    @property
    def may_stop(self) -> bool:
        """A live one ends after its step; one that waits loses its turn."""
        return (self.is_live or self.status in ("waiting", "paused")) and self.status != "cancelling"

    @property
    def may_pause(self) -> bool:
        """Whether its trainer would hear it."""
        return self.is_active and self.status != "cancelling"

    @property
    def may_go_on(self) -> bool:
        """Whether it can be resumed, begun, or tried again."""
        return self.status in _TO_GO_ON

    @property
    def may_be_told(self) -> bool:
        """Whether a trainer would hear "sample" and "save"."""
        return self.is_live and self.status != "cancelling"

    @property
    def may_move(self) -> bool:
        """Whether its place in the queue means anything."""
        return self.place > 0

    @property
    def may_leave(self) -> bool:
        """Whether it can be taken out of the list."""
        return not self.is_live

    def sort_key(self, newest_first: float) -> tuple[int, float]:
        """Those at work, the paused, the queue in its order, then the others by `newest_first`."""
        return _ORDER.get(self.status, 3), self.place or newest_first


def sorted_entries(entries: list[RunEntry]) -> tuple[RunEntry, ...]:
    """In the order of the list."""
    return tuple(sorted(entries, key=lambda each: each.sort_key(-_last_word(each))))


def _last_word(entry: RunEntry) -> float:
    """When something was last heard of it, unix seconds."""
    if entry.state is not None:
        return entry.state.updated
    return entry.job.added if entry.job is not None else 0.0
