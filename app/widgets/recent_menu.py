"""The menu "Open recent"."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.photos.recent import Recent


class RecentMenu(QObject):
    """Fills a menu with the recent files; those that are gone are grey, and can be removed from it.

    Signals:
        chosen(Path)
    """

    chosen = Signal(object)

    def __init__(self, recent: Recent, menu: QMenu) -> None:
        super().__init__(menu)
        self._recent, self.menu = recent, menu
        self._files: dict[Path, QAction] = {}
        self._missing: set[Path] = set()
        self.remove_missing = QAction(self)
        self.clear = QAction(self)
        self.remove_missing.triggered.connect(self._on_remove_missing)
        self.clear.triggered.connect(recent.clear)
        recent.changed.connect(self._fill)
        recent.checked.connect(self._on_checked)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._on_about_to_show)
        self._fill()

    @Slot()
    def _on_about_to_show(self) -> None:
        self._fill()
        self._recent.check()

    @Slot()
    def _fill(self) -> None:
        self.menu.clear()
        self._files.clear()
        paths = self._recent.paths
        names = [path.name for path in paths]
        for path in paths:
            twin = names.count(path.name) > 1
            text = f"{path.name} — {path.parent.name}" if twin else path.name
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self.chosen.emit, path))
            self._files[path] = action
        if paths:
            self.menu.addSeparator()
        self.remove_missing.setText(self.tr("Remove those that are gone"))
        self.clear.setText(self.tr("Clear this list"))
        self.menu.addActions([self.remove_missing, self.clear])
        self._show_missing()

    @Slot(object)
    def _on_checked(self, missing: set[Path]) -> None:
        self._missing = missing
        self._show_missing()

    def _show_missing(self) -> None:
        for path, action in self._files.items():
            gone = path in self._missing
            action.setEnabled(not gone)
            action.setToolTip(
                self.tr("Not there any more: {0}").replace("{0}", str(path)) if gone else str(path)
            )
        self.remove_missing.setVisible(bool(self._missing & self._files.keys()))
        self.clear.setEnabled(bool(self._files))
        self.menu.menuAction().setEnabled(True)

    @Slot()
    def _on_remove_missing(self) -> None:
        self._recent.remove(self._missing)
