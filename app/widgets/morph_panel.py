"""The panel on the right of the morph page: everything that decides a strip, and how even it is."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.morph.settings import MOST_BETWEEN, MOST_RATE, Course, Easing, Moves, StripSettings
from app.theme import Theme
from app.widgets.evenness_gauge import EvennessGauge


class MorphPanel(QWidget):
    """Settings, a gauge and the way out.

    Signals:
        changed(StripSettings): by the user.
        export_wanted(): the button.
    """

    changed = Signal(object)
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._body, self._area, self._foot = (
            QLabel(self), QWidget(self), QScrollArea(self), QFrame(self),
        )  # fmt: skip
        self.between, self.rate = QSpinBox(self), QSpinBox(self)
        self.easing, self.course, self.moves = QComboBox(self), QComboBox(self), QComboBox(self)
        self.keep_detail = QCheckBox(self)
        self._labels = {field: QLabel(self) for field in self._fields()}
        self._hints = {field: QLabel(self) for field in (self.easing, self.course, self.moves)}
        self.length = QLabel(self)
        self.gauge = EvennessGauge(theme, self)
        self.button = QPushButton(self)
        self._lay_out()
        self._retranslate()
        self.show_settings(StripSettings())
        self.show_length(0, 0.0)
        for spin in (self.between, self.rate):
            spin.valueChanged.connect(self._on_changed)
        for combo in (self.easing, self.course, self.moves):
            combo.currentIndexChanged.connect(self._on_changed)
        self.keep_detail.toggled.connect(self._on_changed)
        self.button.clicked.connect(self.export_wanted)

    def _fields(self) -> tuple[QWidget, ...]:
        return self.between, self.rate, self.easing, self.course, self.moves

    # --- what is set

    def settings(self) -> StripSettings:
        """What is set."""
        return StripSettings(
            between=self.between.value(),
            easing=Easing(self.easing.currentData()),
            course=Course(self.course.currentData()),
            moves=Moves(self.moves.currentData()),
            rate=self.rate.value(),
            keep_detail=self.keep_detail.isChecked(),
        )

    def show_settings(self, settings: StripSettings) -> None:
        """Set all fields, without telling anyone."""
        blocked = [QSignalBlocker(field) for field in (*self._fields(), self.keep_detail)]
        self.between.setValue(settings.between)
        self.rate.setValue(settings.rate)
        for combo, value in (
            (self.easing, settings.easing), (self.course, settings.course), (self.moves, settings.moves),
        ):  # fmt: skip
            combo.setCurrentIndex(combo.findData(value.value))
        self.keep_detail.setChecked(settings.keep_detail)
        del blocked
        self._explain()

    def show_length(self, frames: int, seconds: float) -> None:
        """Of the strip; 0 frames for none."""
        text = self.tr("{0} frames · {1} s").replace("{0}", str(frames)).replace("{1}", f"{seconds:.1f}")
        self.length.setText(text if frames else self.tr("Add two photos to begin."))
        self.button.setEnabled(frames > 0)

    @Slot()
    def _on_changed(self) -> None:
        self._explain()
        self.changed.emit(self.settings())

    def _explain(self) -> None:
        """What the choices mean, below each."""
        settings = self.settings()
        easing = {
            Easing.EVEN: self.tr("The same speed all the way."),
            Easing.GENTLE: self.tr("Slower at the photos, faster between them."),
            Easing.LINGER: self.tr("Stays at each photo for a moment, then goes on quickly."),
        }
        course = {
            Course.ONCE: self.tr("After the last photo it begins again with the first."),
            Course.BACK: self.tr("From the last photo it goes back the way it came."),
            Course.CIRCLE: self.tr("From the last photo it goes on to the first: an endless round."),
        }
        moves = {
            Moves.BOTH: self.tr("One face becomes the other, with everything that is in the picture."),
            Moves.MEANING: self.tr(
                "Who it is and what they do changes; strands of hair, texture and background stay the first "
                "photo's."
            ),
            Moves.DETAIL: self.tr(
                "The face stays the first photo's; only strands of hair, texture and background change."
            ),
        }
        self._hints[self.easing].setText(easing[settings.easing])
        self._hints[self.course].setText(course[settings.course])
        self._hints[self.moves].setText(moves[settings.moves])

    # --- layout and words

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self._title.setContentsMargins(em, em * 3 // 4, em, em // 3)
        for spin, least, most in ((self.between, 2, MOST_BETWEEN), (self.rate, 1, MOST_RATE)):
            spin.setRange(least, most)
            spin.setFixedWidth(4 * em)
            spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            spin.setKeyboardTracking(False)
        for combo, kind in ((self.easing, Easing), (self.course, Course), (self.moves, Moves)):
            values: type[Enum] = kind
            for value in values:
                combo.addItem("", value.value)
        for hint in (*self._hints.values(), self.length):
            hint.setProperty("faint", True)
            hint.setWordWrap(True)
        self._lay_out_body(em)
        self._area.setObjectName("panel")
        self._area.setWidget(self._body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot.setObjectName("panelFoot")
        self.button.setObjectName("primary")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(em, em // 2, em, em * 3 // 4)
        foot.setSpacing(em * 3 // 4)
        foot.addWidget(self.gauge)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self.setFixedWidth(20 * em)

    def _lay_out_body(self, em: int) -> None:
        self._body.setObjectName("panel")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(em, 0, em, em // 2)
        body.setSpacing(em // 4)
        for spin in (self.between, self.rate):
            row = QHBoxLayout()
            row.addWidget(self._labels[spin], 1)
            row.addWidget(spin)
            body.addLayout(row)
        body.addWidget(self.length)
        for combo in (self.moves, self.easing, self.course):
            body.addSpacing(em // 2)
            for widget in (self._labels[combo], combo, self._hints[combo]):
                body.addWidget(widget)
            if combo is self.moves:
                body.addSpacing(em // 4)
                body.addWidget(self.keep_detail)
        body.addStretch(1)
        for field, label in self._labels.items():
            label.setBuddy(field)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._explain()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Strip"))
        self._labels[self.between].setText(self.tr("Frames from photo to photo"))
        self._labels[self.rate].setText(self.tr("Frames a second"))
        self._labels[self.moves].setText(self.tr("What changes"))
        self._labels[self.easing].setText(self.tr("Pace"))
        self._labels[self.course].setText(self.tr("After the last photo"))
        for combo, texts in (
            (self.moves, (self.tr("Everything"), self.tr("The meaning only"), self.tr("Fine detail only"))),
            (self.easing, (self.tr("Even"), self.tr("Gentle"), self.tr("Lingering"))),
            (self.course, (self.tr("Start over"), self.tr("Go back"), self.tr("On to the first"))),
        ):
            for row, text in enumerate(texts):
                combo.setItemText(row, text)
        self.keep_detail.setText(self.tr("Keep the photos' own detail"))
        self.keep_detail.setToolTip(
            self.tr(
                "Near a photo, show what the model is too small to see of it: pores, lashes, hair. On the "
                "photo itself the frame is the photo, pixel for pixel."
            )
        )
        for field, label in self._labels.items():
            field.setAccessibleName(label.text())
        self.keep_detail.setAccessibleName(self.keep_detail.text())
        self.button.setText(self.tr("Export…"))
        self.button.setAccessibleName(self.tr("Export the strip"))
