"""torch itself in a number format, with the channels side by side in memory, as convolutions like it."""

from __future__ import annotations

import copy

import torch
from torch import Tensor

from core.nn.unet import Condition, UNet


class Typed:
    """A U-Net in a number format, channels last; images go in and come out as float32."""

    def __init__(self, unet: UNet, dtype: torch.dtype) -> None:
        self.dtype = dtype
        self._unet = unet if dtype == torch.float32 else copy.deepcopy(unet).to(dtype)
        self._unet.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # not in its stubs

    @torch.no_grad()
    def __call__(self, x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        """As `UNet.forward`."""
        with torch.autocast(x.device.type, enabled=False):
            x = x.to(self.dtype, memory_format=torch.channels_last)
            output: Tensor = self._unet(x, t, condition.to(self.dtype) if condition is not None else None)
            return output.float().contiguous()
