"""Notes of the files that are being written, for the next start to clear up after a kill. No Qt here.

A file is written under a temporary name beside its place. Whoever is killed meanwhile leaves that one behind,
in a folder of the user's. A note in the session's folder says whose it is.
"""

from __future__ import annotations

import logging
from pathlib import Path

from core.files import leftovers

_ENDING = ".writing"
_log = logging.getLogger(__name__)


def put_note(folder: Path, number: int, target: Path) -> Path:
    """Before `target` is written: note it in the session's folder; returns the note.

    Raises:
        OSError: it cannot be noted.
    """
    note = folder / f"{number}{_ENDING}"
    note.write_text(str(target.absolute()), encoding="utf-8", errors="surrogateescape")
    return note


def settle(note: Path) -> None:
    """Nobody writes what is noted any more: remove what is left of it, and the note.

    Only files are touched that have the name that Semblance gives while it writes this target. A note stays
    when one of them cannot be removed.
    """
    try:
        target = Path(note.read_text(encoding="utf-8", errors="surrogateescape"))
        for left in leftovers(target) if target.is_absolute() and target.parent.is_dir() else []:
            left.unlink(missing_ok=True)
            _log.info("removed %s, which was never finished", left)
        note.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        _log.warning("%s is not settled: %s", note, error)


def settle_all(folder: Path) -> bool:
    """Settle the notes of a session that was ended; whether none is left."""
    for note in folder.glob(f"*{_ENDING}"):
        settle(note)
    return not any(folder.glob(f"*{_ENDING}"))
