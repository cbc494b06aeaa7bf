"""Inversion of official DDIM by fixed-point iteration."""

from __future__ import annotations

import math

import numpy as np
from torch import Tensor

from core.diffusion.ddim import OnStep, Step
from core.diffusion.denoiser import Denoiser, Noise
from core.diffusion.reference import Ddim
from core.diffusion.schedule import step_subset

ITERATIONS = 3


class FixedPoint(Ddim):
    """Encodes to the noise that official DDIM's decode of as many steps takes to the picture; decodes by it.

    Each step of the decode is x_below = cos(d) x - sin(d) v(x), with d the difference of the two angles (see
    `NoiseGrid`) and v(x) from a network call at x. Its inverse is the x that solves
    x = (x_below + sin(d) v(x)) / cos(d), found by putting the last x into the right side three times
    (Pan et al. 2023, "Accelerated Iterative Diffusion Inversion"; Meiri et al. 2023, "Fixed-point
    Inversion"). In v the iteration contracts at both ends, which in noise it does not where steps are long.
    """

    def encode(self, denoiser: Denoiser, images: Tensor, steps: int, on_step: OnStep | None = None) -> Noise:
        """From images [B,...] to x_T, in three calls a step."""
        subset = step_subset(denoiser.schedule, steps)
        angles = np.append(0.0, np.arccos(np.sqrt(subset.alphas_cumprod)))
        x, velocity = images, None
        for i in range(steps):
            angle, d = float(angles[i + 1]), float(angles[i + 1] - angles[i])
            below = x
            if velocity is not None:
                x = math.cos(d) * below + math.sin(d) * velocity
            for iteration in range(ITERATIONS):
                x0, noise = denoiser(x, int(subset.timesteps[i]))
                velocity = math.cos(angle) * noise - math.sin(angle) * x0
                x = (below + math.sin(d) * velocity) / math.cos(d)
                if on_step is not None:
                    on_step(Step(i * ITERATIONS + iteration, self.encode_calls(steps), x0, x))
        return Noise(x)

    def encode_calls(self, steps: int) -> int:
        """Three a step."""
        return ITERATIONS * steps
