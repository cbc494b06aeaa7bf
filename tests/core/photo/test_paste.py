"""The edit comes back as a difference: exact where nothing changes, without seams or ghosts elsewhere."""

from __future__ import annotations

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core.photo.align import Array, centre_quad, crop_quad
from core.photo.colour import to_8bit
from core.photo.paste import detail_fade, paste, perceptible
from core.photo.profiles import MatrixProfile, matrix_profile

Scene = Callable[[int, int], NDArray[np.uint8]]
Decode = NDArray[np.float32]

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def wide_profile() -> bytes:
    """A profile like Display P3 (its primaries, sRGB's curve): sRGB's with other colour columns."""
    data = bytearray(SRGB)
    columns = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    for index in range(int.from_bytes(data[128:132], "big")):
        entry = 132 + 12 * index
        start = int.from_bytes(data[entry + 4 : entry + 8], "big")
        for number, value in enumerate(columns.get(bytes(data[entry : entry + 4]), ())):
            place = start + 8 + 4 * number
            data[place : place + 4] = round(value * 65536).to_bytes(4, "big", signed=True)
    return bytes(data)


def turned_quad(centre: tuple[float, float], side: float, degrees: float) -> Array:
    """A square quad about a point."""
    angle = np.deg2rad(degrees)
    x = np.array([np.cos(angle), np.sin(angle)]) * side / 2
    y = np.array([-x[1], x[0]])
    return np.stack([centre - x - y, centre - x + y, centre + x + y, centre + x - y])


def decodes(size: int = 64) -> tuple[Decode, Decode]:
    """A reconstruction and an edit of it: a soft bright spot added left of the middle."""
    y, x = np.mgrid[:size, :size].astype(np.float32) / size
    plain = np.stack([0.4 + 0.2 * x, 0.4 + 0.1 * y, 0.5 - 0.1 * x], axis=2)
    spot = np.exp(-((x - 0.4) ** 2 + (y - 0.5) ** 2) / 0.01)[..., None]
    return plain, np.asarray(plain + 0.3 * spot * np.array([1, 0.5, -0.5]), dtype=np.float32)


QUADS = {
    "upright": turned_quad((160, 120), 150, 0),
    "turned": turned_quad((160, 120), 150, 27),
    "leaving": turned_quad((20, 200), 170, -15),
    "smaller than the model": turned_quad((160, 120), 40, 10),
    "larger than the photo": turned_quad((160, 120), 700, 5),
}


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("name", QUADS)
def test_an_edit_of_nothing_is_exact(name: str, deep: bool, scene: Scene) -> None:
    pixels = scene(240, 320).astype(np.uint16) * 251 if deep else scene(240, 320)
    plain, _ = decodes()
    pasted = paste(pixels, QUADS[name], plain, plain.copy(), icc=wide_profile())
    assert np.array_equal(pasted.pixels, pixels)
    assert pasted.pixels.dtype == pixels.dtype


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("name", QUADS)
def test_outside_the_mask_is_exact_and_inside_it_changes(name: str, deep: bool, scene: Scene) -> None:
    pixels = scene(240, 320).astype(np.uint16) * 251 if deep else scene(240, 320)
    before = pixels.copy()
    plain, edited = decodes()
    pasted = paste(pixels, QUADS[name], edited, plain)
    assert np.array_equal(pixels, before)
    changed = (pasted.pixels != pixels).any(axis=2)
    assert not changed[pasted.mask == 0].any()
    assert changed.mean() > 0.001
    assert (pasted.mask == 0).any() or name == "larger than the photo"


def test_a_quad_outside_the_photo_changes_nothing(scene: Scene) -> None:
    plain, edited = decodes()
    pasted = paste(scene(60, 80), turned_quad((500, 500), 100, 0), edited, plain)
    assert np.array_equal(pasted.pixels, scene(60, 80))
    assert not pasted.mask.any()


