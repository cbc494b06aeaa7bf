"""The panel on the right: a slider for each attribute of the model."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.edit_state import FaceState
from app.icons import Icons
from app.theme import Theme
from app.widgets.attribute_row import AttributeRow
from core.protocol import ModelLoaded

_FLAT_PADDING = 7  # pixels of the style sheet between a flat button's edge and its text


class SlidersPanel(QWidget):
    """Sliders, or the reason why there are none.

    Signals:
        taken(), released(): a slider is held by the pointer from one to the other.
        strength_changed(attribute, value), hold_changed(attribute, held): by the user.
        reset_wanted(), model_wanted(): buttons.
    """

    taken = Signal()
    released = Signal()
    strength_changed = Signal(str, int)
    hold_changed = Signal(str, bool)
    reset_wanted = Signal()
    model_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._icons = theme, icons
        self.rows: dict[str, AttributeRow] = {}
        self._state = FaceState()
        self._title, self._about = QLabel(self), QLabel(self)
        self._message = QLabel(self)
        self.reset, self.choose_model = QPushButton(self), QPushButton(self)
        self._body, self._area = QWidget(self), QScrollArea(self)
        self._rows_layout = QVBoxLayout()
        self._lay_out()
        self._retranslate()
        self.reset.clicked.connect(self.reset_wanted)
        self.choose_model.clicked.connect(self.model_wanted)
        self.show_waiting("")

    def sizeHint(self) -> QSize:
        """About 300 pixels on a usual screen."""
        return QSize(self.fontMetrics().height() * 18, self.fontMetrics().height() * 30)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        for label in (self._about, self._message):
            label.setWordWrap(True)
            label.setProperty("faint", True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        small = self._about.font()
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self._about.setFont(small)
        self.reset.setFlat(True)
        keep_room = self.reset.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep_room)
        head = QHBoxLayout()
        head.setContentsMargins(em, em * 3 // 4, em - _FLAT_PADDING, em // 3)
        head.addWidget(self._title, 1)
        head.addWidget(self.reset)
        self._body.setObjectName("panel")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(em, em // 3, em, em)
        body.setSpacing(0)
        body.addWidget(self._message)
        body.addSpacing(em // 2)
        body.addWidget(self.choose_model, 0, Qt.AlignmentFlag.AlignLeft)
        body.addLayout(self._rows_layout)
        body.addStretch(1)
        self._area.setObjectName("panel")
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.verticalScrollBar().rangeChanged.connect(self._on_scroll_range)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(em, em // 2, em, em * 3 // 4)
        foot.addWidget(self._about)
        column.addLayout(foot)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Portrait"))
        self.reset.setText(self.tr("Reset all"))
        self.reset.setAccessibleName(self.tr("Reset all sliders"))
        self.choose_model.setText(self.tr("Choose a model…"))
        self.choose_model.setAccessibleName(self.tr("Choose a model file"))
        for row in self.rows.values():
            row.retranslate()

    # --- what is shown

    def show_model(self, model: ModelLoaded) -> None:
        """Make a slider for each of the model's attributes."""
        self._clear()
        self._message.setVisible(not model.attributes)
        self.choose_model.hide()
        if not model.attributes:
            self._message.setText(self.tr("This model has no sliders: no attributes were trained for it."))
        self._title.setText(model.name)
        self._about.setText(self.tr("Trained on: {0}").replace("{0}", model.trained_on))
        self._about.setToolTip(self.tr("Licence of the model: {0}").replace("{0}", model.licence))
        for attribute in model.attributes:
            row = AttributeRow(attribute, self._theme, self._icons, self._body)
            row.taken.connect(self.taken)
            row.released.connect(self.released)
            row.value_changed.connect(self.strength_changed)
            row.hold_changed.connect(self.hold_changed)
            self._rows_layout.addWidget(row)
            self.rows[attribute] = row
        self.reset.setVisible(bool(model.attributes))
        self.show_state(self._state)

    def show_waiting(self, message: str) -> None:
        """No sliders yet."""
        self._clear()
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self.choose_model.hide()
        self.reset.hide()

    def show_trouble(self, message: str) -> None:
        """No sliders, and why, and a way out."""
        self.show_waiting(message)
        self.choose_model.show()

    def show_state(self, state: FaceState) -> None:
        """Set the sliders."""
        self._state = state
        for attribute, row in self.rows.items():
            row.show_state(state.strength(attribute), attribute in state.hold)
        self.reset.setEnabled(state.is_touched)

    def set_sliders_enabled(self, enabled: bool) -> None:
        """Sliders mean nothing without a photo."""
        for row in self.rows.values():
            row.setEnabled(enabled)

    def _clear(self) -> None:
        for row in self.rows.values():
            self._rows_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        self._title.setText(self.tr("Portrait"))
        self._about.clear()

    def _on_scroll_range(self, _least: int, most: int) -> None:
        """Where the panel scrolls, the wheel scrolls it."""
        for row in self.rows.values():
            row.slider.wheel_needs_focus = most > 0
