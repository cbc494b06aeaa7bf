"""Photos read on threads of their own, so that the window never waits for a disk."""

from __future__ import annotations

import logging
import threading
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app import paths
from app.pyramid import Pyramid, image_of
from core.photo.files import Photo, PhotoError, read_photo, to_srgb
from core.protocol import PhotoRef

_CLOSING = 2.0  # seconds for all reading to end
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


class PhotoLoader(QObject):
    """Reads one photo at a time; a newer one makes an older one's result unwanted.

    The threads are daemons and not Qt's pool, which waits without limit when it is destroyed: a network drive
    that hangs must not keep the program alive.

    Signals:
        loaded(LoadedPhoto)
        failed(message, details): sentences for the user; details are for the log, may be empty.
    """

    loaded = Signal(object)
    failed = Signal(str, str)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[threading.Thread] = []
        self._generation = 0
        self._done.connect(self._on_done)

    def load(self, path: Path) -> None:
        """Read a file."""
        self._generation += 1
        self._start(path, None)

    def load_pasted(self, image: QImage) -> None:
        """Keep a picture from the clipboard as a file, and read that."""
        self._generation += 1
        path = paths.pasted_dir() / time.strftime("Pasted %Y-%m-%d %H-%M-%S.png")
        self._start(path, image.copy())

    def close(self) -> None:
        """Wait a little for what is being read, and say nothing of it any more."""
        self._generation += 1
        until = time.monotonic() + _CLOSING
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
            if thread.is_alive():
                _log.warning("still reading, and left to itself: %s", thread.name)

    def _start(self, path: Path, pasted: QImage | None) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        work = partial(self._read, self._generation, path, pasted)
        thread = threading.Thread(target=work, name=f"read {path}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _read(self, generation: int, path: Path, pasted: QImage | None) -> None:
        """On a thread."""
        result = _try_to_load(path, pasted)
        with suppress(RuntimeError):  # the window went while this was being read
            self._done.emit(generation, result)

    def _on_done(self, generation: int, result: LoadedPhoto | tuple[str, str]) -> None:
        if generation != self._generation:
            return
        if isinstance(result, LoadedPhoto):
            self.loaded.emit(result)
        else:
            self.failed.emit(*result)


def _try_to_load(path: Path, pasted: QImage | None) -> LoadedPhoto | tuple[str, str]:
    """The photo, or a sentence for the user and details for the log."""
    try:
        if pasted is not None and not pasted.save(str(path)):
            raise PhotoError(f"The pasted picture could not be kept in {path.parent}: no room?")
        return load_photo(path)
    except PhotoError as error:
        return str(error), ""
    except MemoryError:
        return (
            f"{path.name} is too large for this computer's free memory. Close other programs.",
            "",
        )
    except Exception as error:  # whatever a strange file does, the window stays
        _log.exception("unexpected while reading %s", path)
        message = f"{path.name} could not be read: {error}. It may be damaged; try another copy."
        return message, traceback.format_exc()
