"""torch on the CPU, with the channels of a pixel side by side in memory."""

from __future__ import annotations

import copy

import torch

from core.nn.unet import UNet, UNetCall
from core.runtime.typed import Typed
from core.runtime.way import Way


def _build(unet: UNet) -> UNetCall:
    """Of a copy of the weights: the network's own may be in the middle of a call on another thread."""
    return Typed(copy.deepcopy(unet), torch.float32)


CHANNELS_LAST = Way("torch with channels last", _build, tolerance=1e-4)
