"""Quads: the official rule, the centred square, and crops that are exact or free of aliasing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.photo.align import alignment_quad, centre_quad, crop_quad

Scene = Callable[[int, int], NDArray[np.uint8]]


def test_the_official_rule_by_hand() -> None:
    """Eyes 40 apart, mouth 30 below: half a side is 2 x 40, and the centre 0.1 x 30 below the eyes."""
    points = np.array([[80.0, 100], [120, 100], [100, 115], [85, 130], [115, 130]])
    wanted = [[20, 23], [20, 183], [180, 183], [180, 23]]
    assert alignment_quad(points) == pytest.approx(np.array(wanted, dtype=float))


def test_the_rule_turns_and_scales_with_the_face() -> None:
    points = np.array([[80.0, 100], [120, 98], [103, 115], [85, 131], [117, 128]])
    angle = 0.4
    turn = 1.7 * np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    assert alignment_quad(points @ turn + 9) == pytest.approx(alignment_quad(points) @ turn + 9)


def test_a_crop_of_whole_pixels_is_these_pixels(scene: Scene) -> None:
    pixels = scene(70, 90)
    assert np.array_equal(crop_quad(pixels, centre_quad(70, 90), 70), pixels[:, 10:80])
    assert np.array_equal(crop_quad(pixels[:64, :64], centre_quad(64, 64), 64), pixels[:64, :64])


def test_shrinking_averages_and_does_not_alias() -> None:
    checks = (np.indices((512, 512)).sum(axis=0) % 2 * 255).astype(np.uint8)
    crop = crop_quad(np.repeat(checks[..., None], 3, axis=2), centre_quad(512, 512), 64)
    assert np.abs(crop.astype(int) - 128).max() < 12


def test_shrinking_agrees_with_pillow(scene: Scene) -> None:
    pixels = scene(512, 512)
    wanted = np.asarray(Image.fromarray(pixels).resize((64, 64), Image.Resampling.LANCZOS)).astype(int)
    assert np.abs(crop_quad(pixels, centre_quad(512, 512), 64) - wanted).mean() < 1


def test_outside_the_photo_it_is_mirrored_and_blurred(scene: Scene) -> None:
    pixels = scene(100, 100)
    quad = np.array([[-40.5, -40.5], [-40.5, 59.5], [59.5, 59.5], [59.5, -40.5]])
    crop = crop_quad(pixels, quad, 100)
    assert np.array_equal(crop[45:, 45:], pixels[5:60, 5:60])
    assert crop[:20, :20].astype(float).std(axis=(0, 1)).max() < pixels[20:40, 20:40].std(axis=(0, 1)).max()
    with pytest.raises(ValueError, match="outside"):
        crop_quad(pixels, quad + 1000, 64)
    with pytest.raises(ValueError, match="no area"):
        crop_quad(pixels, quad * 0, 64)


def test_aligned_portraits_align_to_themselves(shared_dir: Path) -> None:
    """The data set's portraits were cut by this rule, so their own quads are nearly the whole picture."""
    from training.face_scenes import read_portraits

    portraits = read_portraits(shared_dir / "data", ["color/val"])
    quads = np.stack([alignment_quad(points) for points in portraits.points])
    assert np.median(np.abs(quads - centre_quad(128, 128))) < 4
