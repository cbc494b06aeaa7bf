"""Every kind of file gives the right pixels or a clear sentence."""

from __future__ import annotations

import os
import struct
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from core.photo.files import PhotoError, read_photo, to_srgb

Save = Callable[..., Path]
Scene = Callable[[int, int], NDArray[np.uint8]]


def message_of(path: Path) -> str:
    """The sentence a user gets for this file."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(PhotoError) as caught:
            read_photo(path)
    text = str(caught.value)
    assert text.endswith(".")
    assert len(text) < 400
    assert "Error" not in text
    assert "PIL" not in text
    return text


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.bmp"])
def test_lossless_files_give_their_pixels(name: str, save: Save, scene: Scene) -> None:
    photo = read_photo(save(name))
    assert np.array_equal(photo.pixels, scene(48, 64))
    assert photo.pixels.dtype == np.uint8
    assert photo.alpha is None
    assert photo.notes == ()
    assert (photo.height, photo.width) == (48, 64)


@pytest.mark.parametrize("name", ["a.jpg", "a.webp"])
def test_lossy_files_give_what_pillow_decodes(name: str, save: Save) -> None:
    path = save(name)
    with Image.open(path) as image:
        assert np.array_equal(read_photo(path).pixels, np.asarray(image.convert("RGB")))


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_16_bits_are_kept(suffix: str, channels: int, tmp_path: Path) -> None:
    values = np.random.default_rng(1).integers(0, 65536, (20, 30, channels), dtype=np.uint16)
    path = tmp_path / f"deep{suffix}"
    assert cv2.imwrite(str(path), values)
    photo = read_photo(path)
    assert photo.pixels.dtype == np.uint16
    assert photo.grey == (channels == 1)
    expected = values if channels == 1 else values[..., 2::-1]
    assert np.array_equal(photo.pixels, np.broadcast_to(expected, (20, 30, 3)))
    assert (photo.alpha is not None) == (channels == 4)
    if photo.alpha is not None:
        assert np.array_equal(photo.alpha, values[..., 3])
    assert np.abs(to_srgb(photo).astype(float) * 257 - photo.pixels).max() <= 129


@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(orientation: int, suffix: str, save: Save, scene: Scene) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = save("turned" + suffix, exif=exif)
    photo = read_photo(path)
    with Image.open(path) as image:
        expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    assert np.array_equal(photo.pixels, expected)
    assert photo.pixels.shape == ((64, 48, 3) if orientation >= 5 else (48, 64, 3))
    assert photo.orientation == orientation


@pytest.mark.parametrize("orientation", [3, 6])
def test_orientation_of_a_16_bit_tiff(orientation: int, tmp_path: Path) -> None:
    values = np.arange(20 * 30 * 3, dtype=np.uint16).reshape(20, 30, 3) * 36
    path = tmp_path / "deep.tif"
    assert cv2.imwrite(str(path), values)
    data = bytearray(path.read_bytes())
    count_at = struct.unpack_from("<L", data, 4)[0]
    places = [count_at + 2 + 12 * i for i in range(struct.unpack_from("<H", data, count_at)[0])]
    place = next(
        p for p in places if struct.unpack_from("<H", data, p)[0] == 278
    )  # rows per strip: one strip
    struct.pack_into("<HHLHH", data, place, 274, 3, 1, orientation, 0)
    path.write_bytes(data)
    turned = {3: lambda a: a[::-1, ::-1], 6: lambda a: np.rot90(a, -1)}[orientation](values[..., ::-1])
    assert np.array_equal(read_photo(path).pixels, turned)


def test_grey_has_three_equal_channels(save: Save, scene: Scene) -> None:
    grey = Image.fromarray(scene(48, 64)).convert("L")
    photo = read_photo(save("grey.png", grey))
    assert photo.grey
    assert np.array_equal(photo.pixels, np.asarray(grey)[..., None].repeat(3, axis=2))


def test_palette_with_transparency_gives_colour_and_alpha(save: Save) -> None:
    image = Image.new("P", (4, 2), 1)
    image.putpalette([255, 0, 0, 0, 128, 255])
    image.putpixel((0, 0), 0)
    photo = read_photo(save("palette.png", image, transparency=0))
    assert photo.alpha is not None
    assert photo.alpha[0, 0] == 0
    assert photo.alpha[1, 1] == 255
    assert photo.pixels[1, 1].tolist() == [0, 128, 255]


def test_cmyk_becomes_rgb_and_says_so(save: Save) -> None:
    path = save("print.jpg", Image.new("CMYK", (40, 30), (0, 200, 200, 10)), quality=95)
    photo = read_photo(path)
    red, green, blue = photo.pixels[15, 20].tolist()
    assert red > 200
    assert green < 100
    assert abs(green - blue) < 10
    assert "CMYK" in photo.notes[0]
    assert photo.meta.icc is None


@pytest.mark.parametrize("name", ["a.gif", "a.png", "a.webp"])
def test_animations_give_their_first_frame_and_say_so(name: str, save: Save) -> None:
    frames = [Image.new("RGB", (32, 32), colour) for colour in ("red", "lime", "blue")]
    options = {"lossless": True} if name == "a.webp" else {}
    photo = read_photo(save(name, frames[0], save_all=True, append_images=frames[1:], **options))
    assert photo.pixels[16, 16].tolist() == [255, 0, 0]
    assert "first frame" in photo.notes[0]


def test_of_a_tiff_the_first_page_and_it_says_so(save: Save, scene: Scene) -> None:
    path = save("a.tif", save_all=True, append_images=[Image.fromarray(255 - scene(48, 64))])
    photo = read_photo(path)
    assert np.array_equal(photo.pixels, scene(48, 64))
    assert photo.notes == ("a.tif has several pages; only the first is opened.",)


def test_a_file_that_no_photo_is_as_large_as_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(2_000_000_001)  # takes no room: it has never been written to
    assert "more than 2 GB" in message_of(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.jpg"
    os.mkfifo(path)
    assert "device or pipe" in message_of(path)


def test_profile_is_applied_for_the_view(save: Save) -> None:
    """A profile with red and blue swapped by name only would not do: sRGB to LAB white must stay white."""
    image = Image.new("RGB", (8, 8), (200, 40, 40))
    plain = read_photo(save("plain.png", image))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    tagged = read_photo(save("tagged.png", image, icc_profile=srgb))
    assert tagged.meta.icc == srgb
    assert np.array_equal(to_srgb(tagged), to_srgb(plain))
    damaged = read_photo(save("damaged.png", image, icc_profile=b"not a profile"))
    assert np.array_equal(to_srgb(damaged), plain.pixels)


def test_missing_folder_empty_text_and_foreign_files(tmp_path: Path) -> None:
    assert "no file" in message_of(tmp_path / "nothing.jpg")
    assert "folder" in message_of(tmp_path)
    cases = {
        "empty.jpg": (b"", "0 bytes"),
        "notes.jpg": (b"Dear diary, this is not a picture.\n" * 9, "text"),
        "iphone.jpg": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99), "HEIC"),
        "layers.png": (b"8BPS\0\1" + bytes(99), "Photoshop"),
        "noise.png": (bytes(range(256)), "not a picture"),
        "camera.nef": (b"II*\0" + bytes(99), "raw"),
        "head.jpg": (b"\xff\xd8\xff\xe0\0", "damaged"),
        "head.png": (b"\x89PNG\r\n\x1a\n\0\0", "damaged"),
    }
    for name, (data, word) in cases.items():
        (tmp_path / name).write_bytes(data)
        assert word in message_of(tmp_path / name)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.bmp", "a.gif"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_truncated_files_are_refused(name: str, share: float, save: Save) -> None:
    path = save(name)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert name in message_of(path)


def test_truncated_16_bit_png_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.png"
    assert cv2.imwrite(str(path), np.random.default_rng(2).integers(0, 65536, (60, 60, 3), dtype=np.uint16))
    path.write_bytes(path.read_bytes()[:9000])
    assert "damaged" in message_of(path)


def test_a_huge_picture_is_refused_from_its_header(tmp_path: Path) -> None:
    """30,000 x 30,000 would be 2.7 GB; its file here has a header and next to no data."""

    def chunk(kind: bytes, payload: bytes) -> bytes:
        return (
            struct.pack(">L", len(payload)) + kind + payload + struct.pack(">L", zlib.crc32(kind + payload))
        )

    header = struct.pack(">LLBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    body = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"\0")), chunk(b"IEND", b"")]
    path = tmp_path / "huge.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(body))
    text = message_of(path)
    assert "30,000 x 30,000" in text
    assert "900 megapixels" in text


def test_the_guard_of_pillow_does_not_surprise(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read_photo(save("a.png")).pixels.shape == (48, 64, 3)
    assert Image.MAX_IMAGE_PIXELS == 100


def test_32_bit_pictures_are_refused(save: Save) -> None:
    assert "32-bit" in message_of(save("a.tif", Image.new("F", (9, 9), 0.5)))
