"""Small pictures of photos, made on a thread of their own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps
from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter

from app.photos.photo_loader import unreadable
from app.photos.pyramid import Pyramid, fitted, image_of
from core.photo.files import MAX_PIXELS, Metadata, Photo, PhotoError, read_photo, to_srgb
from core.protocol import Edited

SIDE = 384  # pixels: enough for a film strip on a screen of twice the usual density
_CLOSING = 2.0  # seconds for the thread to end
_log = logging.getLogger(__name__)


def make_thumbnail(path: Path) -> QImage:
    """A small picture of a photo file: upright, sRGB, Format_RGB32, at most `SIDE` pixels a side.

    Raises:
        PhotoError: the file cannot be opened, with a sentence for the user.
    """
    try:
        photo = _read_small(path)
    except Exception:  # an odd file: the thorough way reads it, or says what is wrong
        photo = None
    pixels = to_srgb(read_photo(path) if photo is None else photo)
    screen = np.empty((*pixels.shape[:2], 4), np.uint8)
    screen[..., :3] = pixels[..., ::-1]
    screen[..., 3] = 255
    return fitted(image_of(screen), SIDE)


def _read_small(path: Path) -> Photo | None:
    """A photo of few pixels from a usual file, without decoding more of it than needed; None for others."""
    with Image.open(path) as image:
        if image.width * image.height > MAX_PIXELS or image.mode not in {"RGB", "L"}:
            return None
        image.draft(image.mode, (2 * SIDE, 2 * SIDE))  # a JPEG can be decoded at 1/2, 1/4 or 1/8
        icc = image.info.get("icc_profile")
        image.thumbnail((SIDE, SIDE), reducing_gap=2.0)
        upright = ImageOps.exif_transpose(image)
        pixels = np.asarray(upright.convert("RGB"))
    return Photo(path, "", "", pixels, grey=image.mode == "L", meta=Metadata(icc=icc))


def edited_thumbnail(picture: Pyramid, edited: Edited | None) -> QImage:
    """A small picture of a photo with its edited patches."""
    small = picture.small(SIDE)
    if edited is None or not edited.patches or small.isNull():
        return small
    share = small.width() / picture.size.width()
    painter = QPainter(small)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for patch in edited.patches:
        height, width = patch.pixels.shape[:2]
        across = patch.scale * share
        place = QRectF(patch.left * share, patch.top * share, width * across, height * across)
        tiny = fitted(image_of(patch.pixels), max(round(max(place.width(), place.height())), 1))
        painter.drawImage(place, tiny)
    painter.end()
    return small


class Thumbnailer(QObject):
    """Makes one thumbnail after the other; the thread ends when there is nothing left to do.

    Signals:
        made(Path, QImage)
        failed(Path, message): a sentence for the user, as the core says it.
    """

    made = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[Path] = []
        self._thread: threading.Thread | None = None

    def want(self, paths: Iterable[Path], *, first: bool = False) -> None:
        """Make thumbnails of these, after those that wait already or, when `first`, before them."""
        with self._lock:
            new = [path for path in paths if first or path not in self._waiting]
            kept = [path for path in self._waiting if path not in new]
            self._waiting = [*new, *kept] if first else [*kept, *new]
            if self._thread is None and self._waiting:
                self._thread = threading.Thread(target=self._work, name="thumbnails", daemon=True)
                self._thread.start()

    def drop(self, path: Path) -> None:
        """This one is not wanted any more."""
        with self._lock:
            self._waiting = [each for each in self._waiting if each != path]

    def close(self) -> None:
        """Make no more, and wait a little for the one that is being made."""
        with self._lock:
            self._waiting.clear()
            thread = self._thread
        if thread is not None:
            thread.join(_CLOSING)

    def _work(self) -> None:
        """On the thread."""
        while (path := self._take()) is not None:
            with suppress(RuntimeError):  # the window went meanwhile
                self._make(path)
            time.sleep(0)  # the window's thread goes first

    def _take(self) -> Path | None:
        with self._lock:
            if not self._waiting:
                self._thread = None
                return None
            return self._waiting.pop(0)

    def _make(self, path: Path) -> None:
        try:
            image = make_thumbnail(path)
        except PhotoError as error:
            self.failed.emit(path, str(error))
        except Exception as error:  # whatever a strange file does, the others go on
            _log.exception("no thumbnail of %s", path)
            self.failed.emit(path, unreadable(path, error))
        else:
            self.made.emit(path, image)
