"""Two processes learn what one does."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.conftest import PROJECT
from training.config import Optimisation, TrainConfig
from training.jobs.folder import RunFolder
from training.presets import PRESETS
from training.processes import Processes
from training.run import train_run

pytestmark = pytest.mark.usefixtures("one_thread")


def settings(pictures: Path) -> TrainConfig:
    """A short run that is taught labels, without dropout, whose masks would differ."""
    config = PRESETS["tiny32"].make()
    return dataclasses.replace(
        config,
        data=dataclasses.replace(
            config.data,
            sources=(str(pictures),),
            validation=(str(pictures.parent / "val"),),
            labels=str(pictures.parent / "labels.csv"),
        ),
        objective=dataclasses.replace(config.objective, label_weight=0.1),
        optimisation=dataclasses.replace(config.optimisation, batch=8, total=48),
        prior_optimisation=Optimisation(batch=64, total=320, learning_rate=1e-3),
        intervals=dataclasses.replace(config.intervals, save=24, log=8, evaluate=24, sample=1_000),
        compute=dataclasses.replace(config.compute, device="cpu"),
    )


@pytest.mark.slow
@pytest.mark.skipif(not torch.distributed.is_available(), reason="this torch has no torch.distributed")
def test_two_processes_match_one(labelled: Path, tmp_path: Path) -> None:
    runs = [RunFolder(tmp_path / name) for name in ("one", "two")]
    for run in runs:
        run.path.mkdir()
        settings(labelled).save(run.config)
    train_run(runs[0])
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    words = [sys.executable, "-m", "training", "--resume", "--gpus", "2", "-o", str(runs[1].path)]
    subprocess.run(words, cwd=PROJECT, env=environment, check=True, timeout=300, capture_output=True)

    losses = [
        [row["loss"] for row in run.rows()[0] if row["stage"] == "autoencoder" and "loss" in row]
        for run in runs
    ]
    assert len(losses[0]) == 6
    assert losses[1] == pytest.approx(losses[0], rel=1e-4)
    start = _weights(min(runs[0].checkpoints.glob("autoencoder-*")))
    one, two = (_weights(max(run.checkpoints.glob("autoencoder-*"))) for run in runs)
    # Sums in another order round otherwise, which Adam makes much of where gradients are next to nothing.
    assert float((one - two).norm()) < 0.005 * float((one - start).norm())
    state = json.loads(runs[1].state_file.read_text())
    assert state["status"] == "finished"
    assert runs[1].model.exists()


def _weights(checkpoint: Path) -> torch.Tensor:
    """All of the network's weights in one row."""
    tensors = load_file(checkpoint)
    return torch.cat([tensors[name].flatten() for name in sorted(tensors) if name.startswith("network.")])


def test_a_batch_that_can_not_be_shared_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple of 3"):
        Processes(rank=1, count=3).share(32)


def test_alone_there_is_nothing_to_agree_on() -> None:
    alone = Processes()
    assert (alone.tell(5), alone.mean(0.5), alone.share(8)) == (5, 0.5, slice(0, 8, 1))
    alone.wait()
