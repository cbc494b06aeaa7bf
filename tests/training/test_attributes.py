"""Sliders from labelled codes: what is learned from which examples, and what is said where it can't be."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from core.attributes import LatentStatistics
from training.config import AttributeRule
from training.data.labels import Labels
from training.stages.attributes import AttributeReport, default_rules, fit_attributes, read_rule

CODE = 12
STANDARD = LatentStatistics(torch.zeros(CODE), torch.ones(CODE))


def table(**columns: list[str]) -> Labels:
    """Labels with these columns."""
    rows = tuple(dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
    return Labels(tuple(columns), rows)


def examples(count: int, shift: float, share: float = 0.5, seed: int = 0) -> tuple[Tensor, list[str]]:
    """Codes [count,12] of which `share` are labelled 1, and are `shift` higher in the first number."""
    rng = np.random.default_rng(seed)
    has = rng.permutation(count) < round(share * count)
    z = rng.standard_normal((count, CODE))
    z[:, 0] += shift * has
    return torch.from_numpy(z).float(), [str(int(value)) for value in has]


def only(rule: AttributeRule, codes: Tensor, labels: Labels) -> AttributeReport:
    """The report on a single rule."""
    sliders, reports = fit_attributes((rule,), codes, STANDARD, labels)
    assert (sliders is not None) == reports[0].kept
    return reports[0]


RULE = AttributeRule("Beard", "beard", 0.0, 1.0)
POSITIVE = AttributeRule("Beard", "beard", 0.0, 1.0, "positive")


def test_rules_read_numbers_words_and_gaps() -> None:
    labels = table(age=["20", "55", "", "70", "old"], glasses=["yes", "No", "TRUE", "false", ""])
    age = read_rule(AttributeRule("Age", "age", 50, 64), labels)
    assert np.array_equal(age, [0, np.nan, np.nan, 1, np.nan], equal_nan=True)
    glasses = read_rule(AttributeRule("Glasses", "glasses", 0, 1), labels)
    assert np.array_equal(glasses, [1, 0, 1, 0, np.nan], equal_nan=True)
    positive = read_rule(AttributeRule("Age", "age", 50, 64, "positive"), labels)
    assert positive.tolist() == [0, 0, 0, 1, 0]


def test_without_rules_every_two_valued_column_is_an_attribute() -> None:
    labels = table(
        person=["1", "2", "1"],
        celeba=["-1", "1", "-1"],
        marked=["", "1", ""],
        age=["20", "30", "40"],
        note=["a", "b", "a"],
        all=["1", "1", "1"],
    )
    rules = {rule.name: rule for rule in default_rules(labels)}
    assert set(rules) == {"celeba", "marked"}
    assert (rules["celeba"].without, rules["celeba"].with_) == (-1, 1)
    assert rules["marked"].examples == "positive"


def test_a_slider_is_found_measured_and_calibrated() -> None:
    codes, values = examples(300, 2.5)
    sliders, (report,) = fit_attributes((RULE,), codes, STANDARD, table(beard=values))
    assert sliders is not None
    assert sliders.direction("Beard")[0] > 0.95
    assert sliders.negative[0] < 0 < sliders.positive[0]
    assert (report.with_, report.without, report.warnings) == (150, 150, ())
    measured = report.measured
    assert measured is not None
    assert measured.where == "cross-validation"
    assert 0.9 < measured.low < measured.auroc < measured.high < 1  # 0.961 for normal scores 2.5 apart
    assert 0.8 < measured.accuracy < 0.97


def test_codes_are_normalised_first() -> None:
    codes, values = examples(300, 2.5)
    stretched = codes.clone()
    stretched[:, 1] *= 1000
    plain, _ = fit_attributes((RULE,), codes, LatentStatistics.of(codes), table(beard=values))
    same, _ = fit_attributes((RULE,), stretched, LatentStatistics.of(stretched), table(beard=values))
    assert plain is not None
    assert same is not None
    assert torch.allclose(plain.weights, same.weights, atol=1e-4)


def test_positives_alone_are_enough() -> None:
    """A fifth have it, and half of those are marked: the unlabelled stand for the others (appendix A.2)."""
    codes, values = examples(600, 3.0, 0.2)
    marked = [value if value == "1" and index % 2 else "" for index, value in enumerate(values)]
    sliders, (report,) = fit_attributes((POSITIVE,), codes, STANDARD, table(beard=marked))
    assert sliders is not None
    assert sliders.direction("Beard")[0] > 0.95
    assert 40 < report.with_ < 80
    assert report.with_ + report.without == 600
    assert (sliders.predict(codes)[:, 0] > 0.5).sum() > 100  # oversampled, or hardly one would be


def test_held_out_people_are_measured_on_where_there_are_enough() -> None:
    codes, values = examples(300, 2.5)
    others, their_values = examples(80, 0.0, seed=5)
    _, (report,) = fit_attributes(
        (RULE,), codes, STANDARD, table(beard=values), (others, table(beard=their_values))
    )
    assert report.measured is not None
    assert report.measured.where == "held-out pictures"
    assert not report.kept  # what holds for the others is what counts
    few = (others[:8], table(beard=their_values[:8]))
    _, (report,) = fit_attributes((RULE,), codes, STANDARD, table(beard=values), few)
    assert report.measured is not None
    assert report.measured.where == "cross-validation"
    assert report.kept


def test_a_dozen_clear_examples_make_a_slider_with_a_warning() -> None:
    report = only(RULE, *with_labels(examples(12, 6.0)))
    assert report.kept
    assert report.measured is not None
    assert report.measured.high - report.measured.low > 0.2
    assert "few examples (6 with it, 6 without)" in report.warnings[0]


def with_labels(made: tuple[Tensor, list[str]]) -> tuple[Tensor, Labels]:
    """Codes, and their labels as a table."""
    return made[0], table(beard=made[1])


def test_chance_is_left_out_and_explained() -> None:
    few, many = only(RULE, *with_labels(examples(20, 0.0))), only(RULE, *with_labels(examples(400, 0.0)))
    assert not few.kept
    assert "too few to be sure" in few.warnings[0]
    assert not many.kept
    assert "labels are right" in many.warnings[0]


@pytest.mark.parametrize(
    ("values", "rule", "words"),
    [
        (["1"] * 40, RULE, "all 40 labelled pictures have it"),
        (["0"] * 40, RULE, "none of the 40 labelled pictures has it"),
        ([""] * 40, RULE, "no picture has a value in the column 'beard'"),
        ([""] * 40, POSITIVE, "no picture has it"),
        (["1"] * 4 + ["0"] * 36, RULE, "4 pictures with it and 36 without are too few"),
        (["1"] * 40, AttributeRule("Beard", "bread", 0, 1), "no column 'bread'"),
    ],
)
def test_examples_that_teach_nothing_are_left_out(values: list[str], rule: AttributeRule, words: str) -> None:
    report = only(rule, torch.randn(40, CODE), table(beard=values))
    assert not report.kept
    assert report.measured is None
    assert report.warnings[0].startswith("No slider 'Beard': ")
    assert words in report.warnings[0]


def test_a_handful_among_thousands_is_not_believed_unless_it_is_all_that_was_marked() -> None:
    codes, values = examples(6_000, 4.0, 8 / 6_000)
    assert "labelled wrongly" in only(RULE, codes, table(beard=values)).warnings[0]
    assert only(POSITIVE, codes, table(beard=values)).kept


def test_a_bad_rule_leaves_the_others() -> None:
    codes, values = examples(100, 3.0)
    labels = table(beard=values, all=["1"] * 100)
    told: list[tuple[int, int]] = []
    sliders, reports = fit_attributes(
        (AttributeRule("All", "all", 0, 1), RULE),
        codes,
        STANDARD,
        labels,
        progress=lambda *at: told.append(at),
    )
    assert sliders is not None
    assert sliders.names == ("Beard",)
    assert [report.kept for report in reports] == [False, True]
    assert told == [(1, 2), (2, 2)]


def test_pictures_of_one_person_earn_a_warning() -> None:
    codes, values = examples(200, 3.0)
    person = ["ann" if value == "1" else f"other {index}" for index, value in enumerate(values)]
    report = only(RULE, codes, table(beard=values, person=person))
    assert report.kept
    assert "only 1 person" in report.warnings[-1]


def test_it_stops_when_asked() -> None:
    codes, values = examples(100, 3.0)

    def check() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        fit_attributes((RULE,), codes, STANDARD, table(beard=values), check=check)
