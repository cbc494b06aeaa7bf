"""Tiny U-Nets of every shape that Semblance knows, with nothing in them that is zero."""

from __future__ import annotations

import torch
from torch import Tensor

from core.nn.unet import Condition, UNet, UNetConfig

CONFIGS = {
    "paper": UNetConfig(16, 32, (1, 2), blocks=1, attention=(8,), embedding=12, code=10),
    "ours": UNetConfig(16, 32, (1, 2), blocks=1, attention=(4,), embedding=12, code=10, patch=2, code_map=4),
    "no code": UNetConfig(16, 32, (1, 2), blocks=2, attention=(16,), embedding=12, code=0),
}


def network(name: str = "ours") -> UNet:
    """One of `CONFIGS` in evaluation; its outputs are of size 1 or so."""
    torch.manual_seed(0)
    unet = UNet(CONFIGS[name])
    for parameter in unet.parameters():
        if not parameter.any():
            torch.nn.init.normal_(parameter, std=0.1)
    return unet.requires_grad_(False).eval()


@torch.no_grad()
def inputs(unet: UNet, batch: int, seed: int = 1) -> tuple[Tensor, Tensor, Condition | None]:
    """Images, timesteps and a prepared code."""
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn((batch, 3, unet.config.image_size, unet.config.image_size), generator=generator)
    t = torch.randint(0, 1000, (batch,), generator=generator)
    code = torch.randn((batch, unet.config.code), generator=generator) if unet.config.code else None
    return x, t, unet.condition(code)
