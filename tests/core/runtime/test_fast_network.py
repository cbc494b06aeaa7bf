"""Whatever goes wrong with a fast way, the next one or the plain one takes over, with a line in the log."""

from __future__ import annotations

import logging
import sys

import pytest
import torch
from torch import Tensor

from core.nn.unet import Condition, UNet, UNetCall
from core.runtime.fast_network import FastNetwork
from core.runtime.onnx_session import ONNXRUNTIME
from core.runtime.way import Way
from tests.core.runtime.networks import inputs, network


def right(unet: UNet) -> UNetCall:
    return unet.forward


def failing(trouble: Exception) -> Way:
    def build(_: UNet) -> UNetCall:
        raise trouble

    return Way("a broken way", build, 1e-4)


def changing(change: float) -> Way:
    return Way("a wrong way", lambda unet: lambda x, t, code: unet(x, t, code) * change, 1e-4)


GOOD = Way("a good way", right, 1e-4)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (failing(ImportError("No module named 'onnxruntime'")), "No module named 'onnxruntime'"),
        (failing(FileNotFoundError("no C compiler\nwas found")), "no C compiler was found"),
        (failing(RuntimeError("the graph can't be exported")), "the graph can't be exported"),
        (failing(torch.OutOfMemoryError("CUDA out of memory")), "CUDA out of memory"),
        (failing(MemoryError()), "MemoryError"),
        (changing(1.001), "0.001 off"),
        (changing(float("nan")), "nan off"),
    ],
)
def test_what_cannot_be_built_or_is_wrong_is_not_used(
    bad: Way, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    plain = network()
    fast = FastNetwork(network())
    fast.prepare([bad, GOOD])
    assert fast.way == GOOD.name
    (line,) = [record.getMessage() for record in caplog.records if bad.name in record.getMessage()]
    assert words in line
    assert "\n" not in line
    sample = inputs(plain, 2)
    assert torch.equal(fast(*sample), plain(*sample))


def test_a_way_that_is_wrong_for_one_batch_size_only_is_not_used() -> None:
    def build(unet: UNet) -> UNetCall:
        return lambda x, t, code: unet(x, t, code) + float(len(x) > 1)

    fast = FastNetwork(network())
    fast.prepare([Way("a wrong way", build, 1e-4)])
    assert fast.way is None


def test_without_any_way_the_network_stays_plain() -> None:
    plain = network()
    fast = FastNetwork(network())
    fast.prepare([failing(RuntimeError("no")), changing(2)])
    sample = inputs(plain, 1)
    assert fast.way is None
    assert torch.equal(fast(*sample), plain(*sample))


@pytest.mark.parametrize("trouble", [RuntimeError("no kernel image"), ValueError("a shape")])
def test_a_way_that_fails_later_is_given_up(trouble: Exception, caplog: pytest.LogCaptureFixture) -> None:
    calls = []

    def build(unet: UNet) -> UNetCall:
        def call(x: Tensor, t: Tensor, code: Condition | None) -> Tensor:
            calls.append(len(x))
            if len(x) == 3:
                raise trouble
            return unet(x, t, code)

        return call

    plain = network()
    fast = FastNetwork(network())
    fast.prepare([Way("a short way", build, 1e-4)])
    calls.clear()
    for batch in (1, 3, 3, 1):
        sample = inputs(plain, batch)
        assert torch.equal(fast(*sample), plain(*sample))
    assert calls == [1, 3]
    assert fast.way is None
    (line,) = [record.getMessage() for record in caplog.records]
    assert line.startswith(f"a short way failed and is not used any more: {type(trouble).__name__}")


def test_too_many_pictures_for_the_memory_are_the_callers_to_part() -> None:
    def build(unet: UNet) -> UNetCall:
        def call(x: Tensor, t: Tensor, code: Condition | None) -> Tensor:
            if len(x) == 3:
                raise torch.OutOfMemoryError("CUDA out of memory")
            return unet(x, t, code)

        return call

    fast = FastNetwork(network())
    fast.prepare([Way("a short way", build, 1e-4)])
    with pytest.raises(torch.OutOfMemoryError):
        fast(*inputs(network(), 3))
    assert fast.way == "a short way"


def test_one_picture_without_memory_is_called_plainly() -> None:
    def build(unet: UNet) -> UNetCall:
        calls = iter(range(9))

        def call(x: Tensor, t: Tensor, code: Condition | None) -> Tensor:
            if next(calls) > 2:  # the calls of the check
                raise torch.OutOfMemoryError("CUDA out of memory")
            return unet(x, t, code)

        return call

    plain = network()
    fast = FastNetwork(network())
    fast.prepare([Way("a short way", build, 1e-4)])
    assert fast.way == "a short way"
    sample = inputs(plain, 1)
    assert torch.equal(fast(*sample), plain(*sample))
    assert fast.way is None


def test_the_callers_own_mistake_is_told(caplog: pytest.LogCaptureFixture) -> None:
    fast = FastNetwork(network())
    fast.prepare([GOOD])
    with pytest.raises(RuntimeError):
        fast(torch.zeros(1, 5, 16, 16), *inputs(network(), 1)[1:])


def test_without_onnxruntime(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    fast = FastNetwork(network())
    fast.prepare([ONNXRUNTIME, GOOD])
    assert fast.way == GOOD.name
    assert {record.levelno for record in caplog.records} == {logging.INFO}  # it is not needed


def test_a_damaged_graph_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    monkeypatch.setattr("core.runtime.onnx_file.OPSET", 999)
    fast = FastNetwork(network())
    fast.prepare([ONNXRUNTIME])
    assert fast.way is None
