"""Shares the graphics card: gives memory back when a training wants it, and leaves one that is full."""

from __future__ import annotations

import time

from core.device import CPU, Device
from core.protocol import MemoryYielded, YieldMemory
from core.retouch.retoucher import Retoucher
from core.work import Work

LOOK_EVERY = 5.0  # seconds
_ROOM = 1 << 30  # bytes that must be free beyond what was not enough


def give_back(retoucher: Retoucher, _request: YieldMemory, _work: Work) -> MemoryYielded:
    """Forget photos and codes, which are made again when they are needed; the model stays, as every edit
    needs it.
    """
    device = retoucher.device
    if device is CPU:
        return MemoryYielded(device.label, 0)
    before = device.memory_held()
    retoucher.forget()
    return MemoryYielded(device.label, max(before - device.memory_held(), 0))


class FullCard:
    """A card that was left because it was full; made when everything of ours on it has been given up.

    Attributes:
        device: it.
        tells: whether it says how much memory is free, so that there is a way back.
    """

    def __init__(self, device: Device) -> None:
        free = device.memory_free()
        self.device, self.tells = device, free is not None
        self._not_enough = free or 0
        self._looked = time.monotonic()

    def has_room(self) -> bool:
        """Whether others have given so much back that it is worth another try; looks now and then."""
        now = time.monotonic()
        if not self.tells or now - self._looked < LOOK_EVERY:
            return False
        self._looked = now
        return (self.device.memory_free() or 0) >= self._not_enough + _ROOM
