"""Fits the sliders: linear classifiers on the codes of labelled pictures (sections 5.3 and 5.6 of the paper,
appendix A.2), each with what it is worth. An attribute whose examples can't carry a slider is left out, and
says why.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from core.attributes import FEWEST_EXAMPLES, Attributes, Fit, LatentStatistics, fit, gather
from core.label_files import number
from core.metrics import auroc, auroc_interval
from training.config import AttributeRule
from training.data.labels import PERSON, Labels
from training.stages.advice import absent, cautions, chance, flattered, one_sided, too_few

Floats = NDArray[np.float64]

CROSS = "cross-validation"
HELD_OUT_LEAST = 20  # held-out examples of each kind; fewer measure worse than cross-validation does
ONE_SIDED = 1 / 500  # share of the rarer kind, below which few examples are rather taken for wrong labels
ONE_SIDED_LEAST = 20  # examples of the rarer kind that are believed however rare they are


@dataclass(frozen=True)
class Measured:
    """How well a slider's classifier tells pictures with and without apart.

    Attributes:
        where: "cross-validation" or "held-out pictures".
        auroc: area under the ROC curve, between `low` and `high` with 95% confidence. The interval is about
            which pictures were drawn, as if each were of another person.
        accuracy: share of pictures judged rightly.
        balanced_accuracy: mean of that share among those with and among those without.
    """

    where: str
    auroc: float
    low: float
    high: float
    accuracy: float
    balanced_accuracy: float


@dataclass(frozen=True)
class AttributeReport:
    """What became of one attribute.

    Attributes:
        name: of the attribute.
        kept: whether it became a slider.
        warnings: for people: why it was left out, or what to keep in mind of one that was kept.
        with_, without: examples it was fitted to; where only positives are labelled, the unlabelled pictures
            are counted as without.
        measured: None where there was nothing to measure.
    """

    name: str
    kept: bool
    warnings: tuple[str, ...] = ()
    with_: int = 0
    without: int = 0
    measured: Measured | None = None


def read_rule(rule: AttributeRule, labels: Labels) -> Floats:
    """[N] 1 where a picture has the attribute, 0 where it has not, NaN where the labels say neither.

    Raises:
        ValueError: there is no such column; says which there are.
    """
    values = numbers(labels.column(rule.column))
    if rule.examples == "positive":
        return (values >= rule.with_).astype(np.float64)
    read = np.full(len(values), np.nan)
    read[values >= rule.with_] = 1
    read[values <= rule.without] = 0
    return read


def numbers(values: Sequence[str]) -> Floats:
    """[N] of a column: numbers, yes and no as 1 and 0, anything else as NaN."""
    known = {value: number(value) for value in set(values)}
    return np.array([known[value] for value in values])


def default_rules(labels: Labels) -> tuple[AttributeRule, ...]:
    """One rule for each column that knows only two values, and for each that only marks those that have it
    and is empty elsewhere.
    """
    rules = []
    for column in labels.columns:
        if column == PERSON:
            continue
        read = numbers(labels.column(column))
        values = np.unique(read[~np.isnan(read)])
        if len(values) == 2:
            rules.append(AttributeRule(column, column, float(values[0]), float(values[1])))
        elif len(values) == 1 and values[0] > 0 and np.isnan(read).any():
            rules.append(AttributeRule(column, column, 0.0, float(values[0]), "positive"))
    return tuple(rules)


def fit_attributes(
    rules: Sequence[AttributeRule],
    codes: Tensor,
    latent: LatentStatistics,
    labels: Labels,
    held_out: tuple[Tensor, Labels] | None = None,
    *,
    strength: float | None = None,
    taught: Collection[str] = (),
    known: Mapping[str, Floats] = MappingProxyType({}),
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    check: Callable[[], None] = lambda: None,
) -> tuple[Attributes | None, list[AttributeReport]]:
    """One slider for each rule whose examples can carry it, and a report on every rule.

    Args:
        rules: empty for `default_rules`.
        codes: z_sem [N,code] of the pictures that `labels` are of.
        held_out: codes and labels of other people's pictures, to measure on. Without them, or where they
            have too few examples, figures are from cross-validation, by persons where the labels tell them.
        strength: of the fits: scikit-learn's C times the number of examples; None for that of `fit`. The
            more, the better a classifier may know its attribute, and the less its direction shows.
        taught: attributes whose labels the codes were taught: their cross-validation would tell a memory of
            these labels from none, so that even few held-out examples say more.
        known: weights [code] of sliders that are there already, which rules may hold.
        progress: told (done, total) after each rule.
        check: called before each rule; may raise to stop.

    Returns:
        None in place of the sliders when there is not one.
    """
    z = _normalised(codes, latent)
    people = _people(labels)
    unseen = (_normalised(held_out[0], latent), held_out[1]) if held_out is not None else None
    rules = rules or default_rules(labels)
    fits: dict[str, Fit] = {}
    reports = []
    directions = dict(known)
    for done, rule in enumerate(rules):
        check()
        held = [directions[name] for name in rule.hold if name in directions]
        seen = _without(z, held)
        others = (_without(unseen[0], held), unseen[1]) if unseen is not None else None
        report, fitted = _one(rule, seen, labels, people, others, strength, taught=rule.name in taught)
        reports.append(report)
        if fitted is not None:
            fits[rule.name] = fitted
            directions[rule.name] = fitted.weights
        progress(done + 1, len(rules))
    return (gather(list(fits), fits.values()) if fits else None), reports


def _one(
    rule: AttributeRule,
    z: NDArray[np.float32],
    labels: Labels,
    people: NDArray[np.int64] | None,
    held_out: tuple[NDArray[np.float32], Labels] | None,
    strength: float | None,
    *,
    taught: bool,
) -> tuple[AttributeReport, Fit | None]:
    try:
        read = read_rule(rule, labels)
    except ValueError as problem:
        return AttributeReport(rule.name, False, (absent(rule.name, str(problem)),)), None
    known = np.flatnonzero(~np.isnan(read))
    has = read[known] == 1
    counts = int(has.sum()), int((~has).sum())
    fewer = min(counts)
    if fewer < FEWEST_EXAMPLES:
        return AttributeReport(rule.name, False, (too_few(rule, *counts),), *counts), None
    if fewer < min(ONE_SIDED * len(known), ONE_SIDED_LEAST) and rule.examples == "binary":
        return AttributeReport(rule.name, False, (one_sided(rule.name, *counts),), *counts), None
    groups = people[known] if people is not None else None
    # Where every picture is labelled there is nothing to pick, and 140 megabytes need no copy.
    given = z if len(known) == len(z) else z[known]
    fitted = (
        fit(given, has, groups=groups)
        if strength is None
        else fit(given, has, 1, groups=groups, most=strength)
    )
    least = FEWEST_EXAMPLES if taught else HELD_OUT_LEAST
    measured = _measure_held_out(rule, fitted, held_out, least) or measure(CROSS, has, fitted.unseen)
    if measured.low <= 0.5:
        why = chance(rule.name, measured.auroc, measured.low, measured.high, fewer)
        return AttributeReport(rule.name, False, (why,), *counts, measured), None
    persons = len(np.unique(groups[has])) if groups is not None else None
    said = cautions(rule, *counts, measured.low, measured.high, persons)
    if taught and measured.where == CROSS:
        said = (*said, flattered(rule.name))
    return AttributeReport(rule.name, True, said, *counts, measured), fitted


def _without(z: NDArray[np.float32], held: Sequence[Floats]) -> NDArray[np.float32]:
    """z-normalised codes [N,code] with nothing left along the held directions, so that no classifier fitted
    to them uses these.
    """
    if not held:
        return z
    basis = np.linalg.qr(np.stack(held, axis=1))[0].astype(z.dtype)
    return z - (z @ basis) @ basis.T


def _measure_held_out(
    rule: AttributeRule, fitted: Fit, held_out: tuple[NDArray[np.float32], Labels] | None, least: int
) -> Measured | None:
    """Figures on held-out pictures; None where these have fewer than `least` examples of a kind."""
    if held_out is None or rule.column not in held_out[1].columns:
        return None
    z, labels = held_out
    read = read_rule(rule, labels)
    known = ~np.isnan(read)
    has = read[known] == 1
    if min(has.sum(), (~has).sum()) < least:
        return None
    return measure("held-out pictures", has, z[known] @ fitted.weights + fitted.bias)


def measure(where: str, has: NDArray[np.bool_], logits: Floats) -> Measured:
    """Figures of logits [N] by whether the pictures have the attribute [N]."""
    area = auroc(has, logits)
    low, high = auroc_interval(area, int(has.sum()), int((~has).sum()))
    right = (logits > 0) == has
    balanced = (right[has].mean() + right[~has].mean()) / 2
    return Measured(where, area, low, high, float(right.mean()), float(balanced))


def _normalised(codes: Tensor, latent: LatentStatistics) -> NDArray[np.float32]:
    """In single precision, which the solver keeps: twice as fast, and the labels are the coarser."""
    z: NDArray[np.float32] = latent.normalise(codes).float().cpu().numpy()
    return z


def _people(labels: Labels) -> NDArray[np.int64] | None:
    """[N] number of who is in each picture, everyone unnamed being someone else; None where none is named."""
    if PERSON not in labels.columns:
        return None
    names = labels.column(PERSON)
    known = {name: number for number, name in enumerate(sorted(set(names) - {""}))}
    alone = np.arange(len(known), len(known) + len(names))
    return np.array([known.get(name, other) for name, other in zip(names, alone.tolist(), strict=True)])
