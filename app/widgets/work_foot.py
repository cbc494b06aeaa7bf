"""A line at a page's foot that tells how far long work is, and ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from app.icons import Icons
from app.theme import Role


class WorkFoot(QWidget):
    """Hidden while there is nothing to tell.

    Signals:
        cancel_wanted()
    """

    cancel_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        em = self.fontMetrics().height()
        self.words, self.bar, self.cancel = QLabel(self), QProgressBar(self), QToolButton(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(14 * em)
        self.words.setProperty("faint", True)
        self.cancel.setIconSize(QSize(em, em))
        icons.bind(self.cancel, "close", Role.FAINT)
        row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 2, em, em // 2)
        row.addWidget(self.bar)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._retranslate()
        self.hide()

    def show_progress(self, text: str, share: float) -> None:
        """0 to 1."""
        self.words.setText(text)
        self.bar.setValue(round(100 * share))
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while the window is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
