"""Rules of sliders as text, several for one slider, and several tables of labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.core.tiny import picture
from training.config import AttributeRule
from training.data.label_tables import read_tables
from training.data.labels import Labels
from training.stages.attributes import read_rule
from training.stages.rules import combined, parse_rule


def test_a_rule_is_read_from_text() -> None:
    assert parse_rule("Age=age:50:64") == AttributeRule("Age", "age", 50, 64)
    assert parse_rule("Bald=bald:0:1:Male+Age").hold == ("Male", "Age")
    for wrong in ("Smiling=smile:0", "Smiling=smile:0:1:Male:Age", "Smiling"):
        with pytest.raises(ValueError, match="NAME=COLUMN"):
            parse_rule(wrong)


def test_the_first_rule_that_says_something_counts() -> None:
    rows = ({"hand": "1", "machine": "0.1"}, {"hand": "", "machine": "0.9"}, {"hand": "", "machine": "0.5"})
    labels = Labels(("hand", "machine"), rows)
    rules = tuple(map(parse_rule, ("Smile=hand:0:1", "Age=age:0:1", "Smile=machine:0.4:0.6")))
    single, read = combined(rules, labels)
    assert [rule.name for rule in single] == ["Smile", "Age"]
    assert single[1] == rules[1]
    assert read_rule(single[0], read)[:2].tolist() == [1, 1]
    assert read.column("Smile") == ("1", "1", "")
    assert read.column("hand") == ("1", "", "")


def test_tables_fill_each_other_in(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        Image.fromarray(picture(16, 16, number)).save(folder / f"{number}.png")
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("file,bald\nphotos/0.png,1\nphotos/1.png,\n", encoding="utf-8")
    second.write_text("file,bald,age\nphotos/0.png,0,30\nphotos/1.png,0,50\n", encoding="utf-8")
    names = ("1.png", "0.png", "2.png")
    labels = read_tables([str(first), str(second)], str(folder), names)
    assert labels is not None
    assert labels.column("bald") == ("0", "1", "")
    assert labels.column("age") == ("50", "30", "")
    assert read_tables([], str(folder), names) is None
