"""A few sentences under each other, each with a sign of how serious it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role, Theme


class Sign(Enum):
    """How serious: (icon, colour)."""

    GOOD = ("check", Role.GOOD)
    INFO = ("info", Role.FAINT)
    MIND = ("warning", Role.WARNING)
    BAD = ("warning", Role.BAD)


@dataclass(frozen=True)
class Note:
    """A sentence.

    Attributes:
        sign: how serious it is.
        text: the sentence; `remedy`, what to do about it.
        button, deed: what can be done about it at once; no button where the first is empty.
    """

    sign: Sign
    text: str
    remedy: str = ""
    button: str = ""
    deed: Callable[[], object] | None = None


class Notes(QWidget):
    """Shows them; they can be selected and copied."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._notes: tuple[Note, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.fontMetrics().height() // 2)
        theme.changed.connect(self._show)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is shown."""
        return self._notes

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            self._show()

    @Slot()
    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in self._notes:
            self._column.addWidget(self._row(note))
        self.updateGeometry()

    def _row(self, note: Note) -> QWidget:
        em = self.fontMetrics().height()
        row, icon, label = QWidget(self), QLabel(self), QLabel(self)
        icon.setPixmap(self._icons.pixmap(*note.sign.value, em, self.devicePixelRatioF()))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setText(f"{note.text} {note.remedy}".strip())
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if note.sign is Sign.BAD:
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, self._theme.colour(Role.BAD))
            label.setPalette(palette)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(em // 2)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        if note.button and note.deed is not None:
            button = QPushButton(note.button, row)
            button.setFlat(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{note.button}: {note.text}")
            button.clicked.connect(partial(_do, note.deed))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _do(deed: Callable[[], object], *_: object) -> None:
    deed()
