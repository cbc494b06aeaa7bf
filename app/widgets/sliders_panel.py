"""The panel on the right: a slider for each attribute of the model, amount, detail, and gauges."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.edits.attribute_groups import FEW
from app.edits.edit_state import MOST_AMOUNT, FaceState
from app.icons import Icons
from app.sentences import translated
from app.theme import Theme
from app.widgets.attribute_list import AttributeList
from app.widgets.attribute_row import AttributeRow
from app.widgets.detail_section import DetailSection
from app.widgets.elided import ElidedLabel
from app.widgets.gauges import Gauges
from app.widgets.search_field import SearchField
from app.widgets.slider_row import SliderRow
from core.protocol import ModelLoaded

_ROOM_FOR_NAME = 7  # lines of text, for the head's margins and some ten letters
_FLAT_PADDING = 7  # pixels of the style sheet between a flat button's edge and its text


class SlidersPanel(QWidget):
    """Sliders, or the reason why there are none.

    Signals:
        taken(), released(): a slider is held by the pointer from one to the other.
        strength_changed(attribute, value), on_changed(attribute, on), hold_changed(attribute, held): by the
            user.
        number_changed(field, value): "amount", "variation_share" or "keep_detail", by the user.
        variation_wanted(), detail_reset_wanted(), reset_wanted(), model_wanted(): buttons.
        model_shown(name): there are sliders for another model.
        fold_changed(group, is_open): by the user.
    """

    taken = Signal()
    released = Signal()
    strength_changed = Signal(str, int)
    on_changed = Signal(str, bool)
    hold_changed = Signal(str, bool)
    number_changed = Signal(str, int)
    variation_wanted = Signal()
    detail_reset_wanted = Signal()
    reset_wanted = Signal()
    model_wanted = Signal()
    model_shown = Signal(str)
    fold_changed = Signal(str, bool)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = FaceState()
        self._model: ModelLoaded | None = None
        self._title, self._message = ElidedLabel(self), QLabel(self)
        self.presets, self.reset = QPushButton(self), QPushButton(self)
        self.choose_model = QPushButton(self)
        self.search = SearchField(icons, self)
        self._body, self._area = QWidget(self), QScrollArea(self)
        self.list = AttributeList(theme, icons, self._body)
        self.detail = DetailSection(theme, icons, self._body)
        self._foot = QFrame(self)
        self.amount = SliderRow(theme, self._foot, least=0, most=MOST_AMOUNT, home=100)
        self.gauges = Gauges(theme, self._foot)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_waiting("")

    def sizeHint(self) -> QSize:
        """About 300 pixels on a usual screen; more where the language needs it beside a model's name."""
        em = self.fontMetrics().height()
        words = sum(button.sizeHint().width() for button in (self.presets, self.reset))
        return QSize(max(18 * em, words + _ROOM_FOR_NAME * em), 30 * em)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self._message.setWordWrap(True)
        self._message.setProperty("faint", True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setContentsMargins(em, em * 3 // 4, em - _FLAT_PADDING, em // 3)
        head.setSpacing(0)
        head.addWidget(self._title, 1)
        for button in (self.presets, self.reset):
            button.setFlat(True)
            keep_room = button.sizePolicy()
            keep_room.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keep_room)
            head.addWidget(button)
        find = QHBoxLayout()
        find.setContentsMargins(em, 0, em, em // 3)
        find.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(find)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self._lay_out_body(em)
        self._lay_out_foot(em)

    def _lay_out_body(self, em: int) -> None:
        self._body.setObjectName("panel")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        self._body.setContentsMargins(em, 0, em, em // 2)
        body.setSpacing(0)
        body.addWidget(self._message)
        body.addSpacing(em // 3)
        body.addWidget(self.choose_model, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.list)
        body.addWidget(self.detail)
        body.addStretch(1)
        self._area.setObjectName("panel")
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out_foot(self, em: int) -> None:
        self._foot.setObjectName("panelFoot")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(em, em // 4, em, em * 3 // 4)
        foot.setSpacing(em // 3)
        foot.addWidget(self.amount)
        foot.addWidget(self.gauges)

    def _connect(self) -> None:
        for part in (self.list, self.detail, self.amount):
            part.taken.connect(self.taken)
            part.released.connect(self.released)
        self.list.strength_changed.connect(self.strength_changed)
        self.list.on_changed.connect(self.on_changed)
        self.list.hold_changed.connect(self.hold_changed)
        self.amount.moved.connect(self._on_amount)
        self.list.fold_changed.connect(self.fold_changed)
        self.detail.toggled.connect(self.fold_changed)
        self.detail.number_changed.connect(self.number_changed)
        self.detail.variation_wanted.connect(self.variation_wanted)
        self.detail.reset_wanted.connect(self.detail_reset_wanted)
        self.reset.clicked.connect(self.reset_wanted)
        self.choose_model.clicked.connect(self.model_wanted)
        self.search.textChanged.connect(self._on_search)
        self.search.entered.connect(self._on_found)
        self._area.verticalScrollBar().rangeChanged.connect(self._on_scroll_range)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.presets.setText(self.tr("Presets"))
        self.presets.setAccessibleName(self.tr("Presets"))
        self.presets.setToolTip(self.tr("Several sliders at once: apply, save, rename"))
        self.reset.setText(self.tr("Reset all"))
        self.reset.setAccessibleName(self.tr("Reset all sliders"))
        self.choose_model.setText(self.tr("Choose a model…"))
        self.choose_model.setAccessibleName(self.tr("Choose a model file"))
        self.search.setPlaceholderText(self.tr("Find a slider"))
        self.search.setAccessibleName(self.tr("Find a slider"))
        self.amount.name_it(
            self.tr("Amount"), self.tr("Makes all sliders of this face weaker or stronger together.")
        )
        self.list.retranslate()
        self.detail.retranslate()
        self._name_model()
        self.setFixedWidth(self.sizeHint().width())

    # --- what is shown

    @property
    def rows(self) -> dict[str, AttributeRow]:
        """The sliders, by attribute."""
        return self.list.rows

    def show_model(self, model: ModelLoaded) -> None:
        """Make a slider for each of the model's attributes."""
        self._clear()
        self._model = model
        self._message.setVisible(not model.attributes)
        self.choose_model.hide()
        self._name_model()
        self.list.show_attributes(model.attributes)
        self.search.setVisible(len(model.attributes) > FEW)
        for widget in (self.presets, self.reset, self.amount):
            widget.setVisible(bool(model.attributes))
        self.detail.show()
        self._foot.show()
        self.model_shown.emit(model.name)
        self._on_scroll_range(0, self._area.verticalScrollBar().maximum())
        self.show_state(self._state)

    def show_waiting(self, message: str) -> None:
        """No sliders yet."""
        self._clear()
        self._message.setText(message)
        self._message.setVisible(bool(message))

    def show_trouble(self, message: str) -> None:
        """No sliders, and why, and a way out."""
        self.show_waiting(message)
        self.choose_model.show()

    def show_state(self, state: FaceState) -> None:
        """Set the sliders."""
        self._state = state
        self.list.show_state(state)
        self.detail.show_state(state)
        self.amount.show_value(state.amount)
        self.reset.setEnabled(state.is_touched)

    def set_folds(self, is_open: Mapping[str, bool]) -> None:
        """Which groups are unfolded, of those that the user ever touched."""
        self.list.set_folded(is_open)
        self.detail.set_open(is_open.get(self.detail.key, True))

    def set_sliders_enabled(self, enabled: bool) -> None:
        """Sliders mean nothing without a photo."""
        for row in self.rows.values():
            row.setEnabled(enabled)
        self.detail.set_enabled(enabled)
        self.amount.setEnabled(enabled)

    def _clear(self) -> None:
        self._model = None
        self.list.clear()
        self.search.clear()
        for widget in (self.search, self.presets, self.reset, self.choose_model, self.detail, self._foot):
            widget.hide()
        self._name_model()

    def _name_model(self) -> None:
        model = self._model
        self._title.setText(self.tr("Portrait") if model is None else model.name)
        if model is None:
            self._title.setToolTip("")
            return
        if not model.attributes:
            self._message.setText(self.tr("This model has no sliders: no attributes were trained for it."))
        trained = self.tr("Trained on: {0}").replace("{0}", translated(model.trained_on))
        licence = self.tr("Licence of the model: {0}").replace("{0}", translated(model.licence))
        self._title.setToolTip(f"{trained}\n{licence}")

    # --- search

    @Slot()
    def find_slider(self) -> None:
        """Let the user type a slider's name; where there are few, go to the first one."""
        if not self.search.isHidden():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        else:
            self._on_found()

    def reveal(self, attribute: str) -> None:
        """Bring one slider into view and give it the keyboard."""
        row = self.rows.get(attribute)
        if row is None:
            return
        self.search.clear()
        for fold in self.list.folds.values():
            if fold.isAncestorOf(row):
                fold.set_open(True)
        row.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(row)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self.list.search(text)
        self.detail.setVisible(self._model is not None and not text.strip())
        self._area.verticalScrollBar().setValue(0)

    @Slot()
    def _on_found(self) -> None:
        row = self.list.first_hit
        if row is not None:
            row.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._area.ensureWidgetVisible(row)

    @Slot(int)
    def _on_amount(self, value: int) -> None:
        self.number_changed.emit("amount", value)

    @Slot(int, int)
    def _on_scroll_range(self, _least: int, most: int) -> None:
        """Where the panel scrolls, the wheel scrolls it, and the bar takes its room from the margin."""
        em, bar = self.fontMetrics().height(), self._area.verticalScrollBar().sizeHint().width()
        self._body.setContentsMargins(em, 0, max(em - bar, 0) if most > 0 else em, em // 2)
        self.list.set_wheel_needs_focus(most > 0)
        self.detail.set_wheel_needs_focus(most > 0)
