"""The two losses, as modules that take a network's inputs to the loss of each example: what a training
step, a compiler and several processes wrap alike.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.diffusion.objective import add_noise, expand, loss_weight, target
from core.prior import LatentPrior
from training.config import Objective
from training.supervision import label_loss, view_of


class DenoisingLoss(nn.Module):
    """The autoencoder's (equation 6 for eps and plain weights; Ho et al. 2020, equation 14, for a network
    without an encoder).
    """

    alphas_cumprod: Tensor
    pixels: Tensor

    def __init__(self, model: DiffusionAutoencoder, objective: Objective) -> None:
        super().__init__()
        self.model = model
        self.objective = objective
        table = torch.from_numpy(model.schedule.alphas_cumprod).float()
        self.register_buffer("alphas_cumprod", table, persistent=False)
        weights = pixel_weights(model.image_size, objective.centre_emphasis)
        self.register_buffer("pixels", weights, persistent=False)

    def forward(
        self,
        images: Tensor,
        noise: Tensor,
        t: Tensor,
        has: Tensor | None = None,
        views: Tensor | None = None,
    ) -> Tensor:
        """images and noise [B,3,S,S], t [B] -> [B] weighted squared error of each image; with labels `has`
        [B,K] (see `label_loss`), how badly the codes of `views` [B,VIEW] (see `view_of`) tell them is added.
        """
        prediction = self.model.config.diffusion.prediction
        alphas_cumprod = self.alphas_cumprod[t]
        code = self.model.encoder(images) if self.model.encoder is not None else None
        output = self.model.unet(add_noise(images, noise, alphas_cumprod), t, code)
        error = (output.float() - target(images, noise, alphas_cumprod, prediction)).square() * self.pixels
        weight = loss_weight(alphas_cumprod, prediction, self.objective.weighting)
        denoising = (error * expand(weight, error)).flatten(1).mean(1)
        if has is None or views is None or self.model.encoder is None:
            return denoising
        told = label_loss(self.model.encoder(view_of(images, views)), has)
        return denoising + self.objective.label_weight * told


class LatentLoss(nn.Module):
    """The prior's: mean absolute error of the predicted noise in z-normalised codes (section 4; L1 in the
    official code).
    """

    alphas_cumprod: Tensor

    def __init__(self, prior: LatentPrior) -> None:
        super().__init__()
        self.prior = prior
        table = torch.from_numpy(prior.schedule.alphas_cumprod).float()
        self.register_buffer("alphas_cumprod", table, persistent=False)

    def forward(self, z: Tensor, noise: Tensor, t: Tensor) -> Tensor:
        """z and noise [B,code], t [B] -> [B]."""
        noisy = add_noise(z, noise, self.alphas_cumprod[t])
        return (self.prior.network(noisy, t).float() - noise).abs().mean(1)


def pixel_weights(size: int, emphasis: float) -> Tensor:
    """[size,size] weights of mean 1: a soft hill over the inner face of an aligned crop, 1 + `emphasis`
    times as high.
    """
    place = (torch.arange(size) + 0.5) / size
    hill = torch.exp(-((place[:, None] - 0.6) ** 2 + (place[None] - 0.5) ** 2) / (2 * 0.16**2))
    weights = 1 + emphasis * hill
    return weights / weights.mean()
