"""What is there before the first grid is: what this page is for, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.theme import Role, Theme


class GridInvitation(QWidget):
    """Words and a button.

    Signals:
        wanted(): the button.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._picture, self._headline, self._ways = QLabel(self), QLabel(self), QLabel(self)
        self.button = QPushButton(self)
        self.button.setObjectName("primary")
        em = self.fontMetrics().height()
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(font.Weight.DemiBold)
        self._headline.setFont(font)
        self._ways.setProperty("faint", True)
        self._ways.setWordWrap(True)
        self._ways.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._ways.setFixedWidth(28 * em)
        column = QVBoxLayout(self)
        column.setSpacing(em * 2 // 3)
        column.addStretch(3)
        for widget in (self._picture, self._headline, self._ways, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)
        self.button.clicked.connect(self.wanted)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self._retranslate()

    def show_able(self, able: bool) -> None:
        """Whether the model can."""
        self.button.setEnabled(able)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._headline.setText(self.tr("Pictures of nobody"))
        self._ways.setText(
            self.tr(
                "The model thinks up faces that it has never seen. Choose on the right what they must show, "
                "and begin. From those you like, ask for more like them, or open them in the editor."
            )
        )
        self._ways.setFixedHeight(self._ways.heightForWidth(self._ways.width()))
        self.button.setText(self.tr("Make pictures"))
        self.button.setAccessibleName(self.tr("Make pictures"))

    @Slot()
    def _on_theme(self) -> None:
        side = round(self.fontMetrics().height() * 3.4)
        self._picture.setPixmap(self._icons.pixmap("die", Role.FAINT, side, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The canvas's ground."""
        QPainter(self).fillRect(self.rect(), self._theme.colour(Role.CANVAS))
