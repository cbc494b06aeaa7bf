"""Keeps every edit on disk within a second, so that nothing is lost when the window is killed."""

from __future__ import annotations

import logging
import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.background import Background
from app.editor.session import Session
from app.edits.document import Document
from app.edits.past import past_of
from app.files import recipe
from app.files.document_file import ENDING, DocumentError, SavedDocument, write_document
from app.files.session_folder import SessionFolder

_SOON = 200  # milliseconds from a change to its writing: the rest of the second is for the disk
_log = logging.getLogger(__name__)


class Autosave(QObject):
    """Writes the edit and history of each photo that is not saved into this window's folder, which goes at
    the end.

    What is taken from the documents are values that never change; turning them into a file, and the disk, are
    a thread's. While one file is being written, later changes wait, and are written as one.

    Signals:
        failed(message): a sentence for the user, once.
    """

    failed = Signal(str)

    def __init__(self, session: Session, folder: SessionFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._folder = session, folder
        self._disk = Background("autosave", self)
        self._numbers: dict[Document, int] = {}
        self._next = 1
        self._changed: set[Document] = set()
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=_SOON)
        self._timer.timeout.connect(self._write)
        session.state_changed.connect(self._on_changed)
        session.history_changed.connect(self._on_changed)
        session.album.changed.connect(self._on_album)
        session.album.removed.connect(self._on_album)

    @property
    def folder(self) -> Path | None:
        """Where the files are; None before there was anything to keep."""
        return self._folder.path

    def take_over(self, document: Document, file: Path) -> None:
        """What a killed window left is this window's now: at no moment is it nowhere."""
        try:
            os.replace(file, self._folder.claim() / f"{self._number(document)}{ENDING}")
        except OSError as error:
            _log.warning("%s stays where it is: %s", file, error)
            self._note(document)

    def close(self) -> None:
        """The window is closed as it should be, and there is nothing to restore."""
        self._timer.stop()
        self._disk.close()
        self._folder.remove()

    # --- inside

    @Slot()
    def _on_changed(self) -> None:
        if self._session.document is not None:
            self._note(self._session.document)

    @Slot()
    def _on_album(self) -> None:
        """A photo was saved, or closed: its autosave has no use any more."""
        there = set(self._session.album.documents)
        for document in [each for each in self._numbers if each not in there or each.is_saved]:
            if document in there:
                self._note(document)
            else:
                self._changed.discard(document)
                self._remove(self._numbers.pop(document))

    def _note(self, document: Document) -> None:
        self._changed.add(document)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _write(self) -> None:
        if self._disk.is_busy:
            self._timer.start()
            return
        changed, self._changed = self._changed, set()
        for document in changed.intersection(self._session.album.documents):
            if not document.is_saved:
                self._disk.do(self._writing(document), self._on_written, self._on_failed)
            elif document in self._numbers:
                self._remove(self._numbers.pop(document))

    def _writing(self, document: Document) -> partial[None]:
        model = self._session.model
        saved = SavedDocument(
            recipe=recipe.of_document(document, model),
            past=past_of(document),
            origin="" if document.file is None else str(document.file.absolute()),
        )
        return partial(_write, self._folder, self._number(document), saved)

    def _number(self, document: Document) -> int:
        if document not in self._numbers:
            self._numbers[document] = self._next
            self._next += 1
        return self._numbers[document]

    def _remove(self, number: int) -> None:
        self._disk.do(partial(_remove, self._folder, number))

    def _on_written(self, _: None) -> None:
        self._told = False

    def _on_failed(self, error: Exception) -> None:
        """The disk is full, say: try again with the next change, and say it once."""
        if not self._told:
            self._told = True
            text = self.tr(
                "Your edits cannot be kept safe against a crash: {0} Save the document, or export the photo."
            )
            self.failed.emit(text.replace("{0}", str(error)))


def _write(folder: SessionFolder, number: int, saved: SavedDocument) -> None:
    """On the thread."""
    try:
        write_document(folder.claim() / f"{number}{ENDING}", saved)
    except OSError as error:
        raise DocumentError(f"{error.strerror or error}.") from error


def _remove(folder: SessionFolder, number: int) -> None:
    """On the thread."""
    if folder.path is not None:
        (folder.path / f"{number}{ENDING}").unlink(missing_ok=True)
