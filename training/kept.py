"""Tensors that a run keeps beside its model, each file good for what it was made from and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from torch import Tensor

from core.tensor_file import write_tensors
from training.checkpoint import checksum


def write_kept(
    path: Path, kind: str, tensors: Mapping[str, Tensor], parent: str, words: Mapping[str, Any] | None = None
) -> None:
    """Write, atomically.

    Args:
        kind: of file.
        tensors: contiguous, on the CPU.
        parent: what they were made from.
        words: what else is to be kept, as JSON can.

    Raises:
        OSError: no space, or not allowed.
    """
    header = {"parent": parent, "checksum": checksum(tensors), **(words or {})}
    write_tensors(path, tensors, {kind: json.dumps(header)})


def read_kept(path: Path, kind: str, parent: str) -> tuple[dict[str, Tensor], dict[str, Any]] | None:
    """Tensors and header of what `write_kept` wrote; None where missing, damaged, or of another parent."""
    try:
        with safe_open(path, "pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            header = json.loads((file.metadata() or {})[kind])
        fits = header["parent"] == parent and header["checksum"] == checksum(tensors)
    except (OSError, SafetensorError, KeyError, TypeError, ValueError):
        return None
    return (tensors, header) if fits else None
