"""The denoiser: a U-Net conditioned on the timestep and on the semantic code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from core.nn.blocks import Attention, GroupNorm, ResBlock, time_mlp, timestep_embedding, zeroed


@dataclass(frozen=True)
class UNetConfig:
    """Shape of a U-Net. The first seven fields are the papers'; the last two are ours and off by default.

    Attributes:
        image_size: pixels a side of the (square) images.
        channels: width of the first level.
        multipliers: width of each level as a multiple of `channels`; each level halves the resolution of
            the one above.
        blocks: residual blocks a level going down (one more going up).
        attention: feature resolutions that get attention; the middle of the network always does.
        embedding: length of the time embedding.
        code: length of z_sem; 0 builds the plain DDPM baseline.
        dropout: probability, inside residual blocks, while training.
        patch: fold `patch` x `patch` pixels into channels at the input and back at the output: a cheaper
            network.
        code_map: channels of a map drawn from z_sem and added in the middle, which tells the network
            *where* the code's content
            goes from the first image on; 0 leaves the code to modulation alone, as in the papers.
    """

    image_size: int
    channels: int
    multipliers: tuple[int, ...]
    blocks: int = 2
    attention: tuple[int, ...] = (16,)
    embedding: int = 512
    code: int = 512
    dropout: float = 0.1
    patch: int = 1
    code_map: int = 0


class CodeMap(nn.Module):
    """z_sem [B,code] -> [B,out,side,side]: a linear picture of the code, starting at zero."""

    def __init__(self, code: int, channels: int, side: int, out: int) -> None:
        super().__init__()
        self.shape = (channels, side, side)
        self.project = nn.Linear(code, channels * side * side)
        self.expand = zeroed(nn.Conv2d(channels, out, 1))

    def forward(self, z_sem: Tensor) -> Tensor:
        expanded: Tensor = self.expand(F.silu(self.project(z_sem).unflatten(1, self.shape)))
        return expanded


@dataclass(frozen=True, eq=False)
class Condition:
    """What a semantic code says to each part of a U-Net; the same at every timestep.

    Attributes:
        scales: the factor 1 + s_z of every residual block, in the order of `UNet.residual_blocks`, each
            [B,out,1,1].
        map: [B,width,side,side] added in the middle; None for a network without one.
    """

    scales: tuple[Tensor, ...]
    map: Tensor | None

    def to(self, dtype: torch.dtype, *, copy: bool = False) -> Condition:
        """The same numbers in another type."""
        new_map = self.map.to(dtype, copy=copy) if self.map is not None else None
        return Condition(tuple(scale.to(dtype, copy=copy) for scale in self.scales), new_map)

    def copy_(self, other: Condition) -> None:
        """Take over the numbers of another one of the same shapes."""
        for mine, theirs in zip(self.scales, other.scales, strict=True):
            mine.copy_(theirs)
        if self.map is not None and other.map is not None:
            self.map.copy_(other.map)


UNetCall = Callable[[Tensor, Tensor, Condition | None], Tensor]  # as `UNet.forward`, of a prepared code


class Stage(nn.ModuleList):
    """Layers run one after another; only residual blocks see the conditions, each the next of `scales`."""

    def forward(self, x: Tensor, time: Tensor, scales: Iterator[Tensor | None]) -> Tensor:
        for layer in self:
            x = layer(x, time, next(scales)) if isinstance(layer, ResBlock) else layer(x)
        return x


class UNet(nn.Module):
    """Predicts the noise (or v) in a noisy image.

    Blocks are numbered as in the official checkpoints: `input_blocks.i`, `middle_block`, `output_blocks.i`.
    """

    def __init__(self, config: UNetConfig) -> None:
        super().__init__()
        self.config = config
        c = config
        pixels = 3 * c.patch**2

        def block(channels: int, out: int, how: str = "none") -> ResBlock:
            return ResBlock(channels, out, c.embedding, c.code, c.dropout, how)

        self.time_embed = time_mlp(c.channels, c.embedding)
        width = c.channels * c.multipliers[0]
        side = c.image_size // c.patch
        self.input_blocks = nn.ModuleList([Stage([nn.Conv2d(pixels, width, 3, padding=1)])])
        laterals = [width]
        for level, multiplier in enumerate(c.multipliers):
            for _ in range(c.blocks):
                stage = Stage([block(width, c.channels * multiplier)])
                width = c.channels * multiplier
                if side in c.attention:
                    stage.append(Attention(width))
                self.input_blocks.append(stage)
                laterals.append(width)
            if level < len(c.multipliers) - 1:
                self.input_blocks.append(Stage([block(width, width, "down")]))
                laterals.append(width)
                side //= 2

        self.code_map = CodeMap(c.code, c.code_map, side, width) if c.code_map else None
        self.middle_block = Stage([block(width, width), Attention(width), block(width, width)])

        self.output_blocks = nn.ModuleList()
        for level, multiplier in reversed(list(enumerate(c.multipliers))):
            for index in range(c.blocks + 1):
                stage = Stage([block(width + laterals.pop(), c.channels * multiplier)])
                width = c.channels * multiplier
                if side in c.attention:
                    stage.append(Attention(width))
                if level > 0 and index == c.blocks:
                    stage.append(block(width, width, "up"))
                    side *= 2
                self.output_blocks.append(stage)

        self.head_norm = GroupNorm(width)
        self.head_conv = zeroed(nn.Conv2d(width, pixels, 3, padding=1))

    def stages(self) -> Iterator[Stage]:
        """From the input to the output."""
        for part in (self.input_blocks, [self.middle_block], self.output_blocks):
            for stage in part:
                assert isinstance(stage, Stage)
                yield stage

    def residual_blocks(self) -> Iterator[ResBlock]:
        """In the order they run."""
        for stage in self.stages():
            yield from (layer for layer in stage if isinstance(layer, ResBlock))

    def condition(self, z_sem: Tensor | None) -> Condition | None:
        """Everything the network computes from a code [B,code] alone, once for all its timesteps; None for a
        network without a code.

        Raises:
            ValueError: a code was given to a network without one, or the other way round.
        """
        if (z_sem is None) == bool(self.config.code):
            raise ValueError(
                "this U-Net needs a semantic code" if z_sem is None else "this U-Net takes no semantic code"
            )
        if z_sem is None:
            return None
        code = F.silu(z_sem)
        return Condition(
            tuple(block.code_scale(code) for block in self.residual_blocks()),
            self.code_map(z_sem) if self.code_map is not None else None,
        )

    def embed_time(self, t: Tensor, dtype: torch.dtype) -> Tensor:
        """What every residual block is told of the timesteps: [B] -> [B,embedding]."""
        return F.silu(self.time_embed(timestep_embedding(t, self.config.channels).to(dtype)))

    def forward(self, x: Tensor, t: Tensor, code: Tensor | Condition | None = None) -> Tensor:
        """Predict the network's target from a noisy image.

        Args:
            x: [B,3,H,W] noisy images.
            t: [B] timesteps, 0 to 999, as trained (never indices of a subset).
            code: z_sem [B,code], or what `condition` made of it; None for a network built without a code.

        Returns:
            [B,3,H,W] noise or v, whichever the network was trained to predict.

        Raises:
            ValueError: as `condition`.
        """
        condition = code if isinstance(code, Condition) else self.condition(code)
        scales: Iterator[Tensor | None] = iter(condition.scales) if condition is not None else repeat(None)
        time = self.embed_time(t, x.dtype)
        h = F.pixel_unshuffle(x, self.config.patch)
        laterals: list[Tensor] = []
        for stage in self.input_blocks:
            h = stage(h, time, scales)
            laterals.append(h)
        if condition is not None and condition.map is not None:
            h = h + condition.map
        h = self.middle_block(h, time, scales)
        for stage in self.output_blocks:
            h = stage(torch.cat([h, laterals.pop()], dim=1), time, scales)
        h = self.head_conv(F.silu(self.head_norm(h)))
        return F.pixel_shuffle(h, self.config.patch)
