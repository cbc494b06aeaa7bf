"""A run's metrics for TensorBoard, where that is installed and asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


class Board:
    """Writes event files.

    Args:
        folder: for the files; made where it is missing.

    Raises:
        ValueError: TensorBoard is not installed; says how to get it.
    """

    def __init__(self, folder: Path) -> None:
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError as problem:
            raise ValueError(
                "TensorBoard is not installed. Install it with 'pip install tensorboard', or train with "
                "--set tensorboard=false."
            ) from problem
        self._writer = SummaryWriter(str(folder))

    def add(self, row: Mapping[str, float | str]) -> None:
        """A row of metrics: its numbers, under the row's stage, at its examples seen."""
        for name, value in row.items():
            if name not in ("stage", "seen") and not isinstance(value, str):
                self._writer.add_scalar(f"{row['stage']}/{name}", value, int(row["seen"]))
        self._writer.flush()
