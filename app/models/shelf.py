"""Which model files there are, and what each says about itself. No Qt: it is read on a thread."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app import paths
from app.runs.places import Places
from core.model_header import ModelAbout, ModelError, about_model
from core.sentences import Sentence
from training.jobs.queue import Queue

ENDING = ".safetensors"
MOST = 500  # files of one folder
_log = logging.getLogger(__name__)


class Place(Enum):
    """Where a model file is."""

    BUNDLED = "bundled"  # came with the program
    OWN = "own"  # in the models folder
    ELSEWHERE = "elsewhere"  # where the user left it
    RUN = "run"  # the product of a training run


@dataclass(frozen=True)
class Shelved:
    """A model file.

    Attributes:
        stamp: time of its last change and size; another one is another file.
        about: what its header says; None where there is trouble.
        trouble: why it can't be used, in words; else empty.
        run: folder of the run that made it, for `Place.RUN`.
    """

    path: Path
    place: Place
    stamp: tuple[int, int]
    about: ModelAbout | None
    trouble: str = ""
    run: Path | None = None

    @property
    def name(self) -> str:
        """For people: what the model is called, or its file where that can't be read."""
        return self.about.card.name if self.about is not None else self.path.name


@dataclass(frozen=True)
class Sources:
    """Where models are looked for.

    Attributes:
        elsewhere: single files.
        queue: folder of the list of training runs; None for the user's own.
    """

    bundled: Path
    folder: Path
    elsewhere: tuple[Path, ...] = ()
    queue: Path | None = None


def models_dir() -> Path:
    """The user's models; made when something is put there."""
    return paths.data_dir() / "models"


def look(sources: Sources, known: Mapping[Path, Shelved]) -> tuple[Shelved, ...]:
    """All model files: the bundled one first, the user's by their names, then what runs have made.

    Args:
        known: what was found the last time; files that are as they were are not read again.
    """
    found: dict[Path, Shelved] = {}
    for path, place, run in _candidates(sources):
        if path not in found:
            found[path] = _shelved(path, place, run, known.get(path))
    order = list(Place)
    return tuple(sorted(found.values(), key=lambda each: (order.index(each.place), each.name.casefold())))


def free_path(name: str, folder: Path) -> Path:
    """Where a model of this name can be put without overwriting another."""
    stem = "".join(sign if sign.isalnum() or sign in " -_.()" else "_" for sign in name).strip(" .")[:60]
    stem, number = stem or "model", 1
    path = folder / f"{stem}{ENDING}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{ENDING}"
    return path


def _candidates(sources: Sources) -> Iterator[tuple[Path, Place, Path | None]]:
    if sources.bundled.exists():
        yield sources.bundled, Place.BUNDLED, None
    for path in _files(sources.folder):
        yield path, Place.OWN, None
    for path in sources.elsewhere:
        yield path, Place.ELSEWHERE, None
    for run in _runs(sources.queue):
        if (run / "model.safetensors").is_file():
            yield run / "model.safetensors", Place.RUN, run


def _files(folder: Path) -> Sequence[Path]:
    try:
        with os.scandir(folder) as files:
            names = [file.name for file in files if file.name.endswith(ENDING) and file.is_file()]
    except OSError:
        return []
    return [folder / name for name in sorted(names)[:MOST] if not name.startswith(".")]


def _runs(queue: Path | None) -> list[Path]:
    """Those of the list of jobs, and of the folders that are watched for runs."""
    try:
        listed = [job.path for job in Queue(queue).jobs()]
    except (OSError, ValueError):  # a list of a later version is the training page's to tell of
        listed = []
    return list(dict.fromkeys((*listed, *Places().runs())))


def _shelved(path: Path, place: Place, run: Path | None, known: Shelved | None) -> Shelved:
    try:
        status = path.stat()
    except OSError as problem:
        text = Sentence(
            "The file is not there ({reason}). Put it back or connect its drive, or take it off the list.",
            reason=problem.strerror or str(problem),
        )
        return Shelved(path, place, (0, 0), None, text, run)
    stamp = (status.st_mtime_ns, status.st_size)
    if known is not None and known.stamp == stamp and known.place is place:
        return known
    try:
        return Shelved(path, place, stamp, about_model(path), run=run)
    except ModelError as problem:
        _log.warning("%s", problem)
        return Shelved(path, place, stamp, None, str(problem), run)
