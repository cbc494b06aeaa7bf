"""Several photos: each with its own edits, history and pictures; little of them in memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.edits.document import Document
from app.photos import opening
from app.photos.album import Album, EntryState
from app.photos.thumbnails import SIDE, make_thumbnail
from app.window import Window
from core.protocol import Edit, FindFaces
from tests.app.conftest import MakeWindow, kill, wait_for_rest


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Four photos larger than a thumbnail."""
    made = [tmp_path / f"photo {number}.png" for number in range(1, 5)]
    for number, path in enumerate(made):
        Image.linear_gradient("L").resize((800, 600)).rotate(90 * (number % 2)).convert("RGB").save(path)
    return made


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, paths: list[Path]) -> Window:
    """With four photos, the first of which is analysed."""
    made = make_window(*paths)
    wait_for_rest(qtbot, made)
    return made


def _show(qtbot: QtBot, window: Window, index: int) -> Document:
    entry = window.session.album.entries[index]
    window.session.show_photo(entry)
    wait_for_rest(qtbot, window)
    assert entry.document is not None
    assert window.session.document is entry.document
    return entry.document


def _smile(qtbot: QtBot, window: Window, value: int) -> None:
    window.page.panel.rows["Smiling"].value.setValue(value)
    wait_for_rest(qtbot, window)


def test_each_photo_keeps_its_edits_history_and_faces(qtbot: QtBot, window: Window) -> None:
    first = window.session.document
    assert first is not None
    _smile(qtbot, window, 70)
    second = _show(qtbot, window, 1)
    row = window.page.panel.rows["Smiling"]
    assert row.value.value() == 0
    assert not window.actions_.undo.isEnabled()
    assert not window.isWindowModified()
    _smile(qtbot, window, -30)
    _smile(qtbot, window, -40)
    assert _show(qtbot, window, 0) is first
    assert row.value.value() == 70
    assert window.isWindowModified()
    assert "Smile" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    wait_for_rest(qtbot, window)
    assert (first.state.changes, second.state.current.strength("Smiling")) == (False, -40)
    assert first.faces
    assert second.undo_stack.count() == 2


def test_back_at_a_photo_its_edit_is_shown_at_once_and_the_engine_is_not_asked(
    qtbot: QtBot, window: Window
) -> None:
    _smile(qtbot, window, 70)
    shown = window.page.canvas.patches[0][0].image
    _show(qtbot, window, 1)
    assert not window.page.canvas.patches
    sent = window.engine.counts.sent
    window.session.show_photo(window.session.album.entries[0])
    assert window.page.canvas.patches[0][0].image == shown, "before any event is worked on"
    wait_for_rest(qtbot, window)
    assert window.engine.counts.sent == sent


def test_a_state_of_an_edit_that_was_not_finished_is_asked_for_again(qtbot: QtBot, window: Window) -> None:
    _smile(qtbot, window, 70)
    window.page.panel.rows["Smiling"].value.setValue(20)
    _show(qtbot, window, 1)
    document = _show(qtbot, window, 0)
    assert document.kept is not None
    assert document.kept.request.focused.strengths == (("Smiling", 0.2),)
    assert window.page.canvas.patches


def test_switching_stops_what_ran_for_the_other_photo(
    qtbot: QtBot, make_window: MakeWindow, paths: list[Path]
) -> None:
    window = make_window(*paths[:2], encode_steps=100, step_seconds=0.05)
    first = paths[0]

    def analysing() -> bool:
        return (
            any(isinstance(each, Edit) for each in window.engine.waiting) and window.page.canvas.crop.is_shown
        )

    qtbot.waitUntil(analysing, timeout=9000)
    window.session.show_photo(window.session.album.entries[1])

    def only_other() -> bool:
        asked = [each for each in window.engine.waiting if isinstance(each, (Edit, FindFaces))]
        return bool(asked) and all(each.photo.path != str(first) for each in asked)

    qtbot.waitUntil(only_other, timeout=2000)
    assert window.session.document is not None
    assert window.session.document.name == "photo 2.png"


def _whole(window: Window) -> list[str]:
    documents = window.session.album.documents
    return [document.name for document in documents if document.photo.picture.is_whole]


