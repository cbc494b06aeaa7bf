"""The photo before the edit beside the canvas, near and moved as that is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.photos.pyramid import Pyramid
from app.theme import Role, Theme
from app.widgets import overlay
from app.widgets.canvas import Canvas
from app.widgets.layers import PictureLayer
from app.widgets.zoom_view import ZoomView


class BeforeView(ZoomView):
    """Shows a photo as it was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._photo = PictureLayer()
        self.scene().addItem(self._photo)
        self.setAcceptDrops(False)  # the window takes drops, everywhere
        self.setAccessibleName(self.tr("Photo before the edit"))
        self.viewport().setAccessibleName(self.tr("Photo before the edit"))
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def show_photo(self, picture: Pyramid | None) -> None:
        """Show another photo; None for none."""
        size = picture.size if picture is not None else None
        self._photo.show_picture(
            picture, QRectF() if size is None else QRectF(0, 0, size.width(), size.height())
        )

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """A word that says what this is."""
        if self._photo.picture is None:
            return
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        overlay.draw_corner_tag(painter, self.in_view(self._photo.place), self.tr("Before"), self._theme)
        painter.restore()

    @Slot()
    def _on_theme(self) -> None:
        self.setBackgroundBrush(self._theme.colour(Role.CANVAS))


class SideBySide(QWidget):
    """The canvas, alone or with the photo before the edit on its left."""

    def __init__(self, canvas: Canvas, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.before = BeforeView(theme, self)
        self.before.hide()
        self._following = False
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.before, 1)
        line.addWidget(canvas, 1)
        canvas.moved.connect(self._follow_canvas)
        self.before.moved.connect(self._follow_before)

    @property
    def is_on(self) -> bool:
        """Whether both are there."""
        return not self.before.isHidden()

    @Slot(bool)
    def set_on(self, on: bool) -> None:
        """Show both, or the canvas alone."""
        self.before.show_photo(self.canvas.picture if on else None)
        self.before.setVisible(on)
        self.canvas.set_labelled_after(on)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._follow_canvas()

    @Slot()
    def photo_changed(self) -> None:
        """The canvas shows another photo."""
        if self.is_on:
            self.before.show_photo(self.canvas.picture)
            self._follow_canvas()

    @Slot()
    def _follow_canvas(self) -> None:
        self._follow(self.before, self.canvas)

    @Slot()
    def _follow_before(self) -> None:
        self._follow(self.canvas, self.before)

    def _follow(self, follower: ZoomView, leader: ZoomView) -> None:
        if self._following or not self.is_on:
            return
        self._following = True
        follower.show_like(leader)
        follower.viewport().update()
        self._following = False
