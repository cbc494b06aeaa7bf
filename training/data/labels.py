"""What is known of each picture: a CSV, a CelebA annotation file, or the folders that the pictures are in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePosixPath

import numpy as np
from numpy.typing import NDArray

from core.label_files import LabelError, Table, read_table
from core.sentences import Sentence
from training.data.matching import rows_of
from training.data.sources import Entry

FOLDERS = "folders"
PERSON = "person"
"""Column that says who is in the picture: nobody is then in both the training and the validation set."""


class Row(Mapping[str, str]):
    """One picture's values by column. Two hundred thousand dictionaries would take half a gigabyte."""

    __slots__ = ("_places", "_values")

    def __init__(self, places: Mapping[str, int], values: Sequence[str]) -> None:
        self._places = places
        self._values = values

    def __getitem__(self, column: str) -> str:
        return self._values[self._places[column]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __repr__(self) -> str:
        return repr(dict(self))


_EMPTY = Row({}, ())


@dataclass(frozen=True)
class Labels:
    """A table with one row for each picture of a set, in the pictures' order.

    Attributes:
        columns: of the table, without the one that names the file.
        rows: values as text by column; empty for a picture that the table does not name.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def labelled(self) -> int:
        """Pictures that the table names."""
        return sum(1 for row in self.rows if row)

    def column(self, name: str) -> tuple[str, ...]:
        """One value for each picture, "" where there is none.

        Raises:
            ValueError: there is no such column; says which there are.
        """
        if name not in self.columns:
            raise ValueError(f"The labels have no column '{name}'. They have: {', '.join(self.columns)}.")
        return tuple(row.get(name, "") for row in self.rows)

    def take(self, indices: Iterable[int] | NDArray[np.int64]) -> Labels:
        """The rows at `indices`, in that order."""
        return Labels(self.columns, tuple(self.rows[index] for index in indices))

    def first(self, count: int) -> Labels:
        """The rows of the first `count` pictures."""
        return Labels(self.columns, self.rows[:count])


def read_labels(labels: str, sets: Sequence[Sequence[Entry]]) -> list[Labels]:
    """The labels of each set of pictures, all with the same columns; `labels` is a path, or "folders".

    Raises:
        ValueError: missing, damaged, or about none of the pictures; says what to do.
    """
    entries = [entry for one in sets for entry in one]
    if labels == FOLDERS:
        several = any(len({id(entry.source) for entry in one}) > 1 for one in sets)
        together = _of_folders(entries, several)
    else:
        together = _of_table(read_table(Path(labels)), entries)
    ends = np.cumsum([0, *(len(one) for one in sets)])
    return [together.take(range(start, stop)) for start, stop in pairwise(ends)]


def _of_table(table: Table, entries: Sequence[Entry]) -> Labels:
    places = {column: index for index, column in enumerate(table.columns)}
    found = rows_of(table.path, table.files, entries)
    if all(row is None for row in found):
        raise LabelError(
            Sentence(
                "'{path}' names none of the pictures: it has names as '{named}', and the pictures have names "
                "as '{picture}'. Give paths relative to the table, or names relative to the folder of "
                "pictures.",
                path=str(table.path),
                named=table.files[0],
                picture=entries[0].name if entries else "",
            )
        )
    rows = (_EMPTY if row is None else Row(places, table.values[row]) for row in found)
    return Labels(table.columns, tuple(rows))


def _of_folders(entries: Sequence[Entry], several: bool) -> Labels:
    """One column of 0 and 1 for each folder that directly holds pictures; pictures that lie directly in the
    only source are in no folder, and those directly in one of several sources are in that source."""
    folders = []
    for entry in entries:
        parent = PurePosixPath(entry.inner).parent.name
        folders.append(parent or (entry.source.place.resolve().stem if several else ""))
    columns = tuple(sorted(set(folders) - {""}))
    if not columns:
        raise LabelError(
            Sentence(
                "The folders can't be the labels, as no picture lies in a folder of its own below the "
                "source. Sort the pictures into folders, or give a table of labels."
            )
        )
    places = {column: index for index, column in enumerate(columns)}
    rows = {folder: Row(places, [str(int(folder == column)) for column in columns]) for folder in columns}
    return Labels(columns, tuple(rows.get(folder, _EMPTY) for folder in folders))
