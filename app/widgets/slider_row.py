"""A line of the panel: a name, a number, and a slider below them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.theme import Theme
from app.widgets.elided import ElidedLabel
from app.widgets.value_slider import ValueSlider


class SliderRow(ValueSlider):
    """A slider below its name and number; the number stands out where something is set."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, least: int, most: int, home: int = 0
    ) -> None:
        super().__init__(theme, ElidedLabel(), parent, least=least, most=most, home=home)
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

    def name_it(self, name: str, tip: str = "") -> None:
        """Set the words, and a sentence on what it does."""
        super().name_it(name)
        self.label.setToolTip(tip)
        self.slider.setAccessibleDescription(tip)
        reset = self.tr("Double-click to reset")
        self.slider.setToolTip(f"{tip}\n{reset}" if tip else reset)

    def show_value(self, value: int) -> None:
        """Show what is set, without telling anyone."""
        super().show_value(value)
        self._mark(value != self.slider.home)

    def _mark(self, touched: bool) -> None:
        """Let the number stand out where something is set."""
        if self.value.property("touched") is not touched:
            self.value.setProperty("touched", touched)
            self.value.style().unpolish(self.value)
            self.value.style().polish(self.value)
