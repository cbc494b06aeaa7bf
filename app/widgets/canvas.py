"""The canvas: the photo, whole or near, before or after the edit, or both beside each other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.photos.pyramid import Pyramid
from app.theme import Role, Theme
from app.widgets import overlay
from app.widgets.face_marks import FaceMarks, Shown
from app.widgets.layers import CropLayer, PatchesLayer, PictureLayer, TintLayer
from app.widgets.tool import Tool
from app.widgets.zoom_view import Part, ZoomView
from core.protocol import Quad


class Canvas(ZoomView):
    """Shows one photo.

    Signals:
        face_clicked(int): a face that is not the current one was clicked.
    """

    face_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before = False
        self._wipe: float | None = None  # share of the photo's width that shows "before"
        self.faces = FaceMarks()
        self._hint = ""
        self._wiping = False
        self._labelled_after = False
        self._tool: Tool | None = None
        self._tool_holds = False  # the button that is down is the tool's
        self._parts: WeakKeyDictionary[Pyramid, Part | None] = WeakKeyDictionary()  # seen of each photo
        self._photo, self._patches, self._crop = PictureLayer(), PatchesLayer(), CropLayer()
        self.tint = TintLayer()
        for layer in (self._photo, self._patches, self._crop, self.tint):
            self.scene().addItem(layer)
        self.setAcceptDrops(False)  # the window takes drops, everywhere
        self._name()
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Photo"))
        self.viewport().setAccessibleName(self.tr("Photo"))
        self.describe("")

    # --- what is shown

    def show_photo(self, picture: Pyramid) -> None:
        """Show another photo: what was in view of it when it was here last, or the whole of it."""
        if self._photo.picture is not None:
            self._parts[self._photo.picture] = self.part
        place = QRectF(0, 0, picture.size.width(), picture.size.height())
        self._photo.show_picture(picture, place)
        self._crop.set_photo(place)
        self.tint.set_photo(place)
        self.tint.show_image(None, None)
        self.show_patches([])
        self.show_crop(None, None)
        self.show_faces([], 0)
        self.set_extent(place)
        self.show_part(self._parts.get(picture))

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

    def show_faces(self, quads: Sequence[Quad], chosen: int, edited: Collection[int] = ()) -> None:
        """Mark faces, of which one is chosen and some have edits; they can be clicked, drawn or not."""
        if self.faces.set_faces(quads, chosen, edited):
            self.viewport().update()

    def set_faces_shown(self, shown: Shown, hint: str = "") -> None:
        """When to draw the marks; `hint` is a word to the user below them."""
        if (self.faces.shown, self._hint) != (shown, hint):
            self.faces.shown, self._hint = shown, hint
            self.viewport().update()

    def describe(self, text: str) -> None:
        """Say what is shown to those who do not see it, before what the keys do."""
        keys = self.tr("Plus and minus zoom, 0 fits, 1 shows full size; with the wipe on, arrows move it.")
        self.setAccessibleDescription(f"{text}. {keys}" if text else keys)

    def set_labelled_after(self, on: bool) -> None:
        """Say that this is the photo after the edit, where it stands beside the one before."""
        self._labelled_after = on
        self.viewport().update()

    @property
    def picture(self) -> Pyramid | None:
        """The photo as it was."""
        return self._photo.picture

    @property
    def photo_place(self) -> QRectF:
        """The photo on the canvas."""
        return self._photo.place

    @property
    def tool(self) -> Tool | None:
        """What the pointer does; None for looking and choosing."""
        return self._tool

    def set_tool(self, tool: Tool | None) -> None:
        """Let the pointer do something else."""
        if self._tool is not None and self._tool_holds:
            self._tool.cancel_drag()
        self._tool, self._tool_holds = tool, False
        self.viewport().unsetCursor()
        self._show_layers()

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
        after = not self._before and (self._tool is None or self._tool.shows_edit)
        for layer in (self._patches, self._crop, self.tint):
            layer.setVisible(after)
        self._patches.clip(None if self._wipe is None else self._wipe * self._photo.place.width())
        self.viewport().update()

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The tool's keys; arrows move the wipe."""
        step = {Qt.Key.Key_Left: -0.02, Qt.Key.Key_Right: 0.02}.get(Qt.Key(event.key()))
        if self._tool is not None and self._tool.key(event, True):
            event.accept()
        elif step is not None and self._wipe is not None:
            self.move_wipe(self._wipe + step)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Up again."""
        if self._tool is None or not self._tool.key(event, False):
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The tool has it, or the wipe's grip, or what else there is."""
        left = event.button() == Qt.MouseButton.LeftButton and not self._space
        self._tool_holds = left and self._tool is not None and self._tool.press(event)
        if self._tool_holds:
            return
        self._wiping = left and self._is_on_wipe(event.position())
        if not self._wiping:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what was begun."""
        if self._tool is not None and self._tool_holds:
            self._tool.drag(event)
        elif self._wiping:
            x = self.mapToScene(event.position().toPoint()).x()
            self.move_wipe(x / max(self._photo.place.width(), 1.0))
        else:
            self._hover(event.position())
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if self._tool is not None and self._tool_holds:
            if event.button() == Qt.MouseButton.LeftButton:
                self._tool_holds = False
                self._tool.release(event)
        elif self._wiping:
            self._wiping = False
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The tool has it; the wipe goes back to the middle; else the zoom changes."""
        left = event.button() == Qt.MouseButton.LeftButton and not self._space
        self._tool_holds = left and self._tool is not None and self._tool.double_click(event)
        if self._tool_holds:
            return
        if self._is_on_wipe(event.position()):
            self.move_wipe(0.5)
        else:
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The tool's, or zoom."""
        if self._tool is not None and self._tool.wheel(event):
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Know whether the pointer is over the photo."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.faces.is_near = event.type() == QEvent.Type.Enter
            if not self.faces.is_near:
                self.faces.hovered = None
                if self._tool is not None:
                    self._tool.leave()
            self.viewport().update()
        return super().viewportEvent(event)

    def _hover(self, position: QPointF) -> None:
        if self._tool is not None:
            self._tool.hover(position)
            return
        hovered = self.faces.other_at(self.to_scene(position))
        if hovered != self.faces.hovered:
            self.faces.hovered = hovered
            self.viewport().update()

    def click(self, place: QPointF) -> None:
        """A click on a face that is not the current one chooses it."""
        face = self.faces.other_at(place)
        if face is not None:
            self.face_clicked.emit(face)

    def show_cursor(self, position: QPointF) -> None:
        """Tool, grip and faces can be taken."""
        cursor = None if self._tool is None else self._tool.cursor(position)
        if self._space:
            super().show_cursor(position)
        elif cursor is not None:
            self.viewport().setCursor(cursor)
        elif self._is_on_wipe(position):
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
        elif self.faces.other_at(self.to_scene(position)) is not None:
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
        photo = self.photo_on_screen()
        if self._tool is not None and not self._before:
            self._tool.draw(painter)
        elif self.faces.is_visible and not self._before:
            self.faces.draw(painter, self.viewportTransform(), self._theme)
            if self._hint:
                overlay.draw_foot_tag(painter, photo, self._hint, self._theme)
        if self._before:
            overlay.draw_corner_tag(painter, photo, self.tr("Before"), self._theme)
        elif self._wipe is not None:
            labels = (self.tr("Before"), self.tr("After"))
            overlay.draw_wipe(painter, photo, self._wipe_x(), self._theme, labels)
        elif self._labelled_after:
            overlay.draw_corner_tag(painter, photo, self.tr("After"), self._theme)
        painter.restore()

    # --- inside

    def photo_on_screen(self) -> QRectF:
        """What of the photo is in view, in pixels of the screen."""
        return self.in_view(self._photo.place)

    def _wipe_x(self) -> float:
        in_photo = QPointF((self._wipe or 0) * self._photo.place.width(), 0)
        return float(self.viewportTransform().map(in_photo).x())

    def _is_on_wipe(self, position: QPointF) -> bool:
        if self._wipe is None or self._before:
            return False
        return abs(position.x() - self._wipe_x()) <= overlay.grip_radius(QFontMetricsF(self.font()))

    @Slot()
    def _on_theme(self) -> None:
        self.setBackgroundBrush(self._theme.colour(Role.CANVAS))
