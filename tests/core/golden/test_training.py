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
from training.autoencoder import Batch, denoising_loss
from training.config import TrainConfig
from training.prior import prior_loss


def loss_of(autoencoder: DiffusionAutoencoder, images: Golden) -> Tensor:
    """[B] loss of each image, by the papers' recipe."""
    batch = Batch(images["x0"], images["noise"], images["loss.t"])
    return denoising_loss(autoencoder, TrainConfig(architecture=autoencoder.config), batch)


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
    trained: DiffusionAutoencoder, autoencoder: DiffusionAutoencoder, images: Golden, check: Check
) -> None:
    """The official step: gradients clipped to norm 1, Adam at 1e-4, then the average at 0.9999."""
    before, average = copy.deepcopy(trained), copy.deepcopy(autoencoder)
    nn.utils.clip_grad_norm_(trained.parameters(), 1.0)
    torch.optim.Adam(trained.parameters(), lr=1e-4).step()
    with torch.no_grad():
        for mean, value in zip(average.parameters(), trained.parameters(), strict=True):
            mean.lerp_(value, 1 - 0.9999)
    for name in ("input_blocks.0.0.weight", "out.2.weight"):
        stepped, averaged = images[f"step1.model.{name}"], images[f"step1.ema.{name}"]
        # The step moves the weights by 1e-4 and their average by 1e-6: the tolerances are far below.
        assert float((stepped - parameter(before, name).detach()).abs().max()) > 9e-5
        assert float((averaged - parameter(autoencoder, name)).abs().max()) > 1e-6
        check(f"{name} after a step", parameter(trained, name), stepped, 1e-6)
        check(f"average of {name}", parameter(average, name), averaged, 1e-7)


@torch.no_grad()
def test_latent_loss(raw_prior: LatentPrior, latents: Golden, check: Check) -> None:
    losses = prior_loss(raw_prior, latents["z_norm"], latents["noise"], latents["loss.t"])
    check("latent loss of each code", losses, latents["loss.l1.per_sample"], 1e-5)
    check("mean latent loss", losses.mean(), latents["loss.l1.mean"], 1e-5)
