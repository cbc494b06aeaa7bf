"""The film strip in the real window: its photos and their states, keys, mouse, menu, and closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.photos.album import EntryState
from app.settings import Settings
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest

Roles = Qt.ItemDataRole


@pytest.fixture
def photos(tmp_path: Path) -> Callable[[int], list[Path]]:
    """Makes photos of one colour each."""

    def make(count: int) -> list[Path]:
        paths = [tmp_path / f"photo {number}.png" for number in range(1, count + 1)]
        for number, path in enumerate(paths):
            Image.new("RGB", (160, 120), (20 * number % 256, 90, 60)).save(path)
        return paths

    return make


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, photos: Callable[[int], list[Path]]) -> Window:
    """With three photos, the first of which is analysed."""
    made = make_window()
    made.session.open_all(photos(3))
    wait_for_rest(qtbot, made)
    return made


def _current(window: Window) -> str:
    assert window.session.album.current is not None
    return window.session.album.current.name


def _states(window: Window) -> list[EntryState]:
    return [entry.state for entry in window.session.album.entries]


def _place(window: Window, row: int) -> QPoint:
    strip = window.leafing.strip
    return strip.visualRect(strip.film.index(row)).center()


def test_with_one_photo_there_is_no_strip_and_f6_hides_that_of_several(
    qtbot: QtBot, make_window: MakeWindow, photos: Callable[[int], list[Path]], settings: Settings
) -> None:
    first, second = photos(2)
    window = make_window(first)
    wait_for_rest(qtbot, window)
    strip = window.leafing.strip
    assert strip.isHidden()
    window.session.open(second)
    assert strip.isVisible()
    wait_for_rest(qtbot, window)
    window.leafing.toggle.trigger()
    assert strip.isHidden()
    assert settings.film_strip is False
    window.leafing.toggle.trigger()
    assert strip.isVisible()


def test_thumbnails_come_and_states_are_told_in_words(
    qtbot: QtBot, make_window: MakeWindow, photos: Callable[[int], list[Path]], tmp_path: Path
) -> None:
    paths = photos(2)
    broken = tmp_path / "broken.jpg"
    broken.write_text("Dear photo,")
    window = make_window()
    window.session.open_all([*paths, broken])
    wait_for_rest(qtbot, window)
    entries = window.session.album.entries
    qtbot.waitUntil(lambda: entries[1].thumbnail is not None and bool(entries[2].failure), timeout=5000)
    assert _states(window) == [EntryState.UNEDITED, EntryState.UNEDITED, EntryState.FAILED]
    assert not window.toaster.toasts, "the strip says it"
    film = window.leafing.strip.film
    tips = [film.index(row).data(Roles.ToolTipRole) for row in range(3)]
    assert "not edited" in tips[0]
    assert "could not be opened" in tips[2]
    assert "is not a picture" in tips[2] or "not a" in tips[2]
    window.page.panel.rows["Smiling"].value.setValue(60)
    assert _states(window)[0] is EntryState.EDITED
    wait_for_rest(qtbot, window)
    assert "edited, not exported" in film.index(0).data(Roles.AccessibleTextRole)
    assert window.session.document is not None
    window.session.document.mark_exported()
    assert _states(window)[0] is EntryState.EXPORTED


def test_the_thumbnail_shows_the_edit(qtbot: QtBot, window: Window) -> None:
    entry = window.session.album.entries[0]
    assert entry.thumbnail is not None
    before = entry.thumbnail.copy()
    window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, window)
    assert entry.thumbnail != before
    window.actions_.undo.trigger()
    wait_for_rest(qtbot, window)
    assert entry.thumbnail == before


def test_a_click_and_the_keys_go_to_other_photos(qtbot: QtBot, window: Window) -> None:
    strip = window.leafing.strip
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=_place(window, 2))
    assert _current(window) == "photo 3.png"
    assert strip.currentIndex().row() == 2
    wait_for_rest(qtbot, window)
    assert window.windowTitle().startswith("photo 3.png")
    for key, name in (
        (Qt.Key.Key_Left, "photo 2.png"), (Qt.Key.Key_Home, "photo 1.png"),
        (Qt.Key.Key_Left, "photo 3.png"), (Qt.Key.Key_Right, "photo 1.png"), (Qt.Key.Key_End, "photo 3.png"),
    ):  # fmt: skip
        QTest.keyClick(strip, key)
        assert _current(window) == name
    window.leafing.next.trigger()
    assert _current(window) == "photo 1.png"
    window.leafing.previous.trigger()
    assert _current(window) == "photo 3.png"
    wait_for_rest(qtbot, window)
    assert window.session.document is not None
    assert window.session.document.name == "photo 3.png"


def test_what_was_in_view_of_a_photo_is_in_view_again(qtbot: QtBot, window: Window) -> None:
    canvas, leafing, album = window.page.canvas, window.leafing, window.session.album
    fitted = canvas.zoom
    canvas.zoom_by(6.0)
    canvas.centerOn(40, 30)
    zoom, seen = canvas.zoom, canvas.to_scene(QPointF(100, 100))
    leafing.next.trigger()
    qtbot.waitUntil(lambda: window.windowTitle().startswith("photo 2"))
    assert canvas.zoom == pytest.approx(fitted), "a new photo is shown whole"
    canvas.zoom_by(2.0)
    wait_for_rest(qtbot, window)
    leafing.previous.trigger()
    assert canvas.zoom == pytest.approx(zoom)
    here = canvas.to_scene(QPointF(100, 100))
    assert (here.x(), here.y()) == pytest.approx((seen.x(), seen.y()), abs=0.6)
    canvas.fit()
    leafing.next.trigger()
    assert canvas.zoom == pytest.approx(2 * fitted)
    leafing.previous.trigger()
    assert canvas.zoom == pytest.approx(fitted)
    window.resize(700, 600)
    assert canvas.zoom < fitted, "it is still the whole that is shown"
    window.session.close_photo(album.entries[1])
    window.session.open(album.entries[1].path.with_name("photo 2.png"))
    wait_for_rest(qtbot, window)
    assert _current(window) == "photo 2.png"
    assert canvas.part is None, "closed and opened, it is a new one"


def test_a_wheel_turns_the_strip(
    qtbot: QtBot, make_window: MakeWindow, photos: Callable[[int], list[Path]]
) -> None:
    window = make_window()
    window.session.open_all(photos(20))
    wait_for_rest(qtbot, window)
    strip = window.leafing.strip
    bar = strip.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=5000)
    down = QWheelEvent(
        QPointF(50, 20), QPointF(50, 20), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    strip.wheelEvent(down)
    assert bar.value() == 120
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert strip.viewport().rect().contains(_place(window, 19)), "the current photo is in view"
    qtbot.waitUntil(
        lambda: all(entry.thumbnail is not None for entry in window.session.album.entries), timeout=9000
    )
    wait_for_rest(qtbot, window)


def test_photos_are_closed_by_middle_button_delete_and_menu(qtbot: QtBot, window: Window) -> None:
    strip, album = window.leafing.strip, window.session.album
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.MiddleButton, pos=_place(window, 1))
    assert [entry.name for entry in album.entries] == ["photo 1.png", "photo 3.png"]
    assert _current(window) == "photo 1.png"
    place = _place(window, 0)
    reason = QContextMenuEvent.Reason.Mouse
    strip.contextMenuEvent(QContextMenuEvent(reason, place, strip.viewport().mapToGlobal(place)))
    assert strip.menu is not None
    texts = [action.text() for action in strip.menu.actions() if action.text()]
    assert texts == ["Show folder", "Close", "Close the others"]
    strip.menu.actions()[-1].trigger()
    strip.menu.close()
    assert [entry.name for entry in album.entries] == ["photo 1.png"]
    assert strip.isHidden()
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    assert not album.entries
    assert window.session.document is None
    assert window.windowTitle() == "Semblance"
    assert window.page.drop_area.isVisible()
    assert not window.actions_.export.isEnabled()
    assert not window.leafing.close.isEnabled()


def test_closing_an_edited_photo_asks_and_the_others_stay(qtbot: QtBot, window: Window) -> None:
    window.page.panel.rows["Smiling"].value.setValue(60)
    wait_for_rest(qtbot, window)
    window.leafing.close.trigger()
    question = window.unexported.question
    assert question is not None
    assert "photo 1.png" in question.text()
    question.button(QMessageBox.StandardButton.Cancel).click()
    assert len(window.session.album.entries) == 3
    window.leafing.close.trigger()
    assert window.unexported.question is not None
    window.unexported.question.button(QMessageBox.StandardButton.Discard).click()
    wait_for_rest(qtbot, window)
    assert [entry.name for entry in window.session.album.entries] == ["photo 2.png", "photo 3.png"]
    assert window.session.document is not None
    assert window.session.document.name == "photo 2.png", "the one after it"


def test_the_strip_speaks(window: Window) -> None:
    strip = window.leafing.strip
    assert strip.accessibleName() == "Open photos"
    spoken = QAccessible.queryAccessibleInterface(strip)
    assert spoken is not None
    assert spoken.childCount() == 3
    assert spoken.child(0).text(QAccessible.Text.Name).startswith("photo 1.png, ")
