"""Sliders of a finished model, fitted anew."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors import safe_open

from core.model_file import load_model
from tests.core.tiny import picture, save_tiny
from training import model_attributes
from training.data.labels import Labels
from training.stages.attributes import fit_attributes
from training.stages.rules import parse_rule

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Dark and bright pictures, and a table that says which are which."""
    folder = tmp_path / "photos"
    folder.mkdir()
    with (tmp_path / "labels.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["file", "bright"])
        for number in range(24):
            pixels = picture(16, 16, number) // 4 + (150 if number % 2 else 0)
            Image.fromarray(pixels.astype(np.uint8)).save(folder / f"{number:02}.png")
            table.writerow([f"photos/{number:02}.png", number % 2])
    return folder


def test_a_slider_comes_and_the_rest_stays(
    tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = save_tiny(tmp_path), tmp_path / "more.safetensors"
    words = [str(file), "--data", str(photos), "--labels", str(tmp_path / "labels.csv"), "-o", str(out)]
    assert model_attributes.main([*words, "--rule", "Bright=bright:0:1", "--strength", "3"]) == 0
    assert "Bright: 12 with, 12 without, AUROC" in capsys.readouterr().out
    before, after = load_model(file), load_model(out)
    assert before.attributes is not None
    assert after.attributes is not None
    assert after.attributes.names == (*before.attributes.names, "Bright")
    assert torch.equal(after.attributes.weights[:-1], before.attributes.weights)
    with safe_open(file, "np") as old, safe_open(out, "np") as new:
        for name in old.keys():  # noqa: SIM118
            if not name.startswith("attributes."):
                assert np.array_equal(old.get_tensor(name), new.get_tensor(name))


def test_ends_reach_as_far_as_asked(tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = save_tiny(tmp_path)
    words = [str(file), "--data", str(photos), "--labels", str(tmp_path / "labels.csv")]
    words += ["--rule", "Bright=bright:0:1"]
    ends = []
    for reach in (1.0, 1.5):
        out = tmp_path / f"{reach}.safetensors"
        assert model_attributes.main([*words, "--reach", str(reach), "-o", str(out)]) == 0
        attributes = load_model(out).attributes
        assert attributes is not None
        ends.append((attributes.positive, attributes.negative))
    (near_up, near_down), (far_up, far_down) = ends
    assert torch.equal(far_up[:-1], near_up[:-1])  # those that were there stay
    assert torch.allclose(far_up[-1], 1.5 * near_up[-1])
    assert torch.allclose(far_down[-1], 1.5 * near_down[-1])
    with pytest.raises(SystemExit):
        model_attributes.main([*words, "--reach", "0", "-o", str(file)])
    assert "--reach: 0 is not between 0 and 10" in capsys.readouterr().err


def test_what_is_wrong_is_said(tmp_path: Path, photos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = save_tiny(tmp_path)
    before = file.read_bytes()
    words = [str(file), "--data", str(photos), "--labels", str(tmp_path / "labels.csv"), "-o", str(file)]
    assert model_attributes.main([*words, "--rule", "Bald=bald:0:1"]) == 2
    assert "no column 'bald'" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_a_slider_does_not_go_along_those_that_it_holds() -> None:
    from core.attributes import LatentStatistics

    random = np.random.default_rng(0)
    male = random.integers(0, 2, 200)
    beard = male * (random.random(200) < 0.6)
    z = random.normal(0, 0.5, (200, 8))
    z[:, 0] += 2 * male
    z[:, 1] += 2 * beard
    rows = tuple({"male": str(m), "beard": str(b)} for m, b in zip(male, beard, strict=True))
    labels = Labels(("male", "beard"), rows)
    codes = torch.from_numpy(z).float()
    latent = LatentStatistics(torch.zeros(8), torch.ones(8))
    free = tuple(map(parse_rule, ("Male=male:0:1", "Beard=beard:0:1")))
    held = tuple(map(parse_rule, ("Male=male:0:1", "Beard=beard:0:1:Male")))
    loose, _ = fit_attributes(free, codes, latent, labels)
    sliders, _ = fit_attributes(held, codes, latent, labels)
    assert loose is not None
    assert sliders is not None
    assert float(loose.direction("Male") @ loose.direction("Beard")) > 0.2
    assert float(sliders.direction("Male") @ sliders.direction("Beard")) == pytest.approx(0, abs=1e-5)
    known = {"Male": sliders.weights[0].double().numpy()}
    alone, (report,) = fit_attributes(held[1:], codes, latent, labels, known=known, strength=3)
    assert alone is not None
    assert report.kept
    assert float(alone.direction("Beard") @ sliders.direction("Male")) == pytest.approx(0, abs=1e-5)