def test_only_two_photos_are_whole_in_memory_and_the_others_come_back(qtbot: QtBot, window: Window) -> None:
    for index in range(4):
        _show(qtbot, window, index)
        _smile(qtbot, window, 10 * (index + 1))
    assert _whole(window) == ["photo 3.png", "photo 4.png"]
    first = window.session.album.documents[0]
    assert max(first.photo.picture.image.width(), first.photo.picture.image.height()) == SIDE
    assert first.photo.picture.size.width() == 800
    window.session.show_photo(window.session.album.entries[0])
    assert window.session.document is first, "at once, from the small copy"
    assert window.page.canvas.patches
    qtbot.waitUntil(lambda: first.photo.picture.is_whole, timeout=5000)
    wait_for_rest(qtbot, window)
    assert first.photo.picture.image.width() == 800
    assert _whole(window) == ["photo 1.png", "photo 4.png"]


def test_patches_of_other_photos_have_a_limit(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    _smile(qtbot, window, 70)
    kept = window.session.album.documents[0].kept
    assert kept is not None
    one = sum(patch.pixels.nbytes for patch in kept.patches)
    monkeypatch.setattr(opening, "_KEPT_BYTES", round(1.5 * one))
    _show(qtbot, window, 1)
    _smile(qtbot, window, 60)
    _show(qtbot, window, 2)
    first, second = (document.kept for document in window.session.album.documents[:2])
    assert first is None, "that of the photo seen longest ago goes first"
    assert second is not None
    document = _show(qtbot, window, 0)
    assert document.kept is not None, "made again"
    assert window.page.canvas.patches


def test_a_photo_that_is_gone_keeps_its_edits_and_says_so(
    qtbot: QtBot, window: Window, paths: list[Path]
) -> None:
    _smile(qtbot, window, 70)
    for index in (1, 2):
        _show(qtbot, window, index)
    paths[0].rename(paths[0].with_name("away.png"))
    entry = window.session.album.entries[0]
    window.session.show_photo(entry)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=5000)
    assert "photo 1.png" in window.toaster.toasts[-1].text
    assert entry.state is EntryState.FAILED
    assert window.session.document is entry.document
    assert window.page.panel.rows["Smiling"].value.value() == 70
    paths[0].with_name("away.png").rename(paths[0])
    window.session.show_photo(entry)
    qtbot.waitUntil(lambda: entry.state is EntryState.EDITED, timeout=5000)
    wait_for_rest(qtbot, window)


def test_a_photo_that_was_changed_by_another_program_is_not_mixed_up(
    qtbot: QtBot, window: Window, paths: list[Path]
) -> None:
    for index in (1, 2):
        _show(qtbot, window, index)
    Image.new("RGB", (800, 600), (200, 0, 0)).save(paths[0])
    window.session.show_photo(window.session.album.entries[0])
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=5000)
    assert "was changed by another program" in window.toaster.toasts[-1].text


def test_another_model_is_for_all_photos(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    _smile(qtbot, window, 70)
    _show(qtbot, window, 1)
    other = tmp_path / "other.safetensors"
    other.touch()
    window.session.load_model(other)
    qtbot.waitUntil(lambda: window.session.model is not None and window.session.model.model == str(other))
    wait_for_rest(qtbot, window)
    first = _show(qtbot, window, 0)
    assert first.kept is not None
    assert first.kept.request.model == str(other)
    assert window.page.panel.rows["Smiling"].value.value() == 70


def test_the_engine_dies_and_every_photo_keeps_its_edits(qtbot: QtBot, window: Window) -> None:
    _smile(qtbot, window, 70)
    _show(qtbot, window, 1)
    kill(window.engine.pid)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=9000)
    wait_for_rest(qtbot, window)
    _smile(qtbot, window, 40)
    _show(qtbot, window, 0)
    assert window.page.canvas.patches
    states = [document.state.current.strength("Smiling") for document in window.session.album.documents]
    assert states == [70, 40]


