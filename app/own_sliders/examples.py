"""The pictures from which a slider is to be learned. No widgets here."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.files import write_atomically

_VERSION = 1
_log = logging.getLogger(__name__)


class State(Enum):
    """How an example is."""

    WAITING = "waiting"  # not looked at yet
    USABLE = "usable"
    NO_FACE = "no face"
    FAILED = "failed"  # its file can't be read


@dataclass(eq=False)
class Example:
    """One picture.

    Attributes:
        path: of its file.
        has: on which side it is.
        problem: why it can't be used; for people.
        faces: how many were found; the largest is taken.
        picture: the crop as the model sees it, or the file's thumbnail until that is there.
        score: 0 to 1, how surely it has it, as the last learned slider that did not know it says; None where
            none has said.
        mistaken: it looks as if it belonged to the other side.
    """

    path: Path
    has: bool
    state: State = State.WAITING
    problem: str = ""
    faces: int = 0
    picture: QImage | None = None
    score: float | None = None
    mistaken: bool = False


class Examples(QObject):
    """All of them, each file once, and the name the slider is to have.

    Signals:
        rearranged(): others are there, or on another side, or in another order.
        changed(Example): one of them has another state, picture or score.
    """

    rearranged = Signal()
    changed = Signal(object)

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._examples: dict[Path, Example] = {}
        self.name = ""
        self._restore()

    def side(self, has: bool) -> list[Example]:
        """Those that have it, or have it not, in their order."""
        return [example for example in self._examples.values() if example.has is has]

    def all(self) -> list[Example]:
        """Both sides."""
        return list(self._examples.values())

    def find(self, path: Path) -> Example | None:
        """The one of a file."""
        return self._examples.get(path)

    def count(self, has: bool) -> int:
        """Those of a side that can be used, or that may turn out so."""
        return sum(each.state in {State.WAITING, State.USABLE} for each in self.side(has))

    def add(self, paths: Iterable[Path], has: bool) -> None:
        """Put files on a side; those on the other one come over."""
        before = [(path, each.has) for path, each in self._examples.items()]
        for path in paths:
            example = self._examples.get(path)
            if example is None:
                self._examples[path] = Example(path, has)
            elif example.has is not has:
                self._bring_over(example)
        if before != [(path, each.has) for path, each in self._examples.items()]:
            self.rearranged.emit()

    def swap(self, examples: Sequence[Example]) -> None:
        """Put these on the other side."""
        for example in examples:
            self._bring_over(example)
        self.rearranged.emit()

    def remove(self, examples: Sequence[Example]) -> None:
        """Take these away."""
        for example in examples:
            self._examples.pop(example.path, None)
        self.rearranged.emit()

    def put_back(self, examples: Sequence[Example]) -> None:
        """Give the set these examples again, which it had before."""
        for example in examples:
            self._examples[example.path] = example
        self.rearranged.emit()

    def sort(self, order: Sequence[Path]) -> None:
        """In this order; what it does not name comes last."""
        places = {path: place for place, path in enumerate(order)}
        ordered = sorted(self._examples.values(), key=lambda each: places.get(each.path, len(places)))
        self._examples = {each.path: each for each in ordered}
        self.rearranged.emit()

    def forget_model(self) -> None:
        """Another model must look at all of them again."""
        for example in self._examples.values():
            example.state, example.problem, example.score, example.mistaken = State.WAITING, "", None, False
        self.rearranged.emit()

    def _bring_over(self, example: Example) -> None:
        example.has = not example.has
        example.score, example.mistaken = None, False

    # --- the file

    def save(self) -> None:
        """Write down which files they are."""
        stored = {
            "version": _VERSION,
            "name": self.name,
            "has": [str(each.path) for each in self.side(True)],
            "has_not": [str(each.path) for each in self.side(False)],
        }
        try:
            with write_atomically(self._store) as temporary:
                temporary.write_text(json.dumps(stored, ensure_ascii=False, indent=1), encoding="utf-8")
        except OSError as problem:
            _log.warning("the examples were not written down: %s", problem)

    def _restore(self) -> None:
        try:
            stored = json.loads(self._store.read_text(encoding="utf-8"))
            sides = {True: stored["has"], False: stored["has_not"]}
            name = stored["name"]
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError) as problem:
            _log.warning("the examples of last time can't be read: %s", problem)
            return
        self.name = name if isinstance(name, str) else ""
        for has, paths in sides.items():
            with suppress(TypeError):
                for path in paths:
                    self._examples.setdefault(Path(path), Example(Path(path), has))
