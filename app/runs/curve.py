"""A curve of any number of points in a bounded memory: neighbours become one, and the extremes stay."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST = 4096  # buckets; a screen has fewer columns than half of this
Values = NDArray[np.float64]
_FIELDS = 4  # of a bucket: mean x, mean y, lowest y, highest y


@dataclass(frozen=True, eq=False)
class Points:
    """What is drawn: each [n], `x` rising."""

    x: Values
    y: Values
    low: Values
    high: Values


class Curve:
    """Takes points in the order of x. Where x goes back, as after a crash or a rollback, what had gone
    further is replaced by what comes now.
    """

    def __init__(self) -> None:
        self._buckets = np.empty((_FIELDS, MOST))
        self._count = 0
        self._per = 1  # points a bucket
        self._open: list[tuple[float, float]] = []  # of the bucket that is being filled
        self._last = -np.inf

    def add(self, x: float, y: float) -> None:
        """One more point; a `y` that is not finite is left out."""
        if not np.isfinite(y):
            return
        if x <= self._last:
            self._cut(x)
        self._last = x
        self._open.append((x, y))
        if len(self._open) == self._per:
            self._buckets[:, self._count] = _bucket(self._open)
            self._count += 1
            self._open = []
            if self._count == MOST:
                self._halve()

    def points(self) -> Points:
        """All there is, as copies."""
        parts = self._buckets[:, : self._count]
        if self._open:
            parts = np.column_stack([parts, _bucket(self._open)])
        return Points(*parts.copy())

    def _cut(self, x: float) -> None:
        """Forget what lies at `x` and beyond."""
        self._open = [point for point in self._open if point[0] < x]
        keep = int(np.searchsorted(self._buckets[0, : self._count], x))
        if keep < self._count:
            self._open, self._count = [], keep

    def _halve(self) -> None:
        pairs = self._buckets.reshape(_FIELDS, -1, 2)
        half = MOST // 2
        self._buckets[0, :half] = pairs[0].mean(1)
        self._buckets[1, :half] = pairs[1].mean(1)
        self._buckets[2, :half] = pairs[2].min(1)
        self._buckets[3, :half] = pairs[3].max(1)
        self._count, self._per = half, 2 * self._per


def smoothed(points: Points, share: float) -> Values:
    """`points.y` averaged over its neighbours [n]; `share` of all points, 0 to 1, is the window's width."""
    width = max(1, round(share * len(points.y)))
    if width < 2:
        return points.y
    sums = np.concatenate([[0.0], np.cumsum(points.y)])
    places = np.arange(len(points.y))
    half = np.minimum(np.minimum(places, len(points.y) - 1 - places), width // 2)  # narrower at the ends
    return (sums[places + half + 1] - sums[places - half]) / (2 * half + 1)


def _bucket(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    ys = [y for _, y in points]
    return sum(x for x, _ in points) / len(points), sum(ys) / len(ys), min(ys), max(ys)
