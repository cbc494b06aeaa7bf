"""The running average of a network's weights, which is what a training run gives out."""

from __future__ import annotations

import torch
from torch import nn


@torch.no_grad()
def update_ema(average: nn.Module, model: nn.Module, decay: float, steps: float) -> None:
    """Move the average towards the weights after an optimiser step; `steps` taken so far.

    The decay starts lower and rises to `decay`, so that the average soon forgets the random start.
    """
    decay = min(decay, (1 + steps) / (10 + steps))
    for kept, value in zip(average.parameters(), model.parameters(), strict=True):
        kept.lerp_(value, 1 - decay)
