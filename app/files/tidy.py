"""Throws away what nobody needs any more: old pictures of the clipboard, and those taken out of documents."""

from __future__ import annotations

import json
import logging
import time
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_MONTH = 30 * 24 * 3600.0  # seconds
_log = logging.getLogger(__name__)


def remove_old(
    folder: Path, mentioned_in: Iterable[Path], older_than: float = _MONTH, in_use: Iterable[Path] = ()
) -> int:
    """Remove the folder's files not touched for so many seconds, except those that a file still names.

    Saved documents need none of them: they hold such a picture themselves.

    Args:
        folder: with pictures of the clipboard, and folders of pictures that were taken out of documents.
        mentioned_in: files or folders (looked through for JSON and documents): the recent list, autosaves.
        older_than: seconds.
        in_use: files that stay in any case.

    Returns:
        how many were removed. What cannot be looked at or removed is left.
    """
    long_ago = time.time() - older_than
    needed = {path.name for path in in_use}
    files = [file for place in [folder, *_folders(folder)] for file in _files(place)]
    old = [path for path in files if _touched(path) <= long_ago and path.name not in needed]
    if not old:
        return 0
    kept = b"\n".join(_contents(mentioned_in))
    removed = 0
    for path in old:
        if not any(name in kept for name in _written(path.name)):
            removed += _remove(path)
    for each in _folders(folder):
        with suppress(OSError):  # it is not empty
            each.rmdir()
    _log.info("%d old pasted pictures removed", removed)
    return removed


def clear_logs(folder: Path) -> None:
    """Remove older logs and empty those that are being written to."""
    for path in _files(folder):
        if path.suffix == ".log":
            try:
                path.write_bytes(b"")
            except OSError as error:
                _log.info("not emptied: %s", error)
        elif ".log" in path.suffixes:
            _remove(path)


def clear_codes(folder: Path) -> None:
    """Remove what the engine keeps of photos."""
    for path in _files(folder):
        if path.suffix == ".safetensors":
            _remove(path)


def size_of(folder: Path) -> int:
    """Bytes in the folder and below it."""
    return sum(_size(path) for path in folder.rglob("*")) if folder.is_dir() else 0


def _contents(places: Iterable[Path]) -> Iterable[bytes]:
    for place in places:
        for path in [place] if place.is_file() else place.rglob("*"):
            if path.suffix in {".json", ".semblance"} and path.is_file():
                try:
                    yield _recipe(path) if zipfile.is_zipfile(path) else path.read_bytes()
                except (OSError, zipfile.BadZipFile, KeyError, zlib.error) as error:
                    _log.info("not looked through: %s", error)


def _recipe(document: Path) -> bytes:
    """The part of a document that names its photo."""
    with zipfile.ZipFile(document) as archive:
        return archive.read("recipe.json")


def _written(name: str) -> tuple[bytes, bytes]:
    """A name as it stands in a file of JSON: as it is, or its letters as numbers."""
    plain = json.dumps(name, ensure_ascii=False)[1:-1]
    return plain.encode(errors="replace"), json.dumps(name)[1:-1].encode()


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return []


def _folders(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
    except OSError:
        return []


def _touched(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


def _remove(path: Path) -> int:
    try:
        path.unlink()
    except OSError as error:
        _log.info("not removed: %s", error)
        return 0
    return 1
