"""Where the photos are that were exported, by their SHA-256: an export does not name the user's folders."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from app import paths
from core.files import write_atomically

_MOST = 2000
_log = logging.getLogger(__name__)


def remember_original(sha256: str, path: Path) -> None:
    """Note where a photo is. A disk that refuses is logged and not the user's concern."""
    known = _read()
    known.pop(sha256, None)
    known[sha256] = str(path)
    newest = dict(list(known.items())[-_MOST:])
    try:
        with write_atomically(_file()) as temporary:
            temporary.write_text(json.dumps({"version": 1, "photos": newest}), encoding="utf-8")
    except (OSError, UnicodeError) as error:
        _log.warning("not noted where %s is: %s", path, error)


def original(sha256: str) -> Path | None:
    """Where the photo was when it was exported; None when that is not known."""
    place = _read().get(sha256)
    return None if place is None else Path(place)


def _file() -> Path:
    return paths.data_dir() / "originals.json"


def _read() -> dict[str, str]:
    try:
        photos = json.loads(_file().read_text(encoding="utf-8"))["photos"]
        return {key: value for key, value in photos.items() if isinstance(value, str)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
