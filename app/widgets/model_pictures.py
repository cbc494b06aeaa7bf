"""A model's sample pictures, as large as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.icons import Icons
from app.theme import Role, Theme

_COLUMNS = 3
_GAP = 3


class ModelPictures(QWidget):
    """Squares in rows of three; a single picture alone."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._pictures: tuple[QImage, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        """Show these."""
        self._pictures = tuple(pictures)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Two rows, as long as nothing is known."""
        rows = max(-(-len(self._pictures) // _COLUMNS), 1) if self._pictures else 2
        if len(self._pictures) == 1:
            return width * 2 // 3
        return round(rows * (width - 2 * _GAP) / _COLUMNS + (rows - 1) * _GAP)

    def hasHeightForWidth(self) -> bool:
        """It has."""
        return True

    def sizeHint(self) -> QSize:
        """Three small pictures wide."""
        width = 18 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Smooth: the pictures of a small model are enlarged."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), self._theme.colour(Role.CANVAS))
        if not self._pictures:
            em = round(2.6 * self.fontMetrics().height())
            icon = self._icons.pixmap("face", Role.GROOVE, em, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - em) // 2, (self.height() - em) // 2, icon)
            return
        if len(self._pictures) == 1:
            side = float(self.height())
            painter.drawImage(QRectF((self.width() - side) / 2, 0, side, side), self._pictures[0])
            return
        side = (self.width() - 2 * _GAP) / _COLUMNS
        for place, picture in enumerate(self._pictures):
            row, column = divmod(place, _COLUMNS)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                column = _COLUMNS - 1 - column
            painter.drawImage(QRectF(column * (side + _GAP), row * (side + _GAP), side, side), picture)
