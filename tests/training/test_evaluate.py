"""What is measured on finished models, and the reports of it."""

from __future__ import annotations

import csv
import dataclasses
import json
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor, nn

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.diffusion.objective import DiffusionConfig
from core.diffusion.schedule import T
from core.metrics import mse
from core.model_file import Model, load_model, save_model
from core.nn.unet import Condition
from core.sampling import Recipe, draw_block
from tests.core.tiny import CODE, picture, save_tiny, tiny_model
from training.config import AttributeRule
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.evaluate.__main__ import main
from training.evaluate.compare import as_text, distinct_names, rows_of
from training.evaluate.denoising import LOG_SNRS, denoising_x0
from training.evaluate.edits import edit, success
from training.evaluate.effects import code_effect, edit_effect
from training.evaluate.figures import Effort, Evaluation, evaluate, figures
from training.evaluate.groups import group_figures, groups_of
from training.evaluate.novelty import novelty
from training.evaluate.path import path_length
from training.evaluate.reconstruct import (
    BOTH,
    FIRST,
    RANDOM,
    SHOWN,
    Reconstructed,
    by_steps,
    reconstruct,
    reconstruction_figures,
    some,
)
from training.evaluate.report import write_report
from training.evaluate.sliders import measure_sliders
from training.stages.codes import codes_of

pytestmark = pytest.mark.usefixtures("one_thread")

SIZE = 16


def pictures(count: int) -> Pictures:
    """Different smooth pictures of the tiny model's size."""
    pixels = np.stack([picture(SIZE, SIZE, seed) for seed in range(count)])
    return Pictures(pixels, tuple(f"{index}.png" for index in range(count)))


class Knows(nn.Module):
    """A denoiser that knows the picture and answers, for it, as a perfect network would: `off` is added to
    the picture that it has in mind.
    """

    def __init__(self, model: DiffusionAutoencoder, picture: Tensor, off: float) -> None:
        super().__init__()
        self.model, self.picture, self.off = [model], picture, off  # in a list: not a part of it

    def condition(self, z_sem: Tensor) -> Tensor:
        return z_sem

    def forward(self, x: Tensor, t: Tensor, _z_sem: Tensor | None) -> Tensor:
        left = torch.from_numpy(self.model[0].schedule.alphas_cumprod)[t].reshape(-1, 1, 1, 1)
        guess = self.picture + self.off
        noise = (x - left.sqrt() * guess) / (1 - left).sqrt()
        if self.model[0].config.diffusion.prediction == "eps":
            return noise.float()
        return (left.sqrt() * noise - (1 - left).sqrt() * guess).float()


@pytest.mark.parametrize(
    "diffusion",
    [
        DiffusionConfig("linear", prediction="eps"),
        DiffusionConfig("cosine", prediction="v", clip=False),
        DiffusionConfig("cosine", shift=2.77, prediction="v"),
    ],
)
def test_denoising_is_the_same_for_every_schedule_and_prediction(diffusion: DiffusionConfig) -> None:
    tiny = tiny_model().autoencoder.config
    model = DiffusionAutoencoder(AutoencoderConfig(tiny.unet, tiny.encoder, diffusion))
    one = Pictures(np.full((1, SIZE, SIZE, 3), 100, np.uint8), ("grey.png",))
    model.unet = Knows(model, one.images(np.array([0])), off=0.2)  # type: ignore[assignment]
    found = denoising_x0(model, one)
    assert found.log_snrs == LOG_SNRS
    assert found.errors == pytest.approx([0.01] * 13, rel=2e-2)
    assert found.mean == pytest.approx(0.01, rel=2e-2)
    # A prediction beyond the range of pictures is held to it: from 100/127.5 - 1 to at most 1.
    model.unet = Knows(model, one.images(np.array([0])), off=9.0)  # type: ignore[assignment]
    assert denoising_x0(model, one).errors[3] == pytest.approx(((2 - 100 / 127.5) / 2) ** 2, rel=1e-3)


