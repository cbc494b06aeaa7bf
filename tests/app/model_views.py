"""Pictures of the dialog on what the model sees, and of the hint, for real photos, light and dark.

    python -m tests.app.model_views OUTDIR PHOTO ... [--model MODEL]

Under Xvfb (xvfb-run -a -s "-screen 0 1600x1000x24") they look as a user sees them.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from tests.app.screenshots import Stage, in_both_themes


class Viewer(Stage):
    """Opens each photo, waits for the hint, and opens the dialog."""

    def __init__(self, folder: Path, model: str, photos: list[Path], theme: Theme) -> None:
        self.folder, self.theme, self._model, self._photos = folder, theme, model, photos

    def play(self) -> None:
        """All of it."""
        with tempfile.TemporaryDirectory() as place:
            for number, photo in enumerate(self._photos):
                settings = Settings(path=Path(place) / f"{number}.json", theme=self.theme.choice)
                settings.model, settings.toured = self._model, True
                engine = EngineClient(worker_command(), Path(place) / "engine.log")
                window = Window(engine, self.theme, settings)
                window.show()
                window.start([photo])
                self._until(lambda window=window: window.model_view.described is not None)  # type: ignore[misc]
                self._rest(window)
                self._grab(window, f"{number}-window")
                window.model_view.show()
                assert window.model_view.dialog is not None
                self._grab(window.model_view.dialog, f"{number}-dialog")
                window.model_view.dialog.close()
                window.close()
                window.deleteLater()
                QTest.qWait(50)


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description="The dialog on what the model sees, light and dark.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("photos", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=paths.default_model())
    options = parser.parse_args()
    in_both_themes(
        options.folder,
        lambda theme: Viewer(options.folder, str(options.model), options.photos, theme).play(),
    )


if __name__ == "__main__":
    main()
