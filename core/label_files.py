"""The files that labels come in: CSV with a `file` column, and the annotation files of CelebA. Free of torch
and Qt.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.sentences import Sentence

WORDS = {"yes": 1.0, "true": 1.0, "no": 0.0, "false": 0.0}
_FILE_COLUMNS = ("file", "image_id")  # the second is that of CelebA's tables as CSV


class LabelError(ValueError):
    """A table can't be read; the message is a `Sentence` that says why, and what to do."""


@dataclass(frozen=True)
class Table:
    """`values` [row][column] of the pictures named in `files` [row], from the file `path`."""

    path: Path
    columns: tuple[str, ...]
    files: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]


def read_table(path: Path) -> Table:
    """A CSV or annotation file by what its first line is.

    Raises:
        LabelError: missing, unreadable, without a `file` column, or with lines that don't fit; says which.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # Excel puts a mark before the first column's name
    except OSError as problem:
        raise LabelError(
            Sentence(
                "The labels '{path}' can't be read ({reason}). Give a CSV with a 'file' column, a CelebA "
                "annotation file, or 'folders'.",
                path=str(path),
                reason=problem.strerror or str(problem),
            )
        ) from problem
    except UnicodeDecodeError as problem:
        raise LabelError(
            Sentence("'{path}' is no text in UTF-8. Save the table as UTF-8.", path=str(path))
        ) from problem
    lines = text.splitlines()
    if lines and lines[0].strip().isdigit():
        return _annotation_file(path, lines)
    return _csv(path, text)


def number(text: str) -> float:
    """A value as a number: yes and no are 1 and 0, what is neither is NaN."""
    try:
        return float(text)
    except ValueError:
        return WORDS.get(text.strip().lower(), float("nan"))


def _csv(path: Path, text: str) -> Table:
    header = text.split("\n", 1)[0]
    separator = max(",;\t", key=header.count)  # spreadsheets write semicolons where commas are decimal
    try:
        rows = [row for row in csv.reader(text.splitlines(), delimiter=separator) if row]
    except csv.Error as problem:
        raise LabelError(Sentence("'{path}' is no table. Save it again as CSV.", path=str(path))) from problem
    columns = [column.strip() for column in rows[0]] if rows else []
    file_column = next((name for name in _FILE_COLUMNS if name in columns), None)
    if file_column is None:
        raise LabelError(
            Sentence(
                "'{path}' has no column 'file'. Its first line must name the columns, one of them 'file' "
                "with the path of each picture. It has: {columns}.",
                path=str(path),
                columns=", ".join(columns) or Sentence("nothing"),
            )
        )
    if len(set(columns)) < len(columns):
        raise LabelError(
            Sentence(
                "'{path}' has two columns of one name ({columns}). Rename one.",
                path=str(path),
                columns=", ".join(columns),
            )
        )
    place = columns.index(file_column)
    for row in rows[1:]:
        if len(row) != len(columns):
            raise LabelError(
                Sentence(
                    "'{path}': the row of '{picture}' has {count} values, and there are {columns} columns. "
                    "Correct that row.",
                    path=str(path),
                    picture=row[min(place, len(row) - 1)],
                    count=len(row),
                    columns=len(columns),
                )
            )
    return _table(path, columns[:place] + columns[place + 1 :], rows[1:], place)


def _annotation_file(path: Path, lines: Sequence[str]) -> Table:
    """As list_attr_celeba.txt and CelebAMask-HQ-attribute-anno.txt: count, names, rows "N.jpg -1 1"."""
    columns = lines[1].split() if len(lines) > 1 else []
    rows = [line.split() for line in lines[2:] if line.strip()]
    count = int(lines[0])
    if len(rows) != count:
        raise LabelError(
            Sentence(
                "'{path}' says that it has {said} rows, and it has {count}. Copy or download it again.",
                path=str(path),
                said=count,
                count=len(rows),
            )
        )
    for row in rows:
        if len(row) != len(columns) + 1 or not {*row[1:]} <= {"-1", "0", "1"}:
            raise LabelError(
                Sentence(
                    "'{path}': the row of '{picture}' does not have {count} values of -1 or 1. Correct that "
                    "row, or copy or download the file again.",
                    path=str(path),
                    picture=row[0],
                    count=len(columns),
                )
            )
    return _table(path, columns, rows, 0)


def _table(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]], place: int) -> Table:
    if not rows:
        raise LabelError(
            Sentence(
                "'{path}' has no rows: it names no picture. Add one for each labelled picture.",
                path=str(path),
            )
        )
    # the same few values come again and again
    values = (tuple(sys.intern(text.strip()) for text in (*row[:place], *row[place + 1 :])) for row in rows)
    files = tuple(row[place].strip() for row in rows)
    return Table(path, tuple(sys.intern(column) for column in columns), files, tuple(values))
