"""A strip: asks the engine for its frames, and keeps those that are there. No widgets."""

from __future__ import annotations

import time
from bisect import bisect_left

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from app.batches.pace import Pace
from app.editor.session import Session
from app.engine.engine_task import EngineTask
from app.morph.settings import Moves, StripSettings
from app.morph.stops import Stops
from app.photos.pyramid import image_of
from core.protocol import Failed, FrameDrawn, Interpolate, Interpolated, Progress, Reply

SIDE = 384  # pixels of a frame on the screen
_SOON = 150  # milliseconds after a change, in which another one may come


class Strip(QObject):
    """The frames between the photos of `stops`; made anew whenever something changes.

    Signals:
        began(): another strip, without frames.
        drawn(int): the frame of this number is there.
        moved(): the progress is another.
        ended(): nothing more comes.
        failed(message, details)
    """

    began = Signal()
    drawn = Signal(int)
    moved = Signal()
    ended = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, stops: Stops, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._stops = session, stops
        self.settings = StripSettings()
        self.request: Interpolate | None = None
        self.frames: dict[int, QImage] = {}
        self.result: Interpolated | None = None
        self.stopped = False  # by the user, before it was complete
        self._there: list[int] = []  # numbers of the frames, rising
        self._pace = Pace()
        self._progress: Progress | None = None
        self._since = 0.0
        self._task = EngineTask(session.engine, self)
        self._task.told.connect(self._on_told)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.stopped.connect(self._on_stopped)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.renew)
        stops.ready_changed.connect(self._soon.start)

    @property
    def runs(self) -> bool:
        """Whether frames are still to come."""
        return self._task.runs

    @property
    def count(self) -> int:
        """Frames that there will be; 0 without photos."""
        return 0 if self.request is None else len(self.request.places)

    @property
    def share(self) -> float:
        """0 to 1: how much is done."""
        under_way = self._progress.done / self._progress.total if self._progress is not None else 0.0
        return min(max(len(self.frames) / max(self.count, 1), under_way), 1.0)

    @property
    def seconds_left(self) -> float | None:
        """For the frames that are still to come; None while nothing is known."""
        return self._pace.left(self.count - len(self.frames), 0.0, 0.0)

    def nearest(self, index: int) -> int | None:
        """The number of the frame nearest to `index` that is there; None while there is none."""
        at = bisect_left(self._there, index)
        return min(self._there[max(at - 1, 0) : at + 1], key=lambda number: abs(number - index), default=None)

    def set_settings(self, settings: StripSettings) -> None:
        """Other ones; the strip follows a moment later."""
        if settings != self.settings:
            self.settings = settings
            self._soon.start()

    @Slot()
    def renew(self) -> None:
        """Ask for the frames, if they are others than those that were asked for."""
        self._soon.stop()
        request = self.wanted()
        if request == self.request and not self.stopped:
            return
        self._task.cancel()
        kept = self.frames if request == self.request else {}
        self.request, self.result, self.stopped = request, None, False
        self.frames, self._there = kept, sorted(kept)
        self._progress, self._pace, self._since = None, Pace(), time.monotonic()
        if request is not None:
            self._task.send(request)
        self.began.emit()

    def wanted(self, side: int = SIDE) -> Interpolate | None:
        """What to ask the engine for, with frames of so many pixels; None while there are no two photos."""
        model, ends = self._session.model, self._stops.ends
        if model is None or not ends:
            return None
        settings = self.settings
        return Interpolate(
            model=model.model,
            ends=tuple(ends[number] for number in settings.ends(len(ends))),
            places=settings.places(len(ends)),
            semantic=settings.moves is not Moves.DETAIL,
            stochastic=settings.moves is not Moves.MEANING,
            side=side,
            detail=settings.keep_detail,
        )

    @Slot()
    def stop(self) -> None:
        """Draw no more; what is there stays."""
        self._task.cancel()

    def close(self) -> None:
        """Leave nothing running."""
        self._soon.stop()
        self._task.cancel()

    # --- the engine

    @Slot(object)
    def _on_told(self, reply: Reply) -> None:
        if isinstance(reply, FrameDrawn):
            self._on_frame(reply)
        elif isinstance(reply, Progress) and reply.stage == "drawing":
            self._progress = reply
        self.moved.emit()

    def _on_frame(self, frame: FrameDrawn) -> None:
        """A request that was taken up again tells of its first frames once more."""
        if frame.index in self.frames:
            return
        now = time.monotonic()
        self._pace.add(now - self._since)
        self._since = now
        self.frames[frame.index] = image_of(frame.pixels)
        self._there = sorted(self.frames)
        self.drawn.emit(frame.index)

    @Slot(object)
    def _on_done(self, result: Interpolated) -> None:
        self.result = result
        self.ended.emit()

    @Slot()
    def _on_stopped(self) -> None:
        self.stopped = self.request is not None
        self.ended.emit()

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        self.stopped = True
        self.ended.emit()
        self.failed.emit(failure.message, failure.details)
