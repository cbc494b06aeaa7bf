"""The strip's way out: every kind of file, what it will be, progress, cancel, and what can go wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.morph import strip_file
from app.morph.strip_file import Kind
from app.pages.morph import MorphPage
from app.widgets.strip_dialog import StripDialog
from app.window import Window
from core.animation import find_ffmpeg
from tests.app.conftest import MakeWindow, kill

Prepare = Callable[..., tuple[MorphPage, StripDialog]]


@pytest.fixture
def prepare(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> Prepare:
    """Makes a page with a strip of 5 frames, and its export dialog."""

    def make(first: str = "anna", **behaviour: object) -> tuple[MorphPage, StripDialog]:
        window = make_window(**behaviour)
        page = window.book.turn("morph")
        assert isinstance(page, MorphPage)
        page.panel.between.setValue(4)
        photos = [tmp_path / f"{name}.png" for name in (first, "ben")]
        for number, path in enumerate(photos):
            Image.new("RGB", (90, 90), (200 * number, 90, 90)).save(path)
        page.stops.add(photos)
        qtbot.waitUntil(lambda: page.strip.result is not None, timeout=15_000)
        page.panel.button.click()
        assert page.export.dialog is not None
        return page, page.export.dialog

    return make


def export(qtbot: QtBot, page: MorphPage, dialog: StripDialog, kind: Kind) -> Path:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind.value))
    dialog.side.setCurrentIndex(0)
    path = dialog.order.path
    dialog.export.click()
    qtbot.waitUntil(lambda: page.export.dialog is None, timeout=20_000)
    return path


@pytest.mark.parametrize("kind", [Kind.GIF, Kind.WEBP])
def test_animations_have_frames_size_and_rate(qtbot: QtBot, prepare: Prepare, kind: Kind) -> None:
    page, dialog = prepare()
    dialog.rate.setValue(20)
    assert dialog.figures.text().startswith("8 frames · 512 × 512 · 0.4 s")
    path = export(qtbot, page, dialog, kind)
    assert path.name == f"anna to ben{kind.value}"
    with Image.open(path) as image:
        assert (image.n_frames, image.size, image.info["loop"]) == (8, (256, 256), 0)
        image.seek(1)
        image.load()
        assert image.info["duration"] == 50
    window = page.window()
    assert isinstance(window, Window)
    assert any(str(path) in toast.text for toast in window.toaster.toasts)


def test_a_folder_and_a_row(qtbot: QtBot, prepare: Prepare) -> None:
    page, dialog = prepare()
    folder = export(qtbot, page, dialog, Kind.FOLDER)
    assert sorted(file.name for file in folder.iterdir()) == [f"{number:03}.png" for number in range(5)]
    page.panel.button.click()
    assert page.export.dialog is not None
    row = export(qtbot, page, page.export.dialog, Kind.ROW)
    with Image.open(row) as image:
        assert image.size == (5 * 256, 256)


def test_a_video(qtbot: QtBot, prepare: Prepare) -> None:
    if find_ffmpeg() is None:
        pytest.skip("needs ffmpeg, or the project's extra 'video'")
    page, dialog = prepare()
    assert export(qtbot, page, dialog, Kind.MP4).stat().st_size > 500


def test_without_ffmpeg_a_video_is_refused_and_the_rest_offered(
    prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strip_file, "find_ffmpeg", lambda: None)
    _, dialog = prepare()
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.MP4.value))
    assert "apt install ffmpeg" in dialog.note.text()
    assert not dialog.export.isEnabled()
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.WEBP.value))
    assert dialog.export.isEnabled()
    dialog.reject()


def test_the_size_is_guessed_before(qtbot: QtBot, prepare: Prepare) -> None:
    page, dialog = prepare()
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.GIF.value))
    qtbot.waitUntil(lambda: "about" in dialog.figures.text(), timeout=10_000)
    guessed = dialog._estimated
    dialog.side.setCurrentIndex(dialog.side.findData(1024))
    assert "about" not in dialog.figures.text()
    qtbot.waitUntil(lambda: "about" in dialog.figures.text(), timeout=10_000)
    assert dialog._estimated > guessed
    size = dialog._estimated
    path = dialog.order.path
    dialog.export.click()
    qtbot.waitUntil(lambda: page.export.dialog is None, timeout=20_000)
    assert 0.5 < path.stat().st_size / size < 2


def test_the_kind_and_the_name_follow_each_other(prepare: Prepare, tmp_path: Path) -> None:
    _, dialog = prepare()
    dialog.path.setText(str(tmp_path / "mine.webp"))
    assert dialog.order.kind is Kind.WEBP
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.FOLDER.value))
    assert dialog.order.path == tmp_path / "mine"
    assert not dialog.rate.isEnabled()
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.ROW.value))
    assert dialog.order.path == tmp_path / "mine.png"
    dialog.path.setText(str(tmp_path / "ben.png"))
    assert "one of the photos" in dialog.note.text()
    assert not dialog.export.isEnabled()
    dialog.path.setText(str(tmp_path / "none" / "a.png"))
    assert "no such folder" in dialog.note.text()
    dialog.path.setText(str(tmp_path / "plain"))
    assert dialog.order.path == tmp_path / "plain.png"
    (tmp_path / "there.png").touch()
    dialog.path.setText(str(tmp_path / "there.png"))
    assert "will be replaced" in dialog.note.text()
    assert dialog.export.isEnabled()
    dialog.reject()


def test_it_is_cancelled_within_a_step_and_leaves_nothing(
    qtbot: QtBot, prepare: Prepare, tmp_path: Path
) -> None:
    page, dialog = prepare(step_seconds=0.05)
    before = set(tmp_path.iterdir())
    dialog.export.click()
    qtbot.waitUntil(lambda: "Drawing the frames" in dialog.work.text(), timeout=10_000)
    dialog.cancel.click()
    qtbot.waitUntil(lambda: "Stopped" in dialog.work.text())
    assert page.export.dialog is dialog
    assert dialog.export.isEnabled()
    assert set(tmp_path.iterdir()) == before
    dialog.reject()


def test_a_full_disk_is_said_in_the_dialog(qtbot: QtBot, prepare: Prepare) -> None:
    _, dialog = prepare("unwritable")
    dialog.export.click()
    qtbot.waitUntil(lambda: "the disk is full" in dialog.note.text(), timeout=10_000)
    assert dialog.export.isEnabled()
    dialog.reject()


def test_an_engine_that_dies_of_it_is_said_and_nothing_is_written_again(
    qtbot: QtBot, prepare: Prepare, tmp_path: Path
) -> None:
    page, dialog = prepare(step_seconds=0.05)
    dialog.export.click()
    qtbot.waitUntil(lambda: "Drawing the frames" in dialog.work.text(), timeout=10_000)
    window = page.window()
    assert isinstance(window, Window)
    kill(window.engine.pid)
    qtbot.waitUntil(
        lambda: "The engine stopped before the file was written" in dialog.note.text(), timeout=10_000
    )
    assert not list(tmp_path.glob("anna to ben*"))
    dialog.reject()
