"""What a section of the benchmark is: a module with a title, rows that it measures, and a way to show them.

    TITLE = "Time of a network call"

    @dataclass(frozen=True)
    class Row:
        size: int
        milliseconds: float

    def measure(options: Options) -> list[Row]: ...
    def show(rows: Sequence[Row]) -> list[str]: ...      # may be left out: then a table of all fields

Rows hold numbers, words and None only, or tuples of them, for they are also written as JSON. `show` gives
pieces of HTML, made by `training.evaluate.page` and `devtools.bench.plot`. What a section compares it
measures in turns, so that a busy machine slows all of it alike. It raises `Skip` where it can't be measured.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

PROJECT = Path(__file__).resolve().parents[3]
MODEL = PROJECT / "resources" / "models" / "portrait.safetensors"
SAMPLES = PROJECT / "resources" / "samples"
PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"}

SECTIONS: Mapping[str, str] = {
    "matmul": "devtools.bench.matmul",
    "steps": "devtools.bench.steps",
    "solvers": "devtools.bench.solvers",
    "edit": "devtools.bench.edit",
    "latency": "devtools.bench.latency",
    "training": "devtools.bench.training",
    "memory": "devtools.bench.memory",
}
"""Modules by the sections' names, in the order in which they are measured."""

OURS = {"app", "core", "devtools", "training"}


def _silent(_: str) -> None:
    pass


@dataclass(frozen=True)
class Options:
    """What a benchmark is asked to do.

    Attributes:
        quick: a minute or two for all, with fewer repetitions and pictures.
        data: folder with photos of faces to measure on; None for those that come with Semblance.
        model: model file.
        device: as in `core.device.choose_device`.
        say: told a line now and then, for whoever waits.
    """

    quick: bool = False
    data: Path | None = None
    model: Path = MODEL
    device: str = "auto"
    say: Callable[[str], None] = _silent

    def photos(self, most: int) -> list[Path]:
        """Photos to measure on, spread over all there are.

        Raises:
            Skip: there is none.
        """
        folder = self.data or SAMPLES
        found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in PICTURES)
        if not found:
            raise Skip(f"There is no photo in '{folder}'.")
        stride = max(1, len(found) // most)
        return found[::stride][:most]


class Skip(Exception):
    """A section can't be measured on this machine; the message is a sentence that says why."""


class Section(Protocol):
    """A module of a section. It may also have `show(rows) -> list[str]`."""

    TITLE: str

    def measure(self, options: Options) -> Sequence[Any]:
        """Rows: instances of frozen dataclasses, of one or several kinds.

        Raises:
            Skip: as it says.
        """


def load(name: str) -> Section:
    """The module of a section.

    Raises:
        Skip: a package that it needs is not installed.
    """
    try:
        return cast(Section, importlib.import_module(SECTIONS[name]))
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] in OURS:
            raise
        raise Skip(f"It needs the package {missing.name}, which is not installed.") from missing
