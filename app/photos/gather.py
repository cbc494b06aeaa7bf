"""From what the user hands over, files and folders, to the photos in it."""

from __future__ import annotations

import logging
import os
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

PHOTO_ENDINGS = ("jpg", "jpeg", "png", "tif", "tiff", "webp", "bmp", "gif")
DOCUMENT_ENDING = "semblance"
MOST = 1000  # photos at once; a folder chosen by mistake must not fill the film strip for ever
_CLOSING = 1.0  # seconds for a thread to end
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Gathered:
    """What was found.

    Attributes:
        photos: in the order in which they were given, those of a folder in their natural order; each once.
        documents: files of ours with edits in them.
        others: how many files are neither.
        empty: folders in which there is none of either.
        left_out: how many photos there are beyond `MOST`.
    """

    photos: tuple[Path, ...] = ()
    documents: tuple[Path, ...] = ()
    others: int = 0
    empty: tuple[Path, ...] = ()
    left_out: int = 0


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key that puts "photo 9" before "photo 10", whatever the case of the letters."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def gather(paths: Sequence[Path]) -> Gathered:
    """Look into folders, and into those in them; hidden files and folders are passed over.

    A single file counts as a photo whatever its name: it was meant, and reading it says what it is.
    """
    photos: dict[Path, None] = {}
    documents: dict[Path, None] = {}
    others, empty = 0, []
    alone = len(paths) == 1
    for path in paths:
        found = False
        for file, named in _files(path):
            ending = file.suffix.lower().lstrip(".")
            if ending == DOCUMENT_ENDING:
                documents[file] = None
            elif ending in PHOTO_ENDINGS or (alone and named):
                photos[file] = None
            else:
                others += 1
                continue
            found = True
        if not found and path.is_dir():
            empty.append(path)
    kept = tuple(photos)[:MOST]
    return Gathered(kept, tuple(documents), others, tuple(empty), len(photos) - len(kept))


def _files(path: Path) -> Iterator[tuple[Path, bool]]:
    """The files meant by a path, and whether it is the path itself."""
    if not path.is_dir():
        yield path, True
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted((name for name in folders if not _hidden(name)), key=natural)
        for name in sorted(names, key=natural):
            if not _hidden(name):
                yield Path(folder, name), False


def _hidden(name: str) -> bool:
    return name.startswith((".", "__MACOSX")) or name in {"Thumbs.db", "desktop.ini"}


class Gatherer(QObject):
    """Gathers on threads of their own: a folder may be large, or far away.

    Signals:
        found(Gathered)
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[threading.Thread] = []

    def start(self, paths: Iterable[Path]) -> None:
        """Look at these; `found` follows."""
        wanted = tuple(paths)
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=self._work, args=(wanted,), name="gather", daemon=True)
        self._threads.append(thread)
        thread.start()

    def close(self) -> None:
        """Wait a little for what runs."""
        for thread in self._threads:
            thread.join(_CLOSING)

    def _work(self, paths: tuple[Path, ...]) -> None:
        """On a thread."""
        try:
            gathered = gather(paths)
        except OSError:
            _log.exception("not looked into")
            gathered = Gathered(photos=paths[:1])  # reading it says what is wrong
        with suppress(RuntimeError):  # the window went meanwhile
            self.found.emit(gathered)
