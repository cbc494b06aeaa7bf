"""Fitting attribute classifiers."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.attributes import MOST_STRENGTH, LatentStatistics, deal, fit, gather
from core.metrics import auroc


def separable(count: int, shift: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Codes [count,8] whose first number is `shift` larger where the label holds."""
    rng = np.random.default_rng(seed)
    labels = rng.random(count) < 0.5
    z = rng.standard_normal((count, 8))
    z[:, 0] += shift * labels
    return z, labels


def test_the_direction_found_is_the_one_that_differs() -> None:
    z, labels = separable(600, 2.0)
    attributes = gather(["First"], [fit(z, labels)])
    direction = attributes.direction("First")
    assert float(direction[0]) > 0.97
    assert torch.isclose(direction.norm(), torch.tensor(1.0))


def test_scores_are_of_unseen_examples() -> None:
    (z, labels), (noise, by_chance) = separable(400, 3.0), separable(400, 0.0)
    real, chance = fit(z, labels), fit(noise, by_chance)
    assert auroc(labels, real.unseen) > 0.95
    assert 0.35 < auroc(by_chance, chance.unseen) < 0.62
    assert real.negative < 0 < real.positive


def test_twelve_examples_in_many_dimensions_do_not_look_separable() -> None:
    z = np.random.default_rng(1).standard_normal((12, 512))
    labels = np.arange(12) < 6
    fitted = fit(z, labels)
    assert auroc(labels, z @ fitted.weights) == 1.0  # any twelve points are, where they were fitted
    assert auroc(labels, fitted.unseen) < 0.9


def test_a_person_met_before_is_not_unseen() -> None:
    """The label is chance, but alike in a person's pictures: only by recognising the person is it guessed."""
    rng = np.random.default_rng(2)
    person = np.repeat(np.arange(100), 4)
    labels = (rng.permutation(100) < 50)[person]
    z = rng.standard_normal((100, 200))[person] + 0.1 * rng.standard_normal((400, 200))
    assert auroc(labels, fit(z, labels).unseen) > 0.9
    assert auroc(labels, fit(z, labels, groups=person).unseen) < 0.65


def test_folds_are_of_whole_groups_with_both_kinds_everywhere_else() -> None:
    rng = np.random.default_rng(4)
    groups = rng.integers(0, 9, 60)
    labels = np.isin(groups, (1, 5)) | ((groups == 3) & (rng.random(60) < 0.5))
    for seed in range(20):
        fold = deal(labels, groups, 3, seed)
        assert all(len(set(fold[groups == group])) == 1 for group in set(groups))
        assert all(len(set(labels[fold != out])) == 2 for out in set(fold))
        assert set(fold) == {0, 1, 2}


def test_one_person_is_divided_by_pictures() -> None:
    z, labels = separable(60, 3.0)
    assert fit(z, labels, groups=np.zeros(60, np.int64)).folds == 5


def test_the_direction_does_not_depend_on_how_often_examples_are_repeated() -> None:
    z, labels = separable(4_000, 1.0)
    often = fit(np.tile(z, (6, 1)), np.tile(labels, 6))
    once = fit(z, labels, strength=MOST_STRENGTH / 4_000)
    assert often.folds == 2
    assert np.allclose(often.weights, once.weights, atol=1e-3)


def test_predictions_agree_with_the_labels() -> None:
    z, labels = separable(600, 4.0)
    attributes = gather(["First"], [fit(z, labels)])
    predicted = attributes.predict(torch.from_numpy(z).float())[:, 0].numpy() > 0.5
    assert (predicted == labels).mean() > 0.93


def test_rare_positives_are_not_drowned() -> None:
    z, labels = separable(2_000, 3.0)
    keep = ~labels | (np.cumsum(labels) <= 40)
    fitted = fit(z[keep], labels[keep])
    assert fitted.examples == (40, int((~labels).sum()))
    assert fitted.positive > 0


def test_too_few_examples_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match="4 examples with the attribute and 20 without"):
        fit(np.zeros((24, 3)), np.arange(24) < 4)


def test_normalising_and_back_changes_nothing() -> None:
    codes = torch.randn(50, 8) * 3 + 2
    latent = LatentStatistics.of(codes)
    z = latent.normalise(codes)
    assert torch.allclose(z.mean(0), torch.zeros(8), atol=1e-5)
    assert torch.allclose(z.std(0), torch.ones(8), atol=1e-5)
    assert torch.allclose(latent.denormalise(z), codes, atol=1e-5)
