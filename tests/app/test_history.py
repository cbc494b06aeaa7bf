"""The list of steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.widgets.history import HistoryPanel
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.test_sliders import Listener


@pytest.fixture
def history(qtbot: QtBot, edited_window: Window) -> HistoryPanel:
    """Shown, with three steps."""
    panel = edited_window.page.panel
    edited_window.actions_.entry("history").action.trigger()
    panel.rows["Smiling"].value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    panel.rows["Age"].value.setValue(-10)
    wait_for_rest(qtbot, edited_window)
    panel.rows["Male"].lock.click()
    return edited_window.page.history


def _steps(history: HistoryPanel) -> list[str]:
    model = history.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _click(history: HistoryPanel, row: int) -> None:
    index = history.view.model().index(row, 0)
    QTest.mouseClick(
        history.view.viewport(), Qt.MouseButton.LeftButton, pos=history.view.visualRect(index).center()
    )


def test_steps_are_named_from_the_opening_on(history: HistoryPanel) -> None:
    assert _steps(history) == ["Photo opened", "Smile +40", "Age \N{MINUS SIGN}10", "Hold Masculine"]
    assert [history.steps.is_present(row) for row in range(4)] == [False, False, False, True]


def test_a_click_goes_there_and_back(qtbot: QtBot, edited_window: Window, history: HistoryPanel) -> None:
    rows, listener = edited_window.page.panel.rows, Listener(edited_window.engine)
    _click(history, 1)
    assert (rows["Smiling"].slider.value(), rows["Age"].slider.value()) == (40, 0)
    assert [history.steps.is_undone(row) for row in range(4)] == [False, False, True, True]
    _click(history, 0)
    assert rows["Smiling"].slider.value() == 0
    assert not edited_window.actions_.undo.isEnabled()
    _click(history, 3)
    assert rows["Age"].slider.value() == -10
    assert rows["Male"].lock.isChecked()
    wait_for_rest(qtbot, edited_window)
    assert dict(listener.last.focused.strengths) == {"Smiling": 0.4, "Age": -0.1}
    assert listener.last.focused.hold == ("Male",)


def test_arrow_keys_walk_through_it(edited_window: Window, history: HistoryPanel) -> None:
    QTest.keyClick(history.view, Qt.Key.Key_Up)
    assert not edited_window.page.panel.rows["Male"].lock.isChecked()
    QTest.keyClick(history.view, Qt.Key.Key_Home)
    assert edited_window.page.panel.rows["Smiling"].slider.value() == 0


def test_undo_moves_the_mark_and_a_new_step_drops_what_was_undone(
    edited_window: Window, history: HistoryPanel
) -> None:
    edited_window.actions_.undo.trigger()
    edited_window.actions_.undo.trigger()
    assert history.steps.is_present(1)
    assert len(_steps(history)) == 4
    edited_window.page.panel.detail.new_variation.click()
    assert _steps(history) == ["Photo opened", "Smile +40", "New variation"]


def test_what_was_undone_is_drawn_fainter(edited_window: Window, history: HistoryPanel) -> None:
    def darkest(row: int) -> int:
        place = history.view.visualRect(history.view.model().index(row, 0))
        picture = history.view.viewport().grab(place).toImage()
        return max(
            picture.pixelColor(x, y).lightness()
            for x in range(picture.width() // 8, picture.width())
            for y in range(picture.height())
        )

    before = darkest(2)
    _click(history, 1)
    assert darkest(2) < before - 60


def test_each_photo_has_its_own(
    qtbot: QtBot, edited_window: Window, history: HistoryPanel, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.new("RGB", (300, 300), "green").save(other)
    first = edited_window.session.album.entries[0]
    edited_window.session.open(other)
    qtbot.waitUntil(lambda: _steps(history) == ["Photo opened"])
    wait_for_rest(qtbot, edited_window)
    edited_window.session.show_photo(first)
    qtbot.waitUntil(lambda: len(_steps(history)) == 4)
    wait_for_rest(qtbot, edited_window)


def test_it_is_empty_without_a_photo(edited_window: Window, history: HistoryPanel) -> None:
    edited_window.session.close_photo(edited_window.session.album.entries[0])
    assert [step for step in _steps(history) if step] == []


def test_it_is_hidden_at_first_and_remembered(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, settings: Settings
) -> None:
    window = make_window(photo)
    assert window.page.history.isHidden()
    window.actions_.entry("history").action.trigger()
    assert window.page.history.isVisible()
    assert Settings.load(settings.path).history
    wait_for_rest(qtbot, window)
    window.page.history.close_button.click()
    assert window.page.history.isHidden()
    assert not window.actions_.entry("history").action.isChecked()
    assert not Settings.load(settings.path).history
