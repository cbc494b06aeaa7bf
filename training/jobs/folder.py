"""A run's folder: everything that trainer, supervisor and viewers tell each other is in its files.

Free of torch.
"""

from __future__ import annotations

import json
import logging
import math
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from core.files import FULL
from training.jobs import lock
from training.jobs.json_files import overwrite_json, patiently, read_json, write_json
from training.jobs.lock import FileLock
from training.jobs.state import ENDED, LIVE, RunState, Status, finite

__all__ = [
    "COMMANDS",
    "ENDED",
    "LIVE",
    "Command",
    "Condition",
    "RunBusy",
    "RunFolder",
    "RunState",
    "Status",
    "condition",
    "look",
]

Command = Literal["stop", "pause", "resume", "sample", "save"]
Condition = Literal[Status, "ready", "interrupted", "missing"]
"""What a viewer is told: a `Status`, or "ready" (never started), "interrupted" (its trainer ended without a
word), "missing" (there is no run in the folder)."""

COMMANDS: tuple[Command, ...] = get_args(Command)
_URGENT: tuple[Command, ...] = ("resume", "stop")  # what a run that waits for space must hear
_log = logging.getLogger(__name__)


class RunBusy(ValueError):
    """Another process trains the run already; the message says which."""


@dataclass(frozen=True)
class RunFolder:
    """One run's folder. Nothing is read or made before it is asked for.

    Attributes:
        path: of the folder, as given.
    """

    path: Path

    @property
    def config(self) -> Path:
        """The run's settings (training.config)."""
        return self.path / "config.json"

    @property
    def state_file(self) -> Path:
        """The last `RunState`."""
        return self.path / "state.json"

    @property
    def metrics(self) -> Path:
        """One JSON object a line, only ever appended to."""
        return self.path / "metrics.jsonl"

    @property
    def log(self) -> Path:
        """What the trainer printed, where a supervisor started it."""
        return self.path / "log.txt"

    @property
    def command_file(self) -> Path:
        """Commands not taken yet: a JSON list of words."""
        return self.path / "command.json"

    @property
    def checkpoints(self) -> Path:
        """Folder of the stages' checkpoints."""
        return self.path / "checkpoints"

    @property
    def samples(self) -> Path:
        """Folder of picture grids."""
        return self.path / "samples"

    @property
    def model(self) -> Path:
        """The product, once the run has finished."""
        return self.path / "model.safetensors"

    @property
    def data_report(self) -> Path:
        """What was found in the training pictures."""
        return self.path / "data.json"

    def read_state(self) -> RunState | None:
        """The last state written; None when there is none, or it is damaged."""
        try:
            return RunState.from_dict(read_json(self.state_file))
        except (OSError, KeyError, TypeError, AttributeError, ValueError, OverflowError, RecursionError):
            return None

    def write_state(self, state: RunState) -> None:
        """Replace the state as a whole; on a full disk in place, so that it can be told there, too.

        Raises:
            OSError: the folder can't be written.
        """
        try:
            write_json(self.state_file, state.as_dict())
        except OSError as problem:
            if problem.errno not in FULL or not self.state_file.exists():
                raise
            overwrite_json(self.state_file, state.as_dict())

    def append(self, row: Mapping[str, float | str]) -> None:
        """Add one row of metrics, as one line in one write.

        Raises:
            OSError: the folder can't be written or the disk is full.
        """
        values = {name: finite(value) for name, value in row.items()}
        line = json.dumps(values, allow_nan=False).encode() + b"\n"
        file = os.open(self.metrics, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, 0o666)
        try:
            if (end := os.lseek(file, 0, os.SEEK_END)) > 0:
                os.lseek(file, end - 1, os.SEEK_SET)
                if os.read(file, 1) != b"\n":  # torn when the writer before was killed; ours begins anew
                    line = b"\n" + line
            while line:
                line = line[os.write(file, line) :]
        finally:
            os.close(file)

    def rows(self, offset: int = 0) -> tuple[list[dict[str, float | str]], int]:
        """Rows of metrics from `offset` (bytes) on, and the offset to go on from next time.

        A last line that is still being written is left for next time; a damaged one is left out. Numbers
        that were not finite come back as NaN. A file that is shorter than `offset` was begun anew, and is
        read from its start.
        """
        try:
            with self.metrics.open("rb") as file:
                if file.seek(0, os.SEEK_END) < offset:
                    offset = 0
                file.seek(offset)
                content = file.read()
        except OSError:
            return [], offset
        whole = content[: content.rfind(b"\n") + 1]
        rows = [row for row in map(_row, whole.splitlines()) if row]
        return rows, offset + len(whole)

    def send(self, command: Command) -> None:
        """Tell the trainer; it takes this between two steps, in order with what was sent before.

        Raises:
            OSError: the folder can't be written.
        """
        with self._commands():
            try:
                write_json(self.command_file, [*self._read_commands(), command])
            except OSError as problem:
                if problem.errno not in FULL or command not in _URGENT:
                    raise
                self._mark(command).touch()

    def waiting(self) -> list[Command]:
        """Commands that were not taken yet, which stay."""
        return (self._read_commands() if self.command_file.exists() else []) + self._urgent()

    def take(self) -> list[Command]:
        """Commands sent since the last time, oldest first, which are then gone; costs a stat when none were.

        Raises:
            OSError: the folder can't be written.
        """
        if not self.command_file.exists() and not self._urgent():
            return []
        with self._commands():
            commands, urgent = self._read_commands(), self._urgent()
            for file in (self.command_file, *map(self._mark, urgent)):
                patiently(partial(file.unlink, missing_ok=True))
        return commands + urgent

    def _mark(self, command: Command) -> Path:
        """An empty file, which a full disk has room for, that stands for the command."""
        return self.path / f"command-{command}"

    def _urgent(self) -> list[Command]:
        return [command for command in _URGENT if self._mark(command).exists()]

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Be the only one who trains this run, until the end of the block or of the process.

        The last state is written within the block: what says "running" when it is over counts as killed.

        Raises:
            RunBusy: another process is; says which.
            OSError: the folder can't be written.
        """
        ours = FileLock(self._lock)
        if not ours.acquire():
            raise RunBusy(
                f"The run in '{self.path}' is being trained already, by {lock.holder(self._lock)}. "
                f'Wait for it to end, or stop it with: semblance jobs stop "{self.path}"'
            )
        try:
            yield
        finally:
            ours.release()

    def is_held(self) -> bool:
        """Whether a trainer is at work on the run."""
        return lock.is_held(self._lock)

    def trainer(self) -> int | None:
        """Its process; None where there is none, or it is on another machine."""
        return lock.holder_here(self._lock)

    @property
    def _lock(self) -> Path:
        return self.path / "lock"

    @contextmanager
    def _commands(self) -> Iterator[None]:
        """Between sender and taker: nothing that was sent is lost or taken twice."""
        ours = FileLock(self.path / "command.lock")
        if not ours.acquire(patience=10.0):
            raise TimeoutError(f"'{ours.path}' is held by {lock.holder(ours.path)} and not let go")
        try:
            yield
        finally:
            ours.release()

    def _read_commands(self) -> list[Command]:
        try:
            words = read_json(self.command_file)
        except FileNotFoundError:
            return []
        except (OSError, ValueError, RecursionError) as problem:
            _log.warning("'%s' can't be read and is left out: %s", self.command_file, problem)
            return []
        words = words if isinstance(words, list) else [words]
        if unknown := [word for word in words if word not in COMMANDS]:
            _log.warning("'%s' asks for %s, which no trainer knows", self.command_file, unknown)
        return [word for word in words if word in COMMANDS]


def condition(run: RunFolder) -> Condition:
    """What to tell a viewer of the run. Only computed: nothing is written.

    What the trainer last said is true only while it lives, which its lock tells.
    """
    return look(run)[0]


def look(run: RunFolder) -> tuple[Condition, RunState | None]:
    """The run's condition, and the state it was read from."""
    state, held = run.read_state(), run.is_held()
    if state is not None and state.status in LIVE and not held:
        again = run.read_state()  # it may have ended, in order, between our two looks
        return ("interrupted", state) if again is None or again == state else (again.status, again)
    if state is not None:
        return state.status, state
    if held:
        return "preparing", None
    if run.state_file.exists():
        return "interrupted", None
    return ("ready" if run.config.exists() else "missing"), None


_BINARY = getattr(os, "O_BINARY", 0)  # on Windows, where text files change their line ends


def _row(line: bytes) -> dict[str, float | str] | None:
    """A line of metrics; None for one that is damaged."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict):
        return None
    return {name: math.nan if value is None else value for name, value in row.items()}
