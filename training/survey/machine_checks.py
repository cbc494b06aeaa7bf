"""Whether this computer can do what a training asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.sentences import Sentence
from training.config import TrainConfig
from training.estimate import Estimate, estimate_of
from training.machine import choose_machine
from training.processes import Processes
from training.survey.finding import Finding
from training.survey.machine import cards, free_bytes

_LONG = 30 * 86400.0  # seconds
_TIGHT = 0.8  # of the disk's free space


def check_machine(config: TrainConfig, output: Path | None, pictures: int) -> Iterator[Finding]:
    """Device, graphics cards, memory, disk and time, for so many `pictures`."""
    try:
        choose_machine(config.compute)
    except ValueError as mistake:
        yield Finding("machine", str(mistake))
        return
    yield from _check_processes(config)
    found = estimate_of(config, "", pictures)
    if not all(stage.micro_batch for stage in found.stages):
        yield Finding(
            "kind",
            Sentence("This computer has too little memory for this kind of model."),
            Sentence("Choose a smaller one, or train it on another computer."),
        )
    if output is not None:
        yield from _check_disk(found, output)
    if found.seconds / config.compute.processes > _LONG:
        yield Finding(
            "machine",
            Sentence("Here this would take about {days} days.",
                     days=round(found.seconds / config.compute.processes / 86400)),
            Sentence("Choose a smaller kind or a shorter training, or run the command on a computer with a "
                     "graphics card."),
            stops=False,
        )  # fmt: skip


def _check_processes(config: TrainConfig) -> Iterator[Finding]:
    count = config.compute.processes
    try:
        Processes(count=count).share(config.optimisation.batch)
    except ValueError as mistake:
        yield Finding("machine", str(mistake))
    there = cards()
    if count > 1 and len(there) < count:
        yield Finding(
            "machine",
            Sentence("{count} graphics cards are asked for, and this computer has {there}.",
                     count=count, there=len(there)),
            Sentence("Choose fewer."),
        )  # fmt: skip


def _check_disk(found: Estimate, output: Path) -> Iterator[Finding]:
    try:
        free = free_bytes(output)
    except OSError as problem:
        why = problem.strerror or str(problem)
        yield Finding(
            "summary",
            Sentence("The disk of {path} can't be asked for its space ({why}).", path=str(output), why=why),
            Sentence("Choose a folder on another disk."),
        )
        return
    need, left = f"{found.disk / 1e9:.1f}", f"{free / 1e9:.1f}"
    if found.disk > free:
        yield Finding(
            "summary",
            Sentence("The training needs {need} GB, and the disk has {free} GB free.", need=need, free=left),
            Sentence("Free some space, or choose a folder on another disk."),
        )
    elif found.disk > _TIGHT * free:
        yield Finding(
            "summary",
            Sentence(
                "The training needs {need} GB of the {free} GB that the disk has free.", need=need, free=left
            ),
            Sentence("Free some space, lest it stop half-way."),
            stops=False,
        )
