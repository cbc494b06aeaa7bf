"""The morph page with the real engine behind it and a tiny model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from pytestqt.qtbot import QtBot

from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.pages.morph import MorphPage
from app.photos.made import pixels_of
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from tests.app.test_real_engine import tiny_model

__all__ = ["tiny_model"]  # a fixture


def test_two_photos_become_a_strip_and_a_file(
    qtbot: QtBot, make_client: Callable[..., EngineClient], theme: Theme, tmp_path: Path, tiny_model: Path
) -> None:
    photos = [tmp_path / "anna.png", tmp_path / "ben.png"]
    for seed, path in enumerate(photos):
        small = np.random.default_rng(seed).integers(0, 256, (6, 6, 3), np.uint8)
        Image.fromarray(small).resize((384, 384), Image.Resampling.BICUBIC).save(path)
    settings = Settings(path=tmp_path / "settings.json", model=str(tiny_model))
    window = Window(make_client(command=[*worker_command()]), theme, settings)
    qtbot.addWidget(window)
    window.show()
    window.start([])
    page = window.book.turn("morph")
    assert isinstance(page, MorphPage)
    page.panel.between.setValue(4)
    page.stops.add(photos)
    qtbot.waitUntil(lambda: page.strip.result is not None, timeout=60_000)
    for index, path in ((0, photos[0]), (4, photos[1])):
        np.testing.assert_array_equal(pixels_of(page.strip.frames[index]), np.asarray(Image.open(path)))
    assert page.panel.gauge.word.text() != "\N{EN DASH}"
    assert "LPIPS" in page.panel.gauge.toolTip()
    page.panel.button.click()
    dialog = page.export.dialog
    assert dialog is not None
    dialog.path.setText(str(tmp_path / "out.webp"))
    dialog.side.setCurrentIndex(0)
    dialog.export.click()
    qtbot.waitUntil(lambda: page.export.dialog is None, timeout=60_000)
    with Image.open(tmp_path / "out.webp") as image:
        assert (image.n_frames, image.size) == (8, (256, 256))
    window.close()
