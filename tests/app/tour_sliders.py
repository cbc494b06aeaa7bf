"""A slider made from real portraits in the real window: pictures, light and dark, and figures.

    python -m tests.app.tour_sliders OUTDIR FACES PHOTO

FACES is a folder of portraits with a `labels.csv` (columns file, split, domain, glasses_prob); PHOTO is one
to use the slider on. The engine is the real one, with the model that comes with the program. The slider is
learned from 20 portraits with glasses and 20 without of the split "train", of which two stand on the wrong
side at first; how well it tells the people of the split "val" apart is measured outside the window.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.own_sliders.examples import State
from app.pages.book import EDIT
from app.pages.sliders import SlidersPage
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from core.metrics import auroc, auroc_interval
from core.model_file import load_model
from core.photo.align import alignment_quad, crop_quad
from core.photo.faces import find_faces
from core.photo.files import read_photo, to_srgb
from core.slider_file import read_slider
from core.tensors import as_images
from tests.app.screenshots import Stage, in_both_themes

MODEL = Path(__file__).resolve().parents[2] / "resources" / "models" / "portrait.safetensors"
WITH, WITHOUT = 0.9, 0.25


class Tour(Stage):
    """Walks the page through its states."""

    def __init__(self, folder: Path, faces: Path, photo: Path, theme: Theme) -> None:
        self.folder, self.faces, self.photo, self.theme = folder, faces, photo, theme
        self.has, self.has_not = chosen(faces, "train", {"color"}, 20)

    def play(self) -> Path:
        """All of it; returns the slider's file."""
        with tempfile.TemporaryDirectory() as data:
            place = patch("platformdirs.user_data_dir", lambda *_, **__: data)
            with place:
                return self._play()

    def _play(self) -> Path:
        settings = Settings(path=self.folder / "settings.json", theme=self.theme.choice, model=str(MODEL))
        engine = EngineClient(worker_command(), Path(tempfile.gettempdir()) / "semblance-tour.log")
        window = Window(engine, self.theme, settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.resize(1320, 840)
        window.show()
        window.start([self.photo])
        self._until(lambda: window.session.document is not None and window.session.document.searched)
        self._rest(window)
        page = window.book.turn("sliders")
        assert isinstance(page, SlidersPage)
        self._grab(window, "1-empty")
        page.panel.name.setText("My glasses")
        page.panel.named.emit("My glasses")
        wrong = {self.has[0], self.has[1]}
        page.learning.add([path for path in self.has if path not in wrong], True)
        page.learning.add([*self.has_not, *wrong], False)
        self._until(lambda: any(each.state is State.USABLE for each in page.examples.all()))
        self._grab(window, "2-looking")
        self._until(lambda: not page.learning.is_busy)
        self._learn(window, page)
        self._grab(window, "3-learned-with-mistakes")
        page.sides[False].grid.selectAll()
        page.learning.swap([each for each in page.examples.side(False) if each.path in wrong])
        self._learn(window, page)
        self._grab(window, "4-learned")
        page.panel.add.click()
        self._rest(window)
        self._grab(window, "5-added")
        slider = self.folder / "my glasses.safetensors"
        window.own_sliders.export(window.own_sliders.sliders[0].card.key, slider)
        window.toaster.clear()
        window.book.turn(EDIT)
        window.page.panel.rows[window.own_sliders.sliders[0].card.key].value.setValue(100)
        self._rest(window)
        self._grab(window, "6-used")
        assert window.session.document is not None
        window.session.document.mark_exported()
        window.close()
        window.deleteLater()
        return slider

    def _learn(self, window: Window, page: SlidersPage) -> None:
        page.panel.learn.click()
        self._until(lambda: page.learning.result is not None)
        self._until(lambda: len(page.panel.preview.pictures) == 3)
        self._rest(window)
        result = page.learning.result
        assert result is not None
        print(f"learned in {result.seconds:.1f} s: {result.verdict.value}; {result.sentence}")
        QTest.qWait(100)


def chosen(faces: Path, split: str, domains: set[str], most: int) -> tuple[list[Path], list[Path]]:
    """Portraits with and without glasses, always the same ones."""
    with (faces / "labels.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == split and row["domain"] in domains]
    random.Random(5).shuffle(rows)
    has = [faces / row["file"] for row in rows if float(row["glasses_prob"]) > WITH]
    has_not = [faces / row["file"] for row in rows if float(row["glasses_prob"]) < WITHOUT]
    return has[:most], has_not[:most]


def measure(slider: Path, faces: Path) -> None:
    """How well it tells people apart whom neither the model nor the slider has met."""
    has, has_not = chosen(faces, "val", {"color", "mono"}, 1000)
    model, own = load_model(MODEL), read_slider(slider)
    assert model.latent is not None
    scores = []
    for path in (*has, *has_not):
        srgb = to_srgb(read_photo(path))
        found = find_faces(srgb)
        if not found:
            raise ValueError(f"no face in {path}")
        crop = crop_quad(srgb, alignment_quad(found[0].points), model.autoencoder.image_size)
        z_sem = model.autoencoder.encode_semantic(as_images(crop))
        assert z_sem is not None
        scores.append(float((model.latent.normalise(z_sem)[0].numpy() * own.weights).sum()))
    area = auroc(np.arange(len(scores)) < len(has), np.array(scores))
    low, high = auroc_interval(area, len(has), len(has_not))
    print(f"held out, {len(has)} with and {len(has_not)} without: AUROC {area:.3f} ({low:.3f} to {high:.3f})")


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("folder", "faces", "photo"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    sliders: list[Path] = []
    in_both_themes(
        options.folder,
        lambda theme: sliders.append(Tour(options.folder, options.faces, options.photo, theme).play()),
    )
    measure(sliders[-1], options.faces)


if __name__ == "__main__":
    main()
