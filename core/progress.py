"""Turns the steps of a decode or encode into progress that a user can follow."""

from __future__ import annotations

import time
from collections.abc import Callable

from torch import Tensor

from core import protocol
from core.diffusion.ddim import Step

PICTURE_EVERY = 4  # steps between intermediate pictures


class Walk:
    """A step callback: stops where asked, reports progress with the time left, and now and then the
    predicted picture.

    Args:
        stage: for `Progress`.
        report: told each `Progress` and picture.
        check: raises `Stopped` when the result is no longer wanted.
        picture: makes a reply of the predicted clean images [B,3,H,W].
        walks_before, walks: this walk's place among walks of equal length that make one piece of work.
        abreast: for how many of them it goes at once.
    """

    def __init__(
        self,
        stage: str,
        report: Callable[[protocol.Reply], None],
        check: Callable[[], None],
        picture: Callable[[Tensor], protocol.Reply] | None = None,
        *,
        walks_before: int = 0,
        walks: int = 1,
        abreast: int = 1,
    ) -> None:
        self._stage = stage
        self._report = report
        self._check = check
        self._picture = picture
        self._walks_before, self._walks, self._abreast = walks_before, walks, abreast
        self._last = time.monotonic()
        self._seconds_a_step: float | None = None

    def __call__(self, step: Step) -> None:
        self._check()
        now = time.monotonic()
        # A running average follows a machine that gets busy; the first step, which warms everything up,
        # counts least.
        took, known = now - self._last, self._seconds_a_step
        self._seconds_a_step = took if known is None else 0.85 * known + 0.15 * took
        self._last = now
        done = self._walks_before * step.total + self._abreast * (step.index + 1)
        total = self._walks * step.total
        left = (total - done) / self._abreast * self._seconds_a_step if step.index else None
        self._report(protocol.Progress(self._stage, done, total, left))
        if self._picture is not None and step.index % PICTURE_EVERY == 0:
            self._report(self._picture(step.x0))
