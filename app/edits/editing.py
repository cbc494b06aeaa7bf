"""What the user does to the current photo: each a step that can be undone. No widgets here."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, QTimer, Slot

from app.edits import commands
from app.edits.document import Document
from app.edits.edit_state import FaceState
from core.protocol import Mask, Quad

REFINE_AFTER = 250  # milliseconds without a change by keyboard or wheel


class Editing(QObject):
    """Turns moves of sliders and tools into steps of the current document's history.

    Subclasses say what the current `document` is, and ask for its picture of rest in `refine`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self._gestures = itertools.count()
        self._gesture = 0
        self._sliding = False
        self._refine = QTimer(self, singleShot=True, interval=REFINE_AFTER)
        self._refine.timeout.connect(self.refine)

    @Slot()
    def refine(self) -> None:
        """Nothing moves any more."""
        raise NotImplementedError

    @property
    def is_waiting(self) -> bool:
        """Whether the picture of rest is still to be asked for: a slider is held, or has just moved."""
        return self._sliding or self._refine.isActive()

    def begin_gesture(self) -> None:
        """A slider was taken: what follows, until `end_gesture`, is one step to undo, shown as previews."""
        self._refine.stop()
        self._gesture = next(self._gestures)
        self._sliding = True

    def end_gesture(self) -> None:
        """The slider was let go."""
        self._sliding = False
        self._gesture = next(self._gestures)
        self.refine()

    def set_strength(self, attribute: str, value: int) -> None:
        """Set one slider, -100..100."""
        document = self.document
        if document is not None and document.state.current.strength(attribute) != value:
            document.undo_stack.push(commands.set_strength(document, attribute, value, self._this_gesture()))

    def set_number(self, field: str, value: int) -> None:
        """Set one of the current face's other numbers, as `commands.set_number` names them."""
        document = self.document
        if document is not None and getattr(document.state.current, field) != value:
            document.undo_stack.push(commands.set_number(document, field, value, self._this_gesture()))

    def _this_gesture(self) -> int:
        if not self._sliding and not self._refine.isActive():
            self._gesture = next(self._gestures)  # moves by keyboard or wheel belong together until it rests
        return self._gesture

    def set_hold(self, attribute: str, held: bool) -> None:
        """Hold an attribute fixed, or set it free."""
        document = self.document
        if document is not None and (attribute in document.state.current.hold) is not held:
            document.undo_stack.push(commands.hold(document, attribute, held))

    def set_on(self, attribute: str, on: bool) -> None:
        """Tick a slider's box, or not."""
        document = self.document
        if document is not None and (attribute in document.state.current.off) is on:
            document.undo_stack.push(commands.switch(document, attribute, on))

    def new_variation(self) -> None:
        """Try other noise."""
        document = self.document
        if document is not None:
            seed = document.state.current.variation + 1
            document.undo_stack.push(commands.new_variation(document, seed))

    def set_mask(self, mask: Mask | None, text: str) -> None:
        """Limit the current face's edit to a region; `text` names the step."""
        document = self.document
        if document is not None and document.state.current.mask != mask:
            document.undo_stack.push(commands.set_mask(document, mask, text))

    def set_crop(self, quad: Quad | None) -> None:
        """Move the current face's crop; None puts it back."""
        document = self.document
        if document is not None and document.state.current.quad != quad:
            document.undo_stack.push(commands.set_crop(document, quad))

    def set_face_state(self, state: FaceState, text: str) -> None:
        """Set everything of the current face at once; `text` names the step."""
        document = self.document
        if document is not None and document.state.current != state:
            document.undo_stack.push(commands.set_face(document, state, text))

    def reset_all(self) -> None:
        """All sliders of the current face to zero."""
        if self.document is not None and self.document.state.current.is_touched:
            self.document.undo_stack.push(commands.reset_all(self.document))

    def choose_face(self, face: int) -> None:
        """Edit another face."""
        document = self.document
        if document is not None and face != document.face and 0 <= face < len(document.faces):
            document.undo_stack.push(commands.choose_face(document, face))
