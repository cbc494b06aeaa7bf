"""What is said about a batch."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.batches.batch_plan import ItemState


def word(state: ItemState) -> str:
    """A state in words."""
    translate = QCoreApplication.translate
    words = {
        ItemState.WAITING: translate("Batch", "Waiting"),
        ItemState.WORKING: translate("Batch", "Working"),
        ItemState.DONE: translate("Batch", "Done"),
        ItemState.SKIPPED: translate("Batch", "Skipped"),
        ItemState.FAILED: translate("Batch", "Failed"),
        ItemState.CANCELLED: translate("Batch", "Cancelled"),
    }
    return words[state]


def summary(counts: Mapping[ItemState, int]) -> str:
    """ "14 done · 1 skipped · 1 failed"."""
    return " · ".join(f"{counts[state]} {word(state).lower()}" for state in ItemState if counts.get(state))


def time_left(seconds: float | None) -> str:
    """How long it will still take, as roughly as it is known."""
    translate = QCoreApplication.translate
    if seconds is None:
        return translate("Batch", "estimating the time left")
    if seconds < 55:
        tens = max(1, round(seconds / 5)) * 5
        return translate("Batch", "about {0} s left").replace("{0}", str(tens))
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("Batch", "about {0} min left").replace("{0}", str(minutes))
    text = translate("Batch", "about {0} h {1} min left")
    return text.replace("{0}", str(minutes // 60)).replace("{1}", str(minutes % 60))
