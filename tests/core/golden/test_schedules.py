"""Noise schedules, step subsets and time embeddings, against the official tables (relative 1e-12)."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from core.diffusion.schedule import ScheduleName, ancestral_timesteps, make_schedule, step_subset
from core.nn.blocks import timestep_embedding
from tests.core.golden.conftest import Check, Golden

OFFICIAL: list[ScheduleName] = [name for name in get_args(ScheduleName) if name != "cosine"]
STEPS = (2, 5, 10, 20, 25, 30, 50, 100, 125, 200, 250, 500, 1000)


def assert_close(ours: NDArray[np.float64], theirs: torch.Tensor) -> None:
    np.testing.assert_allclose(ours, theirs.numpy(), rtol=1e-12, atol=0)


@pytest.mark.parametrize("name", OFFICIAL)
def test_schedule(name: ScheduleName, schedules: Golden) -> None:
    schedule = make_schedule(name)
    assert_close(schedule.alphas_cumprod, schedules[f"{name}.alphas_cumprod"])
    assert_close(schedule.betas, schedules[f"{name}.betas"])


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize("name", OFFICIAL)
def test_subset(name: ScheduleName, steps: int, schedules: Golden) -> None:
    subset = step_subset(make_schedule(name), steps)
    variance = subset.posterior_variance
    of_x0, of_xt = subset.posterior_mean_coefficients
    ours = {
        "alphas_cumprod": subset.alphas_cumprod,
        "alphas_cumprod_prev": subset.alphas_cumprod_prev,
        "alphas_cumprod_next": subset.alphas_cumprod_next,
        "betas": subset.betas,
        "sqrt_recip_alphas_cumprod": np.sqrt(1 / subset.alphas_cumprod),
        "sqrt_recipm1_alphas_cumprod": np.sqrt(1 / subset.alphas_cumprod - 1),
        "posterior_variance": variance,
        "posterior_log_variance_clipped": np.log(np.append(variance[1], variance[1:])),
        "posterior_mean_coef1": of_x0,
        "posterior_mean_coef2": of_xt,
    }
    for table, values in ours.items():
        assert_close(values, schedules[f"{name}.ddim{steps}.{table}"])
    np.testing.assert_array_equal(subset.timesteps, schedules[f"ddim{steps}.timestep_map"].numpy())


@pytest.mark.parametrize("steps", STEPS)
def test_ancestral_timesteps(steps: int, schedules: Golden) -> None:
    np.testing.assert_array_equal(ancestral_timesteps(steps), schedules[f"ddpm[{steps}].timesteps"].numpy())


@pytest.mark.parametrize("dim", [32, 64, 128])
def test_time_embedding(dim: int, schedules: Golden, check: Check) -> None:
    check("time embedding", timestep_embedding(schedules["temb.t"], dim), schedules[f"temb.dim{dim}"], 1e-6)
