"""Fitting attribute classifiers."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.attributes import LatentStatistics, fit, gather


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


def test_auroc_is_of_unseen_examples() -> None:
    real, chance = fit(*separable(400, 3.0)), fit(*separable(400, 0.0))
    assert real.auroc > 0.95
    assert 0.35 < chance.auroc < 0.62
    assert real.negative < 0 < real.positive


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
