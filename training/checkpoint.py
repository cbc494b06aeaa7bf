"""Training state, in memory and as one safetensors file of everything a stage needs to go on."""

from __future__ import annotations

import copy
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from core.tensor_file import write_tensors
from training.config import Optimisation
from training.machine import Machine


class CheckpointError(ValueError):
    """A checkpoint can't be used: it is damaged."""


class OtherCheckpoint(CheckpointError):
    """A checkpoint is whole, and of another network."""


class StaleCheckpoint(CheckpointError):
    """A checkpoint is whole, and stands on something else: other pictures, or other networks before it."""


@dataclass
class State:
    """Where a stage stands.

    Attributes:
        network: the weights being trained.
        ema: their running average.
        optimizer: AdamW over `network`.
        scaler: of float16's gradients.
        seen: examples so far.
        attempt: how often it was rolled back; each attempt has other randomness and half the learning rate.
        micro_batch: examples that went through the network at once; 0 when memory never ran out.
        seconds: spent on it.
    """

    network: nn.Module
    ema: nn.Module
    optimizer: torch.optim.Optimizer
    scaler: torch.amp.GradScaler
    seen: int = 0
    attempt: int = 0
    micro_batch: int = 0
    seconds: float = 0.0

    @staticmethod
    def fresh(network: nn.Module, optimisation: Optimisation, machine: Machine) -> State:
        """The state before the first step; the network goes to the machine's device."""
        network = machine.prepare(network)
        optimizer = torch.optim.AdamW(
            network.parameters(),
            lr=optimisation.learning_rate,
            weight_decay=optimisation.weight_decay,
            fused=machine.device.type == "cuda",
        )
        ema = copy.deepcopy(network).requires_grad_(False).eval()
        return State(network, ema, optimizer, machine.scaler())

    def save(self, path: Path, parent: str = "") -> None:
        """Write everything, atomically, with a checksum.

        Args:
            parent: what this training stands on, such as the run's pictures; `load` wants the same.

        Raises:
            OSError: no space, or not allowed; an older file of that name is unharmed.
        """
        tensors = {f"network.{name}": value for name, value in self.network.state_dict().items()}
        tensors |= {f"ema.{name}": value for name, value in self.ema.state_dict().items()}
        for index, slot in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{index}.{name}": value for name, value in slot.items()}
        tensors = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
        header = {
            "seen": self.seen,
            "attempt": self.attempt,
            "micro_batch": self.micro_batch,
            "seconds": self.seconds,
            "scaler": self.scaler.state_dict(),
            "parent": parent,
            "checksum": checksum(tensors),
        }
        write_tensors(path, tensors, {"training": json.dumps(header)})

    def load(self, path: Path, parent: str = "") -> None:
        """Go back to what `save` wrote.

        Raises:
            CheckpointError: the file is damaged, or of another network or parent, as its kinds say; nothing
                was changed.
        """
        tensors, header = _read(path)
        if header["parent"] != parent:
            raise StaleCheckpoint(f"the checkpoint '{path.name}' stands on other pictures or networks")
        self._check_shapes(path, tensors)
        self.network.load_state_dict(_below("network.", tensors))
        self.ema.load_state_dict(_below("ema.", tensors))
        slots: dict[int, dict[str, Tensor]] = {}
        for name, value in _below("optimizer.", tensors).items():
            index, slot = name.split(".", 1)
            slots.setdefault(int(index), {})[slot] = value
        self.optimizer.load_state_dict({**self.optimizer.state_dict(), "state": slots})
        if header["scaler"] and self.scaler.is_enabled():
            self.scaler.load_state_dict(header["scaler"])
        self.seen, self.attempt = header["seen"], header["attempt"]
        self.micro_batch, self.seconds = header["micro_batch"], header["seconds"]

    def _check_shapes(self, path: Path, tensors: Mapping[str, Tensor]) -> None:
        for prefix, module in (("network.", self.network), ("ema.", self.ema)):
            for name, value in module.state_dict().items():
                kept = tensors.get(prefix + name)
                if kept is None or kept.shape != value.shape:
                    raise OtherCheckpoint(
                        f"The checkpoint '{path.name}' is of another network than the run's settings say: "
                        f"{prefix}{name} has another shape"
                    )


def checksum(tensors: Mapping[str, Tensor]) -> int:
    """CRC-32 over all values, by name."""
    total = 0
    for name in sorted(tensors):
        total = zlib.crc32(name.encode(), total)
        total = zlib.crc32(tensors[name].reshape(-1).view(torch.uint8).numpy().data, total)
    return total


def _read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    try:
        with safe_open(path, "pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            header = json.loads((file.metadata() or {})["training"])
        if header["checksum"] != checksum(tensors):
            raise ValueError("its contents do not match their checksum")
    except (OSError, SafetensorError, KeyError, TypeError, ValueError) as problem:
        raise CheckpointError(f"the checkpoint '{path.name}' is damaged ({problem})") from problem
    return tensors, header


def _below(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
