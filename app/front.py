"""Bringing a window to the front when another launch of the program asks for it."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, Qt, Slot

from app.single_instance import Message
from app.window import Window


class Front(QObject):
    """Opens in a window what another launch was given, and shows the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    @Slot(object)
    def take(self, message: Message) -> None:
        """Open its files; without any it only wants to see the window."""
        self._window.intake.open(message.files)
        if message.token:  # Wayland lets a window come forward only for somebody's click; Qt looks here
            os.environ["XDG_ACTIVATION_TOKEN"] = message.token
        state = self._window.windowState() & ~Qt.WindowState.WindowMinimized
        self._window.setWindowState(state | Qt.WindowState.WindowActive)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
