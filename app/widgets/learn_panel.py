"""The panel beside the examples: a name, learning, what came of it, and the user's own sliders."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.own_sliders.library import Library
from app.theme import Theme
from app.widgets.own_slider_list import OwnSliderList
from app.widgets.slider_preview import SliderPreview
from core.protocol import Progress, SliderLearned, Verdict
from core.slider_file import LONGEST_NAME

_FLAT_PADDING = 7  # pixels of the style sheet between a flat button's edge and its text


class LearnPanel(QWidget):
    """What stands at the right of the page.

    Signals:
        named(name), learn_wanted(), cancel_wanted(), add_wanted(), labels_wanted(): by the user.
    """

    named = Signal(str)
    learn_wanted = Signal()
    cancel_wanted = Signal()
    add_wanted = Signal()
    labels_wanted = Signal()

    def __init__(self, library: Library, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headline, self._hint = QLabel(self), QLabel(self)
        self._name_label, self.name = QLabel(self), QLineEdit(self)
        self.learn, self.cancel, self.labels = QPushButton(self), QPushButton(self), QPushButton(self)
        self.bar, self._busy = QProgressBar(self), QLabel(self)
        self.verdict, self.sentence, self.legend = QLabel(self), QLabel(self), QLabel(self)
        self.preview, self._preview_hint = SliderPreview(theme, self), QLabel(self)
        self.add = QPushButton(self)
        self.list = OwnSliderList(library, icons, self)
        self._result: SliderLearned | None = None
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_result(None)
        self.show_rest()

    def sizeHint(self) -> QSize:
        """As wide as the editor's panel, and a little more."""
        em = self.fontMetrics().height()
        return QSize(20 * em, 30 * em)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.named)
        self.name.returnPressed.connect(self._on_return)
        self.learn.clicked.connect(self.learn_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.labels.clicked.connect(self.labels_wanted)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        for label, size in ((self._headline, 1.15), (self.verdict, 1.1)):
            font = label.font()
            font.setWeight(font.Weight.DemiBold)
            font.setPointSizeF(font.pointSizeF() * size)
            label.setFont(font)
        for label in (
            self._headline,
            self._hint,
            self._busy,
            self.verdict,
            self.sentence,
            self.legend,
            self._preview_hint,
        ):
            label.setWordWrap(True)
        for label in (self._hint, self._busy, self.legend, self._preview_hint, self._name_label):
            label.setProperty("faint", True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setMaxLength(LONGEST_NAME)
        self._name_label.setBuddy(self.name)
        self.bar.setTextVisible(False)
        self.labels.setFlat(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.learn, 1)
        buttons.addWidget(self.cancel)
        body = QWidget(self)
        body.setObjectName("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(em, em * 3 // 4, em, em)
        column.setSpacing(em // 2)
        column.addWidget(self._headline)
        column.addWidget(self._hint)
        column.addWidget(self._name_label)
        column.addWidget(self.name)
        column.addLayout(buttons)
        column.addWidget(self.bar)
        column.addWidget(self._busy)
        table = QHBoxLayout()
        table.setContentsMargins(-_FLAT_PADDING, 0, 0, 0)
        table.addWidget(self.labels)
        table.addStretch(1)
        column.addLayout(table)
        for widget in (self.verdict, self.sentence, self.legend, self.preview, self._preview_hint, self.add):
            column.addWidget(widget)
        column.addSpacing(em)
        column.addWidget(self.list)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("panel")
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)
        outside.addWidget(area)

    # --- what is shown

    def show_ready(self, ready: bool, why_not: str) -> None:
        """Whether there is enough to learn from, and else what is missing."""
        self.learn.setEnabled(ready)
        self.learn.setToolTip(why_not)
        self._say(why_not)

    def show_progress(self, progress: Progress) -> None:
        """The engine looks at examples, or learns."""
        self.bar.setVisible(True)
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        words = self.tr("Learning…")
        if progress.stage == "loading":
            words = self.tr("Loading the model…")
        elif progress.stage != "learning":
            words = self.tr("Looking at the pictures: {0} of {1}")
            words = words.replace("{0}", str(progress.done)).replace("{1}", str(progress.total))
            if progress.seconds_left is not None and progress.seconds_left >= 2:
                left = self.tr("{0} s left").replace("{0}", str(round(progress.seconds_left)))
                words = f"{words} · {left}"
        self._say(words)
        self.cancel.setVisible(True)

    def show_rest(self) -> None:
        """Nothing is being done."""
        self.bar.hide()
        self._say("")
        self.cancel.hide()

    def show_result(self, result: SliderLearned | None) -> None:
        """What came of learning; None for nothing yet, or nothing any more."""
        self._result = result
        self._show_verdict()
        there = result is not None and bool(result.content)
        self.preview.setVisible(there)
        self.preview.clear()
        self.explain_preview("")
        self.add.setVisible(there)
        self.add.setEnabled(True)
        for button, first in ((self.learn, not there), (self.add, there)):
            button.setObjectName("primary" if first else "")
            button.style().unpolish(button)
            button.style().polish(button)
        self.learn.setText(self.tr("Learn") if result is None else self.tr("Learn again"))

    def show_picture(self, strength: int, picture: QImage) -> None:
        """Of the preview."""
        self.preview.setVisible(True)
        self.explain_preview("")
        self.preview.show_picture(strength, picture)

    def explain_preview(self, text: str) -> None:
        """Why there is none, or what it shows."""
        self._preview_hint.setText(text)
        self._preview_hint.setVisible(bool(text))

    def show_added(self) -> None:
        """It is one of the user's own now."""
        self.add.setEnabled(False)

    def _say(self, words: str) -> None:
        self._busy.setText(words)
        self._busy.setVisible(bool(words))

    def _show_verdict(self) -> None:
        result = self._result
        self.verdict.setVisible(result is not None)
        self.sentence.setVisible(result is not None)
        self.legend.setVisible(result is not None and bool(result.judged))
        if result is None:
            return
        self.verdict.setText(
            {
                Verdict.WELL: self.tr("A good slider"),
                Verdict.WEAKLY: self.tr("A weak slider"),
                Verdict.CHANCE: self.tr("No slider yet"),
                Verdict.TOO_FEW: self.tr("Too few examples"),
            }[result.verdict]
        )
        self.verdict.setProperty("warning", result.verdict is not Verdict.WELL)
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.sentence.setText(result.sentence)
        mistakes = sum(each.mistaken for each in result.judged)
        if mistakes:
            text = self.tr(
                "The bars say how surely each picture has it. The {0} marked ones look as if they belonged "
                "to the other side: move them with M if they do, then learn again."
            )
            self.legend.setText(text.replace("{0}", str(mistakes)))
        else:
            self.legend.setText(self.tr("The bars say how surely each picture has it."))

    @Slot()
    def _on_return(self) -> None:
        if self.learn.isEnabled():
            self.learn_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._headline.setText(self.tr("Make your own slider"))
        self._hint.setText(
            self.tr("Show what it is for with ten pictures or more. They stay where they are.")
        )
        self._name_label.setText(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Such as “Freckles”"))
        self.name.setAccessibleName(self.tr("Name of the slider"))
        self.learn.setText(self.tr("Learn") if self._result is None else self.tr("Learn again"))
        self.cancel.setText(self.tr("Cancel"))
        self.add.setText(self.tr("Add to my sliders"))
        self.labels.setText(self.tr("Take pictures from a table of labels…"))
        self._show_verdict()
