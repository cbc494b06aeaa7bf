"""The denoiser of the latent prior: a perceptron with skip connections from its input (appendix A, table
6).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from core.nn.blocks import time_mlp, timestep_embedding


@dataclass(frozen=True)
class LatentMLPConfig:
    """Shape of a latent MLP.

    Attributes:
        code: length of z_sem.
        hidden: width of the hidden layers.
        layers: linear layers in all; every one but the first also sees the network's input.
        time_channels: length of the sinusoidal timestep embedding.
    """

    code: int = 512
    hidden: int = 2048
    layers: int = 10
    time_channels: int = 64


class ConditionedLayer(nn.Module):
    """Linear, scale by the time, layer norm, SiLU: [B,in] -> [B,out]. The scale comes before the norm."""

    def __init__(self, width: int, out: int, condition: int) -> None:
        super().__init__()
        self.linear = nn.Linear(width, out)
        self.time_projection = nn.Linear(condition, out)
        self.norm = nn.LayerNorm(out, eps=1e-5)
        if self.linear.weight.is_meta:
            return  # torch would import its compiler, for a second and more, to fill nothing
        for layer in (self.linear, self.time_projection):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        h = self.linear(x) * (1 + self.time_projection(time))
        return F.silu(self.norm(h))


class LatentMLP(nn.Module):
    """Predicts the noise in noisy z-normalised codes: ([B,code], t [B]) -> [B,code]."""

    def __init__(self, config: LatentMLPConfig) -> None:
        super().__init__()
        self.config = config
        c = config
        self.time_embed = time_mlp(c.time_channels, c.code)
        widths = [c.code] + [c.hidden + c.code] * (c.layers - 1)
        self.layers = nn.ModuleList([ConditionedLayer(width, c.hidden, c.code) for width in widths[:-1]])
        self.last = nn.Linear(widths[-1], c.code)

    def forward(self, codes: Tensor, t: Tensor) -> Tensor:
        """`codes` [B,code] noisy and z-normalised, `t` [B] timesteps as trained -> predicted noise
        [B,code].
        """
        time = F.silu(self.time_embed(timestep_embedding(t, self.config.time_channels).to(codes.dtype)))
        h = self.layers[0](codes, time)
        for layer in self.layers[1:]:
            h = layer(torch.cat([h, codes], dim=1), time)
        predicted: Tensor = self.last(torch.cat([h, codes], dim=1))
        return predicted
