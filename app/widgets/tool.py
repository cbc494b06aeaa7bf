"""What the pointer does on the canvas while a tool is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QPainter, QWheelEvent

if TYPE_CHECKING:
    from app.widgets.canvas import Canvas


class Tool(QObject):
    """Claims what it wants of the canvas's events; what it does not claim moves and zooms as always.

    Signals:
        changed(): it looks different now.
    """

    changed = Signal()
    shows_edit = True  # or the photo as it was

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.changed.connect(canvas.viewport().update)

    def press(self, _event: QMouseEvent) -> bool:
        """The left button; True claims what follows, up to the release."""
        return False

    def double_click(self, event: QMouseEvent) -> bool:
        """The second press of two; True claims it."""
        return self.press(event)

    def drag(self, event: QMouseEvent) -> None:
        """The pointer moves with the button down, after a claimed press."""

    def release(self, event: QMouseEvent) -> None:
        """The button is let go, after a claimed press."""

    def cancel_drag(self) -> None:
        """What the button began is not to be."""

    def hover(self, position: QPointF) -> None:
        """The pointer is here, with no button down."""

    def leave(self) -> None:
        """The pointer is gone."""

    def wheel(self, _event: QWheelEvent) -> bool:
        """True claims it."""
        return False

    def key(self, _event: QKeyEvent, _down: bool) -> bool:
        """A key goes down or up; True claims it."""
        return False

    def draw(self, painter: QPainter) -> None:
        """Over the photo, in pixels of the screen."""

    def cursor(self, _position: QPointF) -> QCursor | None:
        """How the pointer looks here; None for as always."""
        return None
