"""Labels that help the semantic code: what they are, how they count, and that the code learns them."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from core.attributes import LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from training import __main__ as command
from training.checkpoint import State
from training.config import AttributeRule, Objective, TrainConfig
from training.costs import image_cost
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.machine import CPU
from training.objective import DenoisingLoss
from training.presets import PRESETS
from training.stages.attributes import fit_attributes
from training.stages.autoencoder import AutoencoderTask
from training.stages.rules import label_table
from training.step import take_step
from training.supervision import GAIN, LIGHT, label_loss, view_of

pytestmark = pytest.mark.usefixtures("one_thread")

NAN = math.nan


def tiny(**objective: float) -> TrainConfig:
    """The smallest preset, with an objective."""
    config = PRESETS["tiny32"].make()
    return replace(config, objective=Objective(**objective))  # type: ignore[arg-type]


def bright_pictures(count: int, seed: int) -> tuple[Pictures, Tensor]:
    """Noise, every second one lighter in a corner, and labels [count,1] of which those are."""
    pixels = np.random.default_rng(seed).integers(0, 256, (count, 32, 32, 3), dtype=np.uint8)
    has = np.arange(count) % 2
    pixels[has == 1, :12, :12] |= 192
    return Pictures(pixels, tuple(str(number) for number in range(count))), torch.from_numpy(
        has[:, None]
    ).float()


def test_a_number_of_the_code_is_an_attributes_logit() -> None:
    z_sem = torch.tensor([[0.5, -1.0, 9.0], [0.0, 0.0, 9.0]])
    has = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    first = (math.log1p(math.exp(-0.5 * GAIN)) + math.log1p(math.exp(-1.0 * GAIN))) / 2
    assert label_loss(z_sem, has).tolist() == pytest.approx([first, math.log(2)])


def test_what_is_not_labelled_counts_nothing() -> None:
    z_sem = torch.tensor([[0.5, -1.0, 9.0]], requires_grad=True)
    loss = label_loss(z_sem, torch.tensor([[NAN, 1.0]]))
    assert loss.item() == pytest.approx(math.log1p(math.exp(GAIN)) / 2)
    loss.sum().backward()  # type: ignore[no-untyped-call]
    assert z_sem.grad is not None
    assert z_sem.grad[0, 0] == 0
    assert z_sem.grad[0, 1] < 0
    assert z_sem.grad[0, 2] == 0


def test_attributes_beyond_the_numbers_of_the_code_count_nothing() -> None:
    z_sem = torch.randn(4, 3)
    has = torch.ones(4, 5)
    assert torch.equal(label_loss(z_sem, has), label_loss(z_sem, has[:, :3]))


def test_views_differ_a_little_and_are_the_same_for_a_seed() -> None:
    images = torch.zeros(8, 3, 32, 32)
    images[:, :, 14:18, 14:18] = 1  # a spot in the middle
    torch.manual_seed(1)
    one = view_of(images)
    torch.manual_seed(1)
    assert torch.equal(view_of(images), one)
    assert one.shape == images.shape
    assert len({tuple(view.flatten().tolist()) for view in one}) == 8
    assert (one.mean((1, 2, 3)) - images.mean((1, 2, 3))).abs().max() <= LIGHT + 0.01
    light = one[:, 0] - one[:, 0, :1, :1]  # without the shift of all pixels, which the corner has alone
    place = (torch.arange(32) + 0.5) / 32 - 0.5
    weights = light / light.sum((1, 2), keepdim=True)
    middle = torch.stack([(weights.sum(1) * place).sum(1), (weights.sum(2) * place).sum(1)])
    assert 0.005 < middle.abs().max() < 0.04


def test_the_table_has_what_is_labelled_both_ways() -> None:
    columns = {
        "glasses": ["0.9", "0.5", "0.1", ""],
        "beard": ["1", "", "1", ""],
        "only": ["1", "1", "1", "1"],
        "hat": ["0", "1", "0", "1"],
    }
    rows = tuple({name: values[row] for name, values in columns.items()} for row in range(4))
    labels = Labels(tuple(columns), rows)
    rules = (
        AttributeRule("Glasses", "glasses", 0.4, 0.6),
        AttributeRule("Beard", "beard", 0, 1, "positive"),  # those without a label may have one
        AttributeRule("Only", "only", 0, 1),
        AttributeRule("Missing", "no such column", 0, 1),
    )
    table = label_table(rules, labels)
    assert torch.equal(table.nan_to_num(-1), torch.tensor([[1.0], [-1.0], [0.0], [-1.0]]))
    own = label_table((), labels)  # every column that knows two values, as for the sliders
    assert torch.equal(own, torch.tensor([[0.0], [1.0], [0.0], [1.0]]))
    assert label_table(rules[2:], labels).shape == (4, 0)


def test_a_batch_brings_the_labels_of_its_pictures() -> None:
    pictures, has = bright_pictures(10, seed=0)
    config = tiny(label_weight=1.0)
    network = DiffusionAutoencoder(config.architecture)
    told = AutoencoderTask(config, network, pictures, None, CPU, has)
    images, noise, t, labels = told.draw(0, 0, slice(None))
    corners = torch.stack([images[:, :, :12, :12], images[:, :, :12, -12:]])  # half of them are mirrored
    assert torch.equal(labels[:, 0] == 1, corners.mean((2, 3, 4)).amax(0) > 0.3)
    for without in (None, torch.empty(10, 0)):
        plain = AutoencoderTask(config, network, pictures, None, CPU, without).draw(0, 0, slice(None))
        assert all(torch.equal(a, b) for a, b in zip((images, noise, t), plain, strict=True))


def test_the_code_learns_to_tell_pictures_that_it_has_not_seen() -> None:
    pictures, has = bright_pictures(64, seed=0)
    unseen, truth = bright_pictures(32, seed=1)
    config = tiny(label_weight=1.0)
    config = replace(config, optimisation=replace(config.optimisation, batch=8))
    torch.manual_seed(0)
    network = DiffusionAutoencoder(config.architecture)
    task = AutoencoderTask(config, network, pictures, None, CPU, has)
    state = State.fresh(network, config.optimisation, CPU)

    def told_rightly() -> float:
        z_sem = network.encode_semantic(unseen.images(np.arange(32)))
        assert z_sem is not None
        return float(((z_sem[:, :1] > 0) == (truth == 1)).float().mean())

    assert told_rightly() < 0.8
    for step in range(50):
        inputs = task.draw(step * 8, 0, slice(None))
        take_step(task.losses, state, config.optimisation, inputs, CPU, seed=step)
    assert told_rightly() > 0.95


def test_without_labels_the_loss_is_that_of_the_papers() -> None:
    torch.manual_seed(0)
    model = DiffusionAutoencoder(tiny().architecture)
    images, noise, t = torch.rand(4, 3, 32, 32), torch.randn(4, 3, 32, 32), torch.tensor([1, 10, 100, 999])
    plain = DenoisingLoss(model, Objective())(images, noise, t)
    weighted = DenoisingLoss(model, Objective(label_weight=2.0))
    assert torch.equal(weighted(images, noise, t), plain)
    has = torch.tensor([[1.0], [0.0], [NAN], [1.0]])
    torch.manual_seed(5)
    told = weighted(images, noise, t, has)
    torch.manual_seed(5)
    assert model.encoder is not None
    expected = plain + 2 * label_loss(model.encoder(view_of(images)), has)
    assert torch.allclose(told, expected)
    assert told[2] == plain[2]


@pytest.mark.parametrize(
    ("change", "teaches"),
    [
        ({}, True),
        ({"data.labels": ""}, False),
        ({"objective.label_weight": "0"}, False),
        ({"architecture.encoder": "null"}, False),
        ({"stages": '["prior"]'}, False),
    ],
)
def test_labels_count_where_there_are_an_encoder_to_teach_and_labels(
    change: dict[str, str], teaches: bool
) -> None:
    config = replace(tiny(label_weight=0.1), base="model.safetensors").override({"data.labels": "table.csv"})
    if "architecture.encoder" in change:
        config = replace(config, architecture=replace(config.architecture, encoder=None))
    else:
        config = config.override(change)
    assert config.teaches_labels is teaches


def test_the_pass_over_the_views_is_counted() -> None:
    architecture = tiny().architecture
    plain, told = image_cost(architecture, "float32"), image_cost(architecture, "float32", labels=True)
    assert plain.flops < told.flops < 2 * plain.flops
    assert plain.kept < told.kept < 2 * plain.kept
    assert plain.parameters == told.parameters


def test_figures_from_taught_pictures_are_said_to_be_too_good() -> None:
    rng = np.random.default_rng(0)
    has = np.arange(200) % 2
    codes = torch.from_numpy(rng.standard_normal((200, 4)) + 2 * has[:, None]).float()
    labels = Labels(("x",), tuple({"x": str(value)} for value in has))
    rule, latent = AttributeRule("X", "x", 0, 1), LatentStatistics.of(codes)
    _, (alone,) = fit_attributes((rule,), codes, latent, labels, taught=True)
    assert any("too good" in line for line in alone.warnings)
    _, (held_out,) = fit_attributes((rule,), codes, latent, labels, (codes, labels), taught=True)
    _, (plain,) = fit_attributes((rule,), codes, latent, labels)
    assert not held_out.warnings
    assert not plain.warnings


def test_a_run_learns_from_its_table_of_labels(labelled: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    words = ["tiny32", "-o", str(run), "--data", str(labelled), "--labels", str(tmp_path / "labels.csv")]
    words += ["--set", "optimisation.total=96", "--set", "prior_optimisation.total=512"]
    assert command.main([*words, "--set", "objective.label_weight=0.5"]) == 0
    (report,) = json.loads((run / "attributes.json").read_text(encoding="utf-8"))
    assert report["kept"]
    assert "too good" in report["warnings"][-1]
