"""The first look at somebody's pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.training.data.made import encoded, fill, huge_png, scene, write_zip
from tests.training.survey.heard import Heard
from training.data.sources import Entry
from training.survey.crops import show_crops
from training.survey.faces import Faces
from training.survey.pictures import ALIKE, FACES, look_at_pictures
from training.survey.spread import evenly, side_by_side
from training.survey.talk import Talk, Unwanted


def looked(places: list[Path], sheet: Path | None = None, shown: int = 60) -> Heard:
    """What is said of them."""
    heard = Heard()
    look_at_pictures([str(place) for place in places], sheet, Talk(heard), shown=shown)
    return heard


def test_whole_damaged_and_repeated_pictures_are_told_apart(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 9)
    scene(3, 80, 80).save(folder / "copy of 3.jpg", quality=90)
    (folder / "empty.png").touch()
    (folder / "text.jpg").write_text("no picture")
    (folder / "cut.jpg").write_bytes(encoded(scene(50, 200, 200), "JPEG")[:900])
    (folder / "huge.png").write_bytes(huge_png())
    (folder / "notes.md").write_text("not counted")
    scene(60, 64, 48).convert("L").save(folder / "grey.png")
    heard = looked([folder])
    result = heard.result
    assert heard.of("found")[0]["pictures"] == 15
    assert (result["usable"], result["bad"], result["grey"], result["square"]) == (11, 4, 1, 10)
    bad = {line["name"]: line["reason"] for line in heard.of("bad")}
    assert set(bad) == {"empty.png", "text.jpg", "cut.jpg", "huge.png"}
    assert "empty" in _text(bad["empty.png"])
    assert "cut short" in _text(bad["cut.jpg"])
    assert result["twins"] == 1
    assert result["pairs"] == [["copy of 3.jpg", "00003.png"]] or result["pairs"] == [
        ["00003.png", "copy of 3.jpg"]
    ]
    assert result["sides"] == [40, 40, 80]
    assert result["smaller"] == {"32": 0, "64": 10, "128": 11, "256": 11}
    assert result["faces"] == {"looked": 11, "with": 0, "several": 0, "aligned": 0, "side": 0}


def test_thumbnails_of_some_are_written_where_asked(tmp_path: Path) -> None:
    folder, sheet = fill(tmp_path / "set", 12), tmp_path / "sheet"
    sheet.mkdir()
    heard = looked([folder], sheet, shown=4)
    shown = heard.of("picture")
    assert [line["name"] for line in shown] == ["00000.png", "00003.png", "00006.png", "00009.png"]
    with Image.open(shown[1]["file"]) as thumbnail:
        assert thumbnail.format == "JPEG"
        difference = np.abs(np.asarray(thumbnail, np.int16) - np.asarray(scene(3), np.int16))
        assert difference.mean() < 6


def test_several_sources_and_what_lies_near_them(tmp_path: Path) -> None:
    folder = fill(tmp_path / "all" / "set" / "smiling", 4).parent
    fill(folder / "earnest", 3, start=10)
    archive = write_zip(tmp_path / "more.zip", {"a.png": encoded(scene(99)), "readme.txt": b"x"})
    (tmp_path / "all" / "labels.csv").write_text("file,male\nsmiling/00000.png,1\n")
    (tmp_path / "all" / "prices.csv").write_text("article,price\npear,3\n")
    (tmp_path / "list_attr.txt").write_text("1\nMale\n00000.png 1\n")
    result = looked([folder, archive]).result
    assert result["usable"] == 8
    assert result["folders"] == {"smiling": 4, "earnest": 3}
    assert result["tables"] == [str(tmp_path / "all" / "labels.csv"), str(tmp_path / "list_attr.txt")]


def test_faces_are_looked_for_in_some_and_told_to_be_aligned(shared_dir: Path) -> None:
    heard = looked([shared_dir / "data" / "faces" / "color" / "val"])
    faces = heard.result["faces"]
    assert faces["looked"] == ALIKE
    assert faces["with"] == ALIKE
    assert faces["aligned"] >= 0.9 * faces["with"]
    assert 115 < faces["side"] < 145  # the pictures are aligned crops of 128 pixels
    assert len(heard.of("face")) == ALIKE


def test_of_a_mixed_set_more_pictures_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def seen(entry: Entry) -> Faces:
        return Faces(int(entry.name[:5]) % 3 % 2)  # every third

    monkeypatch.setattr("training.survey.pictures.faces_in", seen)
    faces = looked([fill(tmp_path / "set", FACES + 20)]).result["faces"]
    assert faces["looked"] == FACES
    assert 0.2 * FACES < faces["with"] < 0.5 * FACES


def test_nothing_to_look_at_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="There is no picture in the folder"):
        looked([tmp_path])
    with pytest.raises(ValueError, match=r"There is no .*nowhere"):
        looked([tmp_path / "nowhere"])


def test_looking_ends_when_nobody_wants_to_know(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 200)
    heard = Heard()
    talk = Talk(heard, lambda: not heard.of("picture"))
    with pytest.raises(Unwanted):
        look_at_pictures([str(folder)], tmp_path, talk, shown=200)
    assert len(heard.of("picture")) < 100
    assert not heard.of("result")


def test_crops_are_those_that_are_trained_on(tmp_path: Path) -> None:
    folder, sheet = fill(tmp_path / "set", 3), tmp_path / "sheet"
    sheet.mkdir()
    (folder / "broken.png").write_bytes(b"no")
    heard = Heard()
    show_crops([str(folder)], "centre", 64, sheet, Talk(heard), shown=10)
    crops = {line["name"]: line for line in heard.of("crop")}
    assert "reason" in crops["broken.png"]
    with Image.open(crops["00001.png"]["file"]) as crop:
        assert crop.size == (64, 64)
    assert heard.result == {"kind": "result", "tried": 4, "made": 3, "upscaled": 3}


@pytest.mark.parametrize("crop", ["face", "celeba"])
def test_a_crop_that_does_not_fit_says_why_for_each(tmp_path: Path, crop: Any) -> None:
    folder = fill(tmp_path / "set", 2)
    heard = Heard()
    show_crops([str(folder)], crop, 32, None, Talk(heard), shown=10)
    assert heard.result["made"] == 0
    assert all(line["reason"] for line in heard.of("crop"))


def test_places_that_hold_nothing_are_named_so_that_the_others_can_be_used(tmp_path: Path) -> None:
    good, empty, gone = fill(tmp_path / "set", 3), tmp_path / "empty", tmp_path / "gone"
    empty.mkdir()
    heard = Heard()
    with pytest.raises(ValueError, match=r"'.*empty'.*Take it out of the list: the other places can be used"):
        look_at_pictures([str(good), str(empty)], None, Talk(heard), shown=1)
    assert heard.of("unusable") == [{"kind": "unusable", "places": [str(empty)]}]
    with pytest.raises(ValueError, match=r"^2 places can't be used\..*Take them out"):
        look_at_pictures([str(empty), str(good), str(gone)], None, Talk(heard), shown=1)
    alone = Heard()
    with pytest.raises(ValueError, match="empty"):
        look_at_pictures([str(empty)], None, Talk(alone), shown=1)
    assert not alone.of("unusable")


def test_an_evenly_spread_choice() -> None:
    assert evenly(3, 10) == [0, 1, 2]
    assert evenly(100, 4) == [0, 25, 50, 75]
    chosen = evenly(1000, 64)
    assert len(set(chosen)) == 64
    assert max(chosen) < 1000


def test_side_by_side_keeps_the_order_and_hands_errors_on() -> None:
    assert list(side_by_side(lambda n: n * n, range(50), lambda: None)) == [n * n for n in range(50)]
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(lambda n: 1 // n, [2, 0], lambda: None))


def _text(reason: Any) -> str:
    return reason["sentence"] if isinstance(reason, dict) else str(reason)


def test_a_line_is_json_whatever_is_said() -> None:
    from core.sentences import Sentence

    heard = Heard()
    Talk(heard).say("x", text=Sentence("{a} of {b}", a=Sentence("one"), b=3), path=("a", "b"))
    assert heard.lines == [
        {
            "kind": "x",
            "text": {"sentence": "{a} of {b}", "values": {"a": {"sentence": "one", "values": {}}, "b": 3}},
            "path": ["a", "b"],
        }
    ]
