"""How much of a picture is left after it went through its codes and back (section 5.4 of the paper)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.diffusion.objective import predicted_x0
from core.diffusion.solvers import SolverName
from core.editing import noise_like
from core.metrics import PictureDistance, mse, psnr, ssim
from core.retouch.effort import SOLVER, SOLVER_OF_NEW
from training.data.pictures import Pictures
from training.evaluate.ticker import BATCH, Ticker, batches
from training.samples import spread

STEPS = 20  # network calls of an encode, and of a decode
ALL_STEPS = (5, 10, 20, 50, 100)
SHOWN: tuple[SolverName, ...] = tuple(dict.fromkeys((SOLVER, "ddim")))  # the editor's, and the papers'
BOTH, RANDOM, FIRST = "z_sem and x_T", "z_sem and random x_T", "z_sem at the highest noise"


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

    def take(self, places: NDArray[np.int64]) -> Reconstructed:
        """The pictures at `places`, in that order."""
        z_sem = self.code.z_sem[places] if self.code.z_sem is not None else None
        from_z = self.from_z[places] if self.from_z is not None else None
        return Reconstructed(
            self.images[places], Code(z_sem, self.code.x_T[places]), self.decoded[places], from_z
        )


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
    """Encode and decode pictures, as the editor does, once for all that is measured on them; `seed` is of
    the noise for z alone.

    Takes `calls_of_reconstruct` network calls, each told to `tick`.
    """
    tick = tick or Ticker()
    device = next(autoencoder.parameters()).device
    images, z_sem, x_T, decoded, from_z = [], [], [], [], []
    for start in range(0, len(pictures), BATCH):
        indices = np.arange(start, min(start + BATCH, len(pictures)))
        batch = pictures.images(indices).contiguous().to(device)
        code = autoencoder.encode(batch, steps, tick, solver=SOLVER)
        images.append(batch.cpu())
        x_T.append(code.x_T.cpu())
        decoded.append(autoencoder.decode(code, steps, tick, solver=SOLVER).clamp(-1, 1).cpu())
        if code.z_sem is not None:
            z_sem.append(code.z_sem.cpu())
            noise = noise_like(batch[0], (seed + indices).tolist())
            alone = autoencoder.decode(Code(code.z_sem, noise), steps, tick, solver=SOLVER_OF_NEW)
            from_z.append(alone.clamp(-1, 1).cpu())
    code = Code(torch.cat(z_sem) if z_sem else None, torch.cat(x_T))
    return Reconstructed(torch.cat(images), code, torch.cat(decoded), torch.cat(from_z) if from_z else None)


def calls_of_reconstruct(autoencoder: DiffusionAutoencoder, count: int, steps: int = STEPS) -> int:
    """Network calls that `reconstruct` needs for so many pictures."""
    return batches(count) * steps * (2 if autoencoder.encoder is None else 3)


@dataclass(frozen=True)
class BySteps:
    """Reconstruction by network calls: a row of means over pictures for each way and number of calls.

    Attributes:
        pictures: how many.
        rows: (what is decoded from, solver, steps of encode and of decode, figures by name).
    """

    pictures: int
    rows: tuple[tuple[str, str, int, dict[str, float]], ...]


def by_steps(
    autoencoder: DiffusionAutoencoder,
    pictures: Pictures,
    *,
    steps: Sequence[int] = ALL_STEPS,
    solvers: Sequence[SolverName] = SHOWN,
    lpips: PictureDistance | None = None,
    seed: int = 0,
    tick: Ticker | None = None,
) -> BySteps:
    """Reconstruction from both codes in so many steps, and from z_sem alone in as many.

    Of z_sem alone also what the network sees in one call at the highest noise, where x_T tells nothing.
    Takes `calls_of_by_steps` ticks.
    """
    tick = tick or Ticker()
    device = next(autoencoder.parameters()).device
    made: dict[tuple[str, str, int], list[Tensor]] = {}
    images = []
    for start in range(0, len(pictures), BATCH):
        indices = np.arange(start, min(start + BATCH, len(pictures)))
        batch = pictures.images(indices).contiguous().to(device)
        images.append(batch.cpu())
        noise = noise_like(batch[0], (seed + indices).tolist())
        z_sem = autoencoder.encode_semantic(batch)

        def keep(words: str, solver: str, count: int, decoded: Tensor) -> None:
            made.setdefault((words, solver, count), []).append(decoded.clamp(-1, 1).cpu())

        for count in steps:
            for solver in solvers:
                code = autoencoder.encode(batch, count, tick, solver=solver)
                keep(BOTH, solver, count, autoencoder.decode(code, count, tick, solver=solver))
            if z_sem is not None:
                alone = autoencoder.decode(Code(z_sem, noise), count, tick, solver=SOLVER_OF_NEW)
                keep(RANDOM, SOLVER_OF_NEW, count, alone)
        if z_sem is not None:
            keep(FIRST, "", 1, _first_guess(autoencoder, noise, z_sem))
    whole = torch.cat(images)
    rows = tuple(
        (words, solver, count, _means(whole, torch.cat(parts), lpips))
        for (words, solver, count), parts in sorted(made.items(), key=lambda item: item[0])
    )
    return BySteps(len(whole), rows)


def _first_guess(autoencoder: DiffusionAutoencoder, noise: Tensor, z_sem: Tensor) -> Tensor:
    """The clean pictures that the network predicts from noise alone: all that it knows by z_sem."""
    last = len(autoencoder.schedule.alphas_cumprod) - 1
    t = torch.full((len(noise),), last, device=noise.device)
    kept = float(autoencoder.schedule.alphas_cumprod[last])
    output = autoencoder.network(z_sem)(noise, t)
    return predicted_x0(noise, output, kept, autoencoder.config.diffusion.prediction)


def calls_of_by_steps(
    autoencoder: DiffusionAutoencoder, count: int, steps: Sequence[int], solvers: int
) -> int:
    """Steps that `by_steps` needs for so many pictures."""
    alone = 0 if autoencoder.encoder is None else 1
    return batches(count) * sum(steps) * (2 * solvers + alone)


def reconstruction_figures(made: Reconstructed, lpips: PictureDistance | None = None) -> dict[str, float]:
    """Means and medians over pictures, by the definitions of `core.metrics`: `reconstruction.*` from both
    codes, `z_only.*` from z_sem.
    """
    measured = _alike("reconstruction", made.images, made.decoded, lpips)
    if made.from_z is not None:
        measured |= _alike("z_only", made.images, made.from_z, lpips)
    return measured


def each_alike(
    images: Tensor, others: Tensor, lpips: PictureDistance | None = None
) -> dict[str, NDArray[np.float64]]:
    """[N] of each measure, by its name."""
    values = {"mse": mse(images, others), "psnr": psnr(images, others), "ssim": ssim(images, others)}
    if lpips is not None:
        values["lpips"] = lpips(images, others)
    return {name: each.double().numpy() for name, each in values.items()}


def _means(images: Tensor, others: Tensor, lpips: PictureDistance | None) -> dict[str, float]:
    return {name: float(each.mean()) for name, each in each_alike(images, others, lpips).items()}


def _alike(name: str, images: Tensor, others: Tensor, lpips: PictureDistance | None) -> dict[str, float]:
    measured = {}
    for figure, each in each_alike(images, others, lpips).items():
        measured[f"{name}.{figure}"] = float(each.mean())
        measured[f"{name}.{figure}_median"] = float(np.median(each))
    return measured
