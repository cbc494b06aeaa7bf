"""Actions by name: what they are called, their keys, their place in the menus, and why one is grey.

Texts are given as functions, so that they can be asked for again when the language changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.icons import Icons
from app.theme import Role

Text = Callable[[], str]
Keys = QKeySequence.StandardKey | str | list[str] | None  # as `QKeySequence` reads them: "Ctrl+E"


class Menu(Enum):
    """The menus, from left to right."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    FACE = "face"
    MODEL = "model"
    HELP = "help"


@dataclass
class Entry:
    """One action, with what is known of it.

    Attributes:
        name: never shown and never changed: the settings know the action's keys by it.
        action: Qt's.
        text: the name to show, in the language of the moment.
        usual_keys: before the user changed any, portable text.
        short: for the tool bar.
        reason: why it is disabled, when it is; may be empty.
        needs_photo: whether it is enabled just when a photo is open.
        editor: whether it is of the page where a photo is edited, and of no other.
        menu: where it stands, or the menu that holds its menu.
        long: its name in lists, where its place in the menu does not explain it: "Theme: dark".
    """

    name: str
    action: QAction
    text: Text
    usual_keys: tuple[str, ...]
    short: Text | None = None
    reason: Text | None = None
    needs_photo: bool = False
    editor: bool = False
    menu: Menu | None = None
    long: Text | None = None

    @property
    def title(self) -> str:
        """What it is called in lists, without the dots of a dialog to come."""
        return (self.long or self.text)().rstrip(" …")


@dataclass
class _Titled:
    menu: QMenu
    title: Text


