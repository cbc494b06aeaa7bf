"""Threads for physical cores that a process may use."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.processors import usable_cores

Machine = Callable[..., Path]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Makes the folders of a machine: `cores` gives package and core of each processor."""

    def make(cores: list[tuple[int, int]], files: dict[str, str] | None = None) -> Path:
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(len(cores))), raising=False)
        written = dict(files or {})
        for number, (package, core) in enumerate(cores):
            folder = f"sys/devices/system/cpu/cpu{number}/topology"
            written |= {f"{folder}/physical_package_id": f"{package}\n", f"{folder}/core_id": f"{core}\n"}
        for name, text in written.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return tmp_path

    return make


def test_processors_of_one_core_count_once(machine: Machine) -> None:
    assert usable_cores(machine([(0, 0), (0, 0), (0, 1), (0, 1)])) == 2


def test_cores_of_two_packages_have_the_same_numbers(machine: Machine) -> None:
    assert usable_cores(machine([(0, 0), (0, 1), (1, 0), (1, 1)])) == 4


def test_only_what_the_process_may_use_counts(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    root = machine([(0, 0), (0, 1), (0, 2), (0, 3)])
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 2}, raising=False)
    assert usable_cores(root) == 2


FOUR = [(0, 0), (0, 1), (0, 2), (0, 3)]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"sys/fs/cgroup/cpu.max": "max 100000\n"}, 4),
        ({"sys/fs/cgroup/cpu.max": "200000 100000\n"}, 2),
        ({"sys/fs/cgroup/cpu.max": "30000 100000\n"}, 1),
        ({"sys/fs/cgroup/cpu.max": "900000 100000\n"}, 4),
        ({"sys/fs/cgroup/cpu.max": "nonsense\n"}, 4),
        (  # the limit may be of a group above
            {"proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/cpu.max": "300000 100000\n"},
            3,
        ),
        (
            {"sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1\n", "sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n"},
            4,
        ),
        (
            {
                "sys/fs/cgroup/cpu/cpu.cfs_quota_us": "200000\n",
                "sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
            },
            2,
        ),
    ],
)
def test_a_container_may_be_granted_less(machine: Machine, files: dict[str, str], expected: int) -> None:
    assert usable_cores(machine(FOUR, files)) == expected


def test_a_system_that_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert usable_cores(tmp_path) == 6


def test_this_machine() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
