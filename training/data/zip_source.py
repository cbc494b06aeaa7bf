"""Pictures in a zip file, read where they are."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from core.photo.files import MAX_BYTES
from training.data.sources import FORMATS, is_picture


class ZipSource:
    """The pictures of a zip file by their names in it; nothing is unpacked to disk."""

    def __init__(self, place: Path) -> None:
        """Read the list of contents.

        Raises:
            ValueError: the file is no whole zip, or holds no picture.
        """
        self.place = place
        self.notes: tuple[str, ...] = ()
        try:
            self._file = zipfile.ZipFile(place)
        except (OSError, zipfile.BadZipFile, NotImplementedError) as problem:
            raise ValueError(
                f"'{place}' can't be read as a zip file ({problem}). Training pictures come from a folder, a "
                "zip file or an LMDB folder; if this is a zip file, copy or download it again."
            ) from problem
        # posix names by the standard; a file that is in it twice counts once, as its newest
        self._entries = {info.filename: info for info in self._file.infolist() if is_picture(info.filename)}
        if not self._entries:
            inner = [name for name in self._file.namelist() if name.lower().endswith(".zip")]
            self.close()
            hint = f" It holds the zip file '{inner[0]}': unpack that and give it instead." if inner else ""
            raise ValueError(f"There is no picture in the zip file '{place}' ({FORMATS} are read).{hint}")
        self._names = tuple(sorted(self._entries))

    def names(self) -> tuple[str, ...]:
        """Names in the zip, sorted."""
        return self._names

    def stamp(self, name: str) -> str:
        """Size and checksum from the list of contents."""
        return f"{self._entries[name].file_size}-{self._entries[name].CRC:08x}"

    def read(self, name: str) -> bytes:
        """The unpacked file.

        Raises:
            OSError: it is damaged, encrypted, packed by an unknown method, or too large to be a picture.
        """
        entry = self._entries[name]
        if entry.file_size > MAX_BYTES:
            raise OSError(f"larger than {MAX_BYTES // 1_000_000_000} GB")
        if entry.flag_bits & 1:
            raise OSError("it is encrypted in the zip file")
        try:
            return self._file.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as problem:
            raise OSError(f"damaged in the zip file ({problem})") from problem

    def number(self, name: str) -> None:
        """A file has its name."""

    def close(self) -> None:
        """Close the zip file."""
        self._file.close()
