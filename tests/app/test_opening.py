"""Photos in: by command line, dialog, drop and clipboard; good, bad and strange ones."""

from __future__ import annotations

import struct
import threading
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.photos import photo_loader
from app.photos.album import EntryState
from app.photos.photo_loader import LoadedPhoto, load_photo
from app.settings import Settings
from app.widgets.toast import Kind
from app.window import Window
from tests.app.conftest import MakeWindow, kill, wait_for_rest


def test_photo_is_shown_found_and_analysed(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, encode_steps=8, step_seconds=0.05)
    crops, stages = [], []
    window.session.intermediate.connect(lambda _: crops.append(window.page.canvas.crop.is_shown))
    window.session.progress.connect(lambda progress: stages.append(progress.stage))
    wait_for_rest(qtbot, window)
    assert window.windowTitle().startswith("me at the sea.png")
    assert len(crops) >= 5, "the photo is never a frozen frame while it is analysed"
    assert crops[-1]
    assert list(dict.fromkeys(stages)) == ["loading", "finding", "encoding", "decoding"]
    assert not window.page.canvas.crop.is_shown
    assert "31.4 dB" in window.page.panel.gauges.reconstruction.toolTip()
    assert window.status.bar.isHidden()
    assert window.page.banner.isHidden()
    assert window.page.panel.rows["Smiling"].isEnabled()


def _not_a_photo(path: Path, kind: str) -> Path:
    if kind == "text":
        path.write_text("Dear photo,")
    elif kind == "empty":
        path.touch()
    elif kind == "truncated":
        Image.fromarray(np.zeros((300, 300, 3), np.uint8)).save(path)
        path.write_bytes(path.read_bytes()[:400])
    elif kind == "huge":  # 30,000 pixels a side by its header; there is no need for the pixels
        header = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
        body = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
        data = b"IDAT" + zlib.compress(b"\0" * 90_001)
        body += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    elif kind == "folder":
        path.mkdir()
    return path


@pytest.mark.parametrize("kind", ["text", "empty", "truncated", "huge", "folder", "missing"])
def test_a_bad_file_is_a_sentence_and_the_open_photo_stays(
    qtbot: QtBot, edited_window: Window, tmp_path: Path, kind: str
) -> None:
    document = edited_window.session.document
    edited_window.session.open(_not_a_photo(tmp_path / "odd.jpg", kind))
    qtbot.waitUntil(lambda: bool(edited_window.toaster.toasts), timeout=5000)
    toast = edited_window.toaster.toasts[0]
    assert toast.kind in {Kind.ERROR, Kind.INFO}
    assert "odd.jpg" in toast.text
    assert "Traceback" not in toast.text + toast.details
    if kind != "truncated":  # of a truncated one the upper part may be shown
        assert edited_window.session.document is document
    wait_for_rest(qtbot, edited_window)


