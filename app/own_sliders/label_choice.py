"""Examples from a folder of pictures and the table that says what they show. No widgets here."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.label_files import Table, number

MOST = 200  # examples of a side
_SEED = 0


@dataclass(frozen=True)
class Column:
    """A column that can tell two kinds apart.

    Attributes:
        name: of the column.
        has, has_not: from which value on a picture has it, and up to which it has it not.
        least, most: values there are.
    """

    name: str
    has: float
    has_not: float
    least: float
    most: float


@dataclass(frozen=True)
class Chosen:
    """Pictures that are there; `missing` rows named one that is not."""

    has: tuple[Path, ...]
    has_not: tuple[Path, ...]
    missing: int


def columns(table: Table) -> tuple[Column, ...]:
    """Those with numbers, or with yes and no: of two values the larger has it; of more, the upper quarter."""
    found = []
    for place, name in enumerate(table.columns):
        known = {text: number(text) for text in {row[place] for row in table.values}}
        values = sorted(value for row in table.values if not math.isnan(value := known[row[place]]))
        if not values or values[0] == values[-1]:
            continue
        has, has_not = values[-1], values[0]
        if len(set(values)) > 2:
            has, has_not = values[len(values) * 3 // 4], values[len(values) // 4]
        if has > has_not:
            found.append(Column(name, has, has_not, values[0], values[-1]))
    return tuple(found)


def choose(table: Table, column: str, has: float, has_not: float, folder: Path, most: int) -> Chosen:
    """Up to `most` pictures of each kind, drawn by lot but always the same ones.

    A picture is looked for below `folder`, beside the table, and by its bare name in `folder`.
    """
    place = table.columns.index(column)
    rows = list(zip(table.files, table.values, strict=True))
    random.Random(_SEED).shuffle(rows)
    sides: dict[bool, list[Path]] = {True: [], False: []}
    missing = 0
    for file, values in rows:
        value = number(values[place])
        if math.isnan(value) or has_not < value < has:
            continue
        side = sides[value >= has]
        if len(side) < most:
            path = _find(file, (folder, table.path.parent))
            if path is None:
                missing += 1
            else:
                side.append(path)
        elif all(len(each) >= most for each in sides.values()):
            break
    return Chosen(tuple(sides[True]), tuple(sides[False]), missing)


def _find(file: str, folders: Sequence[Path]) -> Path | None:
    plain = file.replace("\\", "/")
    candidates = [*(folder / plain for folder in folders), folders[0] / Path(plain).name]
    return next((path.absolute() for path in candidates if path.is_file()), None)
