"""One attribute: its name, its value, its slider, and the lock that holds it fixed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.edit_state import FULL_STRENGTH
from app.icons import Icons
from app.names import friendly, signed
from app.theme import Role, Theme
from app.widgets.slider import CentreSlider

_MINUS = "\N{MINUS SIGN}"


class ValueField(QSpinBox):
    """A number from -100 to 100 with its sign; looks like a label until it is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("value")
        self.setRange(-FULL_STRENGTH, FULL_STRENGTH)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: int) -> str:
        """Qt's question."""
        return signed(value)

    def valueFromText(self, text: str) -> int:
        """Qt's question; a minus sign and a hyphen mean the same."""
        try:
            return int(text.replace(_MINUS, "-"))
        except ValueError:
            return 0

    def validate(self, text: str, position: int) -> object:
        """Qt's question."""
        plain = text.replace(_MINUS, "-").strip()
        if plain in {"", "+", "-"}:
            return QValidator.State.Intermediate, text, position
        try:
            fits = abs(int(plain)) <= FULL_STRENGTH
        except ValueError:
            fits = False
        return (QValidator.State.Acceptable if fits else QValidator.State.Invalid), text, position


class AttributeRow(QWidget):
    """One line of the panel.

    Signals:
        taken(), released(): the slider is held by the pointer from one to the other.
        value_changed(attribute, value): by the user.
        hold_changed(attribute, held): by the user.
    """

    taken = Signal()
    released = Signal()
    value_changed = Signal(str, int)
    hold_changed = Signal(str, bool)

    def __init__(self, attribute: str, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._icons = icons
        self._held = False
        self._label = QLabel(self)
        self.value = ValueField(self)
        self.lock = QToolButton(self)
        self.lock.setCheckable(True)
        self.slider = CentreSlider(theme, self)
        self._label.setBuddy(self.slider)
        self._lay_out()
        self.retranslate()
        self.slider.sliderPressed.connect(self.taken)
        self.slider.sliderReleased.connect(self.released)
        self.slider.valueChanged.connect(self._on_value)
        self.slider.reset_wanted.connect(self._reset)
        self.value.valueChanged.connect(self._on_value)
        self.lock.toggled.connect(self._on_lock)
        self._show_lock(held=False)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        self.lock.setIconSize(QSize(round(0.95 * em), round(0.95 * em)))
        self.value.setFixedWidth(self.fontMetrics().horizontalAdvance("+100") + em)
        line = QHBoxLayout()
        line.setSpacing(em // 5)
        line.addWidget(self._label)
        line.addStretch(1)
        line.addWidget(self.lock)
        line.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 4, 0, em // 2)
        column.setSpacing(em // 8)
        column.addLayout(line)
        column.addWidget(self.slider)

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        name = friendly(self.attribute)
        self._label.setText(name)
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(self.tr("Double-click to reset"))
        self.value.setAccessibleName(self.tr("{0}, value").replace("{0}", name))
        held = self.tr("Hold {0} fixed while other sliders move").replace("{0}", name)
        self.lock.setAccessibleName(held)
        self.lock.setToolTip(held)

    def show_state(self, value: int, held: bool) -> None:
        """Show what is set, without telling anyone."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.value), QSignalBlocker(self.lock):
            if not self.slider.isSliderDown():
                self.slider.setValue(value)
            self.value.setValue(value)
            self.lock.setChecked(held)
        self._mark(value)
        if held != self._held:
            self._show_lock(held)

    @Slot(int)
    def _on_value(self, value: int) -> None:
        self.show_state(value, self.lock.isChecked())
        self.value_changed.emit(self.attribute, value)

    @Slot()
    def _reset(self) -> None:
        self.slider.setValue(0)

    @Slot(bool)
    def _on_lock(self, held: bool) -> None:
        self._show_lock(held)
        self.hold_changed.emit(self.attribute, held)

    def _mark(self, value: int) -> None:
        """Let the number stand out when it is not zero."""
        touched = value != 0
        if self.value.property("touched") != touched:
            self.value.setProperty("touched", touched)
            self.value.style().unpolish(self.value)
            self.value.style().polish(self.value)

    def _show_lock(self, held: bool) -> None:
        self._held = held
        if held:
            self._icons.bind(self.lock, "lock", Role.ACCENT)
        else:
            self._icons.bind(self.lock, "unlock", Role.FAINT)
