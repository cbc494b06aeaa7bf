"""The way out: names, formats, the original, stopping."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.exports.file_size import estimated_bytes
from app.exports.output import Output, suggest
from app.settings import Settings
from app.widgets.export_dialog import ExportDialog
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest


def _dialog(window: Window) -> ExportDialog:
    window.actions_.export.trigger()
    assert window.exporting.dialog is not None
    return window.exporting.dialog


def _written(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=10_000)


def test_untouched_photo_comes_back_pixel_for_pixel(qtbot: QtBot, edited_window: Window, photo: Path) -> None:
    dialog = _dialog(edited_window)
    assert Path(dialog.path.text()).name == "me at the sea-edited.png"
    dialog.export.click()
    _written(qtbot, edited_window)
    out = photo.with_name("me at the sea-edited.png")
    assert np.array_equal(np.asarray(Image.open(out)), np.asarray(Image.open(photo)))
    assert str(out) in edited_window.toaster.toasts[0].text


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WebP"])
def test_edited_photo_in_each_format(qtbot: QtBot, edited_window: Window, tmp_path: Path, kind: str) -> None:
    edited_window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, edited_window)
    assert edited_window.isWindowModified()
    dialog = _dialog(edited_window)
    dialog.form.format.setCurrentText(kind)
    dialog.form.format.activated.emit(dialog.form.format.currentIndex())
    assert dialog.form.quality.isEnabled() == (kind in {"JPEG", "WebP"})
    path = Path(dialog.path.text())
    dialog.export.click()
    _written(qtbot, edited_window)
    with Image.open(path) as image:
        assert image.format == kind.upper()
        assert image.size == (400, 300)
    assert not edited_window.isWindowModified()


def test_the_original_is_never_replaced(qtbot: QtBot, edited_window: Window, photo: Path) -> None:
    dialog = _dialog(edited_window)
    dialog.path.setText(str(photo))
    assert not dialog.export.isEnabled()
    assert "Choose another name, so that the original is not lost" in dialog.note.text()
    link = photo.with_name("the same.png")
    link.symlink_to(photo)
    dialog.path.setText(str(link))
    assert not dialog.export.isEnabled(), "by another name it is the original still"
    dialog.path.setText(str(photo.with_suffix(".docx")))
    assert not dialog.export.isEnabled()
    dialog.path.setText("/nowhere/at all/x.png")
    assert not dialog.export.isEnabled()
    dialog.reject()
    assert edited_window.exporting.dialog is None


def test_another_file_is_replaced_only_after_it_is_said(edited_window: Window, photo: Path) -> None:
    (photo.parent / "there.png").write_bytes(b"x")
    dialog = _dialog(edited_window)
    dialog.path.setText(str(photo.parent / "there.png"))
    assert "will be replaced" in dialog.note.text()
    dialog.reject()


def _as_jpeg(photo: Path, quality: int) -> Path:
    path = photo.with_suffix(".jpg")
    Image.open(photo).save(path, quality=quality)
    return path


def test_a_jpeg_is_compressed_as_it_was_unless_told_otherwise(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, settings: Settings
) -> None:
    source = _as_jpeg(photo, quality=60)
    window = make_window(source)
    wait_for_rest(qtbot, window)
    window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, window)
    tables = []
    for number, as_original in enumerate((True, False)):
        dialog = _dialog(window)
        assert dialog.form.as_original.isVisible()
        assert dialog.form.as_original.isChecked(), "ticked at first"
        dialog.form.as_original.setChecked(as_original)
        assert dialog.form.quality.isEnabled() is not as_original
        path = source.with_name(f"out {number}.jpg")
        dialog.path.setText(str(path))
        dialog.export.click()
        _written(qtbot, window)
        with Image.open(path) as image:
            tables.append(image.quantization)
    with Image.open(source) as image:
        assert tables[0] == image.quantization
    assert tables[0] != tables[1]
    assert Settings.load(settings.path).export_as_original is False
    dialog = _dialog(window)
    assert not dialog.form.as_original.isChecked(), "as it was the last time"
    dialog.reject()


def test_only_from_jpeg_to_jpeg_is_the_old_compression_offered(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    odd = photo.with_name("a png by its contents.jpg")
    real = _as_jpeg(photo, quality=60)
    photo.rename(odd)
    window = make_window(odd)
    wait_for_rest(qtbot, window)
    dialog = _dialog(window)
    assert not dialog.form.as_original.isVisible()
    assert dialog.form.quality.isEnabled()
    dialog.reject()
    window.session.open(real)
    qtbot.waitUntil(lambda: window.windowTitle().startswith(real.name), timeout=5000)
    wait_for_rest(qtbot, window)
    dialog = _dialog(window)
    assert dialog.form.as_original.isVisible()
    dialog.path.setText(str(odd.with_name("out.webp")))
    assert not dialog.form.as_original.isVisible()
    assert dialog.form.quality.isEnabled()
    dialog.reject()


def test_names_that_are_free(tmp_path: Path) -> None:
    (tmp_path / "a-edited.jpg").touch()
    assert suggest(tmp_path / "a.jpg", tmp_path).name == "a-edited-2.jpg"
    assert suggest(tmp_path / "b.bmp", tmp_path).name == "b-edited.jpg"


def test_cancel_stops_writing(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, refined_steps=20, step_seconds=0.1, encode_steps=1)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.searched)
    dialog = _dialog(window)
    dialog.export.click()
    qtbot.waitUntil(lambda: dialog.bar.value() > 0, timeout=9000)
    dialog.reject()
    qtbot.waitUntil(dialog.export.isEnabled, timeout=9000)
    assert "no file was changed" in dialog.work.text()
    assert not photo.with_name("me at the sea-edited.png").exists()
    dialog.reject()
    assert window.exporting.dialog is None


def test_a_failure_is_said_in_the_dialog(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    window = make_window(photo, fail_on="Export")
    wait_for_rest(qtbot, window)
    dialog = _dialog(window)
    dialog.export.click()
    qtbot.waitUntil(lambda: "told to fail" in dialog.note.text(), timeout=9000)
    assert dialog.export.isEnabled()
    dialog.reject()


def test_smaller_and_without_camera_data(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> None:
    source = _as_jpeg(photo, quality=90)
    exif = Image.Exif()
    exif[0x010F] = "Camera works"
    with Image.open(source) as image:
        image.save(source, exif=exif, quality=90)
    window = make_window(source)
    wait_for_rest(qtbot, window)
    window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, window)
    dialog = _dialog(window)
    form = dialog.form
    assert not form.side.isVisible()
    form.size_choice.setCurrentIndex(1)
    form.size_choice.activated.emit(1)
    form.side.setValue(200)
    qtbot.waitUntil(lambda: form.result.text().startswith("200 × 150 · about"))
    form.keep.setChecked(False)
    path = Path(dialog.path.text())
    dialog.export.click()
    _written(qtbot, window)
    with Image.open(path) as image:
        assert image.size == (200, 150)
        assert 0x010F not in image.getexif()
    again = _dialog(window)
    assert again.form.output.longest_side == 200, "as it was the last time"
    assert not again.form.keep.isChecked()
    again.reject()


def test_the_guess_of_the_size_is_near(qtbot: QtBot, edited_window: Window, photo: Path) -> None:
    picture = QImage(str(photo)).convertToFormat(QImage.Format.Format_RGB32)
    for name, kind in (("a.jpg", "JPEG"), ("a.webp", "WebP"), ("a.png", "PNG")):
        path = photo.with_name(name)
        Image.open(photo).save(path, quality=80, subsampling=0)
        guess = estimated_bytes(picture, picture.size(), kind, 80)
        assert 0.4 < guess / path.stat().st_size < 2.5, kind


def test_export_again_asks_once_and_numbers(qtbot: QtBot, edited_window: Window, photo: Path) -> None:
    again = edited_window.actions_.entry("export_again").action
    again.trigger()
    dialog = edited_window.exporting.dialog
    assert dialog is not None
    assert dialog.export.isEnabled(), "the first time it only asks"
    dialog.form.format.setCurrentText("WebP")
    dialog.form.format.activated.emit(dialog.form.format.currentIndex())
    dialog.export.click()
    _written(qtbot, edited_window)
    again.trigger()
    _written(qtbot, edited_window)
    names = sorted(path.name for path in photo.parent.glob("*-edited*"))
    assert names == ["me at the sea-edited-2.webp", "me at the sea-edited.webp"]


def test_a_name_that_is_taken_can_be_numbered(edited_window: Window, photo: Path) -> None:
    (photo.parent / "there.png").write_bytes(b"x")
    dialog = _dialog(edited_window)
    dialog.path.setText(str(photo.parent / "there.png"))
    assert dialog.export.text() == "Replace"
    dialog.number.click()
    assert Path(dialog.path.text()).name == "there-2.png"
    assert dialog.export.text() == "Export"
    assert dialog.note.isHidden()
    dialog.reject()


def test_places_that_cannot_be_are_said_before(
    edited_window: Window, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _dialog(edited_window)
    dialog.path.setText(str(photo.parent / ("long " * 60 + ".png")))
    assert "too long" in dialog.note.text()
    assert not dialog.export.isEnabled()
    dialog.path.setText(str(photo.parent / "no ending"))
    assert "no ending.png" in dialog.note.text()
    assert dialog.export.isEnabled()
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write everywhere
    dialog.path.setText(str(photo.parent / "x.png"))
    assert "may not write" in dialog.note.text()
    assert not dialog.export.isEnabled()
    monkeypatch.undo()
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10))
    dialog.path.setText(str(photo.parent / "y.png"))
    assert "too full" in dialog.note.text()
    assert dialog.export.isEnabled(), "only a warning: the guess may be wrong"
    dialog.reject()


def test_output_survives_nonsense() -> None:
    stored = {"format": "GIF", "quality": 900, "side": -3, "embed": "yes", "smaller": True, "more": 1}
    assert Output.from_json(stored) == Output(quality=100, side=1, smaller=True)
    output = Output("WebP", 40, as_original=False, smaller=True, side=99, keep_metadata=False, embed=False)
    assert Output.from_json(output.to_json()) == output
