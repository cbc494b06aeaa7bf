"""Rows of dataclasses as text, as HTML tables and as JSON."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from typing import Any

from devtools.bench.timing import Spread
from training.evaluate import page

Grid = list[list[str]]


def cell(value: Any) -> str:
    """A value for people: three significant digits, nothing for None."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return f"{len(value)} values"
    if isinstance(value, float):
        return _number(value)
    return "" if value is None else str(value)


def quartiles(value: Spread) -> str:
    """The median, and from where to where half of the measurements lie."""
    return f"{cell(value.median)} ({cell(value.low)} to {cell(value.high)})"


def grids(rows: Sequence[Any]) -> list[tuple[list[str], Grid]]:
    """(heads, lines) of each kind of row, in the order in which the kinds first appear."""
    kinds = list(dict.fromkeys(type(row) for row in rows))
    found = []
    for kind in kinds:
        fields = [field.name for field in dataclasses.fields(kind)]
        lines = [[cell(getattr(row, name)) for name in fields] for row in rows if type(row) is kind]
        found.append(([name.replace("_", " ") for name in fields], lines))
    return found


def tables(rows: Sequence[Any]) -> list[str]:
    """An HTML table of each kind of row, with all fields."""
    return [page.table(heads, lines) for heads, lines in grids(rows)]


def text(rows: Sequence[Any]) -> str:
    """The same in aligned columns for a terminal."""
    blocks = []
    for heads, lines in grids(rows):
        widths = [max(map(len, column)) for column in zip(heads, *lines, strict=True)]
        blocks.append(
            "\n".join(
                "  ".join(word.rjust(width) for word, width in zip(line, widths, strict=True)).rstrip()
                for line in [heads, *lines]
            )
        )
    return "\n\n".join(blocks)


def as_json(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """With the kind of each row; numbers that JSON has no form for become None."""
    return [
        {"kind": type(row).__name__, **{name: _plain(value) for name, value in _fields(row)}} for row in rows
    ]


def _number(value: float) -> str:
    if math.isfinite(value) and value and not 1e-3 <= abs(value) < 1e6:
        return f"{value:.2e}"
    return f"{value:,.0f}" if 100 <= abs(value) < math.inf else f"{value:.3g}"


def _fields(row: Any) -> list[tuple[str, Any]]:
    return [(field.name, getattr(row, field.name)) for field in dataclasses.fields(row)]


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value
