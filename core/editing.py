"""What can be done to codes: manipulate, interpolate, vary (section 5 of the paper)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import Code

OFFICIAL_UNIT = math.sqrt(512)  # the official code's literal constant, whatever the code's length
UNCALIBRATED = (
    0.3 * OFFICIAL_UNIT
)  # a slider's unit for an imported classifier: the official notebook's amplitude
SMALLEST_SHARE = (
    0.25  # of the distance between "clearly has" and "clearly has not", that strength 1 moves at least
)


def manipulate(
    z_sem: Tensor,
    strengths: Mapping[str, float],
    attributes: Attributes,
    latent: LatentStatistics,
    hold: Sequence[str] = (),
) -> Tensor:
    """Move codes so that every named attribute changes by its strength, and the held ones not at all.

    Strength +1 takes this image's logit to that of a pronounced real positive, -1 to that of a pronounced
    negative (as equation 11, which takes medians: see `PRONOUNCED`). The move is the shortest in z-normalised
    space that changes all named logits as asked and the held ones by nothing; for one attribute alone that is
    a step along its direction.

    Args:
        z_sem: [B,code].
        strengths: by attribute name, -1 to 1; larger values go further the same way.
        hold: attributes to keep; one that also has a strength follows its strength.

    Returns:
        [B,code]; with no strength other than zero, `z_sem` itself.

    Raises:
        UnknownAttribute: the model does not have it.
    """
    moved = {attributes.index(name): strength for name, strength in strengths.items() if strength}
    if not moved:
        return z_sem
    held = [index for index in map(attributes.index, hold) if index not in moved]
    z = latent.normalise(z_sem)
    logits = attributes.logits(z)
    wanted = torch.zeros(len(z), len(moved) + len(held), device=z.device, dtype=z.dtype)
    for column, (index, strength) in enumerate(moved.items()):
        wanted[:, column] = abs(strength) * logit_unit(attributes, index, logits[:, index], up=strength > 0)
    weights = attributes.weights[[*moved, *held]]
    # [code,n], in double precision, which not every device has; nearly parallel directions are not separated.
    shortest = torch.linalg.pinv(weights.cpu().double(), rtol=1e-3).to(z.dtype).to(z.device)
    return latent.denormalise(z + wanted @ shortest.T)


def logit_unit(attributes: Attributes, index: int, logits: Tensor, up: bool) -> Tensor:
    """[B] change of an attribute's logit that strength +1 (`up`) or -1 means, for images of these logits [B].

    An image close to the goal, or beyond it, still moves by a quarter of the distance between the two goals:
    a slider is never dead and never goes back.
    """
    positive, negative = attributes.positive[index], attributes.negative[index]
    if bool(torch.isnan(positive) | torch.isnan(negative)):
        step = UNCALIBRATED * attributes.weights[index].norm()
        return torch.full_like(logits, float(step if up else -step))
    least = SMALLEST_SHARE * (positive - negative).abs()
    return torch.maximum(positive - logits, least) if up else torch.minimum(negative - logits, -least)


def manipulate_by_amplitude(
    z_sem: Tensor, name: str, amplitude: float, attributes: Attributes, latent: LatentStatistics
) -> Tensor:
    """The official manipulation: `amplitude` times sqrt(512) along the direction, for every image alike."""
    step = amplitude * OFFICIAL_UNIT * attributes.direction(name)
    return latent.denormalise(latent.normalise(z_sem) + step)


def lerp(a: Tensor, b: Tensor, share: float) -> Tensor:
    """Straight line between semantic codes: `a` at 0, `b` at 1."""
    return a + (b - a) * share


def slerp(a: Tensor, b: Tensor, share: float) -> Tensor:
    """Great circle between two stochastic codes of one image each, over all their numbers (section 5.2)."""
    cosine = (F.normalize(a.flatten(), dim=0) * F.normalize(b.flatten(), dim=0)).sum().clamp(-1, 1)
    angle = torch.arccos(cosine)
    if float(angle.sin()) < 1e-6:  # the same direction, or exactly opposite: no great circle to follow
        return lerp(a, b, share)
    return (torch.sin((1 - share) * angle) * a + torch.sin(share * angle) * b) / torch.sin(angle)


def interpolate(a: Code, b: Code, shares: Sequence[float]) -> Code:
    """Codes between two images' codes (each of batch 1), one for each share from 0 to 1.

    Raises:
        ValueError: the codes are of different models.
    """
    if a.x_T.shape != b.x_T.shape or (a.z_sem is None) != (b.z_sem is None):
        raise ValueError("the two codes come from different models and can't be blended")
    x_T = torch.cat([slerp(a.x_T, b.x_T, share) for share in shares])
    if a.z_sem is None or b.z_sem is None:
        return Code(None, x_T)
    return Code(torch.cat([lerp(a.z_sem, b.z_sem, share) for share in shares]), x_T)


def vary(code: Code, seeds: Sequence[int]) -> Code:
    """The same semantic code (of batch 1) with another stochastic code for each seed (section 5.1,
    figure 2).
    """
    x_T = noise_like(code.x_T[0], seeds)
    return Code(None if code.z_sem is None else code.z_sem.expand(len(seeds), -1), x_T)


def noise_like(one: Tensor, seeds: Sequence[int]) -> Tensor:
    """[len(seeds), *one.shape] of standard noise; each seed's does not depend on the others or on the
    device.
    """
    drawn = [torch.randn(one.shape, generator=torch.Generator().manual_seed(seed)) for seed in seeds]
    return torch.stack(drawn).to(one.device, one.dtype)


def varied(x_T: Tensor, seed: int, share: float) -> Tensor:
    """A stochastic code [1,3,H,W] on its way to the noise of `seed`: itself at share 0, another's at 1."""
    return slerp(x_T, noise_like(x_T[0], [seed]), share)
