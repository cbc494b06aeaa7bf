"""A line of the panel: a name, a number, and a slider below them."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.elided import ElidedLabel
from app.widgets.slider import CentreSlider
from app.widgets.value_field import ValueField


class SliderRow(QWidget):
    """A slider with its name and number, which show and set the same value.

    Args:
        least, most: of the value.
        home: where the slider rests when nothing is set.

    Signals:
        taken(), released(): the slider is held by the pointer from one to the other.
        moved(value): by the user.
    """

    taken = Signal()
    released = Signal()
    moved = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, least: int, most: int, home: int = 0
    ) -> None:
        super().__init__(parent)
        self.label = ElidedLabel(self)
        self.value = ValueField(least, most, self)
        self.slider = CentreSlider(theme, self, least=least, most=most, home=home)
        self.label.setBuddy(self.slider)
        em = self.fontMetrics().height()
        self.head = QHBoxLayout()
        self.head.setSpacing(em // 5)
        self.head.addWidget(self.label, 1)
        self.head.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 4, 0, em * 3 // 8)
        column.setSpacing(em // 8)
        column.addLayout(self.head)
        column.addWidget(self.slider)
        self.slider.sliderPressed.connect(self.taken)
        self.slider.sliderReleased.connect(self.released)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.reset_wanted.connect(self.reset)
        self.value.valueChanged.connect(self._on_moved)

    def name_it(self, name: str, tip: str = "") -> None:
        """Set the words, those for screen readers too."""
        self.label.setText(name)
        self.label.setToolTip(tip)
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(tip)
        reset = self.tr("Double-click to reset")
        self.slider.setToolTip(f"{tip}\n{reset}" if tip else reset)
        self.value.setAccessibleName(self.tr("{0}, value").replace("{0}", name))

    def show_value(self, value: int) -> None:
        """Show what is set, without telling anyone. A slider that is held is left in the hand."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.value):
            if not self.slider.isSliderDown():
                self.slider.setValue(value)
            self.value.setValue(value)
        self._mark(value != self.slider.home)

    @Slot()
    def reset(self) -> None:
        """Home, as the user's move."""
        self.slider.setValue(self.slider.home)

    def _mark(self, touched: bool) -> None:
        """Let the number stand out where something is set."""
        if self.value.property("touched") is not touched:
            self.value.setProperty("touched", touched)
            self.value.style().unpolish(self.value)
            self.value.style().polish(self.value)

    @Slot(int)
    def _on_moved(self, value: int) -> None:
        self.show_value(value)
        self.moved.emit(value)
