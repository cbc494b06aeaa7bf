"""Manipulating, blending and sampling codes."""

from __future__ import annotations

import math

import pytest
import torch

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import Code
from core.editing import (
    UNCALIBRATED,
    interpolate,
    manipulate,
    manipulate_by_amplitude,
    noise_like,
    slerp,
    vary,
)

CODE = 64


@pytest.fixture
def latent() -> LatentStatistics:
    torch.manual_seed(1)
    return LatentStatistics(torch.randn(CODE), torch.rand(CODE) + 0.5)


@pytest.fixture
def attributes() -> Attributes:
    torch.manual_seed(2)
    names = ("Smiling", "Male", "Age")
    return Attributes(
        names,
        torch.randn(3, CODE) / 8,
        torch.tensor([0.3, -0.1, 0.0]),
        torch.tensor([2.0, 3.0, 1.0]),
        torch.tensor([-2.0, -1.0, -1.5]),
    )


def logits(z_sem: torch.Tensor, attributes: Attributes, latent: LatentStatistics) -> torch.Tensor:
    return attributes.logits(latent.normalise(z_sem))


def plain_code(latent: LatentStatistics, seed: int = 3) -> torch.Tensor:
    """Codes [4,CODE] whose logits lie between the medians."""
    torch.manual_seed(seed)
    return latent.denormalise(torch.randn(4, CODE) * 0.3)


def test_strength_one_reaches_the_median_of_the_positives(
    attributes: Attributes, latent: LatentStatistics
) -> None:
    moved = manipulate(plain_code(latent), {"Smiling": 1.0}, attributes, latent)
    assert torch.allclose(logits(moved, attributes, latent)[:, 0], torch.tensor(2.0), atol=1e-4)


def test_strength_minus_one_reaches_the_median_of_the_negatives(
    attributes: Attributes, latent: LatentStatistics
) -> None:
    moved = manipulate(plain_code(latent), {"Age": -1.0}, attributes, latent)
    assert torch.allclose(logits(moved, attributes, latent)[:, 2], torch.tensor(-1.5), atol=1e-4)


def test_half_the_strength_goes_half_the_way(attributes: Attributes, latent: LatentStatistics) -> None:
    z = plain_code(latent)
    before = logits(z, attributes, latent)[:, 0]
    after = logits(manipulate(z, {"Smiling": 0.5}, attributes, latent), attributes, latent)[:, 0]
    assert torch.allclose(after, (before + 2.0) / 2, atol=1e-4)


def test_one_attribute_alone_moves_along_its_direction(
    attributes: Attributes, latent: LatentStatistics
) -> None:
    z = plain_code(latent)
    moved = manipulate(z, {"Male": 0.7}, attributes, latent)
    step = torch.nn.functional.normalize(latent.normalise(moved) - latent.normalise(z), dim=1)
    assert torch.allclose(step @ attributes.direction("Male"), torch.ones(4), atol=1e-4)


def test_held_attributes_do_not_change(attributes: Attributes, latent: LatentStatistics) -> None:
    z = plain_code(latent)
    free = manipulate(z, {"Smiling": 1.0}, attributes, latent)
    held = manipulate(z, {"Smiling": 1.0}, attributes, latent, hold=["Male", "Age"])
    before = logits(z, attributes, latent)
    assert not torch.allclose(logits(free, attributes, latent)[:, 1:], before[:, 1:], atol=1e-2)
    assert torch.allclose(logits(held, attributes, latent)[:, 1:], before[:, 1:], atol=1e-4)
    assert torch.allclose(logits(held, attributes, latent)[:, 0], torch.tensor(2.0), atol=1e-4)


def test_several_attributes_each_reach_their_own(attributes: Attributes, latent: LatentStatistics) -> None:
    moved = manipulate(plain_code(latent), {"Smiling": 1.0, "Age": -1.0}, attributes, latent)
    after = logits(moved, attributes, latent)
    assert torch.allclose(after[:, [0, 2]], torch.tensor([2.0, -1.5]).expand(4, 2), atol=1e-4)


