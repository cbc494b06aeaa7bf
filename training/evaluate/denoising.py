"""The denoising loss as models of any schedule and prediction can be compared by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from core.autoencoder import DiffusionAutoencoder
from core.diffusion.objective import add_noise, predicted_x0
from core.editing import noise_like
from core.metrics import mse
from training.data.pictures import Pictures
from training.evaluate.ticker import BATCH, Ticker, batches

LOG_SNRS = tuple(float(level) for level in np.linspace(8, -8, 13))  # from hardly any noise to hardly else


@dataclass(frozen=True)
class Denoising:
    """Mean squared error on the [0,1] scale of the clean picture that a model predicts.

    Attributes:
        log_snrs: of the noise levels asked for; each model's nearest timestep stands for them.
        errors: at each level, mean over pictures.
    """

    log_snrs: tuple[float, ...]
    errors: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Over the levels. The noisy ones, which only z_sem can help with, count most."""
        return float(np.mean(self.errors))


@torch.no_grad()
def denoising_x0(
    autoencoder: DiffusionAutoencoder,
    pictures: Pictures,
    *,
    log_snrs: Sequence[float] = LOG_SNRS,
    seed: int = 0,
    tick: Ticker | None = None,
) -> Denoising:
    """Noise the pictures, let the model predict the clean ones (clamped to [-1,1]) and compare.

    The noise depends on `seed` and the picture's place alone, and is the same at every level and for every
    model. Takes `calls_of_denoising` network calls, each told to `tick`.
    """
    tick = tick or Ticker()
    device = next(autoencoder.parameters()).device
    schedule, prediction = autoencoder.schedule, autoencoder.config.diffusion.prediction
    timesteps = [int(np.abs(schedule.log_snr - level).argmin()) for level in log_snrs]
    errors = np.zeros(len(timesteps))
    for start in range(0, len(pictures), BATCH):
        indices = np.arange(start, min(start + BATCH, len(pictures)))
        images = pictures.images(indices).contiguous().to(device)
        noise = noise_like(images[0], (seed + indices).tolist())
        network = autoencoder.network(autoencoder.encode_semantic(images))
        for level, timestep in enumerate(timesteps):
            left = float(schedule.alphas_cumprod[timestep])
            x = add_noise(images, noise, torch.full((len(images),), left, dtype=torch.float64))
            t = torch.full((len(images),), timestep, device=device)
            guess = predicted_x0(x, network(x, t), left, prediction).clamp(-1, 1)
            errors[level] += mse(images, guess.float()).double().sum().item()
            tick()
    return Denoising(tuple(log_snrs), tuple((errors / len(pictures)).tolist()))


def calls_of_denoising(count: int, levels: int = len(LOG_SNRS)) -> int:
    """Network calls that `denoising_x0` needs for so many pictures."""
    return batches(count) * levels
