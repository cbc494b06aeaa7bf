"""The running average of a network's weights, which is what a training run gives out."""

from __future__ import annotations

import torch
from torch import nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

from training.config import Optimisation


def decay_after(steps: float, optimisation: Optimisation) -> float:
    """The decay after that many optimiser steps: constant as in the papers, or rising from a tenth, so that
    the average soon forgets the random start.
    """
    risen = (1 + steps) / (10 + steps)
    return min(optimisation.ema_decay, risen) if optimisation.ema_warmup else optimisation.ema_decay


@torch.no_grad()
def update_ema(average: nn.Module, model: nn.Module, decay: float) -> None:
    """Move the average towards the weights: average = decay average + (1 - decay) weights."""
    blend = get_ema_multi_avg_fn(decay)  # type: ignore[no-untyped-call]  # torch's own types lack it
    blend(list(average.parameters()), list(model.parameters()), 0)
