"""Before and after, wipe, faces, zoom."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture
from pytestqt.qtbot import QtBot

from app.theme import Role, Theme
from app.widgets.canvas import Canvas
from app.widgets.face_marks import FaceMarks
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.pointer import wheel


@pytest.fixture
def canvas(qtbot: QtBot, edited_window: Window) -> Canvas:
    """With Smile at its most: the fake engine makes the crop's middle blue."""
    edited_window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, edited_window)
    return edited_window.page.canvas


def _colour(canvas: Canvas, x: float, y: float) -> QColor:
    """What is on the screen at a place of the photo."""
    canvas.repaint()
    return canvas.viewport().grab().toImage().pixelColor(canvas.mapFromScene(x, y))


BESIDE = (170, 126)  # in the crop, left of its middle
MIDDLE = (230, 126)


def test_backslash_shows_before_as_long_as_it_is_down(edited_window: Window, canvas: Canvas) -> None:
    after = _colour(canvas, *MIDDLE)
    slider = edited_window.page.panel.rows["Smiling"].slider
    QTest.keyPress(slider, Qt.Key.Key_Backslash)
    assert canvas.shows_before
    before = _colour(canvas, *MIDDLE)
    QTest.keyRelease(slider, Qt.Key.Key_Backslash)
    assert not canvas.shows_before
    assert after.blue() > before.blue() + 40
    assert _colour(canvas, *MIDDLE) == after


def test_before_button_is_held(edited_window: Window, canvas: Canvas) -> None:
    button = edited_window.actions_.before_button
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert canvas.shows_before
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert not canvas.shows_before
    edited_window.actions_.before.trigger()
    assert canvas.shows_before
    edited_window.actions_.before.trigger()
    assert not canvas.shows_before


def test_wipe_shows_before_left_and_after_right_and_can_be_dragged(
    edited_window: Window, canvas: Canvas
) -> None:
    left, right = _colour(canvas, *BESIDE), _colour(canvas, *MIDDLE)
    edited_window.actions_.wipe.trigger()
    assert canvas.wipe == 0.5
    assert _colour(canvas, *BESIDE).blue() < left.blue() - 40
    assert _colour(canvas, *MIDDLE) == right
    handle, y = canvas.mapFromScene(200, 100).x(), canvas.viewport().height() // 2
    target = canvas.mapFromScene(100, 100).x()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(handle, y))
    QTest.mouseMove(canvas.viewport(), QPoint(target, y))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(target, y))
    assert canvas.wipe == pytest.approx(0.25, abs=0.01)
    assert _colour(canvas, *BESIDE) == left
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.wipe == pytest.approx(0.27, abs=0.01)
    edited_window.actions_.wipe.trigger()
    assert canvas.wipe is None


def test_zoom(edited_window: Window, canvas: Canvas) -> None:
    fitted = canvas.zoom
    edited_window.actions_.actual.trigger()
    assert canvas.zoom == pytest.approx(1.0)
    edited_window.actions_.zoom_in.trigger()
    assert canvas.zoom == pytest.approx(1.25)
    for _ in range(40):
        edited_window.actions_.zoom_in.trigger()
    assert canvas.zoom == pytest.approx(16.0)
    start = canvas.horizontalScrollBar().value()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas.viewport(), QPoint(140, 200))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(140, 200))
    assert canvas.horizontalScrollBar().value() == start + 60
    edited_window.actions_.fit.trigger()
    assert canvas.zoom == pytest.approx(fitted)
    edited_window.resize(800, 560)
    assert canvas.zoom < fitted, "the whole photo stays in view"


def test_the_photo_is_shown_as_it_is(edited_window: Window, photo: Path) -> None:
    canvas = edited_window.page.canvas
    edited_window.actions_.actual.trigger()
    colour = _colour(canvas, 120, 60)
    assert (colour.red(), colour.green(), colour.blue()) == (60, 120, 180)


# --- faces


@pytest.fixture
def two_faces(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> Window:
    """A photo of two; the first one smiles, and the second is the current one."""
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    canvas = window.page.canvas
    assert canvas.faces.is_visible, "nothing is edited yet, so the faces are shown"
    window.page.panel.rows["Smiling"].slider.setValue(100)
    wait_for_rest(qtbot, window)
    _click(canvas, 300, 126)
    return window


def _click(canvas: Canvas, x: float, y: float) -> None:
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.mapFromScene(x, y))


