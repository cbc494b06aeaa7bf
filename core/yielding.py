"""Gives the graphics card's memory back when a training wants it."""

from __future__ import annotations

from core.device import CPU
from core.protocol import MemoryYielded, YieldMemory
from core.retouch.retoucher import Retoucher
from core.work import Work


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
