"""A second-order multistep method: one network call a step, in both directions."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from torch import Tensor

from core.diffusion.ddim import OnStep, Step
from core.diffusion.denoiser import Denoiser, Noise
from core.diffusion.schedule import NoiseGrid, noise_grid


@dataclass(frozen=True)
class _Call:
    """A network call of the past: the state it saw and the velocity there, at an angle."""

    angle: float
    x: Tensor
    velocity: Tensor


class Ab2:
    """Adams and Bashforth's second-order method, exact where DDIM's step is: on `noise_grid`.

    In the angle a of a `NoiseGrid` the path of DDIM is x' = v, with v = cos(a) noise - sin(a) image as the
    network sees both (Salimans and Ho 2022, appendix D), and v' = w - x, where w is 0 as long as the network
    does not change its mind. DDIM takes it for 0. With w held constant over a step of d instead,

        x(a + d) = cos(d) x + sin(d) v + (1 - cos(d)) w,

    and the call before, at a - e, tells w by the same solution: v = cos(e) v_before - sin(e) x_before +
    sin(e) w. This is the idea of DPM-Solver++(2M) (Lu et al. 2022, algorithm 2) in a variable that is
    harmless at both ends, where log-SNR and the noise's scale run to infinity.

    Where the code changes at a timestep (`core.autoencoder.Late`), taking the jump for a trend is right on
    average, as the change lies half a step before the first level below it: on an analytic score with 10
    steps, starting anew there is half as far off again.

    A decode of drawn noise ends with the grain of the lowest level (see `NoiseGrid`): for new pictures, DDIM
    ends cleaner.
    """

    def encode(self, denoiser: Denoiser, images: Tensor, steps: int, on_step: OnStep | None = None) -> Noise:
        """From images [B,...] to the state at the noisiest timestep, in one call a step."""
        grid = noise_grid(denoiser.schedule, steps)
        return Noise(_walk(denoiser, images, grid, range(steps + 1), on_step))

    def decode(self, denoiser: Denoiser, noise: Noise, steps: int, on_step: OnStep | None = None) -> Tensor:
        """From noise to images [B,...]; with the denoiser's `clip`, inside [-1,1]."""
        grid = noise_grid(denoiser.schedule, steps)
        images = _walk(denoiser, noise.x_T, grid, range(steps, -1, -1), on_step)
        return images.clamp(-1, 1) if denoiser.clip else images

    def encode_calls(self, steps: int) -> int:
        """One a step."""
        return steps

    def decode_calls(self, steps: int) -> int:
        """One a step."""
        return steps


def _walk(
    denoiser: Denoiser, x: Tensor, grid: NoiseGrid, levels: Iterable[int], on_step: OnStep | None
) -> Tensor:
    """From level to level, with a network call at each but the last."""
    before: _Call | None = None
    for count, (here, there) in enumerate(pairwise(levels)):
        angle, d = float(grid.angles[here]), float(grid.angles[there] - grid.angles[here])
        x0, noise = denoiser(x, int(grid.timesteps[here]))
        velocity = math.cos(angle) * noise - math.sin(angle) * x0
        moved = math.cos(d) * x + math.sin(d) * velocity
        if before is not None:
            e = angle - before.angle
            w = (velocity - math.cos(e) * before.velocity) / math.sin(e) + before.x
            moved = moved + (1 - math.cos(d)) * w
        before = _Call(angle, x, velocity)
        x = moved
        if on_step is not None:
            on_step(Step(count, grid.steps, x0, x))
    return x
