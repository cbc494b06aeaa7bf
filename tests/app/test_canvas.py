"""Before and after, wipe, zoom."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.widgets.canvas import Canvas
from app.window import Window
from tests.app.conftest import wait_for_rest


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
