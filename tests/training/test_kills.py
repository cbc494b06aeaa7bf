"""However often a run is killed, its model is the one of an unbroken run, to the last byte."""

from __future__ import annotations

import dataclasses
import os
import random
import sys
from pathlib import Path

import pytest

from training.config import Optimisation, TrainConfig
from training.jobs.folder import RunFolder, condition
from training.presets import PRESETS

KILLS = int(os.environ.get("KILLS", "7"))  # twenty were survived, and take two minutes
LATE = 2  # of them after the autoencoder's training


def settings(pictures: Path, labels: Path) -> TrainConfig:
    """Every stage, with a checkpoint after every other step."""
    config = PRESETS["tiny32"].make()
    return dataclasses.replace(
        config,
        name="Killed",
        data=dataclasses.replace(
            config.data,
            sources=(str(pictures),),
            validation=(str(pictures.parent / "val"),),
            labels=str(labels),
        ),
        objective=dataclasses.replace(config.objective, label_weight=0.1),
        optimisation=dataclasses.replace(config.optimisation, batch=8, total=400),
        prior_optimisation=Optimisation(batch=64, total=1920, learning_rate=1e-3),
        intervals=dataclasses.replace(config.intervals, save=16, log=80, evaluate=200, sample=100_000),
    )


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9 and no fork")
def test_kills_change_nothing(labelled: Path, tmp_path: Path) -> None:
    from tests.training import lives

    config = settings(labelled, labelled.parent / "labels.csv")
    whole, broken = RunFolder(tmp_path / "whole"), RunFolder(tmp_path / "broken")
    for run in (whole, broken):
        run.path.mkdir()
        config.save(run.config)
    unbroken = lives.begin(whole.path)
    unbroken.join(300)
    assert unbroken.exitcode == 0

    rng = random.Random(0)
    in_saves, stages = 0, list[str]()
    for number in range(KILLS):
        life = lives.begin(broken.path)
        if number >= KILLS - LATE:
            lives.wait_until_later(life, broken)
        assert lives.kill_at_random(
            life, broken.path, rng, in_a_save=number % 3 == 0 and number < KILLS - LATE
        )
        in_saves += any(broken.checkpoints.glob(".semblance-*"))
        assert condition(broken) == "interrupted"
        state = broken.read_state()
        stages.append(state.stage if state is not None else "")
    last = lives.begin(broken.path)
    last.join(300)
    assert last.exitcode == 0
    assert in_saves >= 1
    assert len(set(stages[-LATE:]) - {"autoencoder", ""}) >= 1
    assert condition(broken) == "finished"
    assert broken.model.read_bytes() == whole.model.read_bytes()
    newest = [max(run.checkpoints.glob("autoencoder-*")).read_bytes()[-100_000:] for run in (whole, broken)]
    assert newest[0] == newest[1]
