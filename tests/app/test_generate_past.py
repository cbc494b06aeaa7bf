"""Earlier grids: kept on disk with what made them, searched, brought back; favourites stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.generate.grid import Grid, Made
from app.generate.grid_file import read_grid, write_grid
from app.generate.past import Past, folder
from app.generate.settings import GridSettings
from app.icons import Icons
from app.photos.pyramid import image_of
from app.theme import Theme
from app.widgets.past_list import PastList
from tests.app.fake_generate import SIDE, colour

START = datetime(2026, 3, 1, 12, 0, tzinfo=timezone.utc)
SETTINGS = GridSettings(
    count=11, seed=50, steps=9, variety=70, where=(("Eyeglasses", True), ("Smiling", False)),
    like=(b"\x00\x00\x80?",), spread=20,
)  # fmt: skip


def grid(number: int = 0, **settings: object) -> Grid:
    pictures = [Made(50 + k, bytes([k]) * 4, image_of(colour(50 + k))) for k in range(11)]
    chosen = replace(SETTINGS, **settings)  # type: ignore[arg-type]
    return Grid(chosen, "m.safetensors", "Portrait", START + timedelta(minutes=number), pictures)


@pytest.fixture
def past(qtbot: QtBot) -> Iterator[Past]:
    made = Past()
    yield made
    made.close()
    made.deleteLater()


def rest(qtbot: QtBot, past: Past) -> None:
    qtbot.waitUntil(lambda: not past.is_busy)


def test_a_grid_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "grid.png"
    whole = grid()
    write_grid(whole, path)
    back = read_grid(path)
    assert back.settings == whole.settings
    assert (back.model, back.model_name, back.when) == (whole.model, whole.model_name, whole.when)
    assert [(made.seed, made.z_sem) for made in back.pictures] == [
        (made.seed, made.z_sem) for made in whole.pictures
    ]
    for one, two in zip(back.pictures, whole.pictures, strict=True):
        assert one.image.size().width() == SIDE
        assert one.image.pixelColor(3, 3) == two.image.pixelColor(3, 3)


@pytest.mark.parametrize("damage", ["empty", "text", "foreign", "cut", "changed"])
def test_damaged_files_are_told_by_one_kind_of_error(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "grid.png"
    write_grid(grid(), path)
    whole = path.read_bytes()
    if damage == "foreign":
        QImage(8, 8, QImage.Format.Format_RGB32).save(str(path))
    else:
        path.write_bytes(
            {
                "empty": b"", "text": b"no picture", "cut": whole[: len(whole) // 2],
                "changed": whole[:60] + bytes(60) + whole[120:],
            }[damage]
        )  # fmt: skip
    with pytest.raises((OSError, ValueError)):
        read_grid(path)


def test_another_start_finds_them_newest_first(qtbot: QtBot, past: Past) -> None:
    for number in range(3):
        past.add(grid(number, seed=number))
    rest(qtbot, past)
    (folder() / "odd.png").write_text("no grid")
    other = Past()
    other.look()
    rest(qtbot, other)
    assert [each.settings.seed for each in other.grids] == [2, 1, 0]
    assert other.grids[0].thumbnail.width() == 4 * SIDE
    assert other.grids[0].count == 11
    other.close()
    other.deleteLater()


def test_favourites_stay_when_there_are_too_many(
    qtbot: QtBot, past: Past, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.generate.past.MOST", 3)
    past.add(grid(0, seed=0))
    rest(qtbot, past)
    past.set_kept(past.grids[0], True)
    rest(qtbot, past)
    for number in range(1, 6):
        past.add(grid(number, seed=number))
    rest(qtbot, past)
    assert [each.settings.seed for each in past.grids] == [5, 4, 3, 0]
    assert [each.kept for each in past.grids] == [False, False, False, True]
    assert len(list(folder().iterdir())) == 4
    past.set_kept(past.grids[-1], False)
    rest(qtbot, past)
    assert not past.grids[-1].kept


def test_a_file_that_is_gone_is_said(qtbot: QtBot, past: Past) -> None:
    past.add(grid())
    rest(qtbot, past)
    (folder() / past.grids[0].name).unlink()
    with qtbot.waitSignal(past.failed) as said:
        past.restore(past.grids[0])
    assert "gone or damaged" in said.args[0]
    rest(qtbot, past)
    assert past.grids == ()


@pytest.fixture
def shown(qtbot: QtBot, past: Past, theme: Theme) -> PastList:
    past.add(grid(0, seed=123, where=()))
    past.add(grid(1, seed=7))
    rest(qtbot, past)
    made = PastList(past, theme, Icons(theme))
    qtbot.addWidget(made)
    made.show()
    return made


def test_searching(shown: PastList) -> None:
    assert len(shown.model_.shown) == 2
    for text, found in (("glasses", [7]), ("123", [123]), ("no smile portrait", [7]), ("hats", [])):
        shown.search.setText(text)
        assert [each.settings.seed for each in shown.model_.shown] == found, text
    assert shown._empty.text() == "Nothing earlier matches."


def test_a_click_or_enter_brings_back_and_delete_forgets(qtbot: QtBot, past: Past, shown: PastList) -> None:
    view = shown.view
    place = view.visualRect(shown.model_.index(1)).center()
    with qtbot.waitSignal(shown.wanted) as wanted:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args[0].settings.seed == 123
    view.setCurrentIndex(shown.model_.index(0))
    with qtbot.waitSignal(shown.wanted) as wanted:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args[0].settings.seed == 7
    QTest.keyClick(view, Qt.Key.Key_Delete)
    rest(qtbot, past)
    assert [each.settings.seed for each in past.grids] == [123]
    assert len(list(folder().iterdir())) == 1


def test_settings_out_of_range_come_into_it() -> None:
    stored = SETTINGS.as_json()
    assert GridSettings.from_json(stored) == SETTINGS
    assert GridSettings.from_json(stored | {"count": 10**9, "steps": -3}).count == 64
    assert GridSettings.from_json(stored | {"steps": -3}).steps == 2
    for wrong in ({"seed": "1"}, {"like": ["§"]}, {"where": 3}):
        with pytest.raises((TypeError, ValueError)):
            GridSettings.from_json(stored | wrong)
