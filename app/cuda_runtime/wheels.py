"""Wheels fetched, checked and unpacked. Free of Qt."""

from __future__ import annotations

import base64
import csv
import hashlib
import http.client
import io
import os
import ssl
import time
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from app.cuda_runtime.plan import Wheel

_PIECE = 1 << 20
_PATIENCE = 60.0  # seconds without a byte
_ATTEMPTS = 4  # to go on with a download that brings nothing more
_PAUSE = 2.0  # seconds before the next
# The program has OpenSSL of the system it was built on, which need not look where this system has its
# certificates: Debian, Fedora, openSUSE, Alpine and macOS.
_CERTIFICATES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
Report = Callable[[int], None]
"""Told how many more bytes are done; may raise `Stopped`."""


class Stopped(Exception):
    """The user does not want it any more."""


class RuntimeTrouble(Exception):
    """The runtime can't be installed; the message is for the log, `kind` says which sentence the user gets.

    Kinds: "network", "damaged", "missing" (names of files), "disk" (it is full), "files" (can't be read
    or written), "busy" (another window is at it), "unusable".
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
    done, attempts = 0, _ATTEMPTS
    with target.open("wb") as file:
        while done < wheel.size:
            before = done
            try:
                for piece in _pieces(wheel.url, done):
                    file.write(piece)
                    digest.update(piece)
                    done += len(piece)
                    report(len(piece))
                    if done > wheel.size:
                        raise RuntimeTrouble("damaged", f"{wheel.url} is longer than {wheel.size} bytes")
                if done == before:
                    raise RuntimeTrouble("network", f"{wheel.url} ends after {done} bytes")
            except RuntimeTrouble as trouble:
                attempts = _ATTEMPTS if done > before else attempts - 1
                if trouble.kind != "network" or attempts == 0:
                    raise
                _wait(report)
    if digest.hexdigest() != wheel.sha256:
        raise RuntimeTrouble("damaged", f"{wheel.name} has the hash {digest.hexdigest()}")


def _pieces(url: str, start: int) -> Iterator[bytes]:
    """What a URL has from byte `start` on; whatever goes wrong on the way is the network's."""
    request = urllib.request.Request(url, headers={"Range": f"bytes={start}-"} if start else {})
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE, context=_context()) as source:
            skip = 0 if getattr(source, "status", None) == http.client.PARTIAL_CONTENT else start
            while piece := source.read(_PIECE):
                if skip < len(piece):
                    yield piece[skip:]
                skip = max(skip - len(piece), 0)
    except (OSError, http.client.HTTPException) as error:
        raise RuntimeTrouble("network", f"{url}: {error!r}") from error


def _context() -> ssl.SSLContext:
    """Trusts whom the system trusts."""
    context = ssl.create_default_context()
    known = next((path for path in _CERTIFICATES if Path(path).is_file()), None)
    if known is not None and not os.environ.get("SSL_CERT_FILE"):
        context.load_verify_locations(known)
    return context


def _wait(report: Report) -> None:
    """The pause before the next attempt, in which the user may still stop."""
    until = time.monotonic() + _PAUSE
    while time.monotonic() < until:
        report(0)
        time.sleep(min(_PAUSE, 0.1))


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
