"""Caches stay within their bounds, in number and in bytes."""

from __future__ import annotations

import numpy as np

from core.cache import Cache


def test_the_one_used_longest_ago_goes() -> None:
    cache: Cache[str, int] = Cache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    assert cache.get("a") == 1
    cache.put("c", 3)
    assert cache.get("b") is None
    assert cache.keys() == ("a", "c")
    assert cache.values() == (1, 3)


def test_bytes_are_bounded_too() -> None:
    cache: Cache[int, np.ndarray] = Cache(100, most_bytes=1000)
    for number in range(50):
        cache.put(number, np.zeros(300, np.uint8))
        assert cache.nbytes <= 1000
    assert cache.keys() == (47, 48, 49)


def test_one_that_is_too_large_alone_is_kept_alone() -> None:
    cache: Cache[int, np.ndarray] = Cache(100, most_bytes=1000)
    cache.put(0, np.zeros(10, np.uint8))
    cache.put(1, np.zeros(5000, np.uint8))
    assert cache.keys() == (1,)
    cache.put(2, np.zeros(10, np.uint8))
    assert cache.keys() == (2,)


def test_what_has_grown_counts_as_it_is_now() -> None:
    cache: Cache[int, Cache[int, np.ndarray]] = Cache(100, most_bytes=1000)
    one, other = Cache[int, np.ndarray](100), Cache[int, np.ndarray](100)
    cache.put(0, one)
    cache.put(1, other)
    for number in range(9):
        one.put(number, np.zeros(100, np.uint8))
        cache.put(0, one)
    assert cache.keys() == (1, 0)
    other.put(0, np.zeros(200, np.uint8))
    cache.put(1, other)
    assert cache.keys() == (1,)
