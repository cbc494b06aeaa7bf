"""A sentence over the canvas that stays until it is read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from app.icons import Icons
from app.theme import Role, Theme


class Banner(QFrame):
    """An icon, a sentence, and a cross."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._icons = icons
        self._icon, self._text, self.cross = QLabel(self), QLabel(self), QToolButton(self)
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
        line.addWidget(self.cross)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
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
