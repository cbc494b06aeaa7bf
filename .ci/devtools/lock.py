"""One set-up at a time in one folder, so that two terminals don't build into the same environment."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from devtools.words import say


@contextmanager
def one_at_a_time(project: Path) -> Iterator[None]:
    """Hold the set-up lock of `project`; wait, and say so, while another process holds it.

    The lock belongs to the operating system, so it ends with the process however that ends.
    """
    name = hashlib.sha256(f"{Path.home()}\0{project}".encode()).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"semblance-setup-{name}.lock").open("a+b") as file:
        if not _take(file, wait=False):
            say("Another set-up is under way in this folder; waiting for it to end.")
            while not _take(file, wait=True):
                pass
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], wait: bool) -> bool:
        file.seek(0)
        try:
            # LK_LOCK itself gives up after ten seconds, hence the caller's loop.
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(file: IO[bytes], wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
