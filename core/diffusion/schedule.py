"""Noise schedules and the subsets of their steps that sampling visits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

ScheduleName = Literal["linear", "const0.008", "cosine"]
Floats = NDArray[np.float64]

T = 1000
# Codes that are kept were made on this grid and decode on no other: another SPREAD needs another _FORMAT in
# core/retouch/code_store.py, and another solver's name in documents.
SPREAD = 3.0  # of the steps of a noise grid over the log-SNR; 2 is nearly even in the angle
MAX_LOG_SNR = 8.0  # least noise of a cosine schedule: 0.018, about the rounding of a dark 8-bit photo


@dataclass(frozen=True)
class Schedule:
    """How much of the image is left at each of the 1,000 timesteps.

    Attributes:
        alphas_cumprod: [T] float64, share of the image's variance left at each timestep (the paper's
            alpha_t), falling.
    """

    alphas_cumprod: Floats

    @property
    def betas(self) -> Floats:
        """[T] variance added by each step."""
        previous = np.append(1.0, self.alphas_cumprod[:-1])
        return 1 - self.alphas_cumprod / previous

    @property
    def log_snr(self) -> Floats:
        """[T] log signal-to-noise ratio."""
        return np.asarray(np.log(self.alphas_cumprod) - np.log1p(-self.alphas_cumprod), dtype=np.float64)


@dataclass(frozen=True)
class StepSubset:
    """Some timesteps of a schedule, in rising order, with the values DDIM needs at each.

    Attributes:
        timesteps: [N] int64, the timesteps the network is called at.
        alphas_cumprod: [N] at these timesteps.
    """

    timesteps: NDArray[np.int64]
    alphas_cumprod: Floats

    def __len__(self) -> int:
        return len(self.timesteps)

    @property
    def alphas_cumprod_prev(self) -> Floats:
        """[N] of the step below; 1 (a clean image) below the first."""
        return np.append(1.0, self.alphas_cumprod[:-1])

    @property
    def alphas_cumprod_next(self) -> Floats:
        """[N] of the step above; 0 (pure noise) above the last."""
        return np.append(self.alphas_cumprod[1:], 0.0)

    @property
    def betas(self) -> Floats:
        """[N] variance that one step of the subset adds."""
        return 1 - self.alphas_cumprod / self.alphas_cumprod_prev

    @property
    def posterior_variance(self) -> Floats:
        """[N] variance of q(x_{t-1} | x_t, x_0) (Ho et al. 2020, equation 7)."""
        return self.betas * (1 - self.alphas_cumprod_prev) / (1 - self.alphas_cumprod)

    @property
    def posterior_mean_coefficients(self) -> tuple[Floats, Floats]:
        """[N] weights of x_0 and of x_t in the mean of q(x_{t-1} | x_t, x_0) (Ho et al. 2020, equation 7)."""
        of_x0 = self.betas * np.sqrt(self.alphas_cumprod_prev) / (1 - self.alphas_cumprod)
        of_xt = (1 - self.alphas_cumprod_prev) * np.sqrt(1 - self.betas) / (1 - self.alphas_cumprod)
        return of_x0, of_xt


def make_schedule(name: ScheduleName, shift: float = 0.0) -> Schedule:
    """Build a schedule by name.

    Args:
        name: "linear" (Ho et al. 2020, the papers' images), "const0.008" (the papers' latent prior) or
            "cosine" (Nichol and
            Dhariwal 2021, in its log-SNR form: -2 ln tan(pi t / 2)).
        shift: added to the cosine's log-SNR; 2 ln 4 is the shifted cosine of Khungurn et al. 2025.

    Raises:
        ValueError: no such schedule, or a shift for a schedule that has none.
    """
    if name == "cosine":
        time = (np.arange(T) + 1) / (T + 1)
        log_snr = np.minimum(-2 * np.log(np.tan(math.pi * time / 2)) + shift, MAX_LOG_SNR)
        log_snr -= np.arange(T) * 1e-9  # strictly falling also where the cap holds
        return Schedule(np.asarray(1 / (1 + np.exp(-log_snr)), dtype=np.float64))
    if shift:
        raise ValueError(f"only the cosine schedule can be shifted, not '{name}'")
    if name == "linear":
        betas = np.linspace(1e-4, 0.02, T)
    elif name == "const0.008":
        betas = np.full(T, 0.008)
    else:
        raise ValueError(f"there is no noise schedule '{name}'")
    return Schedule(np.asarray(np.cumprod(1 - betas), dtype=np.float64))


def official_timesteps(steps: int) -> NDArray[np.int64] | None:
    """The official subset of `steps` timesteps: 0, s, 2s, ... with the smallest whole stride s; None
    where there is none.
    """
    for stride in range(1, T):
        if math.ceil(T / stride) == steps:
            return np.arange(0, T, stride)
    return None


def step_subset(schedule: Schedule, steps: int) -> StepSubset:
    """The `steps` timesteps that a decode or encode visits.

    Counts that the official code accepts give its subset exactly; others the nearest even spacing from
    timestep 0.

    Raises:
        ValueError: fewer than 2 steps, or more than there are timesteps.
    """
    if not 2 <= steps <= T:
        raise ValueError(f"the number of steps must be between 2 and {T}, not {steps}")
    timesteps = official_timesteps(steps)
    if timesteps is None:
        timesteps = np.floor(np.arange(steps) * (T / steps)).astype(np.int64)
    return StepSubset(timesteps, schedule.alphas_cumprod[timesteps])


@dataclass(frozen=True)
class NoiseGrid:
    """Noise levels from the least noisy timestep up to the noisiest, for solvers that walk between them.

    A picture is a state of the lowest level: its finest grain counts as that level's noise, and an encode
    and its decode have the same two ends. (The official encode begins there too, but the official decode
    goes on to noise 0 and wipes that grain away.)

    Attributes:
        timesteps: [N+1] int64, rising.
        angles: [N+1], rising, from about 0 for a picture to almost pi/2 for noise: a state is
            cos(angle) image + sin(angle) noise (Salimans and Ho 2022, appendix D).
    """

    timesteps: NDArray[np.int64]
    angles: Floats

    @property
    def steps(self) -> int:
        """N."""
        return len(self.timesteps) - 1


def noise_grid(schedule: Schedule, steps: int) -> NoiseGrid:
    """Levels for `steps` steps, even in the logistic function of log-SNR / `SPREAD`, on whole timesteps.

    Even steps in log-SNR itself waste calls on noise that is next to pure, even steps of the angle take
    the finest detail in one; this is between them.

    Raises:
        ValueError: fewer than 1 step, or more than there are timesteps of different noise.
    """
    log_snr = schedule.log_snr
    # The cap of a cosine schedule makes its first few timesteps one and the same noise.
    usable = np.flatnonzero(np.append(True, log_snr[1:] < log_snr[0] - 1e-3))
    if not 1 <= steps < len(usable):
        raise ValueError(f"the number of steps must be between 1 and {len(usable) - 1}, not {steps}")
    level = 1 / (1 + np.exp(-log_snr[usable] / SPREAD))  # falling
    wanted = np.linspace(level[0], level[-1], steps + 1)
    nearest = np.abs(level[None] - wanted[:, None]).argmin(1)
    # Distinct: each at least one above the one before, and low enough to leave room for those after.
    order = np.arange(steps + 1)
    rising = np.maximum.accumulate(nearest - order) + order
    chosen = usable[np.minimum(rising, len(usable) - 1 - steps + order)]
    return NoiseGrid(chosen, np.arccos(np.sqrt(schedule.alphas_cumprod[chosen])))


def ancestral_timesteps(steps: int) -> NDArray[np.int64]:
    """`steps` timesteps with both ends included, as the official ancestral sampler spaces them."""
    stride = (T - 1) / (steps - 1) if steps > 1 else 0.0
    timesteps, at = [], 0.0
    for _ in range(steps):
        timesteps.append(round(at))
        at += stride
    return np.array(timesteps, dtype=np.int64)
