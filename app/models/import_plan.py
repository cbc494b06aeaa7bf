"""Which files of what was dropped make a model together, and what is missing. Plain values."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from core.model_header import ModelAbout
from core.protocol import CheckpointFound

_DEEPEST = 3  # folders within a dropped folder
_MOST = 200  # files that are looked at
_ENDINGS = (".safetensors", ".ckpt", ".pt", ".pth")


@dataclass(frozen=True)
class OfficialSet:
    """Checkpoints of one official model.

    Attributes:
        family: what they are called together.
        autoencoder, latent, classifier, statistics: one of each, as far as there are; a plain diffusion model
            stands for the autoencoder.
        name, licence: for the new model; `half`: whether 16 bits a number are enough.
    """

    family: str
    autoencoder: CheckpointFound | None = None
    latent: CheckpointFound | None = None
    classifier: CheckpointFound | None = None
    statistics: CheckpointFound | None = None
    name: str = ""
    licence: str = ""
    half: bool = False

    @property
    def base(self) -> CheckpointFound | None:
        """What the model is made of: a latent checkpoint holds its autoencoder, too."""
        return self.autoencoder or self.latent

    @property
    def generates(self) -> bool:
        """Whether the model will make new pictures."""
        plain = self.autoencoder is not None and self.autoencoder.kind == "plain"
        return plain or self.latent is not None

    @property
    def edits(self) -> bool:
        """Whether the model will have sliders."""
        return self.base is not None and self.classifier is not None

    @property
    def files(self) -> tuple[CheckpointFound, ...]:
        """All of them."""
        parts = (self.autoencoder, self.latent, self.classifier, self.statistics)
        return tuple(part for part in parts if part is not None)

    def has_room(self, file: CheckpointFound) -> bool:
        """Whether it has none of this kind yet, and the codes are as long."""
        code = next((each.code for each in self.files if each.code), 0)
        taken = (self.latent, self.classifier, self.statistics, self.autoencoder)
        kinds = ("latent", "classifier", "statistics")
        place = kinds.index(file.kind) if file.kind in kinds else -1
        return taken[place] is None and code in (0, file.code)

    def having(self, file: CheckpointFound) -> OfficialSet:
        """With one more file, in the place of its kind."""
        if file.kind == "latent":
            return replace(self, latent=file)
        if file.kind == "classifier":
            return replace(self, classifier=file)
        if file.kind == "statistics":
            return replace(self, statistics=file)
        return replace(self, autoencoder=file)


@dataclass(frozen=True)
class Ready:
    """A model file of ours."""

    path: Path
    about: ModelAbout


@dataclass(frozen=True)
class Refused:
    """A file that is no model, and why."""

    path: Path
    message: str


@dataclass(frozen=True)
class Plan:
    """Everything that was dropped."""

    ready: tuple[Ready, ...] = ()
    sets: tuple[OfficialSet, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to bring in."""
        return not self.ready and not self.sets


def gather(files: Sequence[CheckpointFound], taken: Collection[str] = ()) -> tuple[OfficialSet, ...]:
    """Put together what belongs together: by the names that the files have for themselves; where only one
    autoencoder is there, all that fits it goes to it. None is called as one of the `taken` names.
    """
    sets: list[OfficialSet] = []
    order = ("autoencoder", "plain", "latent", "classifier", "statistics")
    by_path = {file.path: file for file in files}
    for file in sorted(by_path.values(), key=lambda each: order.index(each.kind)):
        _add(sets, file, partial(_akin, file))
    bases = [each for each in sets if each.base is not None and not _is_plain(each)]
    loose = [each for each in sets if each.base is None]
    if len(bases) == 1:
        for each in loose:
            sets.remove(each)
            for file in each.files:
                _add(sets, file, _has_base)
    return tuple(_named(sets, set(taken)))


def _add(sets: list[OfficialSet], file: CheckpointFound, suits: Callable[[OfficialSet], bool]) -> None:
    """Put a file into the first set that suits and has room for it, or into a new one."""
    for place, known in enumerate(sets):
        if file.kind != "plain" and not _is_plain(known) and suits(known) and known.has_room(file):
            sets[place] = known.having(file)
            return
    sets.append(OfficialSet(file.family, name=file.family).having(file))


def _akin(file: CheckpointFound, known: OfficialSet) -> bool:
    return known.family == file.family


def _has_base(known: OfficialSet) -> bool:
    return known.base is not None


def _is_plain(known: OfficialSet) -> bool:
    return known.autoencoder is not None and known.autoencoder.kind == "plain"


def headings(named: Sequence[tuple[str, Path]]) -> list[str]:
    """The names; where two are the same, with as much of their files' paths as tells them apart."""
    counts = Counter(name for name, _ in named)
    return [
        name
        if counts[name] == 1
        else f"{name} · {_tail(path, [other for same, other in named if same == name and other != path])}"
        for name, path in named
    ]


def _tail(path: Path, others: Sequence[Path]) -> str:
    """The file's name with as few folders as none of the others has."""
    for deep in range(1, len(path.parts)):
        if all(other.parts[-deep:] != path.parts[-deep:] for other in others):
            return "/".join(path.parts[-deep:])
    return str(path)


def files_in(dropped: Sequence[Path]) -> list[Path]:
    """The files to look at: those given, and in folders what is called like a model.

    Raises:
        OSError: a folder can't be read.
    """
    found: list[Path] = []
    for path in dropped:
        if path.is_dir():
            found += itertools.islice(_within(path, _DEEPEST), _MOST)
        else:
            found.append(path)
    return list(dict.fromkeys(found))[:_MOST]


def _within(folder: Path, deep: int) -> list[Path]:
    found: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.is_dir() and deep > 0 and not path.is_symlink():
            found += _within(path, deep - 1)
        elif path.suffix.lower() in _ENDINGS or path.name == "latent.pkl":
            found.append(path)
    return found


def _named(sets: Sequence[OfficialSet], taken: set[str]) -> list[OfficialSet]:
    """No two with the same name."""
    named = []
    for each in sets:
        name, number = each.name, 1
        if each.autoencoder is not None and _is_plain(each):
            name = each.autoencoder.name
        wanted = name
        while name in taken:
            number += 1
            name = f"{wanted} {number}"
        taken.add(name)
        named.append(replace(each, name=name))
    return named
