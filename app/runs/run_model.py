"""The runs as Qt's views take them: a row for each, with words for tool tips and screen readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.runs.entry import RunEntry
from app.runs.words import live_numbers, status_word

ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RunModel(QAbstractListModel):
    """Shows snapshots, those of their runs whose name, state or folder's name has the searched words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[RunEntry, ...] = ()
        self._rows: list[RunEntry] = []
        self._words: list[str] = []

    @property
    def entries(self) -> list[RunEntry]:
        """Those shown."""
        return self._rows

    def set_entries(self, entries: tuple[RunEntry, ...]) -> None:
        """Show these; what stays in its place is only drawn again where it has changed."""
        self._all = entries
        self._show()

    def search(self, text: str) -> None:
        """Show only what has all these words."""
        self._words = text.casefold().split()
        self._show()

    def entry(self, index: _Index) -> RunEntry | None:
        """The run of a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, path: Path | None) -> QModelIndex:
        """The row of a run; an invalid one when it has none."""
        for row, entry in enumerate(self._rows):
            if entry.path == path:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Runs that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        entry, roles = self.entry(index), Qt.ItemDataRole
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == roles.DisplayRole:
            return entry.name
        if role == roles.ToolTipRole:
            return "\n".join(part for part in (str(entry.path), status_word(entry), entry.message) if part)
        if role == roles.AccessibleTextRole:
            return ", ".join((entry.name, status_word(entry), *_progress(entry), *live_numbers(entry)))
        return None

    def _show(self) -> None:
        rows = [entry for entry in self._all if self._is_found(entry)]
        old, self._rows = self._rows, rows
        if [entry.path for entry in old] != [entry.path for entry in rows]:
            self._rows = old
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for row, (before, now) in enumerate(zip(old, rows, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _is_found(self, entry: RunEntry) -> bool:
        text = f"{entry.name} {entry.path.parent.name} {status_word(entry)}".casefold()
        return all(word in text for word in self._words)


def _progress(entry: RunEntry) -> list[str]:
    return [] if entry.state is None else [f"{entry.state.overall:.0%}"]
