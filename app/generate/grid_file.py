"""A grid as a file: a PNG of its pictures, row by row, that carries what made them as text.

One file, so that a grid is there with all it needs or not at all; and any viewer shows it.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtGui import QImage

from app.generate.grid import Grid, Made
from app.generate.settings import GridSettings, coded, decoded
from app.photos.made import pixels_of
from app.photos.pyramid import image_of
from core.files import write_atomically

KEY = "semblance-grid"
VERSION = 1
COLUMNS = 8
_MOST_TEXT = 16 << 20  # bytes: of a file that claims to be ours


def write_grid(grid: Grid, path: Path) -> None:
    """Write it, whole or not at all.

    Raises:
        OSError: the file can't be written.
        ValueError: there is no picture in it.
    """
    if not grid.pictures:
        raise ValueError("a grid without pictures has nothing to keep")
    about = PngInfo()
    about.add_itxt(KEY, json.dumps(_about(grid)), zip=True)
    with write_atomically(path) as temporary:
        Image.fromarray(_sheet([made.image for made in grid.pictures])).save(temporary, "PNG", pnginfo=about)


def read_about(path: Path) -> dict[str, Any]:
    """What a grid's file says of it, without its pictures.

    Raises:
        OSError, ValueError: it can't be read, or is none of ours.
    """
    with Image.open(path) as sheet:
        text = sheet.info.get(KEY) if sheet.format == "PNG" else None
    if not isinstance(text, str) or len(text) > _MOST_TEXT:
        raise ValueError(f"{path.name} is no grid of Semblance")
    about: dict[str, Any] = json.loads(text)
    if about["version"] > VERSION:
        raise ValueError(f"{path.name} was made by a later version")
    return about


def read_grid(path: Path) -> Grid:
    """The grid of a file, with all its pictures.

    Raises:
        OSError, ValueError: it can't be read, or is none of ours.
    """
    try:
        about = read_about(path)
        side, codes, seeds = int(about["side"]), list(about["codes"]), list(about["seeds"])
        with Image.open(path) as sheet:
            pixels = np.asarray(sheet.convert("RGB"))
        if len(codes) != len(seeds) or not 0 < side <= 4096:
            raise ValueError(f"{path.name} is damaged")
        pictures = [
            Made(int(seed), decoded(code), image_of(_cut(pixels, place, side)))
            for place, (seed, code) in enumerate(zip(seeds, codes, strict=True))
        ]
        settings = GridSettings.from_json(about["settings"])
        when = datetime.fromisoformat(about["when"])
        return Grid(
            settings, str(about["model"]), str(about["model_name"]), when, pictures, path.name,
            fingerprint=str(about.get("fingerprint", "")),
        )  # fmt: skip
    except (KeyError, TypeError, SyntaxError) as error:
        raise ValueError(f"{path.name} is damaged: {error!r}") from error


def _about(grid: Grid) -> dict[str, Any]:
    return {
        "version": VERSION,
        "when": grid.when.isoformat(),
        "model": grid.model,
        "model_name": grid.model_name,
        "fingerprint": grid.fingerprint,
        "side": grid.pictures[0].image.width(),
        "settings": grid.settings.as_json(),
        "seeds": [made.seed for made in grid.pictures],
        "codes": [coded(made.z_sem) for made in grid.pictures],
    }


def _sheet(images: list[QImage]) -> NDArray[np.uint8]:
    side = images[0].width()
    columns = min(COLUMNS, len(images))
    rows = -(-len(images) // columns)
    sheet = np.full((rows * side, columns * side, 3), 255, np.uint8)
    for place, image in enumerate(images):
        row, column = divmod(place, columns)
        sheet[row * side : (row + 1) * side, column * side : (column + 1) * side] = pixels_of(image)
    return sheet


def _cut(sheet: NDArray[np.uint8], place: int, side: int) -> NDArray[np.uint8]:
    """One picture [side,side,4] of a sheet.

    Raises:
        ValueError: the sheet does not reach so far.
    """
    row, column = divmod(place, max(sheet.shape[1] // side, 1))
    piece = sheet[row * side : (row + 1) * side, column * side : (column + 1) * side]
    if piece.shape != (side, side, 3):
        raise ValueError("there are fewer pictures than codes")
    screen = np.full((side, side, 4), 255, np.uint8)
    screen[..., :3] = piece[..., ::-1]
    return screen
