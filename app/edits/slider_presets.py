"""Presets: several sliders under one name. No widgets here.

The user's own are in one JSON file of the settings' folder, written whole; the built-in ones are made from
the attributes that the model has.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.edits.edit_state import FULL_STRENGTH, FaceState
from core.files import write_atomically

translate = QCoreApplication.translate

VERSION = 1
LONGEST_NAME = 60
_log = logging.getLogger(__name__)


class PresetError(Exception):
    """A preset could not be kept; the message is a sentence for the user."""


@dataclass(frozen=True)
class Preset:
    """Some sliders' values.

    Attributes:
        name: for people.
        strengths: (attribute, -100..100), in the order of names; other sliders are left as they are.
        keep_detail: 0..100; None leaves it as it is.
        built_in: came with the program, and cannot be renamed or deleted.
    """

    name: str
    strengths: tuple[tuple[str, int], ...]
    keep_detail: int | None = None
    built_in: bool = False

    def fits(self, attributes: Iterable[str]) -> bool:
        """Whether it does anything with a model that has these attributes."""
        known = set(attributes)
        return any(name in known for name, _ in self.strengths)

    def applied(self, state: FaceState, attributes: Iterable[str]) -> FaceState:
        """`state` with the preset's sliders, those of them that the model has."""
        known = set(attributes)
        new = {name: value for name, value in self.strengths if name in known}
        changed = state.with_strengths(dict(state.strengths) | new)
        changed = replace(changed, off=tuple(name for name in changed.off if name not in new))
        return changed if self.keep_detail is None else replace(changed, keep_detail=self.keep_detail)


def of_face(name: str, state: FaceState) -> Preset:
    """The look of a face: its sliders as they are in effect, after boxes and amount."""
    strengths = [(key, round(value * FULL_STRENGTH)) for key, value in state.effective]
    bounded = [(key, min(max(value, -FULL_STRENGTH), FULL_STRENGTH)) for key, value in strengths]
    return Preset(name.strip(), tuple((k, v) for k, v in bounded if v), state.keep_detail or None)


# --- built in

# Name, then steps; a step is its choices, of which the first that the model has is taken. Without its first
# step there is no preset.
_BUILT_IN: tuple[tuple[object, tuple[tuple[tuple[str, int], ...], ...]], ...] = (
    (QT_TRANSLATE_NOOP("Presets", "Warm smile"), ((("Smiling", 45),), (("High_Cheekbones", 15),))),
    (
        QT_TRANSLATE_NOOP("Presets", "Broad smile"),
        ((("Smiling", 90),), (("Mouth_Slightly_Open", 30),)),
    ),
    (QT_TRANSLATE_NOOP("Presets", "Serious"), ((("Smiling", -70),),)),
    (QT_TRANSLATE_NOOP("Presets", "A little younger"), ((("Young", 35), ("Age", -35)),)),
    (QT_TRANSLATE_NOOP("Presets", "A little older"), ((("Young", -35), ("Age", 35)),)),
    (QT_TRANSLATE_NOOP("Presets", "Without glasses"), ((("Eyeglasses", -80),),)),
    (QT_TRANSLATE_NOOP("Presets", "Rested"), ((("Bags_Under_Eyes", -50),), (("Rosy_Cheeks", 20),))),
    (
        QT_TRANSLATE_NOOP("Presets", "Evening make-up"),
        ((("Heavy_Makeup", 45),), (("Wearing_Lipstick", 45),)),
    ),
    (
        QT_TRANSLATE_NOOP("Presets", "Clean-shaven"),
        ((("No_Beard", 60),), (("5_o_Clock_Shadow", -50),)),
    ),
    (QT_TRANSLATE_NOOP("Presets", "Silver hair"), ((("Gray_Hair", 60),),)),
)


def built_in(attributes: Iterable[str]) -> tuple[Preset, ...]:
    """Those that a model with these attributes can do."""
    known = set(attributes)
    made = []
    for name, steps in _BUILT_IN:
        taken = [next((each for each in choices if each[0] in known), None) for choices in steps]
        if taken[0] is not None:
            words = QCoreApplication.translate("Presets", str(name))
            strengths = tuple(sorted(each for each in taken if each is not None))
            made.append(Preset(words, strengths, built_in=True))
    return tuple(made)


