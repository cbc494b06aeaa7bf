"""torch.compile where it helps, with the plain path always there."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import torch
from torch import Tensor, nn

from core.faults import is_out_of_memory
from training.machine import Machine


def compiled(
    losses: nn.Module, inputs: tuple[Tensor, ...], machine: Machine, say: Callable[[str], None]
) -> nn.Module:
    """The module compiled, tried once forwards and backwards on `inputs`; as it was where that fails.

    Compilers fail for many reasons that are no fault of the training: no C compiler, an old driver.
    """
    fast = cast(nn.Module, torch.compile(losses))
    try:
        with machine.computing():
            loss = fast(*machine.place(inputs)).mean()
        loss.backward()
    except Exception as problem:
        if is_out_of_memory(problem):
            return fast  # the training's own steps find the size that fits
        say(f"Training without torch.compile, which does not work here ({type(problem).__name__}).")
        return losses
    finally:
        losses.zero_grad(set_to_none=True)
    return fast
