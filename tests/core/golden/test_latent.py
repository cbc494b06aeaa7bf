"""The latent network and the prior that samples with it, the classifiers, and sampling from end to end."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from core.autoencoder import Code
from core.diffusion.ddim import Step
from core.model_file import Model
from core.official import import_official
from core.prior import LatentPrior
from tests.core.golden.conftest import Check, Golden

TOLERANCE, IMAGE = 1e-5, 1e-4


@pytest.fixture
def prior(model: Model) -> LatentPrior:
    assert model.prior is not None
    return model.prior


def test_statistics(model: Model, latents: Golden, classes: Golden, images: Golden, check: Check) -> None:
    assert model.latent is not None
    check("mean", model.latent.mean, latents["conds_mean"][0], 0)
    check("deviation", model.latent.std, latents["conds_std"][0], 0)
    check("normalised", model.latent.normalise(images["z_sem"]), latents["z_norm"], 1e-5)
    check("normalised again", model.latent.normalise(classes["z"]), classes["z_norm"], 1e-5)


@pytest.mark.parametrize("t", [0, 1, 500, 999])
@torch.no_grad()
def test_network(t: int, prior: LatentPrior, latents: Golden, check: Check) -> None:
    ours = prior.network(latents["noise"], torch.full((4,), t))
    check(f"latent network at {t}", ours, latents[f"net.t{t}.pred"], TOLERANCE)


@pytest.mark.parametrize("steps", [10, 20, 200])
def test_samples(steps: int, prior: LatentPrior, model: Model, latents: Golden, check: Check) -> None:
    assert model.latent is not None
    z = prior.sample(latents["noise"], steps)
    theirs = latents[f"sample.T{steps}.z_norm"]  # of an untrained network, so in the hundreds
    check(f"sampled codes, {steps} steps", z, theirs, TOLERANCE * float(theirs.abs().max()))
    check("sampled z_sem", model.latent.denormalise(z), latents[f"sample.T{steps}.z"], 1e-4)


def test_trajectory(prior: LatentPrior, latents: Golden, check: Check) -> None:
    seen: list[Tensor] = []

    def keep(step: Step) -> None:
        seen.append(step.x)

    prior.sample(latents["noise"], 10, keep)
    theirs = latents["sample.T10.traj"]
    check("latent trajectory", torch.stack(seen), theirs, TOLERANCE * float(theirs.abs().max()))


@pytest.mark.parametrize("steps", [10, 20])
def test_images_of_samples(steps: int, model: Model, latents: Golden, check: Check) -> None:
    code = Code(latents[f"sample.T{steps}.z"], latents["img.xT"])
    ours = (model.autoencoder.decode(code, steps) + 1) / 2
    check(f"image of sample, {steps} steps", ours, latents[f"img.T{steps}.Tlatent{steps}.render01"], IMAGE)


def test_latent_checkpoint_alone_samples_from_end_to_end(
    checkpoints: Path, latents: Golden, check: Check
) -> None:
    """Seed 4 draws x_T first and the latent noise second, as the official `sample` does."""
    model = import_official(checkpoints / "tiny32_autoenc_latent" / "last.ckpt")
    assert model.prior is not None
    assert model.latent is not None
    torch.manual_seed(4)
    x_T, noise = torch.randn(4, 3, 32, 32), torch.randn(4, 64)
    z_sem = model.latent.denormalise(model.prior.sample(noise, 10))
    ours = (model.autoencoder.decode(Code(z_sem, x_T), 10) + 1) / 2
    check("end to end", ours, latents["e2e.seed4.T10.Tlatent10.render01"], IMAGE)


def test_classifiers(model: Model, classes: Golden, check: Check) -> None:
    assert model.attributes is not None
    logits = model.attributes.logits(classes["z_norm"])
    check("logits", logits, classes["logits"], TOLERANCE)
    loss = F.binary_cross_entropy_with_logits(logits, (classes["labels"] > 0).float())
    check("classifier loss", loss, classes["bce"], TOLERANCE)
    assert float((logits - classes["logits_ema"]).abs().max()) > 1e-3, "these are the averaged classifiers"
