"""How well a model's sliders know their attribute in pictures of people it was not trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from core.model_file import Model
from training.config import AttributeRule
from training.data.labels import Labels
from training.stages.attributes import Measured, default_rules, measure, read_rule
from training.stages.rules import combined


@dataclass(frozen=True)
class Judged:
    """One slider's classifier on labelled pictures.

    Attributes:
        measured: its figures.
        logits: [N] what it says.
        has: [N] what the labels say: 1, 0, or NaN for nothing.
    """

    measured: Measured
    logits: NDArray[np.float64]
    has: NDArray[np.float64]

    @property
    def medians(self) -> tuple[float, float]:
        """Of the logits of pictures without, and of those with."""
        without, with_ = (float(np.median(self.logits[self.has == kind])) for kind in (0, 1))
        return without, with_


def measure_sliders(
    model: Model, z_sem: Tensor, rules: Sequence[AttributeRule], labels: Labels
) -> dict[str, Judged]:
    """Figures of each slider that a rule is about and that has labelled pictures of both kinds.

    Args:
        z_sem: [N,code] of the pictures that `labels` are of, on the CPU.
        rules: empty for `default_rules`.
    """
    if model.attributes is None or model.latent is None:
        return {}
    latent = model.latent.to(z_sem.device)
    logits = model.attributes.to(z_sem.device).logits(latent.normalise(z_sem)).double().numpy()
    judged = {}
    single, read = combined(rules or default_rules(labels), labels)
    for rule in single:
        if rule.name not in model.attributes.names or rule.column not in read.columns:
            continue
        has = read_rule(rule, read)
        known = ~np.isnan(has)
        yes = has[known] == 1
        if yes.any() and not yes.all():
            scores = logits[:, model.attributes.index(rule.name)]
            judged[rule.name] = Judged(measure("these pictures", yes, scores[known]), scores, has)
    return judged
