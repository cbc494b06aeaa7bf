"""What a batch does to many photos, and what became of each. Values only; no Qt here."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from app.edits.edit_state import EditState, FaceState
from app.edits.state_json import Masks, state_from_json, state_to_json
from app.exports.output import Output, free, impossible_letters, is_too_long, same_file

USUAL_PATTERN = "{name}-edited"
FIELDS = ("name", "number", "face", "date")  # that a pattern may have in braces
_BRACES = re.compile(r"\{([^{}]*)\}")


class WhichFaces(Enum):
    """Of a photo with several."""

    LARGEST = "largest"
    ALL = "all"  # in one file
    EACH = "each"  # in a file of its own


class WhenThere(Enum):
    """What to do when a file of the result's name is there already."""

    NUMBER = "number"
    REPLACE = "replace"
    SKIP = "skip"


class ItemState(Enum):
    """Of one photo."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(eq=False)
class Item:
    """One photo of a batch.

    Attributes:
        path: of the photo, absolute.
        state: what became of it.
        why: a sentence for the user, of those that were skipped or failed; or notes on a file written.
        written: the files.
        seconds: it took.
    """

    path: Path
    state: ItemState = ItemState.WAITING
    why: str = ""
    written: list[Path] = field(default_factory=list)
    seconds: float = 0.0

    def reset(self) -> None:
        """To be done again."""
        self.state, self.why, self.written, self.seconds = ItemState.WAITING, "", [], 0.0


@dataclass(frozen=True)
class Plan:
    """What is done to each photo.

    Attributes:
        edit: the sliders; its mask and crop are of one photo only and not used.
        model: path of the model file, and `model_name` for people.
        needs_face: it was trained on aligned faces; otherwise the middle of each photo is edited.
        output: how files are written.
        folder: where to; empty for beside each photo.
        pattern: of the file's name without its ending, with `FIELDS` in braces.
        faces: which, of a photo with several.
        middle: edit the middle of a photo that has no face, instead of skipping it.
        when_there: what to do when a file of that name is there already.
        report: write a report beside the results.
    """

    edit: FaceState
    model: str
    model_name: str = ""
    needs_face: bool = True
    output: Output = field(default_factory=Output)
    folder: str = ""
    pattern: str = USUAL_PATTERN
    faces: WhichFaces = WhichFaces.LARGEST
    middle: bool = False
    when_there: WhenThere = WhenThere.NUMBER
    report: bool = True

    def folder_for(self, source: Path) -> Path:
        """Where the result of a photo goes."""
        return Path(self.folder) if self.folder else source.parent

    def target(self, source: Path, number: str, face: int, taken: Collection[str]) -> Path | None:
        """The file to write for a photo; None when it is there already and to be left alone.

        Args:
            number: of the photo in the batch, as it is to be written.
            face: 1, 2 ... where each face has its own file; 0 otherwise.
            taken: paths of no other photo's original or result, as `key` makes them: never replaced.
        """
        name = filled(self.pattern, source, number, face)
        path = self.folder_for(source) / f"{name}{self.output.ending(source)}"
        if key(path) in taken or same_file(path, source):
            return _free(path, taken)
        if not path.exists() or self.when_there is WhenThere.REPLACE:
            return path
        return None if self.when_there is WhenThere.SKIP else _free(path, taken)

    def to_json(self) -> dict[str, Any]:
        """For the queue on disk."""
        return {
            "edit": state_to_json(EditState().with_current(for_others(self.edit)), Masks()),
            "model": self.model, "model_name": self.model_name, "needs_face": self.needs_face,
            "output": self.output.to_json(), "folder": self.folder, "pattern": self.pattern,
            "faces": self.faces.value, "middle": self.middle, "when_there": self.when_there.value,
            "report": self.report,
        }  # fmt: skip

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Plan:
        """Back again.

        Raises:
            KeyError, ValueError, TypeError, AttributeError: it is damaged.
        """
        return cls(
            state_from_json(stored["edit"], Masks()).current, str(stored["model"]),
            str(stored["model_name"]), bool(stored["needs_face"]),
            Output.from_json(stored["output"]), str(stored["folder"]), str(stored["pattern"]),
            WhichFaces(stored["faces"]), bool(stored["middle"]), WhenThere(stored["when_there"]),
            bool(stored["report"]),
        )  # fmt: skip


def for_others(edit: FaceState) -> FaceState:
    """An edit without what belongs to one photo only."""
    return replace(edit, mask=None, quad=None)


def filled(pattern: str, source: Path, number: str, face: int) -> str:
    """A file's name without its ending."""
    if face and "{face}" not in pattern:
        pattern += "-face{face}"
    values = {"name": source.stem, "number": number, "face": str(face or 1), "date": date.today().isoformat()}
    return _BRACES.sub(lambda found: values.get(found[1], found[0]), pattern)


def pattern_fault(pattern: str) -> str:
    """What is wrong with a pattern: an unknown word in braces, or a letter that names cannot have."""
    unknown = [found for found in _BRACES.findall(pattern) if found not in FIELDS]
    if unknown:
        return f"{{{unknown[0]}}}"
    return impossible_letters(_BRACES.sub("", pattern))


def tells_apart(pattern: str) -> bool:
    """Whether each photo gets a name of its own."""
    return "{name}" in pattern or "{number}" in pattern


def key(path: Path) -> str:
    """Equal for equal paths, on systems that know no capitals, too."""
    return os.path.normcase(path.absolute())


def _free(path: Path, taken: Collection[str]) -> Path:
    made, number = free(path), 2
    while key(made) in taken or is_too_long(made) is not is_too_long(path):
        made = free(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        number += 1
    return made