def test_nothing_set_returns_the_same_code(attributes: Attributes, latent: LatentStatistics) -> None:
    z = plain_code(latent)
    assert manipulate(z, {}, attributes, latent) is z
    assert manipulate(z, {"Smiling": 0.0}, attributes, latent, hold=["Male"]) is z


def test_a_slider_never_goes_back(attributes: Attributes, latent: LatentStatistics) -> None:
    z = latent.denormalise(10 * attributes.direction("Smiling")[None])
    before = logits(z, attributes, latent)[0, 0]
    assert before > 2.0
    after = logits(manipulate(z, {"Smiling": 1.0}, attributes, latent), attributes, latent)[0, 0]
    assert math.isclose(float(after - before), 1.0, rel_tol=1e-3)  # a quarter of the medians' distance


def test_classifiers_without_medians_use_the_official_amplitude(
    attributes: Attributes, latent: LatentStatistics
) -> None:
    unknown = torch.full((3,), torch.nan)
    plain = Attributes(attributes.names, attributes.weights, attributes.biases, unknown, unknown)
    z = plain_code(latent)
    moved = manipulate(z, {"Smiling": -1.0}, plain, latent)
    assert torch.allclose(moved, manipulate_by_amplitude(z, "Smiling", -0.3, plain, latent), atol=1e-4)
    assert math.isclose(
        float((latent.normalise(moved - z + latent.mean)).norm(dim=1)[0]), UNCALIBRATED, rel_tol=1e-3
    )


def test_an_unknown_attribute_is_named_with_those_there_are(
    attributes: Attributes, latent: LatentStatistics
) -> None:
    with pytest.raises(ValueError, match=r"no attribute 'Smile'.*Smiling, Male, Age"):
        manipulate(plain_code(latent), {"Smile": 1.0}, attributes, latent)


def test_interpolation_ends_at_both_codes_and_keeps_the_noise_gaussian() -> None:
    torch.manual_seed(0)
    a = Code(torch.randn(1, CODE), torch.randn(1, 3, 8, 8))
    b = Code(torch.randn(1, CODE), torch.randn(1, 3, 8, 8))
    blended = interpolate(a, b, [0.0, 0.5, 1.0])
    assert blended.z_sem is not None
    assert a.z_sem is not None
    assert b.z_sem is not None
    assert torch.allclose(blended.x_T[[0, 2]], torch.cat([a.x_T, b.x_T]), atol=1e-5)
    assert torch.allclose(blended.z_sem[1], (a.z_sem[0] + b.z_sem[0]) / 2, atol=1e-6)
    expected = (a.x_T.norm() + b.x_T.norm()) / 2
    assert abs(float(blended.x_T[1].norm() - expected)) < 0.1 * float(expected)


def test_slerp_of_the_same_noise_is_that_noise() -> None:
    noise = torch.randn(1, 3, 4, 4)
    assert torch.allclose(slerp(noise, noise, 0.3), noise)


def test_codes_of_different_models_do_not_blend() -> None:
    with pytest.raises(ValueError, match="different models"):
        interpolate(Code(None, torch.zeros(1, 3, 8, 8)), Code(None, torch.zeros(1, 3, 4, 4)), [0.5])


def test_a_seed_gives_the_same_variation_whatever_its_company() -> None:
    code = Code(torch.randn(1, CODE), torch.randn(1, 3, 8, 8))
    assert torch.equal(vary(code, [5, 6, 7]).x_T[1], vary(code, [6]).x_T[0])
    assert not torch.equal(vary(code, [5]).x_T, vary(code, [6]).x_T)


def test_noise_is_standard() -> None:
    noise = noise_like(torch.empty(10_000), [1])
    assert abs(float(noise.mean())) < 0.05
    assert abs(float(noise.std()) - 1) < 0.05
