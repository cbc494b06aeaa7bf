"""Where pictures come from: folders, zip files and the official LMDB folders, all read by name.

with open_sources(("faces", "more.zip", "celebahq256.lmdb")) as found:
    for entry in found.entries:
        data = entry.read()
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Protocol

from core.sentences import Sentence

SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif"})
FORMATS = "JPEG, PNG, WebP, TIFF, BMP or GIF"


class Source(Protocol):
    """Some place that holds pictures. Reading is safe from several threads at once.

    `place` is the folder or file, `notes` are sentences for the user about what was left out.
    """

    @property
    def place(self) -> Path: ...
    @property
    def notes(self) -> tuple[str, ...]: ...
    def names(self) -> Sequence[str]:
        """The pictures, sorted: paths below the source (posix), or keys."""
        ...

    def stamp(self, name: str) -> str:
        """What changes when the picture is replaced, known without reading it."""
        ...

    def read(self, name: str) -> bytes:
        """The encoded picture.

        Raises:
            OSError: it can't be read.
        """
        ...

    def number(self, name: str) -> int | None:
        """Number that the picture's file had in the original data set, where the source only knows that."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True)
class Entry:
    """One picture of a source: `name` is unique over all sources, `inner` is its name in its own."""

    name: str
    source: Source
    inner: str

    @property
    def stamp(self) -> str:
        """What changes when the picture is replaced or its source is another."""
        return f"{self.source.stamp(self.inner)}@{_tag(self.source.place)}"

    def read(self) -> bytes:
        """The encoded picture.

        Raises:
            OSError: it can't be read.
        """
        return self.source.read(self.inner)


@dataclass(frozen=True)
class Found:
    """All pictures of some sources, in a fixed order, and the sources' notes."""

    entries: tuple[Entry, ...]
    notes: tuple[str, ...]


@lru_cache(maxsize=64)
def _tag(place: Path) -> str:
    """A short name for a place: files of two sets may well have the same names, sizes and times."""
    return hashlib.sha256(str(place.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:8]


def is_picture(name: str) -> bool:
    """Whether a file of this name is taken for a picture; hidden ones and what macOS adds to zips are not."""
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return path.suffix.lower() in SUFFIXES and not hidden


@contextmanager
def open_sources(places: Sequence[str]) -> Iterator[Found]:
    """List the pictures of all sources; they can be read until the context ends.

    Raises:
        ValueError: a source is missing, of no known kind, damaged, empty or given twice; says which.
    """
    resolved = [Path(place).resolve() for place in places]
    for index, path in enumerate(resolved):
        if path in resolved[:index]:
            raise ValueError(
                Sentence(
                    "'{place}' is given twice as a source of pictures. Leave one out.", place=places[index]
                )
            )
    with ExitStack() as stack:
        sources = []
        for place in places:
            source = open_source(Path(place))
            stack.callback(source.close)
            sources.append(source)
        notes = tuple(note for source in sources for note in source.notes)
        yield Found(tuple(_with_unique_names(sources)), notes)


def open_source(place: Path) -> Source:
    """A folder, zip file or LMDB folder by what it is.

    Raises:
        ValueError: it is missing, of no known kind, damaged or empty; says what to do.
    """
    from training.data.folder_source import FolderSource
    from training.data.lmdb_source import LmdbSource
    from training.data.zip_source import ZipSource

    if place.is_dir():
        return LmdbSource(place) if (place / "data.mdb").is_file() else FolderSource(place)
    if place.name == "data.mdb" and place.is_file():
        return LmdbSource(place.parent)
    if place.is_file():
        return ZipSource(place)
    raise ValueError(
        Sentence(
            "There is no '{place}'. Give the folder, zip file or LMDB folder that holds the training "
            "pictures; if it is on another drive, connect that first.",
            place=str(place),
        )
    )


def _with_unique_names(sources: Sequence[Source]) -> Iterator[Entry]:
    """The sources' pictures one after another; a source with a name that was there before has the source's
    own name put before all of its names, so the names of the earlier sources never change."""
    taken: set[str] = set()
    for source in sources:
        inner = source.names()
        prefix, tries = "", 0
        while any(prefix + name in taken for name in inner):
            tries += 1
            prefix = f"{source.place.resolve().name}{f'-{tries}' if tries > 1 else ''}/"
        for name in inner:
            taken.add(prefix + name)
            yield Entry(prefix + name, source, name)
