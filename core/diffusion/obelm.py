"""O-BELM: an explicit two-step method whose inverse is exact."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from core.diffusion.ddim import OnStep, Step
from core.diffusion.denoiser import Below, Denoiser, Noise
from core.diffusion.schedule import Floats, noise_grid


class Obelm:
    """The optimal bidirectional explicit linear multistep sampler (Wang et al. 2024), on `noise_grid`.

    With y = x / cos(angle), s = tan(angle) and h_i = s_i - s_(i-1), three neighbouring levels are tied by

        y_(i-1) = r^2 y_(i+1) + (1 - r^2) y_i - h_i (h_i + h_(i+1)) / h_(i+1) noise(x_i),  r = h_i / h_(i+1).

    Decode solves it for the lowest, encode for the highest, with the same network call in the middle: so the
    picture comes back exactly, given both end states. The first step of an encode, and of a decode that has
    one end state only, is DDIM's.
    """

    def encode(self, denoiser: Denoiser, images: Tensor, steps: int, on_step: OnStep | None = None) -> Noise:
        """From images [B,...] to both end states.

        Raises:
            ValueError: fewer than 2 steps, or more than there are levels.
        """
        walk = _Walk(denoiser, steps, steps, on_step)
        scale = walk.scale
        below, x = images, walk.euler(images, 0, 1)
        for i in range(1, steps):
            noise, x0 = walk.noise(x, i)
            r2, push = walk.tie(i)
            y = (below / scale[i - 1] - (1 - r2) / scale[i] * x + push * noise) / r2
            below, x = x, scale[i + 1] * y
            walk.report(x0, x)
        return Noise(x, Below(below, int(walk.grid.timesteps[-2])))

    def decode(self, denoiser: Denoiser, noise: Noise, steps: int, on_step: OnStep | None = None) -> Tensor:
        """From both end states to images [B,...], with one call less than there are steps; or from x_T alone.

        Raises:
            ValueError: fewer than 2 steps, or more than there are levels.
        """
        top = noise_grid(denoiser.schedule, steps).timesteps[-2]
        both = noise.below is not None and noise.below.timestep == top
        walk = _Walk(denoiser, steps, steps - both, on_step)
        scale = walk.scale
        above = noise.x_T
        x = noise.below.x if noise.below is not None and both else walk.euler(above, steps, steps - 1)
        for i in range(steps - 1, 0, -1):
            direction, x0 = walk.noise(x, i)
            r2, push = walk.tie(i)
            y = r2 / scale[i + 1] * above + (1 - r2) / scale[i] * x - push * direction
            above, x = x, scale[i - 1] * y
            walk.report(x0, x)
        return x.clamp(-1, 1) if denoiser.clip else x

    def encode_calls(self, steps: int) -> int:
        """One a step."""
        return steps

    def decode_calls(self, steps: int) -> int:
        """One a step without the second end state."""
        return steps


class _Walk:
    """Levels and calls of one encode or decode.

    Attributes:
        scale: by level, cos(angle).
    """

    def __init__(self, denoiser: Denoiser, steps: int, calls: int, on_step: OnStep | None) -> None:
        if steps < 2:
            raise ValueError(f"the number of steps must be at least 2, not {steps}")
        self.grid = noise_grid(denoiser.schedule, steps)
        self.scale = [float(value) for value in np.cos(self.grid.angles)]
        self._h: Floats = np.diff(np.tan(self.grid.angles), prepend=0.0)
        self._denoiser, self._calls, self._on_step, self._called = denoiser, calls, on_step, 0

    def tie(self, level: int) -> tuple[float, float]:
        """The factors r^2 and h_i (h_i + h_(i+1)) / h_(i+1) of the level in the middle."""
        low, high = self._h[level], self._h[level + 1]
        return float(low / high) ** 2, float(low * (low + high) / high)

    def noise(self, x: Tensor, level: int) -> tuple[Tensor, Tensor]:
        """Noise and image that the network sees."""
        x0, noise = self._denoiser(x, int(self.grid.timesteps[level]))
        return noise, x0

    def euler(self, x: Tensor, here: int, there: int) -> Tensor:
        """A step of DDIM."""
        noise, x0 = self.noise(x, here)
        rise = float(np.tan(self.grid.angles[there]) - np.tan(self.grid.angles[here]))
        moved = self.scale[there] * (x / self.scale[here] + rise * noise)
        self.report(x0, moved)
        return moved

    def report(self, x0: Tensor, x: Tensor) -> None:
        """Tell the callback of a finished call."""
        self._called += 1
        if self._on_step is not None:
            self._on_step(Step(self._called - 1, self._calls, x0, x))
