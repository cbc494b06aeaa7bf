"""How even a strip is, from the perceptual distances of its frames."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean


@dataclass(frozen=True)
class Evenness:
    """Figures of a strip.

    Attributes:
        length: of the whole way: the sum of the distances from frame to frame.
        path_length: perceptual path length, the mean over the way of (distance / step)^2, with the way from
            photo to photo as 1, as Karras et al. (2019) define it; the smaller, the smoother. It is the way
            that counts and not the frames, so another pace does not change it.
        unevenness: how much faster than on average it goes where it is fastest; 1 for perfectly even.
        fastest: number of the frame after which that is.
    """

    length: float
    path_length: float
    unevenness: float
    fastest: int


def evenness(lengths: Sequence[float], places: Sequence[float]) -> Evenness | None:
    """Of the distances from each frame to the next, whose places on the path are known; None for none.

    The steps' own sizes do not count: a slow start is meant to be slow.
    """
    steps = [after - before for before, after in itertools.pairwise(places)]
    if not lengths or len(lengths) != len(steps) or min(steps) <= 0:
        return None
    mean = sum(lengths) / sum(steps)
    if mean <= 0:
        return Evenness(0.0, 0.0, 1.0, 0)
    # Very small steps, of an easing's beginning, are mostly rounding.
    usual = fmean(steps)
    speeds = [length / max(step, usual / 2) for length, step in zip(lengths, steps, strict=True)]
    fastest = max(range(len(speeds)), key=speeds.__getitem__)
    return Evenness(
        sum(lengths),
        sum(length**2 / step for length, step in zip(lengths, steps, strict=True)) / sum(steps),
        speeds[fastest] / mean,
        fastest,
    )