# --- the user's own


class PresetStore:
    """The file of the user's presets. It is read before each change, so that two windows do not lose any."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def presets(self) -> tuple[Preset, ...]:
        """All of them, by name. A damaged file is put aside, and said in the log."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
            found = [_preset(each) for each in stored["presets"]]
        except FileNotFoundError:
            return ()
        except OSError as error:
            _log.warning("presets not read from %s: %s", self._path, error)
            return ()
        except (ValueError, TypeError, KeyError) as error:
            _log.warning("presets in %s are damaged (%s); put aside", self._path, error)
            with suppress(OSError):
                os.replace(self._path, self._path.with_suffix(".damaged.json"))
            return ()
        return tuple(sorted((p for p in found if p is not None), key=lambda p: p.name.casefold()))

    def find(self, name: str) -> Preset | None:
        """The one of this name; capitals make no difference."""
        wanted = name.strip().casefold()
        return next((each for each in self.presets() if each.name.casefold() == wanted), None)

    def save(self, preset: Preset) -> None:
        """Keep a preset, in place of one of the same name.

        Raises:
            PresetError: it has no name, or the disk refused.
        """
        if not preset.name.strip():
            raise PresetError(translate("Presets", "A preset needs a name. Type one, such as “Warm smile”."))
        same = preset.name.casefold()
        others = [each for each in self.presets() if each.name.casefold() != same]
        self._write([*others, replace(preset, name=preset.name[:LONGEST_NAME], built_in=False)])

    def rename(self, old: str, new: str) -> None:
        """Give one another name.

        Raises:
            PresetError: there is none of the old name, there is one of the new, or the disk refused.
        """
        preset, taken = self.find(old), self.find(new)
        if preset is None:
            raise PresetError(translate("Presets", "There is no preset “{0}” any more.").replace("{0}", old))
        if not new.strip():
            raise PresetError(translate("Presets", "A preset needs a name. Type one, such as “Warm smile”."))
        if taken is not None and taken.name != preset.name:
            words = translate("Presets", "There is a preset “{0}” already. Choose another name.")
            raise PresetError(words.replace("{0}", taken.name))
        others = [each for each in self.presets() if each.name != preset.name]
        self._write([*others, replace(preset, name=new.strip()[:LONGEST_NAME])])

    def delete(self, name: str) -> None:
        """Forget one; no matter when there is none.

        Raises:
            PresetError: the disk refused.
        """
        self._write([each for each in self.presets() if each.name.casefold() != name.casefold()])

    def _write(self, presets: list[Preset]) -> None:
        stored: list[dict[str, Any]] = []
        for each in sorted(presets, key=lambda p: p.name.casefold()):
            entry: dict[str, Any] = {"name": each.name, "strengths": dict(each.strengths)}
            if each.keep_detail is not None:
                entry["keep_detail"] = each.keep_detail
            stored.append(entry)
        text = json.dumps({"version": VERSION, "presets": stored}, indent=2, ensure_ascii=False)
        try:
            with write_atomically(self._path) as temporary:
                temporary.write_text(text, encoding="utf-8")
        except OSError as error:
            words = translate(
                "Presets", "The preset was not saved to {0}: {1}. Make room on the disk, then try again."
            )
            raise PresetError(words.replace("{0}", str(self._path)).replace("{1}", str(error))) from error


def _preset(stored: Any) -> Preset | None:
    """One of the file's; None for what is none."""
    if not isinstance(stored, dict) or not isinstance(stored.get("strengths"), dict):
        return None
    name, keep = stored.get("name"), stored.get("keep_detail")
    strengths = tuple(
        sorted(
            (key, min(max(value, -FULL_STRENGTH), FULL_STRENGTH))
            for key, value in stored["strengths"].items()
            if type(value) is int and value
        )
    )
    if not isinstance(name, str) or not name.strip():
        return None
    kept = min(max(keep, 0), FULL_STRENGTH) if type(keep) is int else None
    return Preset(name.strip()[:LONGEST_NAME], strengths, kept)
