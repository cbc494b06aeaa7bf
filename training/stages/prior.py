"""The latent prior, trained on the codes of the training set (section 4 of the paper)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from core.attributes import LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.diffusion.schedule import T
from core.prior import LatentPrior
from training import samples
from training.config import TrainConfig
from training.data.pictures import Pictures
from training.machine import Machine
from training.objective import LatentLoss
from training.stages.codes import Codes
from training.task import Check


class PriorTask:
    """What the loop trains second.

    Args:
        config: of the run.
        prior: with the weights to start from.
        codes: of the training pictures; a mirrored face is another face, so both are learned from.
        latent: statistics that normalise them.
        autoencoder: draws what is sampled.
        pictures: shown beside the samples.
    """

    stage = "prior"
    unit = "codes"

    def __init__(
        self,
        config: TrainConfig,
        prior: LatentPrior,
        codes: Codes,
        latent: LatentStatistics,
        autoencoder: DiffusionAutoencoder,
        pictures: Pictures,
        machine: Machine,
    ) -> None:
        self.network: nn.Module = prior
        self.losses: nn.Module = LatentLoss(prior)
        self.optimisation = config.prior_optimisation
        self.seed = config.seed
        self._latent = latent
        both = [codes.z_sem, codes.mirrored] if config.data.flip else [codes.z_sem]
        self._z = self._latent.normalise(torch.cat(both))
        self._autoencoder, self._pictures, self._machine = autoencoder, pictures, machine

    def draw(self, seen: int, attempt: int, share: slice) -> tuple[Tensor, ...]:
        """z-normalised codes [b,code], noise [b,code], t [b].

        One stream a batch, not one a code: a batch of the papers' has thousands of short codes.
        """
        rng = np.random.default_rng((self.seed, attempt, seen))
        batch = self.optimisation.batch
        indices = rng.integers(len(self._z), size=batch)
        noise = rng.standard_normal((batch, self._z.shape[1]), dtype=np.float32)
        t = rng.integers(T, size=batch)
        return self._z[indices[share]], torch.from_numpy(noise[share]), torch.from_numpy(t[share])

    def phase(self, _seen: int) -> int:
        """There is only one."""
        return 0

    @torch.no_grad()
    def evaluate(self, ema: nn.Module, check: Check) -> dict[str, float]:
        """The loss of the averaged weights on draws that never change."""
        assert isinstance(ema, LatentPrior)
        losses = LatentLoss(ema).to(self._machine.device)
        rng = np.random.default_rng(self.seed)
        z = self._z[:1024]
        noise = torch.from_numpy(rng.standard_normal(z.shape, dtype=np.float32))
        t = torch.from_numpy(rng.integers(T, size=len(z)))
        check()
        with self._machine.computing():
            return {"average_loss": float(losses(*self._machine.place((z, noise, t))).mean())}

    def sample(self, ema: nn.Module, path: Path, check: Check) -> None:
        """New pictures."""
        assert isinstance(ema, LatentPrior)
        with self._machine.computing():
            samples.draw_grid(
                self._autoencoder,
                self._pictures,
                path,
                prior=ema,
                latent=self._latent.to(self._machine.device),
                seed=self.seed,
                check=check,
            )
