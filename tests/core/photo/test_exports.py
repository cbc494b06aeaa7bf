"""Smaller pictures, and the notes on what a format could not keep."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, IptcImagePlugin

from core.photo.exif import upright_exif
from core.photo.files import Metadata, Photo, Pixels, read_photo, read_recipe, to_8bit, write_photo
from core.photo.iptc import HEADER, iim

Save = Callable[..., Path]
Scene = Callable[[int, int], NDArray[np.uint8]]
SUFFIXES = (".jpg", ".png", ".tif", ".webp")


def deep(samples: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """16 bits that are not just 8 repeated."""
    return samples.astype(np.uint16) * 257 - samples // 3


def block(name: int, content: bytes) -> bytes:
    """An image resource of Photoshop."""
    padded = content + bytes(len(content) % 2)
    return b"8BIM" + struct.pack(">HHL", name, 0, len(content)) + padded


CAPTIONS = b"\x1c\x02\x78\0\x05Hello"
PLAIN = HEADER + block(0x03ED, bytes(16))
RESOURCES = HEADER + block(0x03ED, bytes(16)) + block(0x0404, CAPTIONS)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("edited", [True, False])
def test_a_smaller_picture(suffix: str, edited: bool, save: Save, scene: Scene, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Camera maker", 6
    exif[0x011A], exif[0x011B], exif[0x0128] = 300.0, 300.0, 2
    exif.get_ifd(0x8769)[0xA002], exif.get_ifd(0x8769)[0xA003] = 200, 150
    xmp = (
        b'<rdf:RDF xmlns:rdf="r" xmlns:exif="e" xmlns:tiff="t" xmlns:xmp="x">'
        b"<rdf:Description exif:PixelXDimension=\"200\" exif:PixelYDimension='150'>"
        b"<tiff:ImageWidth>200</tiff:ImageWidth></rdf:Description></rdf:RDF>"
    )
    path = save(f"in{suffix}", Image.fromarray(scene(150, 200)), exif=exif, dpi=(300, 300))
    photo = read_photo(path)
    # Pillow gives a TIFF no EXIF of that depth: it is added here
    photo = replace(photo, meta=replace(photo.meta, xmp=xmp, exif=exif.tobytes().removeprefix(b"Exif\0\0")))
    out = tmp_path / f"out{suffix}"
    assert write_photo(photo, photo.pixels, out, edited=edited, longest_side=80) == ()
    again = read_photo(out)
    assert (again.width, again.height) == (60, 80)
    assert again.meta.dpi == pytest.approx((300, 300), abs=0.1)
    with Image.open(out) as image:
        inner = image.getexif().get_ifd(0x8769)
        assert (inner[0xA002], inner[0xA003]) == (60, 80)
        assert image.getexif()[0x010F] == "Camera maker"
    said = again.meta.xmp or b""
    assert b'PixelXDimension="60"' in said
    assert b"PixelYDimension='80'" in said
    assert b"<tiff:ImageWidth>60<" in said
    expected = np.asarray(Image.fromarray(photo.pixels).resize((60, 80), Image.Resampling.LANCZOS))
    assert np.abs(again.pixels.astype(int) - expected).mean() < (0.5 if suffix in (".png", ".tif") else 4)


@pytest.mark.parametrize("longest_side", [0, 64, 65, 10_000])
def test_never_larger_and_copied_as_before(longest_side: int, save: Save, tmp_path: Path) -> None:
    path = save("a.jpg")
    photo = read_photo(path)
    write_photo(photo, photo.pixels, tmp_path / "out.jpg", edited=False, longest_side=longest_side)
    assert (tmp_path / "out.jpg").read_bytes() == path.read_bytes()
    write_photo(photo, photo.pixels, tmp_path / "out.png", edited=True, longest_side=longest_side)
    assert np.array_equal(read_photo(tmp_path / "out.png").pixels, photo.pixels)


def test_16_bits_stay_16_when_smaller(tmp_path: Path) -> None:
    """A slope of 16 bits stays one: values between those that 8 bits have."""
    pixels = np.linspace(1000, 3000, 400).astype(np.uint16)[None, :, None].repeat(300, 0).repeat(3, 2)
    photo = Photo(tmp_path / "none", "", "PNG", pixels, grey=True)
    for suffix in (".png", ".tif"):
        write_photo(photo, pixels, tmp_path / f"out{suffix}", edited=True, longest_side=100)
        small = read_photo(tmp_path / f"out{suffix}")
        assert small.pixels.dtype == np.uint16
        assert small.grey
        inner = small.pixels[5, 5:-5, 0].astype(int)
        assert np.abs(np.diff(inner) - 20).max() <= 2
        assert np.abs(inner - pixels[5, 2::4, 0][5:-5]).max() <= 10


def test_the_filter_lets_no_pattern_through(tmp_path: Path) -> None:
    """Stripes too fine for the small picture become grey, not coarse stripes."""
    stripes = np.zeros((210, 210, 3), np.uint8)
    stripes[:, ::2] = 255
    photo = Photo(tmp_path / "none", "", "PNG", stripes)
    write_photo(photo, stripes, tmp_path / "out.png", edited=True, longest_side=60)
    inner = read_photo(tmp_path / "out.png").pixels[3:-3, 3:-3].astype(int)
    assert inner.max() - inner.min() < 25


@pytest.mark.parametrize("bits", [8, 16])
def test_transparent_pixels_give_no_colour_to_others(bits: int, tmp_path: Path) -> None:
    top = 2**bits - 1
    pixels: Pixels = np.zeros((80, 80, 3), np.uint8 if bits == 8 else np.uint16)
    pixels[:, :37], pixels[:, 37:] = (top, 0, 0), (0, top, 0)
    alpha = np.zeros((80, 80), pixels.dtype)
    alpha[:, :37] = top
    photo = Photo(tmp_path / "none", "", "PNG", pixels, alpha=alpha)
    write_photo(photo, pixels, tmp_path / "out.png", edited=True, longest_side=20)
    small = read_photo(tmp_path / "out.png")
    assert small.alpha is not None
    assert 0 < int(small.alpha[10, 9]) < top
    seen = small.pixels[small.alpha.astype(int) > top // 50]
    assert seen[:, 0].min() > top * 0.99
    assert seen[:, 1].max() < top * 0.01
    assert small.pixels[10, 15].tolist() == [0, top, 0], "what cannot be seen keeps its own colour"


def test_a_long_and_narrow_picture_keeps_a_pixel(tmp_path: Path, scene: Scene) -> None:
    photo = Photo(tmp_path / "none", "", "PNG", scene(2, 900))
    write_photo(photo, photo.pixels, tmp_path / "out.png", edited=True, longest_side=9)
    assert read_photo(tmp_path / "out.png").pixels.shape == (1, 9, 3)


@pytest.mark.parametrize(
    ("suffix", "words"),
    [
        (".jpg", ["8 bits", "transparency"]),
        (".png", ["IPTC"]),
        (".tif", []),
        (".webp", ["IPTC", "8 bits"]),
    ],
)
def test_notes_say_what_is_lost_and_only_that(
    suffix: str, words: list[str], scene: Scene, tmp_path: Path
) -> None:
    pixels = deep(scene(40, 30))
    photo = Photo(tmp_path / "none", "", "PNG", pixels, alpha=pixels[..., 0], meta=Metadata(iptc=RESOURCES))
    notes = write_photo(photo, pixels, tmp_path / f"out{suffix}", edited=True)
    assert len(notes) == len(words)
    for word, note in zip(words, notes, strict=True):
        assert word in note
        assert note.endswith(".")
        assert "Save it as" in note, "what to do"
    plain = Photo(tmp_path / "none", "", "PNG", to_8bit(pixels), meta=Metadata(iptc=PLAIN, dpi=(72, 72)))
    assert write_photo(plain, plain.pixels, tmp_path / f"plain{suffix}", edited=True) == ()
    opaque = replace(plain, alpha=np.full((40, 30), 255, np.uint8))
    assert write_photo(opaque, plain.pixels, tmp_path / f"opaque{suffix}", edited=True) == ()


def test_notes_on_damaged_or_too_long_metadata(scene: Scene, tmp_path: Path) -> None:
    damaged = Metadata(exif=b"?", xmp=b"\xff\xfe<", iptc=HEADER + b"8BIM")
    photo = Photo(tmp_path / "none", "", "PNG", scene(20, 30), meta=damaged)
    notes = write_photo(photo, photo.pixels, tmp_path / "out.tif", edited=True)
    assert [word for word in ("EXIF", "IPTC", "XMP") if any(word in note for note in notes)] == [
        "EXIF", "IPTC", "XMP"
    ]  # fmt: skip
    assert write_photo(photo, photo.pixels, tmp_path / "a.tif", edited=True, keep_metadata=False) == ()
    unclosed = replace(photo, meta=Metadata(xmp=b'<rdf:RDF xmlns:rdf="r"><open></rdf:RDF>'))
    assert "XMP" in write_photo(unclosed, photo.pixels, tmp_path / "b.tif", edited=True, recipe="x")[0]
    assert read_recipe(tmp_path / "b.tif") == "x"
    exif = Image.Exif()
    exif[0x010E] = "long " * 20_000
    whole = exif.tobytes().removeprefix(b"Exif\0\0")
    photo = replace(photo, meta=Metadata(exif=whole, dpi=(300, 300)))
    assert "64 KB" in write_photo(photo, photo.pixels, tmp_path / "out.jpg", edited=True)[0]
    assert "resolution" in write_photo(photo, photo.pixels, tmp_path / "out.webp", edited=True)[0]
    assert write_photo(photo, photo.pixels, tmp_path / "out.png", edited=True) == ()
    assert read_photo(tmp_path / "out.png").meta.exif == whole


@pytest.mark.parametrize("kind", ["<", ">"])
def test_captions_declared_as_numbers(kind: str, save: Save) -> None:
    """Photoshop says of a TIFF's captions that they are 32-bit numbers, in the file's byte order."""
    padded = CAPTIONS.ljust(12, b"\0")
    path = save("a.tif", tiffinfo={33723: padded})
    data = bytearray(path.read_bytes())
    kinds = {"<": b"II", ">": b"MM"}
    if kind == ">":
        data = bytearray(tiff_of_one_pixel(padded))
    else:
        place = data.index(struct.pack("<H", 33723))
        struct.pack_into("<HL", data, place + 2, 4, 3)
    assert data[:2] == kinds[kind]
    path.write_bytes(data)
    found = read_photo(path).meta.iptc
    assert found is not None
    assert iim(found) == CAPTIONS


def tiff_of_one_pixel(captions: bytes) -> bytes:
    """A big-endian TIFF of one grey pixel."""
    tags = {
        256: (3, 1, 1 << 16), 257: (3, 1, 1 << 16), 258: (3, 1, 8 << 16), 259: (3, 1, 1 << 16),
        262: (3, 1, 1 << 16), 273: (4, 1, 8), 277: (3, 1, 1 << 16), 278: (3, 1, 1 << 16), 279: (4, 1, 1),
        33723: (4, len(captions) // 4, 10),
    }  # fmt: skip
    start = 10 + len(captions)
    entries = b"".join(struct.pack(">HHLL", tag, *entry) for tag, entry in tags.items())
    head = b"MM\0*" + struct.pack(">L", start) + b"\x80\0" + captions
    return head + struct.pack(">H", len(tags)) + entries + bytes(4)


@pytest.mark.parametrize("first", [".jpg", ".tif"])
@pytest.mark.parametrize("second", [".jpg", ".tif"])
def test_captions_are_kept_without_the_old_face(
    first: str, second: str, scene: Scene, tmp_path: Path
) -> None:
    resources = RESOURCES + block(0x040C, b"FACE" * 99) + block(0x0BB7, b"x" * 150_000)
    photo = Photo(tmp_path / "none", "", "PNG", scene(20, 30), meta=Metadata(iptc=resources))
    write_photo(photo, photo.pixels, tmp_path / f"1{first}", edited=True)
    photo = read_photo(tmp_path / f"1{first}")
    write_photo(photo, photo.pixels, tmp_path / f"2{second}", edited=True)
    kept = read_photo(tmp_path / f"2{second}").meta.iptc
    assert kept is not None
    assert iim(kept) == CAPTIONS
    assert b"FACE" not in kept
    assert block(0x0BB7, b"x" * 150_000) in kept
    with Image.open(tmp_path / f"2{second}") as image:
        told = IptcImagePlugin.getiptcinfo(image)
    assert told is not None
    assert told[2, 0x78] == b"Hello"


def test_old_faces_in_xmp_go_too(scene: Scene, tmp_path: Path) -> None:
    xmp = (
        b'<rdf:RDF xmlns:rdf="r" xmlns:exif="e" xmlns:tiff="t" xmlns:xmp="x">'
        b'<rdf:Description rdf:about=""><xmp:Thumbnails><rdf:Alt><rdf:li>FACE</rdf:li>'
        b"</rdf:Alt></xmp:Thumbnails><xmp:Rating>5</xmp:Rating></rdf:Description></rdf:RDF>"
    )
    photo = Photo(tmp_path / "none", "", "PNG", scene(20, 30), meta=Metadata(xmp=xmp))
    write_photo(photo, photo.pixels, tmp_path / "out.png", edited=True)
    kept = read_photo(tmp_path / "out.png").meta.xmp or b""
    assert b"FACE" not in kept
    assert b"<xmp:Rating>5</xmp:Rating>" in kept


def test_exif_gives_the_size_only_where_it_gave_one() -> None:
    exif = Image.Exif()
    exif[0x0100], exif[0x010F] = 10, "Camera maker"
    data = upright_exif(exif.tobytes().removeprefix(b"Exif\0\0"), (70_000, 50))
    again = Image.Exif()
    again.load(data)
    assert dict(again) == {0x0100: 70_000, 0x010F: "Camera maker"}


@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_a_jpeg_keeps_tables_and_subsampling(
    subsampling: int, save: Save, scene: Scene, tmp_path: Path
) -> None:
    """Also when it is made smaller; a `quality` asks for others."""
    photo = read_photo(save("a.jpg", Image.fromarray(scene(96, 128)), quality=83, subsampling=subsampling))
    assert photo.jpeg is not None
    assert photo.jpeg.subsampling == subsampling
    pixels = photo.pixels.copy()
    pixels[:16, :16] = 0
    for longest_side in (0, 100):
        write_photo(photo, pixels, tmp_path / "out.jpg", edited=True, longest_side=longest_side)
        assert read_photo(tmp_path / "out.jpg").jpeg == photo.jpeg
    write_photo(photo, pixels, tmp_path / "other.jpg", edited=True, quality=60)
    assert read_photo(tmp_path / "other.jpg").jpeg != photo.jpeg


def test_of_an_unusual_subsampling_all_colour_is_kept(scene: Scene, tmp_path: Path) -> None:
    """Pillow cannot write 4:1:1, and its own choice instead would blur the other direction too."""
    options = [cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_411]
    assert cv2.imwrite(str(tmp_path / "a.jpg"), scene(96, 128), options)
    photo = read_photo(tmp_path / "a.jpg")
    assert photo.jpeg is not None
    assert photo.jpeg.subsampling == -1
    write_photo(photo, photo.pixels, tmp_path / "out.jpg", edited=True)
    again = read_photo(tmp_path / "out.jpg")
    assert again.jpeg is not None
    assert again.jpeg.subsampling == 0
    assert again.jpeg.tables == photo.jpeg.tables
    assert np.abs(again.pixels.astype(int) - photo.pixels).mean() < 1, "1.5 with Pillow's own choice"
