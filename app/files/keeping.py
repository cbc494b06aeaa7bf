"""What keeps the user's work: documents, saving, autosave, recovery, and edits inside exported pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.editor.session import Session
from app.files.autosave import Autosave
from app.files.documents import Documents
from app.files.kept_codes import KeptCodes
from app.files.recipe_offer import RecipeOffer
from app.files.recovery import Recovery
from app.files.saving import Saving
from app.files.session_folder import SessionFolder
from app.files.unfinished import Unfinished
from app.menus.action_registry import ActionRegistry
from app.widgets.toast import Kind, Toaster


class Keeping(QObject):
    """Puts them together for one window."""

    def __init__(self, session: Session, toaster: Toaster, actions: ActionRegistry, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._toaster = session, toaster
        self.codes = KeptCodes(session, self)
        self.documents = Documents(session, self.codes, toaster, window)
        folder = SessionFolder()
        self.unfinished = Unfinished(session.engine, folder, self)
        self.saving = Saving(session, self.codes, self.unfinished, toaster, window)
        self.saving.add_actions(actions)
        self.autosave = Autosave(session, folder, self)
        self.autosave.failed.connect(self._on_failed)
        self.recovery = Recovery(self.documents, self.autosave, toaster, window)
        self.offer = RecipeOffer(session, self.documents, toaster, window)

    def start(self) -> None:
        """Look for what a killed window left; the window may be shown before."""
        self.recovery.look()

    def open(self, path: Path) -> None:
        """Open a document."""
        self.documents.open(path)

    def close(self) -> None:
        """The window is closed as it should be, and the engine with it."""
        for part in (
            self.saving, self.documents, self.offer, self.recovery, self.unfinished, self.autosave,
        ):  # fmt: skip
            part.close()

    @Slot(str)
    def _on_failed(self, message: str) -> None:
        self._toaster.say(Kind.WARNING, message)
