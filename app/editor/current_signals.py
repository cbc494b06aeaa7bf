"""The signals of whichever document is the current one. No widgets here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from app.edits.document import Document


class CurrentSignals(QObject):
    """Listens to one document at a time, and passes on what it says.

    Signals:
        state_changed(EditState), faces_changed(), history_changed(): of that document.
    """

    state_changed = Signal(object)
    faces_changed = Signal()
    history_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: Document | None = None

    def listen_to(self, document: Document | None) -> None:
        """To this one from now on, or to none."""
        if self._document is not None:
            for signal, slot in self._connections(self._document):
                signal.disconnect(slot)
        self._document = document
        if document is not None:
            for signal, slot in self._connections(document):
                signal.connect(slot)

    def _connections(self, document: Document) -> tuple[tuple[SignalInstance, Callable[..., None]], ...]:
        stack = document.undo_stack
        return (
            (document.changed, self._on_state),
            (document.faces_changed, self._on_faces),
            (stack.indexChanged, self._on_history),
            (stack.cleanChanged, self._on_history),
        )

    @Slot(object)
    def _on_state(self, state: object) -> None:
        self.state_changed.emit(state)

    @Slot()
    def _on_faces(self) -> None:
        self.faces_changed.emit()

    @Slot()
    def _on_history(self) -> None:
        self.history_changed.emit()