def test_the_change_lands_where_the_crop_came_from(scene: Scene) -> None:
    """Cropped again by the same quad, the photo differs by what the decodes differ."""
    pixels, quad = scene(600, 800) // 2 + 50, turned_quad((400, 300), 450, 20)
    plain, edited = decodes()
    pasted = paste(pixels, quad, edited, plain, fade_detail=False)
    change = crop_quad(to_8bit(pasted.pixels), quad, 64).astype(float) - crop_quad(pixels, quad, 64)
    inner = slice(10, 54)
    wanted = (edited - plain)[inner, inner] * 255
    assert np.abs(change[inner, inner] - wanted).max() < 4
    assert np.abs(change[inner, inner] - wanted).mean() < 0.7


def test_only_where_the_decodes_differ(scene: Scene) -> None:
    """Decodes that differ in a corner leave every pixel of the rest of the crop alone."""
    pixels = scene(256, 256)
    plain, _ = decodes()
    edited = plain.copy()
    edited[20:28, 20:28] += 0.4
    pasted = paste(pixels, centre_quad(256, 256), edited, plain)
    changed = np.argwhere((pasted.pixels != pixels).any(axis=2))
    assert changed.min() >= 4 * (20 - 3)
    assert changed.max() < 4 * (28 + 3)


def test_no_seam_at_the_border() -> None:
    """A drift of the whole crop's colour comes in softly: neighbours differ by a few levels only."""
    pixels = np.full((300, 300, 3), 100, np.uint8)
    plain, _ = decodes()
    pasted = paste(pixels, turned_quad((150, 150), 200, 12), plain + 0.15, plain)
    steps = np.abs(np.diff(pasted.pixels.astype(int), axis=1)).max()
    assert pasted.pixels[150, 150, 0] in range(136, 140)
    assert steps <= 4


def test_imperceptible_differences_leave_the_photo_alone(scene: Scene) -> None:
    plain, _ = decodes()
    noise = np.random.default_rng(3).uniform(-0.9 / 255, 0.9 / 255, plain.shape).astype(np.float32)
    assert np.array_equal(
        paste(scene(200, 200), centre_quad(200, 200), plain + noise, plain).pixels, scene(200, 200)
    )
    assert perceptible(np.full((2, 2, 3), 0.1, np.float32)) == pytest.approx(0.1 - 1 / 255)


def bar(size: int, centre: float, samples: int = 16) -> Decode:
    """A dark vertical bar, 0.08 of the picture wide, in light grey: the shut mouth of the test."""
    x = (np.arange(size * samples) + 0.5) / (size * samples)
    row = np.where(np.abs(x - centre) < 0.04, 0.2, 0.7).reshape(size, samples).mean(axis=1)
    return np.broadcast_to(row[None, :, None], (size, size, 3)).astype(np.float32)


def test_a_moved_edge_leaves_no_ghost() -> None:
    """A bar moves by more than its width. What stays of the old one, beside a photo of only the new one."""
    size, large = 64, 512
    quad = centre_quad(large, large)
    photo = np.rint(bar(large, 0.40) * 255).astype(np.uint8)
    plain, edited = bar(size, 0.40), bar(size, 0.60)
    old = slice(int(0.33 * large), int(0.47 * large))
    ghosts = {}
    for fade in (False, True):
        pasted = paste(photo, quad, edited, plain, fade_detail=fade).pixels[100:-100, old].astype(float)
        ghosts[fade] = float(np.sqrt(np.mean((pasted - 0.7 * 255) ** 2)))
    assert ghosts[True] < 0.25 * ghosts[False]
    assert ghosts[True] < 5


def test_grain_stays_where_only_the_tone_changes() -> None:
    """Brightening a cheek keeps its pores: no fading without moved edges."""
    grain = np.random.default_rng(4).normal(128, 12, (256, 256, 1)).clip(0, 255)
    photo = np.repeat(grain, 3, axis=2).astype(np.uint8)
    plain, _ = decodes()
    y, x = np.mgrid[:64, :64] / 64
    glow = 0.15 * np.exp(-((x - 0.5) ** 2 + (y - 0.5) ** 2) / 0.05)[..., None].astype(np.float32)
    assert detail_fade(perceptible(np.repeat(glow, 3, axis=2)), plain).max() < 0.1
    pasted = paste(photo, centre_quad(256, 256), plain + glow, plain).pixels
    middle = slice(100, 156)
    before, after = (picture[middle, middle, 0].astype(float) for picture in (photo, pasted))
    fine = [part - cv2.GaussianBlur(part, (0, 0), 3) for part in (before, after)]
    assert fine[1].std() > 0.95 * fine[0].std()


