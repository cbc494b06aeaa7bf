"""Editing the faces of a photo."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.protocol.photo import PhotoRef, Quad


class Quality(Enum):
    """How much work an edit is worth."""

    PREVIEW = "preview"  # while a slider moves
    REFINED = "refined"  # when it rests
    FULL = "full"  # for export


@dataclass(frozen=True)
class Mask:
    """Where in a crop an edit applies.

    Attributes:
        side: pixels a side.
        levels: side x side bytes by rows, 0 (nothing of the edit) to 255 (all of it).
    """

    side: int
    levels: bytes


@dataclass(frozen=True)
class FaceEdit:
    """What is done to one crop of a photo.

    Attributes:
        quad: the crop the model sees.
        strengths: (attribute, strength) pairs that are not zero, in the order of their names; strength runs
            from -1 to 1.
        hold: names of the attributes that must not change, in order.
        variation: seed of other noise, and `variation_share`, 0 to 1, how far the crop's own x_T goes towards
            it.
        keep_detail: 0 to 1: share of the decode, at its end, that is done with the unedited code, so that
            fine detail stays the photo's.
        mask: where the edit applies; None for everywhere.
    """

    quad: Quad
    strengths: tuple[tuple[str, float], ...] = ()
    hold: tuple[str, ...] = ()
    variation: int = 0
    variation_share: float = 0.0
    keep_detail: float = 0.0
    mask: Mask | None = None

    @property
    def changes(self) -> bool:
        """Whether it does anything."""
        return bool(self.strengths) or self.variation_share > 0


@dataclass(frozen=True)
class Edit:
    """Show a photo edited; answered by `Edited`, after `Progress` and, while it is encoded, `Intermediate`.

    Attributes:
        model: path of the model file.
        faces: the crops, in the order in which they are put into the photo; where two overlap, the later one
            sees the earlier one's result.
        focus: which of them the user looks at; it is encoded also when it changes nothing.
        quality: how many steps.
        largest_side: pixels a side that an answered patch may have; a larger one is answered scaled down.
            0: no limit.
        steps: network calls of the encode and of the decode; 0 lets the quality decide.
    """

    model: str
    photo: PhotoRef
    faces: tuple[FaceEdit, ...]
    focus: int = 0
    quality: Quality = Quality.PREVIEW
    largest_side: int = 0
    steps: int = 0

    @property
    def focused(self) -> FaceEdit:
        """The crop the user looks at."""
        return self.faces[self.focus]

    @property
    def changes(self) -> bool:
        """Whether the photo will look different."""
        return any(face.changes for face in self.faces)


@dataclass(frozen=True)
class Export:
    """Write the edited photo to a file at full quality; answered by `Exported`.

    Attributes:
        edit: what to write; its quality and largest side are not used.
        path: where to; the suffix says the format.
        quality: 1 to 100, for formats that lose something; None compresses a JPEG as it was before.
        keep_metadata: keep EXIF, XMP and so on; the colour profile always stays.
        longest_side: pixels that the file's longer side may have; 0 for as many as the photo's.
        recipe: text that the file carries, from which the edit can be taken up again; empty for none.
    """

    edit: Edit
    path: str
    quality: int | None = None
    keep_metadata: bool = True
    longest_side: int = 0
    recipe: str = ""


@dataclass(frozen=True)
class Intermediate:
    """The model's own picture of the crop while it works: [S,S,4] uint8, blue-green-red-255 (Qt's RGB32)."""

    pixels: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Patch:
    """A changed part of a photo.

    Attributes:
        left, top: photo pixels of its corner.
        scale: photo pixels a patch pixel (1.0 at full resolution).
        pixels: [h,w,4] uint8, blue-green-red-255 (Qt's RGB32), sRGB.
    """

    left: int
    top: int
    scale: float
    pixels: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Edited:
    """The changed parts of a photo.

    Attributes:
        request: what was asked for.
        patches: to be laid over the photo in this order; none for crops that change nothing.
        psnr: dB, the model's best reconstruction so far of the focused crop, against the crop.
        drift: how far the focused face has gone from itself: 0 for unchanged, 1 for as far as two pictures of
            different people are apart; None where it was not measured (previews, models without a code).
        seconds: the work took.
    """

    request: Edit
    patches: tuple[Patch, ...]
    psnr: float
    drift: float | None
    seconds: float
