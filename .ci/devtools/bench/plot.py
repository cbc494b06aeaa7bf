"""Plots as inline SVG: lines and bars in colours that can be read on white and on black."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 640, 300
LEFT, RIGHT, TOP, BOTTOM = 76, 16, 12, 44
COLOURS = ("#2f81d8", "#dd6b20", "#2f9e63", "#b353c4", "#b08a00", "#d64550", "#0e9aa7", "#7a7f87")
BAR = 24  # pixels of a bar with its gap

Point = tuple[float, float]


@dataclass(frozen=True)
class Axis:
    """Which values an axis shows.

    Attributes:
        name: with the unit.
        log: as powers; then all values must be above 0.
        zero: begins at 0.
    """

    name: str
    log: bool = False
    zero: bool = False


@dataclass(frozen=True)
class _Scale:
    """From values to pixels."""

    low: float
    high: float
    log: bool
    start: float
    end: float

    def __call__(self, value: float) -> float:
        low, high, at = (self._of(each) for each in (self.low, self.high, value))
        return self.start + (at - low) / (high - low) * (self.end - self.start)

    def _of(self, value: float) -> float:
        return math.log10(value) if self.log else value

    def ticks(self) -> list[float]:
        """Round values between the ends, four to nine of them."""
        if self.log:
            powers = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
            steps = (1, 2, 5) if len(powers) <= 4 else (1,)
            values = [step * 10.0**power for power in powers for step in steps]
            return [value for value in values if self.low <= value <= self.high]
        rough = (self.high - self.low) / 5
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
        first = math.ceil(self.low / step - 1e-9)
        return [number * step for number in range(first, math.floor(self.high / step + 1e-9) + 1)]


def lines(series: Mapping[str, Sequence[Point]], x: Axis, y: Axis) -> str:
    """A line with dots for each series of (x, y); "" where there is no point at all."""
    points = [point for line in series.values() for point in line]
    if not points:
        return ""
    across = _scale([point[0] for point in points], x, LEFT, WIDTH - RIGHT)
    up = _scale([point[1] for point in points], y, HEIGHT - BOTTOM, TOP)
    legend, height = _legend(list(series))
    parts = [*_grid(across, up, x, y), *legend]
    for number, line in enumerate(series.values()):
        colour = COLOURS[number % len(COLOURS)]
        places = [(across(a), up(b)) for a, b in line]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        if len(places) <= 40:
            parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in places]
    return _svg(height, parts)


def bars(
    values: Mapping[str, float],
    unit: str,
    *,
    ranges: Mapping[str, tuple[float, float]] | None = None,
    mark: float | None = None,
    colours: Sequence[int] | None = None,
    form: Callable[[float], str] | None = None,
) -> str:
    """A lying bar for each name.

    Args:
        ranges: from where to where a value's measurements spread.
        mark: a value to be reached, drawn as a line.
        colours: number of each bar's colour; without, each has its own.
        form: writes a value beside its bar.
    """
    if not values:
        return ""
    ranges, form = ranges or {}, form or _number
    left = 20 + 7 * max(map(len, values))
    ends = [high for _, high in ranges.values()]
    largest = max([*values.values(), *ends, *([mark] if mark is not None else [])])
    scale = _Scale(0, largest or 1, False, left, WIDTH - 90)
    height = TOP + BAR * len(values) + BOTTOM
    bottom = height - BOTTOM
    parts = []
    for tick in scale.ticks():
        at = scale(tick)
        parts.append(_rule(at, TOP, at, bottom, 0.15))
        parts.append(_text(at, bottom + 16, _number(tick), "middle"))
    parts.append(_text((left + WIDTH - 90) / 2, bottom + 34, unit, "middle"))
    for number, (name, value) in enumerate(values.items()):
        top, colour = TOP + BAR * number, COLOURS[(colours[number] if colours else number) % len(COLOURS)]
        end = scale(value)
        parts.append(
            f'<rect x="{left}" y="{top + 4}" width="{max(0.0, end - left):.1f}" height="{BAR - 8}" '
            f'fill="{colour}"/>'
        )
        if name in ranges:
            low, high = map(scale, ranges[name])
            middle = top + BAR / 2
            parts.append(_rule(low, middle, high, middle, 0.9))
            end = max(end, high)
        parts.append(_text(left - 8, top + BAR / 2 + 4, name, "end"))
        parts.append(_text(end + 8, top + BAR / 2 + 4, form(value), "start"))
    if mark is not None:
        parts.append(_rule(scale(mark), TOP - 6, scale(mark), bottom, 0.9, "4 3"))
    return _svg(height, parts)


def figure(svg: str, caption: str) -> str:
    """HTML of a plot with its caption; "" for an empty plot."""
    return f"<figure>{svg}<figcaption>{escape(caption)}</figcaption></figure>" if svg else ""


def _scale(values: Sequence[float], axis: Axis, start: float, end: float) -> _Scale:
    low, high = min(values), max(values)
    if axis.log:
        return _Scale(low / 1.2, high * 1.2, True, start, end)
    if axis.zero:
        low, high = min(0.0, low), max(0.0, high)
    room = 0.05 * (high - low) or abs(high) / 2 or 1.0
    return _Scale(low if axis.zero and low == 0 else low - room, high + room, False, start, end)


def _grid(across: _Scale, up: _Scale, x: Axis, y: Axis) -> list[str]:
    parts = []
    for tick in across.ticks():
        at = across(tick)
        parts.append(_rule(at, TOP, at, HEIGHT - BOTTOM, 0.15))
        parts.append(_text(at, HEIGHT - BOTTOM + 16, _number(tick), "middle"))
    for tick in up.ticks():
        at = up(tick)
        parts.append(_rule(LEFT, at, WIDTH - RIGHT, at, 0.15))
        parts.append(_text(LEFT - 8, at + 4, _number(tick), "end"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x.name, "middle"))
    middle = (TOP + HEIGHT - BOTTOM) / 2
    turned = f'transform="rotate(-90 14 {middle:.0f})"'
    parts.append(_text(14, middle, y.name, "middle", turned))
    return parts


def _legend(names: Sequence[str]) -> tuple[list[str], int]:
    """Below the plot, in as many rows as it needs, and where it ends."""
    parts, at, top = [], float(LEFT), HEIGHT
    for number, name in enumerate(names):
        width = 30 + 7 * len(name)
        if at > LEFT and at + width > WIDTH:
            at, top = float(LEFT), top + 20
        colour = COLOURS[number % len(COLOURS)]
        parts.append(f'<rect x="{at:.0f}" y="{top}" width="12" height="12" fill="{colour}"/>')
        parts.append(_text(at + 17, top + 10, name, "start"))
        at += width
    return parts, top + 22


def _rule(x1: float, y1: float, x2: float, y2: float, strength: float, dashes: str = "") -> str:
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="currentColor" '
        f'stroke-opacity="{strength}"{dashed}/>'
    )


def _text(x: float, y: float, words: str, anchor: str, more: str = "") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="currentColor" {more}>'
        f"{escape(words)}</text>"
    )


def _svg(height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" font-family="system-ui, sans-serif" font-size="12">'
        + "".join(parts)
        + "</svg>"
    )


def _number(value: float) -> str:
    if value and not 1e-4 <= abs(value) < 1e6:
        return f"{value:.0e}"
    return f"{value:.4g}"
