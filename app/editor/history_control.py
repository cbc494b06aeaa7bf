"""Shows and hides the list of steps, and keeps it at the photo on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.editor.session import Session
from app.edits.document import Document
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.settings import Settings
from app.widgets.history import HistoryPanel


class HistoryControl(QObject):
    """Between the session and the panel at the left."""

    def __init__(
        self, panel: HistoryPanel, session: Session, settings: Settings, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.panel, self._settings = panel, settings
        session.opened.connect(self._on_opened)
        session.emptied.connect(self._on_emptied)
        panel.close_wanted.connect(self._on_close)
        self._action = actions.add(
            "history", lambda: self.tr("History"), "Ctrl+H", Menu.VIEW, slot=self._on_toggled, checkable=True,
            icon="history", editor=True,
        )  # fmt: skip
        self._action.setChecked(settings.history)
        panel.setVisible(settings.history)

    @Slot(object)
    def _on_opened(self, document: Document) -> None:
        self.panel.show_stack(document.undo_stack)

    @Slot()
    def _on_emptied(self) -> None:
        self.panel.show_stack(None)

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self._settings.history = shown
        self._settings.save()

    @Slot()
    def _on_close(self) -> None:
        self._action.setChecked(False)
