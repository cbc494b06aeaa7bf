"""The lock ends with its process, and nobody who only looks is in its way."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from training.jobs.lock import FileLock, holder, holder_here, is_held

_HOLD = """
import os, subprocess, sys, time
from pathlib import Path
from training.jobs.lock import FileLock
lock = FileLock(Path(sys.argv[1]))
assert lock.acquire()
{before}
print("held", flush=True)
time.sleep(60)
"""
_FORK = """
if os.fork() == 0:
    time.sleep(5)
    os._exit(0)
"""
_START = """
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(5)"], close_fds=False)
"""


def _start_holder(path: Path, before: str = "") -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD.format(before=before), str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first, second = FileLock(path), FileLock(path)
    assert not is_held(path)
    assert first.acquire()
    assert is_held(path)
    assert not second.acquire(patience=0.05)
    assert holder(path).startswith(f"process {os.getpid()} on ")
    assert holder_here(path) == os.getpid()
    first.release()
    assert holder_here(path) is None
    first.release()
    assert not is_held(path)
    assert second.acquire()
    second.release()


@pytest.mark.parametrize(
    "before",
    [
        "",
        pytest.param(
            _FORK, marks=pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks on this system")
        ),
        _START,
    ],
    ids=["alone", "forked", "started"],
)
def test_a_killed_holder_holds_no_longer_whatever_children_it_left(tmp_path: Path, before: str) -> None:
    path = tmp_path / "lock"
    with _start_holder(path, before) as process:
        assert is_held(path)
        process.kill()
        process.wait()
        ours = FileLock(path)
        assert ours.acquire()
        ours.release()
        assert process.stdout is not None
        process.stdout.close()


def test_who_looks_is_not_in_the_way(tmp_path: Path) -> None:
    path, over = tmp_path / "lock", threading.Event()

    def look() -> None:
        while not over.is_set():
            is_held(path)

    lookers = [threading.Thread(target=look) for _ in range(2)]
    for looker in lookers:
        looker.start()
    ours = FileLock(path)
    try:
        for _ in range(30):
            assert ours.acquire(patience=10.0)
            assert is_held(path)
            ours.release()
    finally:
        over.set()
        for looker in lookers:
            looker.join()


@pytest.mark.skipif(os.name == "nt", reason="an open file can't be deleted there")
def test_a_deleted_lock_file_is_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    before, after = FileLock(path), FileLock(path)
    assert before.acquire()
    path.unlink()
    assert not is_held(path)
    assert after.acquire()
    assert is_held(path)
    before.release()
    assert is_held(path)
    after.release()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "lock"
    assert not is_held(path)
    assert holder(path) == "another process"
    with pytest.raises(OSError, match="nowhere"):
        FileLock(path).acquire()
