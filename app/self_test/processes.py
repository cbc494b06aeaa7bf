"""Runs the program itself as a child, as the window and the queue do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app import paths

_PATIENCE = 900.0  # seconds; a slow machine under load takes minutes where ours takes seconds
_TAIL = 12  # lines


class CheckFailed(Exception):
    """A check did not go as it should; the message says what happened."""


def program(*words: str) -> list[str]:
    """The command line of this very program with other words."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    return [*start, *words]


def call(folder: Path, *words: str, variables: Mapping[str, str] | None = None) -> str:
    """Run the program in `folder` and return what it printed.

    Raises:
        CheckFailed: it ended with another code than 0, or did not end.
    """
    environment = {**os.environ, **(variables or {})}
    if not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = str(paths.root())
    try:
        done = subprocess.run(
            program(*words),
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
            creationflags=int(getattr(subprocess, "CREATE_NO_WINDOW", 0)),
        )
    except subprocess.TimeoutExpired as late:
        raise CheckFailed(f"'semblance {words[0]}' did not end within {_PATIENCE:.0f} seconds") from late
    if done.returncode:
        tail = "\n".join((done.stdout + done.stderr).splitlines()[-_TAIL:])
        raise CheckFailed(f"'semblance {words[0]}' ended with exit code {done.returncode}:\n{tail}")
    return done.stdout
