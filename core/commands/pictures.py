"""Photos as the model sees them, and pictures side by side."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.commands.errors import UserError
from core.photo.faces import alignment_quad, centre_quad, crop_quad, find_faces
from core.photo.files import FORMATS, read_photo, to_srgb

Picture = NDArray[np.uint8]

PICTURE_SUFFIXES = tuple(FORMATS)
GAP = 2  # pixels between the pictures of a grid


@dataclass(frozen=True, eq=False)
class Crop:
    """The part of a photo that a model sees.

    Attributes:
        pixels: [S,S,3] sRGB.
        quad: its corners in photo pixels, as in `core.photo.align`.
        aligned: on a face.
        notes: sentences for the user.
    """

    pixels: Picture
    quad: NDArray[np.float64]
    aligned: bool
    notes: tuple[str, ...] = ()


def read_crop(path: Path, size: int, *, align: bool, face: int = 1) -> Crop:
    """Read a photo and cut out a square of `size` pixels a side: a face, or, without `align`, the middle.

    A picture of just that size is left as it is without `align`. The faces are counted by size from 1; a
    photo without any is cut in the middle, with a note.

    Raises:
        PhotoError: it can't be read.
        UserError: it has not so many faces.
    """
    photo = read_photo(path)
    srgb = to_srgb(photo)
    notes = list(photo.notes)
    faces = find_faces(srgb) if align else []
    if align and face > max(1, len(faces)):
        raise UserError(f"'{path.name}' shows {_counted(len(faces))}, so there is no face {face} to choose.")
    if align and not faces:
        notes.append(
            f"No face was found in '{path.name}', so the middle of the photo was taken; "
            "if it is a face that fills the picture already, add --no-align."
        )
    quad = alignment_quad(faces[face - 1].points) if faces else centre_quad(*srgb.shape[:2])
    untouched = not faces and srgb.shape[:2] == (size, size)
    pixels = srgb if untouched else crop_quad(srgb, quad, size)
    return Crop(np.array(pixels), quad, bool(faces), tuple(notes))


def grid(pictures: Sequence[Picture]) -> Picture:
    """Pictures of one size in rows on white, as nearly square as their number allows."""
    columns = grid_columns(len(pictures))
    rows = math.ceil(len(pictures) / columns)
    height, width = pictures[0].shape[:2]
    sheet = np.full((rows * (height + GAP) - GAP, columns * (width + GAP) - GAP, 3), 255, np.uint8)
    for index, picture in enumerate(pictures):
        top, left = index // columns * (height + GAP), index % columns * (width + GAP)
        sheet[top : top + height, left : left + width] = picture
    return sheet


def grid_columns(number: int) -> int:
    """Pictures in a row of a grid of so many."""
    return math.ceil(math.sqrt(number))


def tell(notes: Sequence[str]) -> None:
    """Notes for the user, which are no part of the output."""
    for note in notes:
        print(note, file=sys.stderr)


def _counted(faces: int) -> str:
    return "one face" if faces == 1 else f"{faces or 'no'} faces"
