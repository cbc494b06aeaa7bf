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
from training.survey.spread import at_full_speed

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
    with at_full_speed():
        found = estimate_of(config, "", pictures)
    yield from check_memory(found)
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


def check_memory(found: Estimate) -> Iterator[Finding]:
    """Whether there is room for one example of each stage beside all that a step draws at once."""
    for stage in found.stages:
        if stage.micro_batch:
            continue
        if stage.most < 1:
            yield Finding(
                "kind",
                Sentence("This computer has too little memory for this kind of model."),
                Sentence("Choose a smaller one, or train it on another computer."),
            )
            return
        setting = "prior_optimisation.batch" if stage.stage == "prior" else "optimisation.batch"
        yield Finding(
            "kind",
            Sentence("Steps of {batch} pictures or codes need {need} of memory, which this computer has not.",
                     batch=stage.batch, need=_size(max(stage.waiting, stage.memory))),
            Sentence("Set {setting} to {most} or less under Details, or leave it out.",
                     setting=setting, most=str(stage.most)),
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
    need, left = _size(found.disk), _size(free)
    if found.disk > free:
        yield Finding(
            "summary",
            Sentence("The training needs {need}, and the disk has {free} free.", need=need, free=left),
            Sentence("Free some space, or choose a folder on another disk."),
        )
    elif found.disk > _TIGHT * free:
        yield Finding(
            "summary",
            Sentence("The training needs {need} of the {free} that the disk has free.", need=need, free=left),
            Sentence("Free some space, lest it stop half-way."),
            stops=False,
        )


def _size(number: float) -> Sentence:
    """Bytes, as roughly as they are known."""
    return (
        Sentence("{n} GB", n=round(number / 1e9))
        if number >= 1e10
        else Sentence("{n} MB", n=round(number / 1e6))
    )
