"""Pictures that show what a model can do: drawn by the engine while it has nothing else to do, and kept."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPainter

from app import paths
from app.background import Background
from app.engine.engine_client import EngineClient
from app.engine.engine_task import EngineTask
from app.models.library import cache_dir
from core.files import write_atomically
from core.protocol import DrawSamples, Failed, Progress, SamplesDrawn

COUNT = 6
_MOST_KEPT = 300  # models whose pictures stay on disk
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Samples:
    """A model's pictures.

    Attributes:
        source: as in `SamplesDrawn`.
        fingerprint: of the own sliders that fit.
    """

    pictures: tuple[QImage, ...]
    source: str
    fingerprint: str


class SampleStore(QObject):
    """Has pictures of models by the digest of their files, or gets them.

    Signals:
        ready(digest): they are there now.
        progress(digest, share): 0 to 1, of what is being drawn.
    """

    ready = Signal(str)
    progress = Signal(str, float)

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Samples] = {}
        self._failed: dict[str, str] = {}
        self._waiting: OrderedDict[str, Path] = OrderedDict()
        self._drawing = ""
        self._asked: set[str] = set()
        self._open = False
        self._disk = Background("samples", self)
        self._task = EngineTask(engine, self)
        self._task.told.connect(self._on_told)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.stopped.connect(self._on_stopped)

    def get(self, digest: str) -> Samples | None:
        """Those there are."""
        return self._known.get(digest)

    def trouble(self, digest: str) -> str:
        """Why there are none and will be none, in words."""
        return self._failed.get(digest, "")

    def want(self, digest: str, path: Path) -> None:
        """Get them: from disk, or else drawn, one model after another."""
        if not digest or digest in self._asked:
            return
        self._asked.add(digest)
        file = _file(digest)
        self._disk.do(lambda: _load(file), lambda found: self._on_loaded(digest, path, found))

    def carry(self, old: str, new: str) -> None:
        """The same networks have another digest now, because the model was renamed."""
        samples = self._known.get(old)
        if samples is not None and new:
            self._known[new] = samples
            self._asked.add(new)
            self._disk.do(lambda: _save(_file(new), samples))

    def go_on(self) -> None:
        """The page is shown: draw what waits."""
        self._open = True
        self._next()

    def rest(self) -> None:
        """Nobody looks: draw nothing; what was begun is begun again later."""
        self._open = False
        self._task.cancel()

    def close(self) -> None:
        """Leave nothing running."""
        self.rest()
        self._disk.close()

    def _on_loaded(self, digest: str, path: Path, found: Samples | None) -> None:
        if found is not None:
            self._known[digest] = found
            self.ready.emit(digest)
            return
        self._waiting[digest] = path
        self._next()

    def _next(self) -> None:
        if not self._open or self._drawing or not self._waiting:
            return
        self._drawing, path = next(iter(self._waiting.items()))
        portrait = paths.resource("samples", "portrait.jpg")
        self._task.send(DrawSamples(str(path), str(portrait), COUNT))

    @Slot(object)
    def _on_told(self, reply: object) -> None:
        if isinstance(reply, Progress) and reply.total:
            self.progress.emit(self._drawing, reply.done / reply.total)

    @Slot(object)
    def _on_done(self, reply: SamplesDrawn) -> None:
        digest = self._end()
        pictures = tuple(_image(each) for each in reply.pixels)
        samples = Samples(pictures, reply.source, reply.fingerprint)
        self._known[digest] = samples
        self._disk.do(lambda: _save(_file(digest), samples))
        self.ready.emit(digest)
        self._next()

    @Slot(object)
    def _on_failed(self, failure: Failed) -> None:
        digest = self._end()
        self._failed[digest] = failure.message
        self.ready.emit(digest)
        self._next()

    @Slot()
    def _on_stopped(self) -> None:
        self._drawing = ""
        self._next()

    def _end(self) -> str:
        digest, self._drawing = self._drawing, ""
        self._waiting.pop(digest, None)
        return digest


def _file(digest: str) -> Path:
    return cache_dir() / f"{digest}.png"


def _image(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> QImage:
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def _load(file: Path) -> Samples | None:
    """A row of square pictures with what they are as its texts; None where there is none that is whole."""
    strip = QImage(str(file)) if file.is_file() else QImage()
    source, fingerprint = strip.text("source"), strip.text("fingerprint")
    if strip.isNull() or not source:
        return None
    side = strip.height()
    count = strip.width() // side if source != "none" else 0
    rgb = strip.convertToFormat(QImage.Format.Format_RGB32)
    return Samples(
        tuple(rgb.copy(place * side, 0, side, side) for place in range(count)), source, fingerprint
    )


def _save(file: Path, samples: Samples) -> None:
    side = samples.pictures[0].height() if samples.pictures else 1
    strip = QImage(max(len(samples.pictures), 1) * side, side, QImage.Format.Format_RGB32)
    strip.fill(0)
    painter = QPainter(strip)
    for place, picture in enumerate(samples.pictures):
        painter.drawImage(place * side, 0, picture)
    painter.end()
    strip.setText("source", samples.source)
    strip.setText("fingerprint", samples.fingerprint)
    try:
        with write_atomically(file) as temporary:
            if not strip.save(str(temporary)):
                raise OSError(f"{file} can't be written")
        kept = sorted(file.parent.glob("*.png"), key=lambda each: each.stat().st_mtime)
        for oldest in kept[:-_MOST_KEPT]:
            oldest.unlink()
    except OSError as problem:
        _log.warning("sample pictures not kept: %s", problem)
