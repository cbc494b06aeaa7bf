"""A page's button, which can wear a number: of what happened there and was not seen yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolButton, QWidget


class PageTab(QToolButton):
    """A tool button with a badge at its right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageTab")
        self._count = 0

    def set_badge(self, count: int, words: str) -> None:
        """Wear this number, none for 0; `words` are for screen readers."""
        self._count = count
        self.setAccessibleDescription(words)
        self.setProperty("badged", count > 0)  # the style sheet makes room for it
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    @property
    def badge(self) -> int:
        """The number it wears."""
        return self._count

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then a disc with the number."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = round(self.fontMetrics().height() * 1.05)
        disc = QRectF(self.width() - self._width() - 5, (self.height() - height) / 2, self._width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(disc, height / 2, height / 2)
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _width(self) -> float:
        metrics = self.fontMetrics()
        return max(
            metrics.height() * 1.05, metrics.horizontalAdvance(str(self._count)) + metrics.height() * 0.6
        )
