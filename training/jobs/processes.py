"""Starting trainers and supervisors so that they outlive whoever started them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from training.jobs.folder import RunFolder
from training.jobs.queue import VARIABLE, Queue

_ROOT = Path(__file__).resolve().parents[2]  # holds `training`


def trainer_command(run: RunFolder) -> list[str]:
    """How a run is begun, or taken up where it was."""
    return train_command(["--resume", "-o", str(run.path)])


def train_command(words: Sequence[str]) -> list[str]:
    """`semblance train` with these words; those that begin with "survey" ask about a training to be."""
    return [*_program("train", "training"), *words]


def supervisor_command() -> list[str]:
    """How a supervisor is started."""
    return [*_program("jobs", "training.jobs"), "run", "--linger", "60"]


def launch(
    command: Sequence[str], log: Path, queue: Queue, *, console: bool = False
) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own, which no closed terminal or window takes with it.

    Args:
        command: program and arguments.
        log: its output is appended here.
        queue: its folder is where the process works, and what it finds in the environment.
        console: whether programs that it starts may need a console, which on Windows they share, unseen.

    Raises:
        OSError: the program can't be started, or the log can't be written.
    """
    with log.open("ab") as output:
        flags = _flags(console)
        for flag in flags:
            try:
                return subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                    cwd=queue.folder,  # not the user's, which may be on a stick to be pulled out
                    env=_environment(queue),
                    start_new_session=os.name == "posix",
                    creationflags=flag,
                )
            except PermissionError:
                if flag == flags[-1]:
                    raise
    raise AssertionError("there is always a way to try")


def _program(word: str, module: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    return [sys.executable, "-m", module]


def _flags(console: bool) -> list[int]:
    """Windows' ways of starting a process, best first: not every job object lets its processes go."""
    if sys.platform != "win32":
        return [0]
    apart = subprocess.CREATE_NEW_PROCESS_GROUP
    apart |= subprocess.CREATE_NO_WINDOW if console else subprocess.DETACHED_PROCESS
    return [apart | subprocess.CREATE_BREAKAWAY_FROM_JOB, apart]


def _environment(queue: Queue) -> dict[str, str]:
    return {**environment(), VARIABLE: str(queue.folder)}


def environment() -> dict[str, str]:
    """What a process of ours finds in its environment, wherever it works."""
    found = dict(os.environ)
    found["PYTHONUNBUFFERED"] = "1"  # a log says at once what was printed
    found["PYTHONIOENCODING"] = "utf-8:backslashreplace"
    if getattr(sys, "frozen", False):
        found["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # it unpacks for itself, as we may end before it
    else:
        known = found.get("PYTHONPATH")
        found["PYTHONPATH"] = os.pathsep.join([str(_ROOT), *([known] if known else [])])
    return found
