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
        self._open = np.empty((2, 0))  # points of the bucket that is being filled
        self._last = -np.inf

    def extend(self, x: Values, y: Values) -> None:
        """More points [n]; those whose `y` is not finite are left out."""
        points = np.stack([x, y])[:, np.isfinite(y)]
        for rising in np.split(points, np.flatnonzero(np.diff(points[0]) <= 0) + 1, axis=1):
            if rising.shape[1]:
                self._extend(rising)

    def points(self) -> Points:
        """All there is, as copies."""
        parts = self._buckets[:, : self._count]
        if self._open.shape[1]:
            parts = np.concatenate([parts, _buckets(self._open[:, None])], axis=1)
        return Points(*parts.copy())

    def _extend(self, rising: Values) -> None:
        if rising[0, 0] <= self._last:
            self._cut(rising[0, 0])
        self._last = rising[0, -1]
        self._open = np.concatenate([self._open, rising], axis=1)
        while self._open.shape[1] >= self._per:
            new = min(self._open.shape[1] // self._per, MOST - self._count)
            used = new * self._per
            filled = self._open[:, :used].reshape(2, new, self._per)
            self._buckets[:, self._count : self._count + new] = _buckets(filled)
            self._count += new
            self._open = self._open[:, used:]
            if self._count == MOST:
                self._halve()

    def _cut(self, x: float) -> None:
        """Forget what lies at `x` and beyond."""
        self._open = self._open[:, self._open[0] < x]
        keep = int(np.searchsorted(self._buckets[0, : self._count], x))
        if keep < self._count:
            self._open, self._count = np.empty((2, 0)), keep

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


def _buckets(points: Values) -> Values:
    """Of points [2, n, points a bucket]."""
    x, y = points
    return np.stack([x.mean(1), y.mean(1), y.min(1), y.max(1)])
