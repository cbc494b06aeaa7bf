"""Drawing a grid: asks the engine, takes the pictures as they come, and says how it goes. No widgets."""

from __future__ import annotations

import time
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.batches.pace import Pace
from app.engine.engine_client import EngineClient
from app.engine.engine_task import EngineTask
from app.generate.grid import Grid, Made
from app.generate.settings import GridSettings
from app.photos.pyramid import image_of
from core.protocol import CodesTried, Failed, Generated, ModelLoaded, PictureDrawn, Progress, Reply


class Drawing(QObject):
    """The grid that is being drawn, or was drawn last.

    Signals:
        began(Grid): an empty one.
        drawn(Made): one more picture of it.
        moved(): the progress is another.
        ended(Grid, Generated | None): nothing more comes; None where it was stopped.
        failed(message, details)
    """

    began = Signal(object)
    drawn = Signal(object)
    moved = Signal()
    ended = Signal(object, object)
    failed = Signal(str, str)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = EngineTask(engine, self)
        self._task.told.connect(self._on_told)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.stopped.connect(self._on_stopped)
        self.grid: Grid | None = None
        self.tried: CodesTried | None = None
        self._pace = Pace()
        self._progress: Progress | None = None
        self._since = 0.0

    @property
    def runs(self) -> bool:
        """Whether pictures are still to come."""
        return self._task.runs

    @property
    def share(self) -> float:
        """0 to 1: how much is done."""
        if self.grid is None:
            return 0.0
        count = self.grid.settings.count
        under_way = self._progress.done / self._progress.total if self._progress is not None else 0.0
        return min(max(len(self.grid.pictures) / count, under_way), 1.0)

    @property
    def seconds_left(self) -> float | None:
        """For the pictures that are still to come; None while nothing is known."""
        if self.grid is None:
            return None
        waiting = self.grid.settings.count - len(self.grid.pictures)
        return self._pace.left(waiting, 0.0, 0.0)

    def start(self, settings: GridSettings, model: ModelLoaded) -> None:
        """Draw another grid; one that is being drawn is ended where it is."""
        if self.runs:
            self._end(None)
        when = datetime.now().astimezone()
        self.grid = Grid(settings, model.model, model.name, when, fingerprint=model.fingerprint)
        self.tried, self._progress, self._pace = None, None, Pace()
        self._since = time.monotonic()
        self._task.send(settings.request(model.model))
        self.began.emit(self.grid)

    @Slot()
    def stop(self) -> None:
        """Within a step; what is there stays."""
        self._task.cancel()

    @Slot(object)
    def _on_told(self, reply: Reply) -> None:
        if isinstance(reply, PictureDrawn):
            self._on_picture(reply)
        elif isinstance(reply, CodesTried):
            self.tried = reply
        elif isinstance(reply, Progress) and reply.stage == "drawing":
            self._progress = reply
        self.moved.emit()

    def _on_picture(self, picture: PictureDrawn) -> None:
        """A request that was taken up again tells of its first pictures once more."""
        assert self.grid is not None
        if picture.index != len(self.grid.pictures):
            return
        now = time.monotonic()
        self._pace.add(now - self._since)
        self._since = now
        made = Made(picture.seed, picture.z_sem, image_of(picture.pixels))
        self.grid.pictures.append(made)
        self.drawn.emit(made)

    @Slot(object)
    def _on_done(self, generated: Generated) -> None:
        self._end(generated)

    @Slot()
    def _on_stopped(self) -> None:
        self._end(None)

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        self._end(None)
        self.failed.emit(failure.message, failure.details)

    def _end(self, generated: Generated | None) -> None:
        self._progress = None
        if self.grid is not None:
            self.ended.emit(self.grid, generated)
