"""What the window's pages have in common."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One of the window's pages; made when it is shown for the first time."""

    def come(self) -> None:
        """It is shown now."""

    def leave(self) -> None:
        """Another page is shown now."""

    def accepts(self, data: QMimeData) -> bool:
        """Whether it can do something with what is dragged over the window, instead of opening it."""
        del data
        return False

    def take(self, data: QMimeData) -> bool:
        """Do it; False when it could not."""
        del data
        return False

    def close_page(self) -> None:
        """The window closes: leave nothing running."""
