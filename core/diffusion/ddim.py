"""Deterministic DDIM (Song et al. 2021, eta = 0) in both directions, by the official clipping and boundary
rules.

Decode takes x_T to an image (equation 3 of the paper), encode an image to x_T (equation 8). A step's
callback sees the predicted clean image, and may raise `Stopped` to end the walk: that is how previews,
    progress and cancelling work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from core.diffusion.objective import Prediction, implied_noise, predicted_x0
from core.diffusion.schedule import Floats, StepSubset

Network = Callable[[Tensor, Tensor], Tensor]  # (x [B,...], t [B]) -> output [B,...]


@dataclass(frozen=True)
class Step:
    """One finished network call of a decode or encode.

    Attributes:
        index: 0 for the first call.
        total: calls in all.
        x0: [B,...] clean image predicted at this step.
        x: [B,...] state after this step.
    """

    index: int
    total: int
    x0: Tensor
    x: Tensor


OnStep = Callable[[Step], None]


class Stopped(Exception):
    """Raised by a step's callback: the result is no longer wanted."""


def decode(
    network: Network,
    x_T: Tensor,
    subset: StepSubset,
    *,
    prediction: Prediction = "eps",
    clip: bool = True,
    on_step: OnStep | None = None,
) -> Tensor:
    """From noise to a sample: [B,...] -> [B,...], one network call a step of the subset, from the noisiest
    down.

    The last step lands on the predicted clean image itself; with `clip` that is inside [-1,1].
    """
    return _walk(
        network,
        x_T,
        subset,
        reversed(range(len(subset))),
        subset.alphas_cumprod_prev,
        prediction,
        clip,
        on_step,
    )


def encode(
    network: Network,
    x0: Tensor,
    subset: StepSubset,
    *,
    prediction: Prediction = "eps",
    clip: bool = True,
    on_step: OnStep | None = None,
) -> Tensor:
    """From an image to the noise that decodes to it: [B,...] -> x_T [B,...].

    The first network call sees the clean image at timestep 0; the last step lands on the implied noise
    itself.
    """
    return _walk(
        network, x0, subset, iter(range(len(subset))), subset.alphas_cumprod_next, prediction, clip, on_step
    )


def _walk(
    network: Network,
    x: Tensor,
    subset: StepSubset,
    order: Iterator[int],
    towards: Floats,
    prediction: Prediction,
    clip: bool,
    on_step: OnStep | None,
) -> Tensor:
    """Visit the steps in `order`, each time moving to the noise level `towards[i]`."""
    for count, i in enumerate(order):
        t = torch.full((len(x),), int(subset.timesteps[i]), device=x.device)
        ab, ab_to = float(subset.alphas_cumprod[i]), float(towards[i])
        x0 = predicted_x0(x, network(x, t), ab, prediction)
        if clip:
            x0 = x0.clamp(-1, 1)
        # Rounded to float32 in the official order: ab first, then 1 - ab, then the roots.
        to = torch.tensor(ab_to, dtype=torch.float32)
        x = float(to.sqrt()) * x0 + float((1 - to).sqrt()) * implied_noise(x, x0, ab)
        if on_step is not None:
            on_step(Step(count, len(subset), x0, x))
    return x
