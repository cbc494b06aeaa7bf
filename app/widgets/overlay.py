"""Lines drawn over the photo, in sizes of the screen: outlines of faces, the wipe, and words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.theme import Role, Theme

_CORNER = 0.18  # of a side: how long the corner strokes are


def draw_face(
    painter: QPainter, outline: Sequence[QPointF], theme: Theme, *, chosen: bool, hovered: bool = False
) -> None:
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
    line = theme.colour(Role.ACCENT if chosen else Role.OVERLAY)
    if hovered and not chosen:
        light = theme.colour(Role.OVERLAY)
        light.setAlphaF(0.12)
        painter.fillPath(path, light)
    elif not chosen:
        line.setAlphaF(0.8)
    width = 2.4 if chosen or hovered else 1.4
    stroke(painter, path, line, theme, width)


def draw_edited_mark(painter: QPainter, corner: QPointF, theme: Theme) -> None:
    """A dot at the corner of a face that has edits."""
    radius = QFontMetricsF(painter.font()).height() * 0.3
    painter.setPen(QPen(theme.colour(Role.OVERLAY), 1.8))
    painter.setBrush(theme.colour(Role.ACCENT))
    painter.drawEllipse(corner, radius, radius)


def stroke(painter: QPainter, path: QPainterPath, line: QColor, theme: Theme, width: float) -> None:
    """A line that is seen on any photo: with a soft shade around it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, thick in ((soft_shade(theme), width + 2.0), (line, width)):
        pen = QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)


def draw_wipe(painter: QPainter, photo: QRectF, x: float, theme: Theme, labels: tuple[str, str]) -> None:
    """Draw the line at `x`, its grip, and what is on either side; `photo` is what of it is on the screen."""
    line = theme.colour(Role.OVERLAY)
    grip = QPointF(x, photo.center().y())
    radius = grip_radius(QFontMetricsF(painter.font()))
    for colour, width in ((soft_shade(theme), 4.0), (line, 1.8)):
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(x, photo.top()), QPointF(x, photo.bottom()))
    painter.setPen(QPen(soft_shade(theme), 2.0))
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
    box = tag_box(painter, text)
    gap = box.height() * 0.4
    room = x - photo.left() if left else photo.right() - x
    if room < box.width() + 2 * gap:
        return
    box.moveTop(photo.top() + gap)
    box.moveLeft(x - gap - box.width() if left else x + gap)
    draw_tag(painter, box, text, theme)


def draw_corner_tag(painter: QPainter, photo: QRectF, text: str, theme: Theme) -> None:
    """A word in the photo's top left corner."""
    box = tag_box(painter, text)
    box.moveTopLeft(photo.topLeft() + QPointF(box.height() * 0.4, box.height() * 0.4))
    draw_tag(painter, box, text, theme)


def draw_foot_tag(painter: QPainter, photo: QRectF, text: str, theme: Theme) -> None:
    """Words in the middle of the photo's foot."""
    box = tag_box(painter, text)
    box.moveCenter(QPointF(photo.center().x(), photo.bottom() - box.height()))
    draw_tag(painter, box, text, theme)


def tag_box(painter: QPainter, text: str) -> QRectF:
    """The size of a word on its pill."""
    metrics = QFontMetricsF(painter.font())
    return QRectF(0, 0, metrics.horizontalAdvance(text) + metrics.height(), metrics.height() * 1.5)


def draw_tag(painter: QPainter, box: QRectF, text: str, theme: Theme) -> None:
    """A word on a dark pill, readable over any photo."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_shade(theme))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(theme.colour(Role.OVERLAY))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def soft_shade(theme: Theme) -> QColor:
    """Enough for a white line to be seen on white."""
    shade = _shade(theme)
    shade.setAlphaF(0.35)
    return shade


def _shade(theme: Theme) -> QColor:
    return theme.colour(Role.OVERLAY_SHADE)
