"""How large a patch the engine is asked for: as the screen shows it, no larger."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.window import Window
from core.protocol import Edited, Quality
from tests.app.conftest import MakeWindow, wait_for_rest


@pytest.fixture
def large_window(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> Window:
    """A photo whose face is about 1860 pixels a side, shown whole."""
    path = tmp_path / "large.png"
    Image.new("RGB", (4000, 3000), (90, 120, 150)).save(path, compress_level=1)
    window = make_window(path)
    wait_for_rest(qtbot, window)
    return window


def _shown(window: Window) -> list[Edited]:
    heard: list[Edited] = []
    window.session.shown.connect(heard.append)
    return heard


def test_a_patch_is_as_large_as_the_screen_needs_it(qtbot: QtBot, large_window: Window) -> None:
    heard = _shown(large_window)
    canvas = large_window.page.canvas
    assert canvas.zoom < 0.25
    large_window.page.panel.rows["Smiling"].value.setValue(50)
    wait_for_rest(qtbot, large_window)
    assert heard[-1].request.quality is Quality.REFINED
    assert heard[-1].request.largest_side == 512

    before = len(heard)
    canvas.zoom_by(1.05)
    wait_for_rest(qtbot, large_window)
    assert len(heard) == before, "what is shown is fine enough still"

    canvas.actual_size()
    qtbot.waitUntil(lambda: len(heard) > before, timeout=5000)
    wait_for_rest(qtbot, large_window)
    assert heard[-1].request.quality is Quality.REFINED
    assert heard[-1].request.largest_side == 2048

    before = len(heard)
    canvas.zoom_by(4)
    canvas.fit()
    wait_for_rest(qtbot, large_window)
    assert len(heard) == before, "the photo has no more pixels, and a coarser patch is never needed"


def test_previews_stay_small(qtbot: QtBot, large_window: Window) -> None:
    heard = _shown(large_window)
    large_window.page.canvas.actual_size()
    large_window.page.panel.rows["Smiling"].value.setValue(50)
    wait_for_rest(qtbot, large_window)
    sides = {each.request.quality: each.request.largest_side for each in heard}
    assert sides == {Quality.PREVIEW: 640, Quality.REFINED: 2048}


def test_without_an_edit_zooming_asks_for_nothing(qtbot: QtBot, large_window: Window) -> None:
    sent = large_window.engine.counts.sent
    large_window.page.canvas.actual_size()
    wait_for_rest(qtbot, large_window)
    assert large_window.engine.counts.sent == sent
