"""Labels of one set of pictures from several tables."""

from __future__ import annotations

from collections.abc import Sequence

from training.data.labels import Labels, read_labels
from training.data.sources import open_sources


def read_tables(tables: Sequence[str], place: str, names: Sequence[str]) -> Labels | None:
    """What several tables say of the pictures `names` of the source `place`: a value of an earlier table
    counts before one of a later table in a column of the same name. None without tables.

    Raises:
        ValueError: a table is missing, damaged, or about none of the pictures; says what to do.
    """
    if not tables:
        return None
    with open_sources((place,)) as found:
        entries = {entry.name: entry for entry in found.entries}
        chosen = [entries[name] for name in names]
        read = [read_labels(table, [chosen])[0] for table in tables]
    columns = tuple(dict.fromkeys(column for labels in read for column in labels.columns))
    rows = []
    for parts in zip(*(labels.rows for labels in read), strict=True):
        row: dict[str, str] = {}
        for part in parts:
            row |= {column: value for column, value in part.items() if value and not row.get(column)}
        rows.append(row)
    return Labels(columns, tuple(rows))
