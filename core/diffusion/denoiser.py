"""What every solver works on: a network with the meaning of its output, and the noise a picture becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from core.diffusion.ddim import Network, OnStep
from core.diffusion.objective import Prediction, implied_noise, predicted_x0
from core.diffusion.schedule import Schedule


@dataclass(frozen=True)
class Denoiser:
    """A network that was trained on the noise levels of `schedule`.

    Attributes:
        prediction, clip: as in `DiffusionConfig`.
    """

    network: Network
    schedule: Schedule
    prediction: Prediction = "eps"
    clip: bool = True

    def __call__(self, x: Tensor, timestep: int) -> tuple[Tensor, Tensor]:
        """The clean image and the noise that one network call sees in `x` [B,...] at a timestep; clipped
        where the model's settings say so.
        """
        t = torch.full((len(x),), timestep, device=x.device)
        ab = float(self.schedule.alphas_cumprod[timestep])
        output = self.network(x, t)
        x0 = predicted_x0(x, output, ab, self.prediction)
        if self.clip:
            x0 = x0.clamp(-1, 1)
            return x0, implied_noise(x, x0, ab)
        if self.prediction == "eps":
            return x0, output
        return x0, ab**0.5 * output + (1 - ab) ** 0.5 * x


@dataclass(frozen=True)
class Below:
    """The state that stood one step below x_T.

    Attributes:
        x: [B,...].
        timestep: where it stood; it is of use only to a walk that visits this timestep next to its top.
    """

    x: Tensor
    timestep: int


@dataclass(frozen=True)
class Noise:
    """What a solver makes of pictures: x_T [B,...], and a second end state where the solver keeps one."""

    x_T: Tensor
    below: Below | None = None


class Solver(Protocol):
    """A way through the noise levels, in both directions.

    `steps` is the length of its grid. What one step costs in network calls, `encode_calls` and `decode_calls`
    say; `on_step` is called after every network call, and may raise `Stopped`.
    """

    def encode(self, denoiser: Denoiser, images: Tensor, steps: int, on_step: OnStep | None = None) -> Noise:
        """From images [B,...] to the noise that decodes to them."""

    def decode(self, denoiser: Denoiser, noise: Noise, steps: int, on_step: OnStep | None = None) -> Tensor:
        """From noise to images [B,...]."""

    def encode_calls(self, steps: int) -> int:
        """Network calls of an encode."""

    def decode_calls(self, steps: int) -> int:
        """Network calls of a decode of x_T alone; one less where a second end state saves one."""
