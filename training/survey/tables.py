"""Tables of labels that lie near somebody's pictures, to be offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

_ABOVE = 2  # folders above a source that are looked into
_MOST = 40  # files of one folder
_COLUMNS = {"file", "image_id"}


def tables_near(places: Sequence[str]) -> list[Path]:
    """Files that look like tables of labels, the nearest first."""
    found: dict[Path, None] = {}
    for place in places:
        source = Path(place).resolve()
        folder = source if source.is_dir() else source.parent
        for each in (folder, *folder.parents[:_ABOVE]):
            found.update(dict.fromkeys(_tables_in(each)))
    return list(found)


def _tables_in(folder: Path) -> Iterator[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".csv", ".txt", ".tsv"))
        for path in files[:_MOST]:
            if path.is_file() and _is_table(path):
                yield path
    except OSError:  # a folder above the user's own
        return


def _is_table(path: Path) -> bool:
    """By its first line: names of columns, or CelebA's count of rows."""
    try:
        with path.open("rb") as file:
            line = file.readline(10_000).decode("utf-8-sig", errors="replace").strip()
    except OSError:
        return False
    if path.suffix.lower() == ".txt" and line.isdigit():
        return True
    columns = {name.strip() for mark in ",;\t" for name in line.split(mark)}
    return bool(columns & _COLUMNS)
