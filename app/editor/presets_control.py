"""The menu of presets: applies them, saves the current face as one, and opens the list of the user's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app import paths
from app.editor.preset_trial import PresetTrial
from app.editor.session import Session
from app.edits.everywhere import change_all
from app.edits.slider_presets import Preset, PresetError, PresetStore, built_in, of_face
from app.menus.action_registry import Menu
from app.menus.actions import Actions
from app.widgets.preset_dialogs import ManageDialog, SaveDialog, told
from app.widgets.sliders_panel import SlidersPanel
from app.widgets.toast import Kind, Toaster


class PresetsControl(QObject):
    """Between the panel's button, the file of presets, and the session."""

    def __init__(
        self, panel: SlidersPanel, session: Session, toaster: Toaster, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._toaster, self._window = session, toaster, window
        self.store = PresetStore(paths.config_dir() / "presets.json")
        actions.add_separator(Menu.FACE)
        self.menu = actions.add_submenu(Menu.FACE, lambda: self.tr("Presets"))
        self.menu.setToolTipsVisible(True)
        self.everywhere: QMenu | None = None  # the same presets for every open photo
        self._trial = PresetTrial(session, self.menu)
        self._save = actions.add(
            "save_preset", lambda: self.tr("Save as preset…"), "Ctrl+Alt+P", slot=self.save,
            reason=lambda: self.tr("Move a slider first: a preset is made of the sliders that are set."),
            editor=True,
        )  # fmt: skip
        self._manage = actions.add(
            "manage_presets",
            lambda: self.tr("Rename or delete presets…"),
            "Ctrl+Alt+Shift+P",
            slot=self.manage,
        )
        panel.presets.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill)
        session.state_changed.connect(self._on_state)
        session.opened.connect(self._on_state)
        session.emptied.connect(self._on_state)
        session.model_ready.connect(self._on_state)
        self.fill()
        self._on_state()

    @property
    def attributes(self) -> tuple[str, ...]:
        """Of the model in use."""
        return () if self._session.model is None else self._session.model.attributes

    def presets(self) -> tuple[Preset, ...]:
        """The user's own and then the built-in ones, those that do something with the model in use."""
        own = tuple(each for each in self.store.presets() if each.fits(self.attributes))
        return own + built_in(self.attributes)

    @Slot()
    def fill(self) -> None:
        """Make the menu of what there is now."""
        menu = self.menu
        menu.clear()  # actions that others own, such as saving, only leave
        if self.everywhere is not None:
            self.everywhere.deleteLater()
            self.everywhere = None
        presets = self.presets()
        self._list(menu, presets, self.apply)
        if len(self._session.album.entries) > 1 and presets:
            menu.addSeparator()
            self.everywhere = QMenu(self.tr("Apply to all open photos"), menu)
            self.everywhere.setToolTipsVisible(True)
            self._list(self.everywhere, presets, self.apply_to_all)
            self._trial.watch(self.everywhere)
            menu.addMenu(self.everywhere)
        menu.addSeparator()
        menu.addActions([self._save, self._manage])

    def apply(self, preset: Preset) -> None:
        """Set its sliders on the current face, as one step."""
        document = self._session.document
        if document is not None:
            state = preset.applied(document.state.current, self.attributes)
            self._session.set_face_state(state, self._step(preset))

    def apply_to_all(self, preset: Preset) -> None:
        """Set its sliders in every open photo, on the face that is edited there."""
        attributes = self.attributes
        count = change_all(
            self._session.album, lambda state: preset.applied(state, attributes), self._step(preset)
        )
        words = self.tr("“{0}” was applied to {1} photos. Each of them can undo it.")
        self._toaster.say(Kind.DONE, words.replace("{0}", preset.name).replace("{1}", str(count)))

    @Slot()
    def save(self) -> None:
        """Ask for a name and keep the current face's look under it."""
        document = self._session.document
        if document is None:
            return
        preset = of_face("", document.state.current)
        dialog = SaveDialog(preset, self._is_taken, self._window)
        dialog.named.connect(partial(self._on_named, preset))
        dialog.open()

    @Slot()
    def manage(self) -> None:
        """The list of the user's own."""
        ManageDialog(self.store, self._window).open()

    def _is_taken(self, name: str) -> bool:
        return self.store.find(name) is not None

    def _on_named(self, preset: Preset, name: str) -> None:
        try:
            self.store.save(Preset(name, preset.strengths, preset.keep_detail))
        except PresetError as error:
            self._toaster.say(Kind.ERROR, str(error))
        else:
            self._toaster.say(Kind.DONE, self.tr("The preset “{0}” was saved.").replace("{0}", name))

    def _step(self, preset: Preset) -> str:
        return self.tr("Preset {0}").replace("{0}", preset.name)

    def _list(self, menu: QMenu, presets: tuple[Preset, ...], do: Callable[[Preset], None]) -> None:
        own = [each for each in presets if not each.built_in]
        came = [each for each in presets if each.built_in]
        self._add(menu, self.tr("Your presets"), own, do)
        if own and came:
            menu.addSeparator()
        self._add(menu, self.tr("Built in"), came, do)

    def _add(self, menu: QMenu, title: str, presets: list[Preset], do: Callable[[Preset], None]) -> None:
        if presets:
            menu.addAction(title).setEnabled(False)  # a heading; sections are not drawn under style sheets
        for preset in presets:
            action = menu.addAction(preset.name.replace("&", "&&"), partial(do, preset))
            action.setData(preset)
            action.setToolTip(told(preset))
            action.setEnabled(self._session.document is not None)

    @Slot()
    def _on_state(self) -> None:
        document = self._session.document
        self._save.setEnabled(document is not None and bool(of_face("", document.state.current).strengths))
