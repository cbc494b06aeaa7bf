"""The batch as a user meets it: choose, start, watch, stop, and take it up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMessageBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.batches import batch_file
from app.batches.batch_plan import Item, ItemState, Plan
from app.edits.edit_state import FaceState
from app.settings import Settings
from app.translations import translations
from app.widgets.batch_dialog import BatchDialog
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest

SMILE = FaceState().with_strength("Smiling", 60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos."""
    made = tmp_path / "holiday"
    made.mkdir()
    pixels = np.random.default_rng(0).integers(0, 200, (60, 80, 3), np.uint8)
    for number, name in enumerate(("a.png", "b.png", "nobody.png")):
        pixels[0, 0] = number
        Image.fromarray(pixels).save(made / name)
    (made / "notes.txt").write_text("no photo")
    return made


def _smile(qtbot: QtBot, window: Window) -> None:
    window.session.set_strength("Smiling", 60)
    wait_for_rest(qtbot, window)


def _open(window: Window) -> BatchDialog:
    window.actions_.entry("batch").action.trigger()
    assert window.batching.dialog is not None
    return window.batching.dialog


def _drop(qtbot: QtBot, dialog: BatchDialog, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    count = len(dialog.photos.draft)
    dialog.dropEvent(event)
    qtbot.waitUntil(lambda: len(dialog.photos.draft) > count, timeout=5000)


def _texts(dialog: BatchDialog) -> list[str]:
    model = dialog.photos.table.photos
    return [model.data(model.index(row, 1)) for row in range(model.rowCount())]


def test_the_edit_of_this_photo_for_a_folder(
    qtbot: QtBot, edited_window: Window, folder: Path, settings: Settings
) -> None:
    _smile(qtbot, edited_window)
    dialog = _open(edited_window)
    assert dialog.settings.edit.currentText() == "Edit of me at the sea.png"
    assert dialog.settings.summary.text() == "Smile +60"
    assert not dialog.begin.isEnabled()
    _drop(qtbot, dialog, folder)
    assert [item.path.name for item in dialog.photos.draft] == ["a.png", "b.png", "nobody.png"]
    assert "a.png → a-edited.png" in dialog.settings.name_example.text()
    out = folder / "results"
    dialog.settings.folder.setText(str(out))
    dialog.begin.click()
    assert not dialog.settings.isEnabled()
    assert dialog.pause.isVisible()
    qtbot.waitUntil(lambda: not edited_window.batching.batch.is_running, timeout=15_000)
    assert _texts(dialog)[0].startswith("Done · ")
    assert "a-edited.png" in _texts(dialog)[0]
    assert _texts(dialog)[2] == "Skipped · No face was found in this photo."
    assert dialog.words.text().startswith("2 done · 1 skipped · Report: ")
    assert sorted(path.name for path in out.glob("*.png")) == ["a-edited.png", "b-edited.png"]
    assert Settings.load(settings.path).batch["folder"] == str(out)
    assert edited_window.session.document is not None
    assert edited_window.session.document.state.current == SMILE, "the editor's own photo is as it was"


def test_what_is_missing_is_said(qtbot: QtBot, edited_window: Window, folder: Path) -> None:
    dialog = _open(edited_window)
    _drop(qtbot, dialog, folder / "a.png")
    dialog.settings.set_edits([])
    assert "changes nothing" in dialog.words.text()
    assert not dialog.begin.isEnabled()
    _smile(qtbot, edited_window)
    _open(edited_window)
    assert dialog.begin.isEnabled()
    dialog.settings.pattern.setText("result")
    assert "each photo has its own" in dialog.words.text()
    dialog.settings.pattern.setText("{name}{wat}")
    assert "{wat}" in dialog.words.text()
    assert not dialog.begin.isEnabled()
    dialog.settings.pattern.setText("{name} {number}")
    assert dialog.begin.isEnabled()
    dialog.settings.folder.setText(str(folder / "notes.txt" / "x"))
    dialog.begin.click()
    assert "could not be made" in dialog.words.text()
    assert dialog.photos.draft, "nothing was begun"


def test_the_list_before_the_start(qtbot: QtBot, edited_window: Window, folder: Path) -> None:
    dialog = _open(edited_window)
    _drop(qtbot, dialog, folder)
    dialog.photos.add([folder / "a.png"])
    assert len(dialog.photos.draft) == 3, "each once"
    dialog.photos.table.choose(2)
    dialog.photos.up.click()
    assert [item.path.name for item in dialog.photos.draft] == ["a.png", "nobody.png", "b.png"]
    assert dialog.photos.table.chosen == [1]
    QTest.keyClick(dialog.photos.table, Qt.Key.Key_Delete)
    assert [item.path.name for item in dialog.photos.draft] == ["a.png", "b.png"]


def test_cancel_retry_and_more(qtbot: QtBot, make_window: MakeWindow, photo: Path, folder: Path) -> None:
    window = make_window(photo, refined_steps=6, step_seconds=0.03)
    wait_for_rest(qtbot, window)
    _smile(qtbot, window)
    dialog = _open(window)
    broken = folder / "broken.png"
    broken.write_bytes(b"no photo")
    dialog.photos.add([folder / "a.png", broken, folder / "b.png"])
    dialog.begin.click()
    batch = window.batching.batch
    dialog.photos.table.choose(2)
    dialog.photos.remove.click()
    assert batch.items[2].state is ItemState.CANCELLED
    qtbot.waitUntil(lambda: "step" in _texts(dialog)[0], timeout=9000)
    qtbot.waitUntil(lambda: not batch.is_running, timeout=15_000)
    assert [item.state for item in batch.items] == [ItemState.DONE, ItemState.FAILED, ItemState.CANCELLED]
    assert dialog.retry.isVisible()
    dialog.photos.table.clearSelection()
    Image.open(folder / "a.png").save(broken)
    dialog.retry.click()
    qtbot.waitUntil(lambda: not batch.is_running, timeout=15_000)
    assert [item.state for item in batch.items] == [ItemState.DONE] * 3


def test_the_end_is_told_where_the_dialog_is_closed(
    qtbot: QtBot, edited_window: Window, folder: Path
) -> None:
    _smile(qtbot, edited_window)
    dialog = _open(edited_window)
    dialog.photos.add([folder / "a.png"])
    dialog.begin.click()
    dialog.close()
    qtbot.waitUntil(lambda: bool(edited_window.toaster.toasts), timeout=15_000)
    assert "The batch is finished: 1 done" in edited_window.toaster.toasts[-1].text


def test_from_the_export_dialog(qtbot: QtBot, edited_window: Window) -> None:
    edited_window.actions_.export.trigger()
    dialog = edited_window.exporting.dialog
    assert dialog is not None
    dialog.form.format.setCurrentText("WebP")
    dialog.batch.click()
    assert edited_window.exporting.dialog is None
    assert edited_window.batching.dialog is not None
    assert edited_window.batching.dialog.isVisible()
    assert edited_window.batching.dialog.settings.form.output.format == "WebP"


def _answer(window: Window, button: QMessageBox.StandardButton) -> None:
    question = window.batching.question
    assert question is not None
    question.button(button).click()


@pytest.mark.parametrize("keep", [True, False])
def test_closing_while_it_runs_asks(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, folder: Path, keep: bool
) -> None:
    window = make_window(photo, refined_steps=30, step_seconds=0.1)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.searched)
    window.batching.batch.start(Plan(SMILE, "portrait.safetensors"), [folder / "a.png", folder / "b.png"])
    window.close()
    assert window.isVisible()
    _answer(window, QMessageBox.StandardButton.Cancel)
    assert window.isVisible()
    window.close()
    _answer(window, QMessageBox.StandardButton.Yes if keep else QMessageBox.StandardButton.Discard)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=9000)
    found = batch_file.load()
    assert (found is not None) is keep
    if found is not None:
        assert [item.state for item in found[1]] == [ItemState.WAITING] * 2


