"""Who is killed while a file is written leaves nothing in the user's folders, and nothing else is touched."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.files.session_folder import SessionFolder, left_behind, sessions_dir
from app.files.writing_notes import put_note
from app.window import Window
from core.files import leftovers, write_atomically
from tests.app.conftest import MakeWindow, kill, wait_for_rest
from tests.app.test_documents import save_to, slide, texts
from tests.app.test_kills import Lives

BYSTANDERS = (".semblance-0123456789ab-abcdefgh.png", ".semblance-abcdefgh.png", ".semblance.png")


def notes() -> list[Path]:
    """What this or an earlier window says that it is writing."""
    return list(sessions_dir().glob("*/*.writing"))


def wait_for_temporary(target: Path) -> None:
    until = time.monotonic() + 20
    while not leftovers(target):
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With files that are called much like ours."""
    for name in BYSTANDERS:
        (tmp_path / name).write_bytes(b"the user's")
    return tmp_path


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob(".semblance*"))


def test_an_engine_killed_in_an_export_leaves_nothing(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, folder: Path
) -> None:
    window = make_window(photo.rename(photo.with_name("stuck.png")))
    wait_for_rest(qtbot, window)
    window.session.export(folder / "out.png", None, True)
    qtbot.waitUntil(lambda: bool(leftovers(folder / "out.png")), timeout=10_000)
    assert len(notes()) == 1
    kill(window.engine.pid)
    qtbot.waitUntil(lambda: "Export it again" in texts(window), timeout=10_000)
    qtbot.waitUntil(lambda: not notes(), timeout=5000)
    assert left_in(folder) == sorted(BYSTANDERS)
    wait_for_rest(qtbot, window)


def test_a_window_closed_in_an_export_leaves_nothing(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, folder: Path
) -> None:
    window = make_window(photo.rename(photo.with_name("stuck.png")))
    wait_for_rest(qtbot, window)
    window.session.export(folder / "out.png", None, True)
    qtbot.waitUntil(lambda: bool(leftovers(folder / "out.png")), timeout=10_000)
    window.close()
    assert left_in(folder) == sorted(BYSTANDERS)
    assert list(sessions_dir().iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_window_and_engine_killed_in_an_export_leave_nothing_after_the_next_start(folder: Path) -> None:
    lives = Lives(folder, "stuck.png")
    target = folder / "export.png"
    lives.start()
    try:
        lives.restored()
        wait_for_temporary(target)
        lives.kill_window()
        lives.kill_engine()
        assert leftovers(target)
        lives.start()
        lives.restored()
        assert left_in(folder) == sorted(BYSTANDERS)
    finally:
        lives.kill_window()
        lives.kill_engine()


def test_what_is_written_is_noted_no_longer_than_that(
    qtbot: QtBot, edited_window: Window, tmp_path: Path
) -> None:
    edited_window.session.export(tmp_path / "out.png", None, True)
    assert [note.read_text() for note in notes()] == [str(tmp_path / "out.png")]
    qtbot.waitUntil(lambda: not notes(), timeout=10_000)
    assert (tmp_path / "out.png").exists()
    slide(qtbot, edited_window, 40)
    save_to(qtbot, edited_window, tmp_path / "a.semblance")
    qtbot.waitUntil(lambda: not notes(), timeout=5000)
    assert (tmp_path / "a.semblance").exists()


def test_only_what_is_noted_is_removed(folder: Path) -> None:
    session = SessionFolder()
    place = session.claim()
    with write_atomically(folder / "out.png") as left:
        left.touch()
    left.touch()  # as if the writer had been killed
    put_note(place, 1, folder / "out.png")
    put_note(place, 2, folder / "gone" / "out.png")
    (place / "3.writing").write_bytes(b"\xff\x00")
    (place / "4.writing").write_text("out.png")
    session.release()
    assert list(left_behind()) == []
    assert not left.exists()
    assert left_in(folder) == sorted(BYSTANDERS)
    assert not place.exists()
