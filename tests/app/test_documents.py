"""Documents in the window: saved, opened again, with the photo found, moved, changed, or inside."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.edits.document import Document
from app.files import recipe
from app.files.document_file import read_document
from app.window import Window
from tests.app.conftest import MakeWindow, kill, wait_for_rest


def slide(qtbot: QtBot, window: Window, *values: int, attribute: str = "Smiling") -> None:
    """Move a slider, each value a step of its own, and wait for the picture."""
    for value in values:
        window.session.begin_gesture()
        window.session.set_strength(attribute, value)
        window.session.end_gesture()
    wait_for_rest(qtbot, window)


def current(window: Window) -> Document:
    document = window.session.document
    assert document is not None
    return document


def save_to(qtbot: QtBot, window: Window, path: Path, *, embed: bool = False) -> None:
    """Save as, by the dialog."""
    window.actions_.entry("save_as").action.trigger()
    dialog = window.keeping.saving.dialog
    assert dialog is not None
    dialog.selectNameFilter(dialog.nameFilters()[-1 if embed else 0])
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: current(window).file == path, timeout=5000)


def open_document(qtbot: QtBot, window: Window, path: Path) -> Document:
    window.keeping.open(path)
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=5000)
    wait_for_rest(qtbot, window)
    return current(window)


def texts(window: Window) -> str:
    return " ".join(toast.text for toast in window.toaster.toasts)


def button(window: Window, words: str) -> QPushButton:
    found = [
        each
        for toast in window.toaster.toasts
        for each in toast.findChildren(QPushButton)
        if each.text() == words
    ]
    assert len(found) == 1, texts(window)
    return found[0]


@pytest.fixture
def document_file(qtbot: QtBot, edited_window: Window, tmp_path: Path) -> Path:
    """Of a photo that smiles, with three steps of which the last is undone. The window stays open."""
    path = tmp_path / "edits" / "sea.semblance"
    path.parent.mkdir()
    slide(qtbot, edited_window, 40, 80)
    slide(qtbot, edited_window, -30, attribute="Age")
    current(edited_window).undo_stack.undo()
    wait_for_rest(qtbot, edited_window)
    save_to(qtbot, edited_window, path)
    return path


def test_undo_goes_on_after_reopening(
    qtbot: QtBot, document_file: Path, edited_window: Window, make_window: MakeWindow
) -> None:
    before = current(edited_window)
    document = open_document(qtbot, make_window(), document_file)
    assert document.state == before.state
    assert document.state.current.strength("Smiling") == 80
    stack = document.undo_stack
    assert [stack.text(n) for n in range(stack.count())] == [
        before.undo_stack.text(n) for n in range(before.undo_stack.count())
    ]
    assert (stack.count(), stack.index(), stack.isClean()) == (3, 2, True)
    stack.redo()
    assert document.state.current.strength("Age") == -30
    for _ in range(3):
        stack.undo()
    assert not document.state.changes


def test_reopening_neither_looks_for_faces_nor_encodes(
    qtbot: QtBot, document_file: Path, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window()
    stages: list[str] = []
    window.session.progress.connect(lambda progress: stages.append(progress.stage))
    open_document(qtbot, window, document_file)
    assert "decoding" in stages
    assert not {"finding", "encoding"} & set(stages)


def test_the_title_says_whether_it_is_saved(qtbot: QtBot, document_file: Path, edited_window: Window) -> None:
    assert not edited_window.isWindowModified()
    slide(qtbot, edited_window, 10)
    assert edited_window.isWindowModified()
    edited_window.actions_.entry("save").action.trigger()
    qtbot.waitUntil(lambda: not edited_window.isWindowModified(), timeout=5000)
    assert read_document(document_file).recipe.state == current(edited_window).state


def test_closing_asks_for_what_is_not_saved_and_saves_it(
    qtbot: QtBot, document_file: Path, edited_window: Window
) -> None:
    slide(qtbot, edited_window, 10)
    state = current(edited_window).state
    edited_window.close()
    question = edited_window.unexported.question
    assert question is not None
    assert edited_window.isVisible()
    question.button(QMessageBox.StandardButton.SaveAll).click()
    qtbot.waitUntil(lambda: not edited_window.isVisible(), timeout=5000)
    assert read_document(document_file).recipe.state == state


def test_a_photo_that_moved_with_its_document_is_found(
    qtbot: QtBot, document_file: Path, photo: Path, tmp_path: Path, make_window: MakeWindow
) -> None:
    moved = tmp_path / "elsewhere"
    (moved / "edits").mkdir(parents=True)
    shutil.move(photo, moved / photo.name)
    shutil.move(document_file, moved / "edits" / document_file.name)
    document = open_document(qtbot, make_window(), moved / "edits" / document_file.name)
    assert document.photo.path == moved / photo.name
    assert document.state.changes
    shutil.move(moved / photo.name, moved / "edits" / photo.name)
    document = open_document(qtbot, make_window(), moved / "edits" / document_file.name)
    assert document.photo.path == moved / "edits" / photo.name


def test_a_photo_that_is_not_found_is_asked_for(
    qtbot: QtBot, document_file: Path, photo: Path, tmp_path: Path, make_window: MakeWindow
) -> None:
    (tmp_path / "far").mkdir()
    there = tmp_path / "far" / "renamed.png"
    shutil.move(photo, there)
    window = make_window()
    window.keeping.open(document_file)
    qtbot.waitUntil(lambda: "is not where it was" in texts(window), timeout=5000)
    assert window.session.document is None
    button(window, "Find photo…").click()
    dialog = window.keeping.documents.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(there))
    dialog.reject()
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=5000)
    wait_for_rest(qtbot, window)
    assert current(window).state.current.strength("Smiling") == 80
    assert "is not the photo it was" not in texts(window)


def test_a_photo_that_changed_is_opened_with_a_warning(
    qtbot: QtBot, document_file: Path, photo: Path, make_window: MakeWindow
) -> None:
    Image.fromarray(np.full((500, 600, 3), 90, np.uint8)).save(photo)
    window = make_window()
    document = open_document(qtbot, window, document_file)
    assert "is not the photo it was" in texts(window)
    assert document.state.current.strength("Smiling") == 80
    assert document.quads[0] != read_document(document_file).recipe.found[0].quad  # looked for anew


def test_an_embedded_photo_needs_no_file(
    qtbot: QtBot, edited_window: Window, photo: Path, tmp_path: Path, make_window: MakeWindow
) -> None:
    slide(qtbot, edited_window, 60)
    path, original = tmp_path / "whole.semblance", photo.read_bytes()
    save_to(qtbot, edited_window, path, embed=True)
    photo.unlink()
    window = make_window()
    document = open_document(qtbot, window, path)
    assert document.photo.path.read_bytes() == original
    assert document.name == photo.name
    slide(qtbot, window, 20)
    window.actions_.entry("save").action.trigger()
    qtbot.waitUntil(lambda: document.is_saved, timeout=5000)
    assert read_document(path).embedded == photo.name


def test_a_damaged_document_is_said_and_nothing_is_lost(
    qtbot: QtBot, document_file: Path, edited_window: Window
) -> None:
    bad = document_file.with_name("bad.semblance")
    bad.write_bytes(document_file.read_bytes()[:500])
    before = current(edited_window)
    edited_window.keeping.open(bad)
    qtbot.waitUntil(lambda: "bad.semblance is damaged" in texts(edited_window), timeout=5000)
    assert current(edited_window) is before


def test_a_document_of_a_photo_that_is_open_is_one_step(
    qtbot: QtBot, document_file: Path, edited_window: Window
) -> None:
    slide(qtbot, edited_window, 5)
    document = current(edited_window)
    edited_window.keeping.open(document_file)
    qtbot.waitUntil(lambda: document.state.current.strength("Smiling") == 80, timeout=5000)
    document.undo_stack.undo()
    assert document.state.current.strength("Smiling") == 5
    assert len(edited_window.session.album.entries) == 1


def test_sliders_that_the_model_lacks_are_named(
    qtbot: QtBot, document_file: Path, make_window: MakeWindow
) -> None:
    window = make_window(attributes=["Age"])
    document = open_document(qtbot, window, document_file)
    qtbot.waitUntil(lambda: "no slider for Smiling" in texts(window), timeout=5000)
    assert not document.state.changes


def test_a_full_disk_is_said_and_the_edit_stays_unsaved(
    qtbot: QtBot, edited_window: Window, tmp_path: Path
) -> None:
    slide(qtbot, edited_window, 60)
    edited_window.actions_.entry("save_as").action.trigger()
    dialog = edited_window.keeping.saving.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "a.semblance"))
    dialog.reject()
    qtbot.waitUntil(lambda: "was not saved: there is no folder" in texts(edited_window), timeout=5000)
    assert edited_window.isWindowModified()
    assert current(edited_window).file is None


def export_to(qtbot: QtBot, window: Window, path: Path) -> None:
    document = current(window)
    text = recipe.text_for(document, window.session.model)
    with qtbot.waitSignal(window.session.exported, timeout=5000):
        window.session.export(path, 95, True, recipe=text)
    assert str(document.photo.path.parent) not in text  # nobody is told how the user's folders are called


def test_an_exported_picture_leads_back_to_its_original(
    qtbot: QtBot, edited_window: Window, photo: Path, tmp_path: Path, make_window: MakeWindow
) -> None:
    slide(qtbot, edited_window, 70)
    (tmp_path / "out").mkdir()
    export_to(qtbot, edited_window, tmp_path / "out" / "smiling.jpg")
    window = make_window(tmp_path / "out" / "smiling.jpg")
    qtbot.waitUntil(lambda: "was made with Semblance from me at the sea.png" in texts(window), timeout=9000)
    button(window, "Edit the original").click()
    qtbot.waitUntil(lambda: current(window).photo.path == photo, timeout=5000)
    wait_for_rest(qtbot, window)
    assert current(window).state.current.strength("Smiling") == 70
    current(window).undo_stack.undo()
    assert not current(window).state.changes


def test_an_exported_picture_without_its_original_takes_the_sliders(
    qtbot: QtBot, edited_window: Window, photo: Path, tmp_path: Path, make_window: MakeWindow
) -> None:
    slide(qtbot, edited_window, 70)
    (tmp_path / "out").mkdir()
    export_to(qtbot, edited_window, tmp_path / "out" / "smiling.jpg")
    photo.unlink()
    window = make_window(tmp_path / "out" / "smiling.jpg")
    wait_for_rest(qtbot, window)
    qtbot.waitUntil(lambda: "was made with Semblance" in texts(window), timeout=9000)
    assert not current(window).state.changes
    button(window, "Apply to this picture").click()
    assert current(window).state.current.strength("Smiling") == 70


def test_a_photo_without_a_recipe_is_not_talked_about(qtbot: QtBot, edited_window: Window) -> None:
    qtbot.wait(100)
    assert not edited_window.toaster.toasts


def test_a_document_is_opened_like_a_photo_and_remembered(
    qtbot: QtBot, document_file: Path, edited_window: Window, make_window: MakeWindow
) -> None:
    assert edited_window.intake.recent.paths[0] == document_file
    window = make_window(document_file)  # as on the command line
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=5000)
    wait_for_rest(qtbot, window)
    assert current(window).state.current.strength("Smiling") == 80
    assert window.intake.recent.paths[0] == document_file
    other = make_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(document_file))])
    assert other.intake.take(data)
    qtbot.waitUntil(lambda: other.session.document is not None, timeout=5000)
    assert current(other).file == document_file


def test_several_are_saved_beside_their_photos_when_the_window_closes(
    qtbot: QtBot, edited_window: Window, photo: Path, tmp_path: Path
) -> None:
    slide(qtbot, edited_window, 40)
    other = tmp_path / "other.png"
    Image.fromarray(np.full((200, 200, 3), 99, np.uint8)).save(other)
    edited_window.session.open(other)
    qtbot.waitUntil(
        lambda: edited_window.session.document is not None and current(edited_window).name == "other.png"
    )
    wait_for_rest(qtbot, edited_window)
    slide(qtbot, edited_window, 50)
    edited_window.close()
    question = edited_window.unexported.question
    assert question is not None
    question.button(QMessageBox.StandardButton.SaveAll).click()
    qtbot.waitUntil(lambda: not edited_window.isVisible(), timeout=5000)
    strengths = {
        name: read_document(tmp_path / f"{name}.semblance").recipe.state.current.strength("Smiling")
        for name in ("me at the sea", "other")
    }
    assert strengths == {"me at the sea": 40, "other": 50}


def test_the_codes_in_a_document_survive_a_restart_of_the_engine(qtbot: QtBot, edited_window: Window) -> None:
    slide(qtbot, edited_window, 40)
    assert edited_window.keeping.codes.of(current(edited_window))
    stages: list[str] = []
    edited_window.session.progress.connect(lambda progress: stages.append(progress.stage))
    with qtbot.waitSignal(edited_window.engine.ready, timeout=9000):
        kill(edited_window.engine.pid)
    wait_for_rest(qtbot, edited_window)
    slide(qtbot, edited_window, 50)
    assert "decoding" in stages
    assert "encoding" not in stages