def test_each_face_has_its_own_edits_and_an_edited_one_can_be_clicked(
    qtbot: QtBot, two_faces: Window
) -> None:
    window, canvas = two_faces, two_faces.page.canvas
    document = window.session.document
    assert document is not None
    assert document.face == 1
    assert window.page.panel.rows["Smiling"].slider.value() == 0
    window.page.panel.rows["Smiling"].slider.setValue(-100)
    wait_for_rest(qtbot, window)
    assert canvas.faces.edited == {0, 1}
    assert len(canvas.patches) == 2
    assert _colour(canvas, 100, 110).blue() > _colour(canvas, 300, 110).blue() + 100
    _click(canvas, 100, 126)
    assert document.face == 0
    assert window.page.panel.rows["Smiling"].slider.value() == 100
    assert "Face 1 of 2, edited" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert document.face == 1


def test_marks_of_faces_show_their_state_and_keep_out_of_the_way(two_faces: Window) -> None:
    window, canvas, theme = two_faces, two_faces.page.canvas, two_faces._theme
    assert not canvas.faces.is_visible, "the photo can be judged while the pointer is elsewhere"
    QApplication.sendEvent(canvas.viewport(), QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert canvas.faces.is_visible
    top_right = canvas.faces.outlines[0][3]
    assert _colour(canvas, top_right.x(), top_right.y()) == theme.colour(Role.ACCENT), (
        "the dot of an edited face"
    )
    assert not _has_accent(canvas, canvas.faces.outlines[0][1], theme), "the corner of the other face"
    assert _has_accent(canvas, canvas.faces.outlines[1][1], theme), "the corner of the current face"

    plain = _colour(canvas, 100, 160)
    QTest.mouseMove(canvas.viewport(), canvas.mapFromScene(100, 150))
    assert canvas.faces.hovered == 0
    assert _colour(canvas, 100, 160).lightness() > plain.lightness(), "the face below the pointer lights up"
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert canvas.faces.hovered is None
    assert not canvas.faces.is_visible
    window.actions_.faces.trigger()
    assert canvas.faces.is_visible


def _has_accent(canvas: Canvas, place: QPointF, theme: Theme) -> bool:
    return _colour(canvas, place.x(), place.y()) == theme.colour(Role.ACCENT)


def test_where_faces_overlap_the_nearest_is_meant() -> None:
    marks = FaceMarks()
    marks.set_faces(
        [((0, 0), (0, 100), (100, 100), (100, 0)), ((60, 0), (60, 100), (160, 100), (160, 0))], 0, ()
    )
    assert marks.at(QPointF(70, 50)) == 0
    assert marks.at(QPointF(90, 50)) == 1
    assert marks.other_at(QPointF(70, 50)) is None
    assert marks.at(QPointF(200, 50)) is None


# --- zoom and pan


def test_the_wheel_zooms_at_the_pointer(edited_window: Window) -> None:
    canvas, position = edited_window.page.canvas, QPoint(430, 260)
    held = canvas.to_scene(QPointF(position))
    for notches in (3, 3, -2, 4):
        wheel(canvas, position, notches)
        there = canvas.to_scene(QPointF(position))
        assert (there.x(), there.y()) == pytest.approx((held.x(), held.y()), abs=1.5)


def test_a_pinch_zooms_between_the_fingers(edited_window: Window) -> None:
    canvas, position = edited_window.page.canvas, QPointF(400, 250)
    held, zoom = canvas.to_scene(position), canvas.zoom
    trackpad = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        position, position, QPointF(canvas.viewport().mapToGlobal(position)), 0.5, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), trackpad)
    assert canvas.zoom == pytest.approx(1.5 * zoom)
    there = canvas.to_scene(position)
    assert (there.x(), there.y()) == pytest.approx((held.x(), held.y()), abs=1.0)

    fingers = QPinchGesture()
    middle = QPointF(canvas.viewport().mapToGlobal(position))
    fingers.setScaleFactor(2.0)
    fingers.setLastCenterPoint(middle)
    fingers.setCenterPoint(middle)
    QApplication.sendEvent(canvas.viewport(), QGestureEvent([fingers]))
    assert canvas.zoom == pytest.approx(3.0 * zoom)
    there = canvas.to_scene(position)
    assert (there.x(), there.y()) == pytest.approx((held.x(), held.y()), abs=1.5)


def test_space_moves_the_photo_whatever_the_tool(edited_window: Window) -> None:
    canvas = edited_window.page.canvas
    edited_window.actions_.entry("tool_mask").action.trigger()
    for _ in range(6):
        canvas.zoom_in()
    start = canvas.horizontalScrollBar().value()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(canvas.viewport(), QPoint(140, 200))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(140, 200))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.horizontalScrollBar().value() == start + 60
    assert edited_window.session.document is not None
    assert edited_window.session.document.undo_stack.count() == 0, "nothing was painted"


def test_a_double_click_shows_full_size_there_and_back(edited_window: Window) -> None:
    canvas = edited_window.page.canvas
    fitted, position = canvas.zoom, canvas.mapFromScene(390, 290)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert canvas.zoom == pytest.approx(1.0)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert canvas.zoom == pytest.approx(fitted)
