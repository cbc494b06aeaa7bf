"""One optimiser step: pieces, learning rate, running average, and the official recipe."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
import torch
from torch import distributed, nn
from torch.nn.parallel import DistributedDataParallel

from tests.training.small import SmallTask
from training.checkpoint import State
from training.config import Optimisation
from training.ema import decay_after, update_ema
from training.machine import CPU
from training.step import StartAgain, TooLittleMemory, learning_rate, take_step

pytestmark = pytest.mark.usefixtures("one_thread")


def stepped(pieces: int) -> State:
    task = SmallTask(batch=8)
    state = State.fresh(task.network, task.optimisation, CPU)
    state.micro_batch = 8 // pieces
    take_step(task.losses, state, task.optimisation, task.draw(0, 0, slice(None)), CPU, seed=1)
    return state


@pytest.mark.parametrize("pieces", [2, 8])
def test_pieces_add_up_to_the_whole_batch(pieces: int) -> None:
    whole, parts = stepped(1), stepped(pieces)
    for a, b in zip(whole.network.parameters(), parts.network.parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-6)
    moved = copy.deepcopy(SmallTask(batch=8).network)
    assert not all(
        torch.allclose(a, b) for a, b in zip(whole.network.parameters(), moved.parameters(), strict=True)
    )


def test_pieces_need_not_be_equal() -> None:
    task = SmallTask(batch=8)
    state = State.fresh(task.network, task.optimisation, CPU)
    state.micro_batch = 3
    taken = take_step(task.losses, state, task.optimisation, task.draw(0, 0, slice(None)), CPU, seed=1)
    assert task.small_losses.sizes == [3, 3, 2]
    whole = SmallTask(batch=8)
    loss = whole.losses(*whole.draw(0, 0, slice(None))).mean()
    assert taken.loss.item() == pytest.approx(loss.item(), rel=1e-5)


def test_one_example_that_does_not_fit_is_said() -> None:
    task = SmallTask(batch=4)
    task.small_losses.fits = 0
    state = State.fresh(task.network, task.optimisation, CPU)
    with pytest.raises(TooLittleMemory, match=r"single example.*smaller preset"):
        take_step(task.losses, state, task.optimisation, task.draw(0, 0, slice(None)), CPU, seed=1)


@pytest.mark.skipif(not distributed.is_available(), reason="this torch has no torch.distributed")
def test_where_several_processes_train_they_start_again(tmp_path: Path) -> None:
    place = f"file://{tmp_path / 'meeting'}"
    distributed.init_process_group("gloo", init_method=place, rank=0, world_size=1)
    try:
        task = SmallTask(batch=8)
        task.small_losses.fits = 4
        state = State.fresh(task.network, task.optimisation, CPU)
        losses = DistributedDataParallel(task.losses)
        with pytest.raises(StartAgain) as asked:
            take_step(losses, state, task.optimisation, task.draw(0, 0, slice(None)), CPU, seed=1)
        assert asked.value.micro_batch == 4
    finally:
        distributed.destroy_process_group()


def test_other_faults_are_not_taken_for_lack_of_memory() -> None:
    task = SmallTask(batch=4)
    state = State.fresh(task.network, task.optimisation, CPU)
    numbers, x, y = task.draw(0, 0, slice(None))
    with pytest.raises(RuntimeError, match="mat1 and mat2"):
        take_step(task.losses, state, task.optimisation, (numbers, x[:, :2], y), CPU, seed=1)
    assert state.micro_batch == 0


def test_large_gradients_are_clipped_and_reported_as_they_were() -> None:
    task = SmallTask(batch=4)
    state = State.fresh(task.network, Optimisation(batch=4, gradient_clip=1e-3), CPU)
    inputs = task.draw(0, 0, slice(None))
    taken = take_step(task.losses, state, Optimisation(batch=4, gradient_clip=1e-3), inputs, CPU, seed=1)
    left = nn.utils.get_total_norm([p.grad for p in state.network.parameters() if p.grad is not None])
    assert float(left) == pytest.approx(1e-3, rel=1e-3)
    assert float(taken.norm) > 1e-2


def test_the_learning_rate_rises_stays_falls_and_halves() -> None:
    optimisation = Optimisation(batch=10, total=1000, learning_rate=1.0, warmup=100, cooldown=0.5)
    rates = [learning_rate(optimisation, seen) for seen in (0, 50, 100, 499, 750, 990)]
    assert rates == pytest.approx([0.1, 0.6, 1.0, 1.0, 0.5, 0.02])
    assert learning_rate(optimisation, 200, attempt=2) == pytest.approx(0.25)
    assert learning_rate(Optimisation(), 150_000) == Optimisation().learning_rate


def test_the_average_forgets_its_random_start_only_when_warmed_up() -> None:
    warm, papers = Optimisation(ema_decay=0.99), Optimisation(ema_decay=0.99, ema_warmup=False)
    assert decay_after(1, warm) == pytest.approx(2 / 11)
    assert decay_after(10_000, warm) == 0.99
    assert decay_after(1, papers) == 0.99


def test_the_average_moves_by_its_decay() -> None:
    average, model = (nn.Linear(1, 1).requires_grad_(False) for _ in range(2))
    with torch.no_grad():
        for value in average.parameters():
            value.fill_(1.0)
        for value in model.parameters():
            value.fill_(2.0)
    update_ema(average, model, 0.9)
    assert all(float(value) == pytest.approx(1.1) for value in average.parameters())
