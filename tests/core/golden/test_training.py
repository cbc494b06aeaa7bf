"""Losses, gradients, and one optimiser step with its running average, against the official training code."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.official_layout import our_name
from core.prior import LatentPrior
from tests.core.golden.conftest import Check, Golden
from training.checkpoint import State
from training.config import Objective, Optimisation
from training.machine import CPU
from training.objective import DenoisingLoss, LatentLoss
from training.step import take_step


def loss_of(autoencoder: DiffusionAutoencoder, images: Golden) -> Tensor:
    """[B] loss of each image, by the papers' recipe."""
    losses: Tensor = DenoisingLoss(autoencoder, Objective())(images["x0"], images["noise"], images["loss.t"])
    return losses


def parameter(autoencoder: DiffusionAutoencoder, official: str) -> nn.Parameter:
    if official.startswith("encoder."):
        return autoencoder.get_parameter("encoder." + our_name(official.removeprefix("encoder.")))
    return autoencoder.get_parameter("unet." + our_name(official))


@pytest.fixture
def trained(raw_autoencoder: DiffusionAutoencoder, images: Golden) -> DiffusionAutoencoder:
    """The raw network with the gradients of the mean loss."""
    loss_of(raw_autoencoder, images).mean().backward()  # type: ignore[no-untyped-call]
    return raw_autoencoder


@torch.no_grad()
def test_loss(raw_autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    losses = loss_of(raw_autoencoder, images)
    check("loss of each image", losses, images["loss.per_sample"], 1e-5)
    check("mean loss", losses.mean(), images["loss.mean"], 1e-5)


def test_gradients(trained: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    names = [name.removeprefix("loss.grad.") for name in images if name.startswith("loss.grad.")]
    assert len(names) == 4
    for name in names:
        gradient = parameter(trained, name).grad
        assert gradient is not None
        theirs = images[f"loss.grad.{name}"]
        check(f"gradient of {name}", gradient, theirs, 1e-4 * float(theirs.abs().max()))
    norm = torch.nn.utils.get_total_norm([p.grad for p in trained.parameters() if p.grad is not None])
    check("gradient norm", norm, images["loss.grad_norm"], 1e-5)


def test_one_step(
    raw_autoencoder: DiffusionAutoencoder, autoencoder: DiffusionAutoencoder, images: Golden, check: Check
) -> None:
    """The official step: gradients clipped to norm 1, Adam at 1e-4, then the average at 0.9999."""
    before = copy.deepcopy(raw_autoencoder)
    optimisation = Optimisation(batch=4, learning_rate=1e-4, ema_decay=0.9999, ema_warmup=False)
    for module in raw_autoencoder.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0  # the official values were made without
    state = State.fresh(raw_autoencoder.requires_grad_(True), optimisation, CPU)
    state.ema.load_state_dict(autoencoder.state_dict())
    losses = DenoisingLoss(raw_autoencoder, Objective())
    inputs = (images["x0"], images["noise"], images["loss.t"])
    taken = take_step(losses, state, optimisation, inputs, CPU, seed=0)
    check("loss", taken.loss, images["loss.mean"], 1e-5)
    check("gradient norm", taken.norm, images["loss.grad_norm"], 1e-5)
    trained, average = raw_autoencoder, state.ema
    assert isinstance(average, DiffusionAutoencoder)
    for name in ("input_blocks.0.0.weight", "out.2.weight"):
        stepped, averaged = images[f"step1.model.{name}"], images[f"step1.ema.{name}"]
        # The step moves the weights by 1e-4 and their average by 1e-6: the tolerances are far below.
        assert float((stepped - parameter(before, name).detach()).abs().max()) > 9e-5
        assert float((averaged - parameter(autoencoder, name)).abs().max()) > 1e-6
        check(f"{name} after a step", parameter(trained, name).detach(), stepped, 1e-6)
        check(f"average of {name}", parameter(average, name), averaged, 1e-7)


@torch.no_grad()
def test_latent_loss(raw_prior: LatentPrior, latents: Golden, check: Check) -> None:
    losses = LatentLoss(raw_prior)(latents["z_norm"], latents["noise"], latents["loss.t"])
    check("latent loss of each code", losses, latents["loss.l1.per_sample"], 1e-5)
    check("mean latent loss", losses.mean(), latents["loss.l1.mean"], 1e-5)
