"""Learning sliders from examples, and using them beside a model's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core import protocol
from core.engine import Engine
from core.model_file import save_model
from core.protocol import Verdict
from core.slider_file import is_own, read_slider
from core.slider_learning import FEWEST, UNLIKELY, by_chance
from core.slider_set import fingerprint_of
from tests.core.tiny import CODE, save_tiny, tiny_model

CENTRE = ((7.5, -0.5), (7.5, 47.5), (55.5, 47.5), (55.5, -0.5))


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def engine() -> Engine:
    return Engine("cpu", paced=False)


@pytest.fixture
def model(tmp_path: Path) -> str:
    return str(save_tiny(tmp_path))


def pictures(folder: Path, count: int, *, red: bool, first: int = 0) -> tuple[protocol.PhotoRef, ...]:
    """Noise that is rather red or rather blue."""
    folder.mkdir(exist_ok=True)
    refs = []
    for number in range(first, first + count):
        random = np.random.default_rng(number + 1000 * red)
        pixels = random.integers(0, 90, (48, 64, 3), np.uint8)
        pixels[..., 0 if red else 2] += 140
        path = folder / f"{'red' if red else 'blue'} {number}.png"
        Image.fromarray(pixels).save(path)
        refs.append(protocol.PhotoRef(str(path), ""))
    return tuple(refs)


def learned(reply: protocol.Reply) -> protocol.SliderLearned:
    assert isinstance(reply, protocol.SliderLearned), reply
    return reply


def test_a_slider_is_learned_and_used_at_once(engine: Engine, model: str, tmp_path: Path) -> None:
    has, has_not = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=False)
    told: list[protocol.Reply] = []
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", has, has_not), told.append))
    assert result.verdict is Verdict.WELL
    assert result.examples == (12, 12)
    assert result.auroc == 1.0
    assert 0.7 < result.low < 1
    assert "more than once" not in result.sentence
    assert not any(each.mistaken for each in result.judged)
    assert {each.photo for each in told if isinstance(each, protocol.ExampleSeen)} == {*has, *has_not}
    face = protocol.FaceEdit(CENTRE, ((result.key, 1.0),))
    edit = protocol.Edit(model, has_not[0], (face,), quality=protocol.Quality.REFINED, steps=4)
    shown = engine.answer(edit)
    assert isinstance(shown, protocol.Edited)
    plain = engine.answer(replace(edit, faces=(protocol.FaceEdit(CENTRE, (("Smiling", 1.0),)),)))
    assert isinstance(plain, protocol.Edited)
    assert not np.array_equal(shown.patches[0].pixels, plain.patches[0].pixels)


def test_a_kept_slider_is_one_of_the_models(engine: Engine, model: str, tmp_path: Path) -> None:
    has, has_not = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=False)
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", has, has_not)))
    loaded = engine.answer(protocol.LoadModel(model))
    assert isinstance(loaded, protocol.ModelLoaded)
    assert loaded.attributes == ("Smiling", "Male")  # what is only being tried is not offered
    file = tmp_path / "red.safetensors"
    file.write_bytes(result.content)
    card = read_slider(file).card
    assert (card.name, card.key, card.fits) == ("Red", result.key, loaded.fingerprint)
    other = Engine("cpu", paced=False)
    edit = protocol.Edit(model, has_not[0], (protocol.FaceEdit(CENTRE, ((card.key, 1.0),)),), steps=4)
    refused = other.answer(edit)
    assert isinstance(refused, protocol.Failed)
    assert refused.trouble is protocol.Trouble.BAD_REQUEST
    assert "Your slider 'Red' is not there" in refused.message
    loaded = other.answer(protocol.LoadModel(model, (str(file), str(tmp_path / "gone.safetensors"))))
    assert isinstance(loaded, protocol.ModelLoaded)
    assert loaded.attributes == ("Smiling", "Male", card.key)
    again, first = other.answer(edit), engine.answer(edit)
    assert isinstance(again, protocol.Edited)
    assert isinstance(first, protocol.Edited)
    np.testing.assert_array_equal(again.patches[0].pixels, first.patches[0].pixels)
    loaded = other.answer(protocol.LoadModel(model))
    assert isinstance(loaded, protocol.ModelLoaded)
    assert loaded.attributes == ("Smiling", "Male")


def test_a_slider_of_another_model_is_left_out(engine: Engine, model: str, tmp_path: Path) -> None:
    has, has_not = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=False)
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", has, has_not)))
    file = tmp_path / "red.safetensors"
    file.write_bytes(result.content)
    other = tiny_model()
    assert other.latent is not None
    other = replace(other, latent=replace(other.latent, std=other.latent.std * 2))
    save_model(other, tmp_path / "other.safetensors")
    loaded = engine.answer(protocol.LoadModel(str(tmp_path / "other.safetensors"), (str(file),)))
    assert isinstance(loaded, protocol.ModelLoaded)
    assert not any(is_own(name) for name in loaded.attributes)


def test_the_fingerprint_is_of_encoder_and_statistics_alone() -> None:
    model, other = tiny_model(), tiny_model(sliders=False, prior=False)
    assert fingerprint_of(model) == fingerprint_of(other) != ""
    assert fingerprint_of(replace(model, latent=None)) == ""


def test_learning_again_looks_at_nothing_twice(
    engine: Engine, model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has, has_not = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=False)
    seen = engine.answer(protocol.SeeExamples(model, has + has_not))
    assert isinstance(seen, protocol.ExamplesSeen)
    assert seen.usable == 24
    monkeypatch.setattr("core.own_sliders.read_photo", lambda _: pytest.fail("it was read again"))
    told: list[protocol.Reply] = []
    fewer = protocol.LearnSlider(model, "Red", has[1:], has_not)
    assert learned(engine.answer(fewer, told.append)).verdict is Verdict.WELL
    assert not any(isinstance(each, protocol.ExampleSeen) for each in told)


def test_mistakes_come_first(engine: Engine, model: str, tmp_path: Path) -> None:
    has, has_not = pictures(tmp_path, 14, red=True), pictures(tmp_path, 14, red=False)
    wrong = pictures(tmp_path, 1, red=False, first=50)
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", has + wrong, has_not)))
    assert result.judged[0].photo == wrong[0]
    assert result.judged[0].mistaken
    assert result.judged[0].score < 0.5
    assert not any(each.mistaken for each in result.judged[1:])


def test_examples_without_a_difference_support_no_slider(engine: Engine, model: str, tmp_path: Path) -> None:
    one, other = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=True, first=12)
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", one, other)))
    assert result.verdict is Verdict.CHANCE
    assert (result.key, result.content) == ("", b"")
    assert "can't support a slider" in result.sentence
    assert len(result.judged) == 24


def test_random_pictures_rarely_pass_for_a_difference() -> None:
    random, labels = np.random.default_rng(3), np.arange(20) < 10
    shares = [by_chance(random.normal(size=(20, 64)), labels) for _ in range(40)]
    assert sum(share <= UNLIKELY for share in shares) <= 6  # two are expected; seven would be one in 300
    assert min(shares) < 0.3 < max(shares)
    clear = random.normal(size=(20, 64)) + 1.5 * labels[:, None]
    assert by_chance(clear, labels) <= UNLIKELY


@pytest.mark.parametrize("codes", [True, False], ids=["training codes", "prior"])
def test_without_the_others_pictures_in_general_stand_for_them(
    codes: bool, engine: Engine, tmp_path: Path
) -> None:
    made = tiny_model()
    if codes:
        made = replace(made, codes=torch.randn(64, CODE, generator=torch.Generator().manual_seed(0)))
    save_model(made, tmp_path / "some.safetensors")
    request = protocol.LearnSlider(
        str(tmp_path / "some.safetensors"), "Red", pictures(tmp_path, 12, red=True)
    )
    result = learned(engine.answer(request))
    assert result.verdict is not Verdict.TOO_FEW
    assert result.examples == (12, 0)
    assert {each.photo for each in result.judged} == set(request.has)


def test_a_model_without_either_says_what_it_needs(engine: Engine, tmp_path: Path) -> None:
    model = str(save_tiny(tmp_path, prior=False))
    reply = engine.answer(protocol.LearnSlider(model, "Red", pictures(tmp_path, 12, red=True)))
    assert isinstance(reply, protocol.Failed)
    assert reply.trouble is protocol.Trouble.BAD_MODEL
    assert "Add 10 pictures that do not have it" in reply.message


def test_too_few_are_told_how_many_more(engine: Engine, model: str, tmp_path: Path) -> None:
    red, blue = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=False)
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", red[:7], blue)))
    assert result.verdict is Verdict.TOO_FEW
    assert f"Add {FEWEST - 7} more" in result.sentence
    result = learned(engine.answer(protocol.LearnSlider(model, "Red", red, blue[:4])))
    assert result.verdict is Verdict.TOO_FEW
    assert "take them all away" in result.sentence


def test_a_picture_counts_once_and_on_one_side(engine: Engine, model: str, tmp_path: Path) -> None:
    red, blue = pictures(tmp_path, 12, red=True), pictures(tmp_path, 12, red=False)
    twin = tmp_path / "twin.png"
    twin.write_bytes(Path(red[0].path).read_bytes())
    both = (*blue, red[1])
    result = learned(
        engine.answer(protocol.LearnSlider(model, "Red", (*red, protocol.PhotoRef(str(twin), "")), both))
    )
    assert result.examples == (11, 12)
    assert "more than once" in result.sentence
    few = learned(engine.answer(protocol.LearnSlider(model, "Red", red, (*blue[:9], red[1]))))
    assert few.verdict is Verdict.TOO_FEW
    assert few.sentence.startswith("9 usable pictures")
    assert "on both sides" in few.sentence  # or nobody would find the tenth


def test_what_cannot_be_used_is_said_and_left_out(engine: Engine, tmp_path: Path) -> None:
    model = str(save_tiny(tmp_path, faces=True))
    (tmp_path / "text.jpg").write_text("This is text.")
    photos = (
        *pictures(tmp_path, 1, red=True),
        protocol.PhotoRef(str(tmp_path / "text.jpg"), ""),
        protocol.PhotoRef(str(tmp_path / "gone.jpg"), ""),
    )
    told: list[protocol.Reply] = []
    reply = engine.answer(protocol.SeeExamples(model, photos, side=32), told.append)
    assert isinstance(reply, protocol.ExamplesSeen)
    assert reply.usable == 0
    faceless, text, gone = (each for each in told if isinstance(each, protocol.ExampleSeen))
    assert "No face was found in red 0.png" in faceless.problem
    assert faceless.pixels is not None
    assert faceless.pixels.shape == (32, 32, 4)
    assert text.pixels is None
    assert "text.jpg" in text.problem
    assert "gone.jpg can't be read" in gone.problem


def test_it_stops_at_any_picture_and_goes_on_there(engine: Engine, model: str, tmp_path: Path) -> None:
    photos = pictures(tmp_path, 6, red=True)
    request, told = protocol.SeeExamples(model, photos), list[protocol.Reply]()

    def seen() -> int:
        return sum(isinstance(each, protocol.ExampleSeen) for each in told)

    assert isinstance(engine.answer(request, told.append, lambda: seen() >= 3), protocol.Cancelled)
    assert seen() == 3
    assert isinstance(engine.answer(request, told.append), protocol.ExamplesSeen)
    assert seen() == 9
