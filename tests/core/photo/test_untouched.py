"""Untouched photo in, untouched photo out: every pixel, in every format that can."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core.photo.files import Photo, PhotoError, read_photo, write_photo

Save = Callable[..., Path]
Scene = Callable[[int, int], NDArray[np.uint8]]
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LOSSLESS = {".png": 0, ".tif": 0, ".webp": 100}  # and the quality that makes it so


def same(a: Photo, b: Photo) -> bool:
    """Whether pixels and transparency are the same, value for value."""
    if a.alpha is None or b.alpha is None:
        return a.alpha is b.alpha and a.pixels.dtype == b.pixels.dtype and np.array_equal(a.pixels, b.pixels)
    return a.pixels.dtype == b.pixels.dtype and np.array_equal(
        np.dstack([a.pixels, a.alpha]), np.dstack([b.pixels, b.alpha])
    )


def picture(kind: str, scene: Scene) -> Image.Image:
    """Colour, or grey, or with transparency, also under pixels that cannot be seen."""
    image = Image.fromarray(scene(48, 64)).convert("L" if "grey" in kind else "RGB")
    if "alpha" in kind:
        image.putalpha(
            Image.fromarray(np.clip(scene(48, 64)[..., 1].astype(int) * 2 - 128, 0, 255).astype(np.uint8))
        )
    return image


@pytest.mark.parametrize("kind", ["colour", "grey", "alpha", "grey alpha"])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("source", [".png", ".tif", ".webp"])
def test_lossless_to_lossless_keeps_every_pixel(
    source: str, orientation: int, kind: str, save: Save, scene: Scene, tmp_path: Path
) -> None:
    """Also when it cannot be copied: as another format, without metadata, or edited to what it was."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True, "exact": True} if source == ".webp" else {}
    path = save(f"in{source}", picture(kind, scene), exif=exif, icc_profile=ICC, **options)
    photo = read_photo(path)
    assert photo.orientation == orientation
    for target, quality in LOSSLESS.items():
        for name, edited, keep in (("as it is", False, True), ("bare", False, False), ("edited", True, True)):
            out = tmp_path / f"{name}{target}"
            notes = write_photo(
                photo, photo.pixels, out, edited=edited, keep_metadata=keep, quality=quality or None
            )
            again = read_photo(out)
            assert same(photo, again), (target, name)
            assert again.meta.icc == ICC
            assert notes == ()
            if target == source and not edited and keep:
                assert out.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("source", [".png", ".tif"])
def test_16_bits_keep_every_value(source: str, channels: int, tmp_path: Path) -> None:
    values = np.random.default_rng(1).integers(0, 65_536, (33, 47, channels), dtype=np.uint16)
    path = tmp_path / f"in{source}"
    assert cv2.imwrite(str(path), values)
    photo = read_photo(path)
    for target in (".png", ".tif"):
        for edited in (False, True):
            for keep in (False, True):
                out = tmp_path / f"out{target}"
                assert write_photo(photo, photo.pixels, out, edited=edited, keep_metadata=keep) == ()
                assert same(photo, read_photo(out))


@pytest.mark.parametrize("suffix", [".jpg", ".webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_lossy_file_is_copied_also_without_its_metadata(
    suffix: str, orientation: int, mode: str, save: Save, scene: Scene, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "Camera maker"
    image = Image.fromarray(scene(48, 64)).convert(mode)
    path = save(f"in{suffix}", image, exif=exif, icc_profile=ICC, xmp=b"<private/>")
    photo = read_photo(path)
    write_photo(photo, photo.pixels, tmp_path / f"whole{suffix}", edited=False, quality=30)
    assert (tmp_path / f"whole{suffix}").read_bytes() == path.read_bytes()
    bare = tmp_path / f"bare{suffix}"
    write_photo(photo, photo.pixels, bare, edited=False, keep_metadata=False)
    again = read_photo(bare)
    assert same(photo, again)
    assert again.meta.icc == ICC
    assert again.orientation == orientation
    assert b"Camera maker" not in bare.read_bytes()
    assert b"private" not in bare.read_bytes()
    for target, quality in LOSSLESS.items():
        write_photo(photo, photo.pixels, tmp_path / f"out{target}", edited=False, quality=quality or None)
        assert same(photo, read_photo(tmp_path / f"out{target}"))


def test_a_webp_without_loss_stays_so_when_edited(save: Save, scene: Scene, tmp_path: Path) -> None:
    photo = read_photo(save("a.webp", lossless=True, exact=True))
    pixels = photo.pixels.copy()
    pixels[:20] = 255 - pixels[:20]
    write_photo(photo, pixels, tmp_path / "out.webp", edited=True)
    again = read_photo(tmp_path / "out.webp")
    assert again.lossless_webp
    assert np.array_equal(again.pixels, pixels)
    assert not read_photo(save("lossy.webp")).lossless_webp
    frames = [Image.fromarray(scene(48, 64)), Image.fromarray(255 - scene(48, 64))]
    for lossless in (True, False):
        path = save("film.webp", frames[0], save_all=True, append_images=frames[1:], lossless=lossless)
        assert read_photo(path).lossless_webp == lossless


def test_pictures_behind_the_picture_are_private_too(save: Save, scene: Scene, tmp_path: Path) -> None:
    """Phones append second pictures and films, with data of their own, to a JPEG."""
    path = save("a.jpg", progressive=True)
    path.write_bytes(path.read_bytes() + b"\xff\xd8 a film of the kitchen \xff\xd9")
    photo = read_photo(path)
    write_photo(photo, photo.pixels, tmp_path / "bare.jpg", edited=False, keep_metadata=False)
    assert same(photo, read_photo(tmp_path / "bare.jpg"))
    data = (tmp_path / "bare.jpg").read_bytes()
    assert b"kitchen" not in data
    assert data.endswith(b"\xff\xd9")


def test_a_changed_original_is_not_copied(save: Save, scene: Scene, tmp_path: Path) -> None:
    """Another program may have saved over it since it was opened: what was on screen is written."""
    path = save("a.png")
    photo = read_photo(path)
    Image.fromarray(255 - scene(48, 64)).save(path)
    write_photo(photo, photo.pixels, tmp_path / "out.png", edited=False)
    assert same(photo, read_photo(tmp_path / "out.png"))


def test_disorder_in_an_original_is_no_hindrance(save: Save, tmp_path: Path) -> None:
    """Where decoders skip stray bytes between segments, the stripped copy is encoded anew."""
    path = save("a.jpg", quality=95)
    data = path.read_bytes()
    place = data.index(b"\xff\xdb")
    path.write_bytes(data[:place] + b"\0\0\0" + data[place:])
    try:
        photo = read_photo(path)
    except PhotoError:
        pytest.skip("this version of Pillow refuses such a file")
    write_photo(photo, photo.pixels, tmp_path / "bare.jpg", edited=False, keep_metadata=False)
    assert np.abs(read_photo(tmp_path / "bare.jpg").pixels.astype(int) - photo.pixels).mean() < 1
