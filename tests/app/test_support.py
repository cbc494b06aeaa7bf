"""After a crash the next start says so; logs, old pictures and debug bundles are looked after."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.files.tidy import clear_logs, remove_old, size_of
from app.help.crash import CrashReporter
from app.widgets.toast import Kind
from tests.app.conftest import MakeWindow, wait_for_rest

ROOT = Path(__file__).resolve().parents[2]
CRASH = """
import ctypes, sys
from pathlib import Path
from app.help.crash import CrashReporter
reporter = CrashReporter()
reporter.install(Path(sys.argv[1]))
print(reporter.previous)
if sys.argv[2:]:
    ctypes.string_at(0)
"""


def _start(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CRASH, str(folder), *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_crash_is_told_of_at_the_next_start_and_only_then(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    assert _start(folder, "die").returncode != 0
    second = _start(folder)
    assert second.returncode == 0
    assert "Segmentation fault" in second.stdout or "access violation" in second.stdout
    assert "string_at" in second.stdout
    assert _start(folder).stdout.strip() == ""
    assert (folder / "crash.last.log").exists()


def test_the_offer_waits_and_shows_what_happened(make_window: MakeWindow) -> None:
    window = make_window()
    window.shell.support.offer_crash("Fatal Python error: Segmentation fault")
    (toast,) = window.toaster.toasts
    words = [button.text() for button in toast.findChildren(QPushButton)]
    assert words == ["Details", "Copy", "Make a debug bundle…"]
    toast.toggle_details()
    assert "Segmentation fault" in toast.findChildren(QPlainTextEdit)[0].toPlainText()
    assert CrashReporter.previous == ""


def test_a_bundle_is_made_from_the_window(
    qtbot: QtBot, make_window: MakeWindow, photo: Path, tmp_path: Path
) -> None:
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    window.toaster.say(Kind.ERROR, f"The photo {photo.name} at {photo} is damaged.", "details of it")
    (paths.log_dir() / "semblance.log").write_text(f"opened {photo}\nall is well\n")
    window.actions_.entry("debug_bundle").action.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.reject()
    target = tmp_path / "bundle.zip"
    window.shell.support.make_bundle(str(target))
    with zipfile.ZipFile(target) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert "details of it" in texts["errors.txt"]
    assert "all is well" in texts["logs/semblance.log"]
    assert photo.stem not in "\n".join(texts.values())
    assert json.loads(texts["versions.json"])["engine"]["device"] == "Fake processor"
    assert "bundle.zip" in window.toaster.toasts[-1].text
    window.shell.support.make_bundle(str(tmp_path / "no folder" / "bundle.zip"))
    assert window.toaster.toasts[-1].kind is Kind.ERROR
    assert "Choose another folder" in window.toaster.toasts[-1].text


def test_old_pasted_pictures_go_unless_something_needs_them(tmp_path: Path) -> None:
    pasted, autosave = tmp_path / "pasted", tmp_path / "autosave"
    pasted.mkdir()
    autosave.mkdir()
    for name in ("a.png", "b.png", "c.png", "young.png"):
        (pasted / name).write_bytes(b"12345")
    long_ago = time.time() - 40 * 24 * 3600
    for name in ("a.png", "b.png", "c.png"):
        os.utime(pasted / name, (long_ago, long_ago))
    recent = tmp_path / "recent.json"
    recent.write_text(json.dumps([str(pasted / "a.png")]))
    with zipfile.ZipFile(autosave / "1.semblance", "w") as archive:
        archive.writestr("recipe.json", json.dumps({"photo": str(pasted / "b.png")}))
    assert size_of(pasted) == 20
    assert remove_old(pasted, [recent, autosave, tmp_path / "missing"]) == 1
    assert sorted(path.name for path in pasted.iterdir()) == ["a.png", "b.png", "young.png"]
    assert remove_old(pasted, [recent, autosave], older_than=0.0, in_use=[pasted / "young.png"]) == 0
    assert remove_old(pasted, [], older_than=0.0) == 3
    assert size_of(pasted) == 0


def test_photos_taken_out_of_documents_go_like_pasted_ones(tmp_path: Path) -> None:
    pasted, long_ago = tmp_path / "pasted", time.time() - 40 * 24 * 3600
    for folder, name in (("1", "me.png"), ("2", "мы на море.png"), ("3", "now.png")):
        (pasted / folder).mkdir(parents=True)
        (pasted / folder / name).write_bytes(b"12345")
        if folder != "3":
            os.utime(pasted / folder / name, (long_ago, long_ago))
    autosave = tmp_path / "1.semblance"
    with zipfile.ZipFile(autosave, "w") as archive:
        archive.writestr("recipe.json", json.dumps({"path": str(pasted / "2" / "мы на море.png")}))
    assert remove_old(pasted, [autosave]) == 1
    assert sorted(path.name for path in pasted.iterdir()) == ["2", "3"]


def test_logs_that_are_written_to_are_emptied_and_old_ones_go(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    for name in ("engine.log", "engine.log.1", "notes.txt"):
        (folder / name).write_text("words")
    with (folder / "engine.log").open("a") as log:
        clear_logs(folder)
        log.write("new")
    assert sorted(path.name for path in folder.iterdir()) == ["engine.log", "notes.txt"]
    assert (folder / "engine.log").read_text() == "new"


def test_errors_stay_and_are_kept_for_the_bundle(make_window: MakeWindow) -> None:
    window = make_window()
    toast = window.toaster.say(Kind.ERROR, "It broke.", "where")
    QTest.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    window.toaster.say(Kind.INFO, "Fine.")
    assert len(window.toaster.errors) == 1
    assert window.toaster.errors[0].endswith("It broke.\nwhere")
