"""A trainer that trains nothing, and dies, waits or fails as its run's settings say.

Settings: `steps`; `waits_at`: step at which it waits for a file RUN/go; `dies_at`: step at which it kills
itself, each time; `dies_each`: it kills itself after each new step; `fails`: its own word at the end;
`deaf`: it hears no commands.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

from core.files import write_atomically
from training.jobs.folder import RunBusy, RunFolder, RunState, Status


def main() -> int:
    run = RunFolder(Path(sys.argv[1]))
    try:
        with run.hold():
            return _train(run)
    except RunBusy as busy:
        print(busy, flush=True)
        return 2


def _train(run: RunFolder) -> int:
    settings = json.loads(run.config.read_text())
    steps = settings.get("steps", 3)
    _note(run, "begins")
    checkpoint = run.path / "checkpoint.txt"
    step = int(checkpoint.read_text()) if checkpoint.exists() else 0
    _say(run, "preparing", step, steps)
    paused, said = False, "preparing"
    while step < steps:
        for command in [] if settings.get("deaf") else run.take():
            if command == "stop":
                _note(run, "stops")
                _say(run, "stopped", step, steps)
                return 0
            paused = command == "pause" or (paused and command != "resume")
        if paused or (step == settings.get("waits_at") and not (run.path / "go").exists()):
            now: Status = "paused" if paused else "running"
            if said != now:
                _say(run, now, step, steps)
                said = now
            time.sleep(0.02)
            continue
        step += 1
        if step == settings.get("dies_at"):
            _die("out of luck")
        with write_atomically(checkpoint) as temporary:
            temporary.write_text(str(step))
        run.append({"step": step})
        _say(run, "running", step, steps)
        if settings.get("dies_each"):
            _die("again")
    _note(run, "ends")
    failure = settings.get("fails", "")
    _say(run, "failed" if failure else "finished", step, steps, failure)
    return 0


def _say(run: RunFolder, status: Status, step: int, steps: int, message: str = "") -> None:
    run.write_state(
        RunState(
            status, "autoencoder", step, steps, step / steps, eta_seconds=65.0, rate=12.5, message=message
        )
    )


def _note(run: RunFolder, what: str) -> None:
    """Into one diary of all runs beside them."""
    with (run.path.parent / "diary.txt").open("a", encoding="utf-8") as diary:
        diary.write(f"{run.path.name} {what}\n")


def _die(words: str) -> None:
    print(words, flush=True)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


if __name__ == "__main__":
    sys.exit(main())
