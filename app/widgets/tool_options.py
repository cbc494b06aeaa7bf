"""What can be set for the tool in use: a bar over the photo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from app.editor.tool_actions import ToolActions
from app.edits.crop_shape import LEAST_SIDE, CropShape
from app.theme import Theme
from app.widgets.action_button import ActionButton
from app.widgets.flow import FlowLayout
from app.widgets.mask_tool import LEAST_SIZE, MOST_SIZE
from app.widgets.value_slider import ValueSlider


class InlineSlider(ValueSlider):
    """A word, a slider and its number in one line."""

    def __init__(self, theme: Theme, parent: QWidget, *, least: int, most: int, home: int) -> None:
        super().__init__(theme, QLabel(), parent, least=least, most=most, home=home)
        em = self.fontMetrics().height()
        self.slider.setFixedWidth(6 * em)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(em // 3)
        for widget in (self.label, self.slider, self.value):
            line.addWidget(widget)


class _Bar(QWidget):
    """A bar that goes on below where it is too long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolOptions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        em = self.fontMetrics().height()
        self._flow = FlowLayout(self, em * 3 // 4)
        self._flow.setContentsMargins(em * 3 // 4, em // 3, em * 3 // 4, em // 3)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""

    def _group(self, *widgets: QWidget) -> QWidget:
        """Widgets that stay in one line."""
        box = QWidget(self)
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.fontMetrics().height() // 3)
        for widget in widgets:
            line.addWidget(widget)
        return box


class CropOptions(_Bar):
    """Angle and size as numbers; accept, cancel, as found.

    Signals:
        angle_changed(degrees), side_changed(photo pixels): by the user.
    """

    angle_changed = Signal(float)
    side_changed = Signal(int)

    def __init__(self, actions: ToolActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._angle_label, self._side_label = QLabel(self), QLabel(self)
        self.angle, self.side = QDoubleSpinBox(self), QSpinBox(self)
        self.angle.setRange(-180, 180)
        self.angle.setDecimals(1)
        self.angle.setSuffix("°")
        self.angle.setSingleStep(0.5)
        self.angle.setWrapping(True)
        self.side.setRange(round(LEAST_SIDE), 999_999)
        self.side.setSuffix(" px")
        for label, field, widest in (
            (self._angle_label, self.angle, "−180.0°"), (self._side_label, self.side, "99999 px"),
        ):  # fmt: skip
            label.setBuddy(field)
            field.setButtonSymbols(field.ButtonSymbols.NoButtons)
            field.setKeyboardTracking(False)
            field.setFixedWidth(self.fontMetrics().horizontalAdvance(widest) + self.fontMetrics().height())
        self.as_found = ActionButton(actions.as_found, self, worded=True)
        self.cancel, self.accept = QPushButton(self), QPushButton(self)
        self.accept.setObjectName("primary")
        for button, action in ((self.cancel, actions.cancel), (self.accept, actions.accept)):
            button.clicked.connect(action.trigger)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._flow.addWidget(self._group(self._angle_label, self.angle))
        self._flow.addWidget(self._group(self._side_label, self.side))
        self._flow.addWidget(self.as_found)
        self._flow.addWidget(self._group(self.cancel, self.accept))
        self.angle.valueChanged.connect(self.angle_changed)
        self.side.valueChanged.connect(self.side_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._angle_label.setText(self.tr("Angle"))
        self._side_label.setText(self.tr("Size"))
        self.angle.setAccessibleName(self.tr("Angle of the crop"))
        self.side.setAccessibleName(self.tr("Size of the crop"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Leave the crop as it was (Esc)"))
        self.accept.setText(self.tr("Use crop"))
        for button in (self.cancel, self.accept):
            button.setAccessibleName(button.text())
        self.accept.setToolTip(self.tr("Edit the face in this crop (Enter)"))

    def show_shape(self, shape: CropShape) -> None:
        """Show the crop's numbers, without telling anyone."""
        with QSignalBlocker(self.angle), QSignalBlocker(self.side):
            self.angle.setValue(shape.angle)
            self.side.setValue(round(shape.side))


class MaskOptions(_Bar):
    """Protect or edit, the brush, and the whole mask.

    Signals:
        protects_changed(bool): by the user.
    """

    protects_changed = Signal(bool)

    def __init__(self, theme: Theme, actions: ToolActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.protect, self.edit = QToolButton(self), QToolButton(self)
        self._modes = QButtonGroup(self)
        for button in (self.protect, self.edit):
            button.setCheckable(True)
            button.setObjectName("segment")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._modes.addButton(button)
        self.protect.setChecked(True)
        self.size_ = InlineSlider(theme, self, least=LEAST_SIZE, most=MOST_SIZE, home=20)
        self.opacity = InlineSlider(theme, self, least=1, most=100, home=100)
        self.feather = InlineSlider(theme, self, least=0, most=100, home=10)
        buttons = [ActionButton(action, self) for action in (actions.overlay, actions.invert, actions.clear)]
        self.done = QPushButton(self)
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.done.clicked.connect(actions.cancel.trigger)
        self._flow.addWidget(self._group(self.protect, self.edit))
        for each in (self.size_, self.opacity, self.feather):
            self._flow.addWidget(each)
        self._flow.addWidget(self._group(*buttons, self.done))
        self.protect.toggled.connect(self.protects_changed)
        self._sizes, self._feathers = (actions.smaller, actions.larger), (actions.harder, actions.softer)
        for action in (*self._sizes, *self._feathers):
            action.changed.connect(self._tell_keys)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.protect.setText(self.tr("Protect"))
        self.protect.setToolTip(self.tr("Paint where the photo stays as it is (X, or hold Alt)"))
        self.edit.setText(self.tr("Edit here"))
        self.edit.setToolTip(self.tr("Paint where the edit applies (X, or hold Alt)"))
        self.size_.name_it(self.tr("Size"))
        self.opacity.name_it(self.tr("Opacity"))
        self.feather.name_it(self.tr("Feather"))
        self.done.setText(self.tr("Done"))
        for button in (self.protect, self.edit, self.done):
            button.setAccessibleName(button.text())
        self.opacity.setToolTip(self.tr("How much a stroke changes the mask (keys 1 to 9, and 0 for 100 %)"))
        self._tell_keys()

    @Slot()
    def _tell_keys(self) -> None:
        """The user may have given them others."""
        self.size_.setToolTip(_with_keys(self.tr("Width of the brush"), self._sizes))
        self.feather.setToolTip(_with_keys(self.tr("How softly the mask's edges fall"), self._feathers))

    def show_settings(self, *, protects: bool, size: int, opacity: int, feather: int) -> None:
        """Show what is set, without telling anyone."""
        with QSignalBlocker(self.protect):
            (self.protect if protects else self.edit).setChecked(True)
        self.size_.show_value(size)
        self.opacity.show_value(opacity)
        self.feather.show_value(feather)


def _with_keys(text: str, actions: tuple[QAction, ...]) -> str:
    keys = [action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) for action in actions]
    return f"{text} ({'  '.join(keys)})" if all(keys) else text
