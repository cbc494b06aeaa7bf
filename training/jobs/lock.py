"""A lock of the operating system: it ends with the process that holds it, however that ends.

The lock file itself stays, and means nothing while nobody holds it.
"""

from __future__ import annotations

import os
import platform
import sys
import time
import weakref
from contextlib import suppress
from pathlib import Path

_PATIENCE = 0.5  # seconds; whoever only looks (`is_held`) is in the way for an instant
_PAUSE = 0.02


class FileLock:
    """A lock on one file, for one holder at a time on all of the machine; free until `acquire`.

    Processes that the holder starts or forks do not hold it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: int | None = None
        _ours.add(self)

    def acquire(self, patience: float = _PATIENCE) -> bool:
        """Take the lock; False when another holder did not let go of it for `patience` seconds.

        Raises:
            OSError: the lock file can't be made or written, as in a folder that is read-only or gone.
        """
        until = time.monotonic() + patience
        while not self._try_to_take():
            if time.monotonic() > until:
                return False
            time.sleep(_PAUSE)
        return True

    def release(self) -> None:
        """Let go; nothing happens when the lock is not held."""
        if self._file is not None:
            file, self._file = self._file, None
            _unlock(file)
            os.close(file)

    def _try_to_take(self) -> bool:
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        if not (_lock(file, shared=False) and _is_still(self.path, file)):
            os.close(file)
            return False
        self._file = file
        with suppress(OSError):  # a full disk; the name is only for people
            os.truncate(file, 0)
            os.write(file, f"process {os.getpid()} on {platform.node()}\n".encode())
        return True

    def _forget(self) -> None:
        """In a forked child: the lock is the parent's alone. Closing a copy does not unlock."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def is_held(path: Path) -> bool:
    """Whether some process, this one included, holds the lock; no lock file, no lock."""
    try:
        file = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        free = _lock(file, shared=True)  # several may look at once
        if free:
            _unlock(file)
        return not free
    finally:
        os.close(file)


def holder(path: Path) -> str:
    """Who took the lock last, as "process 123 on name"; "another process" when that can't be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip() or "another process"
    except OSError:
        return "another process"


def holder_here(path: Path) -> int | None:
    """The process that holds the lock now; None where nobody does, or on another machine."""
    words = holder(path).split()
    if not is_held(path) or len(words) != 4 or words[3] != platform.node() or not words[1].isdecimal():
        return None
    return int(words[1])


def _is_still(path: Path, file: int) -> bool:
    """Whether the open file is the one at `path`: it may have been deleted and made anew meanwhile."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


_ours: weakref.WeakSet[FileLock] = weakref.WeakSet()


def _forget_all() -> None:
    for lock in list(_ours):
        lock._forget()


if sys.platform == "win32":
    import msvcrt

    _PLACE = 2**30  # far behind the text: what is locked can't be read either

    def _lock(file: int, shared: bool) -> bool:  # noqa: ARG001
        """Take the lock at once or not at all. Looking is taking here, hence the others' patience."""
        os.lseek(file, _PLACE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

    def _unlock(file: int) -> None:
        os.lseek(file, _PLACE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    os.register_at_fork(after_in_child=_forget_all)

    def _lock(file: int, shared: bool) -> bool:
        """Take the lock at once or not at all."""
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
