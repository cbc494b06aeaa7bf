"""What is written is whole, keeps what the photo said, and is exact where it can be."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core.photo import files
from core.photo.exif import upright_exif
from core.photo.files import DIGITAL_SOURCE_TYPE, PhotoError, read_photo, write_photo
from core.photo.xmp import mark_as_edited

Save = Callable[..., Path]
Scene = Callable[[int, int], NDArray[np.uint8]]
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif_with_everything(orientation: int) -> bytes:
    """EXIF with a camera, a size and an orientation, and a thumbnail made of the letter T."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Camera maker", orientation
    exif.get_ifd(0x8769)[0xA002], exif.get_ifd(0x8769)[0xA003] = 64, 48
    data = bytearray(exif.tobytes().removeprefix(b"Exif\0\0"))
    kind: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    link = 8 + 2 + 12 * int.from_bytes(data[8:10], kind)
    second = len(data) + len(data) % 2
    data += bytes(second - len(data))
    data[link : link + 4] = second.to_bytes(4, kind)
    data += (2).to_bytes(2, kind)
    for tag, value in ((0x0201, second + 30), (0x0202, 500)):
        data += (
            tag.to_bytes(2, kind) + (4).to_bytes(2, kind) + (1).to_bytes(4, kind) + value.to_bytes(4, kind)
        )
    return bytes(data + bytes(4) + b"T" * 500)


@pytest.fixture
def full(save: Save) -> Path:
    """A JPEG with EXIF, profile, resolution, XMP and a comment, lying on its side."""
    xmp = mark_as_edited(None).replace(DIGITAL_SOURCE_TYPE.encode(), b"http://example.org/other")
    return save(
        "full.jpg",
        exif=b"Exif\0\0" + exif_with_everything(6),
        icc_profile=SRGB,
        dpi=(300, 300),
        xmp=xmp,
        comment=b"private",
    )


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_unedited_in_the_same_format_is_the_same_file(name: str, save: Save, tmp_path: Path) -> None:
    path = save(name)
    photo = read_photo(path)
    write_photo(photo, photo.pixels, tmp_path / f"copy-{name}", edited=False)
    assert (tmp_path / f"copy-{name}").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("kind", ["rgb", "grey", "alpha", "grey alpha"])
@pytest.mark.parametrize("deep", [False, True])
def test_lossless_formats_give_back_every_value(
    suffix: str, kind: str, deep: bool, scene: Scene, tmp_path: Path
) -> None:
    samples = scene(70, 53)
    if "grey" in kind:
        samples = np.repeat(samples[..., :1], 3, axis=2)
    alpha = samples[..., 1].copy() if "alpha" in kind else None
    pixels: files.Pixels = samples
    if deep:
        pixels = samples.astype(np.uint16) * 257 - samples.astype(np.uint16) // 3
        alpha = pixels[..., 1].copy() if alpha is not None else None
    photo = files.Photo(tmp_path / "none", "", "PNG", pixels, alpha=alpha, grey="grey" in kind)
    write_photo(photo, pixels, tmp_path / f"out{suffix}", edited=True)
    again = read_photo(tmp_path / f"out{suffix}")
    assert again.pixels.dtype == pixels.dtype
    assert np.array_equal(again.pixels, pixels)
    assert (again.alpha is None) == (alpha is None)
    assert alpha is None or np.array_equal(np.asarray(again.alpha), alpha)
    assert again.grey == ("grey" in kind and (kind == "grey" or suffix == ".png"))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_metadata_survives_an_edit(suffix: str, full: Path, tmp_path: Path) -> None:
    photo = read_photo(full)
    out = tmp_path / f"edited{suffix}"
    write_photo(photo, photo.pixels[:, ::-1], out, edited=True)
    again = read_photo(out)
    assert again.pixels.shape == (64, 48, 3)
    assert np.abs(again.pixels.astype(int) - photo.pixels[:, ::-1]).mean() < 3
    assert again.orientation == 1
    assert again.meta.icc == SRGB
    if suffix != ".webp":
        assert again.meta.dpi == pytest.approx((300, 300), abs=0.1)
    with Image.open(out) as image:
        exif = image.getexif()
        assert exif[0x010F] == "Camera maker"
        assert (exif.get_ifd(0x8769)[0xA002], exif.get_ifd(0x8769)[0xA003]) == (48, 64)
        assert exif.get(0x0112, 1) == 1
    assert b"TTTTTTTT" not in out.read_bytes()
    assert again.meta.xmp is not None
    assert again.meta.xmp.count(b"DigitalSourceType=") == 1
    assert DIGITAL_SOURCE_TYPE.encode() in again.meta.xmp


def test_metadata_is_left_out_on_request(full: Path, tmp_path: Path) -> None:
    photo = read_photo(full)
    for name, edited in (("same.jpg", False), ("edited.jpg", True), ("other.png", True)):
        write_photo(photo, photo.pixels, tmp_path / name, edited=edited, keep_metadata=False)
        data, again = (tmp_path / name).read_bytes(), read_photo(tmp_path / name)
        assert b"Camera maker" not in data
        assert b"private" not in data
        assert again.meta.icc == SRGB
        assert (DIGITAL_SOURCE_TYPE.encode() in data) == edited
        if not edited:
            assert np.array_equal(again.pixels, photo.pixels)


