"""Showing the photo as it was: by a key or a button that is held, or by a menu entry that stays on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.menus.actions import Actions
from app.widgets.canvas import Canvas


class Before(QObject):
    """Switches the canvas; the last to let go decides."""

    def __init__(self, actions: Actions, canvas: Canvas, window: QWidget) -> None:
        super().__init__(window)
        self._action, self._canvas = actions.before, canvas
        actions.before.toggled.connect(canvas.set_before)
        actions.before_button.pressed.connect(self.begin)
        actions.before_button.released.connect(self.end)

    @Slot()
    def begin(self) -> None:
        """Show before."""
        self._canvas.set_before(before=True)

    @Slot()
    def end(self) -> None:
        """Show after."""
        self._action.setChecked(False)
        self._canvas.set_before(before=False)
