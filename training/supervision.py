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


def view_of(images: Tensor) -> Tensor:
    """[B,3,S,S] a little turned, moved, enlarged or lighter, each otherwise, by torch's own randomness: a few
    thousand people are soon known by heart, and then tell nothing about others.
    """
    draws = torch.rand(6, len(images), device=images.device) * 2 - 1
    turn, size = TURN * draws[0], 1 + SIZE * draws[1]
    cosine, sine = size * turn.cos(), size * turn.sin()
    rows = [torch.stack([cosine, -sine, SHIFT * draws[2]]), torch.stack([sine, cosine, SHIFT * draws[3]])]
    places = F.affine_grid(torch.stack(rows).permute(2, 0, 1), list(images.shape), align_corners=False)
    moved = F.grid_sample(images, places, padding_mode="reflection", align_corners=False)
    contrast, light = (value.reshape(-1, 1, 1, 1) for value in LIGHT * draws[4:])
    return moved * (1 + contrast) + light


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
