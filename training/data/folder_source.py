"""Pictures in a folder and all folders below it."""

from __future__ import annotations

import os
from pathlib import Path

from core.photo.files import MAX_BYTES
from core.sentences import Sentence
from training.data.sources import FORMATS, is_picture

_RUN_FILES = {"config.json", "state.json"}
"""A folder with these is a training run, whose sample grids are no training pictures."""


class FolderSource:
    """The pictures below a folder, links to folders followed, hidden ones and training runs left out."""

    def __init__(self, place: Path) -> None:
        """List the folder.

        Raises:
            ValueError: it holds no picture.
        """
        self.place = place
        self._stamps: dict[str, str] = {}
        self._notes: list[str] = []
        self._other: list[str] = []  # zip files and LMDB folders, which must be given themselves
        self._scan(place, "", frozenset())
        if not self._stamps:
            hint: str = ""
            if self._other:
                hint = Sentence(" It holds {other}: give that itself as the source.", other=self._other[0])
            raise ValueError(
                Sentence(
                    "There is no picture in the folder '{place}' or below it ({formats} are read).{hint}",
                    place=str(place),
                    formats=FORMATS,
                    hint=hint,
                )
            )
        if self._other:
            self._notes.append(
                f"Not read in '{place}': {', '.join(self._other[:3])}{' ...' if self._other[3:] else ''}. "
                "Zip files and LMDB folders are read when they are given as sources themselves."
            )
        self._names = tuple(sorted(self._stamps))

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out."""
        return tuple(self._notes)

    def _scan(self, folder: Path, below: str, above: frozenset[tuple[int, int]]) -> None:
        """Collect the pictures of `folder`; `above` are the folders it is in, so that links in a ring end."""
        try:
            status = folder.stat()
            with os.scandir(folder) as listing:
                inside = sorted(listing, key=lambda item: item.name)
        except OSError as problem:
            if not below:
                raise ValueError(
                    f"The folder '{folder}' can't be listed ({problem.strerror or problem}). Check its "
                    "permissions and the drive that it is on."
                ) from problem
            self._notes.append(f"The folder '{folder}' can't be listed ({problem.strerror or problem}).")
            return
        here = (status.st_dev, status.st_ino)
        if here in above and status.st_ino:
            return
        files = {item.name for item in inside}
        if below and files >= _RUN_FILES:
            self._notes.append(f"Not read: '{folder}' is a training run.")
            return
        if below and "data.mdb" in files:
            self._other.append(f"the LMDB folder '{below.rstrip('/')}'")
            return
        for item in inside:
            self._take(item, below, above | {here})

    def _take(self, item: os.DirEntry[str], below: str, above: frozenset[tuple[int, int]]) -> None:
        name = below + item.name
        try:
            if item.is_dir():
                if not item.name.startswith("."):
                    self._scan(Path(item.path), name + "/", above)
            elif item.is_file() and is_picture(item.name):
                status = item.stat()
                self._stamps[name] = f"{status.st_size}-{status.st_mtime_ns}"
            elif item.name.lower().endswith(".zip"):
                self._other.append(f"the zip file '{name}'")
        except OSError as problem:
            self._notes.append(f"Not read: '{name}' ({problem.strerror or problem}).")

    def names(self) -> tuple[str, ...]:
        """Paths below the folder, with forward slashes, sorted."""
        return self._names

    def stamp(self, name: str) -> str:
        """The file's size and time of change."""
        return self._stamps[name]

    def read(self, name: str) -> bytes:
        """The file.

        Raises:
            OSError: it can't be read, or is too large to be a picture.
        """
        path = self.place / name
        if path.stat().st_size > MAX_BYTES:
            raise OSError(f"larger than {MAX_BYTES // 1_000_000_000} GB")
        return path.read_bytes()

    def number(self, name: str) -> None:
        """A file has its name."""

    def close(self) -> None:
        """Nothing is held open."""
