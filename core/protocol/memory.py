"""When others need the graphics card."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class YieldMemory:
    """A training begins on the same graphics card: give back what can be computed again; answered by
    `MemoryYielded`. On the CPU nothing is given back, as the system shares it out by itself.
    """


@dataclass(frozen=True)
class MemoryYielded:
    """Memory was given back.

    Attributes:
        device: the card's name, or "CPU".
        freed: bytes of the card that others can have now.
    """

    device: str
    freed: int
