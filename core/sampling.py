"""New semantic codes: from the prior, around chosen codes, and where attributes hold (sections 4 and 5.6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.diffusion.ddim import OnStep
from core.editing import noise_like
from core.prior import LatentPrior

BLOCK = 32
"""Codes are drawn in blocks of seeds: 0 to 31, 32 to 63 and so on, each seed at its own place. How a matrix
product rounds depends on its size and, in places, on the row; so a seed's code is the same to the last bit,
whatever else is asked for.
"""

DETAIL = 0.85
"""Strength of x_T in new pictures. Real portraits' own x_T, encoded by the bundled model in 20 steps, has a
deviation of 0.9 and not 1: what is above it comes out as speckles. Noise (Immerkaer's estimate, of 255) of
real portraits 3.2; of new ones 6.6 with a strength of 1, 3.7 with this one.
"""

EDGE = 0.2
"""Strength of x_T in the outermost patch of networks that work on patches, which see nothing beyond it and
leave noise there. Roughness of that rim (of 255) in real portraits 4.1; in new ones 12.1 at full strength,
4.6 with this one.
"""


@dataclass(frozen=True)
class Recipe:
    """What beside the seed decides a code.

    Attributes:
        steps: calls of the latent network.
        like: [n,code] z-normalised codes to stay near, each the start of every nth seed; None for the whole
            prior.
        spread: 0 to 1: how far from those, as `LatentPrior.around` takes it.
        truncation: 0 to 1: the z-normalised code is multiplied by this, which pulls it to the mean.
    """

    steps: int = 200
    like: Tensor | None = None
    spread: float = 1.0
    truncation: float = 1.0


@dataclass(frozen=True)
class Sampled:
    """Codes drawn from the prior.

    Attributes:
        z_sem: [n,code]; fewer than asked for where a condition hardly ever holds.
        seeds: of each.
        tried: codes drawn in all.
    """

    z_sem: Tensor
    seeds: tuple[int, ...]
    tried: int


def draw_block(
    prior: LatentPrior, latent: LatentStatistics, number: int, recipe: Recipe, on_step: OnStep | None = None
) -> Tensor:
    """z-normalised codes [BLOCK,code] of the seeds from BLOCK * number.

    Raises:
        Stopped: `on_step` raised it.
    """
    seeds = range(BLOCK * number, BLOCK * (number + 1))
    noise = noise_like(torch.empty(prior.config.code, device=latent.mean.device), seeds)
    if recipe.like is None:
        z = prior.sample(noise, recipe.steps, on_step)
    else:
        starts = recipe.like[[seed % len(recipe.like) for seed in seeds]]
        z = prior.around(starts, noise, recipe.spread, recipe.steps, on_step)
    return z * recipe.truncation


def sample(
    prior: LatentPrior,
    latent: LatentStatistics,
    count: int,
    *,
    seed: int = 0,
    steps: int = 200,
    accept: Callable[[Tensor], Tensor] | None = None,
    most_tries: int = 20_000,
    on_step: OnStep | None = None,
) -> Sampled:
    """Draw semantic codes from the prior, numbered seeds `seed`, `seed + 1`, ...

    Args:
        accept: z-normalised codes [B,code] -> [B] bool; codes it turns down are drawn again with the next
            seeds.

    A seed gives exactly the same code whatever else is asked for.
    """
    recipe = Recipe(steps)
    kept: list[Tensor] = []
    seeds: list[int] = []
    tried = 0
    while len(seeds) < count and tried < most_tries:
        number, first = divmod(seed + tried, BLOCK)
        last = min(BLOCK, first + most_tries - tried)
        if accept is None:
            last = min(last, first + count - len(seeds))
        z = draw_block(prior, latent, number, recipe, on_step)[first:last]
        good = torch.ones(len(z), dtype=torch.bool, device=z.device) if accept is None else accept(z)
        kept.append(z[good])
        seeds += [BLOCK * number + first + int(row) for row in good.nonzero()]
        tried += len(z)
    return Sampled(latent.denormalise(torch.cat(kept)[:count]), tuple(seeds[:count]), tried)


def holds(
    attributes: Attributes, conditions: Mapping[str, bool], threshold: float = 0.5
) -> Callable[[Tensor], Tensor]:
    """Which conditions hold by the classifiers: z-normalised codes [B,code] -> [B,conditions] bool."""
    wanted = [(attributes.index(name), there) for name, there in conditions.items()]

    def judge(z: Tensor) -> Tensor:
        probability = attributes.predict(z)
        return torch.stack([(probability[:, index] > threshold) == there for index, there in wanted], 1)

    return judge


def where(
    attributes: Attributes, conditions: Mapping[str, bool], threshold: float = 0.5
) -> Callable[[Tensor], Tensor]:
    """Rejection rule for `sample`: every named attribute is there (True) or not (False) by its
    classifier (section 5.6).
    """
    judge = holds(attributes, conditions, threshold)
    return lambda z: judge(z).all(1)


def details(autoencoder: DiffusionAutoencoder, seeds: Sequence[int], strength: float = DETAIL) -> Tensor:
    """x_T [n,3,S,S] of each seed's picture, on the networks' device.

    Taken from the other end of the seeds' range: the same numbers are used up for the semantic code.
    """
    side, patch = autoencoder.image_size, autoencoder.config.unet.patch
    one = torch.empty(3, side, side, device=next(autoencoder.parameters()).device)
    x_T = strength * noise_like(one, [2**32 - 1 - seed for seed in seeds])
    if patch > 1:
        edge = torch.ones(side, side, dtype=torch.bool, device=one.device)
        edge[patch:-patch, patch:-patch] = False
        x_T[..., edge] *= EDGE
    return x_T
