"""Labels that help the semantic code: its first numbers are taught to tell the labelled attributes, one each
(as Pati and Lerch 2021 give each attribute a dimension of a code, "Attribute-based Regularization of Latent
Spaces"). Without them a small encoder keeps what most pixels are about, and thin spectacles are lost.

What comes out is a code like any other. Sliders are fitted to it as ever, and nothing else knows of this.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

GAIN = 4.0
"""A logit is this many times a number of the code, whose spread is about one."""

TURN, SIZE, SHIFT, LIGHT = 0.1, 0.08, 0.06, 0.15
"""Furthest that a view is turned, in radians, enlarged, moved, in halves of its width, and made lighter, in
halves of the range: about as much as aligned portraits differ.
"""

VIEW = 6
"""Numbers that make a view: one to turn and one to enlarge by, two to move by, two for contrast and light."""


def view_of(images: Tensor, draws: Tensor) -> Tensor:
    """Each picture a little turned, moved, enlarged or lighter: a few thousand people are soon known by
    heart, and then tell nothing about others.

    Args:
        images: [B,3,S,S].
        draws: [B,VIEW] in [-1,1]; zeros change nothing.

    Returns:
        [B,3,S,S].
    """
    turn, size, right, down, contrast, light = draws[:, :, None, None].unbind(1)
    place = (torch.arange(images.shape[-1], device=images.device) + 0.5) / images.shape[-1] * 2 - 1
    x, y = place[None, None, :], place[None, :, None]
    cosine, sine = (1 + SIZE * size) * (TURN * turn).cos(), (1 + SIZE * size) * (TURN * turn).sin()
    # By hand, as autocast would round what affine_grid multiplies to half precision, a quarter of a pixel.
    places = [cosine * x - sine * y + SHIFT * right, sine * x + cosine * y + SHIFT * down]
    moved = F.grid_sample(images, torch.stack(places, dim=-1), padding_mode="reflection", align_corners=False)
    return moved * (1 + LIGHT * contrast[:, None]) + LIGHT * light[:, None]


def label_loss(z_sem: Tensor, has: Tensor) -> Tensor:
    """Binary cross-entropy of the code's first numbers as logits, the mean over attributes.

    Args:
        z_sem: [B,code].
        has: [B,K] 1, 0, or NaN, which counts nothing; attributes beyond the numbers of the code count nothing
            either.

    Returns:
        [B].
    """
    has = has[:, : z_sem.shape[1]]
    logits = GAIN * z_sem[:, : has.shape[1]].float()
    known = has.isfinite()
    errors = F.binary_cross_entropy_with_logits(logits, has.nan_to_num(), reduction="none")
    return torch.where(known, errors, 0).mean(1)
