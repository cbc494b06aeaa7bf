"""The latent prior: a second, small DDIM whose samples are semantic codes (section 4 of the paper)."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn

from core.diffusion import ddim
from core.diffusion.ddim import OnStep
from core.diffusion.objective import DiffusionConfig
from core.diffusion.schedule import StepSubset, step_subset
from core.nn.mlp import LatentMLP, LatentMLPConfig

PRIOR_DIFFUSION = DiffusionConfig(schedule="const0.008", prediction="eps", clip=False)


class LatentPrior(nn.Module):
    """Samples z-normalised codes [B,code]."""

    def __init__(self, config: LatentMLPConfig) -> None:
        super().__init__()
        self.config = config
        self.network = LatentMLP(config)
        self.schedule = PRIOR_DIFFUSION.make()

    @torch.no_grad()
    def sample(self, noise: Tensor, steps: int, on_step: OnStep | None = None) -> Tensor:
        """Gaussian noise [B,code] -> z-normalised codes [B,code], with `steps` calls of the latent
        network.
        """

        return self._walk(noise, step_subset(self.schedule, steps), on_step)

    @torch.no_grad()
    def around(
        self, codes: Tensor, noise: Tensor, spread: float, steps: int, on_step: OnStep | None = None
    ) -> Tensor:
        """Codes of the prior that are like others: z-normalised [B,code] -> [B,code] (SDEdit, Meng et al.
        2022, on the latent DDIM).

        The codes are noised to a level and brought back from there by the network.

        Args:
            noise: Gaussian [B,code].
            spread: the quarter circle's share between a code and its noise: 0 for the code itself, 1 for
                the noise alone, which is `sample`.
            steps: network calls at most; fewer where there are not so many timesteps up to the level.
        """
        if spread >= 1:
            return self.sample(noise, steps, on_step)
        wanted = math.sin(spread * math.pi / 2) ** 2
        reached = int(np.searchsorted(1 - self.schedule.alphas_cumprod, wanted, side="right"))
        if reached < 1:
            return codes
        timesteps = np.unique(np.linspace(0, reached - 1, steps).round().astype(np.int64))
        subset = StepSubset(timesteps, self.schedule.alphas_cumprod[timesteps])
        kept = float(subset.alphas_cumprod[-1])
        return self._walk(math.sqrt(kept) * codes + math.sqrt(1 - kept) * noise, subset, on_step)

    def _walk(self, x: Tensor, subset: StepSubset, on_step: OnStep | None) -> Tensor:
        def network(x: Tensor, t: Tensor) -> Tensor:
            output: Tensor = self.network(x, t)
            return output

        return ddim.decode(network, x, subset, prediction="eps", clip=PRIOR_DIFFUSION.clip, on_step=on_step)
