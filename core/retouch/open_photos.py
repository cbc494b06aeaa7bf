"""The photos that are worked on, each read once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.cache import Cache
from core.photo.files import Photo, PhotoError, read_photo, to_srgb
from core.preview import Previews
from core.protocol import PhotoRef
from core.sentences import Sentence

REMEMBERED = 2


@dataclass(frozen=True)
class OpenPhoto:
    """A photo, and as the model and the screen see it: `srgb` [H,W,3] uint8."""

    photo: Photo
    srgb: NDArray[np.uint8]
    previews: Previews


class OpenPhotos:
    """The last few."""

    def __init__(self) -> None:
        self._photos: Cache[str, OpenPhoto] = Cache(REMEMBERED)

    def open(self, ref: PhotoRef) -> OpenPhoto:
        """The photo, read if it is none of the last.

        Raises:
            PhotoError: it can't be read, or is another one than the window shows.
        """
        known = self._photos.get(ref.sha256)
        if known is None:
            photo = read_photo(Path(ref.path))
            if ref.sha256 and photo.sha256 != ref.sha256:
                raise PhotoError(
                    Sentence(
                        "{file} was changed by another program after it was opened. "
                        "Open it again to edit the new version.",
                        file=Path(ref.path).name,
                    )
                )
            srgb = to_srgb(photo)
            known = OpenPhoto(photo, srgb, Previews(srgb, grey=photo.grey))
            self._photos.put(photo.sha256, known)
        return known

    def forget(self) -> None:
        """Drop them all; they are read again."""
        self._photos.clear()
