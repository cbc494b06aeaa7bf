"""What a fast way of calling a U-Net is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from core.nn.unet import UNet, UNetCall

Precision = Literal["float32", "float16", "bfloat16"]


@dataclass(frozen=True)
class Way:
    """One of several.

    Attributes:
        name: for the log.
        build: makes the call from a U-Net in evaluation; may raise anything at all, and so may the call.
        tolerance: how far its answers may lie from the plain ones, as a share of their size.
        precision: of its convolutions.
    """

    name: str
    build: Callable[[UNet], UNetCall]
    tolerance: float
    precision: Precision = "float32"
