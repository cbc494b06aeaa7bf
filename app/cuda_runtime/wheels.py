"""Wheels fetched, checked and unpacked. Free of Qt."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from app.cuda_runtime.plan import Wheel

_PIECE = 1 << 20
_PATIENCE = 60.0  # seconds without a byte
Report = Callable[[int], None]
"""Told how many more bytes are done; may raise `Stopped`."""


class Stopped(Exception):
    """The user does not want it any more."""


class RuntimeTrouble(Exception):
    """The runtime can't be installed; the message is for the log, `kind` says which sentence the user gets.

    Kinds: "network", "damaged", "missing", "disk", "unusable".
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def download(wheel: Wheel, target: Path, report: Report) -> None:
    """Fetch a wheel to `target`, and check it. Only a wheel whose hash is known is ever fetched.

    Raises:
        RuntimeTrouble: it could not be fetched, or is not the one that the plan names.
    """
    if not wheel.sha256:
        raise RuntimeTrouble("damaged", f"{wheel.name} has no hash in the plan")
    digest = hashlib.sha256()
    try:
        with urllib.request.urlopen(wheel.url, timeout=_PATIENCE) as source, target.open("wb") as file:
            while piece := source.read(_PIECE):
                file.write(piece)
                digest.update(piece)
                report(len(piece))
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        raise RuntimeTrouble("network", f"{wheel.url}: {error}") from error
    if digest.hexdigest() != wheel.sha256:
        raise RuntimeTrouble("damaged", f"{wheel.name} has the hash {digest.hexdigest()}")


def check(wheel: Wheel, file: Path, report: Report) -> None:
    """Compare a wheel that the user has with the plan; one without a hash there, with its own list.

    Raises:
        RuntimeTrouble: it is not what it should be.
    """
    digest = hashlib.sha256()
    with file.open("rb") as source:
        while piece := source.read(_PIECE):
            digest.update(piece)
            report(len(piece))
    if wheel.sha256:
        if digest.hexdigest() != wheel.sha256:
            raise RuntimeTrouble("damaged", f"{file} has the hash {digest.hexdigest()}")
    else:
        _check_own_list(file)


def unpack(file: Path, folder: Path, report: Report) -> int:
    """Put what is in a wheel into `folder`; returns the bytes written.

    Raises:
        RuntimeTrouble: it is no zip file, or would write elsewhere.
    """
    written = 0
    try:
        with zipfile.ZipFile(file) as archive:
            for member in archive.infolist():
                target = _inside(folder, member.filename, file)
                if member.is_dir():
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, target.open("wb") as out:
                    while piece := source.read(_PIECE):
                        out.write(piece)
                        report(0)
                written += member.file_size
                if member.external_attr >> 16 & 0o100 and os.name == "posix":
                    target.chmod(0o755)
    except zipfile.BadZipFile as error:
        raise RuntimeTrouble("damaged", f"{file}: {error}") from error
    return written


def _inside(folder: Path, name: str, file: Path) -> Path:
    parts = PurePosixPath(name).parts
    if not parts or name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\\" in name:
        raise RuntimeTrouble("damaged", f"{file} wants to write to {name!r}")
    return folder.joinpath(*parts)


def _check_own_list(file: Path) -> None:
    """Every file in a wheel is in its RECORD with a hash."""
    try:
        with zipfile.ZipFile(file) as archive:
            record = next(name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
            rows = list(csv.reader(io.TextIOWrapper(archive.open(record), encoding="utf-8")))
            known = {row[0]: row[1] for row in rows if len(row) > 1 and row[1].startswith("sha256=")}
            for member in archive.infolist():
                if member.is_dir() or member.filename == record:
                    continue
                digest = hashlib.sha256()
                with archive.open(member) as source:
                    while piece := source.read(_PIECE):
                        digest.update(piece)
                said = base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
                if known.get(member.filename) != f"sha256={said}":
                    raise RuntimeTrouble("damaged", f"{member.filename} in {file} is not as its list says")
    except (StopIteration, zipfile.BadZipFile) as error:
        raise RuntimeTrouble("damaged", f"{file} is no wheel: {error!r}") from error
