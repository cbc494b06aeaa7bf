"""Which sliders a table could make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.training.data.made import fill
from tests.training.survey.heard import Heard
from training.survey.labels import look_at_labels
from training.survey.talk import Talk

COUNT = 90


def columns(folder: Path, table: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """The result, and its columns by name."""
    heard = Heard()
    look_at_labels([str(folder)], table, Talk(heard))
    return heard.result, {column["name"]: column for column in heard.result["columns"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ninety pictures beside a table of all kinds of columns."""
    made = fill(tmp_path / "set", COUNT)
    rows = ["file,person,glad,rare,hardly,age,town,same,marked,glasses"]
    for n in range(COUNT):
        glasses = "yes" if n % 3 else "no"
        values = (
            n % 2,
            n < 10,
            n < 3,
            20 + n,
            "Rome" if n % 2 else "Oslo",
            1,
            "1" if n < 40 else "",
            glasses,
        )
        told = [str(int(value)) if isinstance(value, bool) else str(value) for value in values]
        rows.append(f"set/{n:05d}.png,p{n // 2}," + ",".join(told))
    (tmp_path / "labels.csv").write_text("\n".join(rows))
    return made


def test_columns_are_judged_by_what_a_slider_needs(folder: Path) -> None:
    result, found = columns(folder, str(folder.parent / "labels.csv"))
    assert (result["pictures"], result["labelled"], result["persons"]) == (COUNT, COUNT, COUNT // 2)
    verdicts = {name: column["verdict"] for name, column in found.items()}
    assert verdicts == {
        "glad": "good", "rare": "few", "hardly": "too few", "age": "good", "town": "no numbers",
        "same": "one value", "marked": "good", "glasses": "good",
    }  # fmt: skip
    assert (found["glad"]["low"], found["glad"]["high"], found["glad"]["examples"]) == (0, 1, "binary")
    assert (found["marked"]["with"], found["marked"]["without"], found["marked"]["examples"]) == (
        40, 50, "positive",
    )  # fmt: skip
    assert (found["glasses"]["with"], found["glasses"]["without"]) == (60, 30)
    assert found["age"]["low"] == pytest.approx(20 + 89 / 3)
    assert (found["age"]["with"], found["age"]["without"]) == (30, 30)
    assert found["town"]["values"] == ["Oslo", "Rome"]


def test_folders_are_labels(tmp_path: Path) -> None:
    fill(tmp_path / "set" / "smiling", 6)
    fill(tmp_path / "set" / "earnest", 31, start=100)
    result, found = columns(tmp_path / "set", "folders")
    assert set(found) == {"smiling", "earnest"}
    assert (found["smiling"]["with"], found["smiling"]["without"]) == (6, 31)
    assert found["smiling"]["verdict"] == "few"
    assert result["persons"] == 0


def test_a_table_about_other_pictures_is_refused_in_words(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("file,a\nx.png,1\n")
    with pytest.raises(ValueError, match="names none of the pictures"):
        columns(folder, str(tmp_path / "other.csv"))
