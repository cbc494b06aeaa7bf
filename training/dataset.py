"""A folder of pictures as tensors: decoded once, kept in memory as 8-bit, with labels beside them."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from torch import Tensor

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"}


@dataclass(frozen=True)
class Pictures:
    """A set of equally large pictures.

    Attributes:
        pixels: [N,S,S,3] uint8.
        names: their paths below the folder, with forward slashes.
        skipped: files that could not be read, with the reason.
    """

    pixels: NDArray[np.uint8]
    names: list[str]
    skipped: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.names)

    def images(self, indices: NDArray[np.int64], flip: NDArray[np.bool_] | None = None) -> Tensor:
        """[B,3,S,S] float32 in [-1,1] of the pictures at `indices`, mirrored where `flip` says so."""
        pixels = self.pixels[indices]
        if flip is not None:
            pixels = np.where(flip[:, None, None, None], pixels[:, :, ::-1], pixels)
        return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div(127.5).sub(1)


def load_folder(folder: Path, size: int) -> Pictures:
    """Read every picture below `folder`: shorter side to `size`, centre crop, RGB; in the order of their
    paths.

    Raises:
        ValueError: the folder is missing or has no readable picture.
    """
    if not folder.is_dir():
        raise ValueError(f"There is no folder '{folder}'. Give the folder that holds the training pictures.")
    pixels, names, skipped = [], [], []
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES):
        name = path.relative_to(folder).as_posix()
        try:
            with Image.open(path) as picture:
                pixels.append(_square(picture.convert("RGB"), size))
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as problem:
            skipped.append(f"{name}: {problem}")
        else:
            names.append(name)
    if not names:
        raise ValueError(
            f"No readable picture in '{folder}' ({len(skipped)} unreadable). "
            "JPEG, PNG, WebP, BMP or TIFF are needed."
        )
    return Pictures(np.stack(pixels), names, skipped)


def _square(picture: Image.Image, size: int) -> NDArray[np.uint8]:
    width, height = picture.size
    scale = size / min(width, height)
    fitted = picture.resize(
        (max(size, round(width * scale)), max(size, round(height * scale))),
        Image.Resampling.BICUBIC,
        reducing_gap=None,
    )
    left, top = (fitted.width - size) // 2, (fitted.height - size) // 2
    return np.asarray(fitted.crop((left, top, left + size, top + size)), dtype=np.uint8)


def read_labels(path: Path) -> dict[str, dict[str, str]]:
    """A CSV with a `file` column as {file: row}.

    Raises:
        ValueError: the table is missing or has no `file` column.
    """
    try:
        with path.open(newline="", encoding="utf-8") as table:
            return {row["file"]: row for row in csv.DictReader(table)}
    except (OSError, KeyError) as problem:
        raise ValueError(
            f"'{path}' could not be read as a table of labels with a 'file' column: {problem}."
        ) from problem
