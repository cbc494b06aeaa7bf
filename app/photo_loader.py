"""Photos read on the thread pool, so that the window never waits for a disk."""

from __future__ import annotations

import logging
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from app import paths
from app.pyramid import Pyramid, image_of
from core.photo.files import Photo, PhotoError, read_photo, to_srgb
from core.protocol import PhotoRef

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

    Signals:
        loaded(LoadedPhoto)
        failed(message, details): sentences for the user; details are for the log, may be empty.
    """

    loaded = Signal(object)
    failed = Signal(str, str)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._generation = 0
        self._done.connect(self._on_done)

    def load(self, path: Path) -> None:
        """Read a file."""
        self._generation += 1
        self._pool.start(_Job(self, self._generation, path, None))

    def load_pasted(self, image: QImage) -> None:
        """Keep a picture from the clipboard as a file, and read that."""
        self._generation += 1
        path = paths.pasted_dir() / time.strftime("Pasted %Y-%m-%d %H-%M-%S.png")
        self._pool.start(_Job(self, self._generation, path, image.copy()))

    def close(self) -> None:
        """Wait for what is being read, and say nothing of it any more."""
        self._generation += 1
        self._pool.waitForDone()

    def _on_done(self, generation: int, result: LoadedPhoto | tuple[str, str]) -> None:
        if generation != self._generation:
            return
        if isinstance(result, LoadedPhoto):
            self.loaded.emit(result)
        else:
            self.failed.emit(*result)


class _Job(QRunnable):
    def __init__(self, loader: PhotoLoader, generation: int, path: Path, pasted: QImage | None) -> None:
        super().__init__()
        self._loader, self._generation, self._path, self._pasted = loader, generation, path, pasted

    def run(self) -> None:
        self._loader._done.emit(self._generation, self._load())

    def _load(self) -> LoadedPhoto | tuple[str, str]:
        try:
            if self._pasted is not None and not self._pasted.save(str(self._path)):
                raise PhotoError(f"The pasted picture could not be kept in {self._path.parent}: no room?")
            return load_photo(self._path)
        except PhotoError as error:
            return str(error), ""
        except MemoryError:
            return (
                f"{self._path.name} is too large for this computer's free memory. Close other programs.",
                "",
            )
        except Exception as error:  # whatever a strange file does, the window stays
            _log.exception("unexpected while reading %s", self._path)
            message = f"{self._path.name} could not be read: {error}. It may be damaged; try another copy."
            return message, traceback.format_exc()
