"""Archives that are equal for equal contents, and the list of their hashes."""

from __future__ import annotations

import gzip
import hashlib
import tarfile
from collections.abc import Iterable
from pathlib import Path


def tarball(folders: Iterable[tuple[Path, str]], target: Path, epoch: int) -> None:
    """Pack files and folders under the names given with them, sorted, all of one date, owned by root."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch
        if not member.issym():
            member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
        return member

    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for source, name in folders:
            paths = [source] if source.is_file() else [source, *sorted(source.rglob("*"))]
            for path in paths:
                inside = name if path == source else f"{name}/{path.relative_to(source).as_posix()}"
                archive.add(path, inside, recursive=False, filter=plain)


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def list_hashes(files: Iterable[Path], target: Path) -> None:
    """A file that `sha256sum --check` reads."""
    lines = [f"{sha256(path)}  {path.name}\n" for path in sorted(files)]
    target.write_text("".join(lines), encoding="utf-8")
