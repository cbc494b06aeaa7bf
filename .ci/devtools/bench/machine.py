"""What a benchmark ran on, and what else the machine did meanwhile."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import time
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import torch

from core.device import Device
from core.processors import allowed, physical_cores

_CPU_INFO, _STAT = Path("/proc/cpuinfo"), Path("/proc/stat")


@dataclass(frozen=True)
class Machine:
    """The facts that figures depend on.

    Attributes:
        cores: physical ones; `threads_of_cores` counts what the system calls processors.
        allowed: processors that this process may use.
        threads: of torch.
        device: what networks run on, and `precision` in which arithmetic.
        onnxruntime: its version; None where it is not installed.
        tf32: whether plain torch rounds the inputs of convolutions and of matrix products on the card.
        load: average number of processes that wanted to run in the minute before; None on Windows.
    """

    system: str
    processor: str
    cores: int
    threads_of_cores: int
    allowed: int
    memory_gb: float | None
    python: str
    torch: str
    onnxruntime: str | None
    threads: int
    device: str
    precision: str
    cuda: str | None
    driver: str | None
    tf32: str | None
    load: float | None


def describe(device: Device) -> Machine:
    """This machine, and `device` in it."""
    cuda = device.torch_device.type == "cuda"
    matmul, convolution = torch.backends.cuda.matmul.allow_tf32, torch.backends.cudnn.allow_tf32
    return Machine(
        system=platform.platform(),
        processor=_processor(),
        cores=physical_cores(range(os.cpu_count() or 1)),
        threads_of_cores=os.cpu_count() or 1,
        allowed=len(allowed()),
        memory_gb=_memory(),
        python=platform.python_version(),
        torch=torch.__version__,
        onnxruntime=_version("onnxruntime"),
        threads=torch.get_num_threads(),
        device=device.label,
        precision=device.precision,
        cuda=torch.version.cuda if cuda else None,
        driver=_driver() if cuda else None,
        tf32=f"convolutions {_on(convolution)}, matrices {_on(matmul)}" if cuda else None,
        load=load(),
    )


def load() -> float | None:
    """Average number of processes that wanted to run in the last minute; None where it is not known."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


class Watch:
    """How much of the processors others used since it was made: 0 for nothing, 1 for all of them."""

    def __init__(self) -> None:
        self._began, self._busy, self._own = time.monotonic(), _busy_seconds(), _own_seconds()

    def others(self) -> float | None:
        """None where the system does not say."""
        busy = _busy_seconds()
        if busy is None or self._busy is None:
            return None
        others = (busy - self._busy) - (_own_seconds() - self._own)
        whole = (time.monotonic() - self._began) * (os.cpu_count() or 1)
        return min(1.0, max(0.0, others / whole)) if whole else None


def _busy_seconds() -> float | None:
    """Of all processors together, since the machine was started."""
    try:
        numbers = [int(word) for word in _STAT.read_text(encoding="ascii").split("\n")[0].split()[1:]]
        idle = numbers[3] + numbers[4]
        return (sum(numbers[:8]) - idle) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return None


def _own_seconds() -> float:
    """Of this process and of those that it started and that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*:\s*(.+)$", _CPU_INFO.read_text(encoding="utf-8"), re.M)
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()


def _memory() -> float | None:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9
    except (AttributeError, ValueError, OSError):
        return None


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _driver() -> str | None:
    command = ("nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader")
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip().splitlines()[0] if done.stdout.strip() else None


def _on(value: bool) -> str:
    return "on" if value else "off"
