"""The canvas: the photo, whole or near, before or after the edit, or both beside each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from app.pyramid import Pyramid
from app.theme import Role, Theme
from app.widgets import overlay
from app.widgets.layers import CropLayer, PictureLayer, on_canvas
from core.protocol import Quad

_LARGEST_ZOOM = 16.0
_STEP = 1.25
_LARGEST_FIT = 4.0  # small photos are not blown up further than this to fill the canvas


class Canvas(QGraphicsView):
    """Shows one photo.

    Signals:
        zoom_changed(float): device pixels a photo pixel.
        face_clicked(int): a face's outline was clicked.
    """

    zoom_changed = Signal(float)
    face_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fitted = True
        self._before = False
        self._wipe: float | None = None  # share of the photo's width that shows "before"
        self._faces: list[QPolygonF] = []
        self._chosen = 0
        self._faces_shown = False
        self._hint = ""
        self._space = False
        self._pressed: QPoint | None = None
        self._drag = ""  # "", "pan" or "wipe"
        self._photo, self._patch, self._crop = PictureLayer(), PictureLayer(), CropLayer()
        scene = QGraphicsScene(self)
        for layer in (self._photo, self._patch, self._crop):
            scene.addItem(layer)
        self.setScene(scene)
        self._set_up()
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)  # the window takes drops, everywhere
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo"))
        self.viewport().setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(
            self.tr("Plus and minus zoom, 0 fits, 1 shows full size; with the wipe on, arrows move it.")
        )

    # --- what is shown

    def show_photo(self, picture: Pyramid) -> None:
        """Show another photo, whole."""
        place = QRectF(0, 0, picture.size.width(), picture.size.height())
        self._photo.show_picture(picture, place)
        self.show_patch(None, QRectF())
        self.show_crop(None, None)
        self.show_faces([], 0)
        self._set_scene_rect()
        self.fit()

    def show_patch(self, picture: Pyramid | None, place: QRectF) -> None:
        """Lay an edited patch over the photo; None takes it away."""
        self._patch.show_picture(picture, place)
        self._crop.show_image(None, None)

    def show_crop(self, image: QImage | None, quad: Quad | None) -> None:
        """Lay the model's own picture over the crop."""
        self._crop.show_image(image, quad)
        self.viewport().update()

    def show_faces(self, quads: list[Quad], chosen: int) -> None:
        """Mark faces; they can be clicked."""
        self._faces = [_outline(quad) for quad in quads]
        self._chosen = chosen
        self.viewport().update()

    def set_faces_shown(self, shown: bool, hint: str = "") -> None:
        """Show the marks, or hide them; `hint` is a word to the user below them."""
        self._faces_shown = shown
        self._hint = hint
        self.viewport().update()

    def set_before(self, before: bool) -> None:
        """Show the photo as it was."""
        self._before = before
        self._show_layers()

    @property
    def shows_before(self) -> bool:
        """Whether the photo is shown as it was."""
        return self._before

    def set_wipe(self, on: bool) -> None:
        """Show before on the left and after on the right of a line that can be moved."""
        self._wipe = 0.5 if on else None
        self._show_layers()

    @property
    def wipe(self) -> float | None:
        """Where the line is, as a share of the photo's width; None when it is off."""
        return self._wipe

    def move_wipe(self, share: float) -> None:
        """Move the line."""
        if self._wipe is not None:
            self._wipe = min(max(share, 0.0), 1.0)
            self._show_layers()

    @property
    def patch(self) -> PictureLayer:
        """The edited patch, for those who check what is shown."""
        return self._patch

    @property
    def crop(self) -> CropLayer:
        """The model's picture, for those who check what is shown."""
        return self._crop

    def _show_layers(self) -> None:
        self._patch.setVisible(not self._before)
        self._crop.setVisible(not self._before)
        self._patch.clip(None if self._wipe is None else self._wipe * self._photo.place.width())
        self.viewport().update()

    # --- zoom

    @property
    def zoom(self) -> float:
        """Device pixels a photo pixel: 1 is full size."""
        return float(self.transform().m11() * self.devicePixelRatioF())

    @Slot()
    def fit(self) -> None:
        """Show the whole photo, and keep doing so when the window changes."""
        self._fitted = True
        self._zoom_to(self._fitting_zoom())
        self.centerOn(self._photo)

    @Slot()
    def actual_size(self) -> None:
        """One photo pixel on one pixel of the screen."""
        self._fitted = False
        self._zoom_to(1.0)

    @Slot()
    def zoom_in(self) -> None:
        """A step nearer."""
        self.zoom_by(_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """A step back."""
        self.zoom_by(1 / _STEP)

    def zoom_by(self, factor: float) -> None:
        """Nearer or further, around the pointer."""
        self._fitted = False
        smallest = min(self._fitting_zoom(), 1.0) / 2
        self._zoom_to(min(max(self.zoom * factor, smallest), _LARGEST_ZOOM))

    def _fitting_zoom(self) -> float:
        size = self._photo.place.size()
        if size.isEmpty():
            return 1.0
        margin = 2 * self.fontMetrics().height()
        room = self.viewport().size()
        width, height = max(room.width() - margin, 16), max(room.height() - margin, 16)
        fitting = min(width / size.width(), height / size.height()) * self.devicePixelRatioF()
        return min(fitting, _LARGEST_FIT)

    def _zoom_to(self, zoom: float) -> None:
        factor = zoom / self.zoom
        self.scale(factor, factor)
        self._set_scene_rect()
        self.zoom_changed.emit(self.zoom)

    def _set_scene_rect(self) -> None:
        """The photo and a margin around it, so that a near view can be moved beyond the photo's edge."""
        margin = self.fontMetrics().height() / max(self.transform().m11(), 1e-6)
        self.setSceneRect(self._photo.place.adjusted(-margin, -margin, margin, margin))

    # --- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole photo in view."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms; two fingers on a trackpad move."""
        if not event.pixelDelta().isNull() and not event.modifiers():
            self._scroll(event.pixelDelta())
        else:
            self.zoom_by(_STEP ** (event.angleDelta().y() / 120))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching zooms."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the wipe; space lets the pointer move the photo."""
        step = {Qt.Key.Key_Left: -0.02, Qt.Key.Key_Right: 0.02}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif step is not None and self._wipe is not None:
            self.move_wipe(self._wipe + step)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The end of space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the wipe's grip, or the photo."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._pressed = event.position().toPoint()
            near = event.button() == Qt.MouseButton.LeftButton and not self._space
            self._drag = "wipe" if near and self._is_on_wipe(event.position()) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what was taken."""
        here = event.position().toPoint()
        if self._pressed is None:
            self._show_cursor(event.position())
        elif self._drag == "wipe":
            width = max(self._photo.place.width(), 1.0)
            self.move_wipe(self.mapToScene(here).x() / width)
        elif (
            self._drag == "pan"
            or (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._drag = "pan"
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scroll(here - self._pressed)
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click without a move chooses a face."""
        if self._pressed is not None and not self._drag:
            self._click(self.mapToScene(self._pressed))
        self._pressed, self._drag = None, ""
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Whole photo or full size, in turns."""
        if self._is_on_wipe(event.position()):
            self.move_wipe(0.5)
        elif self._fitted:
            self.actual_size()
        else:
            self.fit()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Marks and lines that keep their size at any zoom."""
        if self._photo.picture is None:
            return
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self._faces_shown:
            for index, face in enumerate(self._faces):
                outline = [self.viewportTransform().map(point) for point in face.toList()]
                overlay.draw_face(painter, outline, self._theme, index == self._chosen)
        photo = self._photo_on_screen()
        if self._faces_shown and self._hint:
            overlay.draw_foot_tag(painter, photo, self._hint, self._theme)
        if self._before:
            overlay.draw_corner_tag(painter, photo, self.tr("Before"), self._theme)
        elif self._wipe is not None:
            labels = (self.tr("Before"), self.tr("After"))
            overlay.draw_wipe(painter, photo, self._wipe_x(), self._theme, labels)
        painter.restore()

    # --- inside

    def _photo_on_screen(self) -> QRectF:
        whole = QRectF(self.mapFromScene(self._photo.place).boundingRect())
        return whole.intersected(QRectF(self.viewport().rect()))

    def _wipe_x(self) -> float:
        return float(
            self.viewportTransform().map(QPointF((self._wipe or 0) * self._photo.place.width(), 0)).x()
        )

    def _is_on_wipe(self, position: QPointF) -> bool:
        if self._wipe is None or self._before:
            return False
        return abs(position.x() - self._wipe_x()) <= overlay.grip_radius(QFontMetricsF(self.font()))

    def _face_at(self, place: QPointF) -> int | None:
        for index, face in enumerate(self._faces):
            if index != self._chosen and face.containsPoint(place, Qt.FillRule.OddEvenFill):
                return index
        return None

    def _click(self, place: QPointF) -> None:
        face = self._face_at(place)
        if face is not None:
            self.face_clicked.emit(face)

    def _show_cursor(self, position: QPointF) -> None:
        if self._space:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._is_on_wipe(position):
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
        elif self._faces_shown and self._face_at(self.mapToScene(position.toPoint())) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def _scroll(self, by: QPoint) -> None:
        self._fitted = False
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    @Slot()
    def _on_theme(self) -> None:
        self.setBackgroundBrush(self._theme.colour(Role.CANVAS))


def _is_far(moved: QPoint) -> bool:
    """Whether a press became a drag."""
    return moved.manhattanLength() >= QApplication.startDragDistance()


def _outline(quad: Quad) -> QPolygonF:
    return QPolygonF(on_canvas(quad))
