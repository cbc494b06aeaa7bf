"""Recorded calls, on a stand-in for CUDA graphs: it plays the same operators on the same memory again, so
that whatever was not copied into that memory is missed here, too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from core.runtime import cuda
from core.runtime.cuda import FLOAT32, Recorder
from core.runtime.fast_network import FastNetwork
from core.runtime.typed import Typed
from tests.core.runtime.networks import CONFIGS, inputs, network


class Tape(TorchDispatchMode):  # type: ignore[no-untyped-call]
    """What a CUDA graph is, as far as memory goes."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.operators: list[tuple[Any, Any, Any, Any]] = []

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        self.operators.append((func, args, kwargs or {}, result))
        return result

    def replay(self) -> None:
        for func, args, kwargs, result in self.operators:
            again = func(*args, **kwargs)
            for old, new in zip(_tensors(result), _tensors(again), strict=True):
                if old.data_ptr() != new.data_ptr():
                    old.copy_(new)


def _tensors(result: Any) -> list[Tensor]:
    every = result if isinstance(result, (tuple, list)) else [result]
    return [each for each in every if isinstance(each, Tensor)]


@pytest.fixture
def tapes(monkeypatch: pytest.MonkeyPatch) -> list[Tape]:
    """Every recording that is made."""
    made: list[Tape] = []

    def new() -> Tape:
        made.append(Tape())
        return made[-1]

    @contextlib.contextmanager
    def record(tape: Tape, **_: object) -> Iterator[None]:
        with tape:
            yield

    monkeypatch.setattr(torch.cuda, "CUDAGraph", new)
    monkeypatch.setattr(torch.cuda, "graph", record)
    monkeypatch.setattr(torch.cuda, "graph_pool_handle", lambda: (0, 0))
    return made


@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@torch.no_grad()
def test_a_recording_answers_what_is_asked_now(name: str, dtype: torch.dtype, tapes: list[Tape]) -> None:
    unet = network(name)
    typed = Typed(unet, dtype)
    recorder = Recorder(typed)
    samples = [inputs(unet, batch, seed) for batch, seed in ((1, 1), (1, 2), (3, 3), (1, 4), (3, 5))]
    answers = [recorder(*sample) for sample in samples]
    for sample, answer in zip(samples, answers, strict=True):
        torch.testing.assert_close(answer, typed(*sample), atol=1e-6, rtol=1e-6)
    assert len(tapes) == 2  # one for each batch size


@torch.no_grad()
def test_a_code_that_comes_again_is_read_again(tapes: list[Tape]) -> None:
    unet = network()
    recorder = Recorder(Typed(unet, torch.float32))
    (x, t, one), (_, _, two) = inputs(unet, 1, 1), inputs(unet, 1, 2)
    for condition in (one, two, two, one):
        torch.testing.assert_close(recorder(x, t, condition), unet(x, t, condition), atol=1e-5, rtol=1e-5)
    assert len(tapes) == 1


@torch.no_grad()
def test_one_code_may_be_for_all_pictures(tapes: list[Tape]) -> None:
    unet = network()
    recorder = Recorder(Typed(unet, torch.float32))
    (x, t, each), (_, _, one) = inputs(unet, 3), inputs(unet, 1)
    for condition in (one, each, one):
        torch.testing.assert_close(recorder(x, t, condition), unet(x, t, condition), atol=1e-5, rtol=1e-5)


@torch.no_grad()
def test_few_sizes_are_remembered_and_large_ones_not_recorded(
    tapes: list[Tape], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cuda, "RECORDED_PIXELS", 6 * 16 * 16)
    unet = network()
    recorder = Recorder(Typed(unet, torch.float32))
    for batch in (1, 2, 3, 4, 5, 7, 5, 1):
        sample = inputs(unet, batch)
        torch.testing.assert_close(recorder(*sample), unet(*sample), atol=1e-5, rtol=1e-5)
    assert len(tapes) == 6  # the first was forgotten meanwhile; the batch of 7 is no recording


def test_a_card_that_cannot_record_is_called_plainly(caplog: pytest.LogCaptureFixture) -> None:
    """As here, where there is none."""
    if torch.cuda.is_available():
        pytest.skip("this machine has a card that records")
    plain = network()
    fast = FastNetwork(network())
    fast.prepare([FLOAT32])
    assert fast.way is None
    assert len(caplog.records) == 1
    sample = inputs(plain, 1)
    torch.testing.assert_close(fast(*sample), plain(*sample), atol=1e-5, rtol=1e-5)
