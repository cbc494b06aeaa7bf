"""A slider's number, to read and to type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from app.names import signed

_MINUS = "\N{MINUS SIGN}"
_MOST_DIGITS = 4
_PERCENT = "\N{NO-BREAK SPACE}%"


class ValueField(QSpinBox):
    """A number of a range; looks like a label until it is used.

    A range that goes below zero shows its sign; one that does not is in per cent.
    """

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("value")
        self.setRange(least, most)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(
            self.fontMetrics().horizontalAdvance(self.textFromValue(most)) + self.fontMetrics().height()
        )

    def textFromValue(self, value: int) -> str:
        """Qt's question."""
        return signed(value) if self.minimum() < 0 else f"{value}{_PERCENT}"

    def valueFromText(self, text: str) -> int:
        """Qt's question; a minus sign and a hyphen mean the same."""
        try:
            value = int(_plain(text))
        except ValueError:
            return 0
        return min(max(value, self.minimum()), self.maximum())

    def validate(self, text: str, position: int) -> object:
        """Qt's question. What is beyond the range may be typed, and becomes the range's end.

        Were the digit too many refused, "130" would silently become 13.
        """
        plain = _plain(text)
        if plain in {"", "+", "-"}:
            return QValidator.State.Intermediate, text, position
        beyond = len(plain.lstrip("+-")) > _MOST_DIGITS or (self.minimum() >= 0 and plain.startswith("-"))
        if beyond or not plain.lstrip("+-").isdecimal():
            return QValidator.State.Invalid, text, position
        return QValidator.State.Acceptable, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turns the number only while it is being typed; else the panel scrolls."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _plain(text: str) -> str:
    return text.replace(_MINUS, "-").replace("%", "").strip()
