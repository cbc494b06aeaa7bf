"""The supervisor, in a hurry and with the fake trainer."""

from __future__ import annotations

import sys
from pathlib import Path

from training.jobs.folder import RunFolder
from training.jobs.queue import Queue
from training.jobs.supervisor import Pace, Supervisor, SupervisorBusy

FAKE = Path(__file__).with_name("fake_trainer.py")


def fake_command(run: RunFolder) -> list[str]:
    return [sys.executable, str(FAKE), str(run.path)]


def main() -> int:
    idle, patience = map(float, sys.argv[1:])
    pace = Pace(poll=0.03, idle=idle, delay=0.01, remind=0.2, patience=patience)
    try:
        Supervisor(Queue(), command=fake_command, pace=pace, say=print).run()
    except SupervisorBusy as busy:
        print(busy)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
