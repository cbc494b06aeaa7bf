"""What the tour looks like: a shade with a hole over the place that is meant, and a card beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.theme import Role, Theme
from app.widgets.fitting import fit_height


class _Card(QFrame):
    """Title, text, and the buttons; the keyboard stays within."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        em = self.fontMetrics().height()
        self.title, self.text, self.count = QLabel(self), QLabel(self), QLabel(self)
        self.skip, self.back, self.next = QPushButton(self), QPushButton(self), QPushButton(self)
        font = self.title.font()
        font.setWeight(font.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.text.setWordWrap(True)
        self.count.setProperty("faint", True)
        self.skip.setFlat(True)
        self.next.setObjectName("primary")
        foot = QHBoxLayout()
        foot.setSpacing(em // 2)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for button in (self.skip, self.back, self.next):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em * 5 // 4, em, em * 5 // 4, em)
        column.setSpacing(em * 2 // 3)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(foot)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Round and round its own buttons."""
        buttons = [each for each in (self.skip, self.back, self.next) if each.isEnabled()]
        at = next((i for i, each in enumerate(buttons) if each.hasFocus()), 0)
        buttons[(at + (1 if forward else -1)) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class TourOverlay(QWidget):
    """Covers the window.

    Signals:
        next_wanted(), back_wanted(), skip_wanted(): buttons or keys.
        retranslated(): the language changed: the step is to be shown again.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()
    retranslated = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._find: Callable[[], QWidget | None] = lambda: None
        self._hole = QRect()
        self.card = _Card(self)
        self.card.next.clicked.connect(self.next_wanted)
        self.card.back.clicked.connect(self.back_wanted)
        self.card.skip.clicked.connect(self.skip_wanted)
        theme.changed.connect(self.update)
        window.installEventFilter(self)

    @property
    def hole(self) -> QRect:
        """What is pointed at, in the window's coordinates; empty when it is not shown now."""
        return QRect(self._hole)

    def show_step(
        self, find: Callable[[], QWidget | None], title: str, text: str, number: int, count: int
    ) -> None:
        """Point at what `find` finds; `number` counts from 0."""
        self._find = find
        card = self.card
        card.title.setText(title)
        card.text.setText(text)
        place = self.tr("{0} of {1}").replace("{0}", str(number + 1)).replace("{1}", str(count))
        card.count.setText(place)
        last = number + 1 == count
        card.skip.setText(self.tr("Skip"))
        card.back.setText(self.tr("Back"))
        card.next.setText(self.tr("Done") if last else self.tr("Next"))
        card.back.setEnabled(number > 0)
        for button in (card.skip, card.back, card.next):
            button.setAccessibleName(button.text())
        card.setAccessibleName(title)
        card.setAccessibleDescription(text)
        card.next.setAccessibleDescription(f"{title}. {text} {place}")
        self._place()
        self.take_keyboard()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(card, f"{title}. {text}"))

    def take_keyboard(self) -> None:
        """Enter goes on."""
        self.card.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """The language may change while it is open."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslated.emit()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, arrows go on and back."""
        wanted = {
            Qt.Key.Key_Escape: self.skip_wanted, Qt.Key.Key_Right: self.next_wanted,
            Qt.Key.Key_Left: self.back_wanted, Qt.Key.Key_Return: self.next_wanted,
            Qt.Key.Key_Enter: self.next_wanted,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if wanted is not None:
            wanted.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    # --- place and painting

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        em = self.fontMetrics().height()
        target = self._find()
        self._hole = QRect()
        if target is not None and target.isVisible():
            corner = target.mapTo(self._window, QPoint(0, 0))
            margin = em // 3
            around = QRect(corner, target.size()).adjusted(-margin, -margin, margin, margin)
            self._hole = around.intersected(self.rect())
        width = min(26 * em, self.width() - 2 * em)
        fit_height(self.card, width)
        self.card.move(self._beside(em))
        self.update()

    def _beside(self, gap: int) -> QPoint:
        """Below, above, left or right of the hole, the first that has room; within it where none has."""
        hole, card = self._hole, self.card.size()
        if hole.isEmpty():
            return QPoint((self.width() - card.width()) // 2, (self.height() - card.height()) // 2)
        middle = QPoint(hole.center().x() - card.width() // 2, hole.center().y() - card.height() // 2)
        places = [
            QPoint(middle.x(), hole.bottom() + gap),
            QPoint(middle.x(), hole.top() - gap - card.height()),
            QPoint(hole.left() - gap - card.width(), middle.y()),
            QPoint(hole.right() + gap, middle.y()),
        ]
        inside = self.rect().adjusted(gap, gap, -gap, -gap)
        for place in places:
            kept = _within(QRect(place, card), inside)
            if not kept.intersects(hole):
                return kept.topLeft()
        return _within(QRect(QPoint(middle.x(), hole.bottom() - gap - card.height()), card), inside).topLeft()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shade and the frame around the hole."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.fontMetrics().height() / 2
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        path.addRect(QRectF(self.rect()))
        if not self._hole.isEmpty():
            path.addRoundedRect(QRectF(self._hole), radius, radius)
        painter.fillPath(path, self._theme.colour(Role.OVERLAY_SHADE))
        if not self._hole.isEmpty():
            painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
            painter.drawRoundedRect(QRectF(self._hole).adjusted(1, 1, -1, -1), radius, radius)


def _within(rect: QRect, area: QRect) -> QRect:
    """Moved as little as need be to lie in the area."""
    left = min(max(rect.left(), area.left()), max(area.right() - rect.width(), area.left()))
    top = min(max(rect.top(), area.top()), max(area.bottom() - rect.height(), area.top()))
    return QRect(QPoint(left, top), rect.size())
