"""What a killed window leaves is offered, restored or discarded, and never fought over."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.edits.edit_state import EditState
from app.files import autosave, session_folder
from app.files.document_file import DocumentError, read_document
from app.files.session_folder import SessionFolder, documents_in, left_behind, sessions_dir
from app.window import Window
from tests.app.conftest import MakeWindow, wait_for_rest
from tests.app.test_documents import button, current, save_to, slide, texts


def kept(window: Window) -> list[EditState]:
    """What the window's folder holds; its thread may take a file away between the listing and the reading."""
    folder = window.keeping.autosave.folder
    states = []
    for path in [] if folder is None else documents_in(folder):
        try:
            states.append(read_document(path).recipe.state)
        except DocumentError:
            if path.exists():
                raise
    return states


def wait_until_kept(qtbot: QtBot, window: Window, state: EditState) -> None:
    qtbot.waitUntil(lambda: kept(window) == [state], timeout=3000)


def wait_until_said(qtbot: QtBot, window: Window, words: str) -> None:
    qtbot.waitUntil(lambda: words in texts(window), timeout=5000)


def end_like_a_kill(window: Window) -> None:
    """The window's folder is left as it is, and its lock is gone. `test_kills` really kills."""
    autosaving = window.keeping.autosave
    autosaving._timer.stop()
    autosaving._disk.close()
    autosaving._folder.release()


@pytest.fixture
def killed(qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path) -> Iterator[Window]:
    """A window with two edited photos that was ended: it holds its lock no more, and writes no more."""
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    slide(qtbot, window, 30, 80)
    other = tmp_path / "other.png"
    Image.fromarray(np.full((200, 200, 3), 99, np.uint8)).save(other)
    window.session.open(other)
    qtbot.waitUntil(lambda: window.session.document is not None and current(window).photo.path == other)
    wait_for_rest(qtbot, window)
    slide(qtbot, window, -20)
    qtbot.waitUntil(lambda: len(kept(window)) == 2, timeout=3000)
    end_like_a_kill(window)
    yield window
    for document in window.session.album.documents:
        document.mark_exported()


def test_an_edit_is_on_disk_within_a_second(qtbot: QtBot, edited_window: Window) -> None:
    edited_window.session.begin_gesture()
    edited_window.session.set_strength("Smiling", 44)
    began = time.monotonic()
    wait_until_kept(qtbot, edited_window, current(edited_window).state)
    assert time.monotonic() - began < 1
    edited_window.session.end_gesture()


def test_while_a_slider_is_dragged_it_is_written_again_and_again(qtbot: QtBot, edited_window: Window) -> None:
    edited_window.session.begin_gesture()
    seen = set()
    for value in range(1, 61):
        edited_window.session.set_strength("Smiling", value)
        qtbot.wait(20)
        seen |= {state.current.strength("Smiling") for state in kept(edited_window)}
    edited_window.session.end_gesture()
    assert len(seen) >= 3


def test_nothing_is_kept_of_what_is_saved_undone_or_closed(
    qtbot: QtBot, edited_window: Window, tmp_path: Path
) -> None:
    slide(qtbot, edited_window, 44)
    wait_until_kept(qtbot, edited_window, current(edited_window).state)
    save_to(qtbot, edited_window, tmp_path / "a.semblance")
    qtbot.waitUntil(lambda: not kept(edited_window), timeout=3000)
    slide(qtbot, edited_window, 45)
    qtbot.waitUntil(lambda: len(kept(edited_window)) == 1, timeout=3000)
    current(edited_window).undo_stack.undo()
    qtbot.waitUntil(lambda: not kept(edited_window), timeout=3000)
    slide(qtbot, edited_window, 46)
    qtbot.waitUntil(lambda: len(kept(edited_window)) == 1, timeout=3000)
    entry = edited_window.session.album.current
    assert entry is not None
    edited_window.session.close_photo(entry)
    qtbot.waitUntil(lambda: not kept(edited_window), timeout=3000)


def test_a_clean_close_leaves_nothing(qtbot: QtBot, edited_window: Window) -> None:
    slide(qtbot, edited_window, 44)
    wait_until_kept(qtbot, edited_window, current(edited_window).state)
    current(edited_window).mark_exported()
    edited_window.close()
    assert list(sessions_dir().iterdir()) == []


