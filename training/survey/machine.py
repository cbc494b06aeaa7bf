"""What this computer has to train with."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from core.files import FULL
from core.processors import worker_count
from training.config import Compute
from training.estimate import available_memory
from training.machine import choose_machine
from training.survey.talk import Talk


@dataclass(frozen=True)
class Card:
    """A graphics card: its name, and its memory in bytes, in all and free."""

    name: str
    memory: float
    free: float


def cards() -> list[Card]:
    """Those that a training can use, the first being what it takes."""
    if torch.cuda.is_available():
        found = []
        for index in range(torch.cuda.device_count()):
            free, total = torch.cuda.mem_get_info(index)
            found.append(Card(torch.cuda.get_device_name(index), float(total), float(free)))
        return found
    if torch.backends.mps.is_available():
        memory = float(torch.mps.recommended_max_memory())
        return [Card("Apple GPU", memory, memory)]
    return []


def describe_machine(folder: Path, talk: Talk) -> None:
    """Say a line "machine": `device` ("cuda", "mps" or "cpu") and `precision` that a training takes, `cards`
    with names and memory, `processors`, `memory` of the computer in bytes (None where it can't be told), and
    the `free` bytes of the disk that `folder` is on (None where it can't be written).
    """
    best = choose_machine(Compute())
    talk.say(
        "machine",
        device=best.device.type,
        precision=best.precision,
        cards=[asdict(card) for card in cards()],
        processor=platform.processor() or platform.machine(),
        processors=worker_count(),
        memory=available_memory(torch.device("cpu")),
        free=free_bytes(folder) if can_be_made(folder) else None,
        system=f"{platform.system()} {platform.release()}, torch {torch.__version__}",
        threads=os.cpu_count(),
    )


def free_bytes(folder: Path) -> int:
    """Of the disk that a folder is on, or will be.

    Raises:
        OSError: it can't be asked.
    """
    return shutil.disk_usage(nearest(folder)).free


def nearest(folder: Path) -> Path:
    """The folder, or the next above it that is there."""
    there = folder.absolute()
    while not there.exists() and there != there.parent:
        there = there.parent
    return there


def can_be_made(folder: Path) -> bool:
    """Whether a folder can be written, or made. Tried: rights alone do not tell of read-only disks."""
    there = nearest(folder)
    try:
        with tempfile.TemporaryDirectory(dir=there, prefix=".semblance-"):
            return True
    except OSError as problem:
        return problem.errno in FULL  # which is another matter
