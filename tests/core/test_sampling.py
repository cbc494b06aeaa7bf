"""New codes: a seed is a code to the last bit, conditions hold, and chosen codes are stayed near."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from core.attributes import Attributes, LatentStatistics
from core.editing import noise_like
from core.prior import LatentPrior
from core.sampling import BLOCK, EDGE, Recipe, details, draw_block, sample, where
from tests.core.tiny import CODE, tiny_model


@pytest.fixture
def prior() -> LatentPrior:
    made = tiny_model().prior
    assert made is not None
    return made


@pytest.fixture
def latent() -> LatentStatistics:
    made = tiny_model().latent
    assert made is not None
    return made


@pytest.fixture
def attributes() -> Attributes:
    made = tiny_model().attributes
    assert made is not None
    return made


def test_a_seed_is_the_same_code_to_the_last_bit(prior: LatentPrior, latent: LatentStatistics) -> None:
    many = sample(prior, latent, BLOCK + 8, seed=10, steps=5)
    assert many.seeds == tuple(range(10, BLOCK + 18))
    assert many.tried == BLOCK + 8
    for place in (2, BLOCK - 11, BLOCK - 10, BLOCK + 7):
        alone = sample(prior, latent, 1, seed=10 + place, steps=5)
        assert torch.equal(many.z_sem[place], alone.z_sem[0])
        assert alone.tried == 1


def test_conditional_samples_all_hold_and_count_their_tries(
    prior: LatentPrior, latent: LatentStatistics, attributes: Attributes
) -> None:
    accept = where(attributes, {"Smiling": True, "Male": False})
    drawn = sample(prior, latent, 5, steps=5, accept=accept)
    assert len(drawn.seeds) == 5
    assert accept(latent.normalise(drawn.z_sem)).all()
    assert drawn.tried > 5
    alone = sample(prior, latent, 1, seed=drawn.seeds[3], steps=5)
    assert torch.equal(alone.z_sem[0], drawn.z_sem[3])


def test_a_hopeless_condition_ends(prior: LatentPrior, latent: LatentStatistics) -> None:
    def never(z: Tensor) -> Tensor:
        return torch.zeros(len(z), dtype=torch.bool)

    drawn = sample(prior, latent, 2, steps=2, most_tries=100, accept=never)
    assert drawn.tried == 100
    assert drawn.z_sem.shape == (0, CODE)


def test_truncation_pulls_to_the_mean(prior: LatentPrior, latent: LatentStatistics) -> None:
    whole = draw_block(prior, latent, 0, Recipe(5))
    assert torch.allclose(draw_block(prior, latent, 0, Recipe(5, truncation=0.5)), whole / 2)
    assert not draw_block(prior, latent, 0, Recipe(5, truncation=0.0)).any()


def test_around_goes_from_the_code_itself_to_the_whole_prior(
    prior: LatentPrior, latent: LatentStatistics
) -> None:
    like = 2 * torch.randn(2, CODE, generator=torch.Generator().manual_seed(1))
    starts = like.repeat(BLOCK // 2, 1)  # each in turn
    themselves = draw_block(prior, latent, 3, Recipe(10, like, 0.0))
    assert torch.equal(themselves, starts)
    assert torch.equal(
        draw_block(prior, latent, 3, Recipe(10, like, 1.0)), draw_block(prior, latent, 3, Recipe(10))
    )


def test_an_ideal_prior_gives_back_what_it_was_started_near() -> None:
    """One whose network knows that every code is the same one, brings any noise back to it."""
    prior = tiny_model().prior
    assert prior is not None
    only = torch.linspace(-1, 1, CODE)
    alphas = torch.from_numpy(prior.schedule.alphas_cumprod).float()

    def noise_of(x: Tensor, t: Tensor) -> Tensor:
        ab = alphas[t][:, None]
        return (x - ab.sqrt() * only) / (1 - ab).sqrt()

    prior.network.forward = noise_of  # type: ignore[method-assign, assignment]
    noise = noise_like(only, range(3))
    calls: list[int] = []
    back = prior.around(only.repeat(3, 1), noise, 0.5, 7, lambda step: calls.append(step.total))
    assert torch.allclose(back, only.expand(3, -1), atol=1e-4)
    assert calls == [7] * 7


def test_details_are_not_the_codes_own_numbers() -> None:
    """One seed for both codes would make their first numbers equal."""
    network = tiny_model().autoencoder
    noise = details(network, [0, 1], 1.0)
    assert not torch.equal(noise[0, :, 2:-2, 2:-2].flatten()[:CODE], noise_like(torch.empty(CODE), [0])[0])
    assert not torch.equal(noise[0], noise[1])
    assert torch.equal(details(network, [1], 1.0)[0], noise[1])


def test_details_are_calm_and_calmer_at_the_edge() -> None:
    network = tiny_model().autoencoder
    noise = details(network, range(50), 0.5)
    assert float(noise[..., 2:-2, 2:-2].std()) == pytest.approx(0.5, abs=0.02)
    for rim in (noise[..., :2, :], noise[..., -2:, :], noise[..., :2], noise[..., -2:]):
        assert float(rim.std()) == pytest.approx(0.5 * EDGE, abs=0.02)
