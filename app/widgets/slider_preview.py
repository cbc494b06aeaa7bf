"""A photo with a slider at either end, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.names import signed
from app.theme import Role, Theme

_ENDS = (-1, 0, 1)


class SliderPreview(QWidget):
    """Three squares: less of it, the photo itself, more of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: dict[int, QImage] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)
        self._retranslate()

    @property
    def pictures(self) -> dict[int, QImage]:
        """What is shown, by strength."""
        return dict(self._pictures)

    def show_picture(self, strength: int, picture: QImage) -> None:
        """The photo at -1, 0 or 1; at 0 the others are still to come."""
        if strength == 0:
            self._pictures.clear()
        self._pictures[strength] = picture
        self.update()

    def clear(self) -> None:
        """Nothing to show."""
        self._pictures.clear()
        self.update()

    def sizeHint(self) -> QSize:
        """Three squares and a line of words."""
        width = 17 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Qt's question."""
        return round(self._side(width)) + round(1.5 * self.fontMetrics().height())

    def _gap(self) -> float:
        return 0.4 * self.fontMetrics().height()

    def _side(self, width: int) -> float:
        return (width - 2 * self._gap()) / 3

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview: the photo with less and with more of it"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The squares, grey while their picture is to come."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side, em = self._side(self.width()), self.fontMetrics().height()
        for number, strength in enumerate(_ENDS):
            place = QRectF(number * (side + self._gap()), 0, side, side)
            shape = QPainterPath()
            shape.addRoundedRect(place, em / 3, em / 3)
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(place, self._theme.colour(Role.RAISED))
            picture = self._pictures.get(strength)
            if picture is not None:
                painter.drawImage(place, picture)
            painter.restore()
            words = signed(100 * strength) if strength else self.tr("Photo")
            line = QRectF(place.left(), side + 0.15 * em, side, 1.3 * em)
            painter.setPen(self._theme.colour(Role.FAINT))
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
