"""One edit from opening to export in the real window with the real engine, photographed on the way.

    python -m tests.app.story OUTDIR PHOTO [--model MODEL]

Prints how long each stage took; under Xvfb it looks as a user sees it.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtTest import QTest

from app import paths
from app.engine.engine_client import EngineClient
from app.engine.engine_process import worker_command
from app.settings import Settings
from app.theme import Theme
from app.window import Window
from core.protocol import Edited, Quality
from tests.app import pointer
from tests.app.screenshots import Stage, in_both_themes

PRESETS = (("Smiling", 70), ("Age", -40), ("Male", -20))


class Story(Stage):
    """The window, the photo and what happens to it."""

    def __init__(self, folder: Path, photo: Path, model: Path, theme: Theme) -> None:
        self.folder, self.photo, self.theme = folder, photo, theme
        self.settings = Settings(path=folder / "settings.json", theme=theme.choice, model=str(model))
        self._log = Path(tempfile.gettempdir()) / "semblance-story.log"
        self._previews: list[float] = []

    def tell(self) -> None:
        """All of it."""
        began = time.perf_counter()
        window = self._window()
        self._say("window", began)
        self._until(lambda: window.session.model is not None)
        self._say("engine and model", began)
        opened = time.perf_counter()
        window.session.open(self.photo)
        self._until(lambda: window.session.document is not None and window.session.document.searched)
        self._say("face found", opened)
        self._rest(window)
        self._say("first reconstruction", opened)
        self._grab(window, "1-opened")
        self._sliders(window)
        self._grab(window, "2-edited")
        self._mask(window)
        window.actions_.undo.trigger()
        self._rest(window)
        self._grab(window, "4-undone")
        window.actions_.redo.trigger()
        self._rest(window)
        file = self._save(window)
        self._close(window)
        self._reopen(file)

    def _sliders(self, window: Window) -> None:
        """Drag three sliders, and note how long each preview takes to come."""
        asked: list[float] = []
        window.session.shown.connect(lambda edited: self._note(asked, edited))
        for name, value in PRESETS:
            row = window.page.panel.rows[name]
            window.session.begin_gesture()
            for step in range(1, 11):
                asked[:] = [time.perf_counter()]
                row.value.setValue(round(value * step / 10))
                self._until(lambda: not asked, 20)
            released = time.perf_counter()
            window.session.end_gesture()
            self._rest(window)
            print(f"{name}: settled {time.perf_counter() - released:.2f} s after the slider was let go")
        ordered = sorted(self._previews)
        p95 = ordered[int(0.95 * (len(ordered) - 1))]
        print(f"slider to preview: p50 {statistics.median(ordered):.3f} s, p95 {p95:.3f} s ({len(ordered)})")

    def _note(self, asked: list[float], edited: Edited) -> None:
        if asked and edited.request.quality is Quality.PREVIEW:
            self._previews.append(time.perf_counter() - asked.pop())

    def _mask(self, window: Window) -> None:
        document = window.session.document
        assert document is not None
        assert document.quad is not None
        (left, top), _, (right, bottom), _ = document.quad
        window.actions_.entry("tool_mask").action.trigger()
        canvas = window.page.canvas
        middle = (top + bottom) / 2
        pointer.drag(canvas, (left + 0.3 * (right - left), middle), (left + 0.7 * (right - left), middle))
        self._rest(window)
        self._grab(window, "3-mask")
        window.actions_.entry("tool_hand").action.trigger()

    def _save(self, window: Window) -> Path:
        document = window.session.document
        assert document is not None
        window.actions_.entry("save_as").action.trigger()
        dialog = window.keeping.saving.dialog
        assert dialog is not None
        file = self.folder / f"{self.theme.choice.value}.semblance"
        dialog.fileSelected.emit(str(file))
        dialog.close()
        self._until(lambda: document.is_saved)
        return file

    def _reopen(self, file: Path) -> None:
        window = self._window()
        began = time.perf_counter()
        window.intake.open([file])
        self._until(lambda: window.session.document is not None and bool(window.page.canvas.patches))
        self._say("document opened, edit shown", began)
        self._rest(window)
        self._grab(window, "5-reopened")
        window.actions_.export.trigger()
        QTest.qWait(200)
        dialog = window.exporting.dialog
        assert dialog is not None
        self._grab(dialog, "6-export")
        target = self.folder / f"{self.theme.choice.value}-exported.jpg"
        dialog.path.setText(str(target))
        began = time.perf_counter()
        dialog.begin()
        self._until(target.exists)
        self._say("exported", began)
        self._rest(window)
        self._grab(window, "7-exported")
        self._close(window)

    def _window(self) -> Window:
        window = Window(EngineClient(worker_command(), self._log), self.theme, self.settings)
        window.resize(1320, 840)
        window.show()
        window.start([])
        return window

    def _close(self, window: Window) -> None:
        document = window.session.document
        if document is not None:
            document.mark_exported()
        window.close()
        window.deleteLater()

    def _say(self, what: str, since: float) -> None:
        print(f"{what}: {time.perf_counter() - since:.2f} s")


def main() -> None:
    """Tell it, dark and light."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("photo", type=Path)
    parser.add_argument("--model", type=Path, default=paths.default_model())
    options = parser.parse_args()
    in_both_themes(
        options.folder, lambda theme: Story(options.folder, options.photo, options.model, theme).tell()
    )


if __name__ == "__main__":
    main()
