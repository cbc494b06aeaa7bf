"""Pictures of the morph page with the real engine and real portraits, light and dark.

    xvfb-run -a -s "-screen 0 1600x1000x24" python -m tests.app.tour_morph OUTDIR PHOTO PHOTO [PHOTO ...]

Prints how long the strips took, and how even they are; writes each kind of file and prints its size.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.morph.evenness import evenness
from app.pages.morph import MorphPage
from app.settings import Settings
from app.theme import Theme
from app.widgets.strip_dialog import StripDialog
from app.window import Window
from tests.app.screenshots import Stage, in_both_themes


class Tour(Stage):
    """Walks the page through its states."""

    def __init__(self, folder: Path, photos: Sequence[Path], model: Path, theme: Theme) -> None:
        self.folder, self.photos, self.theme = folder, photos, theme
        self.settings = Settings(
            path=folder / "settings.json", theme=theme.choice, model=str(model), toured=True
        )

    def take(self) -> None:
        """All of them."""
        log = Path(tempfile.gettempdir()) / "semblance-tour-morph.log"
        window = Window(EngineClient(worker_command(), log), self.theme, self.settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.resize(1400, 880)
        window.show()
        window.start([])
        self._until(lambda: window.session.model is not None)
        page = window.book.turn("morph")
        assert isinstance(page, MorphPage)
        self._grab(window, "1-empty")
        page.stops.add(self.photos[:1])
        self._until(lambda: page.stops.all[0].picture is not None)
        self._grab(window, "2-one-photo")
        began = time.monotonic()
        page.stops.add(self.photos[1:2])
        self._until(lambda: len(page.strip.frames) >= 5)
        self._grab(window, "3-filling")
        self._complete(page, began)
        for share, name in ((0.0, "4-begin"), (0.25, "5-quarter"), (0.5, "6-middle")):
            page.player.go(round(share * (page.strip.count - 1)))
            self._grab(window, name)
        self._edited(window, page)
        if len(self.photos) > 2:
            began = time.monotonic()
            page.stops.add(self.photos[2:])
            QTest.qWait(300)
            self._complete(page, began)
            page.player.go(20)
            self._grab(window, "8-path")
            page.stops.remove(page.stops.all[-1])
            QTest.qWait(300)
            self._complete(page, time.monotonic())
        self._export(window, page)
        page.player.go(4)
        page.open_frame()
        self._until(lambda: window.book.name == "edit" and not page.opener.is_busy)
        self._until(lambda: window.session.document is not None and window.session.document.searched)
        self._rest(window)
        self._grab(window, "10-editor")
        for document in window.session.album.documents:
            document.mark_exported()
        window.close()
        window.deleteLater()

    def _complete(self, page: MorphPage, began: float) -> None:
        self._until(lambda: page.strip.result is not None, 400)
        result = page.strip.result
        assert result is not None
        figures = evenness(result.lengths, result.request.places)
        print(
            f"{page.strip.count} frames in {time.monotonic() - began:.1f} s, "
            f"drawn in {result.seconds:.1f} s; {result.by}: {figures}"
        )

    def _edited(self, window: Window, page: MorphPage) -> None:
        """The first photo, opened and edited."""
        window.session.open(self.photos[0])
        self._until(lambda: window.session.document is not None and window.session.document.searched)
        window.session.set_strength("Smiling", 90)
        self._rest(window)
        document = window.session.document
        assert document is not None
        page.stops.remove(page.stops.all[0])
        page.stops.add_face(document, 0)
        page.stops.move(page.stops.all[-1], 0)
        window.book.turn("morph")
        QTest.qWait(300)
        self._complete(page, time.monotonic())
        page.player.go(0)
        self._grab(window, "7-edited")

    def _export(self, window: Window, page: MorphPage) -> None:
        for kind in range(5):
            page.export.begin()
            dialog = page.export.dialog
            assert dialog is not None
            dialog.kind.setCurrentIndex(kind)
            ending = str(dialog.kind.currentData())
            out = self.folder / f"{self.theme.choice.value}-strip{ending}"
            dialog.path.setText(str(out))
            self._until(partial(self._is_guessed, dialog), 20)
            self._grab(dialog, f"9-export{ending or '-folder'}")
            print(dialog.figures.text())
            began = time.monotonic()
            dialog.export.click()
            self._until(lambda: page.export.dialog is None)
            files = list(out.iterdir()) if out.is_dir() else [out]
            size = sum(file.stat().st_size for file in files)
            print(f"{out.name}: {size} bytes in {time.monotonic() - began:.1f} s")
        self._grab(window, "9-exported")

    def _is_guessed(self, dialog: StripDialog) -> bool:
        return dialog.figures.text().endswith(("KB", "MB"))


def main() -> None:
    """Take them, with the user's own folders left alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("photos", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=paths.default_model())
    options = parser.parse_args()
    own = options.folder / "own"
    for name in ("config", "data", "log", "cache"):
        place = own / name
        place.mkdir(parents=True, exist_ok=True)
        setattr(platformdirs, f"user_{name}_dir", lambda *_, place=place, **__: str(place))
    in_both_themes(
        options.folder, lambda theme: Tour(options.folder, options.photos, options.model, theme).take()
    )


if __name__ == "__main__":
    main()
