"""DDIM in both directions, its trajectories, and what editing makes of codes, against the official code."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.diffusion.ddim import Step
from core.diffusion.objective import predicted_x0
from core.editing import interpolate, manipulate_by_amplitude
from core.model_file import Model
from tests.core.golden.conftest import Check, Golden

X_T, IMAGE = 5e-4, 1e-4


def render(autoencoder: DiffusionAutoencoder, x_T: Tensor, z_sem: Tensor | None, steps: int) -> Tensor:
    """Images in [0,1], as the official code gives them."""
    return (autoencoder.decode(Code(z_sem, x_T), steps) + 1) / 2


def few(steps: int) -> slice:
    """All images of the batch, or the first alone where there are so many steps that it would take long."""
    return slice(1 if steps > 50 else None)


@pytest.mark.parametrize("steps", [10, 20, 250])
def test_encode(steps: int, autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    code = autoencoder.encode(images["x0"][few(steps)], steps)
    check(f"x_T of {steps} steps", code.x_T, images[f"enc.T{steps}.xT"][few(steps)], X_T)


PAIRS = [(10, 10), (20, 20), (250, 10), (250, 20), (250, 100)]


@pytest.mark.parametrize(("encoded", "steps"), PAIRS)
def test_decode(
    encoded: int, steps: int, autoencoder: DiffusionAutoencoder, images: Golden, check: Check
) -> None:
    some = few(steps)
    ours = render(autoencoder, images[f"enc.T{encoded}.xT"][some], images["z_sem"][some], steps)
    theirs = images[f"dec.encT{encoded}.decT{steps}.render01"][some]
    check(f"decode of {encoded} in {steps} steps", ours, theirs, IMAGE)


@pytest.mark.parametrize("steps", [10, 20])
def test_decode_from_noise(
    steps: int, autoencoder: DiffusionAutoencoder, images: Golden, check: Check
) -> None:
    ours = render(autoencoder, images["randdec.xT"], images["z_sem"], steps)
    check(f"decode of noise in {steps} steps", ours, images[f"randdec.T{steps}.render01"], IMAGE)


def test_decode_trajectory(autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    seen: list[Step] = []
    autoencoder.decode(Code(images["z_sem"], images["enc.T10.xT"]), 10, seen.append)
    assert [step.index for step in seen] == list(range(10))
    assert images["traj10.decode.t_index"].tolist() == [9 - step.index for step in seen]
    check("decode trajectory, x", torch.stack([s.x for s in seen]), images["traj10.decode.sample"], X_T)
    check(
        "decode trajectory, x0", torch.stack([s.x0 for s in seen]), images["traj10.decode.pred_xstart"], X_T
    )


def test_encode_trajectory(autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    seen: list[Step] = []
    autoencoder.encode_stochastic(images["x0"], images["z_sem"], 10, seen.append)
    check("encode trajectory, x", torch.stack([s.x for s in seen]), images["traj10.encode.sample"], X_T)
    # x0 is the state divided by sqrt(ab), by 64 in the last step: compared as a share of the state.
    share = torch.from_numpy(autoencoder.subset(10).alphas_cumprod).sqrt()[:, None, None, None, None]
    x0 = torch.stack([s.x0 for s in seen])
    check("encode trajectory, x0", share * x0, share * images["traj10.encode.pred_xstart"], 1e-4)


@torch.no_grad()
def test_posterior(autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    """Mean and variance of q(x_{t-1} | x_t, x_0) at step 5 of 10."""
    subset, x = autoencoder.subset(10), images["randdec.xT"]
    t = torch.full((4,), int(subset.timesteps[5]))
    output = autoencoder.unet(x, t, images["z_sem"])
    x0 = predicted_x0(x, output, float(subset.alphas_cumprod[5]), "eps").clamp(-1, 1)
    of_x0, of_xt = (float(column[5]) for column in subset.posterior_mean_coefficients)
    check("posterior, x0", x0, images["pmv10.t5.pred_xstart"], IMAGE)
    check("posterior, mean", of_x0 * x0 + of_xt * x, images["pmv10.t5.mean"], IMAGE)
    # The official variance is the forward one ("fixed large"), with the posterior's in the first step.
    large = np.append(subset.posterior_variance[1], subset.betas[1:])
    variance = torch.full_like(x, float(large[5]))
    check("posterior, variance", variance, images["pmv10.t5.variance"], 1e-6)
    check("posterior, log variance", variance.log(), images["pmv10.t5.log_variance"], 1e-6)


def test_interpolation(autoencoder: DiffusionAutoencoder, images: Golden, check: Check) -> None:
    z_sem, x_T = images["z_sem"], images["enc.T250.xT"]
    shares = images["interp.alpha"].tolist()
    blend = interpolate(Code(z_sem[:1], x_T[:1]), Code(z_sem[1:2], x_T[1:2]), shares)
    assert blend.z_sem is not None
    check("interpolated z_sem", blend.z_sem, images["interp.z"], 1e-5)
    check("interpolated x_T", blend.x_T, images["interp.xT"], 1e-5)
    ours = render(autoencoder, blend.x_T, blend.z_sem, 10)
    check("interpolated images", ours, images["interp.T10.render01"], IMAGE)


@pytest.mark.parametrize(("name", "amplitude"), [("Smiling", 0.3), ("Wavy_Hair", 0.3), ("Male", -0.2)])
def test_manipulation(
    name: str, amplitude: float, model: Model, images: Golden, classes: Golden, check: Check
) -> None:
    assert model.attributes is not None
    assert model.latent is not None
    key = f"manip.{name}.amp{amplitude}"
    z_sem = manipulate_by_amplitude(classes["z"], name, amplitude, model.attributes, model.latent)
    check(f"{key}, z_sem", z_sem, classes[f"{key}.z"], 1e-5)
    check(f"{key}, normalised", model.latent.normalise(z_sem), classes[f"{key}.z_norm"], 1e-5)
    if name == "Smiling":
        ours = render(model.autoencoder, images["enc.T250.xT"], z_sem, 20)
        check(f"{key}, image", ours, classes[f"{key}.T20.render01"], IMAGE)
