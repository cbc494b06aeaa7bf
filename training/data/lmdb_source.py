"""Pictures in the LMDB folders that the official code makes: keys `256-00042` and `length`.

FFHQ and CelebA-HQ have keys `256-%05d`, the number being that of the file; LSUN horses and bedrooms
`256-%07d`; CelebA `None-%07d`, counted from 0 in the order of its files, whose names count from 1.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

_KEY = re.compile(r"(None|\d{1,5})-(\d{5}|\d{7})")


class LmdbSource:
    """The pictures of an LMDB folder; their names are its keys."""

    def __init__(self, place: Path) -> None:
        """List the keys.

        Raises:
            ValueError: the optional package is missing, the folder is damaged or holds no picture.
        """
        try:
            lmdb: Any = import_module("lmdb")  # optional: elsewhere not even its types are at hand
        except ImportError:
            raise ValueError(
                f"'{place}' is an LMDB folder, and the package that reads those is not installed. Install it "
                "with 'pip install lmdb', or unpack the pictures into a folder."
            ) from None
        self.place = place
        self._problem = lmdb.Error
        try:
            self._modified = (place / "data.mdb").stat().st_mtime_ns
            # nothing is written, not even a lock file: the folder may be on a read-only drive
            self._environment = lmdb.open(
                str(place), readonly=True, lock=False, readahead=False, create=False
            )
        except (OSError, lmdb.Error) as problem:
            raise ValueError(
                f"'{place}' can't be opened as an LMDB folder ({problem}). Copy or download it again."
            ) from problem
        try:
            self._sizes, self.notes = self._listed()
        except BaseException as problem:
            self.close()
            if isinstance(problem, lmdb.Error):
                raise ValueError(f"'{place}' is damaged ({problem}). Copy or download it again.") from problem
            raise

    def _listed(self) -> tuple[dict[str, int], tuple[str, ...]]:
        """Bytes of each picture by its key, and what is odd."""
        sizes: dict[str, dict[str, int]] = {}
        with self._environment.begin(buffers=True) as transaction:
            for key, value in transaction.cursor():
                matched = _KEY.fullmatch(bytes(key).decode("ascii", "replace"))
                if matched:
                    sizes.setdefault(matched[1], {})[matched[0]] = len(value)
            raw = transaction.get(b"length")
            length = int(bytes(raw)) if raw is not None and bytes(raw).isdigit() else None
        if not sizes:
            raise ValueError(
                f"There is no picture in the LMDB folder '{self.place}': its keys are not like '256-00042' "
                "or 'None-0000042', as the official code writes them."
            )
        # where pictures are in it at several sizes, the largest are the originals
        largest = max(sizes, key=lambda prefix: int(prefix) if prefix.isdigit() else 0)
        found = sizes[largest]
        if length in (None, len(found)):
            return found, ()
        note = (
            f"'{self.place}' says that it holds {length} pictures, and {len(found)} are in it. Is it whole?"
        )
        return found, (note,)

    def names(self) -> tuple[str, ...]:
        """The keys, sorted."""
        return tuple(sorted(self._sizes))

    def stamp(self, name: str) -> str:
        """The picture's size and the database's time of change."""
        return f"{self._sizes[name]}-{self._modified}"

    def read(self, name: str) -> bytes:
        """The encoded picture.

        Raises:
            OSError: the database is damaged there.
        """
        try:
            with self._environment.begin() as transaction:
                value = transaction.get(name.encode("ascii"))
        except self._problem as problem:
            raise OSError(f"damaged in the LMDB folder ({problem})") from problem
        if value is None:
            raise OSError("no longer in the LMDB folder")
        return bytes(value)

    def number(self, name: str) -> int | None:
        """Number in the name of the original file, as annotation files have it."""
        prefix, _, index = name.partition("-")
        return int(index) + (1 if prefix == "None" else 0)

    def close(self) -> None:
        """Close the database."""
        self._environment.close()
