"""How edited photos are to be written: format, quality, size, metadata; and names for them. No Qt here."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WebP": ".webp"}
LOSSY = frozenset({"JPEG", "WebP"})
LONGEST_NAME = 255  # bytes; of ext4, APFS and NTFS alike, as far as names in Latin letters go
DEFAULT_SIDE = 2048
_OTHER_SUFFIXES = {".jpeg": "JPEG", ".jpe": "JPEG", ".tiff": "TIFF"}
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}")  # "Mr. Smith" and "v1.2" end in none
_IMPOSSIBLE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # on one system or another


@dataclass(frozen=True)
class Output:
    """How files are written, as it is remembered from one export to the next.

    Attributes:
        format: a key of `FORMATS`; empty for the photo's own.
        quality: 1 to 100, for JPEG and WebP.
        as_original: a JPEG that was a JPEG is compressed as it was, whatever `quality` says.
        smaller: scale down to `side` pixels on the longer side.
        side: pixels, also remembered while `smaller` is off.
        keep_metadata: keep EXIF, XMP and so on.
        embed: the file carries the edit, so that it can be taken up again.
    """

    format: str = ""
    quality: int = 95
    as_original: bool = True
    smaller: bool = False
    side: int = DEFAULT_SIDE
    keep_metadata: bool = True
    embed: bool = True

    @property
    def longest_side(self) -> int:
        """For `Export`: 0 for as many pixels as the photo has."""
        return self.side if self.smaller else 0

    def quality_for(self, was_jpeg: bool, path: Path) -> int | None:
        """For `Export`, of a photo that was a JPEG or not, to be written to `path`."""
        return None if self.as_original and was_jpeg and format_of(path) == "JPEG" else self.quality

    def ending(self, source: Path) -> str:
        """The file name's ending for a photo of that name, with its dot."""
        if self.format:
            same = format_of(source) == self.format
            return source.suffix if same else FORMATS[self.format]
        return source.suffix if format_of(source) else FORMATS["JPEG"]

    def to_json(self) -> dict[str, Any]:
        """For the settings and the queue."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Output:
        """Back again; what is missing, of the wrong type or out of range has its usual value."""
        usual = cls()
        known = {each.name for each in fields(cls)}
        fit = {k: v for k, v in stored.items() if k in known and type(v) is type(getattr(usual, k))}
        made = replace(usual, **fit)
        return replace(
            made,
            format=made.format if made.format in FORMATS else "",
            quality=min(max(made.quality, 1), 100),
            side=min(max(made.side, 1), 65_500),
        )


def format_of(path: Path) -> str | None:
    """The format that a file's ending names, of those that can be written."""
    endings = {ending: name for name, ending in FORMATS.items()} | _OTHER_SUFFIXES
    return endings.get(path.suffix.lower())


def has_ending(path: Path) -> bool:
    """Whether the name ends like a file's, known or not."""
    return _SUFFIX.fullmatch(path.suffix) is not None


def suggest(source: Path, folder: Path, ending: str = "") -> Path:
    """`name-edited.ext` in `folder`, or the next number that is free."""
    return free(folder / f"{source.stem}-edited{ending or Output().ending(source)}")


def free(path: Path) -> Path:
    """This path, or the first of `name-2`, `name-3` ... that no file has."""
    number, made = 2, path
    while made.exists():
        made = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return made


def with_ending(path: Path, ending: str) -> Path:
    """Another ending in place of the one there is, if there is one."""
    return path.with_suffix(ending) if has_ending(path) else path.with_name(path.name + ending)


def is_too_long(path: Path) -> bool:
    """Whether no folder can hold a file of that name."""
    return len(os.fsencode(path.name)) > LONGEST_NAME


def impossible_letters(name: str) -> str:
    """What of a file's name not every system allows, each once."""
    return " ".join(sorted({letter for letter in _IMPOSSIBLE.findall(name) if letter.isprintable()}))


def same_file(one: Path, other: Path) -> bool:
    """Whether both paths name the same file, also by way of links."""
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


def scaled(width: int, height: int, longest_side: int) -> tuple[int, int]:
    """Width and height of a file with at most `longest_side` pixels a side; 0 for as they are."""
    if longest_side <= 0 or longest_side >= max(width, height):
        return width, height
    share = longest_side / max(width, height)
    return max(1, round(width * share)), max(1, round(height * share))