def test_denoising_visits_the_levels_asked_for_with_the_same_noise() -> None:
    model = tiny_model().autoencoder
    seen: list[tuple[int, Tensor]] = []
    real = model.unet

    class Spy(nn.Module):
        def condition(self, z_sem: Tensor | None) -> Condition | None:
            return real.condition(z_sem)

        def forward(self, x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
            seen.append((int(t[0]), x))
            return real(x, t, condition)

    model.unet = Spy()  # type: ignore[assignment]
    ticks: list[int] = []
    denoising_x0(model, pictures(3), log_snrs=(4.0, -4.0), tick=lambda: ticks.append(1))  # type: ignore[arg-type]
    timesteps = [t for t, _ in seen]
    assert model.schedule.log_snr[timesteps] == pytest.approx([4.0, -4.0], abs=0.05)
    assert len(ticks) == 2
    images = pictures(3).images(np.arange(3))
    noises = []
    for t, x in seen:
        left = float(model.schedule.alphas_cumprod[t])
        noises.append((x - left**0.5 * images) / (1 - left) ** 0.5)
    assert torch.allclose(noises[0], noises[1], atol=1e-4)
    assert all(0 <= t < T for t in timesteps)


def test_reconstruction_is_measured_in_batches_as_one_by_one() -> None:
    model = tiny_model().autoencoder
    many = reconstruct(model, pictures(18), steps=2)
    alone = reconstruct(model, Pictures(pictures(18).pixels[17:], ("17.png",)), steps=2)
    assert torch.allclose(many.decoded[17:], alone.decoded, atol=1e-3)  # random weights magnify rounding
    assert many.from_z is not None
    assert many.code.z_sem is not None
    assert many.code.z_sem.shape == (18, CODE)
    measured = reconstruction_figures(many)
    each = mse(many.images, many.decoded)
    assert measured["reconstruction.mse"] == pytest.approx(each.mean().item(), rel=1e-5)
    assert measured["reconstruction.mse_median"] == pytest.approx(float(np.median(each)), rel=1e-5)
    assert measured["z_only.mse"] == pytest.approx(mse(many.images, many.from_z).mean().item(), rel=1e-5)


def test_perfect_pictures_measure_perfectly() -> None:
    images = pictures(2).images(np.arange(2))
    made = Reconstructed(
        images, reconstruct(tiny_model().autoencoder, pictures(2), steps=2).code, images, None
    )
    measured = reconstruction_figures(made, lambda a, b: (a - b).abs().flatten(1).mean(1))
    assert measured["reconstruction.mse"] == 0
    assert measured["reconstruction.psnr"] == 100
    assert measured["reconstruction.ssim"] == pytest.approx(1, abs=1e-5)
    assert measured["reconstruction.lpips"] == 0
    assert "z_only.mse" not in measured


def ignoring_its_code() -> Model:
    """A tiny model whose decoder does not look at z_sem."""
    model = tiny_model()
    real = model.autoencoder.unet

    class Deaf(nn.Module):
        def condition(self, z_sem: Tensor) -> Condition | None:
            return real.condition(torch.zeros_like(z_sem))

        def forward(self, x: Tensor, t: Tensor, code: Condition) -> Tensor:
            return real(x, t, code)

    model.autoencoder.unet = Deaf()  # type: ignore[assignment]
    return model


def test_effects_tell_a_decoder_that_ignores_its_code() -> None:
    listening, deaf = tiny_model(), ignoring_its_code()
    shown = pictures(4)
    assert code_effect(listening.autoencoder, shown, steps=3) > 1e-3
    assert code_effect(deaf.autoencoder, shown, steps=3) == 0
    for model, changes in ((listening, True), (deaf, False)):
        made = reconstruct(model.autoencoder, shown)
        assert (edit_effect(model, made, edit(model, made, "Smiling")) > 1e-4) == changes


def test_the_effect_of_a_code_does_not_grow_with_its_scale() -> None:
    """An encoder whose codes are ten times as large, and a decoder that divides them, are the same model."""
    plain, scaled = tiny_model().autoencoder, tiny_model().autoencoder
    unet = scaled.unet
    assert scaled.encoder is not None
    scaled.encoder.head_conv.weight.mul_(10)
    assert scaled.encoder.head_conv.bias is not None
    scaled.encoder.head_conv.bias.mul_(10)

    class Dividing(nn.Module):
        def condition(self, z_sem: Tensor) -> Condition | None:
            return unet.condition(z_sem / 10)

        def forward(self, x: Tensor, t: Tensor, code: Condition) -> Tensor:
            return unet(x, t, code)

    scaled.unet = Dividing()  # type: ignore[assignment]
    shown = pictures(5)
    assert code_effect(scaled, shown, steps=3) == pytest.approx(code_effect(plain, shown, steps=3), rel=1e-3)


def bright_model() -> tuple[Model, Pictures, Labels]:
    """A tiny model, pictures, and labels that its slider Bright knows by their codes."""
    model, shown = tiny_model(), pictures(12)
    z_sem = codes_of(model.autoencoder, shown)
    weights = torch.randn(1, CODE, generator=torch.Generator().manual_seed(5))
    logits = (z_sem @ weights.T)[:, 0]
    middle = logits.median()
    one = torch.ones(1)
    model = dataclasses.replace(model, attributes=Attributes(("Bright",), weights, -middle[None], one, -one))
    rows = tuple({"bright": str(int(value > middle))} for value in logits)
    return model, shown, Labels(("bright",), rows)


RULE = AttributeRule("Bright", "bright", 0, 1)


def test_sliders_are_measured_by_their_own_classifier() -> None:
    model, shown, labels = bright_model()
    z_sem = codes_of(model.autoencoder, shown)
    found = measure_sliders(model, z_sem, (RULE, AttributeRule("Other", "bright", 0, 1)), labels)
    assert set(found) == {"Bright"}  # of the other there is no slider
    measured = found["Bright"].measured
    assert (measured.auroc, measured.accuracy) == (1.0, 1.0)
    without, with_ = found["Bright"].medians
    assert without < 0 < with_
    upside_down = Labels(("bright",), tuple({"bright": str(1 - int(row["bright"]))} for row in labels.rows))
    assert measure_sliders(model, z_sem, (RULE,), upside_down)["Bright"].measured.auroc == 0.0
    assert measure_sliders(model, z_sem, (RULE,), Labels(("bright",), ({"bright": "1"},) * 12)) == {}


def test_a_card_carries_figures_of_all_that_a_model_can() -> None:
    model, shown, labels = bright_model()
    told: list[tuple[int, int]] = []
    measured = figures(model, shown, (RULE,), labels, progress=lambda *at: told.append(at))
    names = ("reconstruction.mse", "reconstruction.ssim", "z_only.mse", "denoising.x0", "code_effect")
    assert {*names, "edit_effect.Bright", "auroc.Bright"} <= set(measured)
    assert measured["auroc.Bright"] == 1.0
    assert all(np.isfinite(value) for value in measured.values())
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == list(range(1, len(told) + 1))


def test_a_plain_ddim_is_measured_by_what_it_has() -> None:
    config = tiny_model().autoencoder.config
    unet = dataclasses.replace(config.unet, code=0, code_map=0)
    plain = DiffusionAutoencoder(AutoencoderConfig(unet, None, config.diffusion)).requires_grad_(False).eval()
    measured = evaluate(Model(tiny_model().card, plain), pictures(2)).figures
    assert "reconstruction.mse" in measured
    assert not any(name.startswith(("z_only", "edit", "code", "auroc")) for name in measured)
    with pytest.raises(ValueError, match="no semantic code"):
        code_effect(plain, pictures(2))


def test_long_work_stops_when_asked() -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        evaluate(tiny_model(), pictures(3), check=check)


def test_some_pictures_are_spread_over_all() -> None:
    assert some(pictures(9), 3).names == ("0.png", "4.png", "8.png")
    assert len(some(pictures(2), 3)) == 2


class Links(HTMLParser):
    """Collects what a page refers to, and fails on tags that are not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.files: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.files += [value for name, value in attrs if name in ("src", "href") and value]
        if tag not in ("meta", "img"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def test_a_report_has_its_pictures_beside_it(tmp_path: Path) -> None:
    model, shown, labels = bright_model()
    model = dataclasses.replace(model, codes=codes_of(model.autoencoder, pictures(5)))
    card = dataclasses.replace(model.card, name="<Tiny> & co")
    parts: set[str] = set()
    found = write_report(
        dataclasses.replace(model, card=card),
        shown,
        labels,
        tmp_path / "report",
        rules=(RULE,),
        effort=Effort(pictures=2, edited=2, steps=(2, 3), by_steps=2, denoised=2),
        progress=lambda part, *_: parts.add(part),
    )
    page = (tmp_path / "report" / "index.html").read_text(encoding="utf-8")
    drawn = ["codes.png", "edits-01.png", "sliders.png", "samples.png", "neighbours.png"]
    assert Links(page).files == drawn
    assert all((tmp_path / "report" / file).is_file() for file in Links(page).files)
    assert "&lt;Tiny&gt; &amp; co" in page
    assert "prefers" in page or "color-scheme: light dark" in page
    kept = json.loads((tmp_path / "report" / "figures.json").read_text(encoding="utf-8"))
    assert kept["figures"] == found.figures
    assert kept["sliders"]["Bright"]["auroc"] == 1.0
    assert len(kept["denoising"]["errors"]) == 13
    assert parts == {"measuring", "drawing"}
    with Image.open(tmp_path / "report" / "edits-01.png") as sheet:
        assert sheet.height == 3 * SIZE + 4


def dataset(folder: Path) -> Path:
    """A folder of 12 pictures, and a table that says which are bright."""
    (folder / "photos").mkdir()
    with (folder / "labels.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["file", "smile"])
        for index in range(12):
            Image.fromarray(picture(20, 20, index)).save(folder / "photos" / f"{index:02}.png")
            table.writerow([f"photos/{index:02}.png", index % 2])
    return folder / "photos"


def test_the_command_compares_models(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = dataset(tmp_path)
    first = save_tiny(tmp_path)
    second = tmp_path / "no sliders.safetensors"
    save_model(tiny_model(sliders=False, prior=False), second)
    report = tmp_path / "report"
    models = [str(first), str(second)]
    labels = ["--labels", str(tmp_path / "labels.csv"), "--rule", "Smiling=smile:0:1"]
    options = [*models, "--data", str(photos), *labels, "-o", str(report), "--pictures", "3"]
    assert main([*options, "--device", "cpu"]) == 0
    printed = capsys.readouterr().out
    assert "auroc.Smiling" in printed
    assert str(report / "index.html") in printed
    links = Links((report / "index.html").read_text(encoding="utf-8")).files
    assert links == ["tiny/index.html", "no%20sliders/index.html"]
    assert (report / "tiny" / "edits-02.png").is_file()
    assert (report / "no sliders" / "codes.png").is_file()


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.safetensors"), "--data", str(tmp_path), "-o", str(tmp_path / "r")]) == 2
    assert "There is no model file" in capsys.readouterr().err
    model = save_tiny(tmp_path)
    assert main([str(model), "--data", str(tmp_path / "nothing"), "-o", str(tmp_path / "r")]) == 2
    assert "nothing" in capsys.readouterr().err


def test_reconstruction_is_measured_by_steps() -> None:
    model = tiny_model().autoencoder
    ticks: list[int] = []
    found = by_steps(model, pictures(3), steps=(2, 4), tick=lambda *_: ticks.append(1))  # type: ignore[arg-type]
    assert len(ticks) == 5 * (2 + 4)
    both = {(BOTH, solver, steps) for solver in SHOWN for steps in (2, 4)}
    assert {row[:3] for row in found.rows} == both | {
        (RANDOM, "ddim", 2),
        (RANDOM, "ddim", 4),
        (FIRST, "", 1),
    }
    four = next(row[3] for row in found.rows if row[:3] == (BOTH, SHOWN[0], 4))
    known = reconstruction_figures(reconstruct(model, pictures(3), steps=4))
    assert four["mse"] == pytest.approx(known["reconstruction.mse"], rel=1e-5)


def test_the_first_guess_is_what_the_network_knows_without_the_picture() -> None:
    model = tiny_model().autoencoder
    one = Pictures(np.full((1, SIZE, SIZE, 3), 100, np.uint8), ("grey.png",))
    model.unet = Knows(model, one.images(np.array([0])), off=0.2)  # type: ignore[assignment]
    ((words, _, _, measured),) = by_steps(model, one, steps=()).rows
    assert words == FIRST
    assert measured["mse"] == pytest.approx(0.01, rel=0.05)


class Paints(nn.Module):
    """A denoiser whose pictures are as bright as the first number of the code, whatever the noise."""

    def __init__(self, model: DiffusionAutoencoder) -> None:
        super().__init__()
        self.model = [model]
        self.on_the_cpu = nn.Parameter(torch.zeros(1), requires_grad=False)

    def condition(self, z_sem: Tensor) -> Tensor:
        return z_sem

    def forward(self, x: Tensor, t: Tensor, z_sem: Tensor) -> Tensor:
        left = torch.from_numpy(self.model[0].schedule.alphas_cumprod)[t].reshape(-1, 1, 1, 1)
        guess = z_sem[:, :1, None, None].expand_as(x)
        return ((x - left.sqrt() * guess) / (1 - left).sqrt()).float()


class Sees(nn.Module):
    """An encoder whose code's first number is `gain` times the mean brightness, and the others nothing."""

    def __init__(self, gain: float) -> None:
        super().__init__()
        self.gain = gain

    def forward(self, images: Tensor) -> Tensor:
        code = torch.zeros(len(images), CODE)
        code[:, 0] = self.gain * images.mean((1, 2, 3))
        return code


@pytest.mark.parametrize(("gain", "reached"), [(1.0, 1.0), (0.5, 0.0)])
def test_an_edit_succeeds_when_it_is_seen_in_its_own_picture(gain: float, reached: float) -> None:
    model = tiny_model()
    autoencoder = model.autoencoder
    tiny = autoencoder.config
    autoencoder = DiffusionAutoencoder(
        AutoencoderConfig(tiny.unet, tiny.encoder, DiffusionConfig("linear", prediction="eps", clip=False))
    ).requires_grad_(False)
    autoencoder.unet, autoencoder.encoder = Paints(autoencoder), Sees(1.0)  # type: ignore[assignment]
    weights = torch.zeros(1, CODE)
    weights[0, 0] = 1.0
    ends = torch.tensor([0.5])
    sliders = Attributes(("Bright",), weights, torch.zeros(1), ends, -ends)
    latent = LatentStatistics(torch.zeros(CODE), torch.ones(CODE))
    model = dataclasses.replace(model, autoencoder=autoencoder, latent=latent, attributes=sliders)
    made = reconstruct(autoencoder, pictures(4))
    edited = edit(model, made, "Bright")
    assert edited.up.mean() == pytest.approx(0.5, abs=0.06)
    autoencoder.encoder = Sees(gain)  # type: ignore[assignment]
    found = success(model, made, edited, (-0.4, 0.4))
    assert (found.up.reached, found.down.reached) == (reached, reached)
    assert found.up.gain == pytest.approx(gain, rel=0.2)
    assert found.up.aside == pytest.approx(0, abs=1e-3)
    assert found.up.drift > 0.01
    assert found.each == (reached,) * 4
    assert success(model, made, edited).up.labelled is False


def test_path_length_is_the_speed_of_the_picture() -> None:
    model = tiny_model().autoencoder
    painter = DiffusionAutoencoder(
        AutoencoderConfig(
            model.config.unet, model.config.encoder, DiffusionConfig("linear", prediction="eps", clip=False)
        )
    )
    painter.unet = Paints(painter)  # type: ignore[assignment]
    made = reconstruct(model, pictures(2), steps=2)
    assert made.code.z_sem is not None
    z_sem = torch.zeros_like(made.code.z_sem)
    z_sem[1, 0] = 0.5  # from grey to half bright: 0.25 of the range of pictures
    made = dataclasses.replace(made, code=dataclasses.replace(made.code, z_sem=z_sem))
    assert path_length(painter, made)["path_length.mse"] == pytest.approx(0.25**2, rel=0.05)
    assert path_length(painter, made.take(np.array([0]))) == {}


def test_samples_that_are_training_pictures_are_told(tmp_path: Path) -> None:
    model = tiny_model()
    assert novelty(model, tmp_path / "none.png") is None, "no training codes"
    assert model.latent is not None
    assert model.prior is not None
    drawn = model.latent.denormalise(draw_block(model.prior, model.latent, 0, Recipe(100)))
    copied = novelty(dataclasses.replace(model, codes=drawn), tmp_path / "copied.png")
    assert copied is not None
    assert copied.copies >= 0.25, "one block of the four is in the training set"
    assert copied.nearest[0] == pytest.approx(0, abs=1e-4)
    other = torch.randn(64, CODE, generator=torch.Generator().manual_seed(9))
    new = novelty(dataclasses.replace(model, codes=other), tmp_path / "new.png")
    assert new is not None
    assert new.nearest[0] > 1e-3
    with Image.open(tmp_path / "new.png") as sheet:
        assert sheet.height == 2 * SIZE + 2


def test_groups_are_of_sex_and_age() -> None:
    rows = tuple(
        {"male": male, "age": age}
        for male, age in (("1", "30"), ("0", "44.5"), ("", "45"), ("1", "60"), ("0", ""))
    )
    groups = groups_of(Labels(("male", "age"), rows))
    assert {name: mask.tolist() for name, mask in groups.items()} == {
        "women": [False, True, False, False, True],
        "men": [True, False, False, True, False],
        "under_45": [True, True, False, False, False],
        "45_to_59": [False, False, True, False, False],
        "from_60": [False, False, False, True, False],
    }
    assert groups_of(Labels(("smile",), ({"smile": "1"},))) == {}
    assert groups_of(None) == {}


def test_figures_of_a_group_are_of_its_pictures_alone() -> None:
    women = np.arange(20) < 10
    has = (np.arange(20) % 2).astype(float)
    logits = np.where(women, has, -has)  # right for women, wrong for men
    measured = np.arange(0, 20, 2)
    figures = group_figures(
        {"women": women, "men": ~women, "few": np.arange(20) < 4},
        {"ssim": np.where(measured < 10, 0.9, 0.5)},
        measured,
        {"Bright": logits},
        {"Bright": has},
    )
    assert figures == pytest.approx(
        {
            "group.women.pictures": 10,
            "group.women.ssim": 0.9,
            "group.women.auroc.Bright": 1.0,
            "group.men.pictures": 10,
            "group.men.ssim": 0.5,
            "group.men.auroc.Bright": 0.0,
            "group.few.pictures": 4,
        }
    )


def test_the_command_writes_the_card(tmp_path: Path) -> None:
    photos, model = dataset(tmp_path), save_tiny(tmp_path)
    before = load_model(model)
    labels = ["--labels", str(tmp_path / "labels.csv"), "--rule", "Smiling=smile:0:1"]
    words = [str(model), "--data", str(photos), *labels, "-o", str(tmp_path / "report"), "--quick", "--card"]
    assert main([*words, "--pictures", "2", "--edited", "2", "--device", "cpu"]) == 0
    after = load_model(model)
    kept = json.loads((tmp_path / "report" / "figures.json").read_text(encoding="utf-8"))
    assert after.card.figures == kept["figures"]
    assert 0 <= after.card.figures["edit_success.Smiling"] <= 1
    assert dataclasses.replace(after.card, figures={}) == dataclasses.replace(before.card, figures={})
    same = zip(after.autoencoder.parameters(), before.autoencoder.parameters(), strict=True)
    assert all(torch.equal(a, b) for a, b in same)


def test_the_best_of_each_row_is_marked() -> None:
    none = denoising_x0(tiny_model().autoencoder, pictures(1), log_snrs=(0.0,))
    found = {
        "a": Evaluation({"reconstruction.mse": 0.1, "auroc.X": 0.8, "edit_effect.X": 1.0}, none),
        "b": Evaluation({"reconstruction.mse": 0.2, "auroc.X": 0.9, "z_only.ssim_median": 0.5}, none),
    }
    rows, best = rows_of(found)
    assert [row[0] for row in rows] == [
        "reconstruction.mse",
        "auroc.X",
        "edit_effect.X",
        "z_only.ssim_median",
    ]
    assert best == {(0, 1), (1, 2)}
    lines = as_text(found).splitlines()
    assert lines[1].split() == ["reconstruction.mse", "0.1*", "0.2"]
    assert lines[3].split() == ["edit_effect.X", "1"]
    assert len({line.index("0.") for line in lines[1:3]}) == 1


def test_models_of_one_name_are_told_apart(tmp_path: Path) -> None:
    files = [
        tmp_path / "a" / "model.st",
        tmp_path / "b" / "model.st",
        tmp_path / "c.st",
        tmp_path / "a" / "model.st",
    ]
    assert distinct_names(files) == ["a-model", "b-model", "c", "a-model 2"]
