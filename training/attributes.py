"""Fits the sliders: linear classifiers on the codes of labelled pictures (sections 5.3 and 5.6 of the
paper).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.attributes import Attributes, Fit, LatentStatistics, fit, gather
from core.autoencoder import DiffusionAutoencoder
from training.config import AttributeRule
from training.dataset import Pictures


@torch.no_grad()
def codes_of(
    model: DiffusionAutoencoder, pictures: Pictures, batch: int = 64, *, flip: bool = False
) -> Tensor:
    """z_sem [N,code] of every picture, or of its mirror image."""
    codes = []
    for start in range(0, len(pictures), batch):
        indices = np.arange(start, min(start + batch, len(pictures)))
        codes.append(model.encode_semantic(pictures.images(indices, np.full(len(indices), flip))))
    return torch.cat([code for code in codes if code is not None])


def read_rule(rule: AttributeRule, rows: Sequence[Mapping[str, str]]) -> NDArray[np.float64]:
    """[N] 1 where a row has the attribute, 0 where it has not, NaN where it says neither or nothing."""
    values = np.array([float(row.get(rule.column) or "nan") for row in rows])
    read = np.full(len(values), np.nan)
    read[values >= rule.with_] = 1
    read[values <= rule.without] = 0
    return read


def fit_attributes(
    rules: Sequence[AttributeRule], codes: Tensor, latent: LatentStatistics, rows: Sequence[Mapping[str, str]]
) -> tuple[Attributes, dict[str, Fit]]:
    """One classifier a rule.

    Args:
        codes: [N,code] of the labelled pictures.
        rows: their labels.

    Raises:
        ValueError: too few examples for one of the rules; the message names it.
    """
    z = latent.normalise(codes).double().numpy()
    fits: dict[str, Fit] = {}
    for rule in rules:
        read = read_rule(rule, rows)
        known = ~np.isnan(read)
        try:
            fits[rule.name] = fit(z[known], read[known] == 1)
        except ValueError as problem:
            raise ValueError(f"The attribute '{rule.name}' can't be learned: {problem}") from problem
    return gather(list(fits), fits.values()), fits
