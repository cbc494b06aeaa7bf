"""Counts the network calls of long work, so that it can be followed and stopped."""

from __future__ import annotations

import math
from collections.abc import Callable

from core.diffusion.ddim import Step

BATCH = 16  # pictures that are measured on at once

Progress = Callable[[int, int], None]
Check = Callable[[], None]


class Ticker:
    """Called before or after every network call of some work.

    Args:
        total: calls in all.
        progress: told (done, total) after each.
        check: called at each; may raise to stop.
    """

    def __init__(
        self,
        total: int = 0,
        progress: Progress = lambda _done, _total: None,
        check: Check = lambda: None,
    ) -> None:
        self._done, self._total = 0, total
        self._progress, self._check = progress, check

    def __call__(self, _step: Step | None = None) -> None:
        self._check()
        self._done += 1
        self._progress(min(self._done, self._total), self._total)


def batches(count: int) -> int:
    """How many batches so many pictures make."""
    return math.ceil(count / BATCH)
