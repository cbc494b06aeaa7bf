"""Edits that were not exported are not lost by the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.window import Window
from tests.app.conftest import wait_for_rest

Button = QMessageBox.StandardButton


@pytest.fixture
def window(qtbot: QtBot, edited_window: Window) -> Window:
    """With an edit that is not exported."""
    edited_window.page.panel.rows["Smiling"].value.setValue(50)
    wait_for_rest(qtbot, edited_window)
    return edited_window


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another photo."""
    path = tmp_path / "other.png"
    Image.new("RGB", (120, 90), (9, 9, 9)).save(path)
    return path


def _answer(window: Window, button: Button) -> None:
    assert window.unexported.question is not None
    window.unexported.question.button(button).click()
    assert window.unexported.question is None


def _drop(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.intake.take(data)


def test_closing_asks_and_cancel_stays(window: Window) -> None:
    assert not window.close()
    assert not window.close()
    assert len(window.findChildren(QMessageBox)) == 1, "asked once"
    _answer(window, Button.Cancel)
    assert window.isVisible()
    assert window.engine.pid is not None


def test_closing_discards_when_told(window: Window) -> None:
    window.close()
    _answer(window, Button.Discard)
    assert not window.isVisible()
    assert window.engine.pid is None


def test_the_question_leads_to_the_export_and_is_not_asked_after_it(qtbot: QtBot, window: Window) -> None:
    window.close()
    _answer(window, Button.Save)
    assert window.exporting.dialog is not None
    window.exporting.dialog.export.click()
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=10_000)
    assert window.close()


def test_another_photo_opens_only_when_the_edits_may_go(qtbot: QtBot, window: Window, other: Path) -> None:
    first = window.session.document
    _drop(window, other)
    _answer(window, Button.Cancel)
    qtbot.wait(200)
    assert window.session.document is first
    _drop(window, other)
    _answer(window, Button.Discard)
    qtbot.waitUntil(lambda: window.session.document is not first, timeout=5000)
    wait_for_rest(qtbot, window)


def test_edits_that_are_taken_back_are_no_loss(qtbot: QtBot, window: Window) -> None:
    window.actions_.undo.trigger()
    wait_for_rest(qtbot, window)
    assert window.close()
