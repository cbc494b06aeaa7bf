"""Which row of a table of labels is about which picture."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from training.data.sources import Entry


def rows_of(table: Path, files: Sequence[str], entries: Sequence[Entry]) -> list[int | None]:
    """Of each picture the number of its row in the table, whose rows name `files`; None where there is none.

    The pictures of a source are found in the first of these ways that finds any of them: by the path relative
    to the table or the name below the source; by the bare file name; by that without its ending ("7" for
    7.jpg and 7.png); by the number in it (CelebA-HQ's "7.jpg" is the LMDB picture 256-00007). The last three
    hold only where neither the table nor the source has the same twice. Ways are not mixed within a source:
    in a table about a/1.jpg, the picture b/1.jpg of the same folder has no row.
    """
    rows = _rows_by_key(table.resolve().parent, files)
    found: list[int | None] = [None] * len(entries)
    places: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        places.setdefault(id(entry.source), []).append(place)
    for own in places.values():
        for place, row in zip(own, _of_source([entries[place] for place in own], rows), strict=True):
            found[place] = row
    return found


def _rows_by_key(folder: Path, files: Sequence[str]) -> list[dict[Hashable, int]]:
    """For each way, the rows by what they are found by. Of two rows for one path the last counts."""
    paths = [PurePosixPath(_plain(file)) for file in files]
    exact: dict[Hashable, int] = {}
    for row, path in enumerate(paths):
        exact[str(path)] = row
        exact[_absolute(folder, str(path))] = row
    return [exact, *(_only([keys[way] for keys in map(_loose_keys, paths)]) for way in range(3))]


def _of_source(entries: Sequence[Entry], rows: Sequence[Mapping[Hashable, int]]) -> list[int | None]:
    """Rows of the pictures of one source, found in one way."""
    root = entries[0].source.place.resolve()
    exact, *loose = rows
    found: list[int | None] = []
    for entry in entries:
        keys = (_absolute(root, entry.inner), _plain(entry.name), _plain(entry.inner))
        found.append(next((exact[key] for key in keys if key in exact), None))
    if any(row is not None for row in found):
        return found
    all_keys = [
        _loose_keys(PurePosixPath(_plain(entry.inner)), entry.source.number(entry.inner)) for entry in entries
    ]
    for way, rows_by_key in enumerate(loose):
        keys_here = [keys[way] for keys in all_keys]
        alone = _only(keys_here)
        found = [rows_by_key.get(key) if key in alone else None for key in keys_here]
        if any(row is not None for row in found):
            return found
    return found


def _loose_keys(path: PurePosixPath, number: int | None = None) -> tuple[Hashable, Hashable, Hashable]:
    """Bare file name, the same without ending, and the number in it."""
    if number is None and path.stem.isascii() and path.stem.isdigit():
        number = int(path.stem)
    return path.name, path.stem, number


def _only(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    """Places of the keys that come once and are not None."""
    counts = Counter(keys)
    return {key: place for place, key in enumerate(keys) if counts[key] == 1 and key is not None}


def _plain(text: str) -> str:
    """With forward slashes, and accents written as one sign: macOS writes them as two."""
    return unicodedata.normalize("NFC", text.replace("\\", "/"))


def _absolute(folder: Path, name: str) -> str:
    return os.path.normcase(os.path.normpath(_plain(str(folder / name))))
