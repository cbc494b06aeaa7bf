"""The time's and the code's part in all residual blocks of a U-Net, computed at once."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from core.nn.unet import Condition, UNet


class Modulation:
    """What becomes of the second normalisation of every residual block, in two factors.

    A block computes [(w n + b) (1 + s_t) + b_t] (1 + s_z) from the normalised n, where w and b are the
    normalisation's own (see `ResBlock`). That is `scale` n + `shift`. Holds a copy of the weights it needs.
    """

    def __init__(self, unet: UNet) -> None:
        self._unet = unet
        blocks = list(unet.residual_blocks())
        # A block's projection gives its scales, then its shifts; here the scales of all blocks come first.
        weights = [block.time_projection.weight.chunk(2) for block in blocks]
        biases = [block.time_projection.bias.chunk(2) for block in blocks]
        self._weight = torch.cat([w[half] for half in (0, 1) for w in weights])
        self._bias = torch.cat([b[half] for half in (0, 1) for b in biases])
        self._gain = torch.cat([block.norm2.weight for block in blocks])
        self._offset = torch.cat([block.norm2.bias for block in blocks])

    def __call__(self, t: Tensor, condition: Condition | None) -> tuple[Tensor, Tensor]:
        """Scale and shift at timesteps [B], each [B,C,1,1] with the channels of all blocks in a row."""
        time = self._unet.embed_time(t, torch.float32)
        scale, shift = F.linear(time, self._weight, self._bias).chunk(2, dim=1)
        scale = 1 + scale
        scale, shift = self._gain * scale, self._offset * scale + shift
        if condition is not None:
            of_code = torch.cat(condition.scales, dim=1).flatten(1)
            scale, shift = scale * of_code, shift * of_code
        return scale[:, :, None, None], shift[:, :, None, None]
