"""The morph page: photos in a row, frames that fill in, what is set, playing, and the frame in the editor."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.morph.evenness import evenness
from app.morph.settings import Course, Easing, Moves, StripSettings
from app.pages.morph import MorphPage
from app.window import Window
from core.photo.files import read_photo
from tests.app import test_accessibility
from tests.app.conftest import MakeWindow, kill, wait_for_rest
from tests.app.looks import clipped, settle

MakePage = Callable[..., MorphPage]


@pytest.fixture
def colours(tmp_path: Path) -> Callable[..., list[Path]]:
    """Makes photos of one colour each."""

    def make(*names: str) -> list[Path]:
        found = []
        for number, name in enumerate(names):
            path = tmp_path / f"{name}.png"
            Image.new("RGB", (120, 100), (40 * number, 200 - 30 * number, 90)).save(path)
            found.append(path)
        return found

    return make


@pytest.fixture
def make_page(qtbot: QtBot, make_window: MakeWindow) -> MakePage:
    """Makes a window whose morph page is shown, with these photos on it."""

    def make(*photos: Path, between: int = 5, **behaviour: object) -> MorphPage:
        window = make_window(**behaviour)
        page = window.book.turn("morph")
        assert isinstance(page, MorphPage)
        page.panel.between.setValue(between)
        page.stops.add(photos)
        return page

    return make


def complete(qtbot: QtBot, page: MorphPage, frames: int) -> None:
    """Until the strip has so many frames, and nothing else is asked for."""
    qtbot.waitUntil(lambda: page.strip.result is not None and page.strip.count == frames, timeout=15_000)
    assert sorted(page.strip.frames) == list(range(frames))


def window_of(page: MorphPage) -> Window:
    window = page.window()
    assert isinstance(window, Window)
    return window


def colour(image: QImage | None) -> tuple[int, int, int]:
    assert image is not None
    pixel = image.pixelColor(image.width() // 2, image.height() // 2)
    return pixel.red(), pixel.green(), pixel.blue()


def test_it_says_what_to_do_until_there_are_two_photos(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page()
    assert page.invitation.isVisible()
    assert not page.panel.button.isEnabled()
    assert not page.invitation.open_photos.isVisible()
    one, two = colours("anna", "ben")
    page.stops.add([one])
    qtbot.waitUntil(lambda: page.stops.all[0].picture is not None)
    assert page.invitation.isVisible()
    page.stops.add([two])
    complete(qtbot, page, 6)
    assert page.view.isVisible()
    assert page.panel.button.isEnabled()
    assert page.panel.length.text() == "6 frames · 0.7 s"


def test_frames_go_from_photo_to_photo_and_the_keys_go_through_them(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"))
    complete(qtbot, page, 6)
    reds = [colour(page.strip.frames[index])[0] for index in range(6)]
    assert reds == sorted(reds)
    assert (reds[0], reds[-1]) == (0, 40)
    assert page.bar.where.text() == "Frame 1 of 6 · the photo anna"
    for key, index in (
        (Qt.Key.Key_Right, 1), (Qt.Key.Key_End, 5), (Qt.Key.Key_Left, 4), (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):  # fmt: skip
        QTest.keyClick(page.frames, key)
        assert page.player.index == index
        assert colour(page.view.image)[0] == reds[index]
    QTest.keyClick(page.frames, Qt.Key.Key_Right)
    assert page.bar.where.text() == "Frame 2 of 6 · 10 % of the way from anna to ben"


def _point_at(widget: QWidget, place: QPoint) -> None:
    """At once, so that the system's own pointer has no say."""
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    here, there = QPointF(place), QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, here, there, none, none, keys))


def test_the_pointer_looks_and_a_click_stays(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"))
    complete(qtbot, page, 6)
    strip = page.frames
    at = [QPoint(round(strip._x_of(index)), 20) for index in range(6)]
    assert [strip.index_at(place.x()) for place in at] == list(range(6))
    _point_at(strip, at[3])
    assert page.player.index == 3
    strip.leaveEvent(None)  # type: ignore[arg-type]
    assert page.player.index == 0
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at[2])
    strip.leaveEvent(None)  # type: ignore[arg-type]
    assert page.player.index == 2


