"""Notices a training that goes wrong: losses that are no numbers, or explode."""

from __future__ import annotations

import math
from collections import deque
from statistics import median

WINDOWS = 50  # remembered
LEAST = 5  # windows before "exploded" can be said
EXPLODED = 10  # times the usual loss


class TrainingFailed(ValueError):
    """The training came to nothing; the message says why and what to do."""


class Watch:
    """Told the mean loss of every few steps."""

    def __init__(self) -> None:
        self._usual: deque[float] = deque(maxlen=WINDOWS)

    def trouble(self, loss: float, norm: float) -> str:
        """What is wrong with these, in words; empty when all is well.

        Args:
            loss: mean over the last few steps.
            norm: largest gradient norm among them.
        """
        if not math.isfinite(loss):
            return "the loss is not a number"
        if not math.isfinite(norm):
            return "the gradients are not numbers"
        if len(self._usual) >= LEAST and loss > EXPLODED * median(self._usual):
            return f"the loss exploded from {median(self._usual):.3g} to {loss:.3g}"
        self._usual.append(loss)
        return ""

    def forget(self) -> None:
        """Begin anew, after a rollback."""
        self._usual.clear()
