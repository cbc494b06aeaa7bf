"""The list of jobs as a viewer wants it: each with what its run is doing now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from training.jobs.folder import LIVE, Condition, RunState, look
from training.jobs.queue import Job, Queue

JobStatus = Literal[Condition, "waiting", "cancelling", "cancelled"]
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
        if self.job.note and self.status == "failed":
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
    if job.note and condition != "finished":  # by somebody else, after the supervisor gave it up
        return "failed"
    if job.wanted == "cancelled" and condition in ("ready", "interrupted", "stopped"):
        return "cancelled"
    if job.wanted == "run" and condition != "missing":
        return _status_in_queue(job, condition, state)
    return condition


def _status_in_queue(job: Job, condition: Condition, state: RunState | None) -> JobStatus:
    """Of a job that is to run and does not: what its run said before this go counts for nothing."""
    if state is None or not 0 < job.started <= state.updated:
        return "waiting"
    if state.status == "paused":
        return "paused"
    return "waiting" if condition == "interrupted" else condition
