"""One of several things to choose from, with room to say what it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.theme import Role, Theme


class ChoiceCard(QAbstractButton):
    """A card with a ring to tick, a title, a text, and a faint line of figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        em = self.fontMetrics().height()
        self.title, self.words, self.figures = QLabel(self), QLabel(self), QLabel(self)
        font = self.title.font()
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.figures.setProperty("faint", True)
        column = QVBoxLayout()
        column.setSpacing(em // 4)
        for label in (self.title, self.words, self.figures):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(em * 9 // 4, em * 2 // 3, em * 2 // 3, em * 2 // 3)
        self.line.addLayout(column, 1)
        theme.changed.connect(self.update)

    def set_texts(self, title: str, words: str, figures: str = "") -> None:
        """What it says."""
        for label, text in ((self.title, title), (self.words, words), (self.figures, figures)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{words} {figures}".strip())

    def sizeHint(self) -> QSize:
        """Its layout's."""
        return self.line.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And away."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded card with a ring."""
        colour = self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self.fontMetrics().height()
        chosen, hovered = self.isChecked(), self.underMouse() and self.isEnabled()
        edge = Role.TEXT if self.hasFocus() else Role.ACCENT if chosen else Role.LINE
        painter.setPen(QPen(colour(edge), 2 if chosen or self.hasFocus() else 1))
        painter.setBrush(colour(Role.HOVER if hovered and not chosen else Role.RAISED))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), em * 0.5, em * 0.5)
        ring = QRectF(em * 0.75, em * 0.72, em * 0.95, em * 0.95)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(Role.ACCENT if chosen else Role.GROOVE), 1.6))
        painter.drawEllipse(ring)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Role.ACCENT))
            gap = em * 0.2
            painter.drawEllipse(ring.adjusted(gap, gap, -gap, -gap))
