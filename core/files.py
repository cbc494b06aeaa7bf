"""Files that are whole or not there: everything Semblance writes goes through here."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
"""What the system calls a full disk."""


@contextmanager
def write_atomically(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; on success flush it to disk and rename it over `path`.

    If the body raises, `path` is left as it was and the temporary file is removed.

    Raises:
        OSError: the folder cannot be written or the disk is full; nothing of `path` was changed.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_temporary_prefix(path), suffix=path.suffix)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        _copy_mode(path, temporary)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def leftovers(path: Path) -> list[Path]:
    """What processes that were killed while they wrote `path` left beside it; also what one writes just now.

    Raises:
        OSError: the folder can't be read.
    """
    ours = re.compile(re.escape(_temporary_prefix(path)) + r"[a-z0-9_]{8}" + re.escape(path.suffix))
    with os.scandir(path.parent) as files:
        return [
            Path(file.path)
            for file in files
            if ours.fullmatch(file.name) and file.is_file(follow_symlinks=False)
        ]


def sha256_of(path: Path) -> str:
    """Hex digest of a file, read in pieces.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        digest = hashlib.sha256()
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _temporary_prefix(path: Path) -> str:
    """Of a digest of the name, which itself may already be as long as the system allows."""
    return f".semblance-{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:12]}-"


def _copy_mode(path: Path, temporary: Path) -> None:
    """Give the new file the old one's permissions, or the usual ones for a new file."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    with suppress(OSError):  # network drives and sticks may have no permissions to set
        temporary.chmod(mode)
