"""From the settings of a run to its pictures: the parts together, the report, and a changed data set."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.training.data.made import encoded, fill, huge_png, scene, write_zip
from training.config import Data
from training.data.prepare import Prepared, prepare

SIZE = 8


def prepared(tmp_path: Path, *places: str, expected: str | None = None, **settings: object) -> Prepared:
    data = Data(sources=tuple(str(tmp_path / place) for place in places or ("set",)), **settings)  # type: ignore[arg-type]
    return prepare(data, SIZE, tmp_path / "cache", expected=expected)


def people(tmp_path: Path, count: int) -> Path:
    """A table of `count` pictures, three of each person."""
    rows = [f"set/{index:05d}.png,p{index // 3},{index % 2}" for index in range(count)]
    (tmp_path / "labels.csv").write_text("\n".join(["file,person,smiling", *rows]))
    return tmp_path / "labels.csv"


def test_a_folder_and_a_zip_together(tmp_path: Path) -> None:
    fill(tmp_path / "set", 3)
    write_zip(tmp_path / "more.zip", {"00000.png": encoded(scene(5))})
    made = prepared(tmp_path, "set", "more.zip")
    assert made.train.names == ("00000.png", "00001.png", "00002.png", "more.zip/00000.png")
    assert made.train.images(np.arange(4)).shape == (4, 3, SIZE, SIZE)
    assert made.validation is None
    assert made.train_labels is None
    assert made.validation_labels is None


def test_a_share_for_validation_keeps_persons_together_and_labels_in_order(tmp_path: Path) -> None:
    fill(tmp_path / "set", 60)
    (tmp_path / "set" / "00010.png").write_bytes(b"damaged")
    made = prepared(tmp_path, labels=str(people(tmp_path, 60)), validation_share=0.3)
    assert made.validation is not None
    assert made.train_labels is not None
    assert made.validation_labels is not None
    assert len(made.train) + len(made.validation) == 59
    for pictures, labels in ((made.train, made.train_labels), (made.validation, made.validation_labels)):
        numbers = [int(name[:5]) for name in pictures.names]
        assert numbers == sorted(numbers)
        assert labels.column("person") == tuple(f"p{number // 3}" for number in numbers)
        assert labels.column("smiling") == tuple(str(number % 2) for number in numbers)
        for number, pixels in zip(numbers, pictures.pixels, strict=True):
            assert (pixels == np.asarray(scene(number).resize((SIZE, SIZE), 3))).all()
    assert not set(made.train_labels.column("person")) & set(made.validation_labels.column("person"))
    assert not made.train.pixels.flags.owndata  # both are views of one memory map


def test_separate_validation_pictures_and_persons_in_both(tmp_path: Path) -> None:
    fill(tmp_path / "set", 3)
    fill(tmp_path / "val", 2, start=8)
    (tmp_path / "l.csv").write_text("file,person\nset/00000.png,Ann\nval/00008.png,Ann\nval/00009.png,Bo\n")
    made = prepared(
        tmp_path, validation=(str(tmp_path / "val"),), labels=str(tmp_path / "l.csv"), validation_share=0.5
    )
    assert made.validation is not None
    assert made.validation_labels is not None
    assert (len(made.train), made.validation.names) == (3, ("00008.png", "00009.png"))
    assert made.validation_labels.column("person") == ("Ann", "Bo")
    assert "validation pictures: 1 of the persons (Ann)" in made.report.notes[0]
    assert made.report.labelled == 3


def test_the_report_lists_what_was_skipped_enlarged_and_repeated(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 4)
    fill(tmp_path / "val", 1, start=9)
    (folder / "cut.jpg").write_bytes(encoded(scene(7), "JPEG")[:400])
    (folder / "huge.png").write_bytes(huge_png())
    scene(6, 5, 5).save(folder / "small.png")
    scene(2).save(folder / "twin.jpg", quality=90)
    scene(3).save(tmp_path / "val" / "leaked.webp")
    made = prepared(tmp_path, validation=(str(tmp_path / "val"),))
    report = made.report
    assert [(one.name, one.reason.split(" (")[0].split(":")[0]) for one in report.skipped] == [
        ("cut.jpg", "damaged or cut short"),
        ("huge.png", "too large"),
    ]
    assert (report.listed, report.train, report.validation) == (10, 6, 2)
    assert (report.upscaled, report.near_duplicates, report.leaked) == (1, 2, 1)
    assert [(twin.name, twin.of) for twin in report.twins] == [
        ("twin.jpg", "00002.png"),
        ("leaked.webp", "00003.png"),
    ]
    assert json.loads(json.dumps(dataclasses.asdict(report)))["train"] == 6
    for part in (
        "6 training pictures, 2 for",
        "2 of 10 were skipped (cut.jpg: damaged",
        "1 validation pictures",
    ):
        assert part in report.summary()


def test_progress_is_told_and_ends_at_all(tmp_path: Path) -> None:
    fill(tmp_path / "set", 5)
    told: list[tuple[int, int]] = []
    prepare(
        Data(sources=(str(tmp_path / "set"),)),
        SIZE,
        tmp_path / "cache",
        on_progress=lambda *n: told.append(n),
    )
    assert [done for done, _ in told] == [1, 2, 3, 4, 5, 5]
    assert {total for _, total in told} == {5}


def test_the_same_pictures_have_one_fingerprint_wherever_they_lie(tmp_path: Path) -> None:
    fill(tmp_path / "set", 4)
    first = prepared(tmp_path)
    shutil.copytree(tmp_path / "set", tmp_path / "copy", copy_function=shutil.copyfile)
    write_zip(tmp_path / "set.zip", {path.name: path.read_bytes() for path in (tmp_path / "set").iterdir()})
    for place in ("set", "copy", "set.zip"):
        again = prepared(tmp_path, place, expected=first.report.fingerprint)
        assert again.report.fingerprint == first.report.fingerprint
        assert again.report.decoded == 0
    shutil.rmtree(tmp_path / "cache")  # all of it may be deleted: it is made again
    assert prepared(tmp_path, expected=first.report.fingerprint).report.decoded == 4


def test_a_changed_data_set_is_refused_in_words(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 6)
    began = prepared(tmp_path).report.fingerprint
    scene(50).save(folder / "00050.png")
    scene(51).save(folder / "00051.png")
    (folder / "00001.png").unlink()
    scene(99).save(folder / "00002.png")
    os.utime(folder / "00003.png", (5, 5))  # only touched: no change
    message = (
        r"2 added \(00050.png, 00051.png\); 1 missing \(00001.png\); 1 changed \(00002.png\)\. .*"
        "Put them back as they were, or start a new run"
    )
    with pytest.raises(ValueError, match=message):
        prepared(tmp_path, expected=began)
    shutil.rmtree(tmp_path / "cache")  # what they were is then not known in detail
    with pytest.raises(ValueError, match="not those that the run began with"):
        prepared(tmp_path, expected=began)
    assert prepared(tmp_path).report.train == 7  # a new run takes them as they are


def test_a_moved_border_between_training_and_validation_is_refused(tmp_path: Path) -> None:
    fill(tmp_path / "set", 30)
    table = people(tmp_path, 30)
    began = prepared(tmp_path, labels=str(table), validation_share=0.3).report.fingerprint
    table.write_text(table.read_text().replace("smiling", "happy"))  # other columns may change
    assert prepared(tmp_path, labels=str(table), validation_share=0.3, expected=began)
    with pytest.raises(ValueError, match="moved between training and validation"):
        prepared(tmp_path, validation_share=0.3, expected=began)


def test_a_picture_that_can_no_longer_be_used_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "set", 3)
    began = prepared(tmp_path).report.fingerprint
    for path in (tmp_path / "cache").glob("centre*"):
        path.unlink()
    read = Path.read_bytes

    def failing(path: Path) -> bytes:
        if path.name == "00001.png":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", failing)
    with pytest.raises(ValueError, match=r"1 changed \(00001.png\)"):
        prepared(tmp_path, expected=began)


def test_what_can_t_be_prepared_says_why(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="--data DIR"):
        prepare(Data(), SIZE, tmp_path / "cache")
    with pytest.raises(ValueError, match="There is no"):
        prepared(tmp_path)
    folder = tmp_path / "set"
    folder.mkdir()
    with pytest.raises(ValueError, match="There is no picture in the folder"):
        prepared(tmp_path)
    (folder / "1.jpg").write_bytes(b"text")
    with pytest.raises(
        ValueError, match=r"None of the 1 training pictures can be used \(1.jpg: not a picture"
    ):
        prepared(tmp_path)
    with pytest.raises(ValueError, match="given for training and for validation"):
        prepared(tmp_path, validation=(str(folder),))


def test_one_person_alone_can_t_be_split_and_it_is_noted(tmp_path: Path) -> None:
    fill(tmp_path / "set", 3)
    made = prepared(tmp_path, labels=str(people(tmp_path, 3)), validation_share=0.5)
    assert made.validation is None
    assert "there is only one person" in made.report.notes[0]


def test_real_portraits(shared_dir: Path, tmp_path: Path) -> None:
    faces = shared_dir / "data" / "faces"
    data = Data(
        sources=(str(faces / "color" / "val"),), labels=str(faces / "labels.csv"), validation_share=0.2
    )
    made = prepare(data, 64, tmp_path / "cache")
    assert made.validation is not None
    assert made.train_labels is not None
    assert made.validation_labels is not None
    assert made.report.listed == made.report.labelled == len(made.train) + len(made.validation)
    assert not set(made.train_labels.column("person")) & set(made.validation_labels.column("person"))
    assert (made.report.skipped, made.report.near_duplicates) == ((), 0)
