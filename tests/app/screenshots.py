"""Pictures of the real window in its states, light and dark.

    python -m tests.app.screenshots OUTDIR PHOTO [--model MODEL] [--sliders 100 0 0 -30]

With a model it is the real engine, without one a fake.
Works on any Qt platform; under Xvfb (xvfb-run -a -s "-screen 0 1600x1000x24") it looks as a user sees it.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.engine.engine_client import EngineClient, EngineState
from app.engine.engine_process import worker_command
from app.garbage import Collector
from app.main import make_application
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.window import Window

FAKE = Path(__file__).with_name("fake_worker.py")


def fake_command(**behaviour: object) -> list[str]:
    """How to start the fake engine."""
    return [sys.executable, str(FAKE), json.dumps(behaviour)]


class Stage:
    """Waits for windows and photographs them; who uses it has a `folder` and a `theme`."""

    folder: Path
    theme: Theme

    def _rest(self, window: Window) -> None:
        QTest.qWait(400)
        self._until(lambda: not window.engine.waiting)
        QTest.qWait(100)

    def _until(self, true: Callable[[], bool], seconds: int = 120) -> None:
        for _ in range(seconds * 50):
            if true():
                return
            QTest.qWait(20)
        raise TimeoutError("the window did not get there")

    def _grab(self, widget: QWidget, name: str) -> None:
        QTest.qWait(60)
        path = self.folder / f"{self.theme.choice.value}-{name}.png"
        widget.grab().save(str(path))
        print(path)


def in_both_themes(folder: Path, play: Callable[[Theme], None]) -> None:
    """Play dark and light, with a folder for the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    collector = Collector()
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        theme = Theme(choice, application)
        theme.apply()
        play(theme)
    collector.close()


class Photographer(Stage):
    """Walks one window through its states."""

    def __init__(
        self, folder: Path, photo: Path, model: Path | None, sliders: Sequence[int], theme: Theme
    ) -> None:
        self.folder, self.photo, self.model, self.theme = folder, photo, model, theme
        self.sliders = sliders
        self.settings = Settings(path=folder / "settings.json", theme=theme.choice)
        if model is not None:
            self.settings.model = str(model)

    def take(self) -> None:
        """All of them."""
        window = self._window(encode_steps=20, step_seconds=0.08)
        window.start([])
        self._until(lambda: window.session.model is not None)
        self._grab(window, "empty")
        window.session.open(self.photo)
        self._until(lambda: window.page.canvas.crop.is_shown)
        QTest.qWait(600)
        self._grab(window, "encoding")
        self._until(lambda: not window.engine.waiting)
        rows = list(window.page.panel.rows.values())
        for row, value in zip(rows, self.sliders, strict=False):
            row.value.setValue(value)
        if len(rows) > 2:
            rows[2].lock.setChecked(True)
        self._rest(window)
        self._grab(window, "edited")
        window.actions_.wipe.setChecked(True)
        self._grab(window, "wipe")
        window.actions_.wipe.setChecked(False)
        window.actions_.export.trigger()
        QTest.qWait(100)
        dialog = window.exporting.dialog
        if dialog is not None:
            self._grab(dialog, "export")
            dialog.close()
        pid = window.engine.pid
        if pid is not None:
            os.kill(pid, signal.SIGKILL)
        self._until(lambda: bool(window.toaster.toasts))
        self._until(lambda: window.engine.state is EngineState.RUNNING)
        self._grab(window, "restarted")
        self._rest(window)
        empty = self.folder / "not a photo.jpg"
        empty.write_text("This is text.")
        window.toaster.clear()
        window.session.open(empty)
        self._until(lambda: bool(window.toaster.toasts))
        self._grab(window, "bad-photo")
        empty.unlink()
        window.toaster.clear()
        if window.session.document is not None:
            window.session.document.mark_exported()  # so that closing asks nothing
        window.close()
        window.deleteLater()
        self._others()

    def _others(self) -> None:
        """States that need another engine."""
        landscape = self.folder / "landscape.png"
        rows, columns = np.mgrid[0:600, 0:900] / 600.0
        picture = np.stack([0.5 + 0.4 * np.sin(3 * columns), 0.75 - 0.5 * rows, 0.9 - 0.3 * columns], -1)
        Image.fromarray((picture.clip(0, 1) * 255).astype(np.uint8)).save(landscape)
        window = self._window(faces=0)
        window.start([landscape])
        self._until(lambda: not window.page.banner.isHidden())
        self._rest(window)
        self._grab(window, "no-face")
        window.close()
        window.deleteLater()
        landscape.unlink()
        if self.model is not None:
            return
        window = self._window(faces=2)
        window.start([self.photo])
        self._until(lambda: window.session.document is not None and window.session.document.searched)
        self._rest(window)
        self._grab(window, "two-faces")
        window.close()
        window.deleteLater()
        self.settings.model = str(self.folder / "bad.safetensors")
        Path(self.settings.model).touch()
        window = self._window()
        window.start([self.photo])
        self._until(lambda: bool(window.toaster.toasts))
        QTest.qWait(200)
        self._grab(window, "bad-model")
        window.close()
        window.deleteLater()
        Path(self.settings.model).unlink()
        self.settings.model = ""

    def _window(self, **behaviour: object) -> Window:
        command = worker_command() if self.model is not None else fake_command(**behaviour)
        engine = EngineClient(command, Path(tempfile.gettempdir()) / "semblance-screenshots.log")
        self.settings.geometry = ""
        window = Window(engine, self.theme, self.settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.resize(1320, 840)
        window.show()
        return window


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("photo", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--sliders", type=int, nargs="+", default=[100, 0, 0, -30], metavar="VALUE")
    options = parser.parse_args()
    in_both_themes(
        options.folder,
        lambda theme: Photographer(
            options.folder, options.photo, options.model, options.sliders, theme
        ).take(),
    )


if __name__ == "__main__":
    main()
