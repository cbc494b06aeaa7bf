"""Presets shown on the photo while they are highlighted in their menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.widgets.canvas import Canvas
from app.window import Window
from core.protocol import Quality
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.pointer import colour

MIDDLE = (200.0, 126.0)  # of the fake's only face, where its blue is strongest


@pytest.fixture
def menu(edited_window: Window) -> QMenu:
    """Open below its button."""
    return _opened(edited_window)


@pytest.fixture
def canvas(edited_window: Window) -> Canvas:
    """With the photo on it."""
    return edited_window.page.canvas


def _opened(window: Window) -> QMenu:
    menu, button = window.panel_control.presets.menu, window.page.panel.presets
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    return menu


def _action(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def _point_at(menu: QMenu, text: str) -> None:
    place = menu.actionGeometry(_action(menu, text)).center()
    for step in range(8):  # fewer, and Qt takes it for a hand that trembles
        QTest.mouseMove(menu, place + QPoint(step, 0))
    QTest.qWait(1)


def _leave(menu: QMenu) -> None:
    QApplication.sendEvent(menu, QEvent(QEvent.Type.Leave))
    QTest.qWait(1)


def test_what_is_pointed_at_is_shown_and_nothing_is_set(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, menu: QMenu
) -> None:
    window, document = edited_window, edited_window.session.document
    assert document is not None
    entry = window.session.album.entry_of(document)
    assert entry is not None
    plain, thumbnail, kept = colour(canvas, MIDDLE), entry.thumbnail, document.kept
    _point_at(menu, "Warm smile")
    wait_for_rest(qtbot, window)
    warm = colour(canvas, MIDDLE)
    assert warm.blue() > plain.blue() + 30
    _point_at(menu, "Broad smile")
    wait_for_rest(qtbot, window)
    assert colour(canvas, MIDDLE).blue() > warm.blue() + 30
    assert document.undo_stack.count() == 0
    assert not document.state.changes
    assert not document.would_be_lost
    assert not window.isWindowModified()
    assert window.page.panel.rows["Smiling"].slider.value() == 0
    assert (entry.thumbnail, document.kept) == (thumbnail, kept)
    _leave(menu)
    assert colour(canvas, MIDDLE) == plain, "at once"
    assert menu.isVisible()
    assert not window.session.is_trying
    wait_for_rest(qtbot, window)
    assert colour(canvas, MIDDLE) == plain
    menu.close()


def test_headings_and_other_entries_show_the_photo_as_it_is(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, menu: QMenu
) -> None:
    plain = colour(canvas, MIDDLE)
    for other in ("Built in", "Rename or delete presets…"):
        _point_at(menu, "Broad smile")
        wait_for_rest(qtbot, edited_window)
        assert colour(canvas, MIDDLE) != plain
        _point_at(menu, other)
        assert colour(canvas, MIDDLE) == plain
    menu.close()


@pytest.mark.parametrize("way", ["escape", "outside", "at once"])
def test_a_menu_that_closes_leaves_nothing(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, menu: QMenu, way: str
) -> None:
    plain = colour(canvas, MIDDLE)
    _point_at(menu, "Broad smile")
    if way != "at once":  # a picture that comes after the menu has gone is not to be shown
        wait_for_rest(qtbot, edited_window)
    if way == "outside":
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(-60, -60))
    else:
        QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    QTest.qWait(1)
    wait_for_rest(qtbot, edited_window)
    assert colour(canvas, MIDDLE) == plain
    assert not edited_window.session.is_trying


def test_the_keyboard_shows_them_too_and_enter_sets_what_is_shown(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, menu: QMenu
) -> None:
    plain = colour(canvas, MIDDLE)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "Warm smile"
    QTest.qWait(1)
    wait_for_rest(qtbot, edited_window)
    warm, sent = colour(canvas, MIDDLE), edited_window.engine.counts.sent
    assert warm != plain
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert colour(canvas, MIDDLE) == warm, "it does not go and come again"
    QTest.qWait(1)
    wait_for_rest(qtbot, edited_window)
    assert colour(canvas, MIDDLE) == warm
    assert edited_window.engine.counts.sent == sent, "what is there need not be made again"
    document = edited_window.session.document
    assert document is not None
    assert document.undo_stack.undoText() == "Preset Warm smile"
    assert dict(document.state.current.strengths) == {"Smiling": 45}
    assert document.kept is not None
    assert document.kept.request.quality is Quality.REFINED
    edited_window.actions_.undo.trigger()
    wait_for_rest(qtbot, edited_window)
    assert colour(canvas, MIDDLE) == plain


def test_over_an_edit_that_is_set_that_edit_comes_back(
    qtbot: QtBot, edited_window: Window, canvas: Canvas
) -> None:
    edited_window.page.panel.rows["Smiling"].value.setValue(60)
    wait_for_rest(qtbot, edited_window)
    set_, menu = colour(canvas, MIDDLE), _opened(edited_window)
    _point_at(menu, "Serious")
    wait_for_rest(qtbot, edited_window)
    assert colour(canvas, MIDDLE).blue() < set_.blue() - 60
    _leave(menu)
    assert colour(canvas, MIDDLE) == set_
    menu.close()


def test_another_model_closes_the_menu(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, menu: QMenu, tmp_path: Path
) -> None:
    plain = colour(canvas, MIDDLE)
    _point_at(menu, "Broad smile")
    wait_for_rest(qtbot, edited_window)
    other = tmp_path / "other.safetensors"
    other.touch()
    with qtbot.waitSignal(edited_window.session.model_ready):
        edited_window.session.load_model(other)
    assert not menu.isVisible()
    wait_for_rest(qtbot, edited_window)
    assert not edited_window.session.is_trying
    assert colour(canvas, MIDDLE) == plain


def test_a_closed_photo_takes_the_trial_with_it(
    qtbot: QtBot, edited_window: Window, canvas: Canvas, menu: QMenu, photo: Path
) -> None:
    _point_at(menu, "Broad smile")
    wait_for_rest(qtbot, edited_window)
    session = edited_window.session
    assert session.album.current is not None
    session.close_photo(session.album.current)
    assert not menu.isVisible()
    QTest.qWait(1)
    assert not session.is_trying
    session.open(photo)
    wait_for_rest(qtbot, edited_window)
    assert canvas.patches == []


def test_presets_for_all_photos_are_shown_on_this_one(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "two.png"
    other.write_bytes(photo.read_bytes() + b"\0")
    window = make_window(photo, other)
    wait_for_rest(qtbot, window)
    canvas = window.page.canvas
    plain, menu = colour(canvas, MIDDLE), _opened(window)
    everywhere = window.panel_control.presets.everywhere
    assert everywhere is not None
    menu.setActiveAction(everywhere.menuAction())
    QTest.keyClick(menu, Qt.Key.Key_Right)
    qtbot.waitUntil(everywhere.isVisible)
    _point_at(everywhere, "Broad smile")
    wait_for_rest(qtbot, window)
    assert colour(canvas, MIDDLE).blue() > plain.blue() + 60
    QTest.keyClick(everywhere, Qt.Key.Key_Escape)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    QTest.qWait(1)
    wait_for_rest(qtbot, window)
    assert colour(canvas, MIDDLE) == plain
