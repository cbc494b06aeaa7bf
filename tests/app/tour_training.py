"""Pictures of the training page in its states, light and dark.

    python -m tests.app.tour_training OUTDIR [RUN ...]

RUNs are folders of real runs, which are only read; made-up ones stand beside them.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from PySide6.QtTest import QTest

from app.engine.engine_client import EngineClient
from app.pages.training import TrainingPage
from app.runs.places import default_runs
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from tests.app.run_folders import make_run
from tests.app.screenshots import Stage, fake_command, in_both_themes
from training.jobs.folder import RunState
from training.jobs.queue import VARIABLE, Queue

_REASON = (
    "The training failed at 61,440 images: the loss is not a number, for the 4th time in spite of going "
    "back. Train anew with a lower --set optimisation.learning_rate=..., or on more and more varied pictures."
)
_FULL = "The disk of '/data' is full, so nothing can be saved. Free some space and it goes on, or stop it."
_LOG = "3655 training pictures, 132 for validation.\n" + "stage autoencoder  seen 2016  loss 0.159\n" * 40


class Tour(Stage):
    """Walks one window over the page's states."""

    def __init__(self, folder: Path, real: list[Path], theme: Theme) -> None:
        self.folder, self.real, self.theme = folder, real, theme

    def take(self) -> None:
        """All of them."""
        window = self._window()
        page = window.book.turn("training")
        assert isinstance(page, TrainingPage)
        QTest.qWait(300)
        self._grab(window, "training-empty")
        self._make_runs()
        for run in self.real:
            page.watch_folder(str(run))
        window.running.watch.look()
        self._until(lambda: len(page.list.runs.entries) >= 5)
        for entry in list(page.list.runs.entries):
            page.choose(entry.path)
            QTest.qWait(700)
            window.toaster.clear()
            self._grab(window, f"training-{entry.name.replace(',', '').replace(' ', '-')}")
        failed = next(entry for entry in page.list.runs.entries if entry.status == "failed")
        page.choose(failed.path)
        window.toaster.clear()
        page.actions_.log.setChecked(True)
        QTest.qWait(400)
        self._grab(window, "training-log")
        page.actions_.log.setChecked(False)
        window.book.turn("edit")
        window.running.watch.ended.emit(failed)
        QTest.qWait(300)
        self._grab(window, "training-badge")
        window.book.turn("training")
        window.toaster.clear()
        window.resize(860, 640)
        QTest.qWait(300)
        self._grab(window, "training-small")
        window.close()
        window.deleteLater()

    def _make_runs(self) -> None:
        runs, queue = default_runs(), Queue()
        self.held = [
            make_run(runs / "Portraits 128", "running", rows=80, sheets=6, done=0.43, memory=7.4),
            make_run(runs / "Waits for space", "paused", rows=20, done=0.2, message=_FULL),
        ]
        for run in self.held:
            lock = run.hold()
            lock.__enter__()
            self.locks.append(lock)
        for name in ("Watercolours", "Cats, second try"):
            queue.add(make_run(runs / name, None).path)
        make_run(runs / "Faces of the choir", "finished", rows=400, sheets=9, age=86_400)
        failed = make_run(
            runs / "Old postcards", "failed", rows=30, sheets=2, done=0.6, age=7_000, message=_REASON
        )
        failed.log.write_text(_LOG)
        make_run(runs / "From the terminal", "stopped", rows=12, done=0.11, age=4_000)
        for run in self.held[:1]:
            run.write_state(
                RunState("running", "autoencoder", 17_200, 40_000, 0.43, 5_160.0, 26.8, updated=time.time())
            )

    def _window(self) -> Window:
        home = Path(tempfile.mkdtemp())
        os.environ[VARIABLE] = str(home / "jobs")
        os.environ["XDG_DATA_HOME"] = str(home)
        self.locks: list[object] = []
        settings = Settings(path=home / "settings.json", theme=self.theme.choice, toured=True)
        engine = EngineClient(fake_command(), home / "engine.log")
        window = Window(engine, self.theme, settings)
        window.resize(1320, 840)
        window.show()
        window.start([])
        return window


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("runs", type=Path, nargs="*")
    options = parser.parse_args()
    in_both_themes(options.folder, lambda theme: Tour(options.folder, options.runs, theme).take())


if __name__ == "__main__":
    main()
