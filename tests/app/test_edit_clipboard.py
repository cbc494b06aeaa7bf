"""Copy and paste of edits between faces, photos and windows."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.edits.edit_clipboard import MIME, Copied, from_mime, to_mime
from app.edits.edit_state import FaceState
from app.window import Window
from core.protocol import Mask, Quad
from tests.app.conftest import MakeWindow, wait_for_rest

QUAD: Quad = ((10.0, 10.0), (10.0, 110.0), (110.0, 110.0), (110.0, 10.0))
MASK = Mask(4, bytes(range(0, 160, 10)))
FULL = FaceState(
    off=("Age",), hold=("Male",), amount=120, keep_detail=30, variation=7, variation_share=40, mask=MASK,
    feather=22, quad=QUAD,
).with_strengths({"Smiling": 40, "Age": -20, "Antlers": 70})  # fmt: skip
OURS = ("Smiling", "Eyeglasses", "Male", "Age")


@pytest.fixture(autouse=True)
def clean_clipboard(qapp: object) -> None:
    QGuiApplication.clipboard().clear()


def _do(window: Window, name: str) -> None:
    window.actions_.entry(name).action.trigger()


def _current(window: Window) -> FaceState:
    assert window.session.document is not None
    return window.session.document.state.current


def _toasts(window: Window) -> str:
    return " ".join(toast.text for toast in window.toaster.toasts)


def test_everything_of_a_face_goes_through_the_clipboard() -> None:
    copied = Copied(FULL, (400, 300))
    assert from_mime(to_mime(copied)) == copied


def test_masks_crops_and_locks_are_left_out_unless_asked_for() -> None:
    own = FaceState(hold=("Eyeglasses",), feather=5).with_strengths({"Male": 10})
    plain = Copied(FULL, (400, 300)).onto(own, OURS)
    assert dict(plain.strengths) == {"Smiling": 40, "Age": -20}, "in place of what was set"
    assert (plain.off, plain.amount, plain.keep_detail, plain.variation_share) == (("Age",), 120, 30, 40)
    assert (plain.hold, plain.mask, plain.feather, plain.quad) == (("Eyeglasses",), None, 5, None)
    whole = Copied(FULL, (400, 300)).onto(own, OURS, size=(400, 300))
    assert (whole.mask, whole.feather, whole.quad) == (MASK, 22, QUAD)
    elsewhere = Copied(FULL, (400, 300)).onto(own, OURS, size=(300, 400))
    assert (elsewhere.mask, elsewhere.quad) == (MASK, None)


@pytest.mark.parametrize(
    "data",
    [b"", b"{ not json", b"[]", b'{"version": 99}', b"\xff\xfe", json.dumps({"edit": {}}).encode()],
)
def test_what_is_no_edit_is_refused(data: bytes) -> None:
    mime = QMimeData()
    mime.setData(MIME, QByteArray(data))
    assert from_mime(mime) is None
    assert from_mime(QMimeData()) is None
    assert from_mime(None) is None


def test_a_damaged_edit_gives_what_it_can() -> None:
    mime = QMimeData()
    edit = {"face": 0, "faces": [{"face": 0, "strengths": {"Smiling": 900, "Age": "x"}, "mask": "none"}]}
    mime.setData(
        MIME, QByteArray(json.dumps({"version": 1, "edit": edit, "masks": 5, "size": "big"}).encode())
    )
    copied = from_mime(mime)
    assert copied is not None
    assert copied.face.strengths == (("Smiling", 100),)
    assert (copied.face.mask, copied.size) == (None, (0, 0))


def test_from_face_to_face_in_one_step(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, faces=2)
    wait_for_rest(qtbot, window)
    window.page.panel.rows["Smiling"].value.setValue(40)
    wait_for_rest(qtbot, window)
    _do(window, "copy_edits")
    window.actions_.next_face.trigger()
    assert _current(window).strengths == ()
    _do(window, "paste_edits")
    assert window.page.panel.rows["Smiling"].slider.value() == 40
    assert window.actions_.undo.text() == "Undo Paste edits"
    window.actions_.undo.trigger()
    assert _current(window).strengths == ()


def test_between_two_windows_and_photos_of_other_sizes(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.open(photo).resize((200, 260)).save(other)
    one, two = make_window(photo), make_window(other)
    for window in (one, two):
        wait_for_rest(qtbot, window)
    one.session.set_face_state(replace(FULL.only(OURS), quad=QUAD), "All")
    wait_for_rest(qtbot, one)
    _do(one, "copy_edits")
    _do(two, "paste_edits_whole")
    assert _current(two).mask == MASK
    assert _current(two).quad is None
    assert "different sizes" in _toasts(two)
    wait_for_rest(qtbot, two)
    assert two.page.panel.rows["Smiling"].slider.value() == 40
    assert two.page.panel.amount.slider.value() == 120


def test_sliders_that_the_model_lacks_are_named(qtbot: QtBot, edited_window: Window) -> None:
    QGuiApplication.clipboard().setMimeData(to_mime(Copied(FULL, (1, 1))))
    _do(edited_window, "paste_edits")
    assert "Antlers" in _toasts(edited_window)
    assert dict(_current(edited_window).strengths) == {"Smiling": 40, "Age": -20}


def test_nothing_to_paste_is_said(edited_window: Window) -> None:
    QGuiApplication.clipboard().setText("just words")
    _do(edited_window, "paste_edits")
    assert "Ctrl+Shift+C" in _toasts(edited_window)
    assert not edited_window.actions_.undo.isEnabled()


def test_into_all_open_photos(qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.png"
    Image.open(photo).rotate(180).save(other)
    window = make_window(photo, other)
    wait_for_rest(qtbot, window)
    window.page.panel.rows["Age"].value.setValue(-15)
    wait_for_rest(qtbot, window)
    _do(window, "copy_edits")
    _do(window, "paste_edits_everywhere")
    window.session.show_photo(window.session.album.entries[1])
    qtbot.waitUntil(lambda: len(window.session.album.documents) == 2)
    wait_for_rest(qtbot, window)
    assert dict(_current(window).strengths) == {"Age": -15}
    for document in window.session.album.documents:
        document.mark_exported()


def test_before_a_photo_there_is_nothing_to_copy(make_window: MakeWindow) -> None:
    window = make_window()
    assert not window.actions_.entry("copy_edits").action.isEnabled()
    assert not window.actions_.entry("paste_edits").action.isEnabled()
