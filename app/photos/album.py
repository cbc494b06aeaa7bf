"""The open photos: their order, which one is looked at, and what is known of each. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from app.edits.document import Document


class EntryState(Enum):
    """What the user is told about an open photo."""

    READING = "reading"
    UNEDITED = "unedited"
    EDITED = "edited"
    EXPORTED = "exported"  # or saved: nothing of it would be lost
    FAILED = "failed"


class Entry(QObject):
    """One open photo.

    Attributes:
        path: of its file.
        document: the photo with its edits; None until it was looked at for the first time.
        thumbnail: a small picture of it, with its edits; None until there is one.
        failure: why it could not be read, a sentence for the user; empty when nothing is wrong.
        prepare: called with the document when it is made, before it is shown: puts saved edits in.

    Signals:
        changed(): what is shown of it is another thing now.
    """

    changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.document: Document | None = None
        self.thumbnail: QImage | None = None
        self.failure = ""
        self.prepare: Callable[[Document], None] | None = None
        self._reading = False
        self._state = EntryState.READING

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def is_reading(self) -> bool:
        """Whether its file is being read for the screen."""
        return self._reading

    @property
    def state(self) -> EntryState:
        """What to tell the user."""
        if self._reading:
            return EntryState.READING
        if self.failure:
            return EntryState.FAILED
        document = self.document
        if document is None:
            return EntryState.READING if self.thumbnail is None else EntryState.UNEDITED
        if not document.state.changes:
            return EntryState.UNEDITED
        return EntryState.EDITED if document.would_be_lost else EntryState.EXPORTED

    def set_document(self, document: Document) -> None:
        """The photo was read."""
        document.setParent(self)
        self.document = document
        if self.prepare is not None:
            self.prepare(document)
            self.prepare = None
        document.changed.connect(self._look)
        document.marked.connect(self._look)

    def set_reading(self, reading: bool) -> None:
        """The file is being read, or not any more."""
        self._reading = reading
        self._look()

    def set_failure(self, failure: str) -> None:
        """It could not be read; an empty sentence when it could, after all."""
        self.failure = failure
        self.changed.emit()

    def set_thumbnail(self, thumbnail: QImage) -> None:
        """How it looks, small."""
        self.thumbnail = thumbnail
        self._state = self.state
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        """Tell others, but not of every move of a slider."""
        if self.state is not self._state:
            self._state = self.state
            self.changed.emit()


class Album(QObject):
    """The open photos in their order; one of them is the current one, unless there is none.

    Signals:
        inserted(int): the index of a new entry.
        removed(int): the index an entry had.
        changed(Entry): its state, thumbnail or failure.
        current_changed(Entry | None)
    """

    inserted = Signal(int)
    removed = Signal(int)
    changed = Signal(object)
    current_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._current: Entry | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, in order."""
        return tuple(self._entries)

    @property
    def current(self) -> Entry | None:
        """The one the user wants to see; it may still be being read."""
        return self._current

    @property
    def documents(self) -> tuple[Document, ...]:
        """Those that were looked at, in order."""
        return tuple(entry.document for entry in self._entries if entry.document is not None)

    def entry_of(self, document: Document | None) -> Entry | None:
        """The entry that a document belongs to."""
        found = (entry for entry in self._entries if document is not None and entry.document is document)
        return next(found, None)

    def add(self, paths: Iterable[Path]) -> list[Entry]:
        """Put photos at the end; a file that is open already stays where it is.

        Returns:
            the entries of all `paths`, old and new, each once.
        """
        known = {entry.path: entry for entry in self._entries}
        wanted: dict[Path, Entry] = {}
        for path in (each.absolute() for each in paths):
            if path not in wanted:
                wanted[path] = known.get(path) or self._append(path)
        return list(wanted.values())

    def _append(self, path: Path) -> Entry:
        entry = Entry(path, self)
        entry.changed.connect(self._on_changed)
        self._entries.append(entry)
        self.inserted.emit(len(self._entries) - 1)
        return entry

    def set_current(self, entry: Entry | None) -> None:
        """Look at another one."""
        if entry is not self._current:
            self._current = entry
            self.current_changed.emit(entry)

    def remove(self, entry: Entry) -> None:
        """Take one out; it is gone after this, and not current any more."""
        index = self._entries.index(entry)
        del self._entries[index]
        if entry is self._current:
            self.set_current(None)
        self.removed.emit(index)
        entry.deleteLater()

    def beside(self, entry: Entry | None, step: int = 1) -> Entry | None:
        """The next one, or the one before with a step of -1, of those that can be read; round the ends.

        None when there is no other.
        """
        if entry not in self._entries:
            return next((each for each in self._entries if not each.failure), None)
        start, count = self._entries.index(entry), len(self._entries)
        others = (self._entries[(start + step * distance) % count] for distance in range(1, count))
        return next((each for each in others if not each.failure), None)

    def after_closing(self, entry: Entry) -> Entry | None:
        """The one to look at when `entry` goes: the one after it, or, of the last one, the one before."""
        index = self._entries.index(entry)
        others = [*self._entries[index + 1 :], *reversed(self._entries[:index])]
        return next((each for each in others if not each.failure), None)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit(self.sender())
