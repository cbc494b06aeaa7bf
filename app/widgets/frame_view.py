"""One frame of a strip, as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import Role, Theme


class FrameView(QWidget):
    """Shows a square picture on the canvas's ground, and words while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        em = self.fontMetrics().height()
        self.setMinimumSize(10 * em, 8 * em)
        theme.changed.connect(self.update)

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_frame(self, image: QImage | None, words: str = "") -> None:
        """A frame, or words in its place."""
        self._image, self._words = image, words
        self.update()

    def place(self) -> QRectF:
        """Where the frame is."""
        margin = self.fontMetrics().height()
        side = max(min(self.width(), self.height()) - 2 * margin, 1)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.CANVAS))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            painter.drawImage(self.place(), self._image)
        elif self._words:
            painter.setPen(self._theme.colour(Role.FAINT))
            room = self.rect().adjusted(24, 24, -24, -24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
