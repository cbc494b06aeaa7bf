"""Finds an NVIDIA card without torch: asks the driver's own tool, and takes its absence for an answer."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

_QUERY = ["--query-gpu=name,memory.total,driver_version,compute_cap", "--format=csv,noheader,nounits"]
_PATIENCE = 10.0  # seconds; a card that sleeps takes a few to wake
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Card:
    """A graphics card.

    Attributes:
        name: such as "NVIDIA GeForce RTX 4070".
        memory: bytes; 0 where it was not told.
        driver: version, as numbers: (580, 65, 6).
        capability: CUDA's number for what the card can do: (8, 9).
    """

    name: str
    memory: int
    driver: tuple[int, ...]
    capability: tuple[int, ...]


def find() -> Card | None:
    """The card that can do most, or None. Takes up to some seconds: not for the window's own thread."""
    tool = _tool()
    if tool is None:
        return None
    flags = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))  # on Windows only
    try:
        done = subprocess.run(
            [tool, *_QUERY], stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=_PATIENCE, check=False, creationflags=flags,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.info("%s could not be asked for cards: %s", tool, error)
        return None
    if done.returncode:
        _log.info("%s knows of no card: %s", tool, done.stdout.strip() or done.stderr.strip())
        return None
    cards = [card for card in map(_read, done.stdout.splitlines()) if card is not None]
    return max(cards, key=lambda card: (card.capability, card.memory), default=None)


def _tool() -> str | None:
    """nvidia-smi comes with the driver; on Windows it need not be on the path."""
    windows = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32" / "nvidia-smi.exe"
    return shutil.which("nvidia-smi") or (str(windows) if windows.exists() else None)


def _read(line: str) -> Card | None:
    """A line of the tool's table; it writes "[N/A]" for what a card does not tell."""
    fields = [field.strip() for field in line.split(",")]
    if len(fields) != 4 or not fields[0]:
        return None
    memory = int(fields[1]) * 2**20 if fields[1].isdigit() else 0
    return Card(fields[0], memory, numbers(fields[2]), numbers(fields[3]))


def numbers(version: str) -> tuple[int, ...]:
    """ "580.65.06" as (580, 65, 6); empty for what is no version."""
    parts = version.split(".")
    return tuple(int(part) for part in parts) if all(part.isdigit() for part in parts) else ()
