"""The semantic encoder: an image to the 512 numbers that say what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn
from torch.nn import functional as F

from core.nn.blocks import Attention, EncoderBlock, GroupNorm


@dataclass(frozen=True)
class EncoderConfig:
    """Shape of a semantic encoder; fields as in `UNetConfig`.

    Attributes:
        flatten: keep the position of the last features when drawing the code from them (ours); False
            averages over them first,
            as in the papers.
    """

    image_size: int
    channels: int
    multipliers: tuple[int, ...]
    blocks: int = 2
    attention: tuple[int, ...] = (16,)
    code: int = 512
    patch: int = 1
    flatten: bool = False


class SemanticEncoder(nn.Module):
    """Half a U-Net and a pooled head: [B,3,H,W] in [-1,1] -> z_sem [B,code]. It never sees the time or
    noise.
    """

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.config = config
        c = config
        width = c.channels * c.multipliers[0]
        side = c.image_size // c.patch
        self.input_blocks = nn.ModuleList([nn.Sequential(nn.Conv2d(3 * c.patch**2, width, 3, padding=1))])
        for level, multiplier in enumerate(c.multipliers):
            for _ in range(c.blocks):
                stage = nn.Sequential(EncoderBlock(width, c.channels * multiplier))
                width = c.channels * multiplier
                if side in c.attention:
                    stage.append(Attention(width))
                self.input_blocks.append(stage)
            if level < len(c.multipliers) - 1:
                self.input_blocks.append(nn.Sequential(EncoderBlock(width, width, "down")))
                side //= 2
        self.middle_block = nn.Sequential(
            EncoderBlock(width, width), Attention(width), EncoderBlock(width, width)
        )
        self.head_norm = GroupNorm(width)
        self.head_conv = nn.Conv2d(width, c.code, side if c.flatten else 1)

    def forward(self, images: Tensor) -> Tensor:
        """[B,3,H,W] in [-1,1] -> [B,code]."""
        h = F.pixel_unshuffle(images, self.config.patch)
        for stage in self.input_blocks:
            h = stage(h)
        h = F.silu(self.head_norm(self.middle_block(h)))
        if not self.config.flatten:
            h = F.adaptive_avg_pool2d(h, 1)
        code: Tensor = self.head_conv(h)
        return code.flatten(1)
