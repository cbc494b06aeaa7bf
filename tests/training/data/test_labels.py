"""Labels of each kind find their pictures, and tables that can't be right are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.data.made import encoded, fill, scene, write_zip
from training.data.labels import Labels, read_labels
from training.data.sources import open_sources


def read(labels: Path | str, *places: Path) -> Labels:
    with open_sources([str(place) for place in places]) as found:
        return read_labels(str(labels), [found.entries])[0]


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_paths_relative_to_the_table(tmp_path: Path) -> None:
    fill(tmp_path / "set" / "train", 3)
    table = write(
        tmp_path / "set" / "labels.csv",
        "age,file\n50,train/00002.png\n20,train/00000.png\n30,val/00000.png\n",
    )
    labels = read(table, tmp_path / "set" / "train")
    assert labels.columns == ("age",)
    assert [dict(row) for row in labels.rows] == [{"age": "20"}, {}, {"age": "50"}]
    assert labels.column("age") == ("20", "", "50")
    assert labels.labelled == 2


def test_names_below_the_source_wherever_the_table_is(tmp_path: Path) -> None:
    fill(tmp_path / "set" / "a", 1)
    fill(tmp_path / "set" / "b", 1)
    (tmp_path / "tables").mkdir()
    table = write(tmp_path / "tables" / "l.csv", "file,x\nb\\00000.png,2\na/00000.png,1\n")
    assert read(table, tmp_path / "set").column("x") == ("1", "2")


def test_bare_names_count_only_where_they_are_unmistakable(tmp_path: Path) -> None:
    fill(tmp_path / "set" / "deep", 3)
    fill(tmp_path / "set" / "other", 1)
    table = write(tmp_path / "l.csv", "file,x\n00000.png,0\n00001.png,1\nold/00002.png,2\nnew/00002.png,3\n")
    # 00000.png is in two folders, 00002.png twice in the table
    assert read(table, tmp_path / "set").column("x") == ("", "1", "", "")


def test_a_table_about_one_folder_does_not_label_another(tmp_path: Path) -> None:
    fill(tmp_path / "set" / "color", 1)
    fill(tmp_path / "set" / "mono", 1, start=5)
    table = write(tmp_path / "set" / "l.csv", "file,x\ncolor/00000.png,1\nart/00005.png,9\n")
    assert read(table, tmp_path / "set").column("x") == ("1", "")


def test_pictures_in_a_zip_are_found_by_name(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "s.zip", {"a/1.png": encoded(scene(0)), "a/2.png": encoded(scene(1))})
    assert read(write(tmp_path / "l.csv", "file,x\na/2.png,b\na/1.png,a\n"), path).column("x") == ("a", "b")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_tables_of_spreadsheets(tmp_path: Path, separator: str) -> None:
    table = write(tmp_path / "l.csv", "\ufefffile,who\r\n00000.png,Ann\r\n\r\n".replace(",", separator))
    assert read(table, fill(tmp_path / "set", 1)).column("who") == ("Ann",)


def test_accents_match_however_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    scene(0).save(tmp_path / "set" / "Rene\u0301.png")
    table = write(tmp_path / "l.csv", "file,x\nRen\u00e9.png,1\n")
    assert read(table, tmp_path / "set").column("x") == ("1",)


ANNOTATION = "3\nSmiling Young\n{}.jpg  -1  1\n{}.jpg   1 -1\n{}.jpg   1  1\n"


@pytest.mark.parametrize("layout", ["000001 000002 000003", "1 2 3"])
def test_celeba_annotation_files(tmp_path: Path, layout: str) -> None:
    fill(tmp_path / "set", 3, start=1, suffix=".png")  # 00001.png is neither 000001.jpg nor 1.jpg
    table = write(tmp_path / "list_attr_celeba.txt", ANNOTATION.format(*layout.split()))
    labels = read(table, tmp_path / "set")
    assert labels.columns == ("Smiling", "Young")
    assert labels.column("Smiling") == ("-1", "1", "1")


def test_annotations_find_the_pictures_of_an_lmdb(tmp_path: Path) -> None:
    lmdb = pytest.importorskip("lmdb", reason="the optional package lmdb is not installed")
    for name, keys in (("hq", ["256-00001", "256-00003"]), ("celeba", ["None-0000000", "None-0000002"])):
        with lmdb.open(str(tmp_path / name), map_size=2**20) as base, base.begin(write=True) as transaction:
            for key in keys:
                transaction.put(key.encode(), b"-")
    table = write(tmp_path / "annotations.txt", ANNOTATION.format(1, 2, 3))
    assert read(table, tmp_path / "hq").column("Young") == ("1", "1")
    assert read(table, tmp_path / "hq").column("Smiling") == ("-1", "1")
    assert read(table, tmp_path / "celeba").column("Smiling") == ("-1", "1")  # files 000001 and 000003


def test_folders_as_labels(tmp_path: Path) -> None:
    fill(tmp_path / "set" / "smiling", 1)
    fill(tmp_path / "set" / "more" / "serious", 1)
    fill(tmp_path / "set", 1)
    labels = read("folders", tmp_path / "set")
    assert labels.columns == ("serious", "smiling")
    assert [dict(row) for row in labels.rows] == [
        {},
        {"serious": "1", "smiling": "0"},
        {"serious": "0", "smiling": "1"},
    ]


def test_several_sources_are_folders_themselves(tmp_path: Path) -> None:
    labels = read("folders", fill(tmp_path / "cats", 1), fill(tmp_path / "dogs", 1))
    assert labels.column("cats") == ("1", "0")
    assert labels.column("dogs") == ("0", "1")


def test_labels_are_cut_in_the_pictures_order(tmp_path: Path) -> None:
    table = write(tmp_path / "l.csv", "file,x\n00000.png,0\n00001.png,1\n00002.png,2\n")
    labels = read(table, fill(tmp_path / "set", 3))
    assert labels.take([2, 0]).column("x") == ("2", "0")
    assert labels.first(2).column("x") == ("0", "1")
    assert len(labels) == 3
    with pytest.raises(ValueError, match=r"no column 'y'\. They have: x"):
        labels.column("y")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,x\n1.png,1\n", "no column 'file'.* It has: name, x"),
        ("", "no column 'file'"),
        ("file,x\n", "no rows"),
        ("file,x,x\n00000.png,1,2\n", "two columns of one name"),
        ("file,x\n00000.png,1\n00001.png\n", "the row of '00001.png' has 1 values"),
        ("file,x\nelsewhere.png,1\n", "names none of the pictures.*'elsewhere.png'.*'00000.png'"),
        ("5\nSmiling\n1.jpg 1\n", "says that it has 5 rows, and it has 1"),
        ("1\nSmiling Young\n1.jpg 1\n", "the row of '1.jpg' does not have 2 values"),
        ("1\nSmiling\n1.jpg yes\n", "values of -1 or 1"),
    ],
)
def test_tables_that_can_t_be_right(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read(write(tmp_path / "l.csv", text), fill(tmp_path / "set", 1))


def test_labels_that_can_t_be_read(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 1)
    with pytest.raises(ValueError, match=r"labels .*none\.csv' can't be read"):
        read(tmp_path / "none.csv", folder)
    (tmp_path / "l.csv").write_bytes("file,x\nRené.png,1".encode("latin-1"))
    with pytest.raises(ValueError, match="Save the table as UTF-8"):
        read(tmp_path / "l.csv", folder)
    with pytest.raises(ValueError, match="no picture lies in a folder of its own"):
        read("folders", folder)