def test_an_edited_jpeg_keeps_its_compression(save: Save, tmp_path: Path) -> None:
    """Blocks far from the edit decode to what they were, give or take the rounding of one more pass."""
    photo = read_photo(save("a.jpg", quality=80))
    pixels = photo.pixels.copy()
    pixels[:8, :8] = 0
    write_photo(photo, pixels, tmp_path / "out.jpg", edited=True)
    again = read_photo(tmp_path / "out.jpg")
    far = np.abs(again.pixels.astype(int) - photo.pixels)[24:, 24:]
    assert far.mean() < 0.3
    assert again.jpeg is not None
    assert photo.jpeg is not None
    assert again.jpeg.tables == photo.jpeg.tables


def test_damaged_exif_is_no_hindrance(tmp_path: Path, scene: Scene) -> None:
    exif = exif_with_everything(1)
    for broken in (exif[:40], exif[:8] + b"\xff" * 40, b"MM\0*\0\0\0\x08", b"?"):
        photo = files.Photo(tmp_path / "none", "", "PNG", scene(20, 30), meta=files.Metadata(exif=broken))
        for suffix in (".tif", ".png", ".jpg", ".webp"):
            write_photo(photo, photo.pixels, tmp_path / f"out{suffix}", edited=True)
            assert read_photo(tmp_path / f"out{suffix}").pixels.shape == (20, 30, 3)


def test_noise_at_the_highest_quality_fits(save: Save, tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (600, 600, 3), dtype=np.uint8)
    photo = read_photo(save("noise.jpg", Image.fromarray(noise), quality=100, subsampling=0))
    write_photo(photo, photo.pixels[::-1], tmp_path / "out.jpg", edited=True)
    again = read_photo(tmp_path / "out.jpg").pixels
    assert np.abs(again.astype(int) - photo.pixels[::-1]).mean() < 1.5


def test_transparency_shows_white_in_a_jpeg(save: Save, tmp_path: Path) -> None:
    photo = read_photo(save("clear.png", Image.new("RGBA", (16, 16), (0, 0, 0, 0))))
    write_photo(photo, photo.pixels, tmp_path / "flat.jpg", edited=True)
    assert read_photo(tmp_path / "flat.jpg").pixels.min() > 250


def test_the_thumbnail_is_gone_and_maker_notes_stand_where_they_stood() -> None:
    before = exif_with_everything(8)
    after = upright_exif(before, (48, 64))
    assert b"TTTT" not in after
    assert b"Camera maker" in after
    assert after.index(b"Camera maker") == before.index(b"Camera maker")
    assert upright_exif(b"nonsense") == b""
    assert upright_exif(b"II*\0\xff\xff\xff\xff") == b""


def test_xmp_keeps_everything_else() -> None:
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="uuid:7" xmlns:dc="http://purl.org/dc/" dc:rights="Ann\xc3\xa9"/>'
        b'<rdf:Description rdf:about="uuid:7" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        b"<e:DigitalSourceType>old</e:DigitalSourceType></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    marked = mark_as_edited(xmp)
    assert 'dc:rights="Anné"'.encode() in marked
    assert b"old" not in marked
    assert marked.count(DIGITAL_SOURCE_TYPE.encode()) == 1
    assert mark_as_edited(marked).count(DIGITAL_SOURCE_TYPE.encode()) == 1
    assert b'rdf:about="uuid:7" xmlns:Iptc4xmpExt' in marked


def test_names_without_a_known_ending_are_refused(save: Save, tmp_path: Path) -> None:
    photo = read_photo(save("a.png"))
    for name in ("out.xyz", "out", "out.heic"):
        with pytest.raises(PhotoError, match=r"ends in \.jpg"):
            write_photo(photo, photo.pixels, tmp_path / name, edited=True)
    with pytest.raises(PhotoError, match="no folder"):
        write_photo(photo, photo.pixels, tmp_path / "nowhere" / "out.png", edited=True)
    with pytest.raises(ValueError, match="pixels are"):
        write_photo(photo, photo.pixels[:-1], tmp_path / "out.png", edited=True)


def test_a_side_too_long_for_the_format(tmp_path: Path) -> None:
    pixels = np.zeros((1, 20_000, 3), dtype=np.uint8)
    photo = files.Photo(tmp_path / "none", "", "PNG", pixels)
    with pytest.raises(PhotoError, match="PNG or TIFF"):
        write_photo(photo, pixels, tmp_path / "long.webp", edited=True)


def test_a_read_only_folder(save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = read_photo(save("a.png"))
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if os.access(locked, os.W_OK):  # the superuser may write everywhere

        def refuse(**_: object) -> tuple[int, str]:
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr("core.files.tempfile.mkstemp", refuse)
    with pytest.raises(PhotoError, match="may not write"):
        write_photo(photo, photo.pixels, locked / "out.png", edited=True)
    assert list(locked.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_no_other(
    save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = read_photo(save("a.png"))
    out = tmp_path / "out" / "out.png"
    out.parent.mkdir()
    out.write_bytes(b"the older version")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PhotoError, match="disk is full"):
        write_photo(photo, photo.pixels, out, edited=True)
    assert [path.name for path in out.parent.iterdir()] == ["out.png"]
    assert out.read_bytes() == b"the older version"


def test_the_photo_can_be_replaced_by_its_edit_and_missed_when_gone(save: Save, tmp_path: Path) -> None:
    path = save("a.png")
    photo = read_photo(path)
    path.unlink()
    write_photo(photo, photo.pixels, tmp_path / "back.png", edited=False)
    assert np.array_equal(read_photo(tmp_path / "back.png").pixels, photo.pixels)
    edited = photo.pixels[::-1].copy()
    write_photo(photo, edited, path, edited=True)
    assert np.array_equal(read_photo(path).pixels, edited)
