"""One look at one picture: whether it can be read, how large it is, and what tells it from others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.data.decode import Unusable, decode
from training.data.duplicates import difference_hash
from training.data.sources import Entry

_ENOUGH = 256  # pixels a side that a large JPEG is decoded at
_SIDE = 160  # pixels a side of a thumbnail for people
_COLOURLESS = 3.0  # mean difference between channels, of 255, up to which a picture is black and white


@dataclass(frozen=True)
class Look:
    """What was seen.

    Attributes:
        reason: why the picture can't be used; empty where it can, and only then is the rest known.
        width, height: pixels of the file.
        grey: whether it is black and white.
        likeness: the 64 bits of its difference hash.
        tiny: [8,8,3] uint8, to compare with others.
        thumbnail: for people.
    """

    reason: str = ""
    width: int = 0
    height: int = 0
    grey: bool = False
    likeness: int = 0
    tiny: NDArray[np.uint8] | None = None
    thumbnail: Image.Image | None = None

    def save(self, path: Path) -> None:
        """Write the thumbnail.

        Raises:
            OSError: the folder can't be written.
        """
        if self.thumbnail is not None:
            self.thumbnail.save(path, "JPEG", quality=85)


def look_at(entry: Entry, *, thumbnail: bool) -> Look:
    """Read it as a training would."""
    try:
        decoded = decode(entry.read(), _ENOUGH)
    except Unusable as unusable:
        return Look(str(unusable.args[0]) if unusable.args else str(unusable))
    except OSError as problem:
        return Look(f"it can't be read ({problem.strerror or problem})")
    small = decoded.image.copy()
    small.thumbnail((_SIDE, _SIDE))
    small = decoded.in_srgb(small)
    pixels = np.asarray(small, dtype=np.uint8)
    tiny = np.asarray(cv2.resize(pixels, (8, 8), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    spread = pixels.max(axis=2).astype(np.int16) - pixels.min(axis=2)
    return Look(
        width=decoded.width,
        height=decoded.height,
        grey=float(spread.mean()) <= _COLOURLESS,
        likeness=difference_hash(pixels),
        tiny=tiny,
        thumbnail=small if thumbnail else None,
    )
