"""Reads the files that `torch.save` writes, without running anything in them (see `core/unpickle.py`).

Such a file is a ZIP archive, uncompressed: `<name>/data.pkl` lists the contents and `<name>/data/<key>` holds
each tensor's numbers. Tensors are read one by one when they are asked for, so the optimiser's state, half of
an official checkpoint, is never read.
"""

from __future__ import annotations

import math
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import torch
from torch import Tensor

from core.model_contents import danger
from core.model_file import ModelError
from core.sentences import Sentence
from core.unpickle import MAX_BYTES, BadPickle, Command, Storage, TensorEntry, unpickle

_TYPES = {
    "FloatStorage": torch.float32,
    "DoubleStorage": torch.float64,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "CharStorage": torch.int8,
    "ByteStorage": torch.uint8,
    "BoolStorage": torch.bool,
}
_BAD_ZIP = (zipfile.BadZipFile, ValueError, EOFError, RuntimeError, OverflowError, struct.error)
_BEFORE_ZIP = b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."  # how files of torch before 1.6 begin
_AGAIN = Sentence("Download or copy it again from where it came from.")


class TorchZip:
    """An open `torch.save` file; use as a context manager.

    Attributes:
        path: the file.
        contents: what was saved, with a `TensorEntry` in place of each tensor; see `core.unpickle.unpickle`.
        size: bytes of the file.
    """

    def __init__(self, path: Path, on_tensor: Callable[[int], None] | None = None) -> None:
        """Read the list of contents of `path`; `on_tensor` is told the bytes of each tensor before.

        Raises:
            ModelError: it is no such file, or it is damaged.
            OSError: it cannot be read at all.
        """
        if not path.is_file():
            raise ModelError(
                Sentence("There is no file at '{path}'. Choose another, or put it back.", path=str(path))
            )
        self.path, self.on_tensor = path, on_tensor
        self.size = path.stat().st_size
        try:
            self._zip = zipfile.ZipFile(path)
        except _BAD_ZIP as problem:
            raise ModelError(_not_a_zip(path)) from problem
        try:
            self._folder = self._find_folder()
            if (
                self._folder + "byteorder" in self._zip.namelist()
                and self._bytes("byteorder", 8) != b"little"
            ):
                raise self.bad(
                    Sentence("its numbers have another computer's byte order. Save it on this one.")
                )
            self.contents = unpickle(self._bytes("data.pkl", MAX_BYTES), wary=True)
        except Command as command:
            self._zip.close()
            raise ModelError(danger(path, command)) from command
        except BadPickle as problem:
            self._zip.close()
            raise self.bad(Sentence("{problem}. {advice}", problem=str(problem), advice=_AGAIN)) from problem
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> TorchZip:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def bad(self, reason: Sentence) -> ModelError:
        """An error about this file: a clause that says why, and what to do."""
        return ModelError(
            Sentence("{file} cannot be used as a checkpoint: {reason}", file=self.path.name, reason=reason)
        )

    def tensor(self, entry: TensorEntry) -> Tensor:
        """The tensor that `entry` describes, on the CPU, contiguous, in its own type.

        Raises:
            ModelError: its numbers are missing, fewer than it needs, or damaged.
        """
        if self.on_tensor is not None:
            self.on_tensor(self.bytes_of(entry))
        numbers = self._numbers(entry.storage)
        # A dimension of one element has no stride worth the name; torch has written odd ones.
        stride = [step if size > 1 else 1 for size, step in zip(entry.shape, entry.stride, strict=True)]
        last = entry.offset + sum((size - 1) * step for size, step in zip(entry.shape, stride, strict=True))
        # The first keeps a small datum from being repeated into gigabytes, the second stays inside the data.
        if not 0 < math.prod(entry.shape) <= len(numbers) or last >= len(numbers):
            raise self.bad(Sentence("it describes a tensor larger than its data. {advice}", advice=_AGAIN))
        return numbers.as_strided(entry.shape, stride, entry.offset).clone(
            memory_format=torch.contiguous_format
        )

    def bytes_of(self, entry: TensorEntry) -> int:
        """How much memory the tensor would take, as claimed."""
        return math.prod(entry.shape) * self._type(entry.storage).itemsize

    def _type(self, storage: Storage) -> torch.dtype:
        dtype = _TYPES.get(storage.kind)
        if dtype is None:
            raise self.bad(
                Sentence(
                    "it holds numbers of an unknown type, {kind}. Save it with ordinary tensors.",
                    kind=storage.kind,
                )
            )
        return dtype

    def _numbers(self, storage: Storage) -> Tensor:
        dtype = self._type(storage)
        data = self._bytes(f"data/{storage.key}", storage.count * dtype.itemsize)
        if len(data) != storage.count * dtype.itemsize:
            raise self.bad(Sentence("a tensor's data is shorter than the file says. {advice}", advice=_AGAIN))
        return torch.frombuffer(bytearray(data), dtype=dtype) if data else torch.empty(0, dtype=dtype)

    def _find_folder(self) -> str:
        lists = [name for name in self._zip.namelist() if name.endswith("/data.pkl") and name.count("/") == 1]
        if len(lists) != 1:
            raise self.bad(
                Sentence(
                    "it is a ZIP archive, but not one that PyTorch wrote. Choose a .ckpt, .pt or .pkl file."
                )
            )
        return lists[0].removesuffix("data.pkl")

    def _bytes(self, name: str, at_most: int) -> bytes:
        """A member of the archive. PyTorch never compresses, so none can be larger than the file itself."""
        try:
            info = self._zip.getinfo(self._folder + name)
        except KeyError:
            raise self.bad(
                Sentence("'{name}' is missing from it. {advice}", name=name, advice=_AGAIN)
            ) from None
        if info.compress_type != zipfile.ZIP_STORED or info.file_size > min(at_most, self.size):
            raise self.bad(
                Sentence(
                    "'{name}' in it is compressed or larger than it may be. {advice}",
                    name=name,
                    advice=_AGAIN,
                )
            )
        try:
            return self._zip.read(info)
        except _BAD_ZIP as problem:
            raise self.bad(
                Sentence("'{name}' in it is damaged. {advice}", name=name, advice=_AGAIN)
            ) from problem


def _not_a_zip(path: Path) -> Sentence:
    with path.open("rb") as file:
        head = file.read(512)
    name = path.name
    if head.startswith(b"\x80") and path.stat().st_size <= MAX_BYTES:
        try:
            unpickle(path.read_bytes(), wary=True)
        except Command as command:
            return danger(path, command)
        except BadPickle:
            pass
    if not head:
        return Sentence("{file} is empty: it holds 0 bytes. {advice}", file=name, advice=_AGAIN)
    if head.startswith(_BEFORE_ZIP):
        return Sentence(
            "{file} was written by PyTorch before version 1.6, in a form that is not read here. "
            "Load it with PyTorch on a computer you can spare and save it again with torch.save.",
            file=name,
        )
    if head.lstrip()[:5].lower() in (b"<html", b"<!doc"):
        return Sentence(
            "{file} is a web page, not a checkpoint: the download gave an error page instead. {advice}",
            file=name,
            advice=_AGAIN,
        )
    if head.startswith(b"PK"):
        return Sentence(
            "{file} is cut short or damaged: the end of the archive is missing. {advice}",
            file=name,
            advice=_AGAIN,
        )
    return Sentence(
        "{file} is not a checkpoint: PyTorch did not write it. Choose a .ckpt, .pt or .pkl file.", file=name
    )
