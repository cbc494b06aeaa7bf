"""The figures of a run as plots: which stage, which figure, how smooth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.runs.metrics import Figures
from app.runs.words import figure_word, stage_word
from app.theme import Theme
from app.widgets.flow import FlowLayout
from app.widgets.loss_plot import Line, LossPlot
from app.widgets.slider import CentreSlider

_LOSSES = ("loss", "validation_loss", "training_loss", "average_loss")
_WIDEST = 0.2  # share of the curve over which the strongest smoothing averages


class FiguresView(QWidget):
    """Shows what `Figures` says.

    Signals:
        drawn(): a plot was drawn.
    """

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = Figures()
        self.plot: LossPlot | None = None
        self.stage, self.figure = QComboBox(self), QComboBox(self)
        self.logarithmic, self.smoothing = QCheckBox(self), CentreSlider(theme, self, least=0, most=100)
        self._smooth, self._smooth_word = QWidget(self), QLabel(self)
        self._nothing, self._event = QLabel(self), QLabel(self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._retranslate()
        self._followed = (
            ""  # the stage that was the newest, and is shown as long as the user chooses no other
        )
        self.stage.activated.connect(self._on_stage)
        self.figure.activated.connect(self._draw)
        self.logarithmic.toggled.connect(self._on_logarithmic)
        self.smoothing.valueChanged.connect(self._on_smoothing)
        self.smoothing.reset_wanted.connect(lambda: self.smoothing.setValue(0))

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        for box in (self.stage, self.figure):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.smoothing.setFixedWidth(6 * em)
        self._smooth_word.setBuddy(self.smoothing)
        self._nothing.setProperty("faint", True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._event.setProperty("warning", True)
        self._event.setWordWrap(True)
        choices = QWidget(self)
        head = FlowLayout(choices, em // 2)
        head.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout(self._smooth)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._smooth_word)
        line.addWidget(self.smoothing)
        for widget in (self.stage, self.figure, self.logarithmic, self._smooth):
            head.addWidget(widget)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(choices)
        self._column.addWidget(self._nothing, 1)
        self._column.addWidget(self._event)
        self._event.hide()

    def clear(self) -> None:
        """Another run is shown; its figures come."""
        self._followed = ""
        self.stage.clear()
        self.figure.clear()
        self.show_figures(Figures())

    def show_figures(self, figures: Figures) -> None:
        """Draw these; what the user chose stays chosen."""
        self._figures = figures
        stages = figures.stages
        newest = stages[-1] if stages else ""
        shown = self.stage.currentData()
        _fill(self.stage, [(stage, stage_word(stage)) for stage in stages])
        wanted = newest if shown in (None, self._followed) else shown
        self._followed = newest
        self.stage.setCurrentIndex(max(self.stage.findData(wanted), 0))
        self.stage.setVisible(len(stages) > 1)
        self._fill_figures()
        self._draw()

    def _fill_figures(self) -> None:
        names = self._figures.names(self.stage.currentData() or "")
        kinds = ["loss"] if "loss" in names else []
        kinds += [name for name in names if name not in _LOSSES]
        _fill(self.figure, [(name, figure_word(name)) for name in kinds])
        self.figure.setVisible(bool(kinds))

    @Slot()
    def _on_stage(self) -> None:
        self._fill_figures()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        stage, name = self.stage.currentData(), self.figure.currentData()
        names = _LOSSES if name == "loss" else (name,)
        curves = self._figures.curves
        lines = [
            Line(figure_word(each), curves[stage, each]) for each in names if (stage, each) in curves
        ]  # fmt: skip
        has_lines = any(len(line.points.x) > 0 for line in lines)
        for widget in (self.logarithmic, self._smooth):
            widget.setVisible(has_lines)
        self._nothing.setVisible(not has_lines)
        if has_lines and self.plot is None:
            self.plot = LossPlot(self._theme, self)
            self._column.insertWidget(1, self.plot, 1)
            self._on_logarithmic(self.logarithmic.isChecked())
            self._on_smoothing(self.smoothing.value())
        events = [event for event in self._figures.events if event.stage == stage]
        self._event.setVisible(bool(events))
        if events:
            self._event.setText(events[-1].text)
        if self.plot is not None:
            self.plot.setVisible(has_lines)
            self.plot.show_lines(lines, [event.seen for event in events])
        self.drawn.emit()

    @Slot(bool)
    def _on_logarithmic(self, on: bool) -> None:
        if self.plot is not None:
            self.plot.set_logarithmic(on)

    @Slot(int)
    def _on_smoothing(self, value: int) -> None:
        if self.plot is not None:
            self.plot.set_smoothing(_WIDEST * (value / 100) ** 2)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.stage.clear()
            self.show_figures(self._figures)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.stage.setAccessibleName(self.tr("Part of the training"))
        self.figure.setAccessibleName(self.tr("Figure"))
        self.logarithmic.setText(self.tr("Log scale"))
        self._smooth_word.setText(self.tr("Smooth"))
        self.smoothing.setAccessibleName(self.tr("Smooth"))
        self._nothing.setText(self.tr("Curves appear here once the training has begun."))


def _fill(box: QComboBox, items: list[tuple[str, str]]) -> None:
    """Offer these, and keep the chosen one, unless they are offered already."""
    if [box.itemData(row) for row in range(box.count())] == [data for data, _ in items]:
        return
    chosen = box.currentData()
    box.clear()
    for data, text in items:
        box.addItem(text, data)
    box.setCurrentIndex(max(box.findData(chosen), 0))
