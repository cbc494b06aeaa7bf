"""Says that a run has ended or needs help: over the window, and by the system where nobody looks at it. What
the user has before the eyes is not said.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app.runs.entry import RunEntry
from app.widgets.toast import Kind, Toaster

_SHOWN_FOR = 10_000  # milliseconds, as far as the system heeds it
_MINIMISED = Qt.WindowState.WindowMinimized


class Notices(QObject):
    """Toasts, and the system's notifications.

    Args:
        is_shown: whether this run is the one that the window shows.

    Signals:
        show_wanted(Path): the user wants to see this run.
    """

    show_wanted = Signal(object)

    def __init__(self, toaster: Toaster, window: QWidget, is_shown: Callable[[Path], bool]) -> None:
        super().__init__(window)
        self._toaster, self._window, self._is_shown = toaster, window, is_shown
        self._tray: QSystemTrayIcon | None = None
        self._run: Path | None = None

    @Slot(object)
    def tell_ended(self, entry: RunEntry) -> None:
        """A run is over, well or not."""
        if entry.status == "finished":
            text = self.tr("The training “{0}” is finished: its model is ready.")
            self._say(Kind.DONE, text.replace("{0}", entry.name), "", entry)
        elif entry.status == "failed":
            text = self.tr("The training “{0}” has failed. {1}").replace("{0}", entry.name)
            first, _, rest = entry.message.partition("\n")
            self._say(Kind.ERROR, text.replace("{1}", first).strip(), rest, entry)
        else:
            text = self.tr("The training “{0}” was interrupted. It can be resumed from its last checkpoint.")
            self._say(Kind.WARNING, text.replace("{0}", entry.name), "", entry)

    @Slot(object)
    def tell_needs_help(self, entry: RunEntry) -> None:
        """A run waits for the user."""
        text = self.tr("The training “{0}” waits. {1}").replace("{0}", entry.name)
        self._say(Kind.WARNING, text.replace("{1}", entry.message), "", entry)

    def close(self) -> None:
        """Take the icon away."""
        if self._tray is not None:
            self._tray.hide()

    def _say(self, kind: Kind, text: str, details: str, entry: RunEntry) -> None:
        active = self._window.isActiveWindow()
        if self._is_shown(entry.path) and (active or self._tell_system(kind, text, entry)):
            return
        toast = self._toaster.say(kind, text, details)
        toast.add_button(self.tr("Show"), lambda: self.show_wanted.emit(entry.path))
        self._toaster.arrange()
        if not active:
            toast.stay()
            self._tell_system(kind, text, entry)

    def _tell_system(self, kind: Kind, text: str, entry: RunEntry) -> bool:
        """Whether the system has a place for it."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return False
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.setToolTip("Semblance")
            self._tray.messageClicked.connect(self._on_clicked)
            self._tray.activated.connect(self._on_clicked)
        self._run = entry.path
        self._tray.show()  # the system shows messages of icons only
        icons = QSystemTrayIcon.MessageIcon
        icon = icons.Information if kind is Kind.DONE else icons.Warning
        self._tray.showMessage("Semblance", text, icon, _SHOWN_FOR)
        return True

    @Slot()
    def _on_clicked(self) -> None:
        self.close()
        self._window.setWindowState(self._window.windowState() & ~_MINIMISED)
        self._window.raise_()
        self._window.activateWindow()
        if self._run is not None:
            self.show_wanted.emit(self._run)
