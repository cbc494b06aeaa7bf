"""A set of equally large pictures, as batches of tensors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


@dataclass(frozen=True)
class Pictures:
    """Decoded pictures.

    Attributes:
        pixels: [N,S,S,3] uint8, usually a read-only memory map: only what is looked at takes memory.
        names: of each picture: path below its source (posix), unique.
    """

    pixels: NDArray[np.uint8]
    names: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.pixels.ndim != 4 or self.pixels.shape[3] != 3 or self.pixels.dtype != np.uint8:
            raise ValueError(f"pictures are [N,S,S,3] uint8, not {self.pixels.shape} {self.pixels.dtype}")
        if len(self.names) != len(self.pixels):
            raise ValueError(f"{len(self.pixels)} pictures have {len(self.names)} names")

    def __len__(self) -> int:
        return len(self.names)

    def images(self, indices: NDArray[np.int64], flip: NDArray[np.bool_] | None = None) -> Tensor:
        """[B,3,S,S] float32 in [-1,1] of the pictures at `indices`, mirrored where `flip` says so.

        In memory it is channels-last, as the pictures are.
        """
        pixels = np.take(self.pixels, indices, axis=0)
        if flip is not None and flip.any():
            pixels[flip] = pixels[flip, :, ::-1]
        return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(127.5).sub_(1)

    def first(self, count: int) -> Pictures:
        """The first `count` pictures, or all; nothing is copied."""
        return Pictures(self.pixels[:count], self.names[:count])
