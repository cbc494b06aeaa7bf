"""Another name for a model; none that is empty or that another model has."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.model_header import LONGEST_NAME


class RenameDialog(QDialog):
    """Asks for it.

    Signals:
        named(name): with single spaces, and another one than before.
    """

    named = Signal(str)

    def __init__(self, name: str, taken: Collection[str], parent: QWidget) -> None:
        """`taken` are the names of the other models."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename the model"))
        self._old, self._taken = name, {each.casefold() for each in taken}
        em = self.fontMetrics().height()
        label = QLabel(self.tr("Its new name:"), self)
        self.name = QLineEdit(name, self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("New name of the model"))
        self.name.selectAll()
        label.setBuddy(self.name)
        self.why = QLabel(self)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setProperty("warning", True)
        self.why.setWordWrap(True)
        self.why.setMinimumHeight(2 * em)
        self.rename, cancel = QPushButton(self.tr("Rename"), self), QPushButton(self.tr("Cancel"), self)
        self.rename.setObjectName("primary")
        self.rename.setDefault(True)
        cancel.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (cancel, self.rename):
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        for widget in (label, self.name, self.why):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setMinimumWidth(26 * em)
        self.name.textChanged.connect(self._check)
        self.rename.clicked.connect(self._on_rename)
        cancel.clicked.connect(self.reject)
        self._check()

    @property
    def wanted(self) -> str:
        """The name as it would be written."""
        return " ".join(self.name.text().split())

    @Slot()
    def _check(self) -> None:
        why = ""
        if not self.wanted:
            why = self.tr("A model needs a name.")
        elif self.wanted.casefold() in self._taken:
            why = self.tr("Another model is called “{0}”. Choose a name by which you can tell them apart.")
        self.why.setText(why.replace("{0}", self.wanted))
        self.rename.setEnabled(not why)

    @Slot()
    def _on_rename(self) -> None:
        if self.wanted != self._old:
            self.named.emit(self.wanted)
        self.accept()
