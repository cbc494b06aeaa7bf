"""What belongs to the application rather than to a photo: palette, shortcuts, preferences, tour, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from app.editor.session import Session
from app.edits.edit_state import FULL_STRENGTH
from app.help.support import Support
from app.help.tour import Tour
from app.help.tour_steps import tour_steps
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.menus.palette import Command, Palette
from app.menus.shortcuts import Shortcuts
from app.names import friendly, signed
from app.preferences import Preferences
from app.settings import Settings
from app.theme import Theme
from app.widgets.sliders_panel import SlidersPanel
from app.widgets.toast import Kind, Toaster

_LATER = 10_000  # milliseconds after the start: when the first photo is open


class Shell(QObject):
    """Makes them, adds their actions, and connects them. Made before the menus are shown."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        session: Session,
        settings: Settings,
        theme: Theme,
        toaster: Toaster,
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._session = window, actions, session
        self._toaster = toaster
        self.shortcuts = Shortcuts(actions, settings, self)
        self.palette_ = Palette(self._commands, theme, window)
        self.preferences = Preferences(settings, theme, session.engine, self._open_photos, self)
        self.preferences.changed.connect(self._on_preferences)
        self.support = Support(window, session, settings, toaster)
        self.tour = Tour(partial(tour_steps, window, actions), settings, theme, window)
        self.dialog: QDialog | None = None  # the one that is open
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self.preferences.tidy)
        self._later.timeout.connect(self._look_for_card)
        self.preferences.cuda.looked.connect(self._offer_cuda)
        self._add_actions()

    def _add_actions(self) -> None:
        add = self._actions.add
        add(
            "palette", lambda: self.tr("Find a command…"), ["Ctrl+K", "Ctrl+Shift+P"], Menu.HELP,
            slot=self.palette_.toggle,
        )  # fmt: skip
        preferences = add(
            "preferences", lambda: self.tr("Preferences…"), "Ctrl+,", Menu.EDIT, slot=self.show_preferences
        )
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        add(
            "shortcuts", lambda: self.tr("Keyboard shortcuts…"), ["F1", "Ctrl+/"], Menu.HELP,
            slot=self.show_shortcuts,
        )  # fmt: skip

        add("tour", lambda: self.tr("Show the tour"), "Ctrl+F1", Menu.HELP, slot=self.tour.begin)
        add(
            "debug_bundle", lambda: self.tr("Make a debug bundle…"), "Ctrl+Alt+B", Menu.HELP,
            slot=self.support.choose_bundle,
        )  # fmt: skip
        self._actions.log.triggered.connect(self.support.open_logs)

    def start(self) -> None:
        """Everybody has added their actions: give them the user's keys."""
        self.shortcuts.apply()
        self._later.start()

    @Slot()
    def show_preferences(self) -> None:
        """Everything that is set once."""
        from app.widgets.preferences_dialog import PreferencesDialog  # dialogs are not for the start

        self._show(PreferencesDialog(self.preferences, self._window))

    @Slot()
    def show_engine_preferences(self) -> None:
        """The page with the device."""
        from app.widgets.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self.preferences, self._window)
        dialog.list.setCurrentRow(1)
        self._show(dialog)

    @Slot()
    def show_shortcuts(self) -> None:
        """All keys, to look up and to change."""
        from app.widgets.shortcuts_dialog import ShortcutsDialog

        self._show(ShortcutsDialog(self.shortcuts, self._window))

    @Slot()
    def _look_for_card(self) -> None:
        """Is there a card that CUDA could use? Asked until it was offered once, and after a new version."""
        cuda = self.preferences.cuda
        if cuda.plan is not None and cuda.mark is None and self._may_offer_cuda():
            cuda.look()

    @Slot()
    def _offer_cuda(self) -> None:
        """Say so, once; the preferences have the figures, and ask."""
        preferences = self.preferences
        cuda = preferences.cuda
        if cuda.card is None or not cuda.can_install or cuda.mark is not None or not self._may_offer_cuda():
            return
        preferences.set_value("cuda_offered", True)
        text = self.tr("Semblance could use your {0} and be much faster.").replace("{0}", cuda.card.name)
        toast = self._toaster.say(Kind.INFO, text)
        toast.add_button(self.tr("Show how"), self.show_engine_preferences)
        self._toaster.arrange()

    def _may_offer_cuda(self) -> bool:
        return not self.preferences.settings.cuda_offered or self.preferences.cuda.outdated

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    @Slot()
    def _on_preferences(self) -> None:
        """The menus say the same as the preferences."""
        settings = self.preferences.settings
        self._actions.theme[settings.theme].setChecked(True)
        if self._actions.has("film_strip"):
            self._actions.entry("film_strip").action.setChecked(settings.film_strip)

    def _open_photos(self) -> list[Path]:
        return [entry.path for entry in self._session.album.entries]

    # --- what the palette finds

    def _commands(self) -> list[Command]:
        found: list[Command] = []
        for entry in self._actions.entries:
            if entry.name == "palette":
                continue
            action = entry.action
            enabled = action.isEnabled()
            found.append(
                Command(
                    key=entry.name,
                    title=entry.title,
                    run=partial(_trigger, action.trigger),
                    right=", ".join(
                        key.toString(key.SequenceFormat.NativeText) for key in action.shortcuts()[:1]
                    ),
                    reason=None if enabled else self._actions.why_disabled(entry),
                    aliases=(entry.name.replace("_", " "), action.text()),
                )
            )
        return found + self._sliders()

    def _sliders(self) -> list[Command]:
        model, document = self._session.model, self._session.document
        if model is None:
            return []
        reason = None if document is not None else self.tr("Open a photo first.")
        found: list[Command] = []
        for attribute in model.attributes:
            name = friendly(attribute)
            value = 0 if document is None else document.state.current.strength(attribute)
            found.append(
                Command(
                    key=f"slider {attribute}",
                    title=self.tr("{0} slider").replace("{0}", name),
                    run=partial(self._set_slider, attribute),
                    right=signed(value) if document is not None else "",
                    reason=reason,
                    aliases=(name, attribute.replace("_", " ")),
                    takes_value=True,
                    with_value=partial(self._with_value, name),
                )
            )
        return found

    def _with_value(self, name: str, value: int) -> str:
        text = self.tr("{0}: set to {1}").replace("{0}", name)
        return text.replace("{1}", signed(_within(value)))

    def _set_slider(self, attribute: str, value: int | None) -> None:
        """Set it, or, without a number, take the keyboard there."""
        if value is not None:
            self._session.set_strength(attribute, _within(value))
            return
        for panel in self._window.findChildren(SlidersPanel):
            panel.reveal(attribute)


def _trigger(trigger: object, _value: int | None) -> None:
    if callable(trigger):
        trigger()


def _within(value: int) -> int:
    return min(max(value, -FULL_STRENGTH), FULL_STRENGTH)
