"""Rules by which sliders are read from label tables: as text, and several for one slider."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from training.config import AttributeRule
from training.data.labels import Labels
from training.stages.attributes import read_rule

FORM = "NAME=COLUMN:WITHOUT:WITH, as Smiling=smile_prob:0.5:0.8"


def parse_rule(text: str) -> AttributeRule:
    """NAME=COLUMN:WITHOUT:WITH, as Smiling=smile_prob:0.5:0.8, and perhaps :HELD+HELD.

    Raises:
        ValueError: it is not that.
    """
    name, _, rest = text.partition("=")
    column, *limits = rest.split(":")
    try:
        without, with_ = (float(limit) for limit in limits[:2])
        (held,) = limits[2:] or [""]
    except ValueError as problem:
        raise ValueError(f"'{text}' is no rule. Write {FORM}.") from problem
    return AttributeRule(name, column, without, with_, hold=tuple(held.split("+")) if held else ())


def combined(rules: Sequence[AttributeRule], labels: Labels) -> tuple[tuple[AttributeRule, ...], Labels]:
    """One rule for each slider, and labels that it can be read from.

    Of several rules for one slider, an earlier one counts where it says something of a picture: labels made
    by hand go before a machine's. Their answers become a column of the slider's name.
    """
    several = [name for name in dict.fromkeys(rule.name for rule in rules) if _count(name, rules) > 1]
    answers: dict[str, list[str]] = {}
    for name in several:
        known = [rule for rule in rules if rule.name == name and rule.column in labels.columns]
        said = np.full(len(labels), np.nan)
        for rule in known:
            said = np.where(np.isnan(said), read_rule(rule, labels), said)
        answers[name] = ["" if np.isnan(value) else str(int(value)) for value in said]
    single = {
        rule.name: replace(rule, column=rule.name, without=0, with_=1, examples="binary")
        if rule.name in answers
        else rule
        for rule in reversed(rules)
    }
    rows = tuple(
        {**row, **{name: values[place] for name, values in answers.items()}}
        for place, row in enumerate(labels.rows)
    )
    columns = tuple(dict.fromkeys((*labels.columns, *answers)))
    ordered = dict.fromkeys(rule.name for rule in rules)
    return tuple(single[name] for name in ordered), Labels(columns, rows)


def _count(name: str, rules: Sequence[AttributeRule]) -> int:
    return sum(rule.name == name for rule in rules)
