"""Whether new pictures are new: how near samples of the prior are to training pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from core.autoencoder import Code
from core.model_file import Model
from core.neighbours import SHARES, directions_of, usual_distances
from core.sampling import Recipe, details, draw_block
from training.evaluate.reconstruct import STEPS
from training.evaluate.ticker import Ticker
from training.samples import COLUMNS, PRIOR_STEPS, write_sheet

BLOCKS = 4  # of 32 samples


@dataclass(frozen=True)
class Novelty:
    """Distances of semantic codes: 1 less the cosine from the mean, in z-normalised space.

    Attributes:
        samples: how many were drawn; codes: of how many training pictures.
        nearest: of samples, 5%, 50% and 95% of how far the nearest training code is.
        usual: the same of training pictures and their own nearest.
        copies: share of the samples that are nearer to a training picture than all but 5% of those are to
            each other; 0.05 is what more pictures of the same kind would have.
    """

    samples: int
    codes: int
    nearest: tuple[float, float, float]
    usual: tuple[float, float, float]
    copies: float


@torch.no_grad()
def novelty(model: Model, path: Path, tick: Ticker | None = None) -> Novelty | None:
    """Measure, and draw a sheet: eight samples, the most copied first, above the training pictures nearest to
    them, drawn again from their codes with the same noise. Takes `CALLS` calls of the U-Net.

    None for a model without a prior or without codes of its training pictures.

    Raises:
        OSError: the sheet can't be written.
    """
    if model.prior is None or model.latent is None or model.codes is None or len(model.codes) < 2:
        return None
    device = next(model.autoencoder.parameters()).device
    drawn = [
        draw_block(model.prior, model.latent, block, Recipe(PRIOR_STEPS), lambda _step: None)
        for block in range(BLOCKS)
    ]
    z_sem = model.latent.denormalise(torch.cat(drawn)).to(device)
    codes = model.codes.to(device)

    distance, row = (1 - directions_of(model, z_sem) @ directions_of(model, codes).T).min(1)
    usual = usual_distances(model, codes)
    order = distance.argsort()[:COLUMNS]
    x_T = details(model.autoencoder, range(len(order)))
    rows = [
        model.autoencoder.decode(Code(of, x_T), STEPS, tick).clamp(-1, 1).cpu()
        for of in (z_sem[order], codes[row[order]])
    ]
    write_sheet([rows], path)
    near, middle, far = distance.quantile(torch.tensor(SHARES, device=device)).tolist()
    copies = float((distance < usual[0]).float().mean())
    return Novelty(len(z_sem), len(codes), (near, middle, far), usual, copies)


CALLS = 2 * STEPS
