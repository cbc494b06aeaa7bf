"""What is there before a strip has its photos: what this page is for, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role, Theme


class MorphInvitation(QWidget):
    """A large dashed field with words and two buttons.

    Signals:
        files_wanted(), open_photos_wanted(): the buttons.
    """

    files_wanted = Signal()
    open_photos_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._missing = 2
        self._picture, self._headline, self._ways = QLabel(self), QLabel(self), QLabel(self)
        self.files, self.open_photos = QPushButton(self), QPushButton(self)
        self.files.setObjectName("primary")
        em = self.fontMetrics().height()
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(font.Weight.DemiBold)
        self._headline.setFont(font)
        self._ways.setProperty("faint", True)
        self._ways.setWordWrap(True)
        self._ways.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._ways.setFixedWidth(28 * em)
        buttons = QHBoxLayout()
        buttons.setSpacing(em)
        buttons.addWidget(self.files)
        buttons.addWidget(self.open_photos)
        column = QVBoxLayout(self)
        column.setSpacing(em * 2 // 3)
        column.addStretch(3)
        for widget in (self._picture, self._headline, self._ways):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)
        self.files.clicked.connect(self.files_wanted)
        self.open_photos.clicked.connect(self.open_photos_wanted)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self._retranslate()

    def show_missing(self, missing: int, any_open: bool) -> None:
        """How many photos it takes yet, and whether there are open ones to choose from."""
        self._missing = missing
        self.open_photos.setVisible(any_open)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        one = self._missing == 1
        self._headline.setText(self.tr("One more photo") if one else self.tr("From one face to another"))
        self._ways.setText(
            self.tr("Drop the photo of another face here, and the way between them is drawn.")
            if one
            else self.tr(
                "Drop two photos of faces here, and the way from one to the other is drawn, to be played and "
                "exported. More than two make a longer path."
            )
        )
        self._ways.setFixedHeight(self._ways.heightForWidth(self._ways.width()))
        self.files.setText(self.tr("Choose photos…"))
        self.open_photos.setText(self.tr("From the open photos"))
        for button in (self.files, self.open_photos):
            button.setAccessibleName(button.text())

    @Slot()
    def _on_theme(self) -> None:
        side = round(self.fontMetrics().height() * 3.4)
        self._picture.setPixmap(self._icons.pixmap("morph", Role.FAINT, side, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The canvas's ground and the dashed frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour(Role.CANVAS))
        em = self.fontMetrics().height()
        pen = QPen(self._theme.colour(Role.GROOVE), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2 * em, 2 * em, -2 * em, -2 * em), em, em)
