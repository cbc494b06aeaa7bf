"""What training a network costs in arithmetic and memory, counted on tensors that have no values."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.nn.mlp import LatentMLPConfig
from core.prior import LatentPrior
from training.config import Objective, Precision
from training.objective import DenoisingLoss, LatentLoss
from training.supervision import VIEW

_EXAMPLES = 7  # no weight has this many rows, so what has them belongs to the examples
_STATE = 4 * 5  # bytes of a weight: itself, its gradient, two moments and its average, all float32
_SLACK = 1.25
"""Over what is kept for the gradients: what passes by in between, and the allocator's gaps. On a CPU it was
1.15 for portrait128 and 1.4 for portrait64."""


@dataclass(frozen=True)
class Cost:
    """Of training one network.

    Attributes:
        parameters: its weights.
        flops: of an example, there and back; a multiplication and an addition are two.
        kept: bytes of an example that the forward pass keeps for the backward pass.
        copies: bytes kept whatever the number of examples: weights in half precision.
    """

    parameters: int
    flops: float
    kept: float
    copies: float

    @property
    def state(self) -> int:
        """Bytes of weights, gradients, moments and average."""
        return _STATE * self.parameters

    def memory(self, examples: int) -> float:
        """Bytes at the worst moment of a step with so many examples at a time; the program and the driver
        come on top.
        """
        return self.state + self.copies + _SLACK * self.kept * examples

    def examples_within(self, memory: float) -> int:
        """The most examples at a time that so many bytes hold; 0 where not even one fits."""
        return max(0, int((memory - self.memory(0)) / (_SLACK * self.kept)))


@lru_cache
def image_cost(architecture: AutoencoderConfig, precision: Precision, *, labels: bool = False) -> Cost:
    """Of the autoencoder, or of the plain baseline; an example is an image, whose labels count or do not."""
    size = architecture.unet.image_size
    with _pretending(precision):
        losses = DenoisingLoss(DiffusionAutoencoder(architecture), Objective(label_weight=1))
        images = torch.empty(_EXAMPLES, 3, size, size)
        taught = (torch.empty(_EXAMPLES, 1), torch.empty(_EXAMPLES, VIEW)) if labels else ()
        return _cost(losses, (images, torch.empty_like(images)), precision, taught)


@lru_cache
def code_cost(prior: LatentMLPConfig, precision: Precision) -> Cost:
    """Of the latent prior; an example is a code."""
    with _pretending(precision):
        codes = torch.empty(_EXAMPLES, prior.code)
        return _cost(LatentLoss(LatentPrior(prior)), (codes, torch.empty_like(codes)), precision)


def _cost(
    losses: nn.Module, inputs: tuple[Tensor, Tensor], precision: Precision, taught: tuple[Tensor, ...] = ()
) -> Cost:
    if inputs[0].is_meta:
        losses.to(inputs[0].device)  # its tables
    kept = _Kept(losses)
    t = torch.zeros(_EXAMPLES, dtype=torch.int64)
    with FlopCounterMode(display=False) as counter, kept, _computing(precision):
        losses(*inputs, t, *taught)
    # Going back takes every product of the way there twice: for the weights, and for what they were
    # multiplied with.
    return Cost(
        sum(parameter.numel() for parameter in losses.parameters()),
        3 * counter.get_total_flops() / _EXAMPLES,
        kept.of_examples / _EXAMPLES,
        kept.of_weights,
    )


class _Kept(torch.autograd.graph.saved_tensors_hooks):
    """Counts the bytes that a forward pass keeps beside the weights themselves, each storage once."""

    def __init__(self, losses: nn.Module) -> None:
        super().__init__(self._note, lambda kept: kept)
        weights = [*losses.parameters(), *losses.buffers()]
        self._seen = {weight.untyped_storage()._cdata: weight.untyped_storage() for weight in weights}
        self.of_examples = self.of_weights = 0

    def _note(self, kept: Tensor) -> Tensor:
        storage = kept.untyped_storage()
        if storage._cdata not in self._seen:
            self._seen[storage._cdata] = storage  # held, so that no other takes its place
            if kept.dim() and kept.shape[0] == _EXAMPLES:
                self.of_examples += storage.nbytes()
            else:
                self.of_weights += storage.nbytes()
        return kept


@contextlib.contextmanager
def _pretending(precision: Precision) -> Iterator[None]:
    """Make tensors without values."""
    if precision == "float32":
        with torch.device("meta"):
            yield
        return
    # Slower, but these pass for the CPU's, so that autocast knows them.
    from torch._subclasses.fake_tensor import FakeTensorMode

    with FakeTensorMode(allow_non_fake_inputs=True):
        yield


def _computing(precision: Precision) -> contextlib.AbstractContextManager[object]:
    if precision == "float32":
        return contextlib.nullcontext()
    return torch.autocast("cpu", getattr(torch, precision))
