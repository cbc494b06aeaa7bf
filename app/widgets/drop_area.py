"""What is there before a photo is: an invitation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role, Theme


class DropArea(QWidget):
    """A large dashed field with a button.

    Signals:
        open_wanted(): the button.
    """

    open_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._hot = False
        self._picture, self._headline = QLabel(self), QLabel(self)
        self._ways, self._promise = QLabel(self), QLabel(self)
        self.button = QPushButton(self)
        self._lay_out()
        self._retranslate()
        self.button.clicked.connect(self.open_wanted)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def set_hot(self, hot: bool) -> None:
        """Something that can be dropped is above the window."""
        self._hot = hot
        self.update()

    def set_opening(self, name: str) -> None:
        """A photo is being read; an empty name means that none is."""
        self.button.setEnabled(not name)
        self._headline.setText(
            self.tr("Opening {0}…").replace("{0}", name) if name else self.tr("Drop a photo here")
        )

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(font.Weight.DemiBold)
        self._headline.setFont(font)
        self._ways.setProperty("faint", True)
        self._promise.setProperty("faint", True)
        self.button.setObjectName("primary")
        column = QVBoxLayout(self)
        column.setSpacing(em // 2)
        column.addStretch(3)
        for widget in (self._picture, self._headline, self._ways, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(em)
        column.addWidget(self._promise, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.set_opening("")
        self._ways.setText(self.tr("or paste one, or"))
        self._promise.setText(self.tr("Everything happens on this computer. No photo ever leaves it."))
        self.button.setText(self.tr("Open photo…"))
        self.button.setAccessibleName(self.tr("Open a photo"))

    @Slot()
    def _on_theme(self) -> None:
        side = round(self.fontMetrics().height() * 3.4)
        self._picture.setPixmap(self._icons.pixmap("photo", Role.FAINT, side, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The canvas's ground and the dashed frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour(Role.CANVAS))
        em = self.fontMetrics().height()
        pen = QPen(self._theme.colour(Role.ACCENT if self._hot else Role.GROOVE), 2.5 if self._hot else 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2 * em, 2 * em, -2 * em, -2 * em), em, em)
