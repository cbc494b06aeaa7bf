"""What the window tells of the photo that is edited: its title, and what can be undone, redone, chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.editor.session import Session
from app.edits.document import Document
from app.menus.actions import Actions


class CurrentPhoto(QObject):
    """Between the session's current document, the actions on its history and faces, and the title."""

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._actions, self._window = session, actions, window
        session.opened.connect(self._on_opened)
        session.emptied.connect(self._on_emptied)
        for signal in (session.state_changed, session.faces_changed, session.history_changed):
            signal.connect(self.refresh)
        actions.undo.triggered.connect(self._undo)
        actions.redo.triggered.connect(self._redo)
        actions.reset.triggered.connect(session.reset_all)
        actions.next_face.triggered.connect(self._next_face)
        self._on_emptied()

    @Slot()
    def refresh(self) -> None:
        """Show what can be done now."""
        document = self._session.document
        if document is None:
            return
        stack, actions = document.undo_stack, self._actions
        actions.undo.setEnabled(stack.canUndo())
        actions.redo.setEnabled(stack.canRedo())
        actions.show_history(stack.undoText(), stack.redoText())
        actions.reset.setEnabled(document.state.current.is_touched)
        actions.next_face.setEnabled(len(document.faces) > 1)
        if self._window.isWindowModified() == stack.isClean():
            self._window.setWindowModified(not stack.isClean())

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        self._actions.set_photo_open(True)
        self._window.setWindowTitle(f"{document.name}[*] — Semblance")
        self.refresh()

    @Slot()
    def _on_emptied(self) -> None:
        """There is no photo."""
        actions = self._actions
        actions.set_photo_open(False)
        for action in (actions.undo, actions.redo, actions.reset, actions.next_face):
            action.setEnabled(False)
        self._window.setWindowModified(False)
        self._window.setWindowTitle("Semblance")

    @Slot()
    def _undo(self) -> None:
        if self._session.document is not None:
            self._session.document.undo_stack.undo()

    @Slot()
    def _redo(self) -> None:
        if self._session.document is not None:
            self._session.document.undo_stack.redo()

    @Slot()
    def _next_face(self) -> None:
        document = self._session.document
        if document is not None and document.faces:
            self._session.choose_face((document.face + 1) % len(document.faces))
