"""Windows with the fake engine behind them, and a guard that every test leaves nothing running."""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.engine.engine_client import EngineClient
from app.main import make_application
from app.settings import Settings, ThemeChoice
from app.theme import Theme
from app.window import Window
from tests.app.batches import make_batch, make_photos, plan

__all__ = ["make_batch", "make_photos", "plan"]  # fixtures

FAKE_WORKER = Path(__file__).with_name("fake_worker.py")
MakeWindow = Callable[..., Window]


def fake_command(**behaviour: Any) -> list[str]:
    """How to start the fake engine; see `fake_worker.Behaviour`."""
    return [sys.executable, str(FAKE_WORKER), json.dumps(behaviour)]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The app's own application object, in place of pytest-qt's."""
    return make_application()


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Keep the user's folders out of it, and fail a test that leaves a thread, process, timer or window."""
    for name in ("config", "data", "log", "cache"):
        folder = tmp_path / f"user-{name}"
        folder.mkdir()
        monkeypatch.setattr(f"platformdirs.user_{name}_dir", lambda *_, folder=folder, **__: str(folder))
    monkeypatch.delenv("SEMBLANCE_JOBS", raising=False)
    threads, children, windows = set(threading.enumerate()), _children(), set(qapp.topLevelWidgets())
    gc.collect()
    gc.freeze()  # what is left need not be looked through again: that takes a third of a second
    gc.disable()  # a widget must not be collected on one of the engine's threads; see app.garbage
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    gc.enable()
    gc.collect()
    for thread in set(threading.enumerate()) - threads:
        thread.join(2)  # one that has done its work may still be on its way out
    assert not set(threading.enumerate()) - threads, "threads left running"
    assert not _children() - children, "processes left running"
    left = [each for each in qapp.topLevelWidgets() if each not in windows and isValid(each)]
    assert not left, "windows left"
    assert not active_timers(), "timers left running"


def active_timers() -> list[QTimer]:
    """Every timer that runs, of those that the test made.

    By type: `isinstance` asks an object for its class, which wakes the lazy modules of other libraries.
    """
    timers = [each for each in gc.get_objects() if issubclass(type(each), QTimer)]
    return [timer for timer in timers if isValid(timer) and timer.isActive()]


def _children() -> set[str]:
    """Numbers of this process's children, where the system tells."""
    listing = Path("/proc/self/task")
    if not listing.exists():
        return set()
    found: set[str] = set()
    for task in listing.iterdir():
        with suppress(OSError):  # a thread that has just ended
            found.update((task / "children").read_text().split())
    return found


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A dark one."""
    made = Theme(ThemeChoice.DARK)
    made.apply()
    yield made
    made.deleteLater()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Fresh ones."""
    model = tmp_path / "portrait.safetensors"
    model.touch()
    return Settings(path=tmp_path / "settings.json", model=str(model))


@pytest.fixture
def make_client(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., EngineClient]]:
    """Makes engine clients with the fake behind them, and closes them."""
    made: list[EngineClient] = []

    def make(command: list[str] | None = None, **behaviour: Any) -> EngineClient:
        client = EngineClient(command or fake_command(**behaviour), tmp_path / "engine.log")
        made.append(client)
        return client

    yield make
    for client in made:
        client.close()
        client.deleteLater()


@pytest.fixture
def make_window(
    qtbot: QtBot, make_client: Callable[..., EngineClient], theme: Theme, settings: Settings
) -> Iterator[MakeWindow]:
    """Makes a started window: `make_window(photo, faces=2)`. At the end they close without a question."""
    made: list[Window] = []

    def make(*photos: Path, **behaviour: Any) -> Window:
        window = Window(make_client(**behaviour), theme, settings)
        made.append(window)
        qtbot.addWidget(window)
        window.resize(1000, 700)
        window.show()
        window.start(list(photos))
        return window

    yield make
    for window in made:
        if isValid(window) and window.session.document is not None:
            window.session.document.mark_exported()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small photo of nobody."""
    rows, columns = np.mgrid[0:300, 0:400]
    pixels = np.stack([rows % 256, columns % 256, (rows + columns) % 200], -1).astype(np.uint8)
    path = tmp_path / "me at the sea.png"
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def edited_window(qtbot: QtBot, make_window: MakeWindow, photo: Path) -> Window:
    """A window whose photo has been analysed: sliders work."""
    window = make_window(photo)
    wait_for_rest(qtbot, window)
    return window


def wait_for_rest(qtbot: QtBot, window: Window) -> None:
    """Until the photo is analysed, the newest edit shown at rest, and the engine has nothing left to do."""

    def rests() -> bool:
        session = window.session
        document = session.document
        ready = document is not None and document.searched and session.model is not None
        wanted = session.album.current
        ready = ready and (wanted is None or (wanted.document is document and not wanted.is_reading))
        return ready and not session.is_waiting and not window.engine.waiting

    qtbot.waitUntil(rests, timeout=15_000)


def kill(pid: int | None) -> None:
    """As the system does when memory runs out."""
    assert pid is not None
    os.kill(pid, 9)
