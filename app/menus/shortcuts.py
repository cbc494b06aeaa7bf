"""The user's keys: what each action has, what may be changed to what, and keeping it. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence

from app.menus.action_registry import ActionRegistry, Entry, Menu
from app.settings import Settings

_PORTABLE, _NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText
# What moves the keyboard from one control to the next, and works them, in every dialog.
_NEEDED = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space,
)  # fmt: skip


@dataclass(frozen=True)
class Conflict:
    """Why an action cannot have a key just so.

    Attributes:
        sentence: for the user.
        owner: the action that has it, which could give it up; None when nobody can.
    """

    sentence: str
    owner: Entry | None = None


class Shortcuts(QObject):
    """Changes keys and remembers them in the settings, at once."""

    def __init__(self, actions: ActionRegistry, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actions, self._settings = actions, settings

    def apply(self) -> None:
        """Give the actions the user's keys."""
        self.actions.apply_keys(self._settings.shortcuts)

    def keys(self, entry: Entry) -> tuple[str, ...]:
        """What it has now, portable text."""
        return tuple(self._settings.shortcuts.get(entry.name, entry.usual_keys))

    def is_changed(self, entry: Entry) -> bool:
        """Whether it has others than usual."""
        return self.keys(entry) != entry.usual_keys

    def conflict(self, entry: Entry, key: str) -> Conflict | None:
        """What stands against giving the action this key; None when nothing does."""
        sequence = QKeySequence(key, _PORTABLE)
        shown = sequence.toString(_NATIVE)
        if sequence.isEmpty():
            return Conflict(self.tr("Press the keys first."))
        if sequence == QKeySequence("\\"):
            return Conflict(self.tr("{0} shows the photo as it was while it is held.").replace("{0}", shown))
        if any(sequence == QKeySequence(each) for each in _NEEDED):
            return Conflict(
                self.tr(
                    "{0} is needed to move between controls and to use them. Choose another key."
                ).replace("{0}", shown)
            )
        for other in self.actions.entries:
            if other is not entry and sequence.toString(_PORTABLE) in self.keys(other):
                text = self.tr("{0} already belongs to “{1}”.").replace("{0}", shown)
                return Conflict(text.replace("{1}", other.title), other)
        return None

    def give(self, entry: Entry, keys: Sequence[str]) -> None:
        """Let the action have these keys and no others; whoever had one of them loses it."""
        wanted = [QKeySequence(key, _PORTABLE).toString(_PORTABLE) for key in keys]
        for other in self.actions.entries:
            had = self.keys(other)
            if other is not entry and set(had) & set(wanted):
                self._keep(other, [key for key in had if key not in wanted])
        self._keep(entry, wanted)
        self._changed()

    def reset(self, entry: Entry) -> None:
        """Its usual keys again, taken back from whoever has them now."""
        self.give(entry, entry.usual_keys)

    def reset_all(self) -> None:
        """Everybody's usual keys."""
        self._settings.shortcuts = {}
        self._changed()

    def as_text(self) -> str:
        """All of them, a line each, by menu: to print or to keep."""
        lines: list[str] = []
        menu = None
        for entry in self.in_order():
            if entry.menu is not menu:
                menu = entry.menu
                lines += ["", self.actions.title(menu) if menu is not None else ""]
            keys = ", ".join(native(key) for key in self.keys(entry))
            lines.append(f"  {entry.title:<40}{keys}".rstrip())
        lines += ["", self.tr("Mouse and held keys")]
        lines += [f"  {what:<40}{how}" for what, how in gestures()]
        return "\n".join(lines).strip() + "\n"

    def in_order(self) -> list[Entry]:
        """By menu, as the menus stand."""
        order: dict[Menu | None, int] = {menu: i for i, menu in enumerate(Menu)}
        return sorted(self.actions.entries, key=lambda each: order.get(each.menu, len(order)))

    def _keep(self, entry: Entry, keys: Sequence[str]) -> None:
        if tuple(keys) == entry.usual_keys:
            self._settings.shortcuts.pop(entry.name, None)
        else:
            self._settings.shortcuts[entry.name] = list(keys)

    def _changed(self) -> None:
        self._settings.save()
        self.apply()


def native(key: str) -> str:
    """As this system writes it."""
    return QKeySequence(key, _PORTABLE).toString(_NATIVE)


def gestures() -> list[tuple[str, str]]:
    """What the mouse and held keys do: (what, how). They cannot be changed."""
    translate = QCoreApplication.translate
    return [
        (translate("Gestures", "Show the photo as it was"), translate("Gestures", "Hold \\")),
        (translate("Gestures", "Move the photo"), translate("Gestures", "Space + drag")),
        (translate("Gestures", "Zoom"), translate("Gestures", "Mouse wheel or pinch")),
        (translate("Gestures", "Fit or full size"), translate("Gestures", "Double-click the photo")),
        (translate("Gestures", "Choose a face"), translate("Gestures", "Click it")),
        (translate("Gestures", "Opacity of the brush, 10 to 100 %"), translate("Gestures", "1 … 9, 0")),
        (translate("Gestures", "Slider to zero"), translate("Gestures", "Double-click the slider")),
        (translate("Gestures", "Slider by small steps"), translate("Gestures", "Arrow keys")),
    ]
