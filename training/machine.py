"""Where a training runs, and in which arithmetic."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.device import choose_device
from training.config import Compute, Precision


@dataclass(frozen=True)
class Machine:
    """A device and the precision of the networks' arithmetic; weights, moments and averages are float32.

    Attributes:
        device: of this process.
        label: for people.
        precision: what "auto" came to.
        compile: whether the losses are compiled.
    """

    device: torch.device
    label: str
    precision: Precision = "float32"
    compile: bool = False

    @contextlib.contextmanager
    def computing(self) -> Iterator[None]:
        """Run networks in this machine's precision."""
        if self.precision == "float32":
            yield
        else:
            with torch.autocast(self.device.type, getattr(torch, self.precision)):
                yield

    def scaler(self) -> torch.amp.GradScaler:
        """Keeps float16's gradients from vanishing; does nothing in other precisions."""
        return torch.amp.GradScaler(self.device.type, enabled=self.precision == "float16")

    def place(self, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        """Bring a batch to the device, images in the layout that convolutions like."""
        moved = (value.to(self.device, non_blocking=True) for value in inputs)
        return tuple(
            value.contiguous(memory_format=torch.channels_last) if value.dim() == 4 else value
            for value in moved
        )

    def prepare(self, network: nn.Module) -> nn.Module:
        """Bring a network to the device and into that layout."""
        return network.to(self.device).to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def memory_used(self) -> float | None:
        """Most device memory held so far, in GB; None where the device does not say."""
        return torch.cuda.max_memory_allocated(self.device) / 1e9 if self.device.type == "cuda" else None

    def free_memory(self) -> None:
        """Give cached device memory back."""
        if self.device.type == "cuda":
            torch.cuda.empty_cache()


CPU = Machine(torch.device("cpu"), "CPU")


def choose_machine(compute: Compute, local_rank: int = 0) -> Machine:
    """The device and precision that a run asks for.

    Args:
        local_rank: this process's number on this computer, which is its card's.

    Raises:
        ValueError: no such device or precision here; says what there is.
    """
    chosen = choose_device(compute.device)
    kind = chosen.torch_device.type
    device = torch.device(kind, local_rank) if kind == "cuda" else chosen.torch_device
    if kind == "cuda":
        torch.cuda.set_device(device)
        torch.backends.cuda.matmul.allow_tf32 = True
        torch.backends.cudnn.benchmark = True
    precision = compute.precision
    if precision == "auto":
        precision = _automatic(kind)
    if precision == "float16" and kind != "cuda":
        raise ValueError(f"float16 needs a CUDA card; use --set compute.precision=float32 on {kind}.")
    if precision not in ("float32", "bfloat16", "float16"):
        raise ValueError(f"There is no precision '{precision}': auto, float32, bfloat16 or float16.")
    return Machine(device, chosen.label, precision, compute.compile and kind == "cuda")


def _automatic(kind: str) -> Precision:
    if kind != "cuda" or torch.cuda.get_device_capability() < (7, 0):
        return "float32"
    return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"
