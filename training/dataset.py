"""A folder of pictures as tensors: decoded once, kept in memory as 8-bit, with labels beside them."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError
from torch import Tensor

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"}


@dataclass(frozen=True)
class Pictures:
    """A set of equally large pictures.

    Attributes:
        pixels: [N,S,S,3] uint8.
        paths: their files.
        skipped: files that could not be read, with the reason.
    """

    pixels: NDArray[np.uint8]
    paths: list[Path]
    skipped: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.paths)

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
    pixels, paths, skipped = [], [], []
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES):
        try:
            with Image.open(path) as picture:
                pixels.append(_square(ImageOps.exif_transpose(picture).convert("RGB"), size))
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as problem:
            skipped.append(f"{path}: {problem}")
        else:
            paths.append(path)
    if not paths:
        raise ValueError(
            f"No readable picture in '{folder}' ({len(skipped)} unreadable). "
            "JPEG, PNG, WebP, BMP or TIFF are needed."
        )
    return Pictures(np.stack(pixels), paths, skipped)


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


def read_labels(table: Path, pictures: Pictures) -> list[dict[str, str]]:
    """The rows of a CSV for `pictures`, in their order; empty for a picture that the table does not name.

    The table's `file` column holds paths relative to the table.

    Raises:
        ValueError: the table is missing, has no `file` column, or names none of the pictures.
    """
    try:
        with table.open(newline="", encoding="utf-8") as file:
            rows = {(table.parent / row["file"]).resolve(): row for row in csv.DictReader(file)}
    except (OSError, KeyError, UnicodeDecodeError) as problem:
        raise ValueError(
            f"'{table}' could not be read as a table with a 'file' column ({problem})."
        ) from problem
    matched = [rows.get(path.resolve(), {}) for path in pictures.paths]
    if not any(matched):
        raise ValueError(
            f"'{table}' names none of the pictures. Its 'file' column holds paths relative to the table."
        )
    return matched
