"""The recipe of an edit travels inside the picture and comes back as it was."""

from __future__ import annotations

import json
import os
import random
import struct
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.photo import files
from core.photo.files import DIGITAL_SOURCE_TYPE, Metadata, Photo, read_photo, read_recipe, write_photo
from core.photo.recipe import NAMESPACE, recipe_in, with_recipe, without_recipe
from core.photo.xmp import mark_as_edited, stated

Save = Callable[..., Path]
Scene = Callable[[int, int], NDArray[np.uint8]]
SUFFIXES = (".jpg", ".png", ".tif", ".webp")
SHORT = '{"smiling": 0.5, "note": "<b> & \\"quotes\\" \'s\\n\\t tab", "name": "Änne 微笑 🙂"}'


def long_recipe(characters: int) -> str:
    """JSON that hardly shrinks: numbers of a mask's strokes."""
    numbers = random.Random(0)
    strokes: list[float] = []
    while len(strokes) * 18 < characters:
        strokes.append(numbers.random())
    return json.dumps({"mask": strokes})


def photo_with(scene: Scene, tmp_path: Path, meta: Metadata | None = None) -> Photo:
    return Photo(tmp_path / "none", "", "PNG", scene(40, 30), meta=meta or Metadata())


def large_xmp(size: int) -> bytes:
    """XMP of many develop settings, about `size` bytes."""
    return stated(
        None, "http://ns.adobe.com/camera-raw-settings/1.0/", "crs", "History", "step, " * (size // 6)
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize(
    "recipe",
    [
        SHORT, "plain\r\n\ttext ]]> <x/>", "deflate;base64,notreally", "lone \udce9 and \x00\x07",
        long_recipe(50_000),
    ],
    ids=["short", "plain", "lookalike", "not xml", "long"],
)  # fmt: skip
def test_every_format_gives_back_the_recipe(
    suffix: str, keep: bool, recipe: str, scene: Scene, tmp_path: Path
) -> None:
    out = tmp_path / f"out{suffix}"
    photo = photo_with(scene, tmp_path)
    assert write_photo(photo, photo.pixels, out, edited=True, keep_metadata=keep, recipe=recipe) == ()
    assert read_recipe(out) == recipe
    assert DIGITAL_SOURCE_TYPE.encode() in (read_photo(out).meta.xmp or b"")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_recipe_in_an_unedited_or_unwilling_file(
    suffix: str, save: Save, scene: Scene, tmp_path: Path
) -> None:
    photo = read_photo(save(f"in{suffix}"))
    other = photo_with(scene, tmp_path)
    write_photo(photo, photo.pixels, tmp_path / f"copy{suffix}", edited=False, recipe=SHORT)
    write_photo(other, other.pixels, tmp_path / f"anew{suffix}", edited=False, recipe=SHORT)
    write_photo(other, other.pixels, tmp_path / f"plain{suffix}", edited=True, recipe="")
    for name in ("copy", "anew", "plain"):
        assert read_recipe(tmp_path / f"{name}{suffix}") == ""
        assert NAMESPACE.encode() not in (tmp_path / f"{name}{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_second_edit_replaces_the_recipe_and_leaves_no_trace(
    suffix: str, scene: Scene, tmp_path: Path
) -> None:
    photo = photo_with(scene, tmp_path)
    write_photo(photo, photo.pixels, tmp_path / f"1{suffix}", edited=True, recipe="first")
    once = read_photo(tmp_path / f"1{suffix}")
    write_photo(once, once.pixels, tmp_path / f"2{suffix}", edited=True, recipe="later")
    twice = read_photo(tmp_path / f"2{suffix}")
    assert read_recipe(tmp_path / f"2{suffix}") == "later"
    assert len(twice.meta.xmp or b"") == len(once.meta.xmp or b""), "packets must not grow with each edit"
    write_photo(twice, twice.pixels, tmp_path / f"3{suffix}", edited=True)
    assert NAMESPACE.encode() not in (tmp_path / f"3{suffix}").read_bytes()


@pytest.mark.parametrize(
    ("size", "recipe"), [(500, 120_000), (60_000, 60_000), (90_000, 2_000), (150_000, 0)]
)
def test_xmp_too_long_for_a_jpeg_goes_to_an_extension(
    size: int, recipe: int, scene: Scene, tmp_path: Path
) -> None:
    text = long_recipe(recipe) if recipe else ""
    photo = photo_with(scene, tmp_path, Metadata(xmp=large_xmp(size)))
    out = tmp_path / "out.jpg"
    assert write_photo(photo, photo.pixels, out, edited=True, recipe=text) == ()
    assert read_recipe(out) == text
    xmp = read_photo(out).meta.xmp or b""
    assert xmp.count(b"step, ") == size // 6
    assert xmp.count(DIGITAL_SOURCE_TYPE.encode()) == 1
    assert b"HasExtendedXMP" not in xmp
    with Image.open(out) as image:
        main = image.info["xmp"]
    assert b"HasExtendedXMP" in main
    assert DIGITAL_SOURCE_TYPE.encode() in main, "the mark stands where every program looks"
    again = tmp_path / "again.jpg"
    write_photo(read_photo(out), photo.pixels, again, edited=True, recipe="short")
    assert read_recipe(again) == "short"
    assert (read_photo(again).meta.xmp or b"").count(b"step, ") == size // 6


def test_a_lost_extension_is_no_harm(scene: Scene, tmp_path: Path) -> None:
    photo = photo_with(scene, tmp_path)
    out = tmp_path / "out.jpg"
    write_photo(photo, photo.pixels, out, edited=True, recipe=long_recipe(200_000))
    data = out.read_bytes()
    place = data.index(b"http://ns.adobe.com/xmp/extension/\0") - 4
    length = 2 + struct.unpack_from(">H", data, place + 2)[0]
    out.write_bytes(data[:place] + data[place + length :])
    assert read_recipe(out) == ""
    assert DIGITAL_SOURCE_TYPE.encode() in (read_photo(out).meta.xmp or b"")


def test_other_programs_may_write_it_differently() -> None:
    """As an element, under another prefix, in other quotes: RDF allows it all."""
    start = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    element = f'<rdf:Description xmlns:s1="{NAMESPACE}"><s1:Recipe>a &lt; b</s1:Recipe></rdf:Description>'
    quotes = f"<rdf:Description xmlns:q='{NAMESPACE}' q:Recipe='a &lt; b'/>"
    other = f'<rdf:Description xmlns:e="https://example.org/" xmlns:s="{NAMESPACE}" e:Recipe="soup"/>'
    end = "</rdf:RDF></x:xmpmeta>\n   \0"
    for text in (element, quotes):
        xmp = (start + text + end).encode()
        assert recipe_in(xmp) == "a < b"
        assert recipe_in(without_recipe(xmp)) == ""
        assert recipe_in(with_recipe(xmp, "new")) == "new"
    assert recipe_in((start + other + end).encode()) == ""
    assert b"soup" in with_recipe((start + other + end).encode(), "new")


def test_a_png_with_its_xmp_behind_the_pixels(scene: Scene, tmp_path: Path) -> None:
    """Programs that change metadata in place put it there."""
    out = tmp_path / "out.png"
    photo = photo_with(scene, tmp_path)
    write_photo(photo, photo.pixels, out, edited=True, recipe=SHORT)
    data = out.read_bytes()
    place = data.index(b"iTXt") - 4
    length = 12 + struct.unpack_from(">L", data, place)[0]
    moved = data[:place] + data[place + length : -12] + data[place : place + length] + data[-12:]
    out.write_bytes(moved)
    assert read_recipe(out) == SHORT


def test_damaged_and_odd_files_have_no_recipe(scene: Scene, tmp_path: Path) -> None:
    photo = photo_with(scene, tmp_path)
    chance = random.Random(1)
    for suffix in SUFFIXES:
        out = tmp_path / f"out{suffix}"
        write_photo(photo, photo.pixels, out, edited=True, recipe=long_recipe(3_000))
        data = out.read_bytes()
        for _ in range(150):
            broken = bytearray(data[: chance.randrange(len(data) + 1)])
            for _ in range(chance.randrange(20)):
                if broken:
                    broken[chance.randrange(min(len(broken), 4_000))] = chance.randrange(256)
            out.write_bytes(broken)
            assert isinstance(read_recipe(out), str)
    for path in (tmp_path, tmp_path / "nothing.jpg", "no\0name", tmp_path / ("n" * 5000)):
        assert read_recipe(path) == ""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    assert recipe_in(f'{bomb}<x xmlns:s="{NAMESPACE}"><s:Recipe>&b;</s:Recipe></x>'.encode()) == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_has_no_recipe_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert read_recipe(tmp_path / "pipe.jpg") == ""


def test_pixels_are_not_decoded(scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pixels of these files are gone, their recipe is not."""
    photo = photo_with(scene, tmp_path)
    for suffix, mark in ((".jpg", b"\xff\xda"), (".png", b"IDAT")):
        out = tmp_path / f"out{suffix}"
        write_photo(photo, photo.pixels, out, edited=True, recipe=SHORT)
        data = out.read_bytes()
        out.write_bytes(data[: data.index(mark) + 8])
        assert read_recipe(out) == SHORT
        with pytest.raises(files.PhotoError):
            read_photo(out)


def test_the_packet_stays_readable_for_others(scene: Scene, tmp_path: Path) -> None:
    """Pillow finds it in the file, and a parser that is not ours reads recipe and mark in it."""
    photo = photo_with(scene, tmp_path, Metadata(xmp=mark_as_edited(None)))
    for suffix in SUFFIXES:
        out = tmp_path / f"out{suffix}"
        write_photo(photo, photo.pixels, out, edited=True, recipe=SHORT)
        with Image.open(out) as image:
            tree = ElementTree.fromstring(image.info["xmp"])
        said = {name: value for element in tree.iter() for name, value in element.attrib.items()}
        assert said[f"{{{NAMESPACE}}}Recipe"] == SHORT
        assert said["{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"] == DIGITAL_SOURCE_TYPE
