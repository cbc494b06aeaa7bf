"""The validation split: by name alone, and whole persons."""

from __future__ import annotations

import numpy as np
import pytest

from training.data.split import split

NAMES = [f"{index:05d}.jpg" for index in range(2000)]


def test_the_share_is_about_what_was_asked() -> None:
    assert 0.08 < split(NAMES, None, 0.1).mean() < 0.12
    assert not split(NAMES, None, 0).any()


def test_adding_pictures_moves_none() -> None:
    before = dict(zip(NAMES[::2], split(NAMES[::2], None, 0.1), strict=True))
    after = dict(zip(reversed(NAMES), split(NAMES[::-1], None, 0.1), strict=True))
    assert all(after[name] == aside for name, aside in before.items())


def test_nobody_is_in_both_sets() -> None:
    persons = [f"p{index // 7}" if index % 5 else "" for index in range(len(NAMES))]
    aside = split(NAMES, persons, 0.2)
    inside = {who for who, held in zip(persons, aside, strict=True) if who and not held}
    outside = {who for who, held in zip(persons, aside, strict=True) if who and held}
    assert len(outside) > 20
    assert not inside & outside
    nameless = np.array([not who for who in persons])
    assert 0 < aside[nameless].mean() < 1  # those without a person stand for themselves


def test_neither_set_is_empty() -> None:
    for share in (0.001, 0.999):
        aside = split(NAMES[:3], None, share)
        assert 0 < aside.sum() < 3
    assert not split(NAMES[:1], None, 0.5).any()
    assert not split(NAMES[:9], ["one"] * 9, 0.5).any()


@pytest.mark.parametrize("share", [-0.1, 1.0, 5])
def test_a_share_is_less_than_all(share: float) -> None:
    with pytest.raises(ValueError, match="Choose one from 0 to below 1"):
        split(NAMES, None, share)
