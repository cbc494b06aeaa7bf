"""Whether edits can be seen: how far a picture changes when its semantic code moves and its noise stays.

On small budgets a decoder leans on x_T and ignores z_sem; reconstruction is good by then, and edits change
nothing. So this is watched beside the loss.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.model_file import Model
from training.data.pictures import Pictures
from training.evaluate.edits import Edited
from training.evaluate.reconstruct import Reconstructed
from training.evaluate.ticker import Check, Ticker

FACE_ROWS, FACE_COLUMNS = (0.25, 0.95), (0.2, 0.8)  # what the face fills of an aligned crop, as shares
AMPLITUDE = 0.3  # of the codes' own spread: how far the official notebook moves a code in z-normalised space


def edit_effect(model: Model, made: Reconstructed, edited: Edited) -> float:
    """Mean absolute change, on the [0,1] scale, of an edit at +1 with x_T kept: inside the face for models of
    faces, over the whole picture for others.
    """
    change = (edited.up - made.decoded) / 2
    return float((_inside_face(change) if model.card.faces else change).abs().mean())


@torch.no_grad()
def code_effect(
    autoencoder: DiffusionAutoencoder,
    pictures: Pictures,
    *,
    steps: int = 10,
    seed: int = 0,
    check: Check = lambda: None,
) -> float:
    """The same without sliders, for a model that has none yet: mean absolute change of the whole picture, on
    the [0,1] scale, when every z_sem takes a random step with x_T kept.

    The steps are as the codes of the pictures are spread (normal, of their covariance), times `AMPLITUDE`. So
    they go where codes differ, and an encoder whose codes grow does not pass for one whose codes are used.

    Args:
        pictures: at least two, all encoded at once.

    Raises:
        ValueError: the model has no encoder.
    """
    device = next(autoencoder.parameters()).device
    tick = Ticker(check=check)
    images = pictures.images(torch.arange(len(pictures)).numpy()).to(device)
    code = autoencoder.encode(images, steps, tick)
    if code.z_sem is None:
        raise ValueError("A plain DDIM has no semantic code to move.")
    apart = code.z_sem - code.z_sem.mean(0)
    generator = torch.Generator().manual_seed(seed)
    mixture = torch.randn(len(apart), len(apart), generator=generator).to(apart)
    step = AMPLITUDE * mixture @ apart / math.sqrt(max(1, len(apart) - 1))
    before = autoencoder.decode(code, steps, tick).clamp(-1, 1)
    after = autoencoder.decode(Code(code.z_sem + step, code.x_T), steps, tick).clamp(-1, 1)
    return float(((after - before) / 2).abs().mean())


def _inside_face(images: Tensor) -> Tensor:
    size = images.shape[-1]
    rows, columns = (slice(round(low * size), round(high * size)) for low, high in (FACE_ROWS, FACE_COLUMNS))
    return images[..., rows, columns]
