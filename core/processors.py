"""How many threads are worth their while: one for each physical core that this process may use."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

SYSTEM = Path("/")


def usable_cores(root: Path = SYSTEM) -> int:
    """Physical cores among the processors that this process may run on, or fewer where a container is granted
    less of their time; at least 1.

    Two processors of one core share the units that networks need, so a second thread there only gets in the
    way. Linux tells them apart; elsewhere every processor counts.

    Args:
        root: the folder of `sys` and `proc`.
    """
    cores = physical_cores(allowed(), root)
    return max(1, min([cores, *(round(share) for share in _granted(root))]))


def allowed() -> Collection[int]:
    """Numbers of the processors that this process may run on."""
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


def worker_count() -> int:
    """Threads to share out small pieces of work to: one for each processor allowed, at most 16."""
    return max(1, min(16, len(allowed())))


def physical_cores(processors: Collection[int], root: Path = SYSTEM) -> int:
    """How many cores these processors are; as many as there are, where the system does not tell."""
    return len({_core(root, number) for number in processors})


def _core(root: Path, number: int) -> tuple[str, ...]:
    """What the processors of one core have in common."""
    folder = root / f"sys/devices/system/cpu/cpu{number}/topology"
    try:
        return tuple((folder / name).read_text().strip() for name in ("physical_package_id", "core_id"))
    except OSError:
        return (str(number),)


def _granted(root: Path) -> Iterator[float]:
    """Limits in processors, of every control group that this process is in; versions 2 and 1 of them."""
    groups = root / "sys/fs/cgroup"
    try:
        lines = (root / "proc/self/cgroup").read_text().splitlines()
    except OSError:
        lines = []
    own = next((line.partition("::")[2] for line in lines if line.startswith("0::")), "/")
    group = groups / own.strip("/")
    for folder in (group, *group.parents):
        if folder.is_relative_to(groups):
            yield from _limit(folder / "cpu.max")
    yield from _limit(groups / "cpu/cpu.cfs_quota_us", groups / "cpu/cpu.cfs_period_us")


def _limit(*files: Path) -> Iterator[float]:
    """Files that say: so many microseconds in so many. Nothing where they do not, or set no limit."""
    try:
        quota, period = (float(word) for file in files for word in file.read_text().split())
    except (OSError, ValueError):
        return
    if quota > 0 and period > 0:
        yield quota / period
