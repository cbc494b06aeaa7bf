"""A slider and a number that show and set the same value; how they lie is their user's business."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.theme import Theme
from app.widgets.slider import CentreSlider
from app.widgets.value_field import ValueField


class ValueSlider(QWidget):
    """The slider, the number and the word that names them.

    Args:
        label: the word.
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
        self, theme: Theme, label: QLabel, parent: QWidget | None, *, least: int, most: int, home: int
    ) -> None:
        super().__init__(parent)
        self.label = label
        label.setParent(self)
        self.value = ValueField(least, most, self)
        self.slider = CentreSlider(theme, self, least=least, most=most, home=home)
        label.setBuddy(self.slider)
        self.slider.sliderPressed.connect(self.taken)
        self.slider.sliderReleased.connect(self.released)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.reset_wanted.connect(self.reset)
        self.value.valueChanged.connect(self._on_moved)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the word: back home, as on the slider."""
        on_word = self.label.geometry().contains(event.position().toPoint())
        if self.isEnabled() and on_word and event.button() == Qt.MouseButton.LeftButton:
            self.reset()
        else:
            super().mouseDoubleClickEvent(event)

    def name_it(self, name: str) -> None:
        """Set the words, those for screen readers too."""
        self.label.setText(name)
        self.slider.setAccessibleName(name)
        self.value.setAccessibleName(self.tr("{0}, value").replace("{0}", name))

    def show_value(self, value: int) -> None:
        """Show what is set, without telling anyone. A slider that is held is left in the hand."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.value):
            if not self.slider.isSliderDown():
                self.slider.setValue(value)
            self.value.setValue(value)
        self.slider.update()

    @Slot()
    def reset(self) -> None:
        """Home, as the user's move."""
        self.slider.setValue(self.slider.home)

    @Slot(int)
    def _on_moved(self, value: int) -> None:
        self.show_value(value)
        self.moved.emit(value)
