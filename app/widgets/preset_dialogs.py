"""Naming a preset, and renaming and deleting those there are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.edits.slider_presets import LONGEST_NAME, Preset, PresetError, PresetStore
from app.names import friendly, signed


def told(preset: Preset) -> str:
    """What a preset sets: "Smile +45, Youth +35"."""
    return ", ".join(f"{friendly(name)} {signed(value)}" for name, value in preset.strengths)


class SaveDialog(QDialog):
    """Asks for a name.

    Signals:
        named(name)
    """

    named = Signal(str)

    def __init__(self, preset: Preset, is_taken: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save preset"))
        self._is_taken = is_taken
        em = self.fontMetrics().height()
        label, what = QLabel(self.tr("Name:"), self), QLabel(told(preset), self)
        what.setWordWrap(True)
        what.setProperty("faint", True)
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setPlaceholderText(self.tr("Such as “Warm smile”"))
        label.setBuddy(self.name)
        self.note = QLabel(self)
        self.note.setProperty("warning", True)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(2 * em)
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setObjectName("primary")
        self.save.setAccessibleName(self.tr("Save the preset"))
        self.save.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAccessibleName(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        for widget in (label, self.name, what, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(24 * em)
        self.name.textChanged.connect(self._on_name)
        self.save.clicked.connect(self._on_save)
        cancel.clicked.connect(self.reject)
        self._on_name("")

    @Slot(str)
    def _on_name(self, name: str) -> None:
        self.save.setEnabled(bool(name.strip()))
        taken = bool(name.strip()) and self._is_taken(name)
        words = self.tr("There is a preset “{0}” already; it will be replaced.")
        self.note.setText(words.replace("{0}", name.strip()) if taken else "")

    @Slot()
    def _on_save(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()


class ManageDialog(QDialog):
    """The user's presets: F2 or a double click renames, Delete deletes."""

    def __init__(self, store: PresetStore, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Presets"))
        self._store = store
        em = self.fontMetrics().height()
        self.list = QListWidget(self)
        self.list.setObjectName("presets")
        self.list.setAccessibleName(self.tr("Your presets"))
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(2 * em)
        self.rename, self.delete, self.done_button = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, text in (
            (self.rename, self.tr("Rename")),
            (self.delete, self.tr("Delete")),
            (self.done_button, self.tr("Close")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.rename)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.resize(26 * em, 24 * em)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemChanged.connect(self._on_renamed)
        self.rename.clicked.connect(self._on_rename)
        self.delete.clicked.connect(self._on_delete)
        self.done_button.clicked.connect(self.accept)
        self._fill("")

    def _fill(self, chosen: str) -> None:
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for preset in self._store.presets():
            item = QListWidgetItem(preset.name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(Qt.ItemDataRole.UserRole, preset.name)
            item.setToolTip(told(preset))
            if preset.name == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(blocked)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        for button in (self.rename, self.delete):
            button.setEnabled(item is not None)
        self._say(item.toolTip() if item is not None else self.tr("You have not saved any presets yet."))

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.note.setProperty("warning", wrong)
        self.note.setProperty("faint", not wrong)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.setText(text)

    @Slot()
    def _on_rename(self) -> None:
        if self.list.currentItem() is not None:
            self.list.editItem(self.list.currentItem())

    @Slot(QListWidgetItem)
    def _on_renamed(self, item: QListWidgetItem) -> None:
        old, new = str(item.data(Qt.ItemDataRole.UserRole)), item.text()
        try:
            self._store.rename(old, new)
        except PresetError as error:
            self._fill(old)
            self._say(str(error), wrong=True)
        else:
            self._fill(new.strip())

    @Slot()
    def _on_delete(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        try:
            self._store.delete(str(item.data(Qt.ItemDataRole.UserRole)))
        except PresetError as error:
            self._say(str(error), wrong=True)
        else:
            self._fill("")
