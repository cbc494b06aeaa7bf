"""The most arithmetic that the machine gives: large matrix products, the measure for everything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from core.device import choose_device
from devtools.bench import plot, rows
from devtools.bench.section import Options
from training.config import Precision
from training.evaluate import page
from training.throughput import matmul_speed

TITLE = "Matrix products"


@dataclass(frozen=True)
class Row:
    """The best of several products in one arithmetic."""

    arithmetic: str
    gflop_a_second: float


class Product:
    """One product of large square matrices, to be timed in turns with whatever is held against it.

    Attributes:
        flop: of a call.
    """

    def __init__(self, device: torch.device, precision: Precision) -> None:
        side = 8192 if device.type == "cuda" else 1024  # enough to reach the device's best
        kind = torch.float32 if precision in ("float32", "auto") else getattr(torch, precision)
        self._a, self._b = (torch.randn(side, side, device=device).to(kind) for _ in range(2))
        self.flop = 2 * side**3

    def __call__(self) -> object:
        """Multiply."""
        return torch.mm(self._a, self._b)


def measure(options: Options) -> list[Row]:
    """Each arithmetic that networks may use on the device."""
    device = choose_device(options.device).torch_device
    seconds = 0.5 if options.quick else 2.0
    if device.type != "cuda":
        # Without units for it, half precision is a hundred times slower: nothing to wait for.
        return [Row("float32", matmul_speed(device, "float32", seconds) / 1e9)]
    found = []
    before = torch.backends.cuda.matmul.allow_tf32
    for tf32 in (False, True):
        torch.backends.cuda.matmul.allow_tf32 = tf32
        matmul_speed.cache_clear()  # which does not know of TF32
        name = "float32 with TF32" if tf32 else "float32"
        found.append(Row(name, matmul_speed(device, "float32", seconds) / 1e9))
    torch.backends.cuda.matmul.allow_tf32 = before
    matmul_speed.cache_clear()
    halves: tuple[Precision, ...] = ("float16", "bfloat16")
    return found + [Row(half, matmul_speed(device, half, seconds) / 1e9) for half in halves]


def show(found: Sequence[Row]) -> list[str]:
    """A bar each."""
    values = {row.arithmetic: row.gflop_a_second for row in found}
    return [
        page.paragraph("The best of several products of large square matrices, to hold the rest against."),
        plot.figure(plot.bars(values, "GFLOP/s"), "Matrix products in each arithmetic."),
        *rows.tables(found),
    ]
