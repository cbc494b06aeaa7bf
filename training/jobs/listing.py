"""The list of jobs as aligned plain text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.jobs.views import JobView

_HEADINGS = ("job", "run", "status", "stage", "progress", "img/s", "ETA", "message")
_RIGHT = {"job", "progress", "img/s", "ETA"}
_GAP = "  "


def table(jobs: Sequence[JobView]) -> str:
    """One line a job, below headings."""
    rows = [_HEADINGS, *(_row(job) for job in jobs)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "\n".join(_GAP.join(_cells(row, widths)).rstrip() for row in rows)


def duration(seconds: float) -> str:
    """For people: "40 s", "12 min", "3 h 05 min", "2 d 4 h"."""
    minutes = round(seconds / 60)
    if seconds < 60:
        return f"{seconds:.0f} s"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60:02d} min"
    return f"{minutes // 1440} d {minutes % 1440 // 60} h"


def _cells(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        text.rjust(width) if heading in _RIGHT else text.ljust(width)
        for heading, text, width in zip(_HEADINGS, row, widths, strict=True)
    ]


def _row(view: JobView) -> tuple[str, ...]:
    state, live = view.state, view.condition in ("preparing", "running")
    return (
        str(view.job.number),
        _short(view.job.path),
        view.status,
        state.stage if state else "",
        f"{state.overall:.1%}" if state else "",
        f"{state.rate:.1f}" if state and live and state.rate is not None else "",
        duration(state.eta_seconds) if state and live and state.eta_seconds is not None else "",
        " ".join(view.message.split()),
    )


def _short(path: Path) -> str:
    """The path as people write it: below their home folder from ~ on."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
