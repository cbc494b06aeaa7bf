"""A training in a process of its own, to be killed."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import signal
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import torch

from training.jobs.folder import RunFolder
from training.run import train_run

# The libraries are loaded once; every life begins as a copy of a process that has them.
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["training.run", "training.presets", "sklearn.linear_model"])


def begin(run: Path) -> ForkServerProcess:
    """Start training what stands in the run's folder."""
    life = _processes.Process(target=_live, args=(run,), daemon=True)
    life.start()
    return life


def kill_at_random(life: ForkServerProcess, run: Path, rng: random.Random, *, in_a_save: bool) -> bool:
    """Kill -9 at a random moment, or while a checkpoint is half-written; False when it ended before."""
    torn = run / "checkpoints"
    moment = time.monotonic() + rng.uniform(0.0, 0.5)
    while life.is_alive() and (time.monotonic() < moment or in_a_save):
        if in_a_save and any(torn.glob(".semblance-*")):
            break
        time.sleep(0.0005)
    alive = life.is_alive()
    if alive:
        assert life.pid is not None
        os.kill(life.pid, signal.SIGKILL)
    life.join(60)
    return alive


def wait_until_later(life: ForkServerProcess, run: RunFolder) -> None:
    """Return when the autoencoder's training is behind."""
    deadline = time.monotonic() + 120
    while life.is_alive() and time.monotonic() < deadline:
        state = run.read_state()
        if state is not None and state.pid == life.pid and state.stage not in ("", "pictures", "autoencoder"):
            return
        time.sleep(0.002)


def _live(run: Path) -> None:
    torch.set_num_threads(1)
    with Path(os.devnull).open("w") as nowhere, contextlib.redirect_stdout(nowhere):
        train_run(RunFolder(run))
