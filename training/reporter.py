"""What a run tells the world: its state, its metrics, its log, and the terminal it was started from."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from core.files import FULL
from training.board import Board
from training.controls import POLL, Controls
from training.jobs.folder import RunFolder, RunState, Status

T = TypeVar("T")

EVERY = 1.0  # seconds between writings of the state
SPACE = 16 << 20  # bytes more than there were, with which a run that found the disk full tries again
PATIENCE = 60.0  # seconds after which it tries in any case


class Reporter:
    """Writes into the run's folder. One that is `silent` writes nothing: a process that is not the first.

    Args:
        folder: of the run.
        board: takes the rows of metrics, too; for TensorBoard.
        controls: asked whether a wait for disk space is over.
        shares: of the whole run's work, by stage.
    """

    def __init__(
        self,
        folder: RunFolder,
        controls: Controls,
        shares: Mapping[str, float],
        *,
        board: Board | None = None,
        silent: bool = False,
    ) -> None:
        self._folder, self._controls, self._silent = folder, controls, silent
        self._shares, self._board = shares, board
        self._state = RunState()
        self._written = 0.0
        self._logged = _prints_into(folder.log)

    def progress(
        self,
        stage: str,
        done: int,
        total: int,
        *,
        rate: float | None = None,
        micro_batch: int = 0,
        status: Status = "running",
    ) -> None:
        """Say how far a stage is, in examples; `rate` in examples a second."""
        stages = list(self._shares)
        earlier = stages[: stages.index(stage)] if stage in stages else []
        share, whole = self._shares.get(stage, 0.0), sum(self._shares.values())
        overall = sum(self._shares[name] for name in earlier) + share * done / max(total, 1)
        eta = None
        if rate and share:  # the later stages take as long as their shares say
            seconds_a_share = total / rate / share
            eta = (whole - overall) * seconds_a_share
        changed = stage != self._state.stage or status != self._state.status
        self._update(
            now=changed or done >= total,
            status=status,
            stage=stage,
            done=done,
            total=total,
            overall=min(overall / whole, 1.0),
            eta_seconds=eta,
            rate=rate,
            micro_batch=micro_batch,
            message="" if changed else self._state.message,
        )

    def status(self, status: Status, message: str = "") -> None:
        """Say that the run as a whole stands differently."""
        finished = {"overall": 1.0, "eta_seconds": 0.0} if status == "finished" else {}
        self._update(now=True, status=status, message=message, **finished)

    def row(self, values: Mapping[str, float | str]) -> None:
        """Add a row to the metrics, and show it."""
        if not self._silent:
            self.patiently(lambda: self._folder.append({**values, "time": time.time()}))
            if self._board is not None:
                self._board.add(values)
            self.say(
                "  ".join(
                    f"{name} {value:.4g}" if isinstance(value, float) else f"{name} {value}"
                    for name, value in values.items()
                )
            )

    def event(self, stage: str, seen: int, message: str) -> None:
        """Something that a reader of the metrics should know: a rollback, a resumption."""
        self.row({"stage": stage, "seen": seen, "event": message})

    def say(self, line: str) -> None:
        """A line for the terminal and the log."""
        if self._silent:
            return
        print(line, flush=True)
        if not self._logged:
            self.patiently(lambda: self._log(line))

    def patiently(self, write: Callable[[], T]) -> T | None:
        """Write something; while the disk is full, wait for space, a resume or a stop. None after a stop.

        Raises:
            OSError: another trouble than a full disk.
        """
        waited = False
        while True:
            try:
                written = write()
            except OSError as problem:
                if problem.errno not in FULL:
                    raise
                waited = True
                if not self._wait_for_space():
                    return None
            else:
                if waited:
                    self.status("running", "")
                return written

    def _wait_for_space(self) -> bool:
        """Whether to try again."""
        place = self._folder.path
        message = (
            f"The disk of '{place}' is full, so nothing can be saved. Training waits and loses nothing: free "
            "some space and it goes on. To stop it now may lose what came after the last checkpoint."
        )
        if self._state.message != message:
            print(message, file=sys.stderr, flush=True)
        self.status("paused", message)
        # What is needed is not known, and a quota does not show as a full disk: try when there is more than
        # now, when told to, and now and then.
        before, since = shutil.disk_usage(place).free, time.monotonic()
        self._controls.resumed = False
        while not self._controls.stopping and not self._controls.resumed:
            time.sleep(POLL)
            self._controls.poll()
            more = shutil.disk_usage(place).free > before + SPACE
            if more or time.monotonic() - since > PATIENCE:
                break
        return not self._controls.stopping

    def _log(self, line: str) -> None:
        with self._folder.log.open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def _update(self, *, now: bool, **changes: Any) -> None:
        self._state = replace(self._state, updated=time.time(), **changes)
        if self._silent or not (now or time.monotonic() - self._written > EVERY):
            return
        self._written = time.monotonic()
        try:
            self._folder.write_state(self._state)
        except OSError as problem:
            if problem.errno not in FULL:  # the state is news; only what can't be made again is waited for
                raise


def _prints_into(log: Path) -> bool:
    """Whether standard output is the log already, as under the supervisor."""
    try:
        return log.exists() and os.path.samestat(os.fstat(sys.stdout.fileno()), log.stat())
    except (OSError, ValueError):  # a captured standard output has no descriptor
        return False
