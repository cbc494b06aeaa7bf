"""The canvas: the photo, whole or near, before or after the edit, or both beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from app.pyramid import Pyramid
from app.theme import Role, Theme
from app.widgets import overlay
from app.widgets.layers import CropLayer, PatchesLayer, PictureLayer, on_canvas
from app.widgets.zoom_view import ZoomView
from core.protocol import Quad


class Canvas(ZoomView):
    """Shows one photo.

    Signals:
        face_clicked(int): a face's outline was clicked.
    """

    face_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before = False
        self._wipe: float | None = None  # share of the photo's width that shows "before"
        self._faces: list[QPolygonF] = []
        self._chosen = 0
        self._faces_shown = False
        self._hint = ""
        self._wiping = False
        self._photo, self._patches, self._crop = PictureLayer(), PatchesLayer(), CropLayer()
        for layer in (self._photo, self._patches, self._crop):
            self.scene().addItem(layer)
        self.setAcceptDrops(False)  # the window takes drops, everywhere
        self._name()
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _name(self) -> None:
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
        self._crop.set_photo(place)
        self.show_patches([])
        self.show_crop(None, None)
        self.show_faces([], 0)
        self.set_extent(place)

    def clear(self) -> None:
        """Show nothing, and keep nothing in memory."""
        self._photo.show_picture(None, QRectF())
        self._crop.set_photo(QRectF())
        self.show_patches([])
        self.show_faces([], 0)

    def show_patches(self, patches: Sequence[tuple[Pyramid, QRectF]]) -> None:
        """Lay edited patches, each at its place, over the photo instead of those that are there."""
        self._patches.show_patches(patches)
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
    def patches(self) -> list[tuple[Pyramid, QRectF]]:
        """The edited patches, for those who check what is shown."""
        return self._patches.patches

    @property
    def crop(self) -> CropLayer:
        """The model's picture, for those who check what is shown."""
        return self._crop

    def _show_layers(self) -> None:
        self._patches.setVisible(not self._before)
        self._crop.setVisible(not self._before)
        self._patches.clip(None if self._wipe is None else self._wipe * self._photo.place.width())
        self.viewport().update()

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the wipe."""
        step = {Qt.Key.Key_Left: -0.02, Qt.Key.Key_Right: 0.02}.get(Qt.Key(event.key()))
        if step is not None and self._wipe is not None:
            self.move_wipe(self._wipe + step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the wipe's grip, or what else there is."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._wiping = left and not self._space and self._is_on_wipe(event.position())
        if not self._wiping:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        if self._wiping:
            x = self.mapToScene(event.position().toPoint()).x()
            self.move_wipe(x / max(self._photo.place.width(), 1.0))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if self._wiping:
            self._wiping = False
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The wipe goes back to the middle."""
        if self._is_on_wipe(event.position()):
            self.move_wipe(0.5)
        else:
            super().mouseDoubleClickEvent(event)

    def click(self, place: QPointF) -> None:
        """A click on a face that is not edited yet chooses it."""
        face = self._face_at(place) if self._faces_shown else None
        if face is not None:
            self.face_clicked.emit(face)

    def show_cursor(self, position: QPointF) -> None:
        """Grip and faces can be taken."""
        if self._space:
            super().show_cursor(position)
        elif self._is_on_wipe(position):
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
        elif self._faces_shown and self._face_at(self.mapToScene(position.toPoint())) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            super().show_cursor(position)

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
        in_photo = QPointF((self._wipe or 0) * self._photo.place.width(), 0)
        return float(self.viewportTransform().map(in_photo).x())

    def _is_on_wipe(self, position: QPointF) -> bool:
        if self._wipe is None or self._before:
            return False
        return abs(position.x() - self._wipe_x()) <= overlay.grip_radius(QFontMetricsF(self.font()))

    def _face_at(self, place: QPointF) -> int | None:
        for index, face in enumerate(self._faces):
            if index != self._chosen and face.containsPoint(place, Qt.FillRule.OddEvenFill):
                return index
        return None

    @Slot()
    def _on_theme(self) -> None:
        self.setBackgroundBrush(self._theme.colour(Role.CANVAS))


def _outline(quad: Quad) -> QPolygonF:
    return QPolygonF(on_canvas(quad))
