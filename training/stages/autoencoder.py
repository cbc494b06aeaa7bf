"""The U-Net and the semantic encoder, trained together (section 3 of the paper); without an encoder, the
plain DDIM baseline.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.diffusion.schedule import T
from training import samples
from training.config import TrainConfig
from training.data.pictures import Pictures
from training.draws import Source
from training.evaluate.effects import code_effect
from training.machine import Machine
from training.objective import DenoisingLoss
from training.task import Check

PICTURES = 16  # that the edit effect is measured on


class AutoencoderTask:
    """What the loop trains first.

    Args:
        config: of the run.
        model: with the weights to start from.
        pictures, validation: to train on, and to measure on.
        has: [N,K] which of the pictures have which attributes (see `Taught`); None where labels don't
            count.
    """

    unit = "images"

    def __init__(
        self,
        config: TrainConfig,
        model: DiffusionAutoencoder,
        pictures: Pictures,
        validation: Pictures | None,
        machine: Machine,
        has: Tensor | None = None,
    ) -> None:
        self.stage = "autoencoder" if config.architecture.encoder is not None else "ddim"
        self.network: nn.Module = model
        self.losses: nn.Module = DenoisingLoss(model, config.objective)
        self.optimisation = config.optimisation
        self.seed = config.seed
        self._pictures, self._validation, self._machine = pictures, validation, machine
        self._objective = config.objective
        self._has = has if has is not None and has.shape[1] else None
        self._draws = Source(
            config.seed,
            len(pictures),
            config.image_size,
            config.data.flip,
            config.optimisation.batch,
            config.optimisation.total,
            config.objective,
        )

    def draw(self, seen: int, attempt: int, share: slice) -> tuple[Tensor, ...]:
        """images [b,3,S,S] in [-1,1], noise [b,3,S,S], t [b]; where labels count, these [b,K], and views
        [b,VIEW].
        """
        drawn = self._draws.draw(seen, attempt, share)
        images = self._pictures.images(drawn.indices, drawn.flip)
        usual = images, torch.from_numpy(drawn.noise), torch.from_numpy(drawn.t)
        if self._has is None:
            return usual
        return *usual, self._has[drawn.indices], torch.from_numpy(drawn.views)

    def phase(self, seen: int) -> int:
        """0 while all images are seen at the highest noise, then 1."""
        return int(seen >= self._objective.max_noise_first * self.optimisation.total)

    def evaluate(self, ema: nn.Module, check: Check) -> dict[str, float]:
        """Validation loss, and the edit effect where there is a code."""
        assert isinstance(ema, DiffusionAutoencoder)
        pictures = self._validation if self._validation is not None else self._pictures.first(64)
        name = "validation_loss" if self._validation is not None else "training_loss"
        with self._machine.computing():
            measured = {name: self._loss(ema, pictures, check)}
            if ema.encoder is not None:
                measured["edit_effect"] = code_effect(ema, pictures.first(PICTURES), check=check)
        return measured

    def sample(self, ema: nn.Module, path: Path, check: Check) -> None:
        """Reconstructions, variations and interpolations of pictures that it was not trained on."""
        assert isinstance(ema, DiffusionAutoencoder)
        shown = self._validation if self._validation is not None else self._pictures
        with self._machine.computing():
            samples.draw_grid(ema, shown, path, seed=self.seed, check=check)

    @torch.no_grad()
    def _loss(self, ema: DiffusionAutoencoder, pictures: Pictures, check: Check) -> float:
        """Mean denoising loss over `pictures`, with noise and timesteps that never change."""
        losses = DenoisingLoss(ema, self._objective).to(self._machine.device)
        rng = np.random.default_rng(self.seed)
        values: list[float] = []
        for start in range(0, len(pictures), 32):
            check()
            images = pictures.images(np.arange(start, min(start + 32, len(pictures))))
            noise = torch.from_numpy(rng.standard_normal(images.shape, dtype=np.float32))
            t = torch.from_numpy(rng.integers(T, size=len(images)))
            values += losses(*self._machine.place((images, noise, t))).tolist()
        return math.fsum(values) / len(values)
