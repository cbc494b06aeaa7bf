"""The preset that is highlighted in an open menu, shown on the photo before it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QMenu

from app.editor.session import Session
from app.edits.slider_presets import Preset


class PresetTrial(QObject):
    """Watches a menu and the menus in it, whose actions have their preset as data.

    Qt says when an action is highlighted, but not when none is any more, nor whether a menu closes because
    something was chosen. So whatever happens to the menus, they are looked at when it is over.
    """

    def __init__(self, session: Session, menu: QMenu) -> None:
        super().__init__(menu)
        self._session, self._menu = session, menu
        self._is_over = False  # whether the pointer, or the keyboard, is on the menus
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        menu.hovered.connect(self._on_hovered)  # also for the menus in it
        self.watch(menu)
        for signal in (session.opened, session.emptied, session.model_ready):
            signal.connect(self._close)

    def watch(self, menu: QMenu) -> None:
        """Hear when its highlight goes."""
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._is_over = False
        if kind in {QEvent.Type.Leave, QEvent.Type.MouseMove, QEvent.Type.KeyPress, QEvent.Type.Hide}:
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_hovered(self) -> None:
        self._is_over = True
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        document, model, preset = self._session.document, self._session.model, self._highlighted()
        if document is None or model is None or preset is None:
            self._session.try_on(None)
        else:
            self._session.try_on(preset.applied(document.state.current, model.attributes))

    def _highlighted(self) -> Preset | None:
        if not self._is_over:
            return None
        menu: QMenu | None = self._menu
        preset = None
        while menu is not None and menu.isVisible():
            action = menu.activeAction()
            data = action.data() if action is not None else None
            preset = data if isinstance(data, Preset) else None
            inner = action.menu() if action is not None else None
            menu = inner if isinstance(inner, QMenu) else None
        return preset

    @Slot()
    def _close(self) -> None:
        """Its presets are for another photo or model."""
        self._menu.close()
