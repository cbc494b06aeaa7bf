"""What the engine and the reader of photos say is said in the window's language."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.batches.batch_plan import Plan
from app.help.about import show_about
from app.sentences import in_our_language, translated
from app.translations import translations
from core.protocol import Exported, ModelLoaded
from core.sentences import Sentence
from tests.app.batches import DONE, FAILED, MakeBatch, MakePhotos, run, states
from tests.app.conftest import MakeWindow, wait_for_rest

DAMAGED = "broken.jpg ist beschädigt oder abgeschnitten"


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    """The window's language is German, and English again in the end."""
    translations().use("de")
    yield
    translations().use("en")


def _damaged(path: Path) -> Path:
    path.write_bytes(b"\xff\xd8 this is no photo")
    return path


def test_a_damaged_photo_is_said_in_german(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    window.session.open(_damaged(tmp_path / "broken.jpg"))
    qtbot.waitUntil(lambda: any(DAMAGED in toast.text for toast in window.toaster.toasts), timeout=9000)


def test_damaged_photos_of_a_folder_are_marked_in_german(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    window = make_window(photo, _damaged(tmp_path / "broken.jpg"))
    album = window.session.album
    qtbot.waitUntil(lambda: any(DAMAGED in entry.failure for entry in album.entries), timeout=9000)
    wait_for_rest(qtbot, window)


def test_what_a_photo_loses_is_said_in_german(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "two.gif"
    frames = [Image.new("RGB", (80, 60), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    window = make_window(path)
    said = "two.gif ist animiert; nur das erste Bild wird geöffnet."
    qtbot.waitUntil(lambda: said in [toast.text for toast in window.toaster.toasts], timeout=9000)
    wait_for_rest(qtbot, window)


def test_the_engines_failures_are_german_in_the_window_and_english_in_the_log(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    good = make_photos("a.png")
    batch = make_batch()
    run(qtbot, batch, plan, [*good, _damaged(good[0].with_name("broken.jpg"))])
    assert states(batch) == [DONE, FAILED]
    assert batch.items[1].why.startswith(DAMAGED)
    assert "broken.jpg is damaged or cut short" in caplog.text


def test_sentences_within_sentences_and_numbers_follow_the_language() -> None:
    foreign = Sentence(
        "{file} is {what}, a type that cannot be opened here. Save or export it as {types} first.",
        file="{0}.heic",
        what=Sentence("a HEIC photo"),
        types=Sentence("JPEG, PNG, TIFF, WebP, BMP or GIF"),
    )
    assert translated(foreign) == (
        "{0}.heic ist ein HEIC-Foto; dieser Typ lässt sich hier nicht öffnen. "
        "Speichern oder exportieren Sie die Datei zuerst als JPEG, PNG, TIFF, WebP, BMP oder GIF."
    )
    large = Sentence(
        "A {type} file can have at most {most} pixels a side, and this photo has {width} x {height}. "
        "Save it as PNG or TIFF, or smaller.",
        type="WebP",
        most=16_383,
        width=20_000,
        height=10,
    )
    assert "höchstens 16.383 Pixel" in translated(large)
    translations().use("zh_CN")
    assert translated(Sentence("{file} is empty.", file="me.jpg")) == "me.jpg is empty."  # unknown
    assert "20,000 x 10。" in translated(large)


def test_of_a_reply_only_the_sentences_change() -> None:
    note = Sentence("The photo's IPTC captions are damaged and were left out.")
    reply = in_our_language(Exported("/none", (note, "none")))
    assert reply == Exported(
        "/none", ("Die IPTC-Beschreibungen des Fotos sind beschädigt und wurden weggelassen.", "none")
    )
    untouched = Exported("/none", ("none",))
    assert in_our_language(untouched) is untouched


def test_what_a_model_says_of_itself_is_said_in_german(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show_about(window, ModelLoaded("/m", "Own", 64, (), True, "FFHQ, 70,000 portraits", "my own words"))
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "trainiert mit: FFHQ, 70.000 Porträts" in box.text()
    assert "my own words" in box.text()
    box.close()
