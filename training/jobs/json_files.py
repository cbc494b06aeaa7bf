"""Small JSON files that one process writes while others read them."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from core.files import write_atomically

_TRIES = 50 if os.name == "nt" else 1  # Windows renames over no file that somebody is reading just now
_PAUSE = 0.02

_Result = TypeVar("_Result")


def patiently(work: Callable[[], _Result]) -> _Result:
    """What `work` returns; on Windows tried again while another process has the file open."""
    for _ in range(_TRIES - 1):
        try:
            return work()
        except PermissionError:
            time.sleep(_PAUSE)
    return work()


def read_json(path: Path) -> Any:
    """The file's content.

    Raises:
        OSError: it can't be read.
        ValueError: it is no JSON.
    """
    return patiently(lambda: json.loads(path.read_bytes().decode("utf-8")))


def write_json(path: Path, content: Any) -> None:
    """Replace the file as a whole; numbers must be finite.

    Raises:
        OSError: it can't be written; the old one is as it was.
    """
    text = json.dumps(content, indent=1, allow_nan=False) + "\n"

    def write() -> None:
        with write_atomically(path) as temporary:
            temporary.write_text(text, encoding="utf-8")

    patiently(write)


def overwrite_json(path: Path, content: Any) -> None:
    """Write where the old file lies, which a full disk has room for; a reader may find it torn just then.

    Raises:
        OSError: there is no old file, or it can't be written.
    """
    text = json.dumps(content, indent=1, allow_nan=False) + "\n"
    with path.open("rb+") as file:
        file.write(text.encode("utf-8"))
        file.truncate()


def in_words(problem: OSError) -> str:
    """What the system says, for people: the reason and the file."""
    if problem.strerror is None or problem.filename is None:
        return str(problem)
    return f"{problem.strerror}: '{problem.filename}'"
