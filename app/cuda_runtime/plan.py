"""Which wheels make the CUDA runtime: read from `resources/cuda`, one file for each kind of system."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import paths
from app.cuda_runtime.card import Card, numbers
from app.cuda_runtime.place import python_tag

# How much larger the wheels are unpacked (1.57 for torch 2.13.0 with CUDA 13.0), and how much room it takes
# to get there: each wheel lies beside what was unpacked before it.
UNPACKED, ROOM = 1.6, 1.9


@dataclass(frozen=True)
class Wheel:
    """A file to be unpacked.

    Attributes:
        name: of the file; with a star for its end where that is not known.
        url: where it is; empty where that is not known, and then the wheel is never downloaded.
        sha256: in hex; empty where it is not known.
        size: bytes, 0 where not known.
        python: the tag of the only Python that it is for; empty for any.
    """

    name: str
    url: str
    sha256: str
    size: int
    python: str = ""

    def find(self, folder: Path) -> Path | None:
        """The wheel in a folder, if it is there."""
        return next((path for path in sorted(folder.glob(self.name)) if path.is_file()), None)


@dataclass(frozen=True)
class Plan:
    """Everything that one runtime needs.

    Attributes:
        torch, cuda: versions.
        driver: the oldest version of NVIDIA's driver that can use it.
        capability: the least that a card must be able to do.
    """

    torch: str
    cuda: str
    driver: tuple[int, ...]
    capability: tuple[int, ...]
    wheels: tuple[Wheel, ...]

    @property
    def size(self) -> int:
        """Bytes to download."""
        return sum(wheel.size for wheel in self.wheels)

    @property
    def room(self) -> int:
        """Bytes that must be free on the disk to fetch and unpack it."""
        return round(self.size * ROOM)

    @property
    def unpacked(self) -> int:
        """Bytes that it takes on the disk, about."""
        return round(self.size * UNPACKED)

    @property
    def is_pinned(self) -> bool:
        """Whether the hash of every wheel is known: only then may they be downloaded."""
        return all(wheel.sha256 and wheel.url for wheel in self.wheels)

    def driver_fits(self, card: Card) -> bool:
        """Whether the driver is new enough; one that does not tell its version is tried."""
        return not card.driver or card.driver >= self.driver

    def card_fits(self, card: Card) -> bool:
        """Whether the card is new enough; one that does not tell is tried."""
        return not card.capability or card.capability >= self.capability


def read_plan(content: Mapping[str, Any], python: str) -> Plan:
    """The plan for one Python, such as "cp311".

    Raises:
        ValueError: it has no build of torch for it.
    """
    wheels = tuple(Wheel(**row) for row in content["wheels"] if row.get("python", "") in {"", python})
    if not any(wheel.name.startswith("torch-") for wheel in wheels):
        raise ValueError(f"the plan has no torch for {python}")
    return Plan(
        content["torch"], content["cuda"], numbers(content["driver"]), numbers(content["capability"]), wheels
    )


def file_of(system: str = sys.platform, machine: str = "") -> Path:
    """Where the plan for a kind of system is, if there is one."""
    machine = (machine or platform.machine()).lower().replace("amd64", "x86_64")
    return paths.resource("cuda", f"{system}-{machine}.json")


def plan_here() -> Plan | None:
    """The plan for this machine and Python; None where there is none."""
    try:
        return read_plan(json.loads(file_of().read_text(encoding="utf-8")), python_tag())
    except (FileNotFoundError, ValueError):
        return None
