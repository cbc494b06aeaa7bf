"""Photos read on threads of their own, so that the window never waits for a disk."""

from __future__ import annotations

import itertools
import logging
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from app import paths
from app.photos.pyramid import Pyramid, image_of
from app.sentences import translated
from core.photo.files import Photo, PhotoError, read_photo, to_srgb
from core.protocol import PhotoRef

_CLOSING = 2.0  # seconds for all reading to end
_MOST_AT_ONCE = 2
_HANGS = 8.0  # seconds of reading after which a thread is thought to hang, and does not count
_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class LoadedPhoto:
    """A photo and how it looks on the screen.

    Attributes:
        path: of the file that was read.
        ref: what the engine is told.
        format: of the file, as the core names it: "JPEG", "PNG" and so on.
        picture: upright, sRGB, Format_RGB32, with smaller copies.
        notes: sentences for the user about what could not be taken over.
    """

    path: Path
    ref: PhotoRef
    format: str
    picture: Pyramid
    notes: tuple[str, ...]


def load_photo(path: Path) -> LoadedPhoto:
    """Read a photo file for the screen.

    Raises:
        PhotoError: with a sentence for the user.
    """
    path = path.absolute()
    photo: Photo = read_photo(path)
    pixels = to_srgb(photo)
    screen = np.empty((*pixels.shape[:2], 4), np.uint8)
    screen[..., :3] = pixels[..., ::-1]
    screen[..., 3] = 255
    ref = PhotoRef(str(path), photo.sha256)
    picture = Pyramid(image_of(screen))
    picture.build()
    return LoadedPhoto(path, ref, photo.format, picture, photo.notes)


@dataclass(frozen=True, eq=False)
class _Job:
    generation: int
    path: Path
    pasted: QImage | None


class PhotoLoader(QObject):
    """Reads the photo that is wanted; a newer wish makes an older one's result unwanted.

    Few are read at once, or memory would fill while somebody leafs through large photos. The threads are
    daemons and not Qt's pool, which waits without limit when it is destroyed: a network drive that hangs must
    not keep the program alive, nor, after a while, other photos from being read.

    Signals:
        loaded(LoadedPhoto)
        failed(message, details): sentences for the user; details are for the log, may be empty.
    """

    loaded = Signal(object)
    failed = Signal(str, str)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: dict[threading.Thread, float] = {}  # and when they began
        self._generation = 0
        self._next: _Job | None = None
        self._patience = QTimer(self, singleShot=True, interval=round(_HANGS * 1000))
        self._patience.timeout.connect(self._start_next)
        self._done.connect(self._on_done)

    def load(self, path: Path) -> None:
        """Read a file."""
        self._generation += 1
        self._next = _Job(self._generation, path, None)
        self._start_next()

    def load_pasted(self, image: QImage, path: Path) -> None:
        """Keep a picture from the clipboard as the file `path`, and read that."""
        self._generation += 1
        self._next = None
        self._start(_Job(self._generation, path, image.copy()))  # must be kept, whatever is wanted next

    def cancel(self) -> None:
        """Nothing is wanted any more."""
        self._generation += 1
        self._next = None
        self._patience.stop()

    def close(self) -> None:
        """Wait a little for what is being read, and say nothing of it any more."""
        self.cancel()
        until = time.monotonic() + _CLOSING
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
            if thread.is_alive():
                _log.warning("still reading, and left to itself: %s", thread.name)

    @Slot()
    def _start_next(self) -> None:
        """Read the photo that is wanted, unless enough is being read already."""
        job, now = self._next, time.monotonic()
        if job is None:
            return
        self._threads = {thread: began for thread, began in self._threads.items() if thread.is_alive()}
        if sum(now - began < _HANGS for began in self._threads.values()) >= _MOST_AT_ONCE:
            self._patience.start()
            return
        self._next = None
        self._start(job)

    def _start(self, job: _Job) -> None:
        self._patience.stop()
        thread = threading.Thread(target=partial(self._read, job), name=f"read {job.path}", daemon=True)
        self._threads[thread] = time.monotonic()
        thread.start()

    def _read(self, job: _Job) -> None:
        """On a thread."""
        result = _try_to_load(job.path, job.pasted)
        with suppress(RuntimeError):  # the window went while this was being read
            self._done.emit(job.generation, result)

    @Slot(object, object)
    def _on_done(self, generation: int, result: LoadedPhoto | tuple[str, str]) -> None:
        if self._next is not None:
            QTimer.singleShot(0, self, self._start_next)  # when the thread that reports has ended
        if generation != self._generation:
            return
        if isinstance(result, LoadedPhoto):
            self.loaded.emit(result)
        else:
            message, details = result
            self.failed.emit(translated(message), details)


def new_pasted_path() -> Path:
    """A file, not there yet, for a picture from the clipboard."""
    folder, name = paths.pasted_dir(), time.strftime("Pasted %Y-%m-%d %H-%M-%S")
    numbers = itertools.chain([""], (f" ({number})" for number in itertools.count(2)))
    return next(path for number in numbers if not (path := folder / f"{name}{number}.png").exists())


def _try_to_load(path: Path, pasted: QImage | None) -> LoadedPhoto | tuple[str, str]:
    """The photo, or a sentence for the user and details for the log."""
    translate = QCoreApplication.translate
    try:
        if pasted is not None and not pasted.save(str(path)):
            text = translate("PhotoLoader", "The pasted picture could not be kept in {0}: no room?")
            raise PhotoError(text.replace("{0}", str(path.parent)))
        return load_photo(path)
    except PhotoError as error:
        return str(error), ""
    except MemoryError:
        text = translate(
            "PhotoLoader", "{0} is too large for this computer's free memory. Close other programs."
        )
        return text.replace("{0}", path.name), ""
    except Exception as error:  # whatever a strange file does, the window stays
        _log.exception("unexpected while reading %s", path)
        return unreadable(path, error), traceback.format_exc()


def unreadable(path: Path, error: Exception) -> str:
    """For the user, of a trouble that nobody thought of."""
    text = QCoreApplication.translate(
        "PhotoLoader", "{0} could not be read: {1}. It may be damaged; try another copy."
    )
    return text.replace("{0}", path.name).replace("{1}", str(error))
