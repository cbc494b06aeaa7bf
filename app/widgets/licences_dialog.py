"""The licences of everything that the program contains: a list, and the text of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.help.components import Component


class LicencesDialog(QDialog):
    """Reads a component's texts when it is chosen."""

    def __init__(self, components: Sequence[Component], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self._components = list(components)
        self.list, self.about, self.text = QListWidget(self), QLabel(self), QPlainTextEdit(self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.list.setAccessibleName(self.tr("Libraries in Semblance"))
        self.list.addItems([f"{each.name} {each.version}" for each in self._components])
        self.about.setWordWrap(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self._lay_out()
        self.close_button.clicked.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        side, column, foot = QVBoxLayout(), QVBoxLayout(self), QHBoxLayout()
        side.addWidget(self.about)
        side.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(em)
        row.addWidget(self.list)
        row.addLayout(side, 1)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em)
        column.addLayout(row, 1)
        column.addLayout(foot)
        self.list.setFixedWidth(max(14 * em, self.list.sizeHintForColumn(0) + 2 * em))
        self.resize(58 * em, 36 * em)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._components):
            return
        chosen = self._components[row]
        licence = chosen.licence or self.tr("see the text")
        self.about.setText(self.tr("Licence: {0}").replace("{0}", licence) + f"\n{chosen.home}")
        texts = [_read(Path(path)) for path in chosen.texts]
        self.text.setPlainText("\n\n".join(texts) or self.tr("It came without a text; its home has it."))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        return f"{path.name}: {error.strerror}"
