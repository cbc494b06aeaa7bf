"""Pictures of the page of models, light and dark, with the real engine.

    python -m tests.app.tour_models OUTDIR CHECKPOINTS

CHECKPOINTS is a folder of official checkpoints, which are brought in by a drop. Under Xvfb
(xvfb-run -a -s "-screen 0 1600x1000x24") it looks as a user sees it. The user's own folders stay untouched.
"""

from __future__ import annotations

import argparse
import os
import pickle
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import platformdirs
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.garbage import Collector
from app.main import make_application
from app.pages.models import ModelsPage
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.widgets.rename_dialog import RenameDialog
from app.window import Window
from tests.app.screenshots import Stage


class Harmful:
    """Would run a command where pickles are loaded without care."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("echo harmed",)


def drop(window: Window, files: Sequence[Path]) -> None:
    """As a file manager does it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)


class Tour(Stage):
    """One walk through the page."""

    def __init__(self, folder: Path, checkpoints: Path, work: Path, choice: ThemeChoice) -> None:
        self.folder, self._checkpoints, self._work = folder, checkpoints, work
        self.theme = Theme(choice)
        self.theme.apply()
        self._mode = choice.value

    def walk(self) -> None:
        """All states, a picture of each."""
        settings = Settings(theme=self.theme.choice, toured=True, path=self._work / "settings.json")
        engine = EngineClient(worker_command(), self._work / "engine.log")
        window = Window(engine, self.theme, settings)
        window.resize(1400, 900)
        window.show()
        window.start([])
        page = window.book.turn("models")
        assert isinstance(page, ModelsPage)
        self._until(lambda: bool(page.cards.shown) and window.session.model is not None)
        self._grab(window, f"models-first-{self._mode}")
        self._settle(page)
        self._grab(window, f"models-{self._mode}")
        drop(window, [self._checkpoints])
        self._until(lambda: page.arrivals.dialog is not None)
        assert page.arrivals.dialog is not None
        QTest.qWait(300)
        self._grab(page.arrivals.dialog, f"models-import-{self._mode}")
        page.arrivals.dialog.go.click()
        self._until(lambda: page.arrivals.dialog is None)
        self._refuse(window, page)
        self._go_on(window, page)
        window.close()

    def _refuse(self, window: Window, page: ModelsPage) -> None:
        """What is dangerous, no model, or lacks something."""
        harmful, random = self._work / "stolen.ckpt", self._work / "notes.safetensors"
        harmful.write_bytes(pickle.dumps({"state_dict": Harmful()}))
        random.write_bytes(os.urandom(4000))
        drop(window, [harmful, random])
        self._until(lambda: len([each for each in window.toaster.toasts if "dangerous" in each.text]) > 0)
        self._grab(window, f"models-refused-{self._mode}")
        window.toaster.clear()
        models = paths.data_dir() / "models"
        (models / "broken.safetensors").write_bytes(paths.default_model().read_bytes()[:3_000_000])
        (models / "disguised.safetensors").write_bytes(pickle.dumps({"weights": [1, 2]}))
        twin = self._work / self._mode / "twin"
        shutil.copytree(self._checkpoints / "tiny32_autoenc", twin, dirs_exist_ok=True)
        drop(window, [self._checkpoints / "tiny32_autoenc", twin, random])
        self._until(lambda: page.arrivals.dialog is not None)
        assert page.arrivals.dialog is not None
        QTest.qWait(300)
        self._grab(page.arrivals.dialog, f"models-import-lacking-{self._mode}")
        page.arrivals.dialog.go.click()

    def _go_on(self, window: Window, page: ModelsPage) -> None:
        """All kinds of cards, and the small window."""
        models = paths.data_dir() / "models"
        self._until(lambda: page.arrivals.dialog is None and len(page.cards.shown) >= 5)
        self._settle(page)
        window.toaster.clear()
        self._grab(window, f"models-all-{self._mode}")
        page.questions.trash(page.cards.shown[2])
        QTest.qWait(300)
        assert page.questions.dialog is not None
        self._grab(page.questions.dialog, f"models-trash-{self._mode}")
        page.questions.close()
        page.questions.rename(page.cards.shown[2])
        QTest.qWait(300)
        dialog = page.questions.dialog
        assert isinstance(dialog, RenameDialog)
        dialog.name.setText(page.cards.shown[0].name)
        self._grab(dialog, f"models-rename-{self._mode}")
        page.questions.close()
        page.list.choose(models / "disguised.safetensors")
        QTest.qWait(300)
        self._grab(window, f"models-disguised-{self._mode}")
        page.list.choose(models / "broken.safetensors")
        QTest.qWait(300)
        self._grab(window, f"models-broken-{self._mode}")
        window.resize(window.minimumSize())
        QTest.qWait(300)
        self._grab(window, f"models-small-{self._mode}")

    def _settle(self, page: ModelsPage) -> None:
        """Until every model that can have pictures has them."""

        def drawn() -> bool:
            digests = [page.library.digest(each) for each in page.cards.shown if each.about is not None]
            return all(
                digest and (page.samples.get(digest) or page.samples.trouble(digest)) for digest in digests
            )

        self._until(drawn, seconds=300)
        QTest.qWait(200)


def main() -> None:
    """Walk twice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("checkpoints", type=Path)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    collector = Collector(application)
    work = Path(tempfile.mkdtemp(prefix="semblance-tour-"))
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        for name in ("config", "data", "log"):
            place = work / choice.value / name
            place.mkdir(parents=True)
            setattr(platformdirs, f"user_{name}_dir", lambda *_, place=place, **__: str(place))
        platformdirs.user_cache_dir = lambda *_, **__: _made(work / "cache")
        began = time.monotonic()
        Tour(args.folder, args.checkpoints, work, choice).walk()
        print(f"{choice.value}: {time.monotonic() - began:.0f} s")
    collector.deleteLater()
    shutil.rmtree(work, ignore_errors=True)


def _made(folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    return str(folder)


if __name__ == "__main__":
    main()
