"""Where the frames of a strip are on its path, and in which order they are drawn. Free of torch."""

from __future__ import annotations

import itertools
import math
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

_DIGITS = 9  # places are rounded to so many, so that the same frame of two strips is known to be the same


class Place(NamedTuple):
    """Between two ends: on the first one at share 0. On an end, both are that one."""

    before: int
    after: int
    share: float


def place_at(place: float, ends: int) -> Place:
    """Of a number from 0, the first of so many ends, to `ends` - 1, the last one.

    Raises:
        ValueError: it is beyond them.
    """
    if not -1e-6 <= place <= ends - 1 + 1e-6:
        raise ValueError(f"a place of {place} is not on a path of {ends} ends")
    number = round(place)
    if abs(place - number) < 1e-6:
        return Place(number, number, 0.0)
    before = math.floor(place)
    return Place(before, before + 1, round(place - before, _DIGITS))


def coarse_first(places: Sequence[float]) -> list[int]:
    """The numbers of all places, rising: first those on ends, then the middles between what is there."""
    if not places:
        return []
    known = {0, len(places) - 1}
    known |= {index for index, place in enumerate(places) if abs(place - round(place)) < 1e-6}
    order = sorted(known)
    gaps = deque(itertools.pairwise(order))
    while gaps:
        low, high = gaps.popleft()
        if high - low < 2:
            continue
        middle = (low + high) // 2
        order.append(middle)
        gaps += [(low, middle), (middle, high)]
    return order
