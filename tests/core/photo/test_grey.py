"""Grey photos stay grey and look the same, whatever their profile and the format."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.photo.files import Metadata, Photo, read_photo, to_srgb, write_photo

Save = Callable[..., Path]
Scene = Callable[[int, int], NDArray[np.uint8]]


def test_a_grey_photo_stays_grey_until_coloured(save: Save, scene: Scene, tmp_path: Path) -> None:
    photo = read_photo(save("grey.jpg", Image.fromarray(scene(48, 64)).convert("L")))
    write_photo(photo, photo.pixels, tmp_path / "grey.jpg", edited=True)
    with Image.open(tmp_path / "grey.jpg") as image:
        assert image.mode == "L"
    coloured = photo.pixels.copy()
    coloured[5, 5] = (255, 0, 0)
    write_photo(photo, coloured, tmp_path / "red.png", edited=True)
    assert read_photo(tmp_path / "red.png").pixels[5, 5].tolist() == [255, 0, 0]


def grey_profile(gamma: float) -> bytes:
    """An ICC profile of greys with that gamma (ICC.1:2022, 8.3.2)."""
    curve = b"curv" + bytes(4) + struct.pack(">LHH", 1, round(gamma * 256), 0)
    white = b"XYZ " + bytes(4) + struct.pack(">3l", 63190, 65536, 54061)
    name = b"desc" + bytes(4) + struct.pack(">L", 5) + b"grey\0" + bytes(79)
    table, body = struct.pack(">L", 3), b""
    for tag, data in ((b"desc", name), (b"wtpt", white), (b"kTRC", curve)):
        table += tag + struct.pack(">LL", 168 + len(body), len(data))
        body += data
    head = struct.pack(">L4s4s", 168 + len(body), b"lcms", b"\2\x40\0\0") + b"mntrGRAYXYZ "
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3l", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + body


@pytest.mark.parametrize("mode", ["L", "LA"])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_a_profile_of_greys_looks_the_same_in_every_format(
    mode: str, suffix: str, save: Save, scene: Scene, tmp_path: Path
) -> None:
    image = Image.fromarray(scene(48, 64)).convert(mode)
    photo = read_photo(save("grey.png", image, icc_profile=grey_profile(1.4)))
    seen = to_srgb(photo).astype(int)
    assert np.abs(seen - photo.pixels).mean() > 10, "the profile means something"
    out = tmp_path / f"out{suffix}"
    write_photo(photo, photo.pixels, out, edited=True, quality=100)
    assert np.abs(to_srgb(read_photo(out)).astype(int) - seen).mean() < 1


def test_of_16_bits_every_one_is_converted(tmp_path: Path) -> None:
    """A TIFF of greys with transparency is written in colour: the profile must go, its tones must not."""
    pixels = np.linspace(0, 65_535, 4_000).astype(np.uint16)[None, :, None].repeat(3, 2)
    meta = Metadata(icc=grey_profile(1.4))
    photo = Photo(tmp_path / "none", "", "PNG", pixels, alpha=pixels[..., 0], grey=True, meta=meta)
    seen = to_srgb(photo).astype(float) * 257
    (note,) = write_photo(photo, pixels, tmp_path / "out.tif", edited=True)
    assert "profile" in note
    written = read_photo(tmp_path / "out.tif")
    assert written.meta.icc is None
    bright = pixels > 10_000  # the curve is so steep below that rounding to 8 bits before it shows
    assert np.abs(written.pixels - seen)[bright].max() < 300, "as seen, give or take rounding to 8 bits"
    assert len(np.unique(written.pixels)) > 3_500, "but not rounded to 8 bits"
    assert write_photo(photo, pixels, tmp_path / "out.png", edited=True) == ()
    assert read_photo(tmp_path / "out.png").meta.icc == meta.icc


def test_a_profile_that_no_grey_photo_can_have_is_no_hindrance(scene: Scene, tmp_path: Path) -> None:
    grey = np.repeat(scene(20, 30)[..., :1], 3, axis=2)
    meta = Metadata(icc=grey_profile(1.4).replace(b"kTRC", b"none"))
    photo = Photo(tmp_path / "none", "", "PNG", grey, grey=True, meta=meta)
    for damaged in (photo, replace(photo, meta=Metadata(icc=b"no profile"))):
        write_photo(damaged, grey, tmp_path / "out.webp", edited=True, quality=100)
        assert np.array_equal(read_photo(tmp_path / "out.webp").pixels, grey)