@pytest.mark.parametrize("mode", ["CMYK", "I;16", "L", "RGBA", "P"])
def test_unusual_photos_open(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("odd.jpg" if mode == "CMYK" else "odd.png")
    if mode == "I;16":
        image = Image.fromarray(np.full((90, 120), 40_000, np.uint16))
    else:
        image = Image.new("RGB", (120, 90), (200, 100, 50)).convert(mode)
    image.save(path)
    window = make_window(path)
    wait_for_rest(qtbot, window)
    shown = window.session.document
    assert shown is not None
    assert (shown.photo.picture.size.width(), shown.photo.picture.size.height()) == (120, 90)


def test_of_an_animation_the_first_picture_opens_and_that_is_said(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "moving.gif"
    frames = [Image.new("RGB", (60, 40), (shade, 0, 0)) for shade in (40, 80, 120)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    window = make_window(path)
    wait_for_rest(qtbot, window)
    assert len(window.toaster.toasts) == 1
    assert window.toaster.toasts[0].kind is Kind.INFO


def test_no_face_is_said_and_the_centre_used(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, faces=0)
    wait_for_rest(qtbot, window)
    assert "No face found" in window.page.banner.text
    assert not window.page.banner.isHidden()
    document = window.session.document
    assert document is not None
    assert document.quad == ((50, 0), (50, 300), (350, 300), (350, 0))
    window.page.banner.cross.click()
    assert window.page.banner.isHidden()


def test_the_other_of_two_faces_is_chosen_by_a_click(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    document, canvas = window.session.document, window.page.canvas
    assert document is not None
    first = document.quad
    other = document.faces[1].quad
    middle = canvas.mapFromScene((other[0][0] + other[2][0]) / 2, (other[0][1] + other[2][1]) / 2)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert document.quad == other
    wait_for_rest(qtbot, window)
    window.actions_.undo.trigger()
    assert document.quad == first
    window.actions_.next_face.trigger()
    assert document.quad == other


def _drop(window: Window, data: QMimeData) -> bool:
    """Drag it over the window and let it go there; whether the window takes it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def _urls(*urls: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(url)) if isinstance(url, Path) else QUrl(url) for url in urls])
    return data


def _names(window: Window) -> list[str]:
    return [entry.name for entry in window.session.album.entries]


def test_drop_opens_a_file_and_words_are_not_taken(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window()
    words = QMimeData()
    words.setText("a photo")
    assert not _drop(window, words)
    assert _drop(window, _urls(photo))
    wait_for_rest(qtbot, window)
    assert _names(window) == [photo.name]
    assert not window.toaster.toasts


def test_addresses_of_the_web_are_refused_in_words(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    assert _drop(window, _urls("https://example.org/photo.jpg"))
    assert "never goes online" in window.toaster.toasts[0].text
    assert not window.session.album.entries


@pytest.mark.parametrize("how", ["image", "data address"])
def test_a_picture_dragged_from_a_browser_opens(qtbot: QtBot, make_window: MakeWindow, how: str) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    data = _urls("https://example.org/photo.jpg")
    if how == "image":
        data.setImageData(image)
    else:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows names only
        data = _urls("data:image/png;base64," + bytes(buffer.data().toBase64().data()).decode())
    window = make_window()
    assert _drop(window, data)
    wait_for_rest(qtbot, window)
    document = window.session.document
    assert document is not None
    assert document.photo.picture.image.pixelColor(5, 5) == QColor(Qt.GlobalColor.darkCyan)


def test_folders_are_looked_through_in_natural_order_and_other_files_counted_once(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "holiday"
    for name in ("photo 10.png", "Photo 9.PNG", "beach/a.jpg", ".thumbs/x.png", "notes.txt", "beach/b.mp4"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix in {".txt", ".mp4"}:
            path.write_text("words")
        else:
            Image.new("RGB", (60, 40), (90, 40, 20)).save(path)
    window = make_window()
    assert _drop(window, _urls(photo, folder))
    wait_for_rest(qtbot, window)
    assert _names(window) == [photo.name, "Photo 9.PNG", "photo 10.png", "a.jpg"]
    assert [toast.text for toast in window.toaster.toasts] == ["2 files are not photos and were left out."]
    assert window.session.album.current is window.session.album.entries[0]
    entries = window.session.album.entries
    qtbot.waitUntil(lambda: all(entry.thumbnail is not None for entry in entries), timeout=5000)


def test_a_folder_without_photos_is_said(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    folder = tmp_path / "empty one"
    folder.mkdir()
    window = make_window(folder)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=5000)
    assert window.toaster.toasts[0].text == "There are no photos in empty one."


def test_one_broken_photo_among_twenty_is_shown_in_the_strip_with_the_reason(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.jpg" for number in range(20)]
    for number, path in enumerate(paths):
        Image.new("RGB", (80, 60), (10 * number, 90, 60)).save(path)
    paths[0].write_text("Dear photo,")  # the first, which is the one to be shown
    paths[7].write_bytes(b"")
    window = make_window(*paths)
    wait_for_rest(qtbot, window)
    entries = window.session.album.entries
    qtbot.waitUntil(lambda: all(entry.state is not EntryState.READING for entry in entries), timeout=9000)
    assert [entry.name for entry in entries if entry.failure] == ["0.jpg", "7.jpg"]
    assert "empty" in entries[7].failure
    assert window.session.document is not None
    assert window.session.document.name == "1.jpg"
    assert len(window.toaster.toasts) == 1, "of the one that was to be shown"
    Image.new("RGB", (80, 60), (1, 2, 3)).save(paths[7])
    window.session.show_photo(entries[7])
    wait_for_rest(qtbot, window)
    assert window.session.document.name == "7.jpg", "it can be read by now"
    assert entries[7].state is EntryState.UNEDITED


def test_a_photo_that_is_open_is_shown_and_not_opened_twice(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.new("RGB", (120, 90), (9, 9, 9)).save(other)
    window = make_window(photo, other)
    wait_for_rest(qtbot, window)
    first = window.session.document
    window.session.open(other)
    wait_for_rest(qtbot, window)
    window.intake.open([photo])
    qtbot.waitUntil(lambda: window.session.document is first, timeout=5000)
    assert _names(window) == [photo.name, "other.png"]
    wait_for_rest(qtbot, window)


def test_recent_files_are_listed_and_those_that_are_gone_can_be_removed(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path, settings: Settings
) -> None:
    settings.recent = [str(tmp_path / f"gone {number}.jpg") for number in range(12)]
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    assert len(settings.recent) == 12, "the oldest made room"
    assert Settings.load(settings.path).recent[0] == str(photo)
    menu = window.intake.recent_menu.menu
    menu.aboutToShow.emit()
    first, second = menu.actions()[:2]
    assert (first.text(), second.text()) == ("me at the sea.png", "gone 0.jpg")
    qtbot.waitUntil(lambda: not second.isEnabled(), timeout=5000)
    assert first.isEnabled()
    assert "Not there any more" in second.toolTip()
    window.intake.recent_menu.remove_missing.trigger()
    assert window.intake.recent.paths == (photo,)
    window.leafing.close.trigger()
    menu.actions()[0].trigger()
    wait_for_rest(qtbot, window)
    assert _names(window) == [photo.name]
    window.intake.recent_menu.clear.trigger()
    assert not window.intake.recent.paths


def test_paste_opens_a_picture_or_says_that_there_is_none(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    QGuiApplication.clipboard().setText("no picture")
    window.actions_.paste.trigger()
    assert "no photo on the clipboard" in window.toaster.toasts[0].text
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    window.actions_.paste.trigger()
    wait_for_rest(qtbot, window)
    document = window.session.document
    assert document is not None
    assert document.name.startswith("Pasted")


def test_open_dialog(qtbot: QtBot, make_window: MakeWindow, photo: Path, settings: Settings) -> None:
    window = make_window()
    window.page.drop_area.button.click()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    other = photo.with_name("other.png")
    Image.new("RGB", (120, 90), (9, 9, 9)).save(other)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(photo), str(other)])
    dialog.close()
    wait_for_rest(qtbot, window)
    assert _names(window) == [photo.name, "other.png"]
    assert settings.folder == str(photo.parent)


def test_the_newer_of_two_photos_wins(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.new("RGB", (120, 90), (9, 9, 9)).save(other)
    window = make_window(step_seconds=0.05)
    window.session.open(photo)
    window.session.open(other)
    wait_for_rest(qtbot, window)
    assert window.session.document is not None
    assert window.session.document.name == "other.png"


def test_killed_in_mid_decode_the_document_is_intact(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, step_seconds=0.15)
    wait_for_rest(qtbot, window)
    document = window.session.document
    assert document is not None
    window.page.panel.rows["Smiling"].value.setValue(70)
    stages: list[str] = []
    window.session.progress.connect(lambda progress: stages.append(progress.stage))
    qtbot.waitUntil(lambda: "decoding" in stages, timeout=5000)
    first = window.engine.pid
    kill(first)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=5000)
    assert "restarted; your photo and edits are untouched" in window.toaster.toasts[0].text
    wait_for_rest(qtbot, window)
    assert window.engine.pid != first
    assert window.session.document is document
    assert document.state.current.strengths == (("Smiling", 70),)
    assert window.page.panel.rows["Smiling"].slider.value() == 70
    assert window.page.canvas.patches, "the edit is shown again by the new engine"
    assert window.actions_.undo.isEnabled()


def test_killed_at_rest_it_is_restarted_and_rests_again(qtbot: QtBot, edited_window: Window) -> None:
    edited_window.page.panel.rows["Smiling"].value.setValue(70)
    wait_for_rest(qtbot, edited_window)
    busy: list[str] = []
    edited_window.session.progress.connect(lambda progress: busy.append(progress.stage))
    first = edited_window.engine.pid
    kill(first)
    qtbot.waitUntil(lambda: busy == ["loading"], timeout=9000)
    wait_for_rest(qtbot, edited_window)
    assert edited_window.engine.pid != first
    qtbot.wait(350)  # longer than the status bar is quiet about work
    assert edited_window.status.bar.isHidden(), "nothing is being done any more"
    assert edited_window.page.canvas.patches, "the edit stays in view"


def test_a_drive_that_hangs_does_not_keep_the_closed_window(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang, reading = threading.Event(), threading.Event()

    def never(path: Path) -> LoadedPhoto:
        reading.set()
        hang.wait(30)
        return load_photo(path)

    monkeypatch.setattr(photo_loader, "load_photo", never)
    monkeypatch.setattr(photo_loader, "_CLOSING", 0.3)
    window = make_window(photo)
    qtbot.waitUntil(reading.is_set, timeout=5000)
    readers = [thread for thread in threading.enumerate() if thread.name == f"read {photo}"]
    began = time.monotonic()
    window.close()
    took = time.monotonic() - began
    hang.set()
    for thread in readers:
        assert thread.daemon, "the program ends without it"
        thread.join(10)
    assert took < 8
    assert len(readers) == 1


def test_an_edit_that_fails_is_a_toast_with_details(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    window = make_window(photo, fail_on="Edit")
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=9000)
    toast = window.toaster.toasts[0]
    toast.copy()
    assert QGuiApplication.clipboard().text() == f"{toast.text}\n\nTraceback: none"
    toast.toggle_details()
    toast.leave()
    assert not window.toaster.toasts
