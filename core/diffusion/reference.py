"""Official DDIM as one solver among others."""

from __future__ import annotations

from torch import Tensor

from core.diffusion import ddim
from core.diffusion.ddim import OnStep
from core.diffusion.denoiser import Denoiser, Noise
from core.diffusion.schedule import step_subset


class Ddim:
    """The official walk (Song et al. 2021), the reference for all others: see `ddim`."""

    def encode(self, denoiser: Denoiser, images: Tensor, steps: int, on_step: OnStep | None = None) -> Noise:
        """See `ddim.encode`."""
        return Noise(
            ddim.encode(
                denoiser.network,
                images,
                step_subset(denoiser.schedule, steps),
                prediction=denoiser.prediction,
                clip=denoiser.clip,
                on_step=on_step,
            )
        )

    def decode(self, denoiser: Denoiser, noise: Noise, steps: int, on_step: OnStep | None = None) -> Tensor:
        """See `ddim.decode`."""
        return ddim.decode(
            denoiser.network,
            noise.x_T,
            step_subset(denoiser.schedule, steps),
            prediction=denoiser.prediction,
            clip=denoiser.clip,
            on_step=on_step,
        )

    def encode_calls(self, steps: int) -> int:
        """One a step."""
        return steps

    def decode_calls(self, steps: int) -> int:
        """One a step."""
        return steps
