"""Layers shared by the U-Net and the semantic encoder.

The shapes and formulas follow the official diffusion autoencoder (Preechakul et al. 2022, section 3 and
appendix A): residual blocks whose second normalisation is modulated first by the time, then by the semantic
code (equation 7), and single-head attention.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

Resample = str  # "none", "up" (nearest, x2) or "down" (average of 2 x 2)


class GroupNorm(nn.GroupNorm):
    """Group normalisation over 32 groups (or one a channel, when there are fewer), always computed in
    float32.
    """

    def __init__(self, channels: int) -> None:
        if channels > 32 and channels % 32:
            raise ValueError(
                f"{channels} channels can't be split into 32 groups; use a multiple of 32, or 32 at most"
            )
        super().__init__(min(32, channels), channels, eps=1e-5)

    def forward(self, input: Tensor) -> Tensor:  # the name is torch's
        return F.group_norm(
            input.float(), self.num_groups, self.weight.float(), self.bias.float(), self.eps
        ).to(input.dtype)


def resample(x: Tensor, how: Resample) -> Tensor:
    """Double, halve or keep the resolution of [B,C,H,W]; no parameters."""
    if how == "up":
        return F.interpolate(x, scale_factor=2, mode="nearest")
    if how == "down":
        return F.avg_pool2d(x, 2)
    return x


def zeroed(layer: nn.Module) -> nn.Module:
    """Set every parameter of `layer` to zero, so that its branch starts as nothing."""
    for parameter in layer.parameters():
        nn.init.zeros_(parameter)
    return layer


def timestep_embedding(t: Tensor, dim: int) -> Tensor:
    """Sinusoids of the timestep: [B] -> [B,dim], float32, all cosines before all sines."""
    half = dim // 2
    frequencies = torch.exp(
        -math.log(10_000) * torch.arange(half, dtype=torch.float32, device=t.device) / half
    )
    angles = t.float()[:, None] * frequencies[None]
    return torch.cat([angles.cos(), angles.sin()], dim=1)


def time_mlp(dim: int, out: int) -> nn.Sequential:
    """The two-layer perceptron between the sinusoids and the time embedding."""
    return nn.Sequential(nn.Linear(dim, out), nn.SiLU(), nn.Linear(out, out))


class EncoderBlock(nn.Module):
    """Residual block of the semantic encoder: one normalisation, one convolution, no conditioning.

    [B,Cin,H,W] -> [B,Cout,H',W'], H' by `how`.
    """

    def __init__(self, channels: int, out: int, how: Resample = "none") -> None:
        super().__init__()
        self.how = how
        self.norm1 = GroupNorm(channels)
        self.conv1 = nn.Conv2d(channels, out, 3, padding=1)
        self.skip = nn.Conv2d(channels, out, 1) if channels != out else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        h = self.conv1(resample(F.silu(self.norm1(x)), self.how))
        return self.skip(resample(x, self.how)) + h


class ResBlock(nn.Module):
    """Residual block of the U-Net, modulated by time and, when `code` is not 0, by the semantic code.

    AdaGN (equation 7, with the ones the released weights carry): [GN(h) (1 + s_t) + b_t] (1 + s_z). The
    code only scales.
    """

    def __init__(
        self, channels: int, out: int, embedding: int, code: int, dropout: float, how: Resample = "none"
    ) -> None:
        super().__init__()
        self.how = how
        self.norm1 = GroupNorm(channels)
        self.conv1 = nn.Conv2d(channels, out, 3, padding=1)
        self.time_projection = nn.Linear(embedding, 2 * out)
        self.code_projection = nn.Linear(code, out) if code else None
        self.norm2 = GroupNorm(out)
        self.dropout = nn.Dropout(dropout)
        self.conv2 = zeroed(nn.Conv2d(out, out, 3, padding=1))
        self.skip = nn.Conv2d(channels, out, 1) if channels != out else nn.Identity()

    def code_scale(self, code: Tensor) -> Tensor:
        """The factor 1 + s_z: `code` [B,code] -> [B,out,1,1]. Does not depend on the time."""
        assert self.code_projection is not None
        return 1 + self.code_projection(code)[:, :, None, None]

    def forward(self, x: Tensor, time: Tensor, code_scale: Tensor | None) -> Tensor:
        """`time` [B,embedding], like the code, comes already through its SiLU (the same for every block)."""
        h = self.conv1(resample(F.silu(self.norm1(x)), self.how))
        scale, shift = self.time_projection(time)[:, :, None, None].chunk(2, dim=1)
        h = self.norm2(h) * (1 + scale) + shift
        if code_scale is not None:
            h = h * code_scale
        h = self.conv2(self.dropout(F.silu(h)))
        return self.skip(resample(x, self.how)) + h


class Attention(nn.Module):
    """Single-head self-attention over the H*W positions of [B,C,H,W]; softmax in float32."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = GroupNorm(channels)
        self.qkv = nn.Conv1d(channels, 3 * channels, 1)
        self.out = zeroed(nn.Conv1d(channels, channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        batch, channels, height, width = x.shape
        q, k, v = (
            self.qkv(self.norm(x).reshape(batch, channels, height * width)).transpose(1, 2).chunk(3, dim=2)
        )
        h = F.scaled_dot_product_attention(q[:, None], k[:, None], v[:, None])[:, 0]
        return x + self.out(h.transpose(1, 2)).reshape(x.shape)
