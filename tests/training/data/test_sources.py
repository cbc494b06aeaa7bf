"""Folders, zip files and LMDB folders: what is found in them, and what is said when nothing is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.training.data.made import encoded, fill, scene, write_zip
from training.data.sources import open_source, open_sources


def names(*places: Path) -> list[str]:
    with open_sources([str(place) for place in places]) as found:
        return [entry.name for entry in found.entries]


def write_lmdb(path: Path, values: dict[str, bytes]) -> Path:
    lmdb = pytest.importorskip("lmdb", reason="the optional package lmdb is not installed")
    with lmdb.open(str(path), map_size=2**24) as database, database.begin(write=True) as transaction:
        for key, value in values.items():
            transaction.put(key.encode(), value)
    return path


def test_a_folder_is_searched_through_in_one_order_with_any_case_of_suffix(tmp_path: Path) -> None:
    for name in ("b/2.JPG", "b/10.jpeg", "a.PnG", "c/d/1.WebP", "z.tif", "film.gif", "x.bmp"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"-")
    for name in ("notes.txt", ".hidden.jpg", "._a.png", ".thumbnails/1.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"-")
    assert names(tmp_path) == ["a.PnG", "b/10.jpeg", "b/2.JPG", "c/d/1.WebP", "film.gif", "x.bmp", "z.tif"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_linked_folders_are_read_and_a_ring_of_links_ends(tmp_path: Path) -> None:
    fill(tmp_path / "elsewhere", 1)
    fill(tmp_path / "set", 1, start=1)
    (tmp_path / "set" / "more").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "set" / "again").symlink_to(tmp_path / "set")
    assert names(tmp_path / "set") == ["00001.png", "more/00000.png"]


def test_a_run_inside_the_folder_is_no_training_picture(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    fill(tmp_path / "run" / "samples", 2)
    for name in ("config.json", "state.json"):
        (tmp_path / "run" / name).write_text("{}")
    with open_sources([str(tmp_path)]) as found:
        assert [entry.name for entry in found.entries] == ["00000.png"]
        assert "training run" in found.notes[0]


def test_an_empty_folder_says_what_is_read_and_what_to_give_instead(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no picture in the folder .*JPEG, PNG"):
        names(tmp_path)
    write_zip(tmp_path / "faces.zip", {"1.png": encoded(scene(0))})
    with pytest.raises(ValueError, match=r"'faces\.zip': give that itself"):
        names(tmp_path)


def test_a_zip_beside_pictures_is_noted(tmp_path: Path) -> None:
    write_zip(fill(tmp_path, 1) / "faces.zip", {"1.png": encoded(scene(0))})
    with open_sources([str(tmp_path)]) as found:
        assert len(found.entries) == 1
        assert "faces.zip" in found.notes[0]


def test_a_missing_source_and_one_given_twice_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="There is no"):
        names(tmp_path / "nowhere")
    fill(tmp_path, 1)
    with pytest.raises(ValueError, match="given twice"):
        names(tmp_path, tmp_path / "." / "")


def test_a_zip_is_read_by_name_without_unpacking(tmp_path: Path) -> None:
    data = encoded(scene(3), "JPEG")
    path = write_zip(
        tmp_path / "set.zip",
        {"a/2.JPG": data, "a/1.jpg": b"-", "__MACOSX/a/._1.jpg": b"-", "readme.txt": b"-"},
    )
    with open_sources([str(path)]) as found:
        assert [entry.name for entry in found.entries] == ["a/1.jpg", "a/2.JPG"]
        assert found.entries[1].read() == data
    assert sorted(file.name for file in tmp_path.iterdir()) == ["set.zip"]


def test_the_stamp_of_a_picture_in_a_zip_is_its_content(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "set.zip", {"1.png": b"one"})
    before = open_source(path)
    write_zip(tmp_path / "other.zip", {"1.png": b"two"})
    after = open_source(tmp_path / "other.zip")
    write_zip(tmp_path / "same.zip", {"1.png": b"one"})
    same = open_source(tmp_path / "same.zip")
    assert before.stamp("1.png") == same.stamp("1.png") != after.stamp("1.png")
    for source in (before, after, same):
        source.close()


def test_a_zip_that_is_damaged_or_holds_only_a_zip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "not.zip").write_bytes(b"PK\x03\x04 cut short")
    with pytest.raises(ValueError, match="can't be read as a zip file"):
        names(tmp_path / "not.zip")
    inner = write_zip(tmp_path / "inner.zip", {"1.png": b"-"}).read_bytes()
    outer = write_zip(tmp_path / "outer.zip", {"parts/inner.zip": inner})
    with pytest.raises(ValueError, match=r"'parts/inner\.zip': unpack that"):
        names(outer)


def test_a_damaged_picture_in_a_zip_can_t_be_read_and_the_others_can(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "set.zip", {"1.bmp": bytes(range(256)) * 9, "2.bmp": b"fine"})
    data = bytearray(path.read_bytes())
    data[60:70] = b"\xff" * 10
    path.write_bytes(data)
    with open_sources([str(path)]) as found:
        with pytest.raises(OSError, match="damaged in the zip file"):
            found.entries[0].read()
        assert found.entries[1].read() == b"fine"


def test_sources_with_the_same_names_are_told_apart_and_the_first_keeps_its_names(tmp_path: Path) -> None:
    first, second = fill(tmp_path / "a" / "set", 2), fill(tmp_path / "b" / "set", 2)
    third = fill(tmp_path / "c" / "other", 1, start=7)
    found = names(first, second, third)
    assert found == ["00000.png", "00001.png", "set/00000.png", "set/00001.png", "00007.png"]


@pytest.mark.parametrize(
    ("keys", "numbers"),
    [
        (["256-00000", "256-00007", "256-69999"], [0, 7, 69999]),  # FFHQ and CelebA-HQ
        (["256-0000000", "256-0000003"], [0, 3]),  # LSUN
        (["None-0000000", "None-0000004"], [1, 5]),  # CelebA: the first file is 000001.jpg
    ],
)
def test_the_official_lmdb_layouts(tmp_path: Path, keys: list[str], numbers: list[int]) -> None:
    values = {key: encoded(scene(place), "WEBP") for place, key in enumerate(keys)}
    path = write_lmdb(tmp_path / "set.lmdb", {**values, "length": str(len(keys)).encode()})
    before = sorted(path.iterdir())
    with open_sources([str(path)]) as found:
        assert [entry.name for entry in found.entries] == keys
        assert [entry.read() for entry in found.entries] == list(values.values())
        assert [entry.source.number(entry.inner) for entry in found.entries] == numbers
        assert found.notes == ()
    assert sorted(path.iterdir()) == before


def test_an_lmdb_that_is_incomplete_is_noted_and_a_foreign_one_refused(tmp_path: Path) -> None:
    short = write_lmdb(tmp_path / "short.lmdb", {"256-00000": b"-", "length": b"70000"})
    with open_sources([str(short)]) as found:
        assert "70000 pictures, and 1" in found.notes[0]
    foreign = write_lmdb(tmp_path / "foreign.lmdb", {"image-1": b"-"})
    with pytest.raises(ValueError, match="its keys are not like"):
        names(foreign)
    with pytest.raises(ValueError, match=r"LMDB folder 'foreign\.lmdb'"):
        names(tmp_path)


def test_a_damaged_lmdb_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("lmdb", reason="the optional package lmdb is not installed")
    (tmp_path / "data.mdb").write_bytes(b"no database" * 1000)
    with pytest.raises(ValueError, match="can't be opened as an LMDB folder"):
        names(tmp_path)


def test_without_the_package_an_lmdb_folder_says_how_to_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data.mdb").write_bytes(b"-")
    monkeypatch.setitem(sys.modules, "lmdb", None)
    with pytest.raises(ValueError, match="pip install lmdb"):
        names(tmp_path)