def test_it_plays_there_and_back_and_stops(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"))
    complete(qtbot, page, 6)
    page.panel.rate.setValue(60)
    seen: list[int] = []
    page.player.moved.connect(seen.append)
    QTest.keyClick(page.frames, Qt.Key.Key_Space)
    assert page.bar.play.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: 5 in seen and seen[-1] < 3)
    QTest.keyClick(page.frames, Qt.Key.Key_Space)
    there = page.player.index
    QTest.qWait(60)
    assert page.player.index == there
    page.bar.play.click()
    window_of(page).book.turn("edit")
    assert not page.player.runs, "nobody looks"


def test_what_is_set_makes_another_strip_and_is_remembered(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben", "clara"))
    complete(qtbot, page, 11)
    panel = page.panel
    panel.course.setCurrentIndex(panel.course.findData(Course.CIRCLE.value))
    panel.moves.setCurrentIndex(panel.moves.findData(Moves.MEANING.value))
    panel.easing.setCurrentIndex(panel.easing.findData(Easing.EVEN.value))
    panel.keep_detail.setChecked(False)
    complete(qtbot, page, 15)
    request = page.strip.request
    assert request is not None
    assert len(request.ends) == 4
    assert request.ends[0] == request.ends[-1]
    assert (request.semantic, request.stochastic, request.detail) == (True, False, False)
    assert request.places == tuple(round(0.2 * step, 9) for step in range(15))
    stored = window_of(page)._settings.morph
    assert StripSettings.from_json(stored) == panel.settings()
    assert "endless round" in panel._hints[panel.course].text()


def test_photos_can_be_moved_and_removed(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben", "clara"))
    complete(qtbot, page, 11)
    page.list.setCurrentIndex(page.list.rows.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [stop.path.stem for stop in page.stops.all] == ["ben", "anna", "clara"]
    page.list.move_row(2, 0)
    assert [stop.path.stem for stop in page.stops.all] == ["clara", "ben", "anna"]
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert [stop.path.stem for stop in page.stops.all] == ["ben", "anna"]
    qtbot.waitUntil(lambda: page.strip.count == 6)
    complete(qtbot, page, 6)
    assert colour(page.strip.frames[0])[0] == 40


def test_a_row_is_dragged_to_another_place(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben", "clara"))
    complete(qtbot, page, 11)
    data = page.list.rows.mimeData([page.list.rows.index(0)])
    right = page.list.visualRect(page.list.rows.index(2)).right() - 2
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.list.dropEvent(QDropEvent(QPointF(right, 20), move, data, left, none))
    assert [stop.path.stem for stop in page.stops.all] == ["ben", "clara", "anna"]


def test_files_dropped_on_the_window_are_photos_of_the_strip(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in colours("anna", "ben")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window = window_of(page)
    window.dropEvent(QDropEvent(QPoint(9, 9), copy, data, left, none))
    complete(qtbot, page, 6)
    assert window.book.name == "morph"
    assert not window.session.album.entries


def test_a_file_that_is_no_photo_goes_again_and_the_rest_stays(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]], tmp_path: Path
) -> None:
    text = tmp_path / "text.png"
    text.write_text("no photo")
    one, two = colours("anna", "ben")
    page = make_page(one, text, two)
    complete(qtbot, page, 6)
    assert [stop.path.stem for stop in page.stops.all] == ["anna", "ben"]
    assert any("text.png" in toast.text for toast in window_of(page).toaster.toasts)


def test_without_a_face_the_middle_is_taken_and_said(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("nobody", "ben"))
    complete(qtbot, page, 6)
    stop = page.stops.all[0]
    assert stop.centre
    assert stop.end is not None
    assert stop.end.face.quad[0] == (10.0, 0.0)
    assert "no face" in page.list.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert any("No face was found in nobody.png" in toast.text for toast in window_of(page).toaster.toasts)


def test_another_face_of_a_photo_can_be_meant(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"), faces=2)
    complete(qtbot, page, 6)
    stop = page.stops.all[0]
    assert stop.end is not None
    before = stop.end.face.quad
    page.list.show_menu(stop, QPoint(0, 0))
    assert page.list.menu is not None
    faces = [action for action in page.list.menu.actions() if action.text().startswith("Face")]
    assert [action.isChecked() for action in faces] == [True, False]
    faces[1].trigger()
    page.list.menu.close()
    qtbot.waitUntil(lambda: stop.end is not None and stop.end.face.quad != before)
    qtbot.waitUntil(lambda: page.strip.request is not None and page.strip.request.ends[0] == stop.end)
    complete(qtbot, page, 6)


def test_faces_of_open_photos_come_with_their_edits_and_follow_them(
    qtbot: QtBot, edited_window: Window, colours: Callable[..., list[Path]]
) -> None:
    window = edited_window
    window.session.set_strength("Smiling", 60)
    wait_for_rest(qtbot, window)
    page = window.book.turn("morph")
    assert isinstance(page, MorphPage)
    assert page.invitation.open_photos.isVisible()
    menu = QMenu(page)
    page._fill_menu(menu)
    (action,) = [each for each in menu.actions() if "me at the sea" in each.text()]
    assert not action.icon().isNull()
    action.trigger()
    page.stops.add(colours("ben"))
    page.panel.between.setValue(3)
    complete(qtbot, page, 4)
    stop = page.stops.all[0]
    assert stop.is_edited
    assert "with its edits" in page.list.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
    window.book.turn("edit")
    window.session.set_strength("Smiling", 0)
    wait_for_rest(qtbot, window)
    window.book.turn("morph")
    assert not stop.is_edited
    qtbot.waitUntil(lambda: page.strip.request is not None and page.strip.request.ends[0] == stop.end)
    complete(qtbot, page, 4)


def test_it_can_be_stopped_and_goes_on(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"), between=30, step_seconds=0.02)
    qtbot.waitUntil(lambda: len(page.strip.frames) >= 4, timeout=15_000)
    assert page.bar.stop.text() == "Stop"
    assert "of 31 frames" in page.bar.work.text()
    page.bar.stop.click()
    qtbot.waitUntil(lambda: not page.strip.runs)
    there = len(page.strip.frames)
    assert there < 31
    assert page.bar.stop.text() == "Continue"
    near = page.strip.nearest(20)
    assert near is not None
    page.player.go(20)
    assert page.view.image is page.strip.frames[near]
    page.bar.stop.click()
    complete(qtbot, page, 31)


def test_an_edit_in_between_goes_first(
    qtbot: QtBot, edited_window: Window, colours: Callable[..., list[Path]]
) -> None:
    page = edited_window.book.turn("morph")
    assert isinstance(page, MorphPage)
    page.stops.add(colours("anna", "ben"))
    qtbot.waitUntil(lambda: len(page.strip.frames) >= 2, timeout=15_000)
    edited_window.session.set_strength("Smiling", 50)
    complete(qtbot, page, 16)
    wait_for_rest(qtbot, edited_window)


def test_an_engine_that_dies_is_asked_again(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("shaky", "ben"))
    complete(qtbot, page, 6)


def test_an_engine_that_dies_of_it_is_not_asked_for_ever(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("deadly", "ben"))
    qtbot.waitUntil(lambda: page.strip.stopped, timeout=15_000)
    assert page.bar.stop.text() == "Continue"
    assert any("stopped twice" in toast.text for toast in window_of(page).toaster.toasts)
    page.stops.remove(page.stops.all[0])
    page.stops.add(colours("anna"))
    complete(qtbot, page, 6)


def test_a_killed_engine_goes_on(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"), between=20, step_seconds=0.02)
    qtbot.waitUntil(lambda: len(page.strip.frames) >= 3, timeout=15_000)
    kill(window_of(page).engine.pid)
    complete(qtbot, page, 21)


def test_another_model_draws_it_anew(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]], tmp_path: Path
) -> None:
    page = make_page(*colours("anna", "ben"), between=20, step_seconds=0.01)
    qtbot.waitUntil(lambda: len(page.strip.frames) >= 3, timeout=15_000)
    other = tmp_path / "other.safetensors"
    other.touch()
    window_of(page).session.load_model(other)
    qtbot.waitUntil(
        lambda: page.strip.request is not None and page.strip.request.model == str(other), timeout=15_000
    )
    complete(qtbot, page, 21)


def test_a_frame_opens_in_the_editor_and_says_what_it_is(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"))
    complete(qtbot, page, 6)
    page.player.go(2)
    page.bar.open.click()
    window = window_of(page)
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=15_000)
    wait_for_rest(qtbot, window)
    assert window.book.name == "edit"
    document = window.session.document
    assert document is not None
    assert document.photo.picture.size.width() == 1024
    with Image.open(document.photo.path) as image:
        text = image.info["semblance-made"]
        image.load()
        assert abs(int(np.asarray(image)[9, 9, 0]) - colour(page.strip.frames[2])[0]) <= 1
    assert '"photos": ["anna.png", "ben.png"]' in text
    assert b"trainedAlgorithmicMedia" in (read_photo(document.photo.path).meta.xmp or b"")


def test_no_more_photos_than_anybody_wants(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours(*(f"p{number}" for number in range(30))))
    assert len(page.stops.all) == 24
    assert any("at most 24" in toast.text for toast in window_of(page).toaster.toasts)
    settings = StripSettings(between=60)
    assert len(settings.places(24)) <= 400
    page.strip.stop()


def test_everything_has_a_name_and_is_reached_by_tab_and_has_room(
    qtbot: QtBot, make_page: MakePage, colours: Callable[..., list[Path]]
) -> None:
    page = make_page(*colours("anna", "ben"))
    complete(qtbot, page, 6)
    assert not test_accessibility._unreachable(page.window())
    page.panel.button.click()
    dialog = page.export.dialog
    assert dialog is not None
    assert not test_accessibility._unreachable(dialog)
    settle()
    for part in (page, dialog):
        assert not test_accessibility._nameless(part)
        assert not clipped(part)
    dialog.reject()
    page.stops.remove(page.stops.all[0])
    settle()
    assert not clipped(page)


def test_places_ease_between_the_photos() -> None:
    even = StripSettings(between=4, easing=Easing.EVEN, course=Course.ONCE).places(3)
    assert even == (0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2)
    for easing in Easing:
        places = StripSettings(between=4, easing=easing, course=Course.BACK).places(2)
        assert (places[0], places[2], places[-1]) == (0, 0.5, 1)
        assert list(places) == sorted(places)
    assert StripSettings(between=4, easing=Easing.GENTLE).places(2)[1] < 0.2
    assert StripSettings(course=Course.BACK, between=15, rate=15).seconds(2) == 2.0
    assert StripSettings.from_json(
        {"between": 999, "easing": "no", "keep_detail": 3, "rate": "x"}
    ) == StripSettings(between=60)


def test_evenness_is_of_the_speed_and_not_of_the_steps() -> None:
    places = StripSettings(between=10, easing=Easing.GENTLE).places(2)
    lengths = [after - before for before, after in pairwise(places)]
    figures = evenness(lengths, places)
    assert figures is not None
    assert figures.unevenness == pytest.approx(1.0)
    assert figures.length == pytest.approx(1.0)
    assert figures.path_length == pytest.approx(1.0)
    doubled = evenness([*lengths[:5], *(2 * length for length in lengths[5:])], places)
    assert doubled is not None
    assert doubled.path_length == pytest.approx(places[5] + 4 * (1 - places[5])), "by the way, not by frames"
    lengths[6] *= 3
    jump = evenness(lengths, places)
    assert jump is not None
    assert jump.fastest == 6
    assert jump.unevenness > 2
    assert evenness((), places) is None
