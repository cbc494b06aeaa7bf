"""What the program's shared libraries want of the system, read by binutils' objdump."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from devtools.words import SetupError

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.M)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_SHARED = re.compile(r"\.so(\.\w+)*$")


@dataclass(frozen=True)
class Wants:
    """Of all files together.

    Attributes:
        libraries: file names of shared libraries that are not in the program, and one file that needs each.
        glibc: the newest version of the C library that any of them asks for.
    """

    libraries: dict[str, str]
    glibc: tuple[int, int]


def wants(folder: Path) -> Wants:
    """What everything in a program's folder wants from outside of it.

    Raises:
        SetupError: objdump is missing or fails.
    """
    files = list(_elf_files(folder))
    own = {path.name for path in folder.rglob("*") if _SHARED.search(path.name)}
    outside: dict[str, str] = {}
    glibc = (2, 17)
    for path, text in _headers(files):
        for name in _NEEDED.findall(text):
            if name not in own:
                outside.setdefault(name, path.name)
        glibc = max([glibc, *((int(a), int(b)) for a, b in _GLIBC.findall(text))])
    return Wants(dict(sorted(outside.items())), glibc)


def _elf_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def _headers(files: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for path in files:
        try:
            done = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SetupError(
                f"objdump could not read {path} ({error}), so the package's dependencies are unknown."
                "\nInstall binutils (Debian: apt-get install binutils) and try again."
            ) from error
        yield path, done.stdout
