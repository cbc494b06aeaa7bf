"""How like a model's training pictures a picture is, told by its semantic code."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from core.attributes import LatentStatistics

FEWEST_CODES = 64  # to speak of what is usual
UNUSUAL, VERY_UNLIKE = 0.95, 0.99  # shares of the training pictures that are nearer
RIDGE = 0.05
"""Share of the identity in the covariance, which has directions that hardly any picture takes. With the
bundled model, training codes that were left out are then as far away as portraits of other people.
"""


@dataclass(frozen=True)
class TrainingCloud:
    """The training codes as one cloud, on the CPU.

    Attributes:
        latent: mean and deviation.
        whitening: [code,code]; the length of a z-normalised code times this is its Mahalanobis distance.
        own: [N] distance of each training code, measured without it; rising.
    """

    latent: LatentStatistics
    whitening: Tensor
    own: Tensor

    @staticmethod
    def of(codes: Tensor, latent: LatentStatistics) -> TrainingCloud | None:
        """The cloud of z_sem [N,code]; None where they are too few."""
        if len(codes) < FEWEST_CODES:
            return None
        latent = latent.to(torch.device("cpu"))
        z = latent.normalise(codes.cpu().float())
        unit = torch.eye(z.shape[1])
        factor = torch.linalg.cholesky((1 - RIDGE) * z.T @ z / len(z) + RIDGE * unit)
        whitening = torch.linalg.solve_triangular(factor, unit, upper=False).T.contiguous()
        squares = (z @ whitening).square().sum(1)
        # Leaving one out takes (1 - RIDGE) / N z' z from the covariance (Sherman and Morrison, 1950).
        rest = 1 - (1 - RIDGE) / len(z) * squares
        own = (squares / rest.clamp(min=1e-3)).sqrt()
        return TrainingCloud(latent, whitening, own.sort().values)

    def distances(self, z_sem: Tensor) -> Tensor:
        """Mahalanobis distance [B] of z_sem [B,code] from the training codes' mean."""
        return (self.latent.normalise(z_sem.cpu().float()) @ self.whitening).norm(dim=1)

    def threshold(self, share: float) -> float:
        """The distance within which this share of the training pictures is."""
        return float(self.own.quantile(share))

    def nearer(self, distance: float) -> float:
        """Share of the training pictures that are nearer than this."""
        return float((self.own < distance).float().mean())
