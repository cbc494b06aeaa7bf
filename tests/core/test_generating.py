"""New pictures from the engine: a seed is a picture to the last bit, conditions, chosen pictures, what models
can't do, and whether a picture is new.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from core import protocol
from core.engine import Engine
from core.model_file import save_model
from core.protocol import CodesTried, Failed, Generate, Generated, Neighbours, NeighboursFound, PictureDrawn
from core.transfer import code_bytes
from tests.core.tiny import CODE, save_tiny, tiny_model


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu")


@pytest.fixture
def request_(tmp_path: Path) -> Generate:
    return Generate(str(save_tiny(tmp_path)), count=4, seed=30, steps=3, latent_steps=5)


class Told:
    """Keeps what the engine says on the way; stops it after a number of pictures."""

    def __init__(self, most: int = 10_000) -> None:
        self.pictures: list[PictureDrawn] = []
        self.tried: list[CodesTried] = []
        self.steps = 0
        self._most = most

    def __call__(self, reply: protocol.Reply) -> None:
        if isinstance(reply, PictureDrawn):
            self.pictures.append(reply)
        elif isinstance(reply, CodesTried):
            self.tried.append(reply)
        elif isinstance(reply, protocol.Progress) and reply.stage == "drawing":
            self.steps += 1

    def stopped(self) -> bool:
        return len(self.pictures) >= self._most


def generate(engine: Engine, request: Generate) -> tuple[Generated, Told]:
    told = Told()
    reply = engine.answer(request, told)
    assert isinstance(reply, Generated), reply
    assert reply.drawn == len(told.pictures)
    assert [picture.index for picture in told.pictures] == list(range(reply.drawn))
    return reply, told


def test_the_same_seed_is_the_same_picture_whatever_the_count(engine: Engine, request_: Generate) -> None:
    _, many = generate(engine, request_)
    assert [picture.seed for picture in many.pictures] == [30, 31, 32, 33]
    for picture in many.pictures:
        alone = dataclasses.replace(request_, count=1, seed=picture.seed)
        _, one = generate(Engine("cpu"), alone)  # which remembers nothing
        assert np.array_equal(one.pictures[0].pixels, picture.pixels)
        assert one.pictures[0].z_sem == picture.z_sem
    assert not np.array_equal(many.pictures[0].pixels, many.pictures[1].pixels)


@pytest.mark.parametrize(
    "other", [{"truncation": 0.3}, {"detail": 0.3}, {"steps": 5}, {"latent_steps": 9}], ids=str
)
def test_every_setting_changes_the_picture(
    engine: Engine, request_: Generate, other: dict[str, float]
) -> None:
    one = dataclasses.replace(request_, count=1)
    _, before = generate(engine, one)
    _, after = generate(engine, dataclasses.replace(one, **other))  # type: ignore[arg-type]
    assert not np.array_equal(before.pictures[0].pixels, after.pictures[0].pixels)


def test_a_request_that_stepped_aside_goes_on(engine: Engine, request_: Generate) -> None:
    _, whole = generate(Engine("cpu"), request_)
    told = Told(most=2)
    assert isinstance(engine.answer(request_, told, told.stopped), protocol.Cancelled)
    assert len(told.pictures) == 2
    _, again = generate(engine, request_)
    assert again.steps == 2 * request_.steps  # the first two were there
    assert all(
        np.array_equal(a.pixels, b.pixels) for a, b in zip(whole.pictures, again.pictures, strict=True)
    )


def test_cancel_within_a_step(engine: Engine, request_: Generate) -> None:
    told = Told()
    reply = engine.answer(request_, told, lambda: told.steps >= 2)
    assert isinstance(reply, protocol.Cancelled)
    assert (told.steps, told.pictures) == (2, [])


def test_conditions_hold_and_seeds_keep_their_pictures(engine: Engine, request_: Generate) -> None:
    conditions = (("Male", False), ("Smiling", True))
    reply, told = generate(engine, dataclasses.replace(request_, where=conditions))
    assert reply.drawn == 4
    assert told.tried[-1] == CodesTried(reply.tried, reply.fit)
    assert reply.fit >= 4
    assert all(count >= reply.fit for count in reply.held)
    model = tiny_model()
    assert model.attributes is not None
    for picture in told.pictures:
        z = torch.from_numpy(np.frombuffer(picture.z_sem, "<f4").copy())[None]  # statistics are 0 and 1
        assert (model.attributes.predict(z) > 0.5).tolist() == [[True, False]]
        _, alone = generate(Engine("cpu"), dataclasses.replace(request_, count=1, seed=picture.seed))
        assert np.array_equal(alone.pictures[0].pixels, picture.pixels)


def test_a_hopeless_search_ends_and_says_what_is_rare(tmp_path: Path) -> None:
    model = tiny_model()
    assert model.attributes is not None
    model.attributes.biases[1] = -1e6  # nobody is "Male" by this classifier
    path = tmp_path / "strict.safetensors"
    save_model(model, path)
    request = Generate(str(path), 4, 0, 2, 3, where=(("Male", True), ("Smiling", False)))
    reply, told = generate(Engine("cpu"), request)
    assert reply.hopeless
    assert told.pictures == []
    assert 400 <= reply.tried < 500
    assert reply.held[0] == 0
    assert reply.held[1] > 0


def test_an_unknown_condition_is_named(engine: Engine, request_: Generate) -> None:
    reply = engine.answer(dataclasses.replace(request_, where=(("Hat", True),)))
    assert isinstance(reply, Failed)
    assert "Smiling, Male" in reply.message


def test_like_these_goes_from_themselves_to_anybody(engine: Engine, request_: Generate) -> None:
    chosen = tuple(code_bytes(torch.randn(CODE, generator=torch.Generator().manual_seed(s))) for s in (1, 2))
    request = dataclasses.replace(request_, truncation=1.0, like=chosen, spread=0.0)
    _, told = generate(engine, request)
    codes = [np.frombuffer(picture.z_sem, "<f4") for picture in told.pictures]
    starts = [np.frombuffer(code, "<f4") for code in chosen]
    for seed, code in zip(range(30, 34), codes, strict=True):
        assert np.allclose(code, starts[seed % 2], atol=1e-6)
    _, whole = generate(engine, dataclasses.replace(request, spread=1.0))
    _, free = generate(engine, dataclasses.replace(request, like=()))
    assert [p.z_sem for p in whole.pictures] == [p.z_sem for p in free.pictures]


def test_codes_of_another_model_are_told(engine: Engine, request_: Generate) -> None:
    reply = engine.answer(dataclasses.replace(request_, like=(bytes(4 * 7),)))
    assert isinstance(reply, Failed)
    assert "another model" in reply.message
    ours = engine.answer(protocol.LoadModel(request_.model))
    assert isinstance(ours, protocol.ModelLoaded)
    fitting = dataclasses.replace(request_, count=1, like=(bytes(4 * CODE),), like_of=ours.fingerprint)
    assert isinstance(engine.answer(fitting), Generated)
    reply = engine.answer(dataclasses.replace(fitting, like_of="another"))  # of the same length
    assert isinstance(reply, Failed)
    assert "another model" in reply.message


def test_without_a_prior_chosen_pictures_still_vary(engine: Engine, tmp_path: Path) -> None:
    path = str(save_tiny(tmp_path, prior=False))
    reply = engine.answer(Generate(path, 2, 0, 2, 3))
    assert isinstance(reply, Failed)
    assert "no latent network" in reply.message
    done, told = generate(engine, Generate(path, 2, 0, 2, 3, like=(bytes(4 * CODE),)))
    assert "no latent network" in done.notes[0]
    assert not np.array_equal(told.pictures[0].pixels, told.pictures[1].pixels)
    loaded = engine.answer(protocol.LoadModel(path))
    assert isinstance(loaded, protocol.ModelLoaded)
    assert not loaded.generates


def test_without_sliders_everything_is_shown(engine: Engine, tmp_path: Path) -> None:
    path = str(save_tiny(tmp_path, sliders=False))
    done, _ = generate(engine, Generate(path, 2, 0, 2, 3, where=(("Smiling", True),)))
    assert (done.drawn, done.tried, done.hopeless) == (2, 2, False)
    assert "no sliders" in done.notes[0]


def test_a_plain_model_draws_from_noise(engine: Engine, tmp_path: Path) -> None:
    whole = tiny_model(prior=False, sliders=False)
    config = dataclasses.replace(
        whole.autoencoder.config,
        encoder=None,
        unet=dataclasses.replace(whole.autoencoder.config.unet, code=0, code_map=0),
    )
    plain = dataclasses.replace(whole, autoencoder=type(whole.autoencoder)(config), latent=None)
    path = tmp_path / "plain.safetensors"
    save_model(plain, path)
    done, told = generate(engine, Generate(str(path), 2, 5, 3, where=(("Smiling", True),)))
    assert len(done.notes) == 1
    assert [(p.seed, p.z_sem) for p in told.pictures] == [(5, b""), (6, b"")]


def with_codes(folder: Path) -> tuple[Path, torch.Tensor]:
    codes = torch.randn(40, CODE, generator=torch.Generator().manual_seed(3)).half().float()
    path = folder / "remembering.safetensors"
    save_model(dataclasses.replace(tiny_model(), codes=codes), path)
    return path, codes


def test_a_copy_is_told_from_a_new_picture(engine: Engine, tmp_path: Path) -> None:
    path, codes = with_codes(tmp_path)
    found = engine.answer(Neighbours(str(path), code_bytes(0.6 * codes[7]), count=3, steps=2))
    assert isinstance(found, NeighboursFound)
    distances = [each.distance for each in found.neighbours]
    assert distances == sorted(distances)
    assert abs(distances[0]) < 1e-3  # pulled to the mean, it is still the seventh
    near, middle, far = found.usual
    assert distances[0] < near < middle < far
    assert found.compared == 40
    assert found.neighbours[0].pixels.shape == (16, 16, 4)
    alone = torch.nn.functional.normalize(codes, dim=1)
    alike = (alone @ alone.T).fill_diagonal_(-1)
    assert middle == pytest.approx(float((1 - alike.max(1).values).median()), abs=0.05)


def test_a_model_without_training_codes_says_so(engine: Engine, request_: Generate, tmp_path: Path) -> None:
    reply = engine.answer(Neighbours(request_.model, bytes(4 * CODE)))
    assert isinstance(reply, Failed)
    assert "carries no codes" in reply.message
    path, _ = with_codes(tmp_path)
    reply = engine.answer(Neighbours(str(path), bytes(12)))
    assert isinstance(reply, Failed)
    assert "another model" in reply.message
