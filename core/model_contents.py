"""A safetensors file's list of contents, checked, or in plain words what the file is instead.

The library says neither: its errors are for programmers. Layout: eight bytes with the length of the list, the
list as JSON, then the numbers (github.com/huggingface/safetensors, README, "Format"). Free of torch and Qt.
"""

from __future__ import annotations

import json
import lzma
import math
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.sentences import Sentence
from core.unpickle import MAX_BYTES, BadPickle, Command, unpickle

_LONGEST_LIST = 100_000_000  # bytes, as the library has it
_BYTES = {
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E4M3": 1, "F8_E5M2": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2,
    "I32": 4, "U32": 4, "F32": 4, "I64": 8, "U64": 8, "F64": 8,
}  # fmt: skip
_PICKLE = b"\x80"  # and the number of the version, 2 to 5
_OLD_PICKLES = (b"c", b"(c", b"(i", b"(lp", b"(dp", b"]", b"}")  # of version 0 and 1, which have no mark
_ZIP = b"PK"
_BAD_PICKLES = (
    BadPickle, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OverflowError,
    struct.error, zlib.error, lzma.LZMAError, OSError,
)  # fmt: skip
_MOST_LISTS = 8  # of an archive; PyTorch writes one
_LFS = b"version https://git-lfs"
_AGAIN = Sentence("Copy or download it again.")


class BadContents(ValueError):
    """The file can't be read as safetensors; the message is a sentence for the user."""


@dataclass(frozen=True)
class TensorPlace:
    """A tensor in the list: its type as "F32", and its shape."""

    kind: str
    shape: tuple[int, ...]

    @property
    def bytes(self) -> int:
        """How long its numbers are."""
        return math.prod(self.shape) * _BYTES[self.kind]


@dataclass(frozen=True)
class Contents:
    """The list of a file that is as long as it says: `size` bytes."""

    size: int
    metadata: Mapping[str, str]
    tensors: Mapping[str, TensorPlace]


def read_contents(path: Path) -> Contents:
    """The list of contents of `path`; the numbers are not read.

    Raises:
        BadContents: it is something else, or damaged.
        OSError: it can't be read at all.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(512)
        length = struct.unpack("<Q", head[:8])[0] if len(head) >= 8 else 0
        if head[8:9] != b"{" or length > _LONGEST_LIST:
            raise BadContents(_what_it_is(path, head))
        file.seek(8)
        text = file.read(length)
    if len(text) < length:
        raise BadContents(_cut_short(path, 8 + length - size, 8 + length))
    try:
        listed = json.loads(text)
        metadata = listed.pop("__metadata__", {})
        tensors = {name: _place(entry) for name, entry in listed.items()}
        spans = {name: tuple(map(int, entry["data_offsets"])) for name, entry in listed.items()}
        end = max((stop for _, stop in spans.values()), default=0)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as problem:
        raise BadContents(
            Sentence(
                "'{file}' is damaged: its list of contents can't be read. {advice}",
                file=path.name,
                advice=_AGAIN,
            )
        ) from problem
    whole = 8 + length + end
    if size < whole:
        raise BadContents(_cut_short(path, whole - size, whole))
    if size > whole or any(stop - start != tensors[name].bytes for name, (start, stop) in spans.items()):
        raise BadContents(
            Sentence(
                "'{file}' is damaged: what it lists is not what it holds. {advice}",
                file=path.name,
                advice=_AGAIN,
            )
        )
    return Contents(size, metadata if isinstance(metadata, dict) else {}, tensors)


def danger(path: Path, command: Command) -> Sentence:
    """Of a file with a pickle that would run commands."""
    return Sentence(
        "'{file}' is dangerous: opened by other programs, it would run commands on this computer "
        "({command}). Nothing of it was run. Delete it, and trust no more files from where it came from.",
        file=path.name,
        command=command.name,
    )


def _place(entry: Mapping[str, Any]) -> TensorPlace:
    place = TensorPlace(str(entry["dtype"]), tuple(int(side) for side in entry["shape"]))
    if place.kind not in _BYTES or min(place.shape, default=0) < 0:
        raise ValueError("no such tensor")
    return place


def _cut_short(path: Path, missing: int, whole: int) -> Sentence:
    return Sentence(
        "'{file}' is cut short: {missing} of its {whole} bytes are missing, as when a copy or a download "
        "ends too early. {advice}",
        file=path.name,
        missing=missing,
        whole=whole,
        advice=_AGAIN,
    )


def _what_it_is(path: Path, head: bytes) -> Sentence:
    if not head:
        return Sentence("'{file}' is empty: it holds 0 bytes. {advice}", file=path.name, advice=_AGAIN)
    if (pickled := _pickled(path, head)) is not None:
        return pickled
    if head.lstrip()[:5].lower() in (b"<html", b"<!doc"):
        return Sentence(
            "'{file}' is a web page, not a model: the download gave an error page instead. Download it again "
            "from where it came from.",
            file=path.name,
        )
    if head.startswith(_LFS):
        return Sentence(
            "'{file}' only says where the model lies: Git LFS has not fetched it. Run 'git lfs pull' in its "
            "folder, or download the model itself.",
            file=path.name,
        )
    return Sentence(
        "'{file}' is no model file, or its beginning is damaged. Copy or download it again; official .ckpt "
        "files are brought in on the page of models, or with 'semblance import'.",
        file=path.name,
    )


def _pickled(path: Path, head: bytes) -> Sentence | None:
    """What to say of a pickle, or of an archive with one, as PyTorch writes them; None for anything else.
    It is read by `unpickle`, which runs nothing.
    """
    try:
        if head.startswith(_ZIP):
            with zipfile.ZipFile(path) as archive:
                lists = [each for each in archive.infolist() if each.filename.endswith(".pkl")][:_MOST_LISTS]
                if not lists:
                    return Sentence(
                        "'{file}' is a ZIP archive, not a model file. Unpack it, and take the model inside.",
                        file=path.name,
                    )
                for each in lists:
                    if each.file_size <= MAX_BYTES:
                        unpickle(archive.read(each), wary=True)
        elif head.startswith(_PICKLE) or head.startswith(_OLD_PICKLES):
            with path.open("rb") as file:
                unpickle(file.read(MAX_BYTES), wary=True)
        else:
            return None
    except Command as command:
        return danger(path, command)
    except _BAD_PICKLES:
        if head.startswith(_OLD_PICKLES):
            return None  # just a letter with which a text may begin, too
    return Sentence(
        "'{file}' is no model file but a pickle, as PyTorch saves its checkpoints. Such files can run "
        "commands when other programs open them, so Semblance doesn't open it under this name. If it is an "
        "official checkpoint, rename it to end in .ckpt and drop it on the page of models, where nothing in "
        "it is run; else delete it.",
        file=path.name,
    )
