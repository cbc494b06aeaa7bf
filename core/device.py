"""Where the networks run, and how precisely."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import torch

from core.processors import usable_cores
from core.sentences import Sentence

NAMES = ("auto", "cuda", "mps", "cpu")
PRECISIONS = ("auto", "float32")


@dataclass(frozen=True)
class Device:
    """A place to compute.

    Attributes:
        torch_device: for tensors.
        label: for people: the card's name, or "CPU".
        precision: "float32", or "float16" for a network under autocast (as the official models were trained
            and are sampled).
    """

    torch_device: torch.device
    label: str
    precision: str = "float32"

    @contextlib.contextmanager
    def computing(self) -> Iterator[None]:
        """Run networks without gradients, in this device's precision; their inputs and outputs stay
        float32.
        """
        mixed = torch.autocast(self.torch_device.type, torch.float16) if self.precision == "float16" else None
        with torch.no_grad(), mixed or contextlib.nullcontext():
            yield

    def memory_held(self) -> int:
        """Bytes of the card that this process keeps from others; 0 where the device does not say."""
        return torch.cuda.memory_reserved() if self.torch_device.type == "cuda" else 0

    def memory_free(self) -> int | None:
        """Bytes of the card that nobody has; None where the device does not say."""
        if self.torch_device.type != "cuda":
            return None
        try:
            return int(torch.cuda.mem_get_info()[0])
        except RuntimeError:  # so full that not even this can be asked
            return 0

    def memory_room(self) -> int | None:
        """Bytes of the card that this process can still fill: what nobody has, and what it keeps unused; None
        where the device does not say.
        """
        free = self.memory_free()
        return None if free is None else free + self.memory_held() - self.memory_mark()

    def memory_mark(self) -> int:
        """Bytes of the card in use now, from which `memory_peak` counts; 0 where the device does not say."""
        if self.torch_device.type != "cuda":
            return 0
        torch.cuda.reset_peak_memory_stats()
        return torch.cuda.memory_allocated()

    def memory_peak(self) -> int:
        """The most bytes of the card that were in use since the mark."""
        return torch.cuda.max_memory_allocated() if self.torch_device.type == "cuda" else 0

    def free_memory(self) -> None:
        """Give cached device memory back."""
        if self.torch_device.type == "cuda":
            torch.cuda.empty_cache()


CPU = Device(torch.device("cpu"), "CPU")


def choose_device(name: str = "auto", precision: str = "auto") -> Device:
    """The device of that name, or the best there is.

    Args:
        name: one of `NAMES`.
        precision: "auto" for half precision where the card is faster with it, or "float32" everywhere.

    Raises:
        ValueError: no such device, or this machine has none of that kind.
    """
    if name not in NAMES:
        raise ValueError(
            Sentence("There is no device '{name}'. Choose one of {known}.", name=name, known=", ".join(NAMES))
        )
    if precision not in PRECISIONS:
        raise ValueError(
            Sentence(
                "There is no precision '{name}'. Choose one of {known}.",
                name=precision,
                known=", ".join(PRECISIONS),
            )
        )
    if name in ("auto", "cuda") and torch.cuda.is_available():
        # Before the tensor cores of compute capability 7.0, half precision is no faster than single.
        fast_half = precision == "auto" and torch.cuda.get_device_capability() >= (7, 0)
        return Device(
            torch.device("cuda"), torch.cuda.get_device_name(), "float16" if fast_half else "float32"
        )
    if name in ("auto", "mps") and torch.backends.mps.is_available():
        return Device(torch.device("mps"), "Apple GPU")
    if name in ("cuda", "mps"):
        lacking = (
            Sentence("This machine has no NVIDIA graphics card that CUDA can use.")
            if name == "cuda"
            else Sentence("This machine has no Apple graphics processor.")
        )
        raise ValueError(Sentence("{lacking} Use the device 'cpu' or 'auto'.", lacking=lacking))
    return CPU


def limit_threads() -> None:
    """Use no more threads than there are cores for this process: a container often grants fewer than there
    are, and two threads on one core are slower than one.
    """
    torch.set_num_threads(min(usable_cores(), torch.get_num_threads()))
