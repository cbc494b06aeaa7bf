"""What a stage gives the training loop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from torch import Tensor, nn

from training.config import Optimisation

Check = Callable[[], None]
"""Called often during long work; raises `Interrupted` when something more urgent was asked for."""


class Task(Protocol):
    """A network to train, and on what.

    Attributes:
        stage: its name, in file names and metrics.
        unit: what it counts, in metrics: "images" or "codes".
        network: whose weights are trained.
        losses: takes what `draw` gives to the loss [b] of each example; holds `network`.
        optimisation: how.
        seed: of everything random.
    """

    stage: str
    unit: str
    network: nn.Module
    losses: nn.Module
    optimisation: Optimisation
    seed: int

    def draw(self, seen: int, attempt: int, share: slice) -> tuple[Tensor, ...]:
        """The examples that follow after `seen`, or a process's `share` [b] of them, on the CPU.

        A function of its arguments and the seed alone; called on other threads.
        """

    def phase(self, seen: int) -> int:
        """Which part of the training this is: losses of different parts are not alike."""

    def evaluate(self, ema: nn.Module, check: Check) -> dict[str, float]:
        """Figures of the averaged weights, for the metrics."""

    def sample(self, ema: nn.Module, path: Path, check: Check) -> None:
        """Draw pictures of what the averaged weights can do into a PNG."""
