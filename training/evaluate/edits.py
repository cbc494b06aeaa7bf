"""What each slider does to pictures, at both its ends: seen, and measured by the model's own encoder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import Code
from core.editing import manipulate
from core.model_file import Model
from core.retouch.effort import SOLVER
from training.evaluate.reconstruct import STEPS, Reconstructed
from training.evaluate.ticker import BATCH, Ticker, batches
from training.samples import spread, write_sheet

STRENGTHS = (-1.0, 1.0)
PEOPLE = 6


@dataclass(frozen=True)
class Edited:
    """Some pictures with one slider at -1 and at +1, their x_T kept; [N,3,S,S] in [-1,1] on the CPU."""

    name: str
    down: Tensor
    up: Tensor


@dataclass(frozen=True)
class Way:
    """How far edits go at one end of a slider, over the pictures.

    Attributes:
        goal: logit to reach: the median of pictures that are labelled with the attribute (for -1, of those
            without), as in equation 11 of the paper; without labels, the slider's own end.
        labelled: whether the goal is from labels.
        before: share of the pictures that were there unedited.
        reached: share whose edited decode, encoded again, is there.
        gain: of the change of the logit that was asked for, what is left after decode and encode; median.
        drift: how far the edited decode has gone from the unedited one, where 0 is not at all and 1 as far
            as two pictures are apart; median. The code's change along the slider itself counts, too.
        aside: the same without that.
    """

    goal: float
    labelled: bool
    before: float
    reached: float
    gain: float
    drift: float
    aside: float


@dataclass(frozen=True)
class Success:
    """Both ends of a slider; `each` [N]: of every picture whether it reached both goals (0, 0.5 or 1)."""

    down: Way
    up: Way
    each: tuple[float, ...]


def six(made: Reconstructed, edited: Edited) -> tuple[Reconstructed, Edited]:
    """The same of at most six of the pictures, spread over them, to be shown."""
    chosen = spread(len(made.images), PEOPLE)
    return made.take(chosen), Edited(edited.name, edited.down[chosen], edited.up[chosen])


def edit(model: Model, made: Reconstructed, name: str, tick: Ticker | None = None) -> Edited:
    """Decode the pictures with a slider at both its ends.

    Takes `calls_of_edit` network calls, each told to `tick`.

    Raises:
        ValueError: the model has no sliders, or not this one.
    """
    attributes, latent, codes = _needed(model, made)
    device = next(model.autoencoder.parameters()).device
    decoded: list[list[Tensor]] = [[], []]
    for start in range(0, len(made.images), BATCH):
        part = slice(start, start + BATCH)
        z_sem, x_T = codes[part].to(device), made.code.x_T[part].to(device)
        for kind, strength in zip(decoded, STRENGTHS, strict=True):
            moved = manipulate(z_sem, {name: strength}, attributes, latent)
            kind.append(
                model.autoencoder.decode(Code(moved, x_T), STEPS, tick, solver=SOLVER).clamp(-1, 1).cpu()
            )
    return Edited(name, torch.cat(decoded[0]), torch.cat(decoded[1]))


def calls_of_edit(count: int) -> int:
    """Network calls that `edit` needs for so many pictures."""
    return len(STRENGTHS) * batches(count) * STEPS


def success(
    model: Model, made: Reconstructed, edited: Edited, medians: tuple[float, float] | None = None
) -> Success:
    """Whether edits reach their goals, judged on what came out and not on what was asked for.

    Args:
        medians: logit of real pictures without the attribute, and with it; None for the slider's own ends.
    """
    attributes, latent, codes = _needed(model, made)
    device = next(model.autoencoder.parameters()).device
    row = attributes.index(edited.name)

    def seen(images: Tensor) -> Tensor:
        z_sem = [model.autoencoder.encode_semantic(part.to(device)) for part in torch.split(images, BATCH)]
        return latent.normalise(torch.cat([part for part in z_sem if part is not None])).cpu()

    def logit(z: Tensor) -> NDArray[np.float64]:
        values: NDArray[np.float64] = attributes.logits(z.to(device))[:, row].double().cpu().numpy()
        return values

    direction = attributes.direction(edited.name).cpu()
    given, unedited = latent.normalise(codes.to(device)).cpu(), seen(made.decoded)
    own = float(attributes.negative[row]), float(attributes.positive[row])
    ways, reached_both = [], np.zeros(len(codes))
    for sign, images, goal in zip(STRENGTHS, (edited.down, edited.up), medians or own, strict=True):
        asked = latent.normalise(manipulate(codes.to(device), {edited.name: sign}, attributes, latent)).cpu()
        after = seen(images)
        reached = sign * logit(after) >= sign * goal
        reached_both += reached / len(STRENGTHS)
        change = after - unedited
        aside = change - (change @ direction)[:, None] * direction
        gains = (logit(after) - logit(unedited)) / (logit(asked) - logit(given))
        apart = (2 * codes.shape[1]) ** 0.5  # of two independent codes of numbers of deviation 1
        ways.append(
            Way(
                goal=goal,
                labelled=medians is not None,
                before=float(np.mean(sign * logit(given) >= sign * goal)),
                reached=float(reached.mean()),
                gain=float(np.median(gains)),
                drift=float(change.norm(dim=1).median()) / apart,
                aside=float(aside.norm(dim=1).median()) / apart,
            )
        )
    down, up = ways
    return Success(down, up, tuple(reached_both.tolist()))


def draw_edits(made: Reconstructed, edited: Edited, path: Path) -> None:
    """The pictures in three rows: with the slider at -1, at 0 (the reconstruction), and at +1.

    Raises:
        OSError: the file can't be written.
    """
    write_sheet([[edited.down, made.decoded, edited.up]], path)


def draw_strip(made: Reconstructed, edited: Sequence[Edited], path: Path) -> None:
    """A row for each picture: it, its reconstruction, then each slider at -1 and +1.

    Raises:
        OSError: the file can't be written.
    """
    columns = [made.images, made.decoded, *(images for one in edited for images in (one.down, one.up))]
    rows = [torch.stack([column[person] for column in columns]) for person in range(len(made.images))]
    write_sheet([rows], path)


def _needed(model: Model, made: Reconstructed) -> tuple[Attributes, LatentStatistics, Tensor]:
    if model.attributes is None or model.latent is None or made.code.z_sem is None:
        raise ValueError(f"The model '{model.card.name}' has no sliders to measure.")
    return model.attributes, model.latent, made.code.z_sem
