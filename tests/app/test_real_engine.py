"""The window with the real engine behind it and a tiny model."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.pages.generate import GeneratePage
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from tests.app.conftest import kill, wait_for_rest


@pytest.fixture
def tiny_model(tmp_path: Path) -> Path:
    """Made in another process: this one has Qt, and shall not have torch."""
    code = "import sys; from pathlib import Path; from tests.core.tiny import save_tiny; "
    code += "print(save_tiny(Path(sys.argv[1])))"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        check=True,
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return Path(done.stdout.strip())


def test_open_edit_kill_export(
    qtbot: QtBot,
    make_client: Callable[..., EngineClient],
    theme: Theme,
    tmp_path: Path,
    photo: Path,
    tiny_model: Path,
) -> None:
    settings = Settings(path=tmp_path / "settings.json", model=str(tiny_model))
    window = Window(make_client(command=[*worker_command()]), theme, settings)
    qtbot.addWidget(window)
    window.show()
    window.start([photo])
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=60_000)
    wait_for_rest(qtbot, window)
    assert set(window.page.panel.rows) == {"Smiling", "Male"}
    assert window.page.banner.isHidden(), "a model that is not of faces misses none"
    assert "dB" in window.page.panel.gauges.reconstruction.toolTip()

    window.page.panel.rows["Smiling"].value.setValue(100)
    wait_for_rest(qtbot, window)
    ((_, place),) = window.page.canvas.patches
    assert place.width() > 250

    kill(window.engine.pid)
    qtbot.waitUntil(lambda: bool(window.toaster.toasts), timeout=10_000)
    qtbot.waitUntil(lambda: window.session.engine.pid is not None, timeout=10_000)
    window.page.panel.rows["Smiling"].value.setValue(90)
    qtbot.waitUntil(lambda: not window.session.is_waiting and not window.engine.waiting, timeout=60_000)
    assert window.page.panel.rows["Smiling"].slider.value() == 90

    window.actions_.export.trigger()
    assert window.exporting.dialog is not None
    window.exporting.dialog.export.click()
    qtbot.waitUntil(lambda: window.exporting.dialog is None, timeout=60_000)
    before = np.asarray(Image.open(photo)).astype(int)
    after = np.asarray(Image.open(photo.with_name("me at the sea-edited.png"))).astype(int)
    assert after.shape == before.shape
    assert np.abs(after - before).max() > 2, "the edit is in the file"
    assert np.array_equal(after[:, :40], before[:, :40]), "outside of the crop nothing changed"
    window.close()


def test_new_pictures_go_on_after_a_kill(
    qtbot: QtBot, make_client: Callable[..., EngineClient], theme: Theme, tmp_path: Path, tiny_model: Path
) -> None:
    settings = Settings(path=tmp_path / "settings.json", model=str(tiny_model))
    window = Window(make_client(command=[*worker_command()]), theme, settings)
    qtbot.addWidget(window)
    window.show()
    window.start([])
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=60_000)
    page = window.book.turn("generate")
    assert isinstance(page, GeneratePage)
    drawn: list[list[tuple[int, bytes]]] = []
    page.drawing.ended.connect(lambda grid, _: drawn.append([(m.seed, m.z_sem) for m in grid.pictures]))
    page.panel.seed.show_seed(30)
    page.panel.count.setValue(12)
    for killed in (False, True):
        page.generate()
        if killed:
            qtbot.waitUntil(lambda: bool(page.drawing.grid and page.drawing.grid.pictures), timeout=60_000)
            kill(window.engine.pid)
        qtbot.waitUntil(lambda: not page.drawing.runs, timeout=60_000)
    assert [seed for seed, _ in drawn[0]] == list(range(30, 42))
    assert drawn[0] == drawn[1]
    window.close()
