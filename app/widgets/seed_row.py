"""The number that pictures grow from: typed, locked, or thrown anew."""

from __future__ import annotations

import random

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from app.generate.settings import MOST_SEED
from app.icons import Icons
from app.theme import Role


class SeedRow(QWidget):
    """A seed; unless it is locked, every new grid has another one.

    Signals:
        changed(): by the user.
    """

    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        em = self.fontMetrics().height()
        self.label, self.field = QLabel(self), QSpinBox(self)
        self.lock, self.dice = QToolButton(self), QToolButton(self)
        self.field.setRange(0, MOST_SEED)
        self.field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.field.setKeyboardTracking(False)
        self.label.setBuddy(self.field)
        self.lock.setCheckable(True)
        for button in (self.lock, self.dice):
            button.setIconSize(QSize(round(1.2 * em), round(1.2 * em)))
        icons.bind(self.dice, "die")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, em // 4, 0, em // 4)
        row.setSpacing(em // 4)
        row.addWidget(self.label)
        row.addWidget(self.field, 1)
        row.addWidget(self.dice)
        row.addWidget(self.lock)
        self.field.valueChanged.connect(self.changed)
        self.field.editingFinished.connect(self._on_typed)
        self.dice.clicked.connect(self.throw)
        self.lock.toggled.connect(self._show_lock)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        self.label.setText(self.tr("Seed"))
        self.field.setAccessibleName(self.tr("Seed"))
        self.field.setToolTip(
            self.tr("The same seed with the same settings gives the same picture, today and next year.")
        )
        self.dice.setAccessibleName(self.tr("Throw another seed"))
        self.dice.setToolTip(self.tr("Another seed by chance"))
        self.lock.setAccessibleName(self.tr("Keep this seed"))
        self._show_lock()

    def seed_to_use(self) -> int:
        """The one for the next grid: a new one unless it is locked."""
        if not self.lock.isChecked():
            self.throw()
        return self.field.value()

    def show_seed(self, seed: int) -> None:
        """Show the seed of a grid, locked, so that it can be gone on from."""
        self.lock.setChecked(True)
        self.field.setValue(seed)

    @Slot()
    def throw(self) -> None:
        """Another one by chance; short enough to be told on the telephone."""
        self.field.setValue(random.randrange(1_000_000))

    @Slot()
    def _on_typed(self) -> None:
        """Who types a seed wants that one."""
        if self.field.hasFocus():
            self.lock.setChecked(True)

    @Slot()
    def _show_lock(self) -> None:
        locked = self.lock.isChecked()
        self._icons.bind(self.lock, "lock" if locked else "unlock", Role.TEXT)
        self.lock.setToolTip(
            self.tr("Every grid grows from this seed. Click for a new one each time.")
            if locked
            else self.tr("Every grid has a new seed. Click to keep this one.")
        )
