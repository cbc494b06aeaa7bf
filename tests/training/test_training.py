"""The training run: reproducible, resumable, and a model file at its end."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.model_file import load_model
from tests.core.tiny import picture
from training import __main__ as command
from training.autoencoder import denoising_loss, draw_batch, learning_rate, new_state, train, train_step
from training.checkpoint import State
from training.config import TrainConfig
from training.dataset import Pictures, load_folder, read_labels
from training.presets import PRESETS, tiny32

pytestmark = pytest.mark.usefixtures("few_threads")


@pytest.fixture
def few_threads() -> None:
    torch.set_num_threads(1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty pictures, half of them bright, with a table that says so."""
    data = tmp_path / "data"
    data.mkdir()
    rows = ["file,bright"]
    for number in range(40):
        bright = number % 2
        pixels = (picture(40, 36, seed=number) // 2 + 127 * bright).astype(np.uint8)
        Image.fromarray(pixels).save(data / f"{number:02}.png")
        rows.append(f"data/{number:02}.png,{bright}")
    (tmp_path / "labels.csv").write_text("\n".join(rows), encoding="utf-8")
    return data


@pytest.fixture
def config() -> TrainConfig:
    return dataclasses.replace(tiny32(), images=96, evaluate_every=48, prior_codes=512)


def weights(state: State) -> list[torch.Tensor]:
    return [p.detach().clone() for module in (state.model, state.ema) for p in module.parameters()]


def run_steps(config: TrainConfig, pictures: Pictures, state: State, steps: int) -> list[float]:
    return [train_step(state, config, draw_batch(config, pictures, state.images))[0] for _ in range(steps)]


def test_training_lowers_the_loss(config: TrainConfig, folder: Path) -> None:
    pictures = load_folder(folder, 32)
    config = dataclasses.replace(config, max_noise_first=1.0, images=10_000)
    state = new_state(config)
    batch = draw_batch(config, pictures, 0)
    before = denoising_loss(state.model, config, batch).mean().item()  # type: ignore[arg-type]
    run_steps(config, pictures, state, 25)
    after = denoising_loss(state.model, config, batch).mean().item()  # type: ignore[arg-type]
    assert after < 0.7 * before


def test_the_same_seed_gives_the_same_weights_and_another_does_not(config: TrainConfig, folder: Path) -> None:
    pictures = load_folder(folder, 32)
    states = [new_state(config), new_state(config), new_state(dataclasses.replace(config, seed=1))]
    for state, seed in zip(states, (0, 0, 1), strict=True):
        run_steps(dataclasses.replace(config, seed=seed), pictures, state, 2)
    first, second, other = map(weights, states)
    assert all(torch.equal(a, b) for a, b in zip(first, second, strict=True))
    assert not all(torch.equal(a, b) for a, b in zip(first, other, strict=True))


def test_a_resumed_run_ends_with_the_weights_of_an_unbroken_one(
    config: TrainConfig, folder: Path, tmp_path: Path
) -> None:
    pictures = load_folder(folder, 32)
    unbroken = new_state(config)
    run_steps(config, pictures, unbroken, 4)

    broken = new_state(config)
    run_steps(config, pictures, broken, 2)
    broken.save(tmp_path / "checkpoint.safetensors")
    resumed = new_state(dataclasses.replace(config, seed=9))  # whatever stood there is replaced
    resumed.load(tmp_path / "checkpoint.safetensors")
    assert resumed.images == 32
    run_steps(config, pictures, resumed, 2)
    assert all(torch.equal(a, b) for a, b in zip(weights(unbroken), weights(resumed), strict=True))


def test_a_damaged_checkpoint_is_refused_and_changes_nothing(config: TrainConfig, tmp_path: Path) -> None:
    state = new_state(config)
    path = tmp_path / "checkpoint.safetensors"
    state.save(path)
    path.write_bytes(path.read_bytes()[:-100])
    before = weights(state)
    with pytest.raises(ValueError, match="can't be used"):
        state.load(path)
    wider = dataclasses.replace(config.architecture.unet, embedding=64)
    other = new_state(
        dataclasses.replace(config, architecture=dataclasses.replace(config.architecture, unet=wider))
    )
    other.save(path)
    with pytest.raises(ValueError, match="another shape"):
        state.load(path)
    assert all(torch.equal(a, b) for a, b in zip(before, weights(state), strict=True))


def test_the_first_batches_are_all_noise(config: TrainConfig, folder: Path) -> None:
    pictures = load_folder(folder, 32)
    config = dataclasses.replace(config, images=1000, max_noise_first=0.5, max_noise_share=0.25)
    assert (draw_batch(config, pictures, 480).t == 999).all()
    later = draw_batch(config, pictures, 512).t
    assert (later[:4] == 999).all()
    assert len(set(later[4:].tolist())) > 6


def test_the_learning_rate_rises_stays_and_falls() -> None:
    config = dataclasses.replace(tiny32(), images=1000, batch=10, learning_rate=1.0, warmup=100, cooldown=0.5)
    rates = [learning_rate(config, seen) for seen in (0, 50, 100, 499, 750, 990)]
    assert rates == pytest.approx([0.1, 0.6, 1.0, 1.0, 0.5, 0.02])


def test_a_run_ends_in_a_model_with_sliders_and_figures(folder: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    arguments = [
        "tiny32",
        "--data",
        str(folder),
        "--validation",
        str(folder),
        "--labels",
        str(tmp_path / "labels.csv"),
    ]
    arguments += ["-o", str(run), "--set", "images=320", "--set", "prior_codes=512", "--seed", "3"]
    assert command.main(arguments) == 0
    model = load_model(run / "model.safetensors")
    assert model.attributes is not None
    assert model.attributes.names == ("Bright",)
    assert model.prior is not None
    assert model.card.figures["auroc.Bright"] > 0.8
    assert model.card.figures["edit_effect.Bright"] > 0
    rows = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
    assert [row["images"] for row in rows] == [160, 320]
    assert TrainConfig.load(run / "config.json").seed == 3


def test_a_training_that_came_to_nothing_makes_no_model(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    arguments = [
        "tiny32",
        "--data",
        str(folder),
        "-o",
        str(run),
        "--set",
        "images=32",
        "--set",
        "prior_codes=512",
    ]
    assert command.main([*arguments, "--set", "learning_rate=1e18"]) == 2
    assert "not numbers" in capsys.readouterr().err
    assert not (run / "model.safetensors").exists()


def test_the_card_says_what_was_seen(folder: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    arguments = ["tiny32", "--data", str(folder), "-o", str(run), "--set", "prior_codes=512"]
    assert command.main([*arguments, "--max-images", "32"]) == 0
    assert load_model(run / "model.safetensors").card.images == 32


def test_a_run_can_be_cut_short_and_go_on(config: TrainConfig, folder: Path, tmp_path: Path) -> None:
    pictures = load_folder(folder, 32)
    run = tmp_path / "run"
    (run / "checkpoints").mkdir(parents=True)
    train(config, pictures, None, run, max_seconds=0)
    ended = train(config, pictures, None, run, resume=True)
    whole = tmp_path / "whole"
    (whole / "checkpoints").mkdir(parents=True)
    unbroken = train(config, pictures, None, whole)
    assert all(
        torch.equal(a, b) for a, b in zip(ended.ema.parameters(), unbroken.ema.parameters(), strict=True)
    )


def test_mistakes_are_said(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = ["tiny32", "-o", str(tmp_path / "run")]
    assert command.main([*base, "--data", str(tmp_path / "none")]) == 2
    assert "There is no folder" in capsys.readouterr().err
    assert command.main([*base, "--data", str(folder), "--set", "imagse=5"]) == 2
    assert "no setting 'imagse'" in capsys.readouterr().err
    assert command.main([*base, "--data", str(folder), "--set", "images=many"]) == 2
    assert "no value for 'images'" in capsys.readouterr().err
    empty = tmp_path / "empty"
    empty.mkdir()
    assert command.main([*base, "--data", str(empty)]) == 2
    assert "No readable picture" in capsys.readouterr().err
    assert command.main(["tiny32"]) == 2
    capsys.readouterr()
    assert command.main([*base, "--data", str(folder), "--set", "batch=0"]) == 2
    assert "'batch' must be at least 1" in capsys.readouterr().err
    assert command.main([*base, "--data", str(folder), "--resume"]) == 2
    assert "There is no run" in capsys.readouterr().err
    for number in range(1, 40):
        (folder / f"{number:02}.png").unlink()
    assert command.main([*base, "--data", str(folder)]) == 2
    assert "1 pictures are too few" in capsys.readouterr().err


def test_every_preset_survives_its_file(tmp_path: Path) -> None:
    for make in PRESETS.values():
        make().save(tmp_path / "config.json")
        assert TrainConfig.load(tmp_path / "config.json") == make()


def test_settings_reach_nested_fields() -> None:
    changed = tiny32().override({"architecture.unet.dropout": "0.5", "prior.layers": "4", "name": "Mine"})
    assert changed.architecture.unet.dropout == 0.5
    assert changed.prior.layers == 4
    assert changed.name == "Mine"


def test_unreadable_pictures_are_skipped_and_listed(folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"\xff\xd8 no picture")
    pictures = load_folder(folder, 32)
    assert len(pictures) == 40
    assert len(pictures.skipped) == 1
    assert "broken.jpg" in pictures.skipped[0]


def test_a_flipped_picture_is_its_mirror_image(folder: Path) -> None:
    pictures = load_folder(folder, 32)
    plain = pictures.images(np.array([0, 1]))
    flipped = pictures.images(np.array([0, 1]), np.array([True, False]))
    assert torch.equal(flipped[0], plain[0].flip(2))
    assert torch.equal(flipped[1], plain[1])
    assert plain.min() >= -1
    assert plain.max() <= 1


def test_a_table_of_other_pictures_is_refused(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "other.csv"
    table.write_text("file,bright\nelsewhere/1.png,1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="names none of the pictures"):
        read_labels(table, load_folder(folder, 32))
    table.write_text("picture,bright\n1.png,1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="'file' column"):
        read_labels(table, load_folder(folder, 32))