def test_rows_are_worked_on_in_pieces_that_fit(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, edited = decodes()
    whole = paste(scene(300, 300), QUADS["turned"], edited, plain)
    monkeypatch.setattr("core.photo.paste._PIXELS_AT_A_TIME", 16 * 100)
    pieces = paste(scene(300, 300), QUADS["turned"], edited, plain)
    assert np.abs(whole.pixels.astype(int) - pieces.pixels).max() <= 1
    assert np.array_equal(whole.mask, pieces.mask)


def test_a_grey_photo_stays_grey(scene: Scene) -> None:
    grey = np.repeat(scene(200, 200)[..., :1], 3, axis=2)
    plain, edited = decodes()
    pasted = paste(grey, centre_quad(200, 200), edited, plain, grey=True).pixels
    assert (pasted != grey).any()
    assert (pasted[..., 0] == pasted[..., 1]).all()
    assert (pasted[..., 0] == pasted[..., 2]).all()


def test_16_bits_change_in_fine_steps(scene: Scene) -> None:
    pixels = scene(200, 200).astype(np.uint16) * 257
    plain, edited = decodes()
    deep = paste(pixels, centre_quad(200, 200), edited, plain).pixels
    flat = paste(scene(200, 200), centre_quad(200, 200), edited, plain).pixels
    assert np.abs(deep / 257 - flat).max() < 2.5
    assert len(np.unique(deep)) > 2000


def test_the_difference_is_applied_in_srgb() -> None:
    """In a wide profile the same change of the seen colour takes other numbers."""
    profile = matrix_profile(wide_profile())
    assert isinstance(profile, MatrixProfile)
    seen = np.full((120, 120, 3), (0.55, 0.45, 0.4), np.float32)
    tagged = np.rint(profile.from_srgb(seen) * 65535).astype(np.uint16)
    plain = np.full((32, 32, 3), 0.5, np.float32)
    change = np.array([0.1, -0.05, 0.02], np.float32)
    pasted = paste(tagged, centre_quad(120, 120), plain + change, plain, icc=wide_profile()).pixels
    result = profile.to_srgb(np.asarray(pasted[60, 60] / 65535, dtype=np.float32))
    wanted = seen[0, 0] + change * (1 - (1 / 255) / 0.1)
    assert result == pytest.approx(wanted, abs=1e-3)
    plainly = paste(tagged, centre_quad(120, 120), plain + change, plain).pixels
    assert np.abs(plainly[60, 60].astype(int) - pasted[60, 60]).max() > 200


@pytest.mark.parametrize("icc", [SRGB, wide_profile()])
def test_profiles_there_and_back(icc: bytes) -> None:
    profile = matrix_profile(icc)
    assert profile is not None
    values = np.random.default_rng(5).uniform(0, 1, (500, 3)).astype(np.float32)
    assert profile.from_srgb(profile.to_srgb(values)) == pytest.approx(values, abs=1e-4)
    if icc == SRGB:
        assert profile.to_srgb(values) == pytest.approx(values, abs=3e-3)


def test_profiles_agree_with_the_colour_engine(scene: Scene) -> None:
    pixels = scene(40, 40) // 2 + 64
    profile = ImageCms.getOpenProfile(io.BytesIO(wide_profile()))
    engine = ImageCms.profileToProfile(Image.fromarray(pixels), profile, ImageCms.createProfile("sRGB"))
    ours = matrix_profile(wide_profile())
    assert ours is not None
    mine = np.clip(ours.to_srgb(np.asarray(pixels / 255, dtype=np.float32)), 0, 1) * 255
    assert np.abs(mine - np.asarray(engine)).mean() < 0.7


def test_damaged_profiles_are_none() -> None:
    assert matrix_profile(None) is None
    assert matrix_profile(b"x" * 500) is None
    assert matrix_profile(SRGB[:300]) is None
