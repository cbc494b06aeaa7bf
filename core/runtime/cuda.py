"""NVIDIA cards: half precision, and each call recorded once and then launched as a whole.

At batch 1 a small U-Net is some hundred kernels of a few microseconds, and launching them one by one takes
longer than they do (CUDA graphs: pytorch.org/docs/stable/notes/cuda.html).
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor

from core.cache import Cache
from core.nn.unet import Condition, UNet, UNetCall
from core.runtime.typed import Typed
from core.runtime.way import Precision, Way

REMEMBERED_SHAPES = 4
RECORDED_PIXELS = 2 * 256**2  # of a batch; larger ones keep the card busy, and a recording keeps their memory
WARM_UP = 3  # calls before the recording, in which libraries choose their kernels and take their memory


class Recording:
    """One call of a network at one batch size, to be launched again with other numbers."""

    def __init__(self, network: Typed, x: Tensor, t: Tensor, condition: Condition | None, pool: Any) -> None:
        """`pool` is torch's handle of the memory to use."""
        self._x, self._t = x.clone(), t.clone()
        self._condition = condition.to(network.dtype, copy=True) if condition is not None else None
        self._shown: Callable[[], Condition | None] = weakref.ref(condition) if condition else _nothing
        for _ in range(WARM_UP):
            network(self._x, self._t, self._condition)
        self._graph = torch.cuda.CUDAGraph()
        # Other threads may use the card meanwhile.
        with torch.cuda.graph(self._graph, pool=pool, capture_error_mode="thread_local"):
            self._output = network(self._x, self._t, self._condition)

    def __call__(self, x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        """The network's answer, the caller's own."""
        self._x.copy_(x)
        self._t.copy_(t)
        if condition is not None and self._condition is not None and condition is not self._shown():
            self._condition.copy_(condition)
            self._shown = weakref.ref(condition)
        self._graph.replay()
        return self._output.clone()


class Recorder:
    """Records the first call at every batch size, and launches the recording from then on.

    The recordings share their memory, as no two run at once and no answer stays in it.
    """

    def __init__(self, network: Typed) -> None:
        self._network = network
        self._pool = torch.cuda.graph_pool_handle()
        self._recordings: Cache[tuple[torch.Size, int], Recording] = Cache(REMEMBERED_SHAPES)

    @torch.no_grad()
    def __call__(self, x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        """As `UNet.forward`."""
        if len(x) * x.shape[2] * x.shape[3] > RECORDED_PIXELS:
            return self._network(x, t, condition)
        key = x.shape, len(condition.scales[0]) if condition is not None else 0  # one code may be for all
        recording = self._recordings.get(key)
        if recording is None:
            recording = Recording(self._network, x, t, condition, self._pool)
            self._recordings.put(key, recording)
        return recording(x, t, condition)


def _nothing() -> None:
    return None


def _build(unet: UNet, precision: Precision) -> UNetCall:
    if precision == "bfloat16" and not torch.cuda.is_bf16_supported(including_emulation=False):
        raise RuntimeError("this card has no bfloat16")
    return Recorder(Typed(unet, getattr(torch, precision)))


def _way(precision: Precision, tolerance: float) -> Way:
    return Way(f"CUDA graphs in {precision}", partial(_build, precision=precision), tolerance, precision)


# With the bundled model a call is 0.06% off in float16 and 0.6% in bfloat16, and a picture that is encoded
# and decoded 0.02 and 0.2 of its 255 shades. TF32, where a user has allowed it, is 0.1% off.
FLOAT16, BFLOAT16, FLOAT32 = _way("float16", 0.02), _way("bfloat16", 0.02), _way("float32", 2e-3)
