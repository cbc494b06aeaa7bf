"""The pointer over the canvas, in photo pixels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.widgets.zoom_view import ZoomView
from core.protocol import Point

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def on_screen(view: ZoomView, place: Point) -> QPoint:
    """Where a place of the photo, whose pixels' centres stand at whole numbers, is in the viewport."""
    return QPoint(view.mapFromScene(QPointF(place[0] + 0.5, place[1] + 0.5)))


def press(view: ZoomView, place: Point, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """The left button goes down."""
    QTest.mousePress(view.viewport(), LEFT, keys, on_screen(view, place))


def move(view: ZoomView, place: Point) -> None:
    """The pointer goes there."""
    QTest.mouseMove(view.viewport(), on_screen(view, place))


def release(view: ZoomView, place: Point, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """The left button goes up."""
    QTest.mouseRelease(view.viewport(), LEFT, keys, on_screen(view, place))


def drag(view: ZoomView, start: Point, *others: Point, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """From one place over others to the last."""
    press(view, start, keys)
    for place in others:
        move(view, place)
    release(view, others[-1], keys)


def wheel(view: ZoomView, position: QPoint, notches: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Turn the wheel."""
    where = QPointF(position)
    event = QWheelEvent(
        where, QPointF(view.viewport().mapToGlobal(position)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def colour(view: ZoomView, place: Point) -> QColor:
    """What is on the screen at a place of the photo."""
    return view.viewport().grab().toImage().pixelColor(on_screen(view, place))
