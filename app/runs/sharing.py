"""The editor shares the graphics card with the trainings of this computer."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.background import Background
from app.engine.engine_client import EngineClient
from app.engine.engine_task import EngineTask
from app.runs.entry import RunEntry
from app.translations import decimal
from app.widgets.toast import Kind, Toaster
from core.protocol import MemoryYielded, Ready, YieldMemory
from training.jobs.folder import RunFolder
from training.jobs.json_files import read_json

_WORTH_TELLING = 50_000_000  # bytes


class Sharing(QObject):
    """Has the engine give its card's memory back when a run begins there. When the card is full all the same,
    the engine goes on on the processor by itself, and says so.
    """

    def __init__(self, engine: EngineClient, toaster: Toaster, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._toaster = engine, toaster
        self._on_card = False
        self._background = Background("run-device", self)
        self._task = EngineTask(engine, self)
        self._task.done.connect(self._on_yielded)
        engine.ready.connect(self._on_ready)

    def close(self) -> None:
        """Leave nothing running."""
        self._background.close()

    @Slot(object)
    def begin(self, entry: RunEntry) -> None:
        """A run is being trained now."""
        here = entry.state is None or entry.state.host == platform.node()
        if self._on_card and here:
            path = entry.path
            self._background.do(lambda: _device(path), self._on_device)

    @Slot(object)
    def _on_ready(self, ready: Ready) -> None:
        self._on_card = ready.device != "CPU"

    def _on_device(self, device: str) -> None:
        if device != "cpu":
            self._task.send(YieldMemory())

    @Slot(object)
    def _on_yielded(self, reply: object) -> None:
        if not isinstance(reply, MemoryYielded) or reply.freed < _WORTH_TELLING:
            return
        text = self.tr(
            "A training begins on {0}, so the editor gave {1} GB of its memory back. It goes on working; "
            "should the card get full, it changes to the processor and says so."
        )
        words = text.replace("{0}", reply.device).replace("{1}", decimal(reply.freed / 1e9))
        self._toaster.say(Kind.INFO, words)


def _device(run: Path) -> str:
    """Where the run is to be trained, as its settings say.

    Raises:
        OSError, ValueError, KeyError: they can't be read.
    """
    return str(read_json(RunFolder(run).config)["compute"]["device"])
