"""The command palette, and the search behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.menus.fuzzy import match, rank, split_value
from app.widgets.command_delegate import REASON, RIGHT
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest

# --- the search


@pytest.mark.parametrize(
    ("query", "text", "places"),
    [
        ("zoom", "Zoom in", (0, 1, 2, 3)),
        ("zi", "Zoom in", (0, 5)),
        ("cba", "Compare before and after", (0, 8, 15)),
        ("after comp", "Compare before and after", (0, 1, 2, 3, 19, 20, 21, 22, 23)),
        ("ubertr", "Übertragen", (0, 1, 2, 3, 4, 5)),
        ("导出", "导出照片", (0, 1)),
        ("", "Anything", ()),
    ],
)
def test_letters_are_found(query: str, text: str, places: tuple[int, ...]) -> None:
    found = match(query, text)
    assert found is not None
    assert found.places == places


@pytest.mark.parametrize(("query", "text"), [("x", "Zoom in"), ("niz", "Zoom"), ("zoomzoom", "Zoom in")])
def test_what_is_not_there_is_not_found(query: str, text: str) -> None:
    assert match(query, text) is None


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("open", "Open photo…"),
        ("om", "Open model…"),
        ("photo", "Open photo…"),
        ("exp", "Export…"),
        ("in", "Zoom in"),
        ("undo", "Undo"),
    ],
)
def test_the_best_comes_first(query: str, best: str) -> None:
    texts = [
        "Show hidden points",
        "Undo",
        "Paste photo as new",
        "Open photo…",
        "Open model…",
        "Zoom in",
        "Export…",
    ]
    ranked = rank(query, [(text, text, ()) for text in texts])
    assert ranked[0][0] == best


def test_other_names_count_for_less() -> None:
    ranked = rank("redo", [("a", "Wiederholen", ["redo"]), ("b", "Redo", [])])
    assert [item for item, _ in ranked] == ["b", "a"]


@pytest.mark.parametrize(
    ("query", "split"),
    [
        ("smile 40", ("smile", 40)),
        ("open mouth  -5", ("open mouth", -5)),
        ("smile \N{MINUS SIGN}30 %", ("smile", -30)),
        ("smile=+7", ("smile", 7)),
        ("smile: 7", ("smile", 7)),
        ("smile", ("smile", None)),
        ("40", ("40", None)),
        ("", ("", None)),
    ],
)
def test_a_number_is_split_off(query: str, split: tuple[str, int | None]) -> None:
    assert split_value(query) == split


# --- the card


def _open(window: Window) -> None:
    window.actions_.entry("palette").action.trigger()
    assert window.shell.palette_.isVisible()


def test_a_few_letters_and_enter_do_an_action(edited_window: Window) -> None:
    _open(edited_window)
    palette = edited_window.shell.palette_
    QTest.keyClicks(palette.field, "compare before")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert edited_window.actions_.wipe.isChecked()
    assert palette.isHidden()
    _open(edited_window)  # what was done last is the first now
    assert palette.found[0] == "Compare before and after"


def test_a_slider_is_set_by_its_name_and_a_number(qtbot: QtBot, edited_window: Window) -> None:
    _open(edited_window)
    palette = edited_window.shell.palette_
    QTest.keyClicks(palette.field, "smile 40")
    assert palette.found[0] == "Smile: set to +40"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    document = edited_window.session.document
    assert document is not None
    assert document.state.current.strength("Smiling") == 40
    _open(edited_window)
    QTest.keyClicks(palette.field, "smile -400")
    assert palette.found[0] == "Smile: set to \N{MINUS SIGN}100"
    palette.close_palette()
    document.undo_stack.undo()
    assert document.state.current.strength("Smiling") == 0
    wait_for_rest(qtbot, edited_window)


def test_a_slider_without_a_number_takes_the_keyboard(edited_window: Window) -> None:
    _open(edited_window)
    palette = edited_window.shell.palette_
    QTest.keyClicks(palette.field, "glasses slider")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert edited_window.focusWidget() is edited_window.page.panel.rows["Eyeglasses"].slider


def test_every_action_is_found_with_its_key_and_why_it_is_grey(make_window: MakeWindow) -> None:
    window = make_window()
    _open(window)
    palette = window.shell.palette_
    model = palette.list.model()
    shown = {model.index(row, 0).data(): model.index(row, 0) for row in range(model.rowCount())}
    for entry in window.actions_.entries:
        if entry.name == "palette":
            continue
        assert entry.title in {title.rstrip("…") for title in shown}, entry.name
    assert shown["Zoom in"].data(REASON) == "Open a photo first."
    assert shown["Undo"].data(REASON)
    first = shown[window.actions_.entry("open").title]
    assert first.data(REASON) is None
    assert first.data(RIGHT) == window.actions_.open.shortcut().toString()
    QTest.keyClicks(palette.field, "zoom in")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()  # what is grey does nothing
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_arrows_choose_and_go_round(make_window: MakeWindow) -> None:
    window = make_window()
    _open(window)
    palette = window.shell.palette_
    QTest.keyClicks(palette.field, "zoom")
    first = palette.list.currentIndex().row()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.found) - 1
    palette.field.setText("qqqxxqq")
    assert palette.found == ["Nothing is called that. Fewer letters find more."]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
