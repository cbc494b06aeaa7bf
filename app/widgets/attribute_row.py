"""One attribute: its box, its name, its value, its slider, a pin, and the lock that holds it fixed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.edits.edit_state import FULL_STRENGTH, FaceState
from app.icons import Icons
from app.names import friendly
from app.theme import Role, Theme
from app.widgets.slider_row import SliderRow
from app.widgets.tick_box import TickBox


class ShyButton(QToolButton):
    """Seen while the pointer is over its row, while it has the keyboard, and when it is checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._called = False
        self.setCheckable(True)

    def call(self, called: bool) -> None:
        """The pointer came to the row, or left it."""
        self._called = called
        self.update()

    @property
    def is_seen(self) -> bool:
        """Whether it shows itself."""
        return self._called or self.isChecked() or self.hasFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As a button, or not at all."""
        if self.is_seen:
            super().paintEvent(event)


class AttributeRow(SliderRow):
    """A slider with all that can be done to an attribute; also in a menu by the right button or the menu key.

    Signals:
        value_changed(attribute, value), on_changed(attribute, on), hold_changed(attribute, held),
        pin_changed(attribute, pinned): by the user.
    """

    value_changed = Signal(str, int)
    on_changed = Signal(str, bool)
    hold_changed = Signal(str, bool)
    pin_changed = Signal(str, bool)

    def __init__(self, attribute: str, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, least=-FULL_STRENGTH, most=FULL_STRENGTH)
        self.attribute = attribute
        self._icons = icons
        self.tick = TickBox(theme, self)
        self.pin = ShyButton(self)
        self.lock = QToolButton(self)
        self.lock.setCheckable(True)
        em = self.fontMetrics().height()
        for button in (self.pin, self.lock):
            button.setIconSize(QSize(round(0.95 * em), round(0.95 * em)))
        self.head.insertWidget(0, self.tick)
        self.head.insertWidget(2, self.pin)
        self.head.insertWidget(3, self.lock)
        icons.bind(self.pin, "pin", Role.FAINT)
        self._show_lock(held=False)
        self.retranslate()
        for before, after in ((self.slider, self.value), (self.value, self.tick), (self.tick, self.lock),
                              (self.lock, self.pin)):  # fmt: skip
            QWidget.setTabOrder(before, after)
        self.moved.connect(self._on_value)
        self.tick.toggled.connect(self._on_tick)
        self.lock.toggled.connect(self._on_lock)
        self.pin.toggled.connect(self._on_pin)

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        name = friendly(self.attribute)
        self.name_it(name)
        self.label.setToolTip(name)
        held = self.tr("Hold {0} fixed while other sliders move").replace("{0}", name)
        self.lock.setAccessibleName(held)
        self.lock.setToolTip(held)
        on = self.tr("Use {0}; without the tick its value is kept but has no effect").replace("{0}", name)
        self.tick.setAccessibleName(on)
        self.tick.setToolTip(on)
        self.retranslate_pin()

    def retranslate_pin(self) -> None:
        """What a click on the pin will do."""
        text = self.tr("Unpin {0}") if self.pin.isChecked() else self.tr("Pin {0} to the top")
        text = text.replace("{0}", friendly(self.attribute))
        self.pin.setAccessibleName(text)
        self.pin.setToolTip(text)

    def show_state(self, state: FaceState) -> None:
        """Show what is set, without telling anyone."""
        value, held = state.strength(self.attribute), self.attribute in state.hold
        on = self.attribute not in state.off
        if self.value.value() != value or self.slider.value() != value:
            self.show_value(value)
        if self.lock.isChecked() is not held:
            with QSignalBlocker(self.lock):
                self.lock.setChecked(held)
            self._show_lock(held)
        if self.tick.isChecked() is not on:
            with QSignalBlocker(self.tick):
                self.tick.setChecked(on)
        self._show_on(value, on)

    def allow_pin(self, allowed: bool) -> None:
        """Among few sliders there is nothing to pin."""
        self.pin.setVisible(allowed)

    def set_pinned(self, pinned: bool) -> None:
        """Show whether it is pinned, without telling anyone."""
        with QSignalBlocker(self.pin):
            self.pin.setChecked(pinned)
        self.retranslate_pin()

    @property
    def is_touched(self) -> bool:
        """Whether its slider is away from zero."""
        return self.value.value() != 0

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what else can be done."""
        self.pin.call(called=True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And hide it."""
        self.pin.call(called=False)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by menu."""
        if self.isEnabled():
            menu = self.make_menu()
            menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """Everything that can be done to the attribute; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Reset"), self.reset).setEnabled(self.is_touched)
        use = menu.addAction(self.tr("In use"), self.tick.toggle)
        hold = menu.addAction(self.tr("Hold fixed"), self.lock.toggle)
        pin = menu.addAction(self.tr("Pin to the top"), self.pin.toggle)
        pin.setVisible(not self.pin.isHidden())
        for action, button in ((use, self.tick), (hold, self.lock), (pin, self.pin)):
            action.setCheckable(True)
            action.setChecked(button.isChecked())
        return menu

    @Slot(int)
    def _on_value(self, value: int) -> None:
        self._show_on(value, self.tick.isChecked())
        self.value_changed.emit(self.attribute, value)

    @Slot(bool)
    def _on_tick(self, on: bool) -> None:
        self._show_on(self.value.value(), on)
        self.on_changed.emit(self.attribute, on)

    @Slot(bool)
    def _on_lock(self, held: bool) -> None:
        self._show_lock(held)
        self.hold_changed.emit(self.attribute, held)

    @Slot(bool)
    def _on_pin(self, pinned: bool) -> None:
        self.retranslate_pin()
        self.pin_changed.emit(self.attribute, pinned)

    def _show_on(self, value: int, on: bool) -> None:
        """A slider without its tick looks like one that does nothing."""
        self.tick.set_matters(value != 0 or not on)
        self.slider.set_muted(not on)
        self._mark(value != 0 and on)
        if bool(self.label.property("faint")) is on:
            self.label.setProperty("faint", not on)
            self.label.style().unpolish(self.label)
            self.label.style().polish(self.label)

    def _show_lock(self, held: bool) -> None:
        if held:
            self._icons.bind(self.lock, "lock", Role.ACCENT)
        else:
            self._icons.bind(self.lock, "unlock", Role.FAINT)
