"""The album as Qt's views take it: a row for each open photo, with words for tool tips and screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from app.photos.album import Album, Entry, EntryState

ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class FilmModel(QAbstractListModel):
    """Follows an album.

    Signals:
        seen(Entry): a view shows it.
    """

    seen = Signal(object)

    def __init__(self, album: Album, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = list(album.entries)
        self._album = album
        album.inserted.connect(self._on_inserted)
        album.removed.connect(self._on_removed)
        album.changed.connect(self._on_changed)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Photos there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view asks for."""
        if not 0 <= index.row() < len(self._entries):
            return None
        entry, roles = self._entries[index.row()], Qt.ItemDataRole
        if role == ENTRY:
            self.seen.emit(entry)
            return entry
        if role == roles.DisplayRole:
            return entry.name
        if role == roles.ToolTipRole:
            return f"{entry.name}\n{self.words(entry)}"
        if role == roles.AccessibleTextRole:
            return f"{entry.name}, {self.words(entry)}"
        return None

    def words(self, entry: Entry) -> str:
        """How a photo is, for people."""
        return {
            EntryState.READING: self.tr("being read"),
            EntryState.UNEDITED: self.tr("not edited"),
            EntryState.EDITED: self.tr("edited, not exported"),
            EntryState.EXPORTED: self.tr("edited; exported or saved"),
            EntryState.FAILED: self.tr("could not be opened. {0}").replace("{0}", entry.failure),
        }[entry.state]

    def entry(self, index: _Index) -> Entry | None:
        """The photo of a row."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def index_of(self, entry: Entry | None) -> QModelIndex:
        """The row of a photo; an invalid one when it has none."""
        return self.index(self._entries.index(entry)) if entry in self._entries else QModelIndex()

    @Slot(int)
    def _on_inserted(self, row: int) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        self._entries.insert(row, self._album.entries[row])
        self.endInsertRows()

    @Slot(int)
    def _on_removed(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._entries[row]
        self.endRemoveRows()

    @Slot(object)
    def _on_changed(self, entry: Entry) -> None:
        index = self.index_of(entry)
        if index.isValid():
            self.dataChanged.emit(index, index)
