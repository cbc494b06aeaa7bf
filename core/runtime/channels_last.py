"""torch itself, with the channels of a pixel side by side in memory, as its convolutions like them best."""

from __future__ import annotations

import torch
from torch import Tensor

from core.nn.unet import Condition, UNet, UNetCall
from core.runtime.way import Way


def _build(unet: UNet) -> UNetCall:
    """Turns the network's own weights, so that they are in memory once."""
    unet.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in torch's stubs

    def call(x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        output: Tensor = unet(x.contiguous(memory_format=torch.channels_last), t, condition)
        return output.contiguous()

    return call


CHANNELS_LAST = Way("torch with channels last", _build, tolerance=1e-4)
