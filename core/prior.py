"""The latent prior: a second, small DDIM whose samples are semantic codes (section 4 of the paper)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from core.diffusion import ddim
from core.diffusion.ddim import OnStep
from core.diffusion.objective import DiffusionConfig
from core.diffusion.schedule import step_subset
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

        def network(x: Tensor, t: Tensor) -> Tensor:
            output: Tensor = self.network(x, t)
            return output

        subset = step_subset(self.schedule, steps)
        return ddim.decode(
            network, noise, subset, prediction="eps", clip=PRIOR_DIFFUSION.clip, on_step=on_step
        )
