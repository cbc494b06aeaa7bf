"""Pictures looked at side by side, and which of many are looked at when all would take too long."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

import torch

from core.processors import worker_count

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
_AHEAD = 4  # for each thread


def evenly(count: int, most: int) -> list[int]:
    """At most `most` numbers below `count`, evenly spread, ascending."""
    if count <= most:
        return list(range(count))
    return [index * count // most for index in range(most)]


def side_by_side(
    work: Callable[[_Thing], _Result], things: Sequence[_Thing], check: Callable[[], None]
) -> Iterator[_Result]:
    """`work` of each, in order, on several threads (Pillow, OpenCV and torch let go of Python's lock).

    Args:
        check: called between results; may raise to stop.
    """
    workers = worker_count()
    with ThreadPoolExecutor(workers, "survey") as pool:
        ahead: deque[Future[_Result]] = deque()
        try:
            for thing in things:
                ahead.append(pool.submit(work, thing))
                if len(ahead) >= _AHEAD * workers:
                    check()
                    yield ahead.popleft().result()
            while ahead:
                check()
                yield ahead.popleft().result()
        finally:
            for future in ahead:
                future.cancel()


@contextmanager
def at_full_speed() -> Iterator[None]:
    """Let torch use every processor, as a training does, also where each question has a thread of its own."""
    before = torch.get_num_threads()
    torch.set_num_threads(worker_count())
    try:
        yield
    finally:
        torch.set_num_threads(before)
