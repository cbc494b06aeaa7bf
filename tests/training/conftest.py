"""What the tests of training share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.core.tiny import picture


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """Sums in the same order, and no fight over two cores."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Pictures of the test's own; see `make_labelled`."""
    return make_labelled(tmp_path)


def make_labelled(place: Path) -> Path:
    """A folder of forty pictures, half of them bright, beside a folder `val` of four others and a table
    `labels.csv` that says which are bright.
    """
    rows = ["file,bright"]
    for folder, numbers in (("data", range(40)), ("val", range(40, 44))):
        (place / folder).mkdir()
        for number in numbers:
            bright = number % 2
            pixels = (picture(40, 36, seed=number) // 2 + 127 * bright).astype(np.uint8)
            Image.fromarray(pixels).save(place / folder / f"{number:02}.png")
            rows.append(f"{folder}/{number:02}.png,{bright}")
    (place / "labels.csv").write_text("\n".join(rows), encoding="utf-8")
    return place / "data"
