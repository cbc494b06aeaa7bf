"""Labels that help the semantic code: what they are, how they count, and that the code learns them."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from core.attributes import LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.model_file import load_model
from tests.training.conftest import make_labelled
from training import __main__ as command
from training.checkpoint import State
from training.config import AttributeRule, Objective, TrainConfig
from training.costs import image_cost
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.machine import CPU
from training.objective import DenoisingLoss
from training.presets import PRESETS
from training.stages.attributes import AttributeReport, fit_attributes
from training.stages.autoencoder import AutoencoderTask
from training.stages.taught import Taught
from training.step import take_step
from training.supervision import GAIN, LIGHT, SHIFT, SIZE, TURN, VIEW, label_loss, view_of

pytestmark = pytest.mark.usefixtures("one_thread")

NAN = math.nan


def tiny(**objective: float) -> TrainConfig:
    """The smallest preset, with an objective."""
    config = PRESETS["tiny32"].make()
    return replace(config, objective=Objective(**objective))  # type: ignore[arg-type]


def bright_pictures(count: int, seed: int) -> tuple[Pictures, Tensor]:
    """Noise, every second one lighter in a corner, and labels [count,1] of which those are."""
    pixels = np.random.default_rng(seed).integers(0, 256, (count, 32, 32, 3), dtype=np.uint8)
    has = np.arange(count) % 2
    pixels[has == 1, :12, :12] |= 192
    return Pictures(pixels, tuple(str(number) for number in range(count))), torch.from_numpy(
        has[:, None]
    ).float()


def test_a_number_of_the_code_is_an_attributes_logit() -> None:
    z_sem = torch.tensor([[0.5, -1.0, 9.0], [0.0, 0.0, 9.0]])
    has = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    first = (math.log1p(math.exp(-0.5 * GAIN)) + math.log1p(math.exp(-1.0 * GAIN))) / 2
    assert label_loss(z_sem, has).tolist() == pytest.approx([first, math.log(2)])


def test_what_is_not_labelled_counts_nothing() -> None:
    z_sem = torch.tensor([[0.5, -1.0, 9.0]], requires_grad=True)
    loss = label_loss(z_sem, torch.tensor([[NAN, 1.0]]))
    assert loss.item() == pytest.approx(math.log1p(math.exp(GAIN)) / 2)
    loss.sum().backward()  # type: ignore[no-untyped-call]
    assert z_sem.grad is not None
    assert z_sem.grad[0, 0] == 0
    assert z_sem.grad[0, 1] < 0
    assert z_sem.grad[0, 2] == 0


def test_attributes_beyond_the_numbers_of_the_code_count_nothing() -> None:
    z_sem = torch.randn(4, 3)
    has = torch.ones(4, 5)
    assert torch.equal(label_loss(z_sem, has), label_loss(z_sem, has[:, :3]))


def test_views_are_turned_moved_enlarged_and_lighter_as_drawn() -> None:
    images = torch.zeros(7, 3, 32, 32)
    images[:, :, 14:18, 22:26] = 1  # a spot to the right of the middle
    draws = torch.zeros(7, VIEW)
    for place in range(VIEW):
        draws[place + 1, place] = 1
    views = view_of(images, draws)
    assert torch.allclose(views[0], images[0], atol=1e-5)
    light = views[:, 0] - views[:, :1, 0, 0, None]
    at = (torch.arange(32) + 0.5) / 32 * 2 - 1
    x, y = (light * at).sum((1, 2)), (light * at[:, None]).sum((1, 2))
    middle = torch.stack([x, y], dim=1) / light.sum((1, 2))[:, None]
    moved = middle - middle[0]
    turned, enlarged, sideways, upwards, contrast, lighter = moved[1:].tolist()
    assert turned == pytest.approx([0, -TURN * 0.5], abs=0.01)
    assert enlarged == pytest.approx([0.5 / (1 + SIZE) - 0.5, 0], abs=0.01)
    assert sideways == pytest.approx([-SHIFT, 0], abs=0.01)
    assert upwards == pytest.approx([0, -SHIFT], abs=0.01)
    assert contrast == pytest.approx([0, 0], abs=0.01)
    assert lighter == pytest.approx([0, 0], abs=0.01)
    assert torch.allclose(views[5], (1 + LIGHT) * images[5], atol=1e-5)
    assert torch.allclose(views[6], images[6] + LIGHT, atol=1e-5)


def test_views_keep_their_precision_under_autocast() -> None:
    images = torch.linspace(-1, 1, 64).expand(1, 3, 64, 64)
    draws = torch.full((1, VIEW), 0.3)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        view = view_of(images, draws)
    assert torch.equal(view, view_of(images, draws))


def test_the_table_has_what_is_labelled_both_ways() -> None:
    columns = {
        "glasses": ["0.9", "0.5", "0.1", ""],
        "beard": ["1", "", "1", ""],
        "only": ["1", "1", "1", "1"],
        "hat": ["0", "1", "0", "1"],
    }
    rows = tuple({name: values[row] for name, values in columns.items()} for row in range(4))
    labels = Labels(tuple(columns), rows)
    rules = (
        AttributeRule("Glasses", "glasses", 0.4, 0.6),
        AttributeRule("Beard", "beard", 0, 1, "positive"),  # those without a label may have one
        AttributeRule("Only", "only", 0, 1),
        AttributeRule("Missing", "no such column", 0, 1),
    )
    taught = Taught.of(rules, labels)
    assert taught.names == ("Glasses",)
    assert torch.equal(taught.has.nan_to_num(-1), torch.tensor([[1.0], [-1.0], [0.0], [-1.0]]))
    own = Taught.of((), labels)  # every column that knows two values, as for the sliders
    assert own.names == ("hat",)
    assert torch.equal(own.has, torch.tensor([[0.0], [1.0], [0.0], [1.0]]))
    assert Taught.of(rules[2:], labels).has.shape == (4, 0)


def test_the_table_of_a_run_is_kept_for_its_pictures(tmp_path: Path) -> None:
    taught = Taught(("Glasses", "Hat"), torch.tensor([[1.0, NAN], [0.0, 1.0]]))
    file = tmp_path / "labels.safetensors"
    taught.save(file, "these")
    back = Taught.load(file, "these")
    assert back is not None
    assert back.names == taught.names
    assert torch.equal(back.has.nan_to_num(-1), taught.has.nan_to_num(-1))
    assert Taught.load(file, "others") is None
    whole = file.read_bytes()
    file.write_bytes(whole[:-4] + b"1234")
    assert Taught.load(file, "these") is None
    file.write_bytes(whole[:20])
    assert Taught.load(file, "these") is None
    assert Taught.load(tmp_path / "missing", "these") is None


def test_a_batch_brings_the_labels_of_its_pictures() -> None:
    pictures, has = bright_pictures(10, seed=0)
    config = tiny(label_weight=1.0)
    network = DiffusionAutoencoder(config.architecture)
    told = AutoencoderTask(config, network, pictures, None, CPU, has)
    images, noise, t, labels, views = told.draw(0, 0, slice(None))
    assert views.shape == (len(images), VIEW)
    assert 0.8 < views.abs().max() <= 1
    corners = torch.stack([images[:, :, :12, :12], images[:, :, :12, -12:]])  # half of them are mirrored
    assert torch.equal(labels[:, 0] == 1, corners.mean((2, 3, 4)).amax(0) > 0.3)
    for without in (None, torch.empty(10, 0)):
        plain = AutoencoderTask(config, network, pictures, None, CPU, without).draw(0, 0, slice(None))
        assert all(torch.equal(a, b) for a, b in zip((images, noise, t), plain, strict=True))


def test_the_code_learns_to_tell_pictures_that_it_has_not_seen() -> None:
    pictures, has = bright_pictures(64, seed=0)
    unseen, truth = bright_pictures(32, seed=1)
    config = tiny(label_weight=1.0)
    config = replace(config, optimisation=replace(config.optimisation, batch=8))
    torch.manual_seed(0)
    network = DiffusionAutoencoder(config.architecture)
    task = AutoencoderTask(config, network, pictures, None, CPU, has)
    state = State.fresh(network, config.optimisation, CPU)

    def told_rightly() -> float:
        z_sem = network.encode_semantic(unseen.images(np.arange(32)))
        assert z_sem is not None
        return float(((z_sem[:, :1] > 0) == (truth == 1)).float().mean())

    assert told_rightly() < 0.8
    for step in range(50):
        inputs = task.draw(step * 8, 0, slice(None))
        take_step(task.losses, state, config.optimisation, inputs, CPU, seed=step)
    assert told_rightly() > 0.95


def test_without_labels_the_loss_is_that_of_the_papers() -> None:
    torch.manual_seed(0)
    model = DiffusionAutoencoder(tiny().architecture)
    images, noise, t = torch.rand(4, 3, 32, 32), torch.randn(4, 3, 32, 32), torch.tensor([1, 10, 100, 999])
    plain = DenoisingLoss(model, Objective())(images, noise, t)
    weighted = DenoisingLoss(model, Objective(label_weight=2.0))
    assert torch.equal(weighted(images, noise, t), plain)
    has, views = torch.tensor([[1.0], [0.0], [NAN], [1.0]]), torch.rand(4, VIEW)
    told = weighted(images, noise, t, has, views)
    assert model.encoder is not None
    expected = plain + 2 * label_loss(model.encoder(view_of(images, views)), has)
    assert torch.allclose(told, expected)
    assert told[2] == plain[2]


@pytest.mark.parametrize(
    ("change", "teaches"),
    [
        ({}, True),
        ({"data.labels": ""}, False),
        ({"data.validation_share": "0"}, False),  # nobody could tell what it was worth
        ({"objective.label_weight": "0"}, False),
        ({"architecture.encoder": "null"}, False),
        ({"stages": '["prior"]'}, False),
    ],
)
def test_labels_count_where_there_are_an_encoder_to_teach_and_labels(
    change: dict[str, str], teaches: bool
) -> None:
    config = replace(tiny(label_weight=0.1), base="model.safetensors").override(
        {"data.labels": "table.csv", "data.validation_share": "0.1"}
    )
    if "architecture.encoder" in change:
        config = replace(config, architecture=replace(config.architecture, encoder=None))
    else:
        config = config.override(change)
    assert config.teaches_labels is teaches


def test_the_pass_over_the_views_is_counted() -> None:
    architecture = tiny().architecture
    plain, told = image_cost(architecture, "float32"), image_cost(architecture, "float32", labels=True)
    assert plain.flops < told.flops < 2 * plain.flops
    assert plain.kept < told.kept < 2 * plain.kept
    assert plain.parameters == told.parameters


def test_figures_from_taught_pictures_are_said_to_be_too_good() -> None:
    rng = np.random.default_rng(0)
    has = np.arange(200) % 2
    codes = torch.from_numpy(rng.standard_normal((200, 4)) + 2 * has[:, None]).float()
    labels = Labels(("x",), tuple({"x": str(value)} for value in has))
    rule, latent = AttributeRule("X", "x", 0, 1), LatentStatistics.of(codes)

    def report(taught: tuple[str, ...], held_out: int = 0) -> AttributeReport:
        others = (codes[:held_out], labels.first(held_out)) if held_out else None
        (found,) = fit_attributes((rule,), codes, latent, labels, others, taught=taught)[1]
        return found

    assert any("too good" in line for line in report(("X",)).warnings)
    assert not report(("Y",)).warnings
    measured = report(("X",), held_out=12).measured  # few as they are, they say more
    assert measured is not None
    assert measured.where == "held-out pictures"
    untaught = report((), held_out=12).measured
    assert untaught is not None
    assert untaught.where == "cross-validation"


def test_labels_that_were_learned_by_heart_make_no_slider() -> None:
    rng = np.random.default_rng(1)
    has, unseen = np.arange(300) % 2, np.arange(60) % 2
    codes = torch.from_numpy(rng.standard_normal((300, 4))).float()
    codes[:, 0] += torch.from_numpy(
        6.0 * has
    ).float()  # the code tells each picture's label that it was taught,
    others = torch.from_numpy(rng.standard_normal((60, 4))).float()  # and nothing of other pictures
    table, held = (Labels(("x",), tuple({"x": str(value)} for value in values)) for values in (has, unseen))
    latent = LatentStatistics.of(codes)
    _, (report,) = fit_attributes(
        (AttributeRule("X", "x", 0, 1),), codes, latent, table, (others, held), taught=("X",)
    )
    assert not report.kept


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command line of a short run with labels and validation pictures."""
    place = tmp_path_factory.mktemp("labelled")
    data = make_labelled(place)
    given = ["--data", str(data), "--validation", str(place / "val"), "--labels", str(place / "labels.csv")]
    return ["tiny32", *given, "--set", "optimisation.total=96", "--set", 'stages=["autoencoder"]']


