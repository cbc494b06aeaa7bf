"""Moving sliders: what is asked of the engine, what is shown, what can be undone."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.engine.engine_client import EngineClient
from app.widgets.attribute_row import AttributeRow
from app.window import Window
from core.protocol import Edit, Edited, Quality, Reply, Request
from tests.app.conftest import MakeWindow, wait_for_rest


class Listener:
    """Collects the edits that are shown."""

    def __init__(self, engine: EngineClient) -> None:
        self.edited: list[Edited] = []
        engine.replied.connect(self._hear)

    def _hear(self, _stamp: int, _request: Request, reply: Reply) -> None:
        if isinstance(reply, Edited):
            self.edited.append(reply)

    @property
    def last(self) -> Edit:
        return self.edited[-1].request


@pytest.fixture
def smile(edited_window: Window) -> AttributeRow:
    return edited_window.page.panel.rows["Smiling"]


def _wheel(widget: QWidget, notches: int) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _drag(slider: QWidget, share: float) -> None:
    """Take the handle in the middle and leave it at `share` of the width."""
    y = slider.height() // 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    QTest.mouseMove(slider, QPoint(round(slider.width() * share), y))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.width() * share), y))


def test_drag_shows_previews_then_the_picture_of_rest(
    qtbot: QtBot, edited_window: Window, smile: AttributeRow
) -> None:
    listener = Listener(edited_window.engine)
    _drag(smile.slider, 0.9)
    wait_for_rest(qtbot, edited_window)
    value = smile.slider.value()
    assert value > 70
    assert listener.last.focused.strengths == (("Smiling", value / 100),)
    assert listener.last.quality is Quality.REFINED
    assert edited_window.page.canvas.patches


def test_an_engine_that_leaves_a_full_card_says_so_and_goes_on(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    window = make_window(photo.rename(tmp_path / "crowded.png"))
    wait_for_rest(qtbot, window)
    assert window.status.engine.text() == "Ready on Fake processor"
    row = window.page.panel.rows["Smiling"]
    _drag(row.slider, 0.9)
    wait_for_rest(qtbot, window)
    assert window.status.engine.text() == "Ready on CPU"
    assert "too little free memory" in window.toaster.toasts[0].text
    assert window.page.canvas.patches


def test_two_seconds_of_dragging_never_queue_renders(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    """Moves at 120 Hz against renders of 60 ms: one runs, at most one waits; the last one wins."""
    journal = tmp_path / "journal"
    window = make_window(photo, preview_steps=2, step_seconds=0.03, journal=str(journal))
    wait_for_rest(qtbot, window)
    journal.write_text("")
    before = replace(window.engine.counts)
    listener = Listener(window.engine)
    slider = window.page.panel.rows["Smiling"].slider
    y, moves = slider.height() // 2, 240
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, y))
    began = time.perf_counter()
    for move in range(moves):
        QTest.mouseMove(slider, QPoint(8 + move * (slider.width() - 16) // moves, y))
        QTest.qWait(max(0, round(1000 * (began + (move + 1) / 120 - time.perf_counter()))))
    dragged = time.perf_counter() - began
    started_dragging = journal.read_text().count("start")
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 8, y))
    wait_for_rest(qtbot, window)
    lines = [line.split() for line in journal.read_text().splitlines()]
    started = [int(stamp) for word, stamp in lines if word == "start"]
    sent = window.engine.counts.sent - before.sent
    shown = window.engine.counts.shown - before.shown
    cancelled = window.engine.counts.cancelled - before.cancelled
    print(f"{dragged:.2f} s: {sent} sent, {len(started)} rendered, {shown} shown, {cancelled} replaced")
    assert sent > 150, "the slider did not follow the pointer"
    assert len(started) <= dragged / 0.06 + 2, "more renders than the drag had time for: some were queued"
    assert len(started) - started_dragging <= 2, "after release: one preview and the picture of rest"
    assert shown + cancelled == sent, "each request has one answer"
    assert started == sorted(started)
    assert listener.last.focused.strengths == (("Smiling", slider.value() / 100),)
    assert listener.last.quality is Quality.REFINED


def test_one_drag_is_one_step_and_undo_takes_it_back(
    qtbot: QtBot, edited_window: Window, smile: AttributeRow
) -> None:
    document = edited_window.session.document
    assert document is not None
    _drag(smile.slider, 0.9)
    value = smile.slider.value()
    _drag(smile.slider, 0.25)
    assert document.undo_stack.count() == 2
    assert edited_window.actions_.undo.text().startswith("Undo Smile \N{MINUS SIGN}")
    edited_window.actions_.undo.trigger()
    assert smile.slider.value() == value
    assert smile.value.value() == value
    edited_window.actions_.undo.trigger()
    assert smile.slider.value() == 0
    assert not edited_window.page.canvas.patches, "zero is the photo itself, at once"
    wait_for_rest(qtbot, edited_window)
    assert not edited_window.page.canvas.patches
    edited_window.actions_.redo.trigger()
    assert smile.slider.value() == value


def test_a_gesture_that_ends_where_it_began_is_no_step(edited_window: Window, smile: AttributeRow) -> None:
    slider, y = smile.slider, smile.slider.height() // 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    QTest.mouseMove(slider, QPoint(slider.width() - 20, y))
    QTest.mouseMove(slider, QPoint(slider.width() // 2, y))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    assert not edited_window.actions_.undo.isEnabled()


def test_keys_wheel_typing_and_double_click(qtbot: QtBot, edited_window: Window, smile: AttributeRow) -> None:
    listener = Listener(edited_window.engine)
    QTest.keyClick(smile.slider, Qt.Key.Key_Right)
    QTest.keyClick(smile.slider, Qt.Key.Key_PageUp)
    assert smile.slider.value() == 11
    _wheel(smile.slider, -1)
    assert smile.slider.value() == 6
    wait_for_rest(qtbot, edited_window)
    assert listener.last.quality is Quality.REFINED
    assert listener.last.focused.strengths == (("Smiling", 0.06),)
    document = edited_window.session.document
    assert document is not None
    assert document.undo_stack.count() == 1, "keys and wheel in one go are one step"
    smile.value.selectAll()
    QTest.keyClicks(smile.value, "-25")
    QTest.keyClick(smile.value, Qt.Key.Key_Return)
    assert smile.slider.value() == -25
    assert smile.value.text() == "\N{MINUS SIGN}25"
    wait_for_rest(qtbot, edited_window)
    QTest.mouseDClick(smile.slider, Qt.MouseButton.LeftButton)
    assert smile.slider.value() == 0


def test_a_typed_number_beyond_the_range_is_its_end(
    qtbot: QtBot, edited_window: Window, smile: AttributeRow
) -> None:
    for typed, becomes in (("130", 100), ("-130", -100), ("100", 100), ("900", 100), ("7", 7)):
        smile.value.selectAll()
        QTest.keyClicks(smile.value, typed)
        QTest.keyClick(smile.value, Qt.Key.Key_Return)
        assert smile.slider.value() == becomes, typed
        assert smile.value.text() == smile.value.textFromValue(becomes), typed
    smile.value.selectAll()
    QTest.keyClicks(smile.value, "x")
    assert smile.value.text() == "+7", "letters are not taken"
    amount = edited_window.page.panel.amount.value
    amount.selectAll()
    QTest.keyClicks(amount, "5000")
    QTest.keyClick(amount, Qt.Key.Key_Return)
    assert amount.value() == amount.maximum()
    wait_for_rest(qtbot, edited_window)


def test_a_double_click_on_the_name_resets(qtbot: QtBot, edited_window: Window, smile: AttributeRow) -> None:
    smile.value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    document = edited_window.session.document
    assert document is not None
    steps = document.undo_stack.count()
    middle = smile.label.geometry().center()
    QTest.mouseDClick(smile, Qt.MouseButton.LeftButton, pos=QPoint(smile.width() - 2, smile.height() - 1))
    assert smile.slider.value() == 40, "beside the name it is none of its business"
    QTest.mouseDClick(smile.label, Qt.MouseButton.LeftButton)
    assert smile.slider.value() == 0
    assert document.undo_stack.count() == steps + 1
    smile.value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    QTest.mouseDClick(smile, Qt.MouseButton.RightButton, pos=middle)
    assert smile.slider.value() == 40


def test_wheel_scrolls_a_panel_that_is_too_long(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, attributes=[f"Attribute_{number}" for number in range(40)])
    wait_for_rest(qtbot, window)
    row = window.page.panel.rows["Attribute_3"]
    qtbot.waitUntil(lambda: row.slider.wheel_needs_focus)
    _wheel(row.slider, 1)
    assert row.slider.value() == 0


def test_held_attributes_travel_with_the_request(
    qtbot: QtBot, edited_window: Window, smile: AttributeRow
) -> None:
    listener = Listener(edited_window.engine)
    edited_window.page.panel.rows["Male"].lock.click()
    smile.value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    assert listener.last.focused.hold == ("Male",)
    edited_window.actions_.undo.trigger()
    edited_window.actions_.undo.trigger()
    assert not edited_window.page.panel.rows["Male"].lock.isChecked()


def test_reset_all_is_one_step(qtbot: QtBot, edited_window: Window, smile: AttributeRow) -> None:
    smile.value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    edited_window.page.panel.rows["Age"].value.setValue(-10)
    wait_for_rest(qtbot, edited_window)
    edited_window.page.panel.reset.click()
    assert [row.slider.value() for row in edited_window.page.panel.rows.values()] == [0, 0, 0, 0]
    assert edited_window.actions_.undo.text() == "Undo Reset all"
    edited_window.actions_.undo.trigger()
    assert smile.slider.value() == 40
    assert edited_window.page.panel.rows["Age"].slider.value() == -10
