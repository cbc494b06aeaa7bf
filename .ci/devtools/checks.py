"""The checks of the project: lint, format, types, import contracts, tests."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools.words import say


@dataclass(frozen=True)
class Check:
    """A named command line."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a check ended: its exit code and its time in seconds."""

    name: str
    code: int
    seconds: float

    def __str__(self) -> str:
        return f"{'ok    ' if self.code == 0 else 'FAILED'}  {self.seconds:6.1f} s  {self.name}"


def static_checks(python: Path) -> list[Check]:
    """Everything that is checked without running the program."""
    scripts = python.parent
    return [
        Check("ruff check", (str(python), "-m", "ruff", "check", ".")),
        Check("ruff format", (str(python), "-m", "ruff", "format", "--check", ".")),
        Check("types (mypy)", (str(python), "-m", "mypy")),
        Check("import contracts", (str(scripts / "lint-imports"),)),
    ]


def tests(python: Path, arguments: Sequence[str]) -> Check:
    """The test suite, with the user's own `arguments` for pytest.

    Two workers more than there are processors: many tests wait for a process that they started.
    """
    workers = ("-n", str((os.cpu_count() or 1) + 2), "--dist", "worksteal")
    return Check("tests (pytest)", (str(python), "-m", "pytest", *workers, *arguments))


def run(check: Check, project: Path, environ: Mapping[str, str]) -> Outcome:
    """Run `check` in `project` with its output shown."""
    say(f"--- {check.name}")
    start = time.monotonic()
    code = subprocess.run(check.command, cwd=project, env=environ, check=False).returncode
    return Outcome(check.name, code, time.monotonic() - start)


def run_all(static: Sequence[Check], last: Check | None, project: Path, environ: Mapping[str, str]) -> int:
    """Run every check, whatever the others say; the first that fails gives the exit code.

    The summary stands before `last`, so that pytest's closing line ends it all unless another check failed.
    """
    outcomes = [run(check, project, environ) for check in static]
    say("--- summary")
    for outcome in outcomes:
        say(str(outcome))
    if last is not None:
        outcomes.append(run(last, project, environ))
    failed = [outcome for outcome in outcomes if outcome.code]
    if any(outcome.name != getattr(last, "name", None) for outcome in failed):
        say(f"FAILED: {', '.join(outcome.name for outcome in failed)}")
    return failed[0].code if failed else 0
