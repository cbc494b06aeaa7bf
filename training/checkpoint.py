"""Training state on disk: a safetensors file of everything a run needs to go on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from core.files import write_atomically


@dataclass
class State:
    """Where a run stands.

    Attributes:
        model: the weights being trained.
        ema: their running average.
        optimizer: AdamW over `model`.
        images: images seen so far.
    """

    model: nn.Module
    ema: nn.Module
    optimizer: torch.optim.Optimizer
    images: int = 0

    def save(self, path: Path) -> None:
        """Write everything, atomically."""
        tensors = {f"model.{name}": value for name, value in self.model.state_dict().items()}
        tensors |= {f"ema.{name}": value for name, value in self.ema.state_dict().items()}
        for index, slot in self.optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{index}.{name}": value for name, value in slot.items()}
        tensors = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
        with write_atomically(path) as temporary:
            save_file(tensors, temporary, {"training": json.dumps({"images": self.images})})

    def load(self, path: Path) -> None:
        """Go back to what `save` wrote.

        Raises:
            ValueError: the file is damaged or of another architecture; nothing was changed.
        """
        try:
            with safe_open(path, "pt") as file:
                tensors: dict[str, Tensor] = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
                images = int(json.loads(file.metadata()["training"])["images"])
            self._check_shapes(tensors)
        except (OSError, SafetensorError, KeyError, TypeError, ValueError) as problem:
            raise ValueError(f"the checkpoint '{path}' can't be used: {problem}") from problem
        self.model.load_state_dict(_below("model.", tensors))
        self.ema.load_state_dict(_below("ema.", tensors))
        slots: dict[int, dict[str, Tensor]] = {}
        for name, value in _below("optimizer.", tensors).items():
            index, slot = name.split(".", 1)
            slots.setdefault(int(index), {})[slot] = value
        self.optimizer.load_state_dict({**self.optimizer.state_dict(), "state": slots})
        self.images = images

    def _check_shapes(self, tensors: dict[str, Tensor]) -> None:
        for prefix, module in (("model.", self.model), ("ema.", self.ema)):
            for name, value in module.state_dict().items():
                if tensors[prefix + name].shape != value.shape:
                    raise ValueError(f"{prefix}{name} has another shape")


def _below(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
