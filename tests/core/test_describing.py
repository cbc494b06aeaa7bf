"""Sample pictures of any model file, beside the one that is in use."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core import protocol
from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.engine import Engine
from core.model_file import Model, ModelCard, save_model
from core.nn.unet import UNetConfig
from core.protocol import Cancelled, DrawSamples, Failed, Progress, SamplesDrawn, Trouble
from tests.core.tiny import CODE, picture, save_tiny, tiny_model


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu")


@pytest.fixture
def portrait(tmp_path: Path) -> Path:
    path = tmp_path / "portrait.png"
    Image.fromarray(picture()).save(path)
    return path


def drawn(engine: Engine, path: Path, portrait: Path, count: int = 3) -> SamplesDrawn:
    reply = engine.answer(DrawSamples(str(path), str(portrait), count=count, steps=3))
    assert isinstance(reply, SamplesDrawn), reply
    return reply


def test_a_prior_draws_different_pictures_the_same_each_time(
    engine: Engine, tmp_path: Path, portrait: Path
) -> None:
    path = save_tiny(tmp_path)
    reply = drawn(engine, path, portrait)
    assert reply.source == "prior"
    assert reply.pixels.shape == (3, 16, 16, 4)
    assert reply.pixels.dtype == np.uint8
    assert not np.array_equal(reply.pixels[0], reply.pixels[1])
    assert reply.fingerprint
    assert np.array_equal(reply.pixels, drawn(engine, path, portrait).pixels)


def test_a_model_without_a_prior_shows_its_training_pictures_or_a_portrait(
    engine: Engine, tmp_path: Path, portrait: Path
) -> None:
    bare, path = tiny_model(prior=False), tmp_path / "bare.safetensors"
    torch.manual_seed(1)
    save_model(dataclasses.replace(bare, codes=torch.randn(9, CODE)), path)
    reply = drawn(engine, path, portrait)
    assert (reply.source, len(reply.pixels)) == ("training", 3)
    save_model(bare, path)
    reply = drawn(engine, path, portrait)
    assert (reply.source, len(reply.pixels)) == ("portrait", 1)
    reply = drawn(engine, path, tmp_path / "no portrait.png")
    assert (reply.source, len(reply.pixels)) == ("none", 0)


def test_a_plain_model_draws_from_noise(engine: Engine, tmp_path: Path, portrait: Path) -> None:
    torch.manual_seed(0)
    config = AutoencoderConfig(UNetConfig(16, 32, (1, 1), blocks=1, attention=(), embedding=16, code=0), None)
    path = tmp_path / "plain.safetensors"
    save_model(Model(ModelCard("Plain"), DiffusionAutoencoder(config)), path)
    reply = drawn(engine, path, portrait)
    assert (reply.source, len(reply.pixels), reply.fingerprint) == ("prior", 3, "")


def test_pictures_that_are_done_are_not_drawn_again_after_stepping_aside(
    engine: Engine, tmp_path: Path, portrait: Path
) -> None:
    request = DrawSamples(str(save_tiny(tmp_path)), str(portrait), count=3, steps=3)
    whole = engine.answer(request)
    assert isinstance(whole, SamplesDrawn)
    done: list[int] = []

    def report(reply: protocol.Reply) -> None:
        if isinstance(reply, Progress) and reply.stage == "drawing":
            done.append(reply.done)

    assert engine.answer(request, report, lambda: len(done) >= 4) == Cancelled()
    assert done[-1] == 4
    done.clear()
    again = engine.answer(request, report)
    assert isinstance(again, SamplesDrawn)
    assert done[0] == 4, "the first picture was finished"
    assert np.array_equal(again.pixels, whole.pixels)


def test_the_model_in_use_stays_in_use(engine: Engine, tmp_path: Path, portrait: Path) -> None:
    used = tmp_path / "used"
    used.mkdir()
    path = save_tiny(used)
    assert isinstance(engine.answer(protocol.LoadModel(str(path))), protocol.ModelLoaded)
    loaded: list[protocol.Reply] = []
    drawn(engine, save_tiny(tmp_path), portrait)
    assert isinstance(engine.answer(protocol.LoadModel(str(path)), loaded.append), protocol.ModelLoaded)
    assert not loaded, "it was not read again"


def test_too_little_memory_is_said_and_moves_nothing(
    engine: Engine, tmp_path: Path, portrait: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20 MiB")

    monkeypatch.setattr("core.retouch.retoucher.Retoucher.draw", full)
    told: list[protocol.Reply] = []
    reply = engine.answer(DrawSamples(str(save_tiny(tmp_path)), str(portrait), steps=3), told.append)
    assert isinstance(reply, Failed)
    assert reply.trouble is Trouble.OUT_OF_MEMORY
    assert not any(isinstance(each, protocol.Notice) for each in told)


def test_a_broken_model_is_said(engine: Engine, tmp_path: Path, portrait: Path) -> None:
    path = tmp_path / "broken.safetensors"
    path.write_bytes(b"nothing")
    reply = engine.answer(DrawSamples(str(path), str(portrait)))
    assert isinstance(reply, Failed)
    assert reply.trouble is Trouble.BAD_MODEL
