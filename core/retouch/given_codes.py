"""Codes that came with documents, so that their crops need not be encoded again."""

from __future__ import annotations

from core.cache import Cache
from core.protocol import CodeEntry, Quad

REMEMBERED = 64

CodeKey = tuple[str, str, Quad, int]  # SHA-256 of model and photo, crop, steps of its encoding


class GivenCodes:
    """The last ones, until they are asked for."""

    def __init__(self) -> None:
        self._entries: Cache[CodeKey, CodeEntry] = Cache(REMEMBERED)

    def take(self, entries: tuple[CodeEntry, ...]) -> None:
        """Keep these."""
        for entry in entries:
            self._entries.put((entry.model, entry.photo, entry.quad, entry.steps), entry)

    def get(self, key: CodeKey) -> CodeEntry | None:
        """The codes of a crop."""
        return self._entries.get(key)

    def __len__(self) -> int:
        return len(self._entries)
