"""Curves of a run's figures in the theme's colours. The only module that knows the plotting library, which is
imported when the first plot is made: it takes half a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsWidget, QLabel, QVBoxLayout, QWidget

from app.runs.curve import Points, smoothed
from app.theme import Role, Theme
from app.translations import grouped, significant, translations

_ROLES = (Role.ACCENT, Role.WARNING, Role.GOOD)
_GRID = 60  # of 255: how strong its lines are
_FEW = 60  # points


@dataclass(frozen=True, eq=False)
class Line:
    """One curve.

    Attributes:
        name: for people.
        points: to draw.
    """

    name: str
    points: Points


@cache
def _library() -> Any:
    import pyqtgraph

    pyqtgraph.setConfigOptions(antialias=True)
    return pyqtgraph


@cache
def _axis_type() -> Any:
    class Axis(_library().AxisItem):  # type: ignore[misc]
        """An axis whose numbers are written as the window's language has it."""

        def tickStrings(self, values: Any, scale: float, spacing: float) -> list[str]:
            point = QLocale(translations().language).decimalPoint()
            return [text.replace(".", point) for text in super().tickStrings(values, scale, spacing)]

    return Axis


class LossPlot(QWidget):
    """A plot with a line that says what is under the pointer, or what the newest values are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[Line] = []
        self._events: list[float] = []
        self._logarithmic, self._smoothing = False, 0.0
        library = _library()
        self.view = library.GraphicsView(self)
        self._box = library.ViewBox(enableMenu=False, enableMouse=False)  # a PlotWidget leaks menus
        self._axes = {side: _axis_type()(side, linkView=self._box) for side in ("left", "bottom")}
        self.legend = QLabel(self)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _set_up(self) -> None:
        layout = QGraphicsGridLayout()
        layout.setContentsMargins(2, 8, 10, 2)
        layout.setSpacing(0)
        layout.addItem(self._axes["left"], 0, 0)
        layout.addItem(self._box, 0, 1)
        layout.addItem(self._axes["bottom"], 1, 1)
        whole = QGraphicsWidget()
        whole.setLayout(layout)
        self.view.setCentralItem(whole)
        for axis in self._axes.values():
            axis.enableAutoSIPrefix(False)
        self._axes["left"].setGrid(_GRID)
        self._box.setZValue(-1)  # below the axes' grid
        self.view.setFrameShape(self.view.Shape.NoFrame)
        for widget in (self.view, self.view.viewport()):  # there is nothing in it for the keyboard
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.scene().sigMouseMoved.connect(self._on_mouse)

    @property
    def drawn(self) -> list[Any]:
        """The library's own items, in the order of their drawing."""
        return list(self._box.addedItems)

    def show_lines(self, lines: Sequence[Line], events: Sequence[float] = ()) -> None:
        """Draw these; `events` are places on the x axis."""
        self._lines, self._events = list(lines), list(events)
        self._draw()

    def set_logarithmic(self, on: bool) -> None:
        """Of the y axis."""
        self._logarithmic = on
        self._axes["left"].setLogMode(x=False, y=on)
        self._draw()

    def set_smoothing(self, share: float) -> None:
        """Over which share of the whole curve a point is averaged, 0 to 1."""
        self._smoothing = share
        self._draw()

    def _draw(self) -> None:
        self._box.clear()
        for number, line in reversed(list(enumerate(self._lines))):
            colour, points = self._colour(number), line.points
            values = points.y
            if self._smoothing > 0 and number == 0:
                faint = QColor(colour)
                faint.setAlphaF(0.28)
                self._add(points.x, values, faint, 1.0)
                values = smoothed(points, self._smoothing)
            self._add(points.x, values, colour, 1.8)
        for place in self._events:
            pen = _pen(self._theme.colour(Role.BAD), 1.0)
            pen.setStyle(Qt.PenStyle.DashLine)
            self._box.addItem(_library().InfiniteLine(place, pen=pen), ignoreBounds=True)
        self._box.enableAutoRange()
        self._tell(None)

    def _add(self, x: NDArray[np.float64], y: NDArray[np.float64], colour: QColor, width: float) -> None:
        """A curve; few points are also drawn as dots."""
        dots = {"symbol": "o", "symbolSize": 5, "symbolPen": None, "symbolBrush": colour}
        item = _library().PlotDataItem(
            *self._visible(x, y), pen=_pen(colour, width), **(dots if len(x) <= _FEW else {})
        )
        item.setLogMode(False, self._logarithmic)
        self._box.addItem(item)

    def _visible(
        self, x: NDArray[np.float64], y: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Without what a logarithmic axis can't show."""
        if not self._logarithmic:
            return x, y
        return x[y > 0], y[y > 0]

    def _colour(self, number: int) -> QColor:
        return self._theme.colour(_ROLES[number % len(_ROLES)])

    @Slot(object)
    def _on_mouse(self, place: QPointF) -> None:
        inside = self._box.sceneBoundingRect().contains(place)
        self._tell(float(self._box.mapSceneToView(place).x()) if inside else None)

    def _tell(self, x: float | None) -> None:
        """The values at `x`, or the newest."""
        parts, places = [], []
        for number, line in enumerate(self._lines):
            points = line.points
            if not len(points.x):
                continue
            index = len(points.x) - 1 if x is None else int(np.abs(points.x - x).argmin())
            places.append(points.x[index])
            value = significant(points.y[index])
            colour = self._colour(number).name()
            parts.append(f'<span style="color:{colour}">●</span> {line.name} <b>{value}</b>')
        if x is not None and places:
            parts.insert(0, self.tr("at {0}").replace("{0}", grouped(places[0])))
        self.legend.setText(" &nbsp; ".join(parts))
        self.view.setAccessibleName(self.tr("Curves"))
        self.view.setAccessibleDescription(
            ", ".join(
                f"{line.name} {significant(line.points.y[-1])}" for line in self._lines if len(line.points.y)
            )
        )

    def leaveEvent(self, event: Any) -> None:
        """The pointer has gone: the newest values again."""
        self._tell(None)
        super().leaveEvent(event)

    @Slot()
    def _on_theme(self) -> None:
        self.view.setBackground(self._theme.colour(Role.PANEL))
        for axis in self._axes.values():
            axis.setPen(_pen(self._theme.colour(Role.GROOVE), 1.0))
            axis.setTextPen(self._theme.colour(Role.FAINT))
            axis.setStyle(tickFont=self.font())
        self._draw()


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
