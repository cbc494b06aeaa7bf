"""Which pictures are set aside to measure on: that hangs on their names alone, not on how many there are."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def split(names: Sequence[str], persons: Sequence[str] | None, share: float) -> NDArray[np.bool_]:
    """True [N] for the pictures of the validation set.

    Each group is drawn by the hash of its own name, so that adding pictures moves none of the others. A group
    is a person where `persons` names one ("" is none), and otherwise one picture. With two groups or more,
    neither set is empty; with one, all are for training.

    Raises:
        ValueError: `share` is not at least 0 and less than 1.
    """
    if not 0 <= share < 1:
        raise ValueError(
            f"The share of pictures set aside for validation is {share}. Choose one from 0 to below 1, as "
            "0.05."
        )
    groups = [f"picture {name}" for name in names]
    if persons is not None:
        groups = [f"person {who}" if who else group for who, group in zip(persons, groups, strict=True)]
    places = {group: _place(group) for group in groups}
    if share == 0 or len(places) < 2:
        return np.zeros(len(names), np.bool_)
    lowest, highest = min(places, key=places.__getitem__), max(places, key=places.__getitem__)
    chosen = {group for group, place in places.items() if place < share or group == lowest} - {highest}
    return np.array([group in chosen for group in groups], np.bool_)


def _place(text: str) -> float:
    """A number in 0..1 that looks random and is always the same for the same text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