def test_an_interrupted_batch_is_offered_at_the_next_start(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, folder: Path
) -> None:
    items = [Item(folder / "a.png", ItemState.DONE), Item(folder / "b.png")]
    batch_file.save(Plan(SMILE, "portrait.safetensors", "Portrait"), items)
    window = make_window(photo)
    qtbot.waitUntil(lambda: window.batching.question is not None, timeout=9000)
    question = window.batching.question
    assert question is not None
    assert "1 of 2 photos are left" in question.text()
    _answer(window, QMessageBox.StandardButton.Yes)
    batch = window.batching.batch
    qtbot.waitUntil(lambda: batch.plan is not None and not batch.is_running, timeout=15_000)
    assert [item.state for item in batch.items] == [ItemState.DONE] * 2
    assert (folder / "b-edited.png").exists()
    assert not (folder / "a-edited.png").exists(), "it was done before"
    assert not batch_file.queue_path().exists()


def test_everything_has_a_name(edited_window: Window, qtbot: QtBot, folder: Path) -> None:
    dialog = _open(edited_window)
    nameless = [
        child
        for child in dialog.findChildren(QWidget)
        if isinstance(child, (QPushButton, QLineEdit, QComboBox, QSpinBox, QCheckBox))
        and not child.accessibleName()
        and not child.objectName().startswith("qt_")
    ]
    assert not nameless, "controls without a name"
    _drop(qtbot, dialog, folder)
    model = dialog.photos.table.photos
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "a.png: Waiting"


