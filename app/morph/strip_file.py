"""The file that a strip is written to: its kinds, what is wrong with a place, and how large it gets."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QCoreApplication

from app.exports.output import is_too_long, same_file
from core.animation import Playing, find_ffmpeg, write

SIDES = (256, 384, 512, 768, 1024)
_SAMPLE = 5  # frames that are written to see how large they get
translate = QCoreApplication.translate


class Kind(Enum):
    """What is written; the value is the file's ending, none for a folder."""

    GIF = ".gif"
    WEBP = ".webp"
    MP4 = ".mp4"
    ROW = ".png"
    FOLDER = ""

    @property
    def moves(self) -> bool:
        """Whether it is played."""
        return self in {Kind.GIF, Kind.WEBP, Kind.MP4}


@dataclass(frozen=True)
class StripFile:
    """How a strip is to be written.

    Attributes:
        path: absolute.
        side: pixels a side of each frame.
        rate: frames a second, `back` and `endless` as in `Playing`.
    """

    path: Path
    kind: Kind
    side: int
    rate: int
    back: bool
    endless: bool

    @property
    def playing(self) -> Playing:
        """How it is played."""
        return Playing(self.rate, self.back, self.endless)

    def played(self, frames: int) -> int:
        """Frames that are in the file."""
        return (
            len(self.playing.order(frames, can_repeat=self.kind is not Kind.MP4))
            if self.kind.moves
            else frames
        )


def kind_of(path: Path) -> Kind | None:
    """By the file's ending; None for another one."""
    return next((kind for kind in Kind if kind.value == path.suffix.lower()), None)


def fault(path: Path, kind: Kind, photos: Sequence[Path]) -> str:
    """Why it cannot be written there, in a sentence; empty for no reason."""
    found = ""
    if not path.name:
        found = translate("StripFile", "Give the file a name.")
    elif kind_of(path) is not kind and kind is not Kind.FOLDER:
        found = translate("StripFile", "Give the file a name that ends in {0}.").replace("{0}", kind.value)
    elif not path.parent.is_dir():
        found = translate("StripFile", "There is no such folder. Choose another place.")
    elif is_too_long(path):
        found = translate("StripFile", "This name is too long. Choose one of at most 200 letters.")
    elif kind is not Kind.FOLDER and path.is_dir():
        found = translate("StripFile", "There is a folder of this name. Choose another name.")
    elif kind is Kind.FOLDER and path.is_file():
        found = translate("StripFile", "There is a file of this name. Choose another name for the folder.")
    elif any(same_file(path, photo) for photo in photos):
        found = translate(
            "StripFile", "This is one of the photos. Choose another name, so that the photo is not lost."
        )
    elif kind is Kind.MP4 and find_ffmpeg() is None:
        found = translate(
            "StripFile",
            "A video needs the program ffmpeg, which is not there. Install it (on Linux: apt install ffmpeg; "
            "or: pip install imageio-ffmpeg), or choose GIF or WebP.",
        )
    return found


def estimated_bytes(frames: Sequence[NDArray[np.uint8]], count: int, order: StripFile) -> int:
    """Of a file of so many frames, from some that follow each other [h,w,3]; by writing these for real.

    Raises:
        OSError, PhotoError: nothing can be written.
    """
    sample = [_resized(frame, order.side) for frame in frames[:_SAMPLE]]
    ending = order.kind.value or ".png"
    with tempfile.TemporaryDirectory(prefix="semblance-") as folder:
        first, several = Path(folder, f"first{ending}"), Path(folder, f"several{ending}")
        write(sample, several, Playing(order.rate))
        if not order.kind.moves:
            return round(several.stat().st_size / len(sample) * count)
        write(sample[:1], first, Playing(order.rate))
        one, all_ = first.stat().st_size, several.stat().st_size
    each = max(all_ - one, 0) / max(len(sample) - 1, 1)
    return round(one + each * (order.played(count) - 1))


def _resized(frame: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    return np.asarray(Image.fromarray(frame).resize((side, side), Image.Resampling.BICUBIC))
