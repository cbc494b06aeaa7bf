"""What can be undone. Commands hold values, never pixels: the engine's cache has those."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from app.edits.document import Document
from app.edits.edit_state import EditState, FaceState
from app.names import friendly, signed
from core.protocol import Mask, Quad

_MERGES = 1  # Qt merges commands of the same number that follow each other


class ChangeState(QUndoCommand):
    """Sets what the user has set to another value."""

    def __init__(self, document: Document, after: EditState, text: str) -> None:
        super().__init__(text)
        self._document = document
        self._before = document.state
        self._after = after

    @property
    def before(self) -> EditState:
        """What was set before it."""
        return self._before

    @property
    def after(self) -> EditState:
        """What is set after it."""
        return self._after

    def redo(self) -> None:
        """Do it, the first time or again."""
        self._document.set_state(self._after)

    def undo(self) -> None:
        """Take it back."""
        self._document.set_state(self._before)


class Merging(ChangeState):
    """One setting of the current face. All moves of one gesture are one step; back where it began, none.

    Args:
        what: names the setting.
        gesture: moves of the same setting and gesture merge.
    """

    def __init__(self, document: Document, after: FaceState, text: str, what: str, gesture: int) -> None:
        super().__init__(document, document.state.with_current(after), text)
        self.what = (what, document.face)
        self.gesture = gesture

    def id(self) -> int:
        """Qt's mark of commands that may merge."""
        return _MERGES

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next move of the same gesture."""
        if not isinstance(other, Merging) or (other.what, other.gesture) != (self.what, self.gesture):
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True


def set_strength(document: Document, attribute: str, value: int, gesture: int) -> Merging:
    """Move one slider."""
    after = document.state.current.with_strength(attribute, value)
    return Merging(document, after, f"{friendly(attribute)} {signed(value)}", attribute, gesture)


def set_number(document: Document, field: str, value: int, gesture: int) -> Merging:
    """Move one of the face's other numbers: "amount", "keep_detail", "variation_share" or "feather"."""
    translate = QCoreApplication.translate
    names = {
        "amount": translate("Commands", "Amount"),
        "keep_detail": translate("Commands", "Keep detail"),
        "variation_share": translate("Commands", "Variation"),
        "feather": translate("Commands", "Feather"),
    }
    after = replace(document.state.current, **{field: value})  # type: ignore[arg-type]  # by name
    return Merging(document, after, f"{names[field]} {value}", field, gesture)


def new_variation(document: Document, seed: int) -> ChangeState:
    """Other noise; shown at once, so at least half of it where there was none."""
    current = document.state.current
    share = current.variation_share or 50
    after = replace(current, variation=seed, variation_share=share)
    text = QCoreApplication.translate("Commands", "New variation")
    return ChangeState(document, document.state.with_current(after), text)


def set_mask(document: Document, mask: Mask | None, text: str) -> ChangeState:
    """Limit the edit of the current face to a painted region."""
    after = replace(document.state.current, mask=mask)
    return ChangeState(document, document.state.with_current(after), text)


def set_crop(document: Document, quad: Quad | None) -> ChangeState:
    """Move the current face's crop; None puts it back where it was found."""
    translate = QCoreApplication.translate
    text = translate("Commands", "Move crop") if quad is not None else translate("Commands", "Crop as found")
    return ChangeState(
        document, document.state.with_current(replace(document.state.current, quad=quad)), text
    )


def reset_all(document: Document) -> ChangeState:
    """All sliders of the current face to zero; what is held stays held."""
    text = QCoreApplication.translate("Commands", "Reset all")
    return ChangeState(document, document.state.with_current(document.state.current.reset()), text)


def hold(document: Document, attribute: str, held: bool) -> ChangeState:
    """Hold an attribute fixed, or set it free."""
    translate = QCoreApplication.translate
    text = translate("Commands", "Hold {0}") if held else translate("Commands", "Free {0}")
    after = document.state.current.with_hold(attribute, held)
    return ChangeState(document, document.state.with_current(after), text.replace("{0}", friendly(attribute)))


def switch(document: Document, attribute: str, on: bool) -> ChangeState:
    """Tick a slider's box, or not."""
    translate = QCoreApplication.translate
    text = translate("Commands", "{0} on") if on else translate("Commands", "{0} off")
    after = document.state.current.with_off(attribute, not on)
    return ChangeState(document, document.state.with_current(after), text.replace("{0}", friendly(attribute)))


def set_face(document: Document, after: FaceState, text: str) -> ChangeState:
    """Everything of the current face at once: a preset, or edits pasted from another photo."""
    return ChangeState(document, document.state.with_current(after), text)


def choose_face(document: Document, face: int) -> ChangeState:
    """Let the sliders be for another face of the photo."""
    text = QCoreApplication.translate("Commands", "Face {0}").replace("{0}", str(face + 1))
    return ChangeState(document, replace(document.state, face=face), text)
