"""A model that is sped up makes the same pictures."""

from __future__ import annotations

import sys

import pytest
import torch

from core.autoencoder import Code, DiffusionAutoencoder, Late
from core.diffusion.ddim import Step, Stopped
from core.runtime import background
from core.runtime.choose import speed_up, ways
from core.runtime.fast_network import FastNetwork
from tests.core.tiny import CODE, tiny_model

CPU = torch.device("cpu")


def sped_up(model: DiffusionAutoencoder) -> FastNetwork:
    speed_up(model, CPU, "float32", "at once")
    assert isinstance(model.fast_call, FastNetwork)
    return model.fast_call


def test_every_device_has_its_ways() -> None:
    assert [way.name for way in ways(CPU, "float32")] == ["onnxruntime", "torch with channels last"]
    half, full = (ways(torch.device("cuda"), precision) for precision in ("float16", "float32"))
    assert "float16" in half[0].name
    assert [way.name for way in full] == ["CUDA graphs in float32"]
    assert ways(torch.device("mps"), "float32") == ()


@pytest.mark.parametrize("installed", [True, False])
def test_pictures_stay_as_they_are(installed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if installed:
        pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    else:
        monkeypatch.setitem(sys.modules, "onnxruntime", None)
    plain, model = tiny_model().autoencoder, tiny_model().autoencoder
    fast = sped_up(model)
    assert fast.way == ("onnxruntime" if installed else "torch with channels last")
    z_sem, x_T, late = torch.randn(2, CODE), torch.randn(2, 3, 16, 16), Late(torch.randn(2, CODE), 500.0)
    expected = plain.decode(Code(z_sem, x_T), 4, late=late)
    torch.testing.assert_close(model.decode(Code(z_sem, x_T), 4, late=late), expected, atol=1e-4, rtol=1e-4)
    codes = plain.encode(expected, 4), model.encode(expected, 4)
    torch.testing.assert_close(codes[1].x_T, codes[0].x_T, atol=1e-3, rtol=1e-3)


def test_a_stop_works_within_one_step() -> None:
    model = tiny_model().autoencoder
    fast, calls = sped_up(model), 0

    def stop(_: Step) -> None:
        nonlocal calls
        calls += 1
        raise Stopped

    with pytest.raises(Stopped):
        model.decode(Code(torch.randn(1, CODE), torch.randn(1, 3, 16, 16)), 9, stop)
    assert calls == 1
    assert fast.way is not None


def test_plain_is_plain() -> None:
    model = tiny_model().autoencoder
    speed_up(model, CPU, "float32", "plain")
    assert model.fast_call is None


def test_when_idle_on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[FastNetwork] = []
    monkeypatch.setattr("core.runtime.choose.prepare_when_idle", lambda network, _: started.append(network))
    model = tiny_model().autoencoder
    speed_up(model, CPU, "float32", "when idle")
    assert started == [model.fast_call]
    assert background.IDLE > 0
