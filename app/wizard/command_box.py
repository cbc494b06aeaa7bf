"""The command line that the plan is, for this window, a terminal, or several computers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


class CommandBox(QWidget):
    """A read-only text with a button to copy it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = ("", "", "")
        em = self.fontMetrics().height()
        self.ways = [QToolButton(self) for _ in range(3)]
        self.copy, self.words, self.field = QPushButton(self), QLabel(self), QPlainTextEdit(self)
        self._group = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(em // 4)
        for button in self.ways:
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.copy)
        self.copy.setAutoDefault(False)
        self.words.setProperty("faint", True)
        self.words.setWordWrap(True)
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.field.setFixedHeight(7 * em)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em // 2)
        column.addLayout(line)
        column.addWidget(self.field)
        column.addWidget(self.words)
        self._word()
        self.ways[0].setChecked(True)
        self._group.buttonClicked.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self._show()

    def _word(self) -> None:
        texts = (self.tr("As “Start now” does it"), self.tr("In a terminal"), self.tr("Several computers"))
        for button, text in zip(self.ways, texts, strict=True):
            button.setText(text)
            button.setAccessibleName(text)
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the command line"))
        self.field.setAccessibleName(self.tr("Command line"))

    @property
    def text(self) -> str:
        """What is shown."""
        return self.field.toPlainText()

    def set_commands(self, queue: str, terminal: str, several: str) -> None:
        """What to show for each way."""
        self._commands = (queue, terminal, several)
        self._show()

    @Slot()
    def _show(self) -> None:
        way = next(place for place, button in enumerate(self.ways) if button.isChecked())
        if self.field.toPlainText() != self._commands[way]:
            self.field.setPlainText(self._commands[way])
        words = (
            self.tr("Puts the training into the queue of this computer, where it works in the background."),
            self.tr("Trains here and now, or on another computer that has Semblance and the pictures."),
            self.tr("The first line once; the second on each computer, with the name of one for HOST and "
                    "their number after --nnodes. All must see the same folders."),
        )  # fmt: skip
        self.words.setText(words[way])

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copy.setText(self.tr("Copied"))
