"""How much of a picture is left after it went through its codes and back (section 5.4 of the paper)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.editing import noise_like
from core.metrics import PictureDistance, mse, psnr, ssim
from training.data.pictures import Pictures
from training.evaluate.ticker import BATCH, Ticker, batches
from training.samples import spread

STEPS = 20  # network calls of an encode, and of a decode


@dataclass(frozen=True)
class Reconstructed:
    """Some pictures, their codes, and what these decode to; all on the CPU, pictures [B,3,S,S] in [-1,1].

    Attributes:
        images: the pictures.
        code: both codes of each.
        decoded: from both codes.
        from_z: from z_sem and noise that has nothing to do with the picture; None without an encoder.
    """

    images: Tensor
    code: Code
    decoded: Tensor
    from_z: Tensor | None


def some(pictures: Pictures, count: int) -> Pictures:
    """At most `count` of the pictures, evenly spread over them; always the same."""
    if len(pictures) <= count:
        return pictures
    chosen = spread(len(pictures), count)
    return Pictures(pictures.pixels[chosen], tuple(pictures.names[index] for index in chosen))


def reconstruct(
    autoencoder: DiffusionAutoencoder,
    pictures: Pictures,
    *,
    steps: int = STEPS,
    seed: int = 0,
    tick: Ticker | None = None,
) -> Reconstructed:
    """Encode and decode pictures, once for all that is measured on them; `seed` is of the noise for z alone.

    Takes `calls_of_reconstruct` network calls, each told to `tick`.
    """
    tick = tick or Ticker()
    device = next(autoencoder.parameters()).device
    images, z_sem, x_T, decoded, from_z = [], [], [], [], []
    for start in range(0, len(pictures), BATCH):
        indices = np.arange(start, min(start + BATCH, len(pictures)))
        batch = pictures.images(indices).contiguous().to(device)
        code = autoencoder.encode(batch, steps, tick)
        images.append(batch.cpu())
        x_T.append(code.x_T.cpu())
        decoded.append(autoencoder.decode(code, steps, tick).clamp(-1, 1).cpu())
        if code.z_sem is not None:
            z_sem.append(code.z_sem.cpu())
            noise = noise_like(batch[0], (seed + indices).tolist())
            alone = autoencoder.decode(Code(code.z_sem, noise), steps, tick)
            from_z.append(alone.clamp(-1, 1).cpu())
    code = Code(torch.cat(z_sem) if z_sem else None, torch.cat(x_T))
    return Reconstructed(torch.cat(images), code, torch.cat(decoded), torch.cat(from_z) if from_z else None)


def calls_of_reconstruct(autoencoder: DiffusionAutoencoder, count: int, steps: int = STEPS) -> int:
    """Network calls that `reconstruct` needs for so many pictures."""
    return batches(count) * steps * (2 if autoencoder.encoder is None else 3)


def reconstruction_figures(made: Reconstructed, lpips: PictureDistance | None = None) -> dict[str, float]:
    """Means and medians over pictures, by the definitions of `core.metrics`: `reconstruction.*` from both
    codes, `z_only.*` from z_sem.
    """
    measured = _alike("reconstruction", made.images, made.decoded, lpips)
    if made.from_z is not None:
        measured |= _alike("z_only", made.images, made.from_z, lpips)
    return measured


def _alike(name: str, images: Tensor, others: Tensor, lpips: PictureDistance | None) -> dict[str, float]:
    values = {"mse": mse(images, others), "psnr": psnr(images, others), "ssim": ssim(images, others)}
    if lpips is not None:
        values["lpips"] = lpips(images, others)
    measured = {}
    for figure, each in values.items():
        measured[f"{name}.{figure}"] = each.double().mean().item()
        measured[f"{name}.{figure}_median"] = float(np.median(each.numpy()))
    return measured
