"""The files of the cache of decoded pictures: raw pixels, and beside them what each row is.

While a cache is being made it is KEY.pixels.part, to which whole pictures are appended, and KEY.journal, one
JSON line for each listed picture in their order. A finished one is KEY.pixels and KEY.json.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.files import write_atomically
from training.config import Crop

VERSION = 1
"""Raised when the same files would become other pixels; all pictures are then decoded again."""

_SPOT_CHECKS = 64


@dataclass(frozen=True)
class Item:
    """What became of one listed picture.

    Attributes:
        name, stamp: as the source has them.
        content: length and CRC-32 of its file; empty when that could not be read.
        reason: why it was skipped; empty when it has a row of pixels.
        upscaled: whether it had fewer pixels than needed.
        likeness: difference hash, 16 hexadecimal digits.
        check: CRC-32 of its pixels.
    """

    name: str
    stamp: str
    content: str
    reason: str = ""
    upscaled: bool = False
    likeness: str = ""
    check: int = 0

    @property
    def kept(self) -> bool:
        """Whether it has a row of pixels."""
        return not self.reason

    @property
    def values(self) -> tuple[str, str, str, str, bool, str, int]:
        """As it is written; `dataclasses.astuple` takes seconds for a large set."""
        return (
            self.name, self.stamp, self.content, self.reason, self.upscaled, self.likeness, self.check
        )  # fmt: skip


@dataclass(frozen=True)
class CacheFiles:
    """Paths of the cache of certain pictures, cropped and sized in a certain way."""

    folder: Path
    crop: Crop
    size: int
    key: str

    @staticmethod
    def of(folder: Path, crop: Crop, size: int, listed: Iterable[tuple[str, str]]) -> CacheFiles:
        """For pictures `listed` by name and stamp, in this order."""
        digest = hashlib.sha256()
        for name, stamp in listed:
            digest.update(json.dumps([name, stamp]).encode("ascii"))
        return CacheFiles(folder, crop, size, digest.hexdigest()[:20])

    @property
    def kind(self) -> str:
        """What caches must share so that rows of one may stand in another."""
        return f"{self.crop}-{self.size}-v{VERSION}-"

    def _path(self, ending: str) -> Path:
        return self.folder / f"{self.kind}{self.key}{ending}"

    @property
    def pixels(self) -> Path:
        return self._path(".pixels")

    @property
    def index(self) -> Path:
        return self._path(".json")

    @property
    def unfinished_pixels(self) -> Path:
        return self._path(".pixels.part")

    @property
    def journal(self) -> Path:
        return self._path(".journal")

    @property
    def lock(self) -> Path:
        return self._path(".lock")

    @property
    def row_bytes(self) -> int:
        """Bytes of one picture."""
        return self.size * self.size * 3

    def others(self) -> list[CacheFiles]:
        """Finished and unfinished caches of this kind over other lists of pictures."""
        paths = [*self.folder.glob(f"{self.kind}*.json"), *self.folder.glob(f"{self.kind}*.journal")]
        keys = sorted({path.stem.removeprefix(self.kind) for path in paths} - {self.key})
        return [CacheFiles(self.folder, self.crop, self.size, key) for key in keys]

    def map_pixels(self, path: Path, rows: int) -> NDArray[np.uint8]:
        """[rows,S,S,3] of the file, read-only; only what is looked at is read.

        Raises:
            OSError, ValueError: it is missing or shorter.
        """
        shape = (rows, self.size, self.size, 3)
        if rows == 0:
            return np.empty(shape, np.uint8)
        return np.memmap(path, np.uint8, "r", shape=shape).view(np.ndarray)


def write_index(files: CacheFiles, items: Sequence[Item]) -> None:
    """Write the index, which makes the cache finished.

    Raises:
        OSError: the disk is full or may not be written.
    """
    with write_atomically(files.index) as temporary:
        temporary.write_text(json.dumps([item.values for item in items]), encoding="ascii")


def read_finished(files: CacheFiles) -> tuple[list[Item], NDArray[np.uint8]] | None:
    """Items and pixels [N,S,S,3] of a finished cache; None when it is missing or damaged.

    Damage is found by the file's length and by the checksums of some rows all over it.
    """
    try:
        items = [_item(values) for values in json.loads(files.index.read_text(encoding="ascii"))]
        kept = [item for item in items if item.kept]
        if files.pixels.stat().st_size != len(kept) * files.row_bytes:
            return None
        pixels = files.map_pixels(files.pixels, len(kept))
    except (OSError, TypeError, ValueError):
        return None
    looked_at = np.unique(np.linspace(0, len(kept) - 1, _SPOT_CHECKS).astype(int)) if kept else ()
    if any(zlib.crc32(pixels[row].tobytes()) != kept[row].check for row in looked_at):
        return None
    return items, pixels


def read_unfinished(files: CacheFiles) -> list[Item]:
    """Items of an unfinished cache whose pixels are all there, up to the first that is torn or damaged."""
    items: list[Item] = []
    try:
        room = files.unfinished_pixels.stat().st_size // files.row_bytes
        for line in files.journal.read_text(encoding="ascii").split("\n")[:-1]:
            item = _item(json.loads(line))
            room -= item.kept
            if room < 0:
                break
            items.append(item)
    except (OSError, TypeError, ValueError):
        pass
    return items


def journal_lines(items: Iterable[Item]) -> str:
    """The items as they stand in a journal."""
    return "".join(json.dumps(item.values) + "\n" for item in items)


def _item(values: Sequence[object]) -> Item:
    """The item of a JSON list.

    Raises:
        TypeError: it is none.
    """
    kinds = [type(value) for value in values]
    if kinds != [str, str, str, str, bool, str, int]:
        raise TypeError(f"no item of a cache: {kinds}")
    return Item(*values)  # type: ignore[arg-type]  # just checked