def test_two_windows_do_not_touch_each_others(
    qtbot: QtBot, edited_window: Window, make_window: MakeWindow
) -> None:
    slide(qtbot, edited_window, 44)
    wait_until_kept(qtbot, edited_window, current(edited_window).state)
    second = make_window()
    with qtbot.waitSignal(second.keeping.recovery.looked, timeout=5000) as looked:
        second.keeping.recovery.look()
    assert looked.args == [0]
    second.close()
    assert kept(edited_window) == [current(edited_window).state]


def test_what_was_left_is_restored_with_its_history(
    qtbot: QtBot, killed: Window, make_window: MakeWindow
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "2 edited photos" in texts(window), timeout=5000)
    button(window, "Restore").click()
    qtbot.waitUntil(lambda: len(window.session.album.entries) == 2, timeout=5000)
    for entry in window.session.album.entries:
        window.session.show_photo(entry)
        wait_for_rest(qtbot, window)
        assert current(window) is entry.document
    before = {each.photo.path: each for each in killed.session.album.documents}
    for document in window.session.album.documents:
        old = before[document.photo.path]
        assert document.state == old.state
        assert document.undo_stack.count() == old.undo_stack.count()
        assert document.would_be_lost
        assert not document.undo_stack.isClean()
    assert window.isWindowModified()
    qtbot.waitUntil(lambda: len(kept(window)) == 2, timeout=3000)
    for document in window.session.album.documents:
        document.mark_exported()
    window.close()
    assert list(sessions_dir().iterdir()) == []


def test_what_was_left_is_discarded(qtbot: QtBot, killed: Window, make_window: MakeWindow) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "2 edited photos" in texts(window), timeout=5000)
    button(window, "Discard").click()
    qtbot.waitUntil(lambda: not list(sessions_dir().iterdir()), timeout=3000)
    assert not window.session.album.entries


def test_what_is_left_undecided_is_offered_again(
    qtbot: QtBot, killed: Window, make_window: MakeWindow
) -> None:
    for _ in range(2):
        window = make_window()
        wait_until_said(qtbot, window, "2 edited photos")
        window.close()
    taken = list(left_behind())
    assert [len(documents_in(folder.claim())) for folder in taken] == [2]
    for folder in taken:
        folder.release()


def test_what_cannot_be_restored_stays(
    qtbot: QtBot, killed: Window, make_window: MakeWindow, photo: Path
) -> None:
    photo.rename(photo.with_name("renamed.png"))
    window = make_window()
    qtbot.waitUntil(lambda: "2 edited photos" in texts(window), timeout=5000)
    button(window, "Restore").click()
    qtbot.waitUntil(lambda: "is not where it was" in texts(window), timeout=5000)
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=5000)
    wait_for_rest(qtbot, window)
    current(window).mark_exported()
    window.close()
    [left] = left_behind()
    [file] = documents_in(left.claim())
    assert read_document(file).recipe.photo.name == photo.name
    left.release()


def test_one_of_two_starts_gets_what_was_left(tmp_path: Path) -> None:
    folder = SessionFolder()
    place = folder.claim()
    (place / "1.semblance").write_bytes(b"an edit")
    folder.release()
    first, second = list(left_behind()), list(left_behind())
    assert [each.path for each in first] == [place]
    assert second == []
    first[0].remove()
    assert not place.exists()


def test_a_new_window_yields_to_one_that_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    looking, folder = SessionFolder(), SessionFolder()
    real = SessionFolder.adopt
    taken: list[Path] = []

    def late(self: SessionFolder, place: Path) -> bool:
        if not taken:
            taken.append(place)
            real(looking, place)  # another window is faster
        return real(self, place)

    monkeypatch.setattr(SessionFolder, "adopt", late)
    assert folder.claim() != looking.path
    folder.remove()
    looking.remove()


def test_an_empty_folder_is_cleared_away() -> None:
    folder = SessionFolder()
    folder.claim()
    folder.release()
    assert list(left_behind()) == []
    assert list(session_folder.sessions_dir().iterdir()) == []


def test_a_disk_that_refuses_is_said_once(
    qtbot: QtBot, edited_window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DocumentError("1.semblance was not saved: No space left on device.")

    monkeypatch.setattr(autosave, "write_document", full)
    slide(qtbot, edited_window, 44)
    qtbot.waitUntil(lambda: "cannot be kept safe" in texts(edited_window), timeout=3000)
    edited_window.toaster.clear()
    slide(qtbot, edited_window, 45)
    qtbot.wait(600)
    assert "cannot be kept safe" not in texts(edited_window)
