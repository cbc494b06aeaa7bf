"""What can be undone. Commands hold values, never pixels: the engine's cache has those."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from app.document import Document, EditState
from app.names import friendly, signed

_MERGES = 1  # Qt merges commands of the same number that follow each other


class ChangeState(QUndoCommand):
    """Sets what the user has set to another value."""

    def __init__(self, document: Document, after: EditState, text: str) -> None:
        super().__init__(text)
        self._document = document
        self._before = document.state
        self._after = after

    def redo(self) -> None:
        """Do it, the first time or again."""
        self._document.set_state(self._after)

    def undo(self) -> None:
        """Take it back."""
        self._document.set_state(self._before)


class SetStrength(ChangeState):
    """Moves one slider. All moves of one gesture are one step; back where it began, it is none."""

    def __init__(self, document: Document, attribute: str, value: int, gesture: int) -> None:
        super().__init__(
            document,
            document.state.with_strength(attribute, value),
            f"{friendly(attribute)} {signed(value)}",
        )
        self.attribute = attribute
        self.gesture = gesture

    def id(self) -> int:
        """Qt's mark of commands that may merge."""
        return _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next move of the same gesture."""
        if not isinstance(other, SetStrength):
            return False
        if (other.attribute, other.gesture) != (self.attribute, self.gesture):
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True


def reset_all(document: Document) -> ChangeState:
    """All sliders to zero; what is held stays held."""
    text = QCoreApplication.translate("Commands", "Reset all")
    return ChangeState(document, document.state.with_strengths({}), text)


def hold(document: Document, attribute: str, held: bool) -> ChangeState:
    """Hold an attribute fixed, or set it free."""
    if held:
        text = QCoreApplication.translate("Commands", "Hold {0}")
    else:
        text = QCoreApplication.translate("Commands", "Free {0}")
    return ChangeState(
        document, document.state.with_hold(attribute, held), text.replace("{0}", friendly(attribute))
    )


def choose_face(document: Document, face: int) -> ChangeState:
    """Edit another face of the photo, from zero."""
    text = QCoreApplication.translate("Commands", "Face {0}").replace("{0}", str(face + 1))
    return ChangeState(document, replace(document.state.with_strengths({}), face=face), text)
