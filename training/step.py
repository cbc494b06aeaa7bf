"""One optimiser step over a batch, in as many pieces as memory asks for."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from core.faults import is_out_of_memory
from training.checkpoint import State
from training.config import Optimisation
from training.ema import decay_after, update_ema
from training.machine import Machine

Inputs = tuple[Tensor, ...]


class TooLittleMemory(ValueError):
    """Not even one example fits into memory; the message says what to do."""


class StartAgain(Exception):
    """Memory ran out in one of several processes, which can't agree on smaller pieces in mid-step: all must
    start again from the newest checkpoint. `micro_batch` is the size to try then.
    """

    def __init__(self, micro_batch: int) -> None:
        super().__init__(f"memory ran out: all processes start again with {micro_batch} examples at a time")
        self.micro_batch = micro_batch


@dataclass(frozen=True)
class Taken:
    """What a step found: mean loss [] and gradient norm [] before clipping, still on the device."""

    loss: Tensor
    norm: Tensor


def learning_rate(optimisation: Optimisation, seen: int, attempt: int = 0) -> float:
    """Rises over `warmup`, stays, and falls linearly over the last `cooldown`; halved by each rollback."""
    o = optimisation
    rate = o.learning_rate * 0.5**attempt * min(1.0, (seen + o.batch) / max(o.warmup, 1))
    falling = o.cooldown * o.total
    return rate * min(1.0, max(0.0, (o.total - seen) / falling)) if falling else rate


def take_step(
    losses: nn.Module,
    state: State,
    optimisation: Optimisation,
    inputs: Inputs,
    machine: Machine,
    *,
    seed: int,
    say: Callable[[str], None] = lambda _: None,
) -> Taken:
    """One optimiser and EMA step.

    Args:
        losses: takes `inputs` to the loss [b] of each example; its parameters are the state's network.
        inputs: tensors whose first dimension [b] is this process's share of the batch.
        seed: of dropout.

    Raises:
        TooLittleMemory: one example alone is too much.
        StartAgain: memory ran out where several processes train together.
    """
    inputs = machine.place(inputs)
    state.network.train()
    for group in state.optimizer.param_groups:
        group["lr"] = learning_rate(optimisation, state.seen, state.attempt)
    while True:
        torch.manual_seed(seed)
        state.optimizer.zero_grad(set_to_none=True)
        try:
            loss = _gradients(losses, state, inputs, machine)
            break
        except Exception as problem:
            if not is_out_of_memory(problem):
                raise
        # Outside the handler, whose traceback would keep the failed step's tensors alive.
        _halve(state, len(inputs[0]), machine, say)
        if isinstance(losses, DistributedDataParallel):
            raise StartAgain(state.micro_batch)
    state.scaler.unscale_(state.optimizer)
    norm = nn.utils.clip_grad_norm_(state.network.parameters(), optimisation.gradient_clip, foreach=True)
    state.scaler.step(state.optimizer)
    state.scaler.update()
    state.seen += optimisation.batch
    steps = state.seen / optimisation.batch
    update_ema(state.ema, state.network, decay_after(steps, optimisation))
    return Taken(loss, norm)


def _gradients(losses: nn.Module, state: State, inputs: Inputs, machine: Machine) -> Tensor:
    """Accumulate the gradients of the mean loss over `inputs`, piece by piece."""
    count = len(inputs[0])
    pieces = list(zip(*(torch.split(value, state.micro_batch or count) for value in inputs), strict=True))
    total = torch.zeros((), device=machine.device)
    for number, piece in enumerate(pieces):
        # The processes exchange gradients once, with the last piece.
        last = number == len(pieces) - 1
        alone = isinstance(losses, DistributedDataParallel) and not last
        with losses.no_sync() if alone else contextlib.nullcontext():  # type: ignore[operator]
            with machine.computing():
                loss = losses(*piece).sum() / count
            state.scaler.scale(loss).backward()
        total += loss.detach()
    return total


def _halve(state: State, count: int, machine: Machine, say: Callable[[str], None]) -> None:
    size = state.micro_batch or count
    if size == 1:
        raise TooLittleMemory(
            "Memory ran out with a single example at a time. Close other programs that use the "
            f"{'graphics card' if machine.device.type == 'cuda' else 'memory'}, or train a smaller preset."
        )
    state.micro_batch = (size + 1) // 2
    machine.free_memory()
    say(f"Memory ran out: going on with {state.micro_batch} examples at a time, {count} a step as before.")
