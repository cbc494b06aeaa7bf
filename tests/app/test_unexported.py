"""Edits that were not exported are not lost by the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.edits.document import Document
from app.exports.export_all import ExportAll
from app.exports.output import Output
from app.files import recipe
from app.widgets.toast import Kind
from app.window import Window
from core.photo.files import read_recipe
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


def test_the_question_leads_to_the_export_and_the_window_closes_after_it(
    qtbot: QtBot, window: Window, photo: Path
) -> None:
    window.close()
    _answer(window, Button.Save)
    assert window.exporting.dialog is not None
    window.exporting.dialog.export.click()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert window.engine.pid is None
    assert list(photo.parent.glob("me at the sea-edited*"))


def test_an_export_that_is_given_up_closes_nothing(qtbot: QtBot, window: Window) -> None:
    window.close()
    _answer(window, Button.Save)
    assert window.exporting.dialog is not None
    window.exporting.dialog.reject()
    qtbot.wait(50)
    assert window.isVisible()
    assert not window.close(), "it is asked again"
    _answer(window, Button.Cancel)


def test_another_photo_opens_beside_it_and_nothing_is_asked(
    qtbot: QtBot, window: Window, other: Path
) -> None:
    first = window.session.document
    _drop(window, other)
    qtbot.waitUntil(lambda: window.session.document is not first, timeout=5000)
    assert window.unexported.question is None
    wait_for_rest(qtbot, window)
    assert window.session.album.documents[0] is first


@pytest.fixture
def three(qtbot: QtBot, window: Window, other: Path, tmp_path: Path) -> Window:
    """Three photos, of which the first two have edits."""
    third = tmp_path / "third.png"
    Image.new("RGB", (120, 90), (90, 9, 9)).save(third)
    for path in (other, third):
        window.session.open(path)
        wait_for_rest(qtbot, window)
        if path is other:
            window.page.panel.rows["Smiling"].value.setValue(70)
            wait_for_rest(qtbot, window)
    return window


def test_several_are_asked_about_at_once_and_exported_into_a_folder(
    qtbot: QtBot, three: Window, tmp_path: Path
) -> None:
    three.close()
    question = three.unexported.question
    assert question is not None
    assert question.text() == "2 photos have edits that were not exported or saved."
    assert "me at the sea.png" in question.informativeText()
    assert "third.png" not in question.informativeText()
    assert question.button(Button.Save).text() == "Export all…"
    _answer(three, Button.Save)
    dialog = three.unexported.folder_dialog
    assert dialog is not None
    folder = tmp_path / "out"
    folder.mkdir()
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    qtbot.waitUntil(lambda: not three.isVisible(), timeout=10_000)
    assert sorted(path.name for path in folder.iterdir()) == ["me at the sea-edited.png", "other-edited.png"]
    for name, smile in (("me at the sea", 50), ("other", 70)):
        written = read_recipe(folder / f"{name}-edited.png")
        assert str(tmp_path) not in written
        assert recipe.read(written).state.current.strength("Smiling") == smile


def test_exported_with_others_a_picture_gives_its_sliders_back_when_it_is_dropped(
    qtbot: QtBot, window: Window, photo: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    session, document = window.session, window.session.document
    assert document is not None
    for output, count in ((Output(embed=False), 1), (Output(), 2)):
        together = ExportAll(session, output, window)
        with qtbot.waitSignal(together.finished, timeout=9000) as finished:
            together.start([document], folder)
        assert finished.args == [[]]
        assert len(list(folder.iterdir())) == count
    first, second = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    assert read_recipe(first) == "", "only where the user wants it"
    window.session.reset_all()
    _drop(window, second)
    qtbot.waitUntil(lambda: any("was made with Semblance" in toast.text for toast in window.toaster.toasts))
    toast = next(toast for toast in window.toaster.toasts if "was made with Semblance" in toast.text)
    next(each for each in toast.findChildren(QPushButton) if each.text() == "Edit the original").click()
    qtbot.waitUntil(lambda: document.state.current.strength("Smiling") == 50, timeout=9000)
    assert session.document is document
    wait_for_rest(qtbot, window)


def test_one_that_cannot_be_exported_keeps_all_open_and_is_named(
    qtbot: QtBot, three: Window, other: Path, tmp_path: Path
) -> None:
    three.close()
    _answer(three, Button.Save)
    dialog = three.unexported.folder_dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "no such folder"))
    dialog.close()
    qtbot.waitUntil(lambda: bool(three.toaster.toasts), timeout=10_000)
    qtbot.waitUntil(lambda: three.toaster.toasts[-1].kind is Kind.ERROR, timeout=10_000)
    assert "other.png" in three.toaster.toasts[-1].details
    assert three.isVisible()
    assert len(three.unexported.lost()) == 2
    for document in three.session.album.documents:
        document.mark_exported()


def test_what_is_saved_is_not_asked_about(three: Window) -> None:
    for document in three.session.album.documents:
        document.mark_saved()
    assert three.close()


def test_saving_is_offered_once_somebody_can_save(qtbot: QtBot, three: Window) -> None:
    saved = []

    def save(documents: Sequence[Document], done: Callable[[bool], None]) -> None:
        for document in documents:
            document.mark_saved()
            saved.append(document.name)
        done(True)

    three.unexported.set_saver(save)
    three.close()
    _answer(three, Button.SaveAll)
    assert saved == ["me at the sea.png", "other.png"]
    qtbot.waitUntil(lambda: not three.isVisible(), timeout=5000)


def test_edits_that_are_taken_back_are_no_loss(qtbot: QtBot, window: Window) -> None:
    window.actions_.undo.trigger()
    wait_for_rest(qtbot, window)
    assert window.close()
