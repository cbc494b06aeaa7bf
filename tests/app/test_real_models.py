"""The official checkpoints are brought in by a drop, with the real engine behind the window."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.models.list_model import CARD
from app.models.shelf import models_dir
from app.pages.models import ModelsPage
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from core.model_header import about_model

WAIT = 90_000


class Harmful:
    """Makes a folder where pickles are loaded without care."""

    def __init__(self, mark: Path) -> None:
        self._mark = str(mark)

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (self._mark,)


def drop(window: Window, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, left, none))


def test_the_golden_checkpoints_by_drop_and_what_is_refused(
    qtbot: QtBot,
    make_client: Callable[..., EngineClient],
    theme: Theme,
    tmp_path: Path,
    shared_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paths, "default_model", lambda: tmp_path / "none.safetensors")
    monkeypatch.setenv("SEMBLANCE_JOBS", str(tmp_path / "jobs"))
    settings = Settings(path=tmp_path / "settings.json", toured=True)
    window = Window(make_client(command=[*worker_command()]), theme, settings)
    qtbot.addWidget(window)
    window.show()
    window.start([])
    page = window.book.turn("models")
    assert isinstance(page, ModelsPage)

    drop(window, shared_dir / "golden" / "checkpoints")
    qtbot.waitUntil(lambda: page.arrivals.dialog is not None, timeout=WAIT)
    assert page.arrivals.dialog is not None
    assert [len(card.found.files) for card in page.arrivals.dialog.cards] == [4, 1]
    page.arrivals.dialog.go.click()
    qtbot.waitUntil(lambda: len(page.cards.shown) == 2, timeout=WAIT)
    about = about_model(models_dir() / "tiny32.safetensors")
    assert (about.image_size, about.code, len(about.attributes)) == (32, 64, 40)
    assert about.generates
    assert about.edits

    page.list.choose(models_dir() / "tiny32.safetensors")
    page.details.use.click()
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: len(page.cards.index(0).data(CARD).pictures) == 6, timeout=WAIT)

    mark, harmful, random = tmp_path / "harmed", tmp_path / "gift.ckpt", tmp_path / "noise.ckpt"
    harmful.write_bytes(pickle.dumps({"state_dict": Harmful(mark)}))
    random.write_bytes(os.urandom(5000))
    window.toaster.clear()
    drop(window, harmful, random)
    qtbot.waitUntil(lambda: len(window.toaster.toasts) == 2, timeout=WAIT)
    said = [toast.text for toast in window.toaster.toasts]
    assert "is dangerous" in said[0]
    assert "PyTorch did not write it" in said[1]
    assert not mark.exists()
    assert len(page.cards.shown) == 2
    assert window.session.model is not None
