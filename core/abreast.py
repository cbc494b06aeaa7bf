"""How many pictures are drawn at once: on a graphics card as many as it has memory for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TypeVar

from core.device import Device
from core.faults import is_out_of_memory

T = TypeVar("T")
R = TypeVar("R")

MOST = 16  # with which a card is busy enough
SHARE = 0.5  # of the free memory, that a batch may take: other programs want some at any time
_log = logging.getLogger(__name__)


class Abreast:
    """Learns what one picture takes, on one device; `forget` when it is another model's.

    Sizes are powers of two, so that there are few: a card prepares for each. On the processor a batch is no
    faster than one picture after another, and the first would come later.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self.forget()

    def forget(self) -> None:
        """Nothing is known of the pictures that follow."""
        self._each: int | None = None  # bytes that a picture takes while it is drawn
        self._most = MOST

    def size(self, left: int) -> int:
        """How many of `left` pictures to draw at once; the first of all is drawn alone, and measured."""
        room = self._device.memory_room()
        if room is None or self._each is None:
            return 1
        fitting = int(SHARE * room) // max(self._each, 1)
        return 1 << max(1, min(self._most, left, fitting)).bit_length() - 1

    def draw(self, items: Sequence[T], draw: Callable[[Sequence[T]], R]) -> tuple[int, R]:
        """Draw as many of the first items at once as the card has room for, and half as many where it had
        not.

        Returns:
            how many, and what `draw` made of them.

        Raises:
            RuntimeError: not even one picture has room; and what else `draw` raises.
        """
        while True:
            size = self.size(len(items))
            before = self._device.memory_mark()
            try:
                drawn = draw(items[:size])
            except RuntimeError as trouble:
                if size == 1 or not is_out_of_memory(trouble):
                    raise
                _log.info("%d pictures at once are too many for the card", size)
                self._most = size // 2
                self._device.free_memory()
            else:
                self._each = max(self._each or 0, (self._device.memory_peak() - before) // size)
                return size, drawn
