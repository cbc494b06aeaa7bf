"""Reads the files of the run that is shown: metrics, sample grids, the log, a few words of its settings."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.background import Background
from app.logs import tail
from app.runs.metrics import Figures, MetricsFile
from training.jobs.folder import RunFolder

_FIRST_TURN, _TURN = 0.1, 1.0  # seconds of reading metrics after which what is known is shown
_LET_BREATHE = 0.001  # seconds between two pieces, in which the window's thread can go on
_LOG = 60_000  # bytes of its end
_REMEMBERED = 4  # runs whose metrics are kept when others are shown
_PICTURES = 6  # of large models they have tens of megabytes


@dataclass(frozen=True)
class Sample:
    """A sheet of pictures that the trainer drew.

    Attributes:
        path: the PNG.
        stage: what was trained.
        seen: pictures, or codes, by then.
        written: when, unix seconds.
    """

    path: Path
    stage: str
    seen: int
    written: float = 0.0


@dataclass(frozen=True)
class Details:
    """What is in a run's folder besides its state.

    Attributes:
        run: the folder.
        samples: in the order of their drawing.
        saved: the newest checkpoint's stage, and the pictures or codes that it has seen; None while there is
            none.
        model: the finished model file; None while there is none.
        log: the end of what the trainer printed.
    """

    run: Path
    samples: tuple[Sample, ...] = ()
    saved: tuple[str, int] | None = None
    model: Path | None = None
    log: str = ""


class RunReader(QObject):
    """Reads on a thread of its own; what belongs to a run that is shown no more is not told.

    Signals:
        figures_read(Figures): of the run's metrics, again as the file grows.
        details_read(Details): whatever changed.
        picture_read(Sample, QImage): asked for by `show`; a null image where it can't be read.
    """

    figures_read = Signal(object)
    details_read = Signal(object)
    picture_read = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._metrics_reader = Background("run-metrics", self)
        self._reader = Background("run-files", self)
        self._run: Path | None = None
        self._details: Details | None = None
        self._metrics: OrderedDict[Path, MetricsFile] = OrderedDict()
        self._pictures: OrderedDict[Sample, QImage] = OrderedDict()
        self._wanted: Sample | None = None
        self._reading = False

    def choose(self, run: Path | None) -> None:
        """Read this one from now on."""
        if run == self._run:
            return
        self._run, self._details, self._wanted = run, None, None
        self._reading = False
        if run is None:
            return
        metrics = self._metrics.pop(run, None) or MetricsFile(RunFolder(run).metrics)
        self._metrics[run] = metrics
        while len(self._metrics) > _REMEMBERED:
            self._metrics.popitem(last=False)
        self.refresh()

    def refresh(self) -> None:
        """See what is new."""
        run = self._run
        if run is None or self._reading:
            return
        self._reading = True
        self._reader.do(partial(_details, run), self._on_details)
        self._read_metrics(run, is_first=self._details is None)

    def show(self, sample: Sample) -> None:
        """Ask for a picture; one asked for before is not wanted any more."""
        self._wanted = sample
        known = self._pictures.get(sample)
        if known is not None:
            self._pictures.move_to_end(sample)
            self.picture_read.emit(sample, known)
        else:
            self._reader.do(lambda: self._load(sample), partial(self._on_picture, sample))

    def close(self) -> None:
        """Read no more."""
        self._run = self._wanted = None
        self._metrics_reader.close()
        self._reader.close()

    def _load(self, sample: Sample) -> QImage | None:
        """On the thread; None where meanwhile another is wanted."""
        return QImage(str(sample.path)) if self._wanted == sample else None

    def _on_picture(self, sample: Sample, image: QImage | None) -> None:
        if image is None:
            return
        if not image.isNull():
            self._pictures[sample] = image
            while len(self._pictures) > _PICTURES:
                self._pictures.popitem(last=False)
        if self._wanted == sample:
            self.picture_read.emit(sample, image)

    def _on_details(self, details: Details) -> None:
        if details.run == self._run and details != self._details:
            self._details = details
            self.details_read.emit(details)

    def _read_metrics(self, run: Path, *, is_first: bool = False) -> None:
        metrics = self._metrics[run]
        self._metrics_reader.do(
            lambda: self._take_turn(run, metrics, _FIRST_TURN if is_first else _TURN),
            partial(self._on_metrics, run, is_first),
            lambda _: self._rest(run),
        )

    def _on_metrics(self, run: Path, is_first: bool, result: tuple[Figures | None, bool]) -> None:
        if run != self._run:
            return
        figures, is_more = result
        if figures is None and is_first:
            figures = self._metrics[run].figures()
        if figures is not None:
            self.figures_read.emit(figures)
        if is_more:
            self._read_metrics(run)
        else:
            self._rest(run)

    def _take_turn(self, run: Path, metrics: MetricsFile, seconds: float) -> tuple[Figures | None, bool]:
        """On the thread: what is known after a while, None if nothing is new; whether there may be more."""
        until, is_new, is_more = time.monotonic() + seconds, False, False
        while run == self._run and (is_more := metrics.read()):
            is_new = True
            if time.monotonic() > until:
                break
            time.sleep(_LET_BREATHE)
        return (metrics.figures() if is_new else None), is_more

    def _rest(self, run: Path) -> None:
        if run == self._run:
            self._reading = False


def _details(run: Path) -> Details:
    folder = RunFolder(run)
    model = folder.model if folder.model.is_file() else None
    checkpoints = _written(folder.checkpoints, ".safetensors")
    saved = (checkpoints[-1].stage, checkpoints[-1].seen) if checkpoints else None
    return Details(run, _written(folder.samples, ".png"), saved, model, tail(folder.log, _LOG))


def _written(folder: Path, suffix: str) -> tuple[Sample, ...]:
    """By the time of their writing, as a run that goes back writes some again."""
    found: list[Sample] = []
    try:
        for path in folder.iterdir():
            stage, _, seen = path.stem.rpartition("-")
            if path.suffix == suffix and stage and seen.isdecimal():
                found.append(Sample(path, stage, int(seen), path.stat().st_mtime))
    except OSError:
        pass
    return tuple(sorted(found, key=lambda each: (each.written, each.seen)))
