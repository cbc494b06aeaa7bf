"""torch itself, with the channels of a pixel side by side in memory, as its convolutions like them best."""

from __future__ import annotations

import copy

import torch
from torch import Tensor

from core.nn.unet import Condition, UNet, UNetCall
from core.runtime.way import Way


def _build(unet: UNet) -> UNetCall:
    """Turns a copy of the weights: the network's own may be in the middle of a call on another thread."""
    turned = copy.deepcopy(unet)
    turned.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in torch's stubs

    def call(x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        output: Tensor = turned(x.contiguous(memory_format=torch.channels_last), t, condition)
        return output.contiguous()

    return call


CHANNELS_LAST = Way("torch with channels last", _build, tolerance=1e-4)
