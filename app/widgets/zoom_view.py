"""A view of a scene that can be brought near and moved: by wheel, trackpad, keys and pointer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

_LARGEST_ZOOM = 16.0
_STEP = 1.25
_LARGEST_FIT = 4.0  # small photos are not blown up further than this to fill the view


@dataclass(frozen=True)
class Part:
    """What of a photo is in view: its place `x`, `y` in the middle, at `zoom` device pixels a photo pixel."""

    zoom: float
    x: float
    y: float


class ZoomView(QGraphicsView):
    """Shows one rectangle, whole or in part. Subclasses say what else the pointer does.

    Signals:
        zoom_changed(float): device pixels a photo pixel.
        moved(): another part is in view, or the same one nearer or further.
    """

    zoom_changed = Signal(float)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extent = QRectF()
        self._fitted = True
        self._space = False
        self._pressed: QPoint | None = None
        self._panning = False
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)  # `_zoom_to` keeps one itself
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.horizontalScrollBar().valueChanged.connect(self.moved)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def set_extent(self, extent: QRectF, *, keep: bool = False) -> None:
        """What the view is of; shown whole, but with `keep` only where it was shown whole before."""
        self._extent = QRectF(extent)
        self._set_scene_rect()
        if self._fitted or not keep:
            self.fit()

    def show_like(self, other: ZoomView) -> None:
        """Show the same part as another view, at the same size."""
        was = self.zoom
        self._fitted, self._extent = other._fitted, QRectF(other._extent)
        self.setTransform(other.transform())
        self.setSceneRect(other.sceneRect())
        self.horizontalScrollBar().setValue(other.horizontalScrollBar().value())
        self.verticalScrollBar().setValue(other.verticalScrollBar().value())
        if self.zoom != was:
            self.zoom_changed.emit(self.zoom)

    @property
    def part(self) -> Part | None:
        """What is in view; None while that is the whole photo, whatever the window's size."""
        middle = self.to_scene(QRectF(self.viewport().rect()).center())
        return None if self._fitted else Part(self.zoom, middle.x(), middle.y())

    def show_part(self, part: Part | None) -> None:
        """Bring it into view again; None shows the whole photo."""
        if part is None:
            self.fit()
            return
        self._fitted = False
        self._zoom_to(part.zoom)
        self.centerOn(part.x, part.y)

    @property
    def zoom(self) -> float:
        """Device pixels a photo pixel: 1 is full size."""
        return float(self.transform().m11() * self.devicePixelRatioF())

    @Slot()
    def fit(self) -> None:
        """Show the whole photo, and keep doing so when the window changes."""
        self._fitted = True
        self._zoom_to(self._fitting_zoom())
        self.centerOn(self._extent.center())

    @Slot()
    def actual_size(self) -> None:
        """One photo pixel on one pixel of the screen."""
        self._full_size_at(None)

    def _full_size_at(self, around: QPointF | None) -> None:
        self._fitted = False
        self._zoom_to(1.0, around)

    @Slot()
    def zoom_in(self) -> None:
        """A step nearer."""
        self.zoom_by(_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """A step back."""
        self.zoom_by(1 / _STEP)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Nearer or further; what is at `around`, a place of the viewport, stays there."""
        self._fitted = False
        smallest = min(self._fitting_zoom(), 1.0) / 2
        self._zoom_to(min(max(self.zoom * factor, smallest), _LARGEST_ZOOM), around)

    def to_scene(self, position: QPointF) -> QPointF:
        """The place of the photo at a place of the viewport, finer than whole pixels."""
        inverse, _ = self.viewportTransform().inverted()
        return QPointF(inverse.map(position))

    def in_view(self, place: QRectF) -> QRectF:
        """What of a place of the photo is in view, in pixels of the screen."""
        whole = QRectF(self.mapFromScene(place).boundingRect())
        return whole.intersected(QRectF(self.viewport().rect()))

    def _fitting_zoom(self) -> float:
        size = self._extent.size()
        if size.isEmpty():
            return 1.0
        margin = 2 * self.fontMetrics().height()
        room = self.viewport().size()
        width, height = max(room.width() - margin, 16), max(room.height() - margin, 16)
        fitting = min(width / size.width(), height / size.height()) * self.devicePixelRatioF()
        return min(fitting, _LARGEST_FIT)

    def _zoom_to(self, zoom: float, around: QPointF | None = None) -> None:
        """Without a place to stay: the pointer's, where that is over the photo, or the middle."""
        if around is None:
            middle = QPointF(self.viewport().rect().center())
            over = self.viewport().underMouse()
            around = QPointF(self.viewport().mapFromGlobal(QCursor.pos())) if over else middle
        held = self.to_scene(around)
        factor = zoom / self.zoom
        self.scale(factor, factor)
        self._set_scene_rect()
        shift = (self.viewportTransform().map(held) - around).toPoint()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + shift.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + shift.y())
        self.zoom_changed.emit(self.zoom)
        self.moved.emit()

    def _set_scene_rect(self) -> None:
        """The photo and a margin around it, so that a near view can be moved beyond the photo's edge."""
        margin = self.fontMetrics().height() / max(self.transform().m11(), 1e-6)
        self.setSceneRect(self._extent.adjusted(-margin, -margin, margin, margin))

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
            self.zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching zooms: on a trackpad, and with two fingers on the screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        """Zoom about the fingers' middle, and go with it."""
        # A gesture's places are those of the screen.
        here = QPointF(self.viewport().mapFromGlobal(pinch.centerPoint().toPoint()))
        self._scroll((pinch.centerPoint() - pinch.lastCenterPoint()).toPoint())
        self.zoom_by(pinch.scaleFactor(), here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space lets the pointer move the photo, whatever is under it."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The end of space."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.show_cursor(QPointF(-1, -1))
        else:
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left and the middle button take the photo."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._pressed = event.position().toPoint()
            self._panning = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what was taken."""
        here = event.position().toPoint()
        if self._pressed is None:
            self.show_cursor(event.position())
        elif self._panning or _is_far(here - self._pressed):
            self._panning = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scroll(here - self._pressed)
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; without a move it was a click."""
        if self._pressed is not None and not self._panning:
            self.click(self.mapToScene(self._pressed))
        self._pressed, self._panning = None, False
        self.show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Whole photo or full size where it was clicked, in turns."""
        if self._fitted:
            self._full_size_at(event.position())
        else:
            self.fit()

    # --- for subclasses

    def click(self, place: QPointF) -> None:
        """Something of the photo was clicked; `place` is in photo pixels."""

    def show_cursor(self, _position: QPointF) -> None:
        """Show what the pointer can do at a place of the screen."""
        if self._space:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _scroll(self, by: QPoint) -> None:
        self._fitted = False
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())


def _is_far(moved: QPoint) -> bool:
    """Whether a press became a drag."""
    return moved.manhattanLength() >= QApplication.startDragDistance()
