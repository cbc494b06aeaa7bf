"""A small memory that forgets what was used longest ago."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """Keeps the values used last.

    Args:
        size: how many.
        most_bytes: that they may take together, by their own `nbytes`, which tensors and arrays have; the
            newest one stays in any case. None: any number.
    """

    def __init__(self, size: int, most_bytes: int | None = None) -> None:
        self._size, self._most_bytes = size, most_bytes
        self._values: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The value, now the most recently used one; None when it is not kept."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def put(self, key: K, value: V) -> None:
        """Keep a value, dropping those used longest ago when there is too much."""
        self._values[key] = value
        self._values.move_to_end(key)
        while len(self._values) > self._size:
            self._values.popitem(last=False)
        if self._most_bytes is not None:
            held = self.nbytes  # asked anew, as a value may have grown
            while held > self._most_bytes and len(self._values) > 1:
                held -= _bytes(self._values.popitem(last=False)[1])

    def keys(self) -> tuple[K, ...]:
        """All of them, the one used longest ago first."""
        return tuple(self._values)

    def values(self) -> tuple[V, ...]:
        """In the order of the keys."""
        return tuple(self._values.values())

    @property
    def nbytes(self) -> int:
        """What the values take together."""
        return sum(map(_bytes, self._values.values()))

    def clear(self) -> None:
        """Forget everything."""
        self._values.clear()

    def __len__(self) -> int:
        return len(self._values)


def _bytes(value: object) -> int:
    taken = getattr(value, "nbytes", 0)
    return taken if isinstance(taken, int) else 0
