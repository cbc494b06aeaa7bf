"""Which sliders a table of labels could make, and what would be too rare for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.attributes import FEWEST_EXAMPLES
from training.config import AttributeRule, Examples
from training.data.labels import PERSON, Labels, read_labels
from training.data.sources import open_sources
from training.stages.advice import FEW
from training.stages.attributes import numbers, read_rule
from training.survey.talk import Talk

Verdict = Literal["good", "few", "too few", "no numbers", "one value"]

_LOWER, _UPPER = 1 / 3, 2 / 3  # of the values of a column of numbers: below is without, above is with
_VALUES = 5  # values of a column that are shown


@dataclass(frozen=True)
class Column:
    """One column of the labels.

    Attributes:
        name: of it.
        verdict: whether it can carry a slider.
        rule: how it would be read; None where it can't be.
        with_, without: pictures of both kinds by that rule.
        labelled: pictures with a value.
        values: some of those that it has, as text.
    """

    name: str
    verdict: Verdict
    rule: AttributeRule | None
    with_: int
    without: int
    labelled: int
    values: tuple[str, ...]


def look_at_labels(places: Sequence[str], table: str, talk: Talk) -> None:
    """Read `table` (a path, or "folders") for the pictures in `places`.

    Lines: "result" with how many `pictures` there are and how many are `labelled`, how many `persons` a
    column of that name tells apart (0 without one), and the `columns`, each as `Column` has it.

    Raises:
        ValueError: the table is missing, damaged, or about none of the pictures; says what to do.
    """
    with open_sources(places) as found:
        labels = read_labels(table, [found.entries])[0]
        talk.check()
        columns = [_column(name, labels) for name in labels.columns if name != PERSON]
        persons = len(set(labels.column(PERSON)) - {""}) if PERSON in labels.columns else 0
    talk.say(
        "result",
        pictures=len(labels),
        labelled=labels.labelled,
        persons=persons,
        columns=[_plain(column) for column in columns],
    )


def _column(name: str, labels: Labels) -> Column:
    texts = labels.column(name)
    filled = [text for text in texts if text]
    shown = tuple(dict.fromkeys(sorted(filled)))[:_VALUES]
    rule = _rule(name, numbers(texts))
    if rule is None:
        verdict: Verdict = "one value" if len(set(filled)) == 1 else "no numbers"
        return Column(name, verdict, None, 0, 0, len(filled), shown)
    read = read_rule(rule, labels)
    with_, without = int((read == 1).sum()), int((read == 0).sum())
    rarer = min(with_, without)
    verdict = "too few" if rarer < FEWEST_EXAMPLES else "few" if rarer < FEW else "good"
    return Column(name, verdict, rule, with_, without, len(filled), shown)


def _rule(name: str, values: NDArray[np.float64]) -> AttributeRule | None:
    """Two values are without and with; one that not every picture has marks those with; of many numbers the
    lower third is without and the upper third with. None where nothing can be told apart."""
    known = values[~np.isnan(values)]
    different = np.unique(known)
    examples: Examples = "binary"
    if len(different) == 2:
        low, high = float(different[0]), float(different[1])
    elif len(different) == 1 and different[0] > 0 and len(known) < len(values):
        low, high, examples = 0.0, float(different[0]), "positive"
    elif len(different) > 2:
        low, high = (float(np.quantile(known, share)) for share in (_LOWER, _UPPER))
        if low == high:
            low, high = float(different[0]), float(different[-1])
    else:
        return None
    return AttributeRule(name, name, low, high, examples)


def _plain(column: Column) -> dict[str, object]:
    rule = column.rule
    return {
        "name": column.name,
        "verdict": column.verdict,
        "low": None if rule is None else rule.without,
        "high": None if rule is None else rule.with_,
        "examples": "" if rule is None else rule.examples,
        "with": column.with_,
        "without": column.without,
        "labelled": column.labelled,
        "values": column.values,
    }
