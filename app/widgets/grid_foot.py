"""The line below new pictures: how far they are, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from app.generate.drawing import Drawing
from app.generate.grid import Grid
from app.generate.words import condition_words, settings_in_words, time_in_words
from core.protocol import Generated


class GridFoot(QWidget):
    """Follows a drawing."""

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelFoot")
        self._drawing, self._follows = drawing, False
        em = self.fontMetrics().height()
        self.words, self.bar = QLabel(self), QProgressBar(self)
        self.words.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(10 * em)
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 2, em, em // 2)
        row.setSpacing(em)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        drawing.began.connect(self._follow)
        drawing.moved.connect(self._show_progress)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.bar.setAccessibleName(self.tr("Progress"))

    def say(self, text: str) -> None:
        """Nothing is being drawn any more, and this is to be known of what is shown."""
        self._follows = False  # what is still told of a drawing that is being stopped is of no interest
        self.bar.hide()
        self.words.setText(text)
        self.show()

    def _follow(self) -> None:
        self._follows = True
        self._show_progress()

    def _show_progress(self) -> None:
        drawing = self._drawing
        grid = drawing.grid
        if grid is None or not drawing.runs or not self._follows:
            return
        self.bar.setValue(round(1000 * drawing.share))
        count = self.tr("{0} of {1} pictures")
        parts = [count.replace("{0}", str(len(grid.pictures))).replace("{1}", str(grid.settings.count))]
        if drawing.tried is not None:
            parts.append(self._rate(drawing.tried.tried, drawing.tried.fit))
        left = drawing.seconds_left
        if left is not None:
            parts.append(self.tr("{0} left").replace("{0}", time_in_words(left)))
        self.words.setText(" · ".join(parts))
        self.bar.show()
        self.show()

    def show_end(self, grid: Grid, generated: Generated | None) -> None:
        """What became of it."""
        if generated is None:
            text = self.tr("Stopped after {0} of {1} pictures.")
            count = str(len(grid.pictures)), str(grid.settings.count)
            self.say(text.replace("{0}", count[0]).replace("{1}", count[1]))
            return
        sentences = [settings_in_words(grid.settings) + ".", *generated.notes]
        if generated.hopeless:
            sentences.append(self._hopeless(generated))
        elif generated.request.where and generated.fit < generated.tried:
            sentences.append(self._rate(generated.tried, generated.fit) + ".")
        self.say(" ".join(sentences))

    def _rate(self, tried: int, fit: int) -> str:
        words = self.tr("{0} of {1} faces are as asked for ({2} %)")
        share = (
            f"{100 * fit / max(tried, 1):.0f}" if fit * 10 >= tried else f"{100 * fit / max(tried, 1):.1f}"
        )
        return words.replace("{0}", str(fit)).replace("{1}", str(tried)).replace("{2}", share)

    def _hopeless(self, generated: Generated) -> str:
        """What to ask for less: the condition that alone held least often."""
        rarest = min(range(len(generated.held)), key=generated.held.__getitem__)
        name, there = generated.request.where[rarest]
        words = self.tr(
            "Given up: of {0} faces that the model thought up, {1} were as asked for. Rarest is “{2}”: {3} "
            "of {0}. Ask for less, set that one to “any”, or raise the variety."
        )
        values = generated.tried, generated.fit, condition_words(name, there), generated.held[rarest]
        for place, value in enumerate(values):
            words = words.replace(f"{{{place}}}", str(value))
        return words
