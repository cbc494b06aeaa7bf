"""What is said about a batch."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.batch_plan import ItemState


def word(state: ItemState) -> str:
    """A state in words."""
    tr = QCoreApplication.translate
    words = {
        ItemState.WAITING: tr("Batch", "Waiting"),
        ItemState.WORKING: tr("Batch", "Working"),
        ItemState.DONE: tr("Batch", "Done"),
        ItemState.SKIPPED: tr("Batch", "Skipped"),
        ItemState.FAILED: tr("Batch", "Failed"),
        ItemState.CANCELLED: tr("Batch", "Cancelled"),
    }
    return words[state]


def summary(counts: Mapping[ItemState, int]) -> str:
    """ "14 done · 1 skipped · 1 failed"."""
    return " · ".join(f"{counts[state]} {word(state).lower()}" for state in ItemState if counts.get(state))


def time_left(seconds: float | None) -> str:
    """How long it will still take, as roughly as it is known."""
    tr = QCoreApplication.translate
    if seconds is None:
        return tr("Batch", "estimating the time left")
    if seconds < 55:
        tens = max(1, round(seconds / 5)) * 5
        return tr("Batch", "about {0} s left").replace("{0}", str(tens))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("Batch", "about {0} min left").replace("{0}", str(minutes))
    text = tr("Batch", "about {0} h {1} min left")
    return text.replace("{0}", str(minutes // 60)).replace("{1}", str(minutes % 60))
