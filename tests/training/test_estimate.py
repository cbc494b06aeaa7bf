"""What a training would take, against what it takes."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import pytest
import torch
from torch import Tensor
from torch.utils.flop_counter import FlopCounterMode

from core.autoencoder import DiffusionAutoencoder
from core.model_file import Model, ModelCard, save_model
from training import estimate as estimates
from training.checkpoint import State
from training.config import Objective
from training.costs import code_cost, image_cost
from training.estimate import available_memory, estimate, explain
from training.machine import CPU
from training.objective import DenoisingLoss
from training.presets import PRESETS

pytestmark = pytest.mark.usefixtures("one_thread")

TINY = PRESETS["tiny32"]


@pytest.fixture
def known_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that multiplies at 1 TFLOP/s and has 8 GB."""
    monkeypatch.setattr(estimates, "choose_machine", lambda _: CPU)
    monkeypatch.setattr(estimates, "matmul_speed", lambda *_: 1e12)
    monkeypatch.setattr(estimates, "available_memory", lambda _: 8e9)


def test_arithmetic_is_that_of_a_real_step() -> None:
    config = TINY.make()
    losses = DenoisingLoss(DiffusionAutoencoder(config.architecture), Objective())
    images = torch.rand(4, 3, 32, 32)
    with FlopCounterMode(display=False) as counter:
        losses(images, torch.randn_like(images), torch.tensor([1, 10, 100, 999])).mean().backward()
    counted = image_cost(config.architecture, "float32").flops
    assert counted == pytest.approx(counter.get_total_flops() / 4, rel=0.03)


def test_memory_is_what_a_real_step_keeps() -> None:
    config = TINY.make()
    losses = DenoisingLoss(DiffusionAutoencoder(config.architecture), Objective())
    weights = {parameter.data_ptr() for parameter in losses.parameters()}
    kept: dict[int, Tensor] = {}

    def keep(value: Tensor) -> Tensor:
        kept[value.untyped_storage().data_ptr()] = value
        return value

    images = torch.rand(16, 3, 32, 32)
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda value: value):
        losses(images, torch.randn_like(images), torch.arange(16))
    real = sum(value.untyped_storage().nbytes() for at, value in kept.items() if at not in weights)
    assert image_cost(config.architecture, "float32").kept * 16 == pytest.approx(real, rel=0.05)


def test_half_precision_keeps_less_and_copies_the_weights() -> None:
    architecture = TINY.make().architecture
    full, half = image_cost(architecture, "float32"), image_cost(architecture, "bfloat16")
    assert 0.5 * full.kept < half.kept < 0.8 * full.kept  # norms stay in float32
    assert full.copies == 0
    assert half.copies == pytest.approx(2 * half.parameters, rel=0.02)
    assert half.flops == full.flops


def test_a_prior_costs_six_operations_a_weight() -> None:
    cost = code_cost(PRESETS["ffhq128"].make().prior, "float32")
    assert cost.parameters == 54_109_696
    assert cost.flops == pytest.approx(6 * cost.parameters, rel=0.01)


def test_what_fits_is_the_most_that_fits() -> None:
    cost = image_cost(TINY.make().architecture, "float32")
    most = cost.examples_within(200e6)
    assert cost.memory(most) <= 200e6 < cost.memory(most + 1)
    assert cost.examples_within(cost.state / 2) == 0


@pytest.mark.usefixtures("known_machine")
def test_time_is_work_over_the_speed_that_a_training_reaches() -> None:
    of = estimate(PRESETS["portrait64"])
    work = sum(stage.total * stage.cost.flops for stage in of.stages)
    assert [stage.stage for stage in of.stages] == ["autoencoder", "prior"]
    assert of.seconds == pytest.approx(work / (estimates.EFFICIENCY["cpu"] * 1e12))


@pytest.mark.usefixtures("known_machine")
def test_a_batch_is_split_where_memory_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    assert estimate(PRESETS["portrait64"]).stages[0].micro_batch == 32
    large = estimate(PRESETS["ffhq256"]).stages[0]
    assert 0 <= large.micro_batch < 4
    split = estimate(PRESETS["portrait128"]).stages[0]
    assert 8 < split.micro_batch < split.batch
    assert split.memory < 8e9
    monkeypatch.setattr(estimates, "available_memory", lambda _: 2e9)
    assert estimate(PRESETS["ffhq256"]).stages[0].micro_batch == 0
    assert "too large" in explain([PRESETS["ffhq256"]])
    monkeypatch.setattr(estimates, "available_memory", lambda _: None)
    assert estimate(PRESETS["ffhq256"]).stages[0].micro_batch == 64


