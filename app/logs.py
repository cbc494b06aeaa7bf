"""Log files that do not grow for ever."""

from __future__ import annotations

import logging
import os
from pathlib import Path

LARGEST = 1_000_000  # bytes; a longer file is put aside before it is written to again
KEPT = 2  # older files: engine.log.1 and engine.log.2
_log = logging.getLogger(__name__)


def rotate(path: Path, largest: int = LARGEST, kept: int = KEPT) -> None:
    """Put a log that has grown too long aside, and drop the oldest; one that is in use is left alone."""
    try:
        if path.stat().st_size <= largest:
            return
        for number in range(kept, 0, -1):
            older = _older(path, number - 1)
            if older.exists():
                os.replace(older, _older(path, number))
    except FileNotFoundError:
        return
    except OSError as error:  # Windows does not rename what is open
        _log.info("%s stays as it is: %s", path.name, error)


def _older(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.{number}") if number else path


def tail(path: Path, size: int = 4000) -> str:
    """The end of a log file, `size` bytes at most; empty where there is none."""
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - size, 0))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