def test_a_preset_instead_of_the_edit_of_the_photo(qtbot: QtBot, edited_window: Window) -> None:
    dialog = _open(edited_window)
    names = [dialog.settings.edit.itemText(index) for index in range(dialog.settings.edit.count())]
    assert names, "those that came with the program"
    assert all(name.startswith("Preset ") for name in names), "the photo itself has no edit"
    assert dialog.settings.chosen_edit.changes


def test_settings_of_the_last_batch(make_window: Callable[..., Window], settings: Settings) -> None:
    settings.batch = {"pattern": "{number}", "faces": "all", "when_there": "nonsense", "folder": "/nowhere"}
    dialog = _open(make_window())
    assert dialog.settings.pattern.text() == "{number}"
    assert dialog.settings.faces.currentText() == "All of them"
    assert dialog.settings.folder.text() == "", "a folder that is gone is not offered"


def test_another_language_makes_the_dialog_anew(
    qtbot: QtBot, edited_window: Window, folder: Path, settings: Settings
) -> None:
    _smile(qtbot, edited_window)
    old = _open(edited_window)
    _drop(qtbot, old, folder)
    out = folder / "not yet there"
    old.settings.folder.setText(str(out))
    old.settings.no_face.setCurrentIndex(1)
    translations().use("de")
    try:
        qtbot.waitUntil(lambda: edited_window.batching.dialog is not old)
        dialog = edited_window.batching.dialog
        assert dialog is not None
        assert dialog.isVisible()
        assert dialog.begin.text() == "Starten"
        assert dialog.settings.no_face.currentText() == "Die Bildmitte bearbeiten"
        assert dialog.settings.folder.text() == str(out)
        assert [item.path.name for item in dialog.photos.draft] == ["a.png", "b.png", "nobody.png"]
    finally:
        translations().use("en")
    qtbot.waitUntil(lambda: edited_window.batching.dialog is not dialog)
    newest = edited_window.batching.dialog
    assert newest is not None
    newest.begin.click()
    qtbot.waitUntil(lambda: not edited_window.batching.batch.is_running, timeout=15_000)
    newest.close()
    translations().use("de")
    try:
        dialog = _open(edited_window)
        qtbot.waitUntil(lambda: edited_window.batching.dialog is not newest)
        dialog = edited_window.batching.dialog
        assert dialog is not None
        assert dialog.words.text().startswith("3 ")
        assert [item.path.name for item in dialog.photos.items] == ["a.png", "b.png", "nobody.png"]
    finally:
        translations().use("en")
        qtbot.waitUntil(lambda: edited_window.batching.dialog is not dialog)
