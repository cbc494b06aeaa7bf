"""The folder in which one window keeps what it would need after a crash. No Qt here.

Each window has its own, and holds a lock in it that the system takes away when the process ends, however it
ends. A folder whose lock nobody holds was left behind.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from app import paths
from app.files.document_file import ENDING
from app.files.writing_notes import settle_all
from training.jobs.lock import FileLock, is_held

_LOCK = "lock"
_TRIES = 10


class SessionFolder:
    """A folder that this window has for itself; made when it is first needed."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self._lock: FileLock | None = None
        self._claiming = threading.Lock()

    def claim(self) -> Path:
        """The folder, made and locked.

        Raises:
            OSError: it cannot be made.
        """
        with self._claiming:
            name = f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}"
            for number in range(_TRIES):
                if self.path is None:
                    folder = sessions_dir() / f"{name}-{number}"
                    folder.mkdir(exist_ok=True)
                    self.adopt(folder)  # unless another window took it for one that was left behind
            if self.path is None:
                raise OSError(f"{sessions_dir()} cannot be used")
            return self.path

    def adopt(self, folder: Path) -> bool:
        """Take over a folder that was left behind; False when somebody else is faster."""
        try:
            return self._take(folder)
        except OSError:
            return False

    def remove(self) -> None:
        """Away with it, and everything in it."""
        path, lock = self.path, self._lock
        self.path = self._lock = None
        if path is None or lock is None:
            return
        for file in documents_in(path):
            file.unlink(missing_ok=True)  # while it is locked: half a folder is nobody's to restore
        lock.release()
        shutil.rmtree(path, ignore_errors=True)

    def release(self) -> None:
        """Leave it for the next start."""
        if self._lock is not None:
            self._lock.release()
        self.path = self._lock = None

    def _take(self, folder: Path) -> bool:
        lock = FileLock(folder / _LOCK)
        if not lock.acquire(patience=0):
            return False
        self.path, self._lock = folder, lock
        return True


def left_behind() -> Iterator[SessionFolder]:
    """The folders of windows that were ended, each taken over; what they had begun to write is removed."""
    for folder in sorted(each for each in sessions_dir().iterdir() if each.is_dir()):
        if is_held(folder / _LOCK):
            continue
        taken = SessionFolder()
        if not taken.adopt(folder):
            continue
        settled = settle_all(folder)
        if documents_in(folder):
            yield taken
        elif settled:
            taken.remove()
        else:
            taken.release()  # for another start


def documents_in(folder: Path) -> list[Path]:
    """What a window left, the oldest first."""
    numbered = [path for path in folder.glob(f"*{ENDING}") if path.stem.isdecimal()]
    return sorted(numbered, key=lambda path: int(path.stem))


def sessions_dir() -> Path:
    """Made when it is missing."""
    folder = paths.data_dir() / "sessions"
    folder.mkdir(exist_ok=True)
    return folder
