"""A field that finds: Escape empties it, Enter and the arrow down go to what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.icons import Icons
from app.theme import Role


class SearchField(QLineEdit):
    """One line with a magnifying glass.

    Signals:
        entered(): the user wants the first of what was found.
    """

    entered = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        glass = QAction(self)
        icons.bind(glass, "search", Role.FAINT)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self.entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that are not text."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
