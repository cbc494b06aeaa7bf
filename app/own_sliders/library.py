"""The user's own sliders: a folder of small files. No widgets here."""

from __future__ import annotations

import logging
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.names import set_own_names
from core.sentences import Sentence
from core.slider_file import (
    ENDING,
    OwnSlider,
    SliderCard,
    SliderError,
    clean,
    free_name,
    from_bytes,
    read_slider,
    renamed,
    write_slider,
)

_REMOVED = "removed"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shelved:
    """One slider and its file."""

    path: Path
    card: SliderCard


class Library(QObject):
    """Keeps them, each under a name that no other has.

    Signals:
        changed(): there are others, or others names.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._shelved: tuple[Shelved, ...] = ()
        self._read()

    @property
    def sliders(self) -> tuple[Shelved, ...]:
        """All that can be read, by name."""
        return self._shelved

    def files(self) -> tuple[str, ...]:
        """Their paths, for the engine."""
        return tuple(str(each.path) for each in self._shelved)

    def find(self, key: str) -> Shelved | None:
        """The one with this key."""
        return next((each for each in self._shelved if each.card.key == key), None)

    def add(self, content: bytes, file: str = "", taken: Collection[str] = ()) -> SliderCard:
        """Keep a slider; it gets a number where its name is one of `taken` or another slider's. One that is
        here already is kept once. `file` is the name to speak of.

        Raises:
            SliderError: it is none, or the disk refused.
        """
        slider = from_bytes(content, file)
        known = self.find(slider.card.key)
        if known is not None:
            return known.card
        slider = renamed(slider, free_name(slider.card.name, {*taken, *self._names()}))
        self._write(slider, self._folder / _file_name(slider.card.key))
        return slider.card

    def take_in(self, path: Path, taken: Collection[str] = ()) -> SliderCard:
        """Keep a copy of a slider's file.

        Raises:
            SliderError: as `add`, or it can't be read.
        """
        read_slider(path)
        try:
            content = path.read_bytes()
        except OSError as problem:
            raise SliderError(str(problem)) from problem
        return self.add(content, path.name, taken)

    def rename(self, key: str, name: str, taken: Collection[str] = ()) -> SliderCard:
        """Give it another name, with a number where somebody has that.

        Raises:
            SliderError: it is gone, the name is empty, or the disk refused.
        """
        shelved = self._existing(key)
        if not clean(name):
            raise SliderError(self.tr("A slider needs a name. Type one, such as “Freckles”."))
        others = self._names() - {shelved.card.name}
        slider = renamed(read_slider(shelved.path), free_name(name, {*taken, *others}))
        self._write(slider, shelved.path)
        return slider.card

    def export(self, key: str, path: Path) -> None:
        """Write a copy for others.

        Raises:
            SliderError: it is gone, or the disk refused.
        """
        write_slider(read_slider(self._existing(key).path), path)

    def remove(self, key: str) -> None:
        """Put it away; `restore` takes it back.

        Raises:
            SliderError: the disk refused.
        """
        shelved = self._existing(key)
        try:
            (self._folder / _REMOVED).mkdir(exist_ok=True)
            os.replace(shelved.path, self._folder / _REMOVED / shelved.path.name)
        except OSError as problem:
            raise self._refused(problem) from problem
        self._read()
        self.changed.emit()

    def restore(self, key: str) -> None:
        """Take back one that was removed.

        Raises:
            SliderError: the disk refused.
        """
        try:
            os.replace(self._folder / _REMOVED / _file_name(key), self._folder / _file_name(key))
        except OSError as problem:
            raise self._refused(problem) from problem
        self._read()
        self.changed.emit()

    @Slot()
    def empty_bin(self) -> None:
        """Nobody wants the removed ones back any more."""
        for file in (self._folder / _REMOVED).glob(f"*{ENDING}"):
            try:
                file.unlink()
            except OSError as problem:
                _log.warning("%s was not deleted: %s", file, problem)

    def _write(self, slider: OwnSlider, path: Path) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise self._refused(problem) from problem
        write_slider(slider, path)
        self._read()
        self.changed.emit()

    def _existing(self, key: str) -> Shelved:
        shelved = self.find(key)
        if shelved is None:
            raise SliderError(self.tr("This slider is not there any more."))
        return shelved

    def _refused(self, problem: OSError) -> SliderError:
        return SliderError(
            Sentence(
                "The slider was not saved to {folder}: {why}. Make room there or choose another place, "
                "then try again.",
                folder=str(self._folder),
                why=problem.strerror or str(problem),
            )
        )

    def _names(self) -> set[str]:
        return {each.card.name for each in self._shelved}

    def _read(self) -> None:
        found = []
        for path in sorted(self._folder.glob(f"*{ENDING}")):
            if path.name.startswith("."):
                continue  # being written
            try:
                found.append(Shelved(path, read_slider(path).card))
            except SliderError as problem:
                _log.warning("%s", problem)
        self._shelved = tuple(sorted(found, key=lambda each: each.card.name.casefold()))
        set_own_names({each.card.key: each.card.name for each in self._shelved})


def _file_name(key: str) -> str:
    return key.rpartition("~")[2] + ENDING