@pytest.fixture(scope="module")
def told(words: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that was taught the labels."""
    run = tmp_path_factory.mktemp("told") / "run"
    assert command.main([*words, "-o", str(run), "--set", "objective.label_weight=1"]) == 0
    return run


def weights(run: Path) -> Tensor:
    """Of the encoder in the run's model."""
    encoder = load_model(run / "model.safetensors").autoencoder.encoder
    assert encoder is not None
    return torch.cat([parameter.flatten() for parameter in encoder.parameters()])


def test_a_run_learns_from_its_table_of_labels(words: list[str], told: Path, tmp_path: Path) -> None:
    assert command.main([*words, "-o", str(tmp_path / "plain")]) == 0
    assert not torch.allclose(weights(tmp_path / "plain"), weights(told), atol=1e-3)
    assert load_model(told / "model.safetensors").card.taught == ("Bright",)
    assert load_model(tmp_path / "plain" / "model.safetensors").card.taught == ()


def test_a_table_that_changes_meanwhile_changes_nothing(words: list[str], told: Path, tmp_path: Path) -> None:
    table, run = Path(words[words.index("--labels") + 1]), tmp_path / "cut"
    cut = ["-o", str(run), "--set", "objective.label_weight=1", "--max-images", "48"]
    assert command.main([*words, *cut]) == 0
    before = table.read_text(encoding="utf-8")
    try:
        table.write_text(before.replace(",1", ",2").replace(",0", ",1").replace(",2", ",0"), encoding="utf-8")
        assert command.main(["--resume", "-o", str(run)]) == 0
    finally:
        table.write_text(before, encoding="utf-8")
    assert torch.equal(weights(told), weights(run))


def test_without_pictures_to_measure_on_labels_are_not_taught(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place, run = words.index("--validation"), tmp_path / "run"
    alone = [*words[:place], *words[place + 2 :], "--set", "objective.label_weight=1"]
    assert command.main([*alone, "-o", str(run)]) == 0
    assert "no pictures are set aside" in capsys.readouterr().out
    assert load_model(run / "model.safetensors").card.taught == ()
