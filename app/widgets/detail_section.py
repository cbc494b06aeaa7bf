"""Fine detail: another variation of it, how much of that, and how much of the photo's own stays."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.edits.edit_state import FULL_STRENGTH, FaceState
from app.icons import Icons
from app.theme import Role, Theme
from app.widgets.fold import Fold
from app.widgets.slider_row import SliderRow


class DetailSection(Fold):
    """The part of the panel that is about x_T and not about attributes.

    Signals:
        taken(), released(): a slider is held by the pointer from one to the other.
        number_changed(field, value): "variation_share" or "keep_detail", by the user.
        variation_wanted(), reset_wanted(): buttons.
    """

    taken = Signal()
    released = Signal()
    number_changed = Signal(str, int)
    variation_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("detail", icons, parent)
        em = self.fontMetrics().height()
        self.reset = QPushButton(self)
        self.reset.setFlat(True)
        self.line.addWidget(self.reset)
        self.new_variation = QPushButton(self)
        self.new_variation.setIconSize(QSize(round(1.2 * em), round(1.2 * em)))
        icons.bind(self.new_variation, "die", Role.TEXT)
        self.share = SliderRow(theme, self, least=0, most=FULL_STRENGTH)
        self.keep = SliderRow(theme, self, least=0, most=FULL_STRENGTH)
        self.rows.setContentsMargins(0, em // 4, 0, em // 4)
        self.rows.addWidget(self.new_variation)
        self.rows.addSpacing(em // 4)
        for row in (self.share, self.keep):
            self.rows.addWidget(row)
            row.taken.connect(self.taken)
            row.released.connect(self.released)
        self.share.moved.connect(self._on_share)
        self.keep.moved.connect(self._on_keep)
        self.new_variation.clicked.connect(self.variation_wanted)
        self.reset.clicked.connect(self.reset_wanted)
        self.retranslate()
        self.show_state(FaceState())

    def retranslate(self) -> None:
        """Set every text in the language of the moment."""
        self.set_title(self.tr("Detail"))
        self.reset.setText(self.tr("Reset"))
        self.reset.setAccessibleName(self.tr("Reset detail"))
        self.new_variation.setText(self.tr("New variation"))
        self.new_variation.setAccessibleName(self.tr("New variation"))
        self.new_variation.setToolTip(
            self.tr("Redraws strands of hair, skin texture and background another way; the face stays.")
        )
        self.share.name_it(
            self.tr("Variation"), self.tr("How far the fine detail goes from the photo's to the variation's.")
        )
        self.keep.name_it(
            self.tr("Keep detail"),
            self.tr(
                "How much of the photo's own fine detail stays where the sliders change the face; more of it "
                "makes the change milder."
            ),
        )

    def show_state(self, state: FaceState) -> None:
        """Set the sliders, without telling anyone."""
        self.share.show_value(state.variation_share)
        self.keep.show_value(state.keep_detail)
        self.show_touched((state.variation_share != 0) + (state.keep_detail != 0))
        self.reset.setEnabled(bool(state.variation_share or state.keep_detail or state.variation))

    def set_wheel_needs_focus(self, needs: bool) -> None:
        """Where the panel scrolls, the wheel scrolls it."""
        for row in (self.share, self.keep):
            row.slider.wheel_needs_focus = needs

    def set_enabled(self, enabled: bool) -> None:
        """There is nothing to redraw without a photo; folding works always."""
        self.body.setEnabled(enabled)

    @Slot(int)
    def _on_share(self, value: int) -> None:
        self.number_changed.emit("variation_share", value)

    @Slot(int)
    def _on_keep(self, value: int) -> None:
        self.number_changed.emit("keep_detail", value)
