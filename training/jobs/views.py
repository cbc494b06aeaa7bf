"""The list of jobs as a viewer wants it: each with what its run is doing now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from training.jobs.folder import LIVE, Condition, RunState, look
from training.jobs.queue import Job, Queue

JobStatus = Literal[
    "preparing",
    "running",
    "paused",
    "finished",
    "stopped",
    "failed",
    "ready",
    "interrupted",
    "missing",
    "waiting",
    "cancelling",
    "cancelled",
]
"""A run's `Condition`, or what the queue makes of it: "waiting" for its turn, "cancelling" while its trainer
stops, "cancelled"."""


@dataclass(frozen=True)
class JobView:
    """A job and its run.

    Attributes:
        job: as the list has it.
        condition: of its run.
        state: what its trainer last said; None: nothing yet.
        status: the two together, in a word.
    """

    job: Job
    condition: Condition
    state: RunState | None
    status: JobStatus

    @property
    def message(self) -> str:
        """A sentence for the user; may be empty."""
        if self.job.note:
            return self.job.note
        if self.status == "waiting" and self.job.attempts:
            return f"its trainer ended without a word, and is started again ({self.job.attempts})"
        if self.status in ("waiting", "ready") or self.state is None:
            return ""
        return self.state.message

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            **self.job.as_dict(),
            "condition": self.condition,
            "status": self.status,
            "state": None if self.state is None else self.state.as_dict(),
            "message": self.message,
        }


def view(job: Job) -> JobView:
    """The job with its run's live state."""
    condition, state = look(job.run)
    return JobView(job, condition, state, _status(job, condition, state))


def views(queue: Queue) -> list[JobView]:
    """All jobs, in their order."""
    return [view(job) for job in queue.jobs()]


def _status(job: Job, condition: Condition, state: RunState | None) -> JobStatus:
    if condition in LIVE:
        return "cancelling" if job.wanted == "cancelled" else condition
    if job.note:
        return "failed"
    if condition == "missing" or job.wanted == "done":
        return condition
    if job.wanted == "cancelled":
        return condition if condition == "finished" else "cancelled"
    if state is not None and 0 < job.started <= state.updated:
        if state.status == "paused":
            return "paused"
        if condition != "interrupted":
            return condition
    return "waiting"
