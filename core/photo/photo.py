"""A photo in memory, and the sentence a user gets when there can be none. Free of torch and Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8] | NDArray[np.uint16]


class PhotoError(Exception):
    """A photo cannot be read or written. The message is for the user: what happened, why, what to do."""


@dataclass(frozen=True)
class JpegCoding:
    """How a JPEG file was compressed, so that an edited copy loses next to nothing more."""

    tables: dict[int, list[int]]
    subsampling: int  # Pillow's numbers: 0 is 4:4:4, 1 is 4:2:2, 2 is 4:2:0; -1 is another


@dataclass(frozen=True)
class Metadata:
    """What a file says beside its pixels. Byte strings are raw, as the file held them."""

    exif: bytes | None = None  # a TIFF structure, without the "Exif\0\0" prefix
    icc: bytes | None = None  # the colour profile of `Photo.pixels`; None means sRGB
    xmp: bytes | None = None  # of a JPEG with a second packet ("extended XMP"), both in one
    iptc: bytes | None = (
        None  # Photoshop's resources with the header of a JPEG's APP13, see `core.photo.iptc`
    )
    dpi: tuple[float, float] | None = None


@dataclass(frozen=True, eq=False)
class Photo:
    """A decoded photo, upright, with everything needed to write it back.

    `pixels` is RGB [H,W,3], uint8 or uint16, in the colour space of `meta.icc`; a grey photo has three equal
    channels and `grey` set. `alpha` is [H,W] of the same type. `notes` are sentences for the user about what
    could not be taken over (other frames of an animation, CMYK).
    """

    path: Path
    sha256: str
    format: str  # "JPEG", "PNG", "TIFF", "WEBP", "BMP" or "GIF"
    pixels: Pixels
    alpha: Pixels | None = None
    grey: bool = False
    meta: Metadata = field(default_factory=Metadata)
    orientation: int = 1  # what EXIF said in the file, 1..8; `pixels` are already turned
    jpeg: JpegCoding | None = None
    lossless_webp: bool = False  # it is a WebP that was compressed without loss
    notes: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """Height in pixels, as seen upright."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Width in pixels, as seen upright."""
        return int(self.pixels.shape[1])
