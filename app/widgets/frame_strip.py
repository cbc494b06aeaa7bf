"""All frames side by side, with the one that is looked at, and how far it is from each to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.morph.player import Player
from app.morph.strip import Strip
from app.photos.pyramid import fitted
from app.theme import Role, Theme

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -10, Qt.Key.Key_PageUp: 10,
}  # fmt: skip


class FrameStrip(QWidget):
    """The pointer goes from frame to frame while it is over the strip; a click, a drag and the keys stay."""

    def __init__(self, strip: Strip, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip, self._player, self._theme = strip, player, theme
        self._small: dict[int, QImage] = {}
        self._home: int | None = None  # the frame to go back to when the pointer leaves
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())
        strip.began.connect(self._on_began)
        strip.drawn.connect(self._on_drawn)
        strip.ended.connect(self.update)
        player.moved.connect(self._on_moved)
        theme.changed.connect(self.update)
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Thumbnails, and a line of bars."""
        em = self.fontMetrics().height()
        return QSize(20 * em, round(6.6 * em))

    # --- painting

    def _pictures(self) -> QRectF:
        em = self.fontMetrics().height()
        return QRectF(em, em / 2, max(self.width() - 2 * em, 1), 4 * em)

    def _bars(self) -> QRectF:
        em = self.fontMetrics().height()
        pictures = self._pictures()
        return QRectF(pictures.left(), pictures.bottom() + em / 3, pictures.width(), 1.2 * em)

    def _x_of(self, index: float) -> float:
        """The middle of a frame."""
        room = self._pictures()
        return room.left() + room.width() * (index + 0.5) / max(self._strip.count, 1)

    def index_at(self, x: float) -> int:
        """The frame there."""
        room, count = self._pictures(), self._strip.count
        return min(max(int((x - room.left()) / room.width() * count), 0), max(count - 1, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many thumbnails as there is room for, the bars below them, and the mark."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._theme.colour(Role.PANEL))
        painter.setPen(self._theme.colour(Role.LINE))
        painter.drawLine(0, 0, self.width(), 0)
        if not self._strip.count:
            return
        self._paint_pictures(painter)
        self._paint_bars(painter)
        self._paint_mark(painter)

    def _paint_pictures(self, painter: QPainter) -> None:
        room, count = self._pictures(), self._strip.count
        cells = max(1, min(count, round(room.width() / room.height())))
        width = room.width() / cells
        gap = 1.0 if cells > 1 else 0.0
        for cell in range(cells):
            place = QRectF(room.left() + cell * width, room.top(), width - gap, room.height())
            wanted = min(int((cell + 0.5) * count / cells), count - 1)
            low, high = cell * count / cells, (cell + 1) * count / cells
            near = self._strip.nearest(wanted)
            painter.fillRect(place, self._theme.colour(Role.CANVAS))
            if near is None or not (low - 0.5 <= near < max(high, low + 1)):
                continue  # nothing of this part yet
            image = self._small_one(near)
            side = min(image.width(), image.height() * place.width() / place.height())
            part = QRectF((image.width() - side) / 2, 0, side, side * place.height() / place.width())
            if part.height() > image.height():
                part = QRectF(0, 0, image.width(), image.height())
                shown = QRectF(0, 0, place.height(), place.height())
                shown.moveCenter(place.center())
                place = shown
            painter.drawImage(place, image, part)

    def _small_one(self, index: int) -> QImage:
        """A thumbnail, made once."""
        if index not in self._small:
            ratio = self.devicePixelRatioF()
            self._small[index] = fitted(self._strip.frames[index], round(self._pictures().height() * ratio))
        return self._small[index]

    def _paint_bars(self, painter: QPainter) -> None:
        """How much changes from each frame to the next: a high bar is a jump."""
        room, result = self._bars(), self._strip.result
        painter.setPen(QPen(self._theme.colour(Role.LINE), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if result is None or not result.lengths or max(result.lengths) <= 0:
            return
        most = max(result.lengths)
        mean = sum(result.lengths) / len(result.lengths)
        width = max(min(room.width() / self._strip.count * 0.5, 10.0), 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        for step, length in enumerate(result.lengths):
            high = room.height() * length / max(most, 1.6 * mean)
            jump = length > 2.4 * mean
            painter.setBrush(self._theme.colour(Role.WARNING if jump else Role.ACCENT))
            middle = (self._x_of(step) + self._x_of(step + 1)) / 2
            painter.drawRect(QRectF(middle - width / 2, room.bottom() - high, width, high))

    def _paint_mark(self, painter: QPainter) -> None:
        """A frame around the picture, or a line where there are more frames than pictures."""
        room, colour = self._pictures(), self._theme.colour
        x, width = self._x_of(self._player.index), room.width() / self._strip.count
        wide = width >= 0.6 * room.height()
        half = width / 2 if wide else 0.0
        frame = QRectF(x - half, room.top() - 2, 2 * half, room.height() + 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(colour(Role.OVERLAY_SHADE), 5), QPen(colour(Role.ACCENT), 3)):
            painter.setPen(pen)
            if wide:
                painter.drawRoundedRect(frame, 3, 3)
            else:
                painter.drawLine(frame.topLeft(), frame.bottomLeft())
        if self.hasFocus() or not wide:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Role.ACCENT))
            painter.drawEllipse(QPointF(x, room.top() - 3), 4, 4)

    # --- pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay at a frame."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._home = None
            self._player.go(self.index_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the frame below the pointer; not while it plays."""
        index = self.index_at(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._player.go(index)
        elif not self._player.runs and self._strip.count:
            if self._home is None:
                self._home = self._player.index
            self._player.go(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """This is where it stays."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._home = self._player.index

    def leaveEvent(self, event: QEvent) -> None:
        """Back to where it was."""
        home, self._home = self._home, None
        if home is not None and not self._player.runs:
            self._player.go(home)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from frame to frame, Home and End to the ends; Space plays."""
        key = Qt.Key(event.key())
        self._home = None
        if key in _STEPS:
            self._player.step(_STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._player.go(0)
        elif key == Qt.Key.Key_End:
            self._player.go(self._strip.count - 1)
        elif key == Qt.Key.Key_Space:
            self._player.toggle()
        else:
            super().keyPressEvent(event)

    # --- news

    @Slot()
    def _on_began(self) -> None:
        self._small = {}
        self._home = None
        self.update()

    @Slot(int)
    def _on_drawn(self, _index: int) -> None:
        self.update()

    @Slot(int)
    def _on_moved(self, _index: int) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another language, or larger letters."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setFixedHeight(self.sizeHint().height())
            self._small = {}
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Frames"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from frame to frame, Home and End to the ends; Space plays.")
        )
        self.setToolTip(
            self.tr("The bars show how much changes from each frame to the next: a high one is a jump.")
        )
