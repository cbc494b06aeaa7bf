"""Sheets of pictures that show, while a model is trained, what it can do.

A sheet is eight pictures wide, with a gap after each kind, and has no words: the layout is always the same.
    reconstruction   pictures; decoded from both codes; from z_sem and noise that is the same for all
    variation        twice: a picture, and its z_sem with seven other noises
    interpolation    twice: a picture, six blends of its codes with another's, the other picture
With a prior, whose training changes none of these, a row of pictures and four of samples instead. The plain
DDIM, which has no z_sem, has reconstruction by x_T, interpolation, and samples from noise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from core.attributes import LatentStatistics
from core.autoencoder import Code, DiffusionAutoencoder
from core.diffusion.ddim import OnStep
from core.editing import interpolate, noise_like, vary
from core.files import write_atomically
from core.prior import LatentPrior
from core.sampling import details, sample
from training.data.pictures import Pictures

STEPS = 20
PRIOR_STEPS = 100
COLUMNS = 8
SAMPLE_ROWS = 4
GAP, SECTION_GAP = 2, 10  # pixels between pictures, and between kinds of rows
SEEDS_APART = 1_000  # so that no two kinds of pictures share a noise

Check = Callable[[], None]
Section = Sequence[Tensor]  # rows, each of at most eight pictures [n,3,S,S] in [-1,1]


def draw_grid(
    autoencoder: DiffusionAutoencoder,
    pictures: Pictures,
    path: Path,
    *,
    prior: LatentPrior | None = None,
    latent: LatentStatistics | None = None,
    seed: int = 0,
    steps: int = STEPS,
    check: Check = lambda: None,
) -> None:
    """Draw the sheet, or with a prior that of samples, into a PNG, which is whole or not there.

    Args:
        autoencoder: with averaged weights; works where it lies.
        pictures: eight of them, spread over all, are shown: always the same.
        prior, latent: together, on the same device.
        seed: of the noise.
        steps: network calls of each encode and decode.
        check: called between network calls; may raise to stop, and then nothing is written.

    Raises:
        OSError: the file can't be written.
    """
    device = next(autoencoder.parameters()).device
    images = pictures.images(spread(len(pictures), COLUMNS)).to(device)
    walk = _checked(check)
    if prior is not None and latent is not None:
        drawn = sample(prior, latent, SAMPLE_ROWS * COLUMNS, seed=seed, steps=PRIOR_STEPS, on_step=walk)
        sections = [[images], samples(autoencoder, images, drawn.z_sem, seed, steps, walk)]
        write_sheet(sections, path)
        return
    code = autoencoder.encode(images, steps, walk)
    sections = [reconstruction(autoencoder, images, code, seed, steps, walk)]
    if code.z_sem is not None:
        sections.append(variation(autoencoder, images, code, seed + SEEDS_APART, steps, walk))
    sections.append(interpolation(autoencoder, images, code, steps, walk))
    if code.z_sem is None:
        sections.append(samples(autoencoder, images, None, seed + 2 * SEEDS_APART, steps, walk))
    write_sheet(sections, path)


def spread(count: int, wanted: int) -> NDArray[np.int64]:
    """At most `wanted` of the numbers below `count`, evenly spread, so that neighbours, which often show the
    same person, are not all there is.
    """
    return np.unique(np.linspace(0, count - 1, min(count, wanted)).round().astype(np.int64))


def reconstruction(
    autoencoder: DiffusionAutoencoder, images: Tensor, code: Code, seed: int, steps: int, on_step: OnStep
) -> list[Tensor]:
    """The pictures; decoded from both codes; and, where there is one, from z_sem alone."""
    rows = [images, autoencoder.decode(code, steps, on_step)]
    if code.z_sem is not None:
        noise = noise_like(images[0], [seed]).expand_as(images)
        rows.append(autoencoder.decode(Code(code.z_sem, noise), steps, on_step))
    return rows


def variation(
    autoencoder: DiffusionAutoencoder, images: Tensor, code: Code, seed: int, steps: int, on_step: OnStep
) -> list[Tensor]:
    """Of two pictures: the picture, and its z_sem with other noises (section 5.1, figure 2)."""
    rows = []
    for index in range(min(2, len(images))):
        varied = vary(_one(code, index), range(seed, seed + COLUMNS - 1))
        rows.append(torch.cat([images[index : index + 1], autoencoder.decode(varied, steps, on_step)]))
    return rows


def interpolation(
    autoencoder: DiffusionAutoencoder, images: Tensor, code: Code, steps: int, on_step: OnStep
) -> list[Tensor]:
    """Of two pairs of pictures: the first, blends of the codes, the second (section 5.2)."""
    shares = np.linspace(0, 1, COLUMNS - 2).tolist()
    rows = []
    for first in range(0, min(4, len(images) - 1), 2):
        blends = interpolate(_one(code, first), _one(code, first + 1), shares)
        between = autoencoder.decode(blends, steps, on_step)
        rows.append(torch.cat([images[first : first + 1], between, images[first + 1 : first + 2]]))
    return rows


def samples(
    autoencoder: DiffusionAutoencoder,
    images: Tensor,
    z_sem: Tensor | None,
    seed: int,
    steps: int,
    on_step: OnStep,
) -> list[Tensor]:
    """New pictures from noise, for sampled semantic codes or, of a plain DDIM, for none."""
    rows = []
    for first in range(0, SAMPLE_ROWS * COLUMNS, COLUMNS):
        seeds = range(seed + first, seed + first + COLUMNS)
        if z_sem is None:
            code = Code(None, noise_like(images[0], seeds))
        else:  # as the app draws new pictures
            code = Code(z_sem[first : first + COLUMNS], details(autoencoder, seeds))
        rows.append(autoencoder.decode(code, steps, on_step))
    return rows


def write_sheet(sections: Sequence[Section], path: Path) -> None:
    """Write sections of rows of pictures as one PNG on white.

    Raises:
        OSError: the file can't be written.
    """
    rows = [(row, index == 0) for section in sections for index, row in enumerate(section)]
    size = rows[0][0].shape[-1]
    tops, bottom = [], 0
    for count, (_, starts) in enumerate(rows):
        bottom += (SECTION_GAP if starts else GAP) if count else 0
        tops.append(bottom)
        bottom += size
    columns = max(len(row) for row, _ in rows)
    sheet = np.full((bottom, columns * (size + GAP) - GAP, 3), 255, np.uint8)
    for top, (row, _) in zip(tops, rows, strict=True):
        shades = row.float().clamp(-1, 1).add(1).mul(127.5).round().byte()
        for column, pixels in enumerate(shades.permute(0, 2, 3, 1).cpu().numpy()):
            left = column * (size + GAP)
            sheet[top : top + size, left : left + size] = pixels
    with write_atomically(path) as temporary:
        Image.fromarray(sheet).save(temporary, "PNG")


def _one(code: Code, index: int) -> Code:
    """The code of one picture of a batch."""
    part = slice(index, index + 1)
    return Code(None if code.z_sem is None else code.z_sem[part], code.x_T[part])


def _checked(check: Check) -> OnStep:
    return lambda _step: check()
