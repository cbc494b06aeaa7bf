"""What is remembered between previews changes none of their pixels."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from core.photo.paste import Ground, paste
from core.preview import Decoded, Previews
from core.protocol import FaceEdit, Mask, Patch, Quad

LEFT: Quad = ((20.0, 30.0), (28.0, 150.0), (148.0, 142.0), (140.0, 22.0))
RIGHT: Quad = ((120.0, 40.0), (120.0, 140.0), (220.0, 140.0), (220.0, 40.0))
HALF = Mask(2, bytes([255, 0, 255, 0]))


@pytest.fixture
def photo() -> NDArray[np.uint8]:
    noise = np.random.default_rng(1).integers(0, 255, (180, 240, 3), dtype=np.uint8)
    return np.asarray(cv2.GaussianBlur(noise, (0, 0), 1.0), dtype=np.uint8)


def crop(seed: int, quad: Quad = LEFT, mask: Mask | None = None) -> Decoded:
    """An edit that is another one for each seed."""
    random = np.random.default_rng(seed)
    plain, change = (_soft(random.random((8, 8, 3))) for _ in range(2))
    edited = np.clip(plain + (change - 0.5) * 0.6, 0, 1).astype(np.float32)
    return Decoded(FaceEdit(quad, (("a", float(seed)),), mask=mask), edited, plain)


def _soft(values: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.asarray(cv2.resize(values, (32, 32)), dtype=np.float32)


def only(patches: tuple[Patch, ...]) -> Patch:
    (patch,) = patches
    return patch


@pytest.mark.parametrize("side", [0, 64])
def test_an_edit_looks_the_same_after_others(photo: NDArray[np.uint8], side: int) -> None:
    previews = Previews(photo)
    for one in (crop(1), crop(2), crop(2, mask=HALF), crop(3), crop(4, RIGHT), crop(5), crop(1)):
        alone = only(Previews(photo).patches([one], side))
        after = only(previews.patches([one], side))
        assert (alone.left, alone.top, alone.scale) == (after.left, after.top, after.scale)
        np.testing.assert_array_equal(alone.pixels, after.pixels)


def test_where_crops_overlap_the_second_sees_what_the_first_has_become(photo: NDArray[np.uint8]) -> None:
    previews = Previews(photo)
    for seed in (1, 2):
        first, second = crop(seed), crop(seed + 10, RIGHT)
        patch = only(previews.patches([first, second]))
        both = photo
        for one in (first, second):
            both = paste(both, np.array(one.face.quad), one.edited, one.reconstruction).pixels.astype(
                np.uint8
            )
        height, width = patch.pixels.shape[:2]
        expected = both[patch.top : patch.top + height, patch.left : patch.left + width]
        np.testing.assert_allclose(patch.pixels[..., 2::-1].astype(int), expected.astype(int), atol=1)


def test_an_edit_of_nothing_after_another_is_the_photo(photo: NDArray[np.uint8]) -> None:
    previews = Previews(photo)
    something = crop(1)
    nothing = Decoded(something.face, something.reconstruction, something.reconstruction)
    assert (only(previews.patches([something])).pixels[..., 2::-1] != _under(photo, previews, nothing)).any()
    np.testing.assert_array_equal(
        only(previews.patches([nothing])).pixels[..., 2::-1], _under(photo, previews, nothing)
    )


def _under(photo: NDArray[np.uint8], previews: Previews, one: Decoded) -> NDArray[np.uint8]:
    patch = only(previews.patches([one]))
    height, width = patch.pixels.shape[:2]
    return photo[patch.top : patch.top + height, patch.left : patch.left + width]


def test_kept_or_not_a_ground_gives_the_same_in_16_bits(photo: NDArray[np.uint8]) -> None:
    deep = photo.astype(np.uint16) * 257
    kept = Ground(deep, np.array(LEFT), keep=True)
    for seed in (1, 2, 1):
        one = crop(seed)
        fresh = paste(deep, np.array(LEFT), one.edited, one.reconstruction)
        again = kept.with_edit(one.edited, one.reconstruction)
        np.testing.assert_array_equal(fresh.pixels, again.pixels)
        np.testing.assert_array_equal(fresh.mask, again.mask)
    assert (deep == photo.astype(np.uint16) * 257).all(), "the photo itself is never changed"
