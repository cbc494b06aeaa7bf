"""A few real steps of a training to be, for how long all of it would take, and in how much memory."""

from __future__ import annotations

import dataclasses
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.diffusion.schedule import T
from core.prior import LatentPrior
from core.sentences import Sentence
from training.checkpoint import State
from training.config import Optimisation, TrainConfig
from training.estimate import estimate_of
from training.machine import Machine, choose_machine
from training.new_run import config_of
from training.objective import DenoisingLoss, LatentLoss
from training.step import TooLittleMemory, take_step
from training.supervision import VIEW
from training.survey.machine_checks import check_memory
from training.survey.spread import at_full_speed
from training.survey.talk import Talk
from training.survey.words import options_of
from training.throughput import batch_to_measure

_LONGEST = 25.0  # seconds for a stage's steps, after which the trial ends with fewer of them
_FEWEST = 3  # steps, the first of which warms everything up and does not count


@dataclass(frozen=True)
class Paced:
    """Steps of one stage: `rate` examples a second, in steps of `batch`."""

    rate: float
    batch: int


def try_out(words: Sequence[str], talk: Talk, *, steps: int = 10) -> None:
    """Train the networks that `words` (of `semblance train`) ask for, on noise, which takes as long.

    Lines: "progress" of the stage "autoencoder", then "prior"; "result" with `seconds` and `totals` of each
    stage, all of the training; the `rate` of each, `batch` of the images' steps, the `memory` at the worst
    moment in bytes, `checkpoints` and `model` file in bytes, `device` and `precision`.

    Raises:
        ValueError: the words make no sense, or this machine can't do what they ask for; says what to do.
        TooLittleMemory: not even one example fits, or not what a step draws.
    """
    config = config_of(options_of(words))
    machine = dataclasses.replace(choose_machine(config.compute), compile=False)
    with at_full_speed():
        found = estimate_of(config, "")
    for problem in check_memory(found):
        raise TooLittleMemory(Sentence("{what} {remedy}", what=problem.text, remedy=problem.remedy))
    share = 1 / config.compute.processes
    paced: dict[str, Paced] = {}
    if "autoencoder" in config.stages:
        paced["autoencoder"] = _try_images(config, machine, share, talk, steps)
    images_memory = _memory(machine)
    if "prior" in config.stages:
        paced["prior"] = _try_codes(config, machine, talk, steps)
    totals = {"autoencoder": config.optimisation.total, "prior": config.prior_optimisation.total}
    whole = "autoencoder" not in paced or paced["autoencoder"].batch >= config.optimisation.batch * share
    memory = images_memory if whole and images_memory else max(stage.memory for stage in found.stages)
    talk.say(
        "result",
        seconds={
            stage: totals[stage] / pace.rate * (share if stage == "autoencoder" else 1)
            for stage, pace in paced.items()
        },
        totals={stage: totals[stage] for stage in paced},
        rate={stage: pace.rate for stage, pace in paced.items()},
        batch=paced["autoencoder"].batch if "autoencoder" in paced else 0,
        memory=memory,
        checkpoints=found.checkpoints,
        model=found.model_file,
        picture=found.picture,
        device=machine.label,
        precision=machine.precision,
    )


def _try_images(config: TrainConfig, machine: Machine, share: float, talk: Talk, steps: int) -> Paced:
    batch = max(1, min(batch_to_measure(config, machine), round(config.optimisation.batch * share)))
    size = config.image_size
    model = DiffusionAutoencoder(config.architecture)
    taught = (torch.zeros(batch, max(1, len(config.attributes))), torch.zeros(batch, VIEW))
    inputs = (
        torch.rand(batch, 3, size, size) * 2 - 1,
        torch.randn(batch, 3, size, size),
        torch.randint(T, (batch,)),
        *(taught if config.teaches_labels else ()),
    )
    optimisation = dataclasses.replace(config.optimisation, batch=batch)
    losses = DenoisingLoss(model, config.objective)
    return _paced("autoencoder", model, losses, optimisation, inputs, machine, talk, steps)


def _try_codes(config: TrainConfig, machine: Machine, talk: Talk, steps: int) -> Paced:
    batch = config.prior_optimisation.batch
    prior = LatentPrior(config.prior)
    code = config.prior.code
    inputs = (torch.randn(batch, code), torch.randn(batch, code), torch.randint(T, (batch,)))
    losses = LatentLoss(prior)
    return _paced("prior", prior, losses, config.prior_optimisation, inputs, machine, talk, steps)


def _paced(
    stage: str,
    network: nn.Module,
    losses: nn.Module,
    optimisation: Optimisation,
    inputs: tuple[Tensor, ...],
    machine: Machine,
    talk: Talk,
    steps: int,
) -> Paced:
    """Whole training steps: loss, gradients, AdamW, average."""
    state = State.fresh(network, optimisation, machine)
    losses = losses.to(machine.device)
    talk.progress(stage, 0, steps)
    took: list[float] = []
    began = time.monotonic()
    for number in range(steps):
        talk.check()
        took.append(
            _seconds(lambda: take_step(losses, state, optimisation, inputs, machine, seed=0), machine)
        )
        talk.progress(stage, number + 1, steps)
        if len(took) >= _FEWEST and time.monotonic() - began > _LONGEST:
            break
    counted = took[1:] or took
    return Paced(optimisation.batch * len(counted) / sum(counted), optimisation.batch)


def _seconds(work: Callable[[], object], machine: Machine) -> float:
    start = time.perf_counter()
    work()
    if machine.device.type == "cuda":
        torch.cuda.synchronize(machine.device)
    elif machine.device.type == "mps":
        torch.mps.synchronize()
    return time.perf_counter() - start


def _memory(machine: Machine) -> float | None:
    """Most bytes held so far: the card's, or this process's; None where the system does not say."""
    used = machine.memory_used()
    if used is not None:
        return used * 1e9
    if machine.device.type != "cpu" or sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(most if sys.platform == "darwin" else 1024 * most)
