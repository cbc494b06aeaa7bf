"""Answers to common complaints that no other test of the app holds; `tests/promises.md` has all of them."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.widgets.export_dialog import ExportDialog
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest


def _dialog(window: Window) -> ExportDialog:
    window.actions_.export.trigger()
    assert window.exporting.dialog is not None
    return window.exporting.dialog


def test_the_first_screen_asks_for_a_photo_and_says_that_it_stays_here(make_window: MakeWindow) -> None:
    window = make_window()
    area = window.page.drop_area
    assert area.isVisible()
    assert area.button.isVisible()
    assert area.button.isEnabled()
    assert window.acceptDrops()
    said = [label.text() for label in area.findChildren(QLabel) if label.isVisible()]
    assert "Drop a photo here" in said
    assert any("No photo ever leaves it" in text for text in said)


def test_a_stopped_export_ends_at_once_and_the_next_work_is_none_the_worse(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, refined_steps=60, step_seconds=0.05)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.searched)
    pid = window.engine.pid
    dialog = _dialog(window)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=9000)
    began = time.monotonic()
    dialog.reject()
    qtbot.waitUntil(dialog.export.isEnabled, timeout=9000)
    assert time.monotonic() - began < 2, "the whole of it takes three seconds and more"
    dialog.export.click()
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=15_000)
    assert photo.with_name("me at the sea-edited.png").exists()
    window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, window)
    assert window.page.canvas.patches
    assert window.engine.pid == pid, "no engine was killed for it"


def test_what_takes_long_says_step_and_time_left(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, refined_steps=40, step_seconds=0.1)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.searched)
    dialog = _dialog(window)
    dialog.export.click()
    qtbot.waitUntil(lambda: "of 40" in dialog.work.text(), timeout=9000)
    assert dialog.bar.maximum() == 40
    text = dialog.work.text()
    assert text.startswith("Drawing the edit · step ")
    assert text.endswith(" s left")
    dialog.reject()
    qtbot.waitUntil(dialog.export.isEnabled, timeout=9000)
    dialog.reject()
