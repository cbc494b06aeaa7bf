"""What the network predicts, what it is asked to predict while training, and how to turn one into the
other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from core.diffusion.schedule import Schedule, ScheduleName, make_schedule

Prediction = Literal["eps", "v"]
Weighting = Literal["plain", "min_snr"]


@dataclass(frozen=True)
class DiffusionConfig:
    """The diffusion settings a model was trained with; a model file carries them.

    Attributes:
        schedule, shift: see `make_schedule`.
        prediction: "eps" (the papers) or "v" (Salimans and Ho 2022).
        clip: clamp the predicted image to [-1,1] at every step of decode and encode, as the official code
            does.
    """

    schedule: ScheduleName = "linear"
    shift: float = 0.0
    prediction: Prediction = "eps"
    clip: bool = True

    def make(self) -> Schedule:
        """The noise schedule."""
        return make_schedule(self.schedule, self.shift)


def expand(values: Tensor, like: Tensor) -> Tensor:
    """[B] -> [B,1,...] with as many dimensions as `like`, in its type and on its device."""
    return values.to(like.device, like.dtype).reshape(-1, *[1] * (like.dim() - 1))


def add_noise(x0: Tensor, noise: Tensor, alphas_cumprod: Tensor) -> Tensor:
    """x_t = sqrt(ab) x_0 + sqrt(1 - ab) noise, with `alphas_cumprod` [B] (Ho et al. 2020, equation 4)."""
    return expand(alphas_cumprod.sqrt(), x0) * x0 + expand((1 - alphas_cumprod).sqrt(), x0) * noise


def target(x0: Tensor, noise: Tensor, alphas_cumprod: Tensor, prediction: Prediction) -> Tensor:
    """What the network should answer: the noise, or v = sqrt(ab) noise - sqrt(1 - ab) x_0."""
    if prediction == "eps":
        return noise
    return expand(alphas_cumprod.sqrt(), x0) * noise - expand((1 - alphas_cumprod).sqrt(), x0) * x0


def loss_weight(
    alphas_cumprod: Tensor, prediction: Prediction, weighting: Weighting, gamma: float = 5.0
) -> Tensor:
    """[B] weight of each image's loss; Min-SNR (Hang et al. 2023, equation 6) or 1."""
    if weighting == "plain":
        return torch.ones_like(alphas_cumprod)
    snr = alphas_cumprod / (1 - alphas_cumprod)
    return snr.clamp(max=gamma) / (snr if prediction == "eps" else snr + 1)


def predicted_x0(x: Tensor, output: Tensor, alpha_cumprod: float, prediction: Prediction) -> Tensor:
    """The clean image that the network's `output` at `x` means."""
    if prediction == "eps":
        # The coefficients in this form, each rounded once, agree with the official tables to the last bit.
        return _f32((1 / alpha_cumprod) ** 0.5) * x - _f32((1 / alpha_cumprod - 1) ** 0.5) * output
    return alpha_cumprod**0.5 * x - (1 - alpha_cumprod) ** 0.5 * output


def implied_noise(x: Tensor, x0: Tensor, alpha_cumprod: float) -> Tensor:
    """The noise that takes `x0` to `x`: (sqrt(1/ab) x - x_0) / sqrt(1/ab - 1)."""
    return (_f32((1 / alpha_cumprod) ** 0.5) * x - x0) / _f32((1 / alpha_cumprod - 1) ** 0.5)


def _f32(value: float) -> float:
    return float(torch.tensor(value, dtype=torch.float32))
