"""The whole program in a process of its own, with the fake engine: it starts, survives a fault, and ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from tests.app.conftest import active_timers, fake_command

ROOT = Path(__file__).resolve().parents[2]
DRIVER = """
import json, sys
from PySide6.QtCore import QTimer
from app import main
from app.window import Window

class Driven(Window):
    def start(self, photos):
        super().start(photos)
        self.timer = QTimer(self, interval=50)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        document = self.session.document
        if document is None or not document.searched or self.engine.waiting:
            return
        if not self.toaster.toasts:
            raise RuntimeError("a fault in the window")
        self.timer.stop()
        toasts = [toast.text for toast in self.toaster.toasts]
        print(json.dumps([document.name, self.isVisible(), toasts]), flush=True)
        self.close()

main.Window = Driven
sys.exit(main.run([sys.argv[1]], command=json.loads(sys.argv[2])))
"""


def environment(home: Path) -> dict[str, str]:
    """For a program with a home of its own."""
    names = ("HOME", *(f"XDG_{what}_HOME" for what in ("CONFIG", "STATE", "CACHE", "DATA")))
    folders = dict.fromkeys(names, str(home))
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **folders}


def test_the_program_starts_survives_a_fault_and_ends(photo: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(photo), json.dumps(fake_command())],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    name, visible, toasts = json.loads(done.stdout.splitlines()[-1])
    assert (name, visible) == ("me at the sea.png", True)
    assert any("a fault in the window" in text for text in toasts)
    logs = [path.read_text() for path in home.rglob("semblance.log")]
    assert any("RuntimeError: a fault in the window" in log for log in logs)
    assert list(home.rglob("settings.json"))


def test_the_guard_finds_timers_and_wakes_nothing_lazy() -> None:
    def wake(_: object) -> type:
        raise RuntimeError("woken")

    lazy, timer = type("Lazy", (), {"__class__": property(wake)})(), QTimer(interval=60_000)
    timer.start()
    assert active_timers() == [timer]
    timer.stop()
    assert not active_timers()
    del lazy


def test_the_window_does_not_wait_for_the_other_pages() -> None:
    """Their modules are a tenth of what is loaded before the window can be seen."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, app.main; print(*sys.modules)"],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    ).stdout.split()  # fmt: skip
    assert "app.pages.edit" in told
    pages = {f"app.pages.{name}" for name in ("morph", "generate", "sliders", "models")}
    assert not pages & set(told)
    assert "torch" not in told
