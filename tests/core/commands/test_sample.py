"""Sample: a seed is a picture, a condition holds, and a model that can't says so."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.commands.pictures import GAP
from core.editing import noise_like
from core.model_file import load_model, save_model
from tests.core.commands.conftest import Run, mistake
from tests.core.tiny import tiny_model

CELL = 16 + GAP


@pytest.fixture
def sample(semblance: Run, model: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Samples from the tiny model in few steps, with more words; the answer is JSON."""
    monkeypatch.setattr("core.commands.sample.LATENT_STEPS", 4)
    return lambda *words: semblance("sample", "--model", model, "--steps", "2", "--json", *words)


def cell(path: Path, row: int, column: int) -> np.ndarray:
    with Image.open(path) as image:
        sheet = np.asarray(image)
    return sheet[row * CELL : row * CELL + 16, column * CELL : column * CELL + 16].astype(int)


def test_the_grid_and_its_seeds(sample: Run, tmp_path: Path) -> None:
    out = tmp_path / "grid.png"
    ran = sample("-n", "5", "--seed", "7", "-o", out)
    assert ran.code == 0, ran
    said = json.loads(ran.out)
    assert (said["seeds"], said["columns"], said["tried"]) == ([7, 8, 9, 10, 11], 3, 5)
    with Image.open(out) as image:
        assert image.size == (3 * CELL - GAP, 2 * CELL - GAP)
    assert (cell(out, 1, 2) == 255).all()  # five pictures leave the sixth place white
    assert np.abs(cell(out, 0, 0) - cell(out, 0, 1)).max() > 10


def test_a_seed_is_the_same_picture_in_any_batch(sample: Run, tmp_path: Path) -> None:
    many, one = tmp_path / "many.png", tmp_path / "one.png"
    sample("-n", "4", "--seed", "0", "-o", many)
    sample("-n", "1", "--seed", "3", "-o", one)
    assert np.array_equal(cell(many, 1, 1), cell(one, 0, 0))


def test_a_condition_holds(sample: Run, model: Path, tmp_path: Path) -> None:
    ran = sample("-n", "6", "--where", "Smiling", "--where", "not:Male", "-o", tmp_path / "grid.png")
    said = json.loads(ran.out)
    assert len(said["seeds"]) == 6
    assert said["tried"] > 6
    loaded = load_model(model)
    assert loaded.prior is not None
    assert loaded.attributes is not None
    z = loaded.prior.sample(noise_like(torch.empty(16), said["seeds"]), 4)
    there = loaded.attributes.predict(z) > 0.5
    assert there[:, 0].all()
    assert not there[:, 1].any()


def test_a_plain_model_needs_no_latent_network(semblance: Run, shared_dir: Path, tmp_path: Path) -> None:
    model, out = tmp_path / "ddpm.safetensors", tmp_path / "grid.png"
    checkpoint = shared_dir / "golden" / "checkpoints" / "tiny32_ddpm" / "last.ckpt"
    semblance("import", checkpoint, "-o", model)
    assert semblance("sample", "-n", "2", "--steps", "2", "-o", out, "--model", model).code == 0
    with Image.open(out) as image:
        assert image.size == (64 + GAP, 32)


def test_models_that_can_not(semblance: Run, tmp_path: Path) -> None:
    model, out = tmp_path / "plain.safetensors", tmp_path / "grid.png"
    save_model(tiny_model(prior=False, sliders=False), model)
    assert "no latent network" in mistake(semblance("sample", "-o", out, "--model", model))
    said = mistake(semblance("sample", "-o", out, "--model", model, "--where", "Smiling"))
    assert "no attributes" in said


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--where", "Grinning"], "no attribute 'Grinning'. It has: Smiling, Male"),
        (["--where", "Male", "--where", "not:Male"], "both with and without"),
        (["--where", "not:"], "names no attribute"),
        (["-n", "0"], "'0' is not a whole number from 1"),
        (["--seed", "-1"], "'-1' is not a whole number from 0"),
        (["--steps", "1"], "'1' is not a whole number from 2 to 1000"),
    ],
)
def test_mistakes(sample: Run, tmp_path: Path, words: list[str], why: str) -> None:
    assert why in mistake(sample("-o", tmp_path / "grid.png", *words))
