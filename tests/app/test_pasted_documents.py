"""A pasted picture has no file of the user's own: its documents hold it, wherever they go."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app import paths
from app.files.document_file import read_document
from app.files.session_folder import documents_in
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.test_documents import button, current, open_document, save_to, slide, texts
from tests.app.test_recovery import end_like_a_kill, kept


def pixels_of(window: Window) -> np.ndarray:
    image = current(window).photo.picture.full_size_image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].copy()


@pytest.fixture
def pasted(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> Window:
    """A window with a picture from the clipboard, which is edited."""
    window = make_window()
    QGuiApplication.clipboard().setImage(QImage(str(photo)))
    window.actions_.paste.trigger()
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=5000)
    wait_for_rest(qtbot, window)
    assert paths.pasted_dir() in current(window).photo.path.parents
    slide(qtbot, window, 60)
    return window


def elsewhere(window: Window, file: Path, tmp_path: Path) -> Path:
    """The document on another computer, where nothing was pasted."""
    current(window).mark_exported()
    window.close()
    shutil.rmtree(paths.pasted_dir())
    moved = tmp_path / "another computer" / file.name
    moved.parent.mkdir()
    return Path(shutil.move(file, moved))


def test_save_as_takes_the_picture_along(
    qtbot: QtBot, pasted: Window, make_window: MakeWindow, tmp_path: Path
) -> None:
    before, file = pixels_of(pasted), tmp_path / "a.semblance"
    save_to(qtbot, pasted, file)
    window = make_window()
    document = open_document(qtbot, window, elsewhere(pasted, file, tmp_path))
    assert document.state.current.strength("Smiling") == 60
    assert np.array_equal(pixels_of(window), before)
    slide(qtbot, window, -10)
    window.actions_.entry("save").action.trigger()
    qtbot.waitUntil(lambda: document.is_saved, timeout=5000)
    window.close()
    assert document.file is not None
    shutil.rmtree(paths.pasted_dir())  # what was taken out of the document is not needed either
    again = make_window()
    assert open_document(qtbot, again, document.file).state.current.strength("Smiling") == -10


def test_saving_on_the_way_out_takes_the_picture_along(
    qtbot: QtBot, pasted: Window, make_window: MakeWindow, tmp_path: Path
) -> None:
    file = tmp_path / "a.semblance"
    pasted.close()
    question = pasted.unexported.question
    assert question is not None
    question.button(QMessageBox.StandardButton.SaveAll).click()
    dialog = pasted.keeping.saving.dialog
    assert dialog is not None
    assert len(dialog.nameFilters()) == 1  # no choice to leave it out
    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: not pasted.isVisible(), timeout=5000)
    shutil.rmtree(paths.pasted_dir())
    window = make_window()
    assert open_document(qtbot, window, file).state.current.strength("Smiling") == 60


def test_after_the_tidying_the_document_opens(
    qtbot: QtBot, pasted: Window, make_window: MakeWindow, tmp_path: Path
) -> None:
    picture, file = current(pasted).photo.path, tmp_path / "a.semblance"
    save_to(qtbot, pasted, file)
    pasted.close()
    os.utime(picture, (1, 1))
    window = make_window()
    window.shell.preferences.tidy()
    assert not picture.exists()
    assert open_document(qtbot, window, file).state.current.strength("Smiling") == 60


def test_a_document_that_is_opened_keeps_its_picture_from_the_tidying(
    qtbot: QtBot, pasted: Window, make_window: MakeWindow, tmp_path: Path
) -> None:
    picture, file = current(pasted).photo.path, tmp_path / "a.semblance"
    save_to(qtbot, pasted, file)
    pasted.close()
    os.utime(picture, (1, 1))
    window = make_window()
    open_document(qtbot, window, file)
    assert picture.stat().st_mtime > 1
    window.shell.preferences.tidy()
    assert picture.exists()


def test_newer_edits_are_recovered_from_the_document_when_the_picture_is_gone(
    qtbot: QtBot, pasted: Window, make_window: MakeWindow, tmp_path: Path
) -> None:
    file = tmp_path / "a.semblance"
    save_to(qtbot, pasted, file)
    slide(qtbot, pasted, 33)
    qtbot.waitUntil(lambda: len(kept(pasted)) == 1, timeout=3000)
    assert pasted.keeping.autosave.folder is not None
    assert [read_document(each).embedded for each in documents_in(pasted.keeping.autosave.folder)] == [""]
    end_like_a_kill(pasted)
    current(pasted).mark_exported()
    shutil.rmtree(paths.pasted_dir())
    window = make_window()
    qtbot.waitUntil(lambda: "an edited photo" in texts(window), timeout=5000)
    button(window, "Restore").click()
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=5000)
    wait_for_rest(qtbot, window)
    assert current(window).state.current.strength("Smiling") == 33
    assert current(window).file == file
