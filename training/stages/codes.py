"""z_sem of every picture of a set, with mean and deviation: what the prior and the sliders are made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from core.attributes import LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from training.data.pictures import Pictures
from training.kept import read_kept, write_kept
from training.samples import spread
from training.task import Check

BATCH = 64


@dataclass(frozen=True)
class Codes:
    """The codes of a training set, on the CPU.

    Attributes:
        z_sem: [N,code] of each picture.
        mirrored: [N,code] of each picture's mirror image.
    """

    z_sem: Tensor
    mirrored: Tensor

    def statistics(self) -> LatentStatistics:
        """Mean and deviation of the pictures as they are, as in the official code."""
        return LatentStatistics.of(self.z_sem)

    def sample(self, most: int) -> Tensor | None:
        """[at most `most`,code] of the pictures as they are, evenly spread over the set, for the model file;
        None for none.
        """
        return self.z_sem[spread(len(self.z_sem), most)] if most else None

    def save(self, path: Path, parent: str) -> None:
        """Write, atomically; `parent` says which network they come from.

        Raises:
            OSError: no space, or not allowed.
        """
        write_kept(path, "codes", {"z_sem": self.z_sem, "mirrored": self.mirrored}, parent)

    @staticmethod
    def load(path: Path, parent: str) -> Codes | None:
        """What `save` wrote; None where it is missing, damaged, or of another network."""
        kept = read_kept(path, "codes", parent)
        return Codes(**kept[0]) if kept is not None else None


@torch.no_grad()
def codes_of(
    model: DiffusionAutoencoder,
    pictures: Pictures,
    *,
    flip: bool = False,
    check: Check = lambda: None,
) -> Tensor:
    """z_sem [N,code], on the CPU, of every picture, or of its mirror image.

    Raises:
        ValueError: the model has no encoder.
    """
    if model.encoder is None:
        raise ValueError("A plain DDIM has no semantic codes: it has no encoder.")
    device = next(model.parameters()).device
    codes = []
    for start in range(0, len(pictures), BATCH):
        check()
        indices = np.arange(start, min(start + BATCH, len(pictures)))
        z_sem = model.encode_semantic(pictures.images(indices, np.full(len(indices), flip)).to(device))
        assert z_sem is not None
        codes.append(z_sem.cpu())
    return torch.cat(codes)
