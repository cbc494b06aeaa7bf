"""Choosing models: good, bad and deadly ones; one that works is kept until the next one does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import paths
from app.settings import Settings
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest


@pytest.fixture(autouse=True)
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The model that came with the program; a checkout may be without it."""
    path = tmp_path / "bundled.safetensors"
    path.touch()
    monkeypatch.setattr(paths, "default_model", lambda: path)
    return path


def _choose(window: Window, path: Path) -> None:
    """As a user does."""
    path.touch()
    window.actions_.model.trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def _said(qtbot: QtBot, window: Window, words: str) -> None:
    qtbot.waitUntil(lambda: any(words in toast.text for toast in window.toaster.toasts), timeout=15_000)


def test_a_bad_model_is_said_and_another_can_be_chosen(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, settings: Settings, tmp_path: Path
) -> None:
    good = settings.model
    settings.model = str(tmp_path / "bad.safetensors")
    (tmp_path / "bundled.safetensors").unlink()
    Path(settings.model).touch()
    window = make_window(photo)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts) and window.session.document is not None, timeout=9000)
    assert "header is damaged" in window.toaster.toasts[0].text
    assert window.page.panel.choose_model.isVisible()
    assert not window.page.panel.rows
    window.session.load_model(Path(good))
    wait_for_rest(qtbot, window)
    assert set(window.page.panel.rows) == {"Smiling", "Eyeglasses", "Male", "Age"}


@pytest.mark.parametrize(("name", "words"), [("bad", "header is damaged"), ("deadly", "stopped twice")])
def test_a_bad_model_leaves_the_one_in_use(
    qtbot: QtBot, edited_window: Window, settings: Settings, tmp_path: Path, name: str, words: str
) -> None:
    good = settings.model
    smile = edited_window.page.panel.rows["Smiling"]
    smile.value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    _choose(edited_window, tmp_path / f"{name}.safetensors")
    assert edited_window.page.panel.rows, "the sliders stay while another model is tried"
    _said(qtbot, edited_window, words)
    assert (
        "Portrait stays in use."
        in edited_window.toaster.toasts[-1].text + edited_window.toaster.toasts[0].text
    )
    wait_for_rest(qtbot, edited_window)
    assert settings.model == good
    assert edited_window.page.panel.rows["Smiling"] is smile
    smile.value.setValue(60)
    wait_for_rest(qtbot, edited_window)
    assert edited_window.session.model is not None
    assert edited_window.session.model.model == good
    assert edited_window.page.canvas.patches


def test_a_model_is_remembered_once_it_works(
    qtbot: QtBot, edited_window: Window, settings: Settings, tmp_path: Path
) -> None:
    good, other = settings.model, tmp_path / "other.safetensors"
    edited_window.page.panel.rows["Smiling"].value.setValue(40)
    wait_for_rest(qtbot, edited_window)
    _choose(edited_window, other)
    assert settings.model == good
    with qtbot.waitSignal(edited_window.session.model_ready, timeout=10_000):
        pass
    wait_for_rest(qtbot, edited_window)
    assert settings.model == str(other)
    qtbot.waitUntil(lambda: bool(edited_window.page.canvas.patches), timeout=5000)


def test_a_slider_held_while_the_model_changes_is_not_held_for_ever(
    qtbot: QtBot, edited_window: Window, tmp_path: Path
) -> None:
    slider = edited_window.page.panel.rows["Smiling"].slider
    y = slider.height() // 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    QTest.mouseMove(slider, QPoint(slider.width() - 20, y))
    assert edited_window.session.is_waiting
    with qtbot.waitSignal(edited_window.session.model_ready, timeout=10_000):
        edited_window.session.load_model(tmp_path / "other.safetensors")
    wait_for_rest(qtbot, edited_window)


@pytest.mark.parametrize("name", ["bad", "deadly"])
def test_at_the_start_the_bundled_model_stands_in_for_a_bad_one(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, settings: Settings, bundled: Path, name: str
) -> None:
    settings.model = str(bundled.with_name(f"{name}.safetensors"))
    window = make_window(photo)
    _said(qtbot, window, "The model that came with Semblance is used instead.")
    wait_for_rest(qtbot, window)
    assert window.session.model is not None
    assert window.session.model.model == str(bundled)
    assert window.page.panel.rows
    assert settings.model.endswith(f"{name}.safetensors"), "the user's choice stands; its disk may come back"
