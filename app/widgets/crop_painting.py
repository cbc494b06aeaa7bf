"""How a crop is drawn while it is moved by hand: its frame, and what the model will see of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from app.edits.crop_shape import EYES, MOUTH
from app.photos.pyramid import Pyramid
from app.theme import Role, Theme
from app.widgets.overlay import draw_tag, soft_shade, stroke, tag_box

_ROUND = 0.35  # of the inset's corners, in em


def corner_size(metrics: QFontMetricsF) -> float:
    """Half a handle, in pixels of the screen."""
    return metrics.height() * 0.32


def stalk(corners: Sequence[QPointF], metrics: QFontMetricsF) -> tuple[QPointF, QPointF]:
    """The grip that turns the crop: where it grows from the upper edge, and its end."""
    top_left, bottom_left, _, top_right = corners
    root, up = (top_left + top_right) * 0.5, top_left - bottom_left
    length = max((up.x() ** 2 + up.y() ** 2) ** 0.5, 1e-6)
    return root, root + up * (metrics.height() * 1.6 / length)


def draw_frame(painter: QPainter, corners: Sequence[QPointF], photo: QRectF, theme: Theme) -> None:
    """Shade the photo around the crop and draw its handles; all in pixels of the screen."""
    frame, outside = _closed(corners), QPainterPath()
    outside.addRect(photo)
    shade = theme.colour(Role.OVERLAY_SHADE)
    shade.setAlphaF(0.5)
    painter.fillPath(outside - frame, shade)
    metrics = QFontMetricsF(painter.font())
    root, end = stalk(corners, metrics)
    handle = QPainterPath(root)
    handle.lineTo(end)
    line = theme.colour(Role.OVERLAY)
    stroke(painter, frame, line, theme, 1.6)
    stroke(painter, handle, line, theme, 1.6)
    stroke(painter, _guides(_place_in(corners), 0.02 * _side(corners)), _faint(line), theme, 1.2)
    painter.setPen(QPen(soft_shade(theme), 2.0))
    painter.setBrush(line)
    size = corner_size(metrics)
    for corner in corners:
        painter.drawRoundedRect(QRectF(corner.x() - size, corner.y() - size, 2 * size, 2 * size), 2, 2)
    painter.setBrush(theme.colour(Role.ACCENT))
    painter.drawEllipse(end, size * 1.1, size * 1.1)


def draw_inset(
    painter: QPainter, box: QRectF, picture: Pyramid, quad: Sequence[QPointF], theme: Theme, title: str
) -> None:
    """The crop's picture, upright, as the model will see it, with marks where its eyes and mouth belong.

    Args:
        box: where, in pixels of the screen.
        picture: the photo.
        quad: the crop's corners on the canvas, as a quad has them.
        title: words below the picture.
    """
    metrics = QFontMetricsF(painter.font())
    frame = QPainterPath()
    frame.addRoundedRect(box, _ROUND * metrics.height(), _ROUND * metrics.height())
    painter.save()
    painter.setClipPath(frame)
    painter.fillRect(box, theme.colour(Role.CANVAS))
    _draw_aligned(painter, box, picture, quad)
    painter.restore()
    inside = _place_in((box.topLeft(), box.bottomLeft(), box.bottomRight(), box.topRight()))
    stroke(painter, _guides(inside, box.width() * 0.045), theme.colour(Role.OVERLAY), theme, 1.2)
    stroke(painter, frame, theme.colour(Role.OVERLAY), theme, 1.6)
    tag = tag_box(painter, title)
    tag.moveTop(box.bottom() + tag.height() * 0.3)
    tag.moveLeft(box.center().x() - tag.width() / 2)
    draw_tag(painter, tag, title, theme)


def _draw_aligned(painter: QPainter, box: QRectF, picture: Pyramid, quad: Sequence[QPointF]) -> None:
    top_left, bottom_left, bottom_right, top_right = quad
    source = QPolygonF([top_left, top_right, bottom_right, bottom_left])
    goal = QPolygonF([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])
    found = QTransform.quadToQuad(source, goal)
    if not isinstance(found, QTransform):
        return  # the crop has no area
    scale = box.width() * painter.device().devicePixelRatio() / max(_side(quad), 1e-6)
    level = picture.level(scale)
    width, height = picture.size.width(), picture.size.height()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # whose soft edges are seams between tiles
    # Beyond its edges the photo is mirrored, as the engine does before the model sees it.
    for column in (-1, 0, 1):
        for row in (-1, 0, 1):
            tile = QRectF(column * width, row * height, width, height)
            if tile.intersects(source.boundingRect()):
                painter.setTransform(_mirrored(tile, column, row) * found)
                painter.drawImage(QRectF(0, 0, width, height), level, QRectF(level.rect()))


def _mirrored(tile: QRectF, column: int, row: int) -> QTransform:
    """From the photo to its copy in a tile beside it."""
    moved = QTransform.fromTranslate(
        tile.right() if column else tile.left(), tile.bottom() if row else tile.top()
    )
    return QTransform.fromScale(-1 if column else 1, -1 if row else 1) * moved


def _side(corners: Sequence[QPointF]) -> float:
    across = corners[3] - corners[0]
    return float((across.x() ** 2 + across.y() ** 2) ** 0.5)


def _place_in(corners: Sequence[QPointF]) -> QTransform:
    """From shares of the crop's side, across and down, to pixels of the screen."""
    top_left, bottom_left, _, top_right = corners
    across, down = top_right - top_left, bottom_left - top_left
    return QTransform(across.x(), across.y(), down.x(), down.y(), top_left.x(), top_left.y())


def _guides(place: QTransform, radius: float) -> QPainterPath:
    """Where eyes and mouth of an aligned face are."""
    path = QPainterPath()
    for eye in EYES:
        path.addEllipse(place.map(QPointF(*eye)), radius, radius)
    left, right = MOUTH
    path.moveTo(place.map(QPointF(*left)))
    dip = QPointF((left[0] + right[0]) / 2, left[1] + 0.035)
    path.quadTo(place.map(dip), place.map(QPointF(*right)))
    return path


def _closed(corners: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(list(corners)))
    path.closeSubpath()
    return path


def _faint(colour: QColor) -> QColor:
    colour = QColor(colour)
    colour.setAlphaF(0.7)
    return colour


def bent(corner: QPointF, middle: QPointF) -> Qt.CursorShape:
    """The cursor that pulls a corner away from the crop's middle."""
    way = corner - middle
    if abs(way.x()) > 2.4 * abs(way.y()):
        return Qt.CursorShape.SizeHorCursor
    if abs(way.y()) > 2.4 * abs(way.x()):
        return Qt.CursorShape.SizeVerCursor
    falling = way.x() * way.y() > 0
    return Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
