"""Near-duplicates are found, other pictures are not taken for them, and many pictures take little time."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray

from tests.training.data.made import encoded, scene
from training.data.crop import square
from training.data.duplicates import difference_hash, earliest_twins

SIZE = 32


def small(data: bytes) -> NDArray[np.uint8]:
    return square(data, "centre", SIZE).pixels


def hashes(pixels: NDArray[np.uint8]) -> NDArray[np.uint64]:
    return np.array([difference_hash(picture) for picture in pixels], np.uint64)


def test_copies_at_other_sizes_and_qualities_are_found() -> None:
    originals = [scene(seed, 200, 200) for seed in range(40)]
    files = [encoded(picture) for picture in originals]
    files += [encoded(originals[3], "JPEG", quality=60), encoded(originals[8].resize((90, 90)), "WEBP")]
    files += [encoded(originals[3])]
    pixels = np.stack([small(data) for data in files])
    twins = earliest_twins(pixels, hashes(pixels))
    assert twins.tolist() == [-1] * 40 + [3, 8, 3]


def test_one_hash_does_not_make_two_pictures_the_same() -> None:
    picture = np.asarray(scene(0, SIZE, SIZE)).astype(int)
    darker = (picture // 3).astype(np.uint8)
    pixels = np.stack([picture.astype(np.uint8), darker])
    assert np.bitwise_count(np.bitwise_xor(*hashes(pixels))) <= 3
    assert earliest_twins(pixels, hashes(pixels)).tolist() == [-1, -1]


def test_all_pairs_within_three_bits_are_compared() -> None:
    # pixels all alike, so the hashes decide: every choice of three bits of 64 must be found
    generator = np.random.default_rng(0)
    base = generator.integers(0, 2**64, 300, dtype=np.uint64)
    flips = np.zeros(300, np.uint64)
    for _ in range(3):
        flips ^= np.uint64(1) << generator.integers(0, 64, 300).astype(np.uint64)
    pixels = np.zeros((600, 8, 8, 3), np.uint8)
    twins = earliest_twins(pixels, np.concatenate([base, base ^ flips]))
    assert twins.tolist() == [-1] * 300 + list(range(300))


def test_a_film_of_equal_frames_takes_no_time_per_pair() -> None:
    pixels = np.zeros((20_000, 8, 8, 3), np.uint8)
    twins = earliest_twins(pixels, np.full(20_000, 7, np.uint64))
    assert twins.tolist() == [-1] + [0] * 19_999


def test_seventy_thousand_pictures() -> None:
    generator = np.random.default_rng(1)
    values = generator.integers(0, 2**64, 70_000, dtype=np.uint64)
    values[-1] = values[0] ^ np.uint64(0b101)
    pixels = np.zeros((70_000, 1, 1, 3), np.uint8)
    started = time.process_time()
    twins = earliest_twins(pixels, values)
    assert np.flatnonzero(twins >= 0).tolist() == [69_999]
    assert time.process_time() - started < 10  # all pairs one by one would take most of an hour


def test_no_pictures_at_all() -> None:
    assert earliest_twins(np.empty((0, 8, 8, 3), np.uint8), np.empty(0, np.uint64)).tolist() == []