@pytest.mark.usefixtures("known_machine")
def test_a_trainer_on_the_processor_takes_pieces_that_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    config = PRESETS["portrait128"].make()
    split = estimates.pieces(config, CPU)
    assert 8 < split < config.optimisation.batch
    assert estimates.pieces(config.override({"compute.micro_batch": "4"}), CPU) == 4
    monkeypatch.setattr(estimates, "available_memory", lambda _: 1e12)
    assert estimates.pieces(config, CPU) == 0


@pytest.mark.usefixtures("known_machine")
def test_a_batch_that_fills_the_memory_as_pictures_has_no_room() -> None:
    config = PRESETS["portrait64"].make()
    stage = estimates.estimate_of(config.override({"optimisation.batch": "1000000"}), "").stages[0]
    assert (stage.micro_batch, stage.waiting > 8e9) == (0, True)
    fits = estimates.estimate_of(config.override({"optimisation.batch": str(stage.most)}), "").stages[0]
    assert 1 <= fits.micro_batch < stage.most


@pytest.mark.usefixtures("known_machine")
def test_a_prior_alone_and_a_baseline_count_what_they_train() -> None:
    latent, baseline = estimate(PRESETS["horse128-latent"]), estimate(PRESETS["horse128-ddim"])
    assert [stage.stage for stage in latent.stages] == ["prior"]
    assert latent.parameters == 117_106_176
    assert latent.model_file == 2 * (117_106_176 + 128_545_155)  # the autoencoder goes with it
    assert [stage.stage for stage in baseline.stages] == ["ddim"]


@pytest.mark.usefixtures("known_machine")
def test_pictures_add_their_pixels_to_the_disk() -> None:
    without, with_them = estimate(TINY), estimate(TINY, 1000)
    assert with_them.disk - without.disk == 1000 * 32 * 32 * 3


@pytest.mark.usefixtures("known_machine")
def test_files_are_as_large_as_said(tmp_path: Path) -> None:
    config = TINY.make()
    without_prior = dataclasses.replace(config, stages=("autoencoder",))
    of = estimate(dataclasses.replace(TINY, make=lambda: without_prior))
    model = DiffusionAutoencoder(config.architecture)
    state = State.fresh(model, config.optimisation, CPU)
    state.optimizer.zero_grad()
    for parameter in model.parameters():
        parameter.grad = torch.zeros_like(parameter)
    state.optimizer.step()  # now it has its moments
    state.save(tmp_path / "checkpoint.safetensors")
    save_model(Model(ModelCard("Tiny"), model), tmp_path / "model.safetensors", torch.float16)
    checkpoints = (config.intervals.keep + 1) * (tmp_path / "checkpoint.safetensors").stat().st_size
    assert of.checkpoints == pytest.approx(checkpoints, rel=0.05)
    assert of.model_file == pytest.approx((tmp_path / "model.safetensors").stat().st_size, rel=0.05)


def test_memory_of_this_computer_is_believable() -> None:
    memory = available_memory(torch.device("cpu"))
    assert memory is None or 0.25e9 < memory < 1e14


def test_the_whole_list_is_aligned_and_quick() -> None:
    image_cost.cache_clear()
    code_cost.cache_clear()
    began = time.process_time()
    text = explain(list(PRESETS.values()))
    # In seconds of processor time, as others may use the machine: two cores do it in half of that.
    assert time.process_time() - began < 15
    lines = text.splitlines()
    rows = {name: [line for line in lines if line.startswith(f"{name} ")] for name in PRESETS}
    assert all(len(found) == 1 for found in rows.values())
    heading = next(line for line in lines if line.startswith("preset "))
    assert {len(found[0]) for found in rows.values()} == {len(heading)}
    for preset in PRESETS.values():
        assert f"{preset.description}. For {preset.purpose}." in text
    assert "estimate" in text


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20, "20 seconds"), (600, "10 minutes"), (9000, "2.5 hours"), (864000, "10 days"), (1e9, "31.7 years")],
)
def test_durations_read_well(seconds: float, words: str) -> None:
    assert estimates._duration(seconds) == words
