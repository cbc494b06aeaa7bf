"""Batches of pictures."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from training.data.pictures import Pictures


def pictures() -> Pictures:
    pixels = np.arange(3 * 4 * 4 * 3, dtype=np.uint8).reshape(3, 4, 4, 3)
    pixels.flags.writeable = False
    return Pictures(pixels, ("a", "b", "c"))


def test_values_reach_from_minus_one_to_one() -> None:
    pixels = np.array([0, 255, 51], np.uint8).reshape(1, 1, 1, 3)
    images = Pictures(pixels, ("a",)).images(np.array([0, 0]))
    assert images.dtype == torch.float32
    assert images.shape == (2, 3, 1, 1)
    assert images[0].flatten().tolist() == pytest.approx([-1, 1, -0.6])


def test_mirrored_where_asked_and_the_pictures_stay_as_they_are() -> None:
    set_ = pictures()
    before = set_.pixels.copy()
    images = set_.images(np.array([2, 0, 2]), np.array([True, False, False]))
    assert torch.equal(images[0], images[2].flip(-1))
    assert not torch.equal(images[0], images[2])
    assert torch.equal(images[1], set_.images(np.array([0]))[0])
    assert (set_.pixels == before).all()


def test_the_first_few_copy_nothing() -> None:
    first = pictures().first(2)
    assert (len(first), first.names) == (2, ("a", "b"))
    assert not first.pixels.flags.owndata
    assert len(pictures().first(9)) == 3


def test_pixels_and_names_must_fit() -> None:
    with pytest.raises(ValueError, match="3 pictures have 1 names"):
        Pictures(pictures().pixels, ("a",))
    with pytest.raises(ValueError, match=r"\[N,S,S,3\] uint8"):
        Pictures(np.zeros((1, 4, 4), np.uint8), ("a",))
