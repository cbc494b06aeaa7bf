"""The official way to edit, to compare with: its numbers of steps, its DDIM, plain eager float32.

The notebook `manipulate.ipynb` of github.com/phizaz/diffae encodes with 250 network calls and decodes the
edited code with 100; nothing is computed ahead or kept.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from core.autoencoder import Code
from core.diffusion import ddim
from core.diffusion.schedule import step_subset
from core.editing import manipulate
from core.model_file import load_model

ENCODE_CALLS, DECODE_CALLS = 250, 100


class Official:
    """A model of its own, untouched by whatever makes ours fast.

    Attributes:
        model: on the device.
    """

    def __init__(self, path: Path, device: torch.device) -> None:
        self.model = load_model(path).to(device)

    @torch.no_grad()
    def encode(self, images: Tensor, calls: int = ENCODE_CALLS) -> tuple[Tensor, Tensor]:
        """[B,3,S,S] -> z_sem [B,code] and x_T [B,3,S,S]."""
        z_sem = self.model.autoencoder.encode_semantic(images)
        assert z_sem is not None
        settings = self.model.autoencoder.config.diffusion
        subset = step_subset(self.model.autoencoder.schedule, calls)
        noise = ddim.encode(
            self._network(z_sem), images, subset, prediction=settings.prediction, clip=settings.clip
        )
        return z_sem, noise

    @torch.no_grad()
    def decode(self, z_sem: Tensor, x_T: Tensor, calls: int = DECODE_CALLS) -> Tensor:
        """Pictures [B,3,S,S] in [-1,1]."""
        settings = self.model.autoencoder.config.diffusion
        subset = step_subset(self.model.autoencoder.schedule, calls)
        made = ddim.decode(
            self._network(z_sem), x_T, subset, prediction=settings.prediction, clip=settings.clip
        )
        return made.clamp(-1, 1)

    def moved(self, z_sem: Tensor, slider: str, strength: float) -> Tensor:
        """The code with a slider moved."""
        model = self.model
        assert model.attributes is not None
        assert model.latent is not None
        return manipulate(z_sem, {slider: strength}, model.attributes, model.latent)

    def _network(self, z_sem: Tensor) -> ddim.Network:
        unet = self.model.autoencoder.unet

        def network(x: Tensor, t: Tensor) -> Tensor:
            output: Tensor = unet(x, t, z_sem)
            return output

        return network


def semantic(code: Code) -> Tensor:
    """z_sem of a model that has one."""
    assert code.z_sem is not None
    return code.z_sem
