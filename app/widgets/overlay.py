"""Lines drawn over the photo, in sizes of the screen: outlines of faces, and the wipe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.theme import Role, Theme

_CORNER = 0.18  # of a side: how long the corner strokes are


def draw_face(painter: QPainter, outline: Sequence[QPointF], theme: Theme, chosen: bool) -> None:
    """Mark a face, given as four points on the screen: its corners when chosen, a thin frame when not."""
    path = QPainterPath()
    if chosen:
        for index in range(4):
            here, after, before = (outline[(index + step) % 4] for step in (0, 1, 3))
            path.moveTo(here + (before - here) * _CORNER)
            path.lineTo(here)
            path.lineTo(here + (after - here) * _CORNER)
    else:
        path.addPolygon(QPolygonF(outline))
        path.closeSubpath()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = theme.colour(Role.OVERLAY)
    line.setAlphaF(0.95 if chosen else 0.65)
    for colour, width in ((_shade(theme), 4.0), (line, 2.0 if chosen else 1.2)):
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)


def draw_wipe(painter: QPainter, photo: QRectF, x: float, theme: Theme, labels: tuple[str, str]) -> None:
    """Draw the line at `x`, its grip, and what is on either side; `photo` is what of it is on the screen."""
    line = theme.colour(Role.OVERLAY)
    grip = QPointF(x, photo.center().y())
    radius = grip_radius(QFontMetricsF(painter.font()))
    for colour, width in ((_shade(theme), 4.0), (line, 1.6)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(QPointF(x, photo.top()), QPointF(x, photo.bottom()))
    painter.setPen(QPen(_shade(theme), 1.5))
    painter.setBrush(line)
    painter.drawEllipse(grip, radius, radius)
    painter.setPen(QPen(theme.colour(Role.OVERLAY_SHADE).darker(), 1.8, c=Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        tip = grip + QPointF(side * radius * 0.62, 0)
        for up in (-1, 1):
            painter.drawLine(tip, tip + QPointF(-side * radius * 0.3, up * radius * 0.3))
    _draw_label(painter, photo, x, labels[0], theme, left=True)
    _draw_label(painter, photo, x, labels[1], theme, left=False)


def grip_radius(metrics: QFontMetricsF) -> float:
    """Of the wipe's grip, in screen pixels."""
    return metrics.height() * 0.85


def _draw_label(painter: QPainter, photo: QRectF, x: float, text: str, theme: Theme, left: bool) -> None:
    metrics = QFontMetricsF(painter.font())
    gap = metrics.height() * 0.6
    width, height = metrics.horizontalAdvance(text) + 1.6 * gap, metrics.height() * 1.5
    room = x - photo.left() if left else photo.right() - x
    if room < width + 2 * gap:
        return
    edge = x - gap - width if left else x + gap
    box = QRectF(edge, photo.top() + gap, width, height)
    draw_tag(painter, box, text, theme)


def draw_corner_tag(painter: QPainter, photo: QRectF, text: str, theme: Theme) -> None:
    """A word in the photo's top left corner."""
    metrics = QFontMetricsF(painter.font())
    gap = metrics.height() * 0.6
    box = QRectF(
        photo.left() + gap,
        photo.top() + gap,
        metrics.horizontalAdvance(text) + 1.6 * gap,
        metrics.height() * 1.5,
    )
    draw_tag(painter, box, text, theme)


def draw_tag(painter: QPainter, box: QRectF, text: str, theme: Theme) -> None:
    """A word on a dark pill, readable over any photo."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_shade(theme))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(theme.colour(Role.OVERLAY))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _shade(theme: Theme) -> QColor:
    return theme.colour(Role.OVERLAY_SHADE)
