"""A sentence over the canvas that stays until it is read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.icons import Icons
from app.theme import Role, Theme


class Banner(QFrame):
    """An icon, a sentence, a button where there is something to do about it, and a cross.

    Signals:
        chosen(): the button.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._icons = icons
        self._icon, self._text, self.cross = QLabel(self), QLabel(self), QToolButton(self)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.chosen)
        self.button.setAccessibleName(self.tr("Do something about it"))  # until there is something to say
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        em = self.fontMetrics().height()
        self.cross.setIconSize(QSize(em, em))
        self.cross.setAccessibleName(self.tr("Close this message"))
        self.cross.clicked.connect(self.hide)
        icons.bind(self.cross, "close", Role.FAINT)
        line = QHBoxLayout(self)
        line.setContentsMargins(em * 3 // 4, em // 2, em // 2, em // 2)
        line.setSpacing(em // 2)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self.button)
        line.addWidget(self.cross)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self.hide()

    def say(self, text: str, button: str = "") -> None:
        """Show a sentence, and what can be done about it."""
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    @Slot()
    def _on_theme(self) -> None:
        side = round(self.fontMetrics().height() * 1.25)
        self._icon.setPixmap(self._icons.pixmap("warning", Role.WARNING, side, self.devicePixelRatioF()))
