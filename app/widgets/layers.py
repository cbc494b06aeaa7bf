"""What lies on the canvas: the photo, the edited patch over it, and the model's picture while it works."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsItemGroup, QStyleOptionGraphicsItem, QWidget

from app.photos.pyramid import Pyramid
from core.protocol import Quad

_NEAREST_FROM = 3.0  # screen pixels a picture pixel from which pixels are shown as squares
_FEATHER = 0.14  # of the crop's side, over which the model's picture fades into the photo


class PictureLayer(QGraphicsItem):
    """A picture at a place of the photo; `clip_left` hides what lies left of that x, in photo pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: Pyramid | None = None
        self._place = QRectF()
        self._clip_left: float | None = None

    def show_picture(self, picture: Pyramid | None, place: QRectF) -> None:
        """Replace the picture; None shows nothing."""
        if place != self._place:
            self.prepareGeometryChange()
            self._place = QRectF(place)
        self._picture = picture
        self.update()

    @property
    def picture(self) -> Pyramid | None:
        """What is shown."""
        return self._picture

    @property
    def place(self) -> QRectF:
        """Where, in photo pixels."""
        return QRectF(self._place)

    def clip(self, left: float | None) -> None:
        """Hide what is left of this x; None hides nothing."""
        self._clip_left = left
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt's question."""
        return self._place

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Qt's request."""
        if self._picture is None or self._place.isEmpty():
            return
        place = QRectF(self._place)
        if self._clip_left is not None:
            painter.setClipRect(place.intersected(QRectF(self._clip_left, -1e6, 1e7, 1e7)))
        on_screen = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        ratio = painter.device().devicePixelRatio()
        scale = on_screen * ratio * place.width() / self._picture.size.width()
        level = self._picture.level(scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < _NEAREST_FROM)
        painter.drawImage(place, level, QRectF(level.rect()))


class PatchesLayer(QGraphicsItemGroup):
    """Edited patches over the photo, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._layers: list[PictureLayer] = []
        self._clip_left: float | None = None

    def show_patches(self, patches: Sequence[tuple[Pyramid, QRectF]]) -> None:
        """Replace all; each is a picture and its place in photo pixels."""
        while len(self._layers) < len(patches):
            layer = PictureLayer()
            layer.clip(self._clip_left)
            layer.setParentItem(self)
            self._layers.append(layer)
        for index, layer in enumerate(self._layers):
            layer.show_picture(*(patches[index] if index < len(patches) else (None, QRectF())))

    @property
    def patches(self) -> list[tuple[Pyramid, QRectF]]:
        """What is shown."""
        return [(layer.picture, layer.place) for layer in self._layers if layer.picture is not None]

    def clip(self, left: float | None) -> None:
        """Hide what is left of this x; None hides nothing."""
        self._clip_left = left
        for layer in self._layers:
            layer.clip(left)


class CropLayer(QGraphicsItem):
    """A square picture laid over the photo in a crop's place: the model's own, with soft edges."""

    def __init__(self) -> None:
        super().__init__()
        self._photo = QRectF()
        self._image = QImage()
        self._quad = QPolygonF()
        self._transform = QTransform()

    def show_image(self, image: QImage | None, quad: Quad | None) -> None:
        """Show `image`, a square, in the crop; None shows nothing."""
        self.prepareGeometryChange()
        if image is None or quad is None:
            self._image, self._quad = QImage(), QPolygonF()
            return
        self._image = self._prepared(image)
        top_left, bottom_left, bottom_right, top_right = on_canvas(quad)
        self._quad = QPolygonF([top_left, top_right, bottom_right, bottom_left])
        square = QPolygonF(QRectF(image.rect()))
        square.remove(4)
        found = QTransform.quadToQuad(square, self._quad)  # None where the quad has no area
        self._transform = found if isinstance(found, QTransform) else QTransform()
        self.update()

    def _prepared(self, image: QImage) -> QImage:
        return _feathered(image)

    def set_photo(self, place: QRectF) -> None:
        """Where the photo is; a crop may reach beyond it, and is not shown there."""
        self._photo = QRectF(place)

    @property
    def is_shown(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    def boundingRect(self) -> QRectF:
        """Qt's question."""
        return self._quad.boundingRect()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Qt's request."""
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(self._photo)
        painter.setTransform(self._transform, combine=True)
        painter.drawImage(QPointF(0, 0), self._image)


class TintLayer(CropLayer):
    """A colour over parts of the crop: what a mask protects. Its picture has its own transparency."""

    def _prepared(self, image: QImage) -> QImage:
        return image


def on_canvas(quad: Quad) -> list[QPointF]:
    """A crop's corners on the canvas, where whole numbers are the edges of pixels, not their middles."""
    return [QPointF(x + 0.5, y + 0.5) for x, y in quad]


def _feathered(image: QImage) -> QImage:
    """The image with edges that fade out."""
    soft = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    side = soft.width()
    painter = QPainter(soft)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    for end in (QPointF(side, 0), QPointF(0, side)):
        gradient = QLinearGradient(QPointF(0, 0), end)
        for position, opaque in ((0.0, 0), (_FEATHER, 255), (1 - _FEATHER, 255), (1.0, 0)):
            gradient.setColorAt(position, QColor(0, 0, 0, opaque))
        painter.fillRect(soft.rect(), gradient)
    painter.end()
    return soft
