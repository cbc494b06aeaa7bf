"""What the training page shows while there is no run: what training is for, and where it begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class NoRuns(QWidget):
    """A few words and two buttons.

    Signals:
        make_wanted(), watch_wanted(): the buttons.
    """

    make_wanted = Signal()
    watch_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline, self._words, self._promise = QLabel(self), QLabel(self), QLabel(self)
        self.make, self.watch = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._retranslate()
        self.make.clicked.connect(self.make_wanted)
        self.watch.clicked.connect(self.watch_wanted)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(font.Weight.DemiBold)
        self._headline.setFont(font)
        self.make.setObjectName("primary")
        block = QWidget(self)
        block.setFixedWidth(38 * em)
        column = QVBoxLayout(block)
        column.setSpacing(em)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.make)
        buttons.addWidget(self.watch)
        buttons.addStretch(1)
        for label in (self._headline, self._words, self._promise):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._promise.setProperty("faint", True)
        column.insertLayout(2, buttons)
        outer = QVBoxLayout(self)
        outer.addStretch(3)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(block)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(4)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._headline.setText(self.tr("Train a model of your own"))
        self._words.setText(
            self.tr(
                "From a folder of pictures, a model learns what they have in common. Then it edits, blends "
                "and invents pictures of that kind: faces, drawings, whatever you have some hundreds of."
            )
        )
        self._promise.setText(
            self.tr(
                "Training takes hours or days, in the background: it goes on when this window is closed, and "
                "after a crash. It happens on this computer; no picture leaves it."
            )
        )
        self.make.setText(self.tr("Make a model…"))
        self.make.setAccessibleName(self.tr("Make a model…"))
        self.watch.setText(self.tr("Watch a folder…"))
        self.watch.setAccessibleName(self.tr("Watch a folder with runs in it…"))
