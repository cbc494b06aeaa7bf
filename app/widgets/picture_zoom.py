"""One new picture, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.theme import Role, Theme

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_MOST_ENLARGED = 8  # times; more shows no more
_BACK = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class PictureZoom(QWidget):
    """Arrow keys go to the next one; Escape, Enter or a double click go back to all.

    Signals:
        step_wanted(int): the next (1) or the one before (-1).
        left(): back to all.
    """

    step_wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._caption = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)
        self._retranslate()

    def show_picture(self, image: QImage, caption: str) -> None:
        """This one."""
        self._image, self._caption = image, caption
        self.setAccessibleDescription(caption)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        side = 24 * self.fontMetrics().height()
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the next, or back."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key in _BACK:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Back."""
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and what it is below it."""
        painter = QPainter(self)
        em = self.fontMetrics().height()
        painter.fillRect(self.rect(), self._theme.colour(Role.CANVAS))
        if self._image.isNull():
            return
        sharp = _MOST_ENLARGED * self._image.width() / self.devicePixelRatioF()
        side = max(min(self.width() - 2 * em, self.height() - 4 * em, sharp), em)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2 - em / 2, side, side)
        wanted = round(side * self.devicePixelRatioF())
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        painter.drawImage(place, self._image.scaled(wanted, wanted, keep, smooth))
        painter.setPen(self._theme.colour(Role.FAINT))
        line = QRectF(0, place.bottom() + em / 4, self.width(), 1.5 * em)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._caption)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("One picture, large"))
