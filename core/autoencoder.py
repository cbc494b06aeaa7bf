"""The diffusion autoencoder: a photo to two codes and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn

from core.diffusion.ddim import Network, OnStep
from core.diffusion.denoiser import Below, Denoiser, Noise
from core.diffusion.objective import DiffusionConfig
from core.diffusion.schedule import StepSubset, step_subset
from core.diffusion.solvers import SOLVERS, SolverName
from core.nn.encoder import EncoderConfig, SemanticEncoder
from core.nn.unet import UNet, UNetCall, UNetConfig


@dataclass(frozen=True)
class AutoencoderConfig:
    """Everything that rebuilds a `DiffusionAutoencoder`. `encoder` None is the plain DDPM baseline."""

    unet: UNetConfig
    encoder: EncoderConfig | None
    diffusion: DiffusionConfig = field(default_factory=DiffusionConfig)

    @staticmethod
    def from_dict(raw: Mapping[str, Any]) -> AutoencoderConfig:
        """Rebuild what `dataclasses.asdict` and JSON made of a configuration.

        Raises:
            KeyError, TypeError: a part is missing or is unknown.
        """

        def tuples(values: Mapping[str, Any]) -> dict[str, Any]:
            return {
                name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
            }

        encoder = raw["encoder"]
        return AutoencoderConfig(
            unet=UNetConfig(**tuples(raw["unet"])),
            encoder=None if encoder is None else EncoderConfig(**tuples(encoder)),
            diffusion=DiffusionConfig(**raw["diffusion"]),
        )


@dataclass(frozen=True)
class Code:
    """What a batch of images becomes.

    Attributes:
        z_sem: [B,code] semantic code; None for a model without an encoder.
        x_T: [B,3,H,W] stochastic code.
        below: the state under x_T, where the solver that encoded keeps it; only the same solver with as many
            steps makes use of it.
    """

    z_sem: Tensor | None
    x_T: Tensor
    below: Below | None = None


@dataclass(frozen=True)
class Late:
    """Another semantic code for the last, least noisy steps of a decode, which draw the finest detail.

    Attributes:
        z_sem: [B,code].
        below: it is used at timesteps below this, 0 to 1000.
    """

    z_sem: Tensor
    below: float


class DiffusionAutoencoder(nn.Module):
    """Semantic encoder and conditional DDIM (section 3 of the paper). Images are [B,3,H,W] in [-1,1].

    Attributes:
        fast_call: gives what `unet` gives, only sooner; None where there is no such thing.
    """

    def __init__(self, config: AutoencoderConfig) -> None:
        super().__init__()
        self.config = config
        self.unet = UNet(config.unet)
        self.encoder = SemanticEncoder(config.encoder) if config.encoder is not None else None
        self.schedule = config.diffusion.make()
        self.fast_call: UNetCall | None = None

    @property
    def image_size(self) -> int:
        """Pixels a side."""
        return self.config.unet.image_size

    def subset(self, steps: int) -> StepSubset:
        """The timesteps that `steps` network calls visit."""
        return step_subset(self.schedule, steps)

    @torch.no_grad()
    def encode_semantic(self, images: Tensor) -> Tensor | None:
        """[B,3,H,W] -> z_sem [B,code]; None for a model without an encoder.

        In float32, also under autocast.
        """
        if self.encoder is None:
            return None
        with torch.autocast(images.device.type, enabled=False):
            z_sem: Tensor = self.encoder(images)
        return z_sem

    @torch.no_grad()
    def encode(
        self, images: Tensor, steps: int, on_step: OnStep | None = None, *, solver: SolverName = "ddim"
    ) -> Code:
        """Both codes of a batch of images (equations 2 and 8), in `steps` steps of a solver.

        Raises:
            Stopped: `on_step` raised it.
            ValueError: the solver can't make that number of steps.
        """
        z_sem = self.encode_semantic(images)
        noise = self.encode_stochastic(images, z_sem, steps, on_step, solver=solver)
        return Code(z_sem, noise.x_T, noise.below)

    @torch.no_grad()
    def encode_stochastic(
        self,
        images: Tensor,
        z_sem: Tensor | None,
        steps: int,
        on_step: OnStep | None = None,
        *,
        solver: SolverName = "ddim",
    ) -> Noise:
        """The noise from which `z_sem` decodes to `images` [B,3,H,W]."""
        return SOLVERS[solver].encode(self._denoiser(z_sem), images, steps, on_step)

    @torch.no_grad()
    def decode(
        self,
        code: Code,
        steps: int,
        on_step: OnStep | None = None,
        *,
        late: Late | None = None,
        solver: SolverName = "ddim",
    ) -> Tensor:
        """Images [B,3,H,W] of a batch of codes (equation 3), in `steps` steps of a solver.

        `late` decides the finest detail: with the code of an unedited photo, the photo keeps its own.
        """
        noise = Noise(code.x_T, code.below)
        return SOLVERS[solver].decode(self._denoiser(code.z_sem, late), noise, steps, on_step)

    def _denoiser(self, z_sem: Tensor | None, late: Late | None = None) -> Denoiser:
        d = self.config.diffusion
        return Denoiser(self.network(z_sem, late), self.schedule, d.prediction, d.clip)

    def network(self, z_sem: Tensor | None, late: Late | None = None) -> Network:
        """The U-Net with a batch of codes, called in the fast way where there is one; what depends on the
        codes alone is computed here, once.
        """
        usual = self.unet.condition(z_sem)
        at_last = self.unet.condition(late.z_sem) if late is not None else None

        def network(x: Tensor, t: Tensor) -> Tensor:
            code = at_last if late is not None and float(t[0]) < late.below else usual
            output: Tensor = (self.fast_call or self.unet)(x, t, code)
            return output

        return network
