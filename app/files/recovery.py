"""Offers what windows that were ended left behind."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.background import Background
from app.edits.document import Document
from app.files.autosave import Autosave
from app.files.documents import Documents
from app.files.session_folder import SessionFolder, documents_in, left_behind
from app.widgets.toast import Kind, Toast, Toaster


class Recovery(QObject):
    """Looks at the start, on a thread, and asks without stopping the window.

    What is left undecided, or cannot be restored, is offered again at the next start.

    Signals:
        looked(int): how many edited photos were found.
    """

    looked = Signal(int)

    def __init__(self, documents: Documents, autosave: Autosave, toaster: Toaster, window: QWidget) -> None:
        super().__init__(window)
        self._documents, self._autosave, self._toaster = documents, autosave, toaster
        self._disk = Background("recovery", self)
        self._folders: list[SessionFolder] = []
        self.toast: Toast | None = None

    def look(self) -> None:
        """Find what there is to restore."""
        self._disk.do(self._find, self._offer)

    def restore(self) -> None:
        """Open everything that was left behind."""
        for folder in self._folders:
            for file in _documents(folder):
                self._documents.open_autosave(file, partial(self._on_restored, file))

    def discard(self) -> None:
        """Away with it."""
        if self.toast is not None and isValid(self.toast):
            self.toast.leave()  # it may be discarded from elsewhere, too
        folders, self._folders = self._folders, []
        for folder in folders:
            self._disk.do(folder.remove)

    def close(self) -> None:
        """Leave to the next start what was neither restored nor discarded."""
        self._disk.close()
        for folder in self._folders:
            if _documents(folder):
                folder.release()
            else:
                folder.remove()
        self._folders = []

    def _find(self) -> int:
        """On the thread."""
        self._folders = list(left_behind())
        return sum(len(_documents(folder)) for folder in self._folders)

    def _offer(self, count: int) -> None:
        if count:
            if count == 1:
                text = self.tr("Semblance was ended unexpectedly with an edited photo that was not saved.")
            else:
                text = self.tr("Semblance was ended unexpectedly with {0} edited photos that were not saved.")
            toast = self._toaster.say(Kind.WARNING, text.replace("{0}", str(count)))
            toast.stay()
            toast.add_button(self.tr("Discard"), self.discard)
            toast.add_button(self.tr("Restore"), self.restore)
            self._toaster.arrange()
            self.toast = toast
        self.looked.emit(count)

    def _on_restored(self, file: Path, document: Document) -> None:
        self._autosave.take_over(document, file)


def _documents(folder: SessionFolder) -> list[Path]:
    return [] if folder.path is None else documents_in(folder.path)
