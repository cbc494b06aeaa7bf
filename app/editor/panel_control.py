"""Connects the panel with the session, and remembers what the user did to the panel itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.editor.history_control import HistoryControl
from app.editor.presets_control import PresetsControl
from app.editor.session import Session
from app.edits.edit_clipboard import EditClipboard
from app.edits.edit_state import FaceState
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.pages.edit import EditPage
from app.settings import Settings
from app.widgets.sliders_panel import SlidersPanel
from app.widgets.toast import Toaster


class PanelControl(QObject):
    """Boxes, amount, detail, gauges, pins, folds, search; and makes those who do presets, history, copies."""

    def __init__(
        self,
        page: EditPage,
        session: Session,
        settings: Settings,
        toaster: Toaster,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        panel = page.panel
        self._panel, self._session, self._settings = panel, session, settings
        self._model = ""
        self.clipboard = EditClipboard(session, toaster, actions, self)
        self._add_actions(actions)
        self.presets = PresetsControl(panel, session, toaster, actions, window)
        self.history = HistoryControl(page.history, session, settings, actions, self)
        self._connect(panel, session, settings)

    def _connect(self, panel: SlidersPanel, session: Session, settings: Settings) -> None:
        panel.on_changed.connect(session.set_on)
        panel.number_changed.connect(session.set_number)
        panel.variation_wanted.connect(session.new_variation)
        panel.detail_reset_wanted.connect(self.reset_detail)
        session.shown.connect(panel.gauges.show_edited)
        session.opened.connect(panel.gauges.clear)
        session.emptied.connect(panel.gauges.clear)
        panel.model_shown.connect(self._on_model)
        panel.list.pins_changed.connect(self._on_pins)
        panel.set_folds(settings.folds)
        panel.fold_changed.connect(self._on_fold)

    def _add_actions(self, actions: Actions) -> None:
        """What can be asked for by key and menu."""
        actions.add(
            "find_slider", lambda: self.tr("Find a slider"), "Ctrl+F", Menu.EDIT,
            slot=self._panel.find_slider, icon="search", editor=True,
        )  # fmt: skip
        actions.add(
            "new_variation", lambda: self.tr("New variation"), "Ctrl+Shift+N", Menu.FACE,
            slot=self._session.new_variation, icon="die", needs_photo=True,
        )  # fmt: skip

    @Slot()
    def reset_detail(self) -> None:
        """The fine detail is the photo's own again."""
        document = self._session.document
        if document is None:
            return
        usual = FaceState()
        state = replace(
            document.state.current,
            variation=usual.variation,
            variation_share=usual.variation_share,
            keep_detail=usual.keep_detail,
        )
        self._session.set_face_state(state, self.tr("Reset detail"))

    @Slot(str)
    def _on_model(self, name: str) -> None:
        self._model = name
        self._panel.list.set_pins(self._settings.pins.get(name, []))

    @Slot(object)
    def _on_pins(self, pins: tuple[str, ...]) -> None:
        self._settings.pins[self._model] = list(pins)
        self._settings.save()

    @Slot(str, bool)
    def _on_fold(self, key: str, is_open: bool) -> None:
        self._settings.folds[key] = is_open
        self._settings.save()
