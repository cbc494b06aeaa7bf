"""How well a model's sliders know their attribute in pictures of people it was not trained on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import Tensor

from core.model_file import Model
from training.config import AttributeRule
from training.data.labels import Labels
from training.stages.attributes import Measured, default_rules, measure, read_rule


def measure_sliders(
    model: Model, z_sem: Tensor, rules: Sequence[AttributeRule], labels: Labels
) -> dict[str, Measured]:
    """Figures of each slider that a rule is about and that has labelled pictures of both kinds.

    Args:
        z_sem: [N,code] of the pictures that `labels` are of, on the CPU.
        rules: empty for `default_rules`.
    """
    if model.attributes is None or model.latent is None:
        return {}
    latent = model.latent.to(z_sem.device)
    logits = model.attributes.to(z_sem.device).logits(latent.normalise(z_sem)).double().numpy()
    measured = {}
    for rule in rules or default_rules(labels):
        if rule.name not in model.attributes.names or rule.column not in labels.columns:
            continue
        read = read_rule(rule, labels)
        known = ~np.isnan(read)
        has = read[known] == 1
        if has.any() and not has.all():
            scores = logits[known, model.attributes.index(rule.name)]
            measured[rule.name] = measure("these pictures", has, scores)
    return measured
