"""Pictures that are nearly the same: many copies of one picture are learned by heart, and copies of training
pictures in the validation set make every figure too good.

Method: a 64-bit difference hash (is each of 8 x 8 areas brighter than its right neighbour?). Pictures are
candidates when at most `DISTANCE` bits differ, and near-duplicates when their 8 x 8 thumbnails also differ by
no more than `TOLERANCE`: faces aligned alike before one background share hashes and are not the same (among
7,964 portraits the hash alone makes 118 pairs, the closest with thumbnails 10.6 apart; a copy at another size
or JPEG quality is less than 3 apart). Hashes that close agree in at least one of four 16-bit bands, so only
pictures that share a band are compared, all at once in numpy: 70,000 portraits take about two seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import cv2
import numpy as np
from numpy.typing import NDArray

DISTANCE = 3
TOLERANCE = 5.0
"""Mean absolute difference of thumbnails, of 255."""

_THUMBNAIL = (8, 8)
_BANDS = 4
_PAIRS_AT_ONCE = 4_000_000


def difference_hash(pixels: NDArray[np.uint8]) -> int:
    """The 64 bits of a picture [S,S,3]."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    areas = np.asarray(cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA), dtype=np.int16)
    return int.from_bytes(np.packbits(areas[:, 1:] > areas[:, :-1]).tobytes(), "big")


def earliest_twins(pixels: NDArray[np.uint8], hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
    """[N]: of each picture of [N,S,S,3], with its `hashes` [N], the first that it nearly repeats, or -1."""
    earliest = np.full(len(hashes), len(hashes), np.int64)
    # a hash that many pictures have is compared through the first of them, or a film's frames never end
    unique, firsts, group = np.unique(hashes, return_index=True, return_inverse=True)
    firsts = firsts.astype(np.int64)
    others = np.flatnonzero(firsts[group] != np.arange(len(hashes))).astype(np.int64)
    portions = [(firsts[group[others]], others)]
    for left, right in chain(portions, _near_pairs(unique, firsts)):
        same = _look_alike(pixels, left, right)
        np.minimum.at(earliest, right[same], left[same])
    return np.where(earliest < len(hashes), earliest, -1)


def _near_pairs(
    hashes: NDArray[np.uint64], indices: NDArray[np.int64]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """The pictures `indices` i < j of all pairs whose hashes, all different, are at most `DISTANCE` apart; a
    pair may come several times."""
    for band in range(_BANDS):
        part = (hashes >> np.uint64(16 * band)) & np.uint64(0xFFFF)
        for first, second in _pairs_of_equals(part):
            near = np.bitwise_count(hashes[first] ^ hashes[second]) <= DISTANCE
            pair = indices[first[near]], indices[second[near]]
            yield np.minimum(*pair), np.maximum(*pair)


def _look_alike(
    pixels: NDArray[np.uint8], left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Which pairs [P] have nearly the same thumbnail."""
    shown, place = np.unique(np.concatenate([left, right]), return_inverse=True)
    thumbnails = np.empty((len(shown), *_THUMBNAIL, 3), np.int16)
    for row, index in enumerate(shown):
        thumbnails[row] = cv2.resize(pixels[index], _THUMBNAIL, interpolation=cv2.INTER_AREA)
    alike = np.empty(len(left), np.bool_)
    for start in range(0, len(left), 65536):
        part = slice(start, start + 65536)
        apart = np.abs(thumbnails[place[: len(left)][part]] - thumbnails[place[len(left) :][part]])
        alike[part] = apart.mean(axis=(1, 2, 3)) <= TOLERANCE
    return alike


def _pairs_of_equals(keys: NDArray[np.uint64]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """All pairs i < j of equal keys, in portions of about `_PAIRS_AT_ONCE`."""
    order = np.argsort(keys, kind="stable").astype(np.int64)
    ordered = keys[order]
    # of each picture in this order: how many after it have its key
    ends = np.searchsorted(ordered, ordered, side="right")
    after = ends - np.arange(len(keys)) - 1
    total = np.cumsum(after)
    start = 0
    while start < len(keys):
        done = total[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(total, done + _PAIRS_AT_ONCE, side="right")))
        counts = after[start:stop]
        left = np.repeat(np.arange(start, stop), counts)
        steps = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
        if len(left):
            yield order[left], order[left + 1 + steps]
        start = stop
