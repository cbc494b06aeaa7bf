"""Trains the latent prior on the codes of the training set (section 4 of the paper): L1 loss on
z-normalised codes.
"""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from core.attributes import LatentStatistics
from core.diffusion.objective import add_noise
from core.diffusion.schedule import T
from core.prior import LatentPrior
from training.config import TrainConfig
from training.ema import update_ema

BATCH = 256


def prior_loss(prior: LatentPrior, z: Tensor, noise: Tensor, t: Tensor) -> Tensor:
    """[B] mean absolute error of the predicted noise; `z` and `noise` [B,code], `t` [B]."""
    alphas_cumprod = torch.from_numpy(prior.schedule.alphas_cumprod).float()[t]
    return (prior.network(add_noise(z, noise, alphas_cumprod), t) - noise).abs().mean(1)


def train_prior(
    config: TrainConfig,
    codes: Tensor,
    latent: LatentStatistics,
    *,
    max_seconds: float = math.inf,
    log: Callable[[dict[str, float]], None] = lambda _: None,
) -> LatentPrior:
    """Train on `codes` [N,code]; returns the averaged weights."""
    torch.manual_seed(config.seed)
    prior = LatentPrior(config.prior)
    ema = copy.deepcopy(prior).requires_grad_(False).eval()
    optimizer = torch.optim.AdamW(prior.parameters(), lr=config.prior_learning_rate, weight_decay=0.01)
    z = latent.normalise(codes)
    began, steps = time.monotonic(), config.prior_codes // BATCH
    for step in range(steps):
        if time.monotonic() - began > max_seconds:
            break
        rng = np.random.default_rng((config.seed, step))
        batch = z[rng.integers(len(z), size=BATCH)]
        noise = torch.from_numpy(rng.standard_normal(batch.shape, dtype=np.float32))
        loss = prior_loss(prior, batch, noise, torch.from_numpy(rng.integers(T, size=BATCH))).mean()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        update_ema(ema, prior, 0.999, step)
        if step % 200 == 0:
            log({"prior_codes": float(step * BATCH), "prior_loss": loss.item()})
    return ema
