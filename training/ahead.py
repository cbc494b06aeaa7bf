"""Draws the next batches on other threads, so that the device never waits for them."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from torch import Tensor

from training.task import Task

THREADS = max(2, min(8, (os.cpu_count() or 2) // 2))
DEPTH = THREADS + 1  # batches

Inputs = tuple[Tensor, ...]


class Ahead:
    """A task's batches, in the order of training. Use as a context; leaving it ends the threads."""

    def __init__(self, task: Task, share: slice, *, pin: bool) -> None:
        self._task, self._share, self._pin = task, share, pin
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="draw")
        self._waiting: deque[tuple[tuple[int, int], Future[Inputs]]] = deque()

    def __enter__(self) -> Ahead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def take(self, seen: int, attempt: int) -> Inputs:
        """This process's share of the batch after `seen` examples."""
        if not self._waiting or self._waiting[0][0] != (seen, attempt):
            self._waiting.clear()  # the first batch of all, or of a new attempt
        step = self._task.optimisation.batch
        while len(self._waiting) < DEPTH:
            key = (seen + len(self._waiting) * step, attempt)
            self._waiting.append((key, self._pool.submit(self._draw, *key)))
        return self._waiting.popleft()[1].result()

    def _draw(self, seen: int, attempt: int) -> Inputs:
        inputs = self._task.draw(seen, attempt, self._share)
        return tuple(value.pin_memory() for value in inputs) if self._pin else inputs