class ActionRegistry(QObject):
    """Makes actions, keeps their texts and keys, and puts them into menus.

    Signals:
        keys_changed(): the user's keys were applied.
    """

    keys_changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._entries: dict[str, Entry] = {}
        self._has_photo = False
        self._on_editor = True
        self._editor_group = QActionGroup(self)
        # As an argument of its making it is not heeded.
        self._editor_group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._menus: dict[Menu, _Titled] = {}
        self._submenus: list[_Titled] = []
        titles: dict[Menu, Text] = {
            Menu.FILE: lambda: self.tr("&File"),
            Menu.EDIT: lambda: self.tr("&Edit"),
            Menu.VIEW: lambda: self.tr("&View"),
            Menu.FACE: lambda: self.tr("F&ace"),
            Menu.MODEL: lambda: self.tr("&Model"),
            Menu.HELP: lambda: self.tr("&Help"),
        }
        for place, title in titles.items():
            self._menus[place] = _Titled(QMenu(title(), parent), title)

    # --- making

    def add(
        self,
        name: str,
        text: Text,
        keys: Keys = None,
        menu: Menu | None = None,
        *,
        slot: Callable[..., object] | None = None,
        checkable: bool = False,
        needs_photo: bool = False,
        editor: bool = False,
        reason: Text | None = None,
        after: str = "",
        icon: str = "",
        short: Text | None = None,
        role: Role = Role.TEXT,
        long: Text | None = None,
        submenu: QMenu | None = None,
    ) -> QAction:
        """Make an action and put it into a menu; the palette and the shortcut editor find it there.

            self._batch = actions.add(
                "batch", lambda: self.tr("Edit a folder…"), "Ctrl+B", Menu.FILE, slot=self.begin
            )

        Args:
            name: its own, for good: the settings keep the user's keys under it.
            text: gives its name in the language of the moment; called again when that changes. Write
                `lambda: self.tr("…")`, so that the words are found by the translators' tools.
            keys: its shortcuts, the first of which is shown.
            menu: where it stands: last, but below the action `after` where that is given.
            slot: called when it is triggered, or with the new state when it is checkable.
            checkable: whether it is on or off.
            needs_photo: enable it just while a photo is open. Others enable their actions themselves.
            editor: it is of the page where a photo is edited; so are those that need a photo, and those of
                the face's menu.
            reason: says why it is disabled, when it is.
            icon, short, role: a file of resources/icons, the word in the tool bar, and the icon's colour.
            long: its name in the palette and the list of shortcuts, where `text` says too little.
            submenu: one of `menu`, to stand in, as `add_submenu` gave it.

        Raises:
            ValueError: the name or one of the keys is taken.
        """
        if name in self._entries:
            raise ValueError(f"there is an action {name} already")
        action = QAction(text(), self)
        action.setObjectName(name)
        action.setCheckable(checkable)
        usual = tuple(_portable(keys))
        taken = {key: each.name for each in self._entries.values() for key in each.usual_keys}
        for key in usual:
            if key in taken:
                raise ValueError(f"{name} cannot have the key {key}: {taken[key]} has it")
        editor = editor or needs_photo or menu is Menu.FACE
        entry = Entry(name, action, text, usual, short, reason, needs_photo, editor, menu, long)
        self._entries[name] = entry
        if editor:
            self._editor_group.addAction(action)
        if needs_photo:
            action.setEnabled(self._has_photo)
        if icon:
            self._icons.bind(action, icon, role)
        if slot is not None:
            (action.toggled if checkable else action.triggered).connect(slot)
        self._set_keys(entry, usual)
        self._name(entry)
        if submenu is not None:
            submenu.addAction(action)
        elif menu is not None:
            place = self._menus[menu].menu
            place.insertAction(self._below(place, after), action)  # type: ignore[arg-type]
        return action

    def add_submenu(self, menu: Menu, title: Text, after: str = "") -> QMenu:
        """A menu within a menu: "Open recent". Its title follows the language; the caller fills it."""
        place = self._menus[menu].menu
        submenu = QMenu(title(), place)
        place.insertMenu(self._below(place, after), submenu)  # type: ignore[arg-type]
        self._submenus.append(_Titled(submenu, title))
        return submenu

    def add_separator(self, menu: Menu, after: str = "") -> None:
        """A line, last or below the action `after`."""
        place = self._menus[menu].menu
        place.insertSeparator(self._below(place, after))  # type: ignore[arg-type]

    def menu(self, menu: Menu) -> QMenu:
        """Qt's menu."""
        return self._menus[menu].menu

    def fill_menus(self, bar: QMenuBar) -> None:
        """Put the menus into the bar; actions added later appear in them, too."""
        for titled in self._menus.values():
            bar.addMenu(titled.menu)

    def _below(self, place: QMenu, after: str) -> QAction | None:
        """Before what to insert; None for the end."""
        actions = place.actions()
        if not after:
            last = self._last_of(place)
            return last if last in actions else None
        at = actions.index(self._entries[after].action) + 1
        return actions[at] if at < len(actions) else None

    def _last_of(self, _place: QMenu) -> QAction | None:
        """What stays at a menu's end whatever is added later."""
        return None

    # --- asking

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All actions, in the order of their making."""
        return tuple(self._entries.values())

    def entry(self, name: str) -> Entry:
        """One of them.

        Raises:
            KeyError: there is none of this name.
        """
        return self._entries[name]

    def has(self, name: str) -> bool:
        """Whether there is one of this name."""
        return name in self._entries

    def title(self, menu: Menu) -> str:
        """What a menu is called, without the sign for its key."""
        return re.sub(r"\(&\w\)", "", self._menus[menu].title()).replace("&", "")

    def why_disabled(self, entry: Entry) -> str:
        """A sentence for the user; empty where the action is enabled or nobody knows."""
        if entry.action.isEnabled():
            return ""
        if entry.editor and not self._on_editor:
            return self.tr("Go to the Edit page first.")
        if entry.needs_photo and not self._has_photo:
            return self.tr("Open a photo first.")
        return entry.reason() if entry.reason is not None else ""

    def set_photo_open(self, is_open: bool) -> None:
        """Enable what needs a photo, or not."""
        self._has_photo = is_open
        for entry in self._entries.values():
            if entry.needs_photo:
                entry.action.setEnabled(is_open)

    def set_editor(self, shown: bool) -> None:
        """Whether the page is shown where a photo is edited; what belongs to it is off on the others."""
        self._on_editor = shown
        # Each stays as enabled within its group as it was set; a tool is in a group of its own.
        for group in {entry.action.actionGroup() for entry in self._entries.values() if entry.editor}:
            group.setEnabled(shown)

    # --- keys

    def apply_keys(self, chosen: Mapping[str, Iterable[str]]) -> None:
        """Give each action the user's keys, or its usual ones; names that are not known are passed over."""
        for name, entry in self._entries.items():
            self._set_keys(entry, tuple(chosen.get(name, entry.usual_keys)))
            self._name(entry)
        self.keys_changed.emit()

    def _set_keys(self, entry: Entry, keys: Iterable[str]) -> None:
        portable = QKeySequence.SequenceFormat.PortableText
        entry.action.setShortcuts([QKeySequence(key, portable) for key in keys])

    # --- language

    def retranslate(self) -> None:
        """Ask for every text again."""
        for entry in self._entries.values():
            self._name(entry)
        for titled in (*self._menus.values(), *self._submenus):
            titled.menu.setTitle(titled.title())

    def _name(self, entry: Entry) -> None:
        action, text = entry.action, entry.text()
        action.setText(text)
        if entry.short is not None:
            action.setIconText(entry.short())
        action.setToolTip(with_key(text, action))


def with_key(text: str, action: QAction) -> str:
    """For tool tips: "Undo (Ctrl+Z)"."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    plain = text.rstrip(" …")
    return f"{plain} ({key})" if key else plain


def _portable(keys: Keys) -> list[str]:
    if keys is None:
        return []
    if isinstance(keys, QKeySequence.StandardKey):
        found = QKeySequence.keyBindings(keys)
    else:
        found = [QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys)]
    return [key.toString(QKeySequence.SequenceFormat.PortableText) for key in found]
