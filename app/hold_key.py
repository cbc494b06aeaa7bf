"""A key that does something as long as it is down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class HoldKey(QObject):
    """Watches one key wherever the keyboard is in `window`, but not where text is typed.

    Signals:
        held(bool)
    """

    held = Signal(bool)

    def __init__(self, key: Qt.Key, window: QWidget) -> None:
        super().__init__(window)
        self._key, self._window = key, window
        self._down = False
        application = QApplication.instance()
        if application is None:
            raise RuntimeError("a key needs a QApplication")
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the key before anything else does."""
        kind = event.type()
        if kind in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease} and isinstance(event, QKeyEvent):
            return self._on_key(watched, event, kind == QEvent.Type.KeyPress)
        if kind == QEvent.Type.WindowDeactivate and watched is self._window:
            self._set(down=False)
        return False

    def _on_key(self, watched: QObject, event: QKeyEvent, pressed: bool) -> bool:
        if event.key() != self._key or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._window or isinstance(watched, (QLineEdit, QPlainTextEdit)):
            return False
        if not event.isAutoRepeat():
            self._set(pressed)
        return True

    def _set(self, down: bool) -> None:
        if down != self._down:
            self._down = down
            self.held.emit(down)