def test_quick_leafing_ends_at_the_last_photo(qtbot: QtBot, window: Window) -> None:
    for _ in range(7):
        window.leafing.next.trigger()
    wait_for_rest(qtbot, window)
    assert window.session.document is not None
    assert window.session.document.name == "photo 4.png"
    assert not [toast.text for toast in window.toaster.toasts]


def test_closing_an_unread_and_the_shown_photo(qtbot: QtBot, window: Window) -> None:
    album = window.session.album
    window.leafing.close_photos([album.entries[3], album.entries[0]])
    wait_for_rest(qtbot, window)
    assert [entry.name for entry in album.entries] == ["photo 2.png", "photo 3.png"]
    assert window.session.document is not None
    assert window.session.document.name == "photo 2.png"
    window.leafing.close_all.trigger()
    assert window.session.document is None
    assert not album.entries


def test_the_photo_of_an_open_export_dialog_stays_on_the_screen(
    qtbot: QtBot, window: Window, paths: list[Path], tmp_path: Path
) -> None:
    first = window.session.document
    window.session.show_photo(window.session.album.entries[1])
    window.actions_.export.trigger()
    late = tmp_path / "late.png"
    Image.new("RGB", (80, 60)).save(late)
    window.intake.open([late])  # as a second launch does
    qtbot.waitUntil(lambda: len(window.session.album.entries) == 5, timeout=5000)
    qtbot.wait(300)
    assert window.session.document is first
    assert window.session.album.current is window.session.album.entries[0]
    assert window.exporting.dialog is not None
    window.exporting.dialog.reject()
    wait_for_rest(qtbot, window)


def test_closing_one_of_two_edited_photos_asks_about_that_one(qtbot: QtBot, window: Window) -> None:
    _smile(qtbot, window, 70)
    _show(qtbot, window, 1)
    _smile(qtbot, window, 40)
    window.leafing.close.trigger()
    question = window.unexported.question
    assert question is not None
    assert "photo 2.png" in question.text()
    question.button(QMessageBox.StandardButton.Discard).click()
    wait_for_rest(qtbot, window)
    assert [entry.name for entry in window.session.album.entries] == [
        "photo 1.png", "photo 3.png", "photo 4.png",
    ]  # fmt: skip
    for document in window.session.album.documents:
        document.mark_exported()


def test_prepare_puts_edits_in_before_anybody_sees_the_document(
    qtbot: QtBot, make_window: MakeWindow, paths: list[Path]
) -> None:
    window = make_window()
    order: list[str] = []
    window.session.opened.connect(lambda _: order.append("opened"))

    def prepare(document: Document) -> None:
        order.append("prepared")
        document.set_state(document.state.with_current(document.state.current.with_strength("Smiling", 55)))

    window.session.open(paths[0], prepare)
    wait_for_rest(qtbot, window)
    assert order == ["prepared", "opened"]
    assert window.page.panel.rows["Smiling"].value.value() == 55
    assert window.page.canvas.patches


def test_neighbours_skip_what_cannot_be_read(qtbot: QtBot) -> None:
    album = Album()
    entries = album.add([Path(name) for name in ("a.jpg", "b.jpg", "c.jpg")])
    entries[1].set_failure("It is not there.")
    assert album.beside(entries[0]) is entries[2]
    assert album.beside(entries[0], -1) is entries[2]
    assert album.after_closing(entries[2]) is entries[0]
    entries[2].set_failure("Neither is that.")
    assert album.beside(entries[0]) is None
    assert album.add([Path("a.jpg"), Path("a.jpg")]) == [entries[0]]
    album.deleteLater()


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_thumbnails_are_upright(tmp_path: Path, orientation: int) -> None:
    image = Image.new("RGB", (800, 400), (10, 10, 200))
    image.paste((200, 10, 10), (0, 0, 400, 400))  # red is left in the file
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "turned.jpg"
    image.save(path, exif=exif)
    made = make_thumbnail(path)
    lies = orientation in (1, 3)
    assert (made.width(), made.height()) == ((SIDE, SIDE // 2) if lies else (SIDE // 2, SIDE))
    x, y = {1: (20, 96), 3: (360, 96), 6: (96, 20), 8: (96, 360)}[orientation]
    assert made.pixelColor(x, y).red() > 150
