"""Pictures that a model made, in files that say so. Free of torch and Qt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.photo.files import DIGITAL_SOURCE_TYPE, Metadata, Photo, write_photo
from core.photo.metadata import mark_as_edited

_MADE_BY_A_MODEL = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def xmp_of_made() -> bytes:
    """An XMP packet for a picture that a model made."""
    return mark_as_edited(None).replace(DIGITAL_SOURCE_TYPE.encode(), _MADE_BY_A_MODEL.encode())


def write_made(pixels: NDArray[np.uint8], path: Path) -> None:
    """Write a picture [H,W,3] that a model made, and say so in its metadata.

    Raises:
        PhotoError: it can't be written.
    """
    photo = Photo(path=path, sha256="", format="", pixels=pixels, meta=Metadata(xmp=xmp_of_made()))
    write_photo(photo, pixels, path, edited=False)
