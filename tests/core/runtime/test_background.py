"""Preparing waits for a pause, and for nobody who has gone."""

from __future__ import annotations

import gc
import threading
import time

import pytest
import torch

from core.nn.unet import UNet, UNetCall
from core.runtime import background
from core.runtime.background import prepare_when_idle
from core.runtime.fast_network import FastNetwork
from core.runtime.way import Way
from tests.core.runtime.networks import inputs, network


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "LOOK", 0.01)


def test_a_network_is_prepared_in_the_first_pause() -> None:
    built: list[float] = []

    def build(unet: UNet) -> UNetCall:
        built.append(time.monotonic())
        return unet.forward

    fast = FastNetwork(network())
    sample = inputs(fast.unet, 1)
    thread = prepare_when_idle(fast, [Way("a way", build, 1e-4)], idle=0.3)
    for _ in range(20):
        expected = fast(*sample)
        last = time.monotonic()
        time.sleep(0.03)
    assert not built
    thread.join(10)
    assert fast.way == "a way"
    assert built[0] - last >= 0.3
    assert torch.equal(fast(*sample), expected)


def test_calls_go_on_while_a_way_is_built() -> None:
    may_end = threading.Event()

    def build(unet: UNet) -> UNetCall:
        assert may_end.wait(10)
        return unet.forward

    fast = FastNetwork(network())
    thread = prepare_when_idle(fast, [Way("a slow way", build, 1e-4)], idle=0)
    sample = inputs(fast.unet, 1)
    expected = network()(*sample)
    assert torch.equal(fast(*sample), expected)
    assert fast.way is None
    may_end.set()
    thread.join(10)
    assert fast.way == "a slow way"


def test_a_model_that_is_no_longer_used_is_not_kept() -> None:
    def build(_: UNet) -> UNetCall:
        raise AssertionError("nobody needs it")

    fast = FastNetwork(network())
    thread = prepare_when_idle(fast, [Way("a way", build, 1e-4)], idle=1000)
    del fast
    gc.collect()
    thread.join(10)
    assert not thread.is_alive()


def test_a_network_in_the_middle_of_a_call_is_not_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = FastNetwork(network())
    seen: list[float] = []
    forward = fast.unet.forward

    def slow(*given: object) -> object:
        time.sleep(0.05)
        seen.append(fast.idle_for)
        return forward(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(fast.unet, "forward", slow)
    fast(*inputs(network(), 1))
    assert seen == [0.0]
    assert fast.idle_for < 0.05  # reckoned from the call's end


def test_a_network_that_has_no_room_for_a_sample_stays_plain(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_room(_: UNet) -> None:
        raise torch.OutOfMemoryError("no room")

    monkeypatch.setattr(background, "take_sample", no_room)
    fast = FastNetwork(network())
    thread = prepare_when_idle(fast, [Way("a way", lambda unet: unet.forward, 1e-4)], idle=0)
    thread.join(10)
    assert fast.way is None
    assert [record.getMessage() for record in caplog.records] == ["no fast way is tried: no room"]
