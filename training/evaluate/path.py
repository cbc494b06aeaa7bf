"""How smooth the way between two codes is: path length in z_sem (Karras et al. 2019; the paper's table 8)."""

from __future__ import annotations

import numpy as np
import torch

from core.autoencoder import Code, DiffusionAutoencoder
from core.editing import noise_like
from core.metrics import PictureDistance, mse
from training.evaluate.reconstruct import STEPS, Reconstructed
from training.evaluate.ticker import BATCH, Ticker, batches

EPSILON = 1e-2  # share of the way; across a much smaller one, rounding is most of what differs
PAIRS = 16


@torch.no_grad()
def path_length(
    autoencoder: DiffusionAutoencoder,
    made: Reconstructed,
    *,
    lpips: PictureDistance | None = None,
    seed: int = 0,
    tick: Ticker | None = None,
) -> dict[str, float]:
    """Mean squared length of the way, at random places on lines between the codes of pictures, with a random
    x_T that stays: `path_length.mse` by squared error on the [0,1] scale, `path_length.lpips` by LPIPS; both
    divided by the squared step. Of steep places a smooth way has none, so smaller is better.

    Takes `calls_of_path` network calls, each told to `tick`. Empty with fewer than two pictures.
    """
    z_sem = made.code.z_sem
    if z_sem is None or len(z_sem) < 2:
        return {}
    device = next(autoencoder.parameters()).device
    drawn = np.random.default_rng(seed)
    first = drawn.integers(0, len(z_sem), PAIRS)
    second = (first + drawn.integers(1, len(z_sem), PAIRS)) % len(z_sem)
    share = torch.from_numpy(drawn.uniform(0, 1 - EPSILON, PAIRS)).float()[:, None]
    noise = noise_like(made.images[0], range(seed, seed + PAIRS))
    lengths: dict[str, list[float]] = {"mse": [], "lpips": []}
    for start in range(0, PAIRS, BATCH):
        part = slice(start, start + BATCH)
        a, b, x_T = z_sem[first[part]], z_sem[second[part]], noise[part].to(device)
        ends = [
            autoencoder.decode(Code((a + (b - a) * at).to(device), x_T), STEPS, tick).clamp(-1, 1).cpu()
            for at in (share[part], share[part] + EPSILON)
        ]
        lengths["mse"] += (mse(*ends) / EPSILON**2).tolist()
        if lpips is not None:
            lengths["lpips"] += (lpips(*ends) / EPSILON**2).tolist()
    return {f"path_length.{name}": float(np.mean(values)) for name, values in lengths.items() if values}


def calls_of_path(autoencoder: DiffusionAutoencoder, count: int) -> int:
    """Network calls that `path_length` needs, with so many pictures at hand."""
    return 2 * STEPS * batches(PAIRS) if autoencoder.encoder is not None and count > 1 else 0
