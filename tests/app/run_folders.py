"""Made-up runs, as their trainers leave them."""

from __future__ import annotations

import json
import math
import time
from pathlib import Path

import numpy as np
from PIL import Image

from training.jobs.folder import RunFolder, RunState, Status


def make_run(
    folder: Path,
    status: Status | None = "finished",
    *,
    rows: int = 0,
    sheets: int = 0,
    done: float = 1.0,
    message: str = "",
    age: float = 0.0,
    memory: float | None = None,
    **settings: object,
) -> RunFolder:
    """A run's folder, in which nobody is at work.

    Args:
        folder: of the run, made.
        status: as its trainer last said; None: it said nothing yet.
        rows: of metrics, of an autoencoder and then a prior.
        sheets: of samples.
        done: share of the run.
        message: of the state.
        age: seconds since the last word.
        memory: of the card in GB, noted in the metrics.
    """
    folder.mkdir(parents=True)
    run = RunFolder(folder)
    run.config.write_text(json.dumps({"version": 1, "optimisation": {"total": 40_000}, **settings}))
    if status is not None:
        seen = round(40_000 * done)
        run.write_state(
            RunState(
                status, "autoencoder", seen, 40_000, done, message=message, updated=time.time() - age,
                eta_seconds=3900.0, rate=26.5,
            )
        )  # fmt: skip
    if rows:
        write_metrics(run, rows, memory)
    if sheets:
        run.samples.mkdir()
        for number in range(sheets):
            sheet(run, "autoencoder" if number < 2 * sheets / 3 else "prior", (number + 1) * 10_000, number)
    if status == "finished":
        run.model.write_bytes(b"a model")
    return run


def write_metrics(run: RunFolder, rows: int, memory: float | None = None) -> None:
    """Losses that fall as losses do, three quarters of them of the autoencoder."""
    rng = np.random.default_rng(0)
    first = max(1, rows * 3 // 4)
    with run.metrics.open("w") as file:
        for row in range(rows):
            stage, place = ("autoencoder", row) if row < first else ("prior", row - first)
            loss = 0.05 + 0.6 * math.exp(-6 * place / first) + 0.01 * rng.standard_normal()
            values: dict[str, object] = {
                "stage": stage, "seen": (place + 1) * 2016, "loss": loss, "gradient_norm": 0.3 + 0.2 * loss,
                "learning_rate": 4e-4, "images_per_second": 26.8 + rng.standard_normal(),
                "seconds": 72.5 * place, "eta_seconds": 1416.0,
            }  # fmt: skip
            if memory is not None:
                values["memory_gb"] = memory
            if place % 3 == 1:
                values |= {"validation_loss": loss * 1.2, "edit_effect": 0.02 + 0.001 * place}
            file.write(json.dumps(values | {"time": 1.0}) + "\n")


def sheet(run: RunFolder, stage: str, seen: int, number: int) -> Path:
    """A sheet of coloured squares."""
    rng = np.random.default_rng(number)
    colours = rng.integers(40, 220, (9, 8, 1, 1, 3), dtype=np.uint8)
    pixels = np.broadcast_to(colours, (9, 8, 64, 64, 3)).swapaxes(1, 2).reshape(9 * 64, 8 * 64, 3)
    path = run.samples / f"{stage}-{seen:012}.png"
    Image.fromarray(pixels).save(path)
    return path
