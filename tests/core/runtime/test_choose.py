"""A model that is sped up makes the same pictures."""

from __future__ import annotations

import dataclasses
import hashlib
import logging
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from core.autoencoder import Code, DiffusionAutoencoder, Late
from core.diffusion.ddim import Step, Stopped
from core.engine import Engine
from core.protocol import Edit, Edited, FaceEdit, PhotoRef
from core.runtime.choose import Speed, speed_up, ways
from core.runtime.fast_network import FastNetwork
from tests.core.tiny import CODE, picture, save_tiny, tiny_model

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
    speed_up(model, torch.device("mps"), "float32", "when idle")  # there is no way for these
    assert model.fast_call is None


def test_when_idle_on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[FastNetwork] = []
    monkeypatch.setattr("core.runtime.choose.prepare_when_idle", lambda network, _: started.append(network))
    model = tiny_model().autoencoder
    speed_up(model, CPU, "float32", "when idle")
    assert started == [model.fast_call]


@pytest.mark.parametrize("speed", ["at once", "when idle"])
def test_the_engine_makes_the_same_edits(
    speed: Speed, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """ "When idle", its second request finds the network prepared."""
    caplog.set_level(logging.INFO)
    path = tmp_path / "photo.png"
    Image.fromarray(picture()).save(path)
    photo = PhotoRef(str(path), hashlib.sha256(path.read_bytes()).hexdigest())
    quad = ((8.0, 4.0), (8.0, 36.0), (40.0, 36.0), (40.0, 4.0))
    request = Edit(str(save_tiny(tmp_path)), photo, (FaceEdit(quad, (("Smiling", 0.8),)),), steps=4)

    def edited(engine: Engine, request: Edit) -> NDArray[np.int64]:
        reply = engine.answer(request)
        assert isinstance(reply, Edited)
        (patch,) = reply.patches
        return patch.pixels.astype(np.int64)

    plain, fast = Engine("cpu", paced=False), Engine("cpu", paced=False, speed=speed)
    assert abs(edited(fast, request) - edited(plain, request)).max() <= 1
    for thread in threading.enumerate():
        if thread.name == "prepare network":
            thread.join(10)
    assert any("the network is called by" in record.getMessage() for record in caplog.records)
    again = dataclasses.replace(request, steps=5)
    assert abs(edited(fast, again) - edited(plain, again)).max() <= 1
