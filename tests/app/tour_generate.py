"""Pictures of the page that makes new pictures, with the real engine, light and dark.

    xvfb-run -a -s "-screen 0 1600x1000x24" python -m tests.app.tour_generate OUTDIR [--model MODEL]

Prints how long the grids took and how often what was asked for turned up.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.pages.generate import GeneratePage
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from core.protocol import Generated
from tests.app.screenshots import Stage, in_both_themes

WHERE = ((("Smiling", True),), (("Smiling", False),), (("Eyeglasses", True), ("Male", False)))


class Tour(Stage):
    """Walks the page through its states."""

    def __init__(self, folder: Path, model: Path, theme: Theme) -> None:
        self.folder, self.theme = folder, theme
        self.settings = Settings(
            path=folder / "settings.json", theme=theme.choice, model=str(model), toured=True
        )

    def take(self) -> None:
        """All of them."""
        command = worker_command()
        engine = EngineClient(command, Path(tempfile.gettempdir()) / "semblance-tour-generate.log")
        window = Window(engine, self.theme, self.settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.resize(1400, 860)
        window.show()
        window.start([])
        self._until(lambda: window.session.model is not None)
        page = window.book.turn("generate")
        assert isinstance(page, GeneratePage)
        self._grab(window, "1-empty")
        page.panel.seed.show_seed(0)
        self._grid(window, page, "2-filling", "3-grid")
        for number, where in enumerate(WHERE):
            page.panel.where.show_where(where)
            self._grid(window, page, "", f"4-where-{number}")
        page.panel.where.clear()
        page.pictures.choose(3)
        page.look_closer(3)
        self._grab(window, "5-closer")
        page.show_all()
        page.head.newness.click()
        self._rest(window)
        if page.deeds.newness is not None:
            self._grab(page.deeds.newness, "6-new")
            page.deeds.newness.close()
        page.panel.like.spread.value.setValue(35)
        page.head.like.click()
        self._until(lambda: not page.drawing.runs)
        self._grab(window, "7-like")
        page.pictures.choose(0)
        page.head.open.click()
        self._until(lambda: window.session.document is not None and window.session.document.searched)
        self._rest(window)
        self._grab(window, "8-editor")
        for document in window.session.album.documents:
            document.mark_exported()
        window.close()
        window.deleteLater()

    def _grid(self, window: Window, page: GeneratePage, filling: str, done: str) -> None:
        ended: list[Generated | None] = []
        page.drawing.ended.connect(lambda _, generated: ended.append(generated))
        began = time.monotonic()
        page.panel.button.click()
        if filling:
            self._until(lambda: page.drawing.grid is not None and len(page.drawing.grid.pictures) >= 6)
            self._grab(window, filling)
        self._until(lambda: bool(ended))
        generated = ended[0]
        assert generated is not None
        print(
            f"{generated.request.where}: {generated.drawn} pictures in {time.monotonic() - began:.1f} s, "
            f"{generated.fit} of {generated.tried} codes fit"
        )
        QTest.qWait(300)
        self._grab(window, done)


def main() -> None:
    """Take them, with the user's own folders left alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path, default=paths.default_model())
    options = parser.parse_args()
    own = options.folder / "own"
    for name in ("config", "data", "log", "cache"):
        place = own / name
        place.mkdir(parents=True, exist_ok=True)
        setattr(platformdirs, f"user_{name}_dir", lambda *_, place=place, **__: str(place))
    in_both_themes(options.folder, lambda theme: Tour(options.folder, options.model, theme).take())


if __name__ == "__main__":
    main()
