"""Messages that do not stop the user: they come up over the window's foot, and go again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.icons import Icons
from app.theme import Role
from app.widgets.fitting import fit_height

_SHOWN_FOR = 7000  # milliseconds
_MOST = 3
_MOST_ERRORS = 30


class Kind(Enum):
    """How serious a message is: (icon, colour)."""

    INFO = ("info", Role.ACCENT)
    DONE = ("check", Role.GOOD)
    WARNING = ("warning", Role.WARNING)
    ERROR = ("warning", Role.BAD)


class _Sign(QLabel):
    """An icon that is no button: it changes with the theme, too."""

    def __init__(self, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = QSize(side, side)

    def setIcon(self, icon: QIcon) -> None:
        """As buttons have it."""
        self.setPixmap(icon.pixmap(self._side, self.devicePixelRatioF()))


class Toast(QFrame):
    """One message. Errors stay until they are closed; others go after a while, but not under the pointer."""

    def __init__(self, icons: Icons, kind: Kind, text: str, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.text, self.details, self.kind = text, details, kind
        self.setAccessibleName(text)
        em = self.fontMetrics().height()
        self.sign, label, cross = _Sign(round(1.4 * em), self), QLabel(text, self), QToolButton(self)
        icons.bind(self.sign, *kind.value)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        cross.setIconSize(QSize(em, em))
        cross.setAccessibleName(self.tr("Close this message"))
        cross.clicked.connect(self.leave)
        icons.bind(cross, "close", Role.FAINT)
        line = QHBoxLayout()
        line.setSpacing(em * 2 // 3)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        line.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(em, em * 3 // 4, em * 3 // 4, em * 3 // 4)
        self._column.setSpacing(em // 3)
        self._column.addLayout(line)
        self._column.addLayout(self._buttons)
        self._shown_details: QPlainTextEdit | None = None
        if details:
            self.add_button(self.tr("Details"), self.toggle_details, close=False)
        if kind in {Kind.ERROR, Kind.WARNING}:
            self.add_button(self.tr("Copy"), self.copy, close=False)
        self._stays = kind is Kind.ERROR
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self.leave)
        if not self._stays:
            self._timer.start()

    def add_button(self, text: str, action: Callable[[], object], close: bool = True) -> QPushButton:
        """A word to click."""
        button = QPushButton(text, self)
        button.setFlat(True)
        button.setAccessibleName(text)
        button.clicked.connect(action)
        if close:
            button.clicked.connect(self.leave)
        self._buttons.addWidget(button)
        button.show()  # now, not when the layout comes to it: the height that fits is asked for next
        return button

    @Slot()
    def copy(self) -> None:
        """Put message and details on the clipboard."""
        QGuiApplication.clipboard().setText("\n\n".join(part for part in (self.text, self.details) if part))

    @Slot()
    def toggle_details(self) -> None:
        """Show what the log has, or hide it."""
        if self._shown_details is None:
            box = QPlainTextEdit(self.details, self)
            box.setReadOnly(True)
            box.setAccessibleName(self.tr("Details of the message"))
            box.setFixedHeight(self.fontMetrics().height() * 8)
            self._column.insertWidget(1, box)
            self._shown_details = box
            self._timer.stop()
        else:
            self._shown_details.setVisible(self._shown_details.isHidden())
        self._settle()

    def stay(self) -> None:
        """Wait to be closed."""
        self._timer.stop()
        self._stays = True

    @Slot()
    def leave(self) -> None:
        """Go."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Being read: stay."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Read."""
        if not self._stays and self._shown_details is None:
            self._timer.start()
        super().leaveEvent(event)

    def _settle(self) -> None:
        host = self.parent()
        if host is None:
            return
        for toaster in host.findChildren(Toaster, options=Qt.FindChildOption.FindDirectChildrenOnly):
            toaster.arrange()


class Toaster(QObject):
    """Keeps the toasts of a window in place, at most three at a time, the newest lowest."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._window, self._icons = window, icons
        self._said: list[Toast] = []
        self.errors: deque[str] = deque(maxlen=_MOST_ERRORS)  # what the user was told, for a debug bundle
        self._foot: QWidget | None = None
        window.installEventFilter(self)

    def keep_clear(self, foot: QWidget) -> None:
        """Stay above this widget at the window's foot, while it is shown."""
        self._foot = foot

    @property
    def toasts(self) -> list[Toast]:
        """What is shown, the oldest first."""
        self._said = [toast for toast in self._said if isValid(toast) and not toast.isHidden()]
        return list(self._said)

    def say(self, kind: Kind, text: str, details: str = "") -> Toast:
        """Show a message; one that is there already is not shown twice."""
        if kind in {Kind.ERROR, Kind.WARNING}:
            self.errors.append(
                "\n".join(part for part in (f"{datetime.now():%H:%M:%S} {text}", details) if part)
            )
        for same in [toast for toast in self.toasts if toast.text == text]:
            same.leave()
        toast = Toast(self._icons, kind, text, details, self._window)
        self._said.append(toast)
        toast.show()
        for oldest in self.toasts[:-_MOST]:
            oldest.leave()
        self.arrange()
        self._announce(toast)
        return toast

    def clear(self) -> None:
        """Close them all."""
        for toast in self.toasts:
            toast.leave()

    def arrange(self) -> None:
        """Stack them over the foot of the window, in the middle of its left part."""
        em = self._window.fontMetrics().height()
        width = min(32 * em, self._window.width() - 2 * em)
        bottom = self._window.height() - round(3.2 * em)
        if self._foot is not None and not self._foot.isHidden():
            bottom -= self._foot.height()
        for toast in reversed(self.toasts):
            bottom -= fit_height(toast, width)
            toast.move(max((self._window.width() - 18 * em - width) // 2, em), bottom)
            toast.raise_()
            bottom -= em // 2

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        return False

    def _announce(self, toast: Toast) -> None:
        event = QAccessibleAnnouncementEvent(toast, toast.text)
        QAccessible.updateAccessibility(event)
