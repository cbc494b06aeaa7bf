"""Preferences count at once, are kept, and change nothing of the photo."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from app import paths
from app.engine.engine_client import EngineState
from app.engine.engine_process import worker_command
from app.files import session_folder
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.widgets.preference_pages import EnginePage, ExportPage, GeneralPage
from app.widgets.preferences_dialog import PreferencesDialog
from app.widgets.privacy_page import PrivacyPage
from app.window import Window
from tests.app.conftest import MakeWindow, fake_command, wait_for_rest
from tests.app.test_recovery import killed, wait_until_said

__all__ = ["killed"]  # a fixture


def _open(window: Window) -> PreferencesDialog:
    window.actions_.entry("preferences").action.trigger()
    dialog = window.shell.dialog
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def _choose(box: QComboBox, data: object) -> None:
    """As a user does with the keyboard."""
    row = box.findData(data)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def _page(dialog: PreferencesDialog, kind: type) -> object:
    row = next(i for i, page in enumerate(dialog.contents) if isinstance(page, kind))
    dialog.list.setCurrentRow(row)
    return dialog.contents[row]


def test_theme_and_lists_change_at_once(make_window: MakeWindow, theme: Theme, settings: Settings) -> None:
    window = make_window()
    dialog = _open(window)
    page = _page(dialog, GeneralPage)
    assert isinstance(page, GeneralPage)
    _choose(page.theme, ThemeChoice.LIGHT)
    assert not theme.is_dark
    assert window.actions_.theme[ThemeChoice.LIGHT].isChecked()
    page.recent.setValue(3)
    QTest.keyClick(page.film_strip, Qt.Key.Key_Space)
    stored = Settings.load(settings.path)
    assert (stored.theme, stored.recent_limit, stored.film_strip) == (ThemeChoice.LIGHT, 3, False)
    assert not window.actions_.entry("film_strip").action.isChecked()
    dialog.close()


def test_another_device_starts_the_engine_again_and_keeps_the_edit(
    qtbot: QtBot, edited_window: Window, settings: Settings
) -> None:
    window = edited_window
    asked: list[tuple[str, str]] = []

    def command(device: str, precision: str, codes: Path | None) -> list[str]:
        asked.append((device, precision))
        return fake_command(start_seconds=0.1)

    window.shell.preferences.command = command
    window.session.set_strength("Smiling", 60)
    wait_for_rest(qtbot, window)
    pid = window.engine.pid
    dialog = _open(window)
    page = _page(dialog, EnginePage)
    assert isinstance(page, EnginePage)
    assert "Fake processor" in page.now.text()
    with qtbot.waitSignal(window.engine.ready, timeout=10_000):
        _choose(page.device, "cpu")
        assert page.now.text() == "The engine is starting…"
        window.session.set_strength("Smiling", 70)  # goes on meanwhile
        _choose(page.precision, "float32")
    assert asked == [("cpu", "auto"), ("cpu", "float32")]
    assert window.engine.pid not in {None, pid}
    assert window.engine.state is EngineState.RUNNING
    wait_for_rest(qtbot, window)
    document = window.session.document
    assert document is not None
    assert document.state.current.strength("Smiling") == 70
    assert not window.toaster.toasts  # it did not die
    assert "Fake processor" in page.now.text()
    stored = Settings.load(settings.path)
    assert (stored.device, stored.precision) == ("cpu", "float32")
    dialog.close()


def test_the_worker_is_told_the_device() -> None:
    assert worker_command("cuda", "float32")[-4:] == ["--device", "cuda", "--precision", "float32"]
    assert worker_command() == worker_command("auto", "auto")
    assert "--device" not in worker_command()


def test_the_worker_is_told_where_to_keep_codes(tmp_path: Path) -> None:
    assert worker_command("auto", "auto", tmp_path)[-2:] == ["--codes", str(tmp_path)]
    assert "--codes" not in worker_command()
    settings = Settings(path=tmp_path / "settings.json")
    assert settings.codes_dir == paths.codes_dir()
    settings.keep_codes = False
    assert settings.codes_dir is None


def test_codes_are_cleared_and_no_longer_kept(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings
) -> None:
    folders: list[Path | None] = []

    def command(device: str, precision: str, codes: Path | None) -> list[str]:
        folders.append(codes)
        return fake_command()

    def make_code(name: str) -> Path:
        paths.codes_dir().mkdir(parents=True, exist_ok=True)
        code = paths.codes_dir() / f"{name}.safetensors"
        code.write_bytes(b"x" * 5000)
        return code

    one, other = make_code("0" * 64), paths.codes_dir().parent / "other.txt"
    other.write_text("not ours")
    window = make_window()
    window.shell.preferences.command = command
    dialog = _open(window)
    page = _page(dialog, PrivacyPage)
    assert isinstance(page, PrivacyPage)
    assert page.keep_codes.isChecked()
    page.clear["codes"].click()
    assert not one.exists()
    two = make_code("1" * 64)
    with qtbot.waitSignal(window.engine.ready, timeout=10_000):
        page.keep_codes.click()
    assert folders == [None]
    assert not Settings.load(settings.path).keep_codes
    assert not two.exists()
    assert other.exists()
    dialog.close()


def test_codes_written_while_the_engine_ends_go_as_well(
    qtbot: QtBot, make_window: MakeWindow, settings: Settings
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: window.engine.state is EngineState.RUNNING, timeout=10_000)
    window.shell.preferences.command = lambda *_: fake_command(start_seconds=0.1)
    paths.codes_dir().mkdir(parents=True, exist_ok=True)
    late = paths.codes_dir() / f"{'2' * 64}.safetensors"
    with qtbot.waitSignal(window.engine.ready, timeout=10_000):
        window.shell.preferences.set_keep_codes(False)
        late.write_bytes(b"x" * 5000)  # by the one that is ending
    assert not late.exists()
    settings.keep_codes = True
    late.write_bytes(b"x" * 5000)
    with qtbot.waitSignal(window.engine.ready, timeout=10_000):
        window.shell.preferences.set_device("cpu")
    assert late.exists()


def test_export_starts_with_what_is_preferred(
    make_window: MakeWindow, settings: Settings, tmp_path: Path
) -> None:
    window = make_window()
    dialog = _open(window)
    page = _page(dialog, ExportPage)
    assert isinstance(page, ExportPage)
    page.quality.setValue(81)
    page.metadata.setChecked(False)
    page.choose.click()
    (chooser,) = page.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.reject()
    assert page.folder.text() == str(tmp_path)
    stored = Settings.load(settings.path)
    assert (stored.export_quality, stored.keep_metadata, stored.export_folder) == (81, False, str(tmp_path))
    page.beside.click()
    assert Settings.load(settings.path).export_folder == ""
    assert not page.beside.isEnabled()
    dialog.close()


def test_privacy_says_where_files_are_and_clears_them(qtbot: QtBot, make_window: MakeWindow) -> None:
    abandoned = session_folder.sessions_dir() / "20200101-000000-1-0"
    abandoned.mkdir()
    (abandoned / "1.semblance").write_bytes(b"x" * 2000)
    window = make_window()
    old = paths.pasted_dir() / "pasted.png"
    old.write_bytes(b"x" * 3000)
    os.utime(old, (time.time() - 5, time.time() - 5))
    (paths.log_dir() / "engine.log.1").write_text("x" * 4000)
    dialog = _open(window)
    page = _page(dialog, PrivacyPage)
    assert isinstance(page, PrivacyPage)
    assert "Nothing ever leaves this computer" in page.promise.text()
    assert set(page.open) == {"settings", "autosaves", "codes", "logs", "pasted"}
    for what in ("autosaves", "pasted", "logs"):
        page.clear[what].click()
    qtbot.waitUntil(lambda: not abandoned.exists())
    assert not old.exists()
    assert not (paths.log_dir() / "engine.log.1").exists()
    dialog.close()


def test_clearing_the_autosaves_takes_their_offer_away(
    qtbot: QtBot, killed: Window, make_window: MakeWindow
) -> None:
    window = make_window()
    wait_until_said(qtbot, window, "2 edited photos")
    dialog = _open(window)
    page = _page(dialog, PrivacyPage)
    assert isinstance(page, PrivacyPage)
    page.clear["autosaves"].click()
    assert not window.toaster.toasts
    qtbot.waitUntil(lambda: not list(session_folder.sessions_dir().iterdir()), timeout=3000)
    dialog.close()


def test_a_pasted_picture_that_is_open_is_not_cleared(
    qtbot: QtBot, make_window: MakeWindow, photo: Path
) -> None:
    pasted = paths.pasted_dir() / "pasted.png"
    pasted.write_bytes(photo.read_bytes())
    os.utime(pasted, (1, 1))
    window = make_window(pasted)
    wait_for_rest(qtbot, window)
    window.shell.preferences.settings.recent = []
    window.shell.preferences.settings.save()
    window.shell.preferences.tidy()
    window.shell.preferences.clear("pasted")
    assert pasted.exists()
