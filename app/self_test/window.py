"""The child of the self-test that opens the real window, with the real engine behind it."""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer

import app
from app import paths
from app.engine.engine_client import EngineClient, EngineState
from app.engine.engine_process import worker_command
from app.garbage import Collector
from app.main import make_application
from app.runs.curve import Points
from app.settings import Settings
from app.theme import Theme
from app.widgets.loss_plot import Line, LossPlot
from app.window import Window

_PATIENCE = 300.0  # seconds


def open_once(folder: Path) -> int:
    """Open the sample portrait, wait until its face is found, leave `window.png` in `folder`, and close.

    Prints the seconds since this process's code began, as JSON. The exit code is 1 when it took too long.
    """
    began = time.monotonic()
    application = make_application()
    settings = Settings(path=folder / "settings.json", toured=True)
    theme = Theme(settings.theme, application)
    theme.apply()
    engine = EngineClient(worker_command(), folder / "window-engine.log")
    window = Window(engine, theme, settings)
    window.show()
    collector = Collector(application)
    application.processEvents()
    shown = time.monotonic() - began
    window.start([paths.resource("samples", "portrait.jpg")])

    def look() -> None:
        document = window.session.document
        if document is not None and document.searched and not engine.waiting:
            window.grab().save(str(folder / "window.png"))
            _turn_all_pages(window, theme)
            print(json.dumps({"shown": shown, "found": time.monotonic() - began}), flush=True)
            window.close()
            application.exit(0)
        elif (
            window.toaster.errors
            or engine.state is EngineState.FAILED
            or time.monotonic() - began > _PATIENCE
        ):
            print("\n".join(window.toaster.errors), file=sys.stderr)
            window.close()
            application.exit(1)

    timer = QTimer(application, interval=50)
    timer.timeout.connect(look)
    timer.start()
    code = application.exec()
    collector.close()
    return code


def _turn_all_pages(window: Window, theme: Theme) -> None:
    """Every page once, every module of the app, and a plot: libraries that are only then looked for."""
    for entry in window.actions_.entries:
        if entry.name.startswith("page_"):
            window.book.turn(entry.name.removeprefix("page_"))
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    plot = LossPlot(theme, window)
    steps = np.arange(9.0)
    plot.show_lines([Line("loss", Points(steps, steps, steps, steps))])
    plot.grab()
    plot.deleteLater()
