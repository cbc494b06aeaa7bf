"""Before and after beside each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.widgets.side_by_side import SideBySide
from app.widgets.zoom_view import ZoomView
from app.window import Window
from tests.app.conftest import wait_for_rest
from tests.app.pointer import colour, wheel

MIDDLE = (230, 126)  # of what the fake engine makes blue


@pytest.fixture
def pair(qtbot: QtBot, edited_window: Window) -> SideBySide:
    """With Smile at its most, both views there."""
    edited_window.page.panel.rows["Smiling"].slider.setValue(100)
    wait_for_rest(qtbot, edited_window)
    QTest.keyClick(edited_window.page.canvas, Qt.Key.Key_Y)
    pair = edited_window.page.workspace.pair
    assert pair.is_on
    return pair


def _place(view: ZoomView) -> tuple[float, float, float]:
    """Zoom, and what is in the middle."""
    middle = view.mapToScene(view.viewport().rect().center())
    return view.zoom, middle.x(), middle.y()


def _same_place(pair: SideBySide) -> None:
    one, other = _place(pair.before), _place(pair.canvas)
    assert one[0] == pytest.approx(other[0])
    assert one[1:] == pytest.approx(other[1:], abs=1 + 1.5 / one[0])


def test_before_is_on_the_left_and_after_on_the_right(edited_window: Window, pair: SideBySide) -> None:
    assert pair.before.isVisible()
    assert (
        pair.before.mapTo(edited_window, QPoint(0, 0)).x()
        < pair.canvas.mapTo(edited_window, QPoint(0, 0)).x()
    )
    assert abs(pair.before.width() - pair.canvas.width()) <= 1
    assert colour(pair.canvas, MIDDLE).blue() > colour(pair.before, MIDDLE).blue() + 40
    _same_place(pair)
    QTest.keyClick(pair.canvas, Qt.Key.Key_Y)
    assert not pair.is_on
    assert not pair.before.isVisible()


def test_both_are_zoomed_and_moved_together(edited_window: Window, pair: SideBySide) -> None:
    fitted = pair.canvas.zoom
    wheel(pair.canvas, QPoint(120, 150), 6)
    assert pair.canvas.zoom > 2 * fitted
    _same_place(pair)
    told: list[float] = []
    pair.canvas.zoom_changed.connect(told.append)
    wheel(pair.before, QPoint(60, 80), 2)
    _same_place(pair)
    assert told[-1] == pair.canvas.zoom, "the engine is told how near the canvas is"
    for view in (pair.canvas, pair.before):
        was = _place(view)
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 150))
        QTest.mouseMove(view.viewport(), QPoint(120, 140))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 140))
        assert _place(view) != was
        _same_place(pair)
    edited_window.actions_.fit.trigger()
    assert pair.before.zoom == pytest.approx(pair.canvas.zoom)
    assert pair.before.zoom == pytest.approx(fitted, rel=0.02)
    QTest.mouseDClick(pair.before.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 150))
    assert pair.canvas.zoom == pytest.approx(1.0)
    _same_place(pair)


def test_a_smaller_window_keeps_both_whole(edited_window: Window, pair: SideBySide) -> None:
    edited_window.resize(820, 560)
    _same_place(pair)
    shown = pair.before.mapFromScene(pair.before.sceneRect()).boundingRect()
    assert shown.width() <= pair.before.viewport().width() + 2


def test_one_way_to_compare_at_a_time(edited_window: Window, pair: SideBySide) -> None:
    actions = edited_window.actions_
    actions.wipe.trigger()
    assert not pair.is_on
    assert pair.canvas.wipe == 0.5
    actions.entry("side_by_side").action.trigger()
    assert pair.is_on
    assert pair.canvas.wipe is None


def test_another_photo_is_shown_on_both_sides(
    qtbot: QtBot, edited_window: Window, pair: SideBySide, tmp_path: Path, photo: Path
) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(photo.read_bytes())
    edited_window.session.open(other)
    qtbot.waitUntil(
        lambda: (
            edited_window.session.document is not None and edited_window.session.document.name == "other.png"
        )
    )
    wait_for_rest(qtbot, edited_window)
    _same_place(pair)
    assert colour(pair.before, MIDDLE) == colour(pair.canvas, MIDDLE)
