"""Asks for a preset's name."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

_LONGEST = 60  # letters


class SaveDialog(QDialog):
    """A name for the choices, without the pictures.

    Signals:
        named(str)
    """

    named = Signal(str)

    def __init__(self, taken: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save as preset"))
        self._taken = set(taken)
        em = self.fontMetrics().height()
        label, self.name, self.note = QLabel(self.tr("Name:"), self), QLineEdit(self), QLabel(self)
        what = QLabel(
            self.tr("Everything but the pictures and labels. It is offered on the page “Kind of model”."),
            self,
        )
        for paragraph in (what, self.note):
            paragraph.setWordWrap(True)
        what.setProperty("faint", True)
        self.note.setProperty("warning", True)
        self.note.setMinimumHeight(2 * em)
        self.name.setMaxLength(_LONGEST)
        self.name.setAccessibleName(self.tr("Name of the preset"))
        label.setBuddy(self.name)
        self.save, cancel = QPushButton(self.tr("Save"), self), QPushButton(self.tr("Cancel"), self)
        self.save.setObjectName("primary")
        self.save.setAccessibleName(self.tr("Save the preset"))
        self.save.setDefault(True)
        cancel.setAccessibleName(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        buttons, column = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        for widget in (label, self.name, what, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setMinimumWidth(26 * em)
        self.name.textChanged.connect(self._on_name)
        self.save.clicked.connect(self._on_save)
        cancel.clicked.connect(self.reject)
        self._on_name("")

    @Slot(str)
    def _on_name(self, name: str) -> None:
        self.save.setEnabled(bool(name.strip()))
        words = self.tr("There is a preset “{0}” already; it will be replaced.")
        self.note.setText(words.replace("{0}", name.strip()) if name.strip() in self._taken else "")

    @Slot()
    def _on_save(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()
