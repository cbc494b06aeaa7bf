"""Whom a model works for: its figures by sex and age of the people, where the labels tell these."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from core.metrics import auroc
from training.data.labels import Labels
from training.stages.attributes import numbers

Mask = NDArray[np.bool_]

AGES = (45, 60)  # the ends of the middle group, in years
FEWEST = 5  # pictures of a kind, below which a group has no figure


def groups_of(labels: Labels | None) -> dict[str, Mask]:
    """[N] who belongs to each group: by the columns "male" (1 or 0) and "age" (years), if there are any."""
    if labels is None:
        return {}
    found: dict[str, Mask] = {}
    if "male" in labels.columns:
        male = numbers(labels.column("male"))
        found |= {"women": male < 0.5, "men": male >= 0.5}
    if "age" in labels.columns:
        age = numbers(labels.column("age"))
        young, old = AGES
        found |= {f"under_{young}": age < young, f"{young}_to_{old - 1}": (age >= young) & (age < old)}
        found[f"from_{old}"] = age >= old
    return {name: mask for name, mask in found.items() if mask.any()}


def group_figures(
    groups: Mapping[str, Mask],
    each: Mapping[str, NDArray[np.float64]],
    measured: NDArray[np.int64],
    logits: Mapping[str, NDArray[np.float64]],
    has: Mapping[str, NDArray[np.float64]],
) -> dict[str, float]:
    """`group.NAME.pictures`, and `group.NAME.FIGURE` of what enough of its pictures can tell.

    Args:
        each: figures [M] of single pictures by name (NaN where one was not measured); their mean is taken.
        measured: [M] places of those pictures among all N.
        logits, has: [N] by slider: what it says of a picture, and what the labels say (NaN for nothing).
    """
    figures: dict[str, float] = {}
    for group, mask in groups.items():
        figures[f"group.{group}.pictures"] = int(mask.sum())
        for name, values in each.items():
            inside = values[mask[measured] & ~np.isnan(values)]
            if len(inside) >= FEWEST:
                figures[f"group.{group}.{name}"] = float(inside.mean())
        for name, read in has.items():
            known = mask & ~np.isnan(read)
            yes = read[known] == 1
            if min(yes.sum(), (~yes).sum()) >= FEWEST:
                figures[f"group.{group}.auroc.{name}"] = auroc(yes, logits[name][known])
    return figures
