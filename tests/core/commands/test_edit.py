"""Edit: the whole photo back, changed only where it should be."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.commands.arguments import ROOT
from core.model_file import save_model
from tests.core.commands.conftest import Run, mistake
from tests.core.tiny import picture, tiny_model

PORTRAIT = ROOT / "resources" / "samples" / "portrait.jpg"


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def test_nothing_set_is_the_same_photo(semblance: Run, model: Path, photo: Path, tmp_path: Path) -> None:
    for name in ("out.png", "out.tif"):
        ran = semblance("edit", photo, "-o", tmp_path / name, "--model", model)
        assert (ran.code, ran.out) == (0, f"Wrote {tmp_path / name}\n")
        assert np.array_equal(pixels(tmp_path / name), picture())


def test_a_slider_changes_the_crop_and_nothing_else(
    semblance: Run, model: Path, photo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    ran = semblance(
        "edit", photo, "--set", "Smiling=1", "--set", "Male=-0.5", "-o", out, "--model", model, "--json"
    )
    assert ran.code == 0, ran
    said = json.loads(ran.out)
    assert said["strengths"] == {"Smiling": 1.0, "Male": -0.5}
    assert said["faces"] == 0
    change = np.abs(pixels(out).astype(int) - picture())
    assert change.max() > 10
    assert not change[:, :8].any()  # the crop is the middle square
    assert not change[:, 56:].any()


def test_more_steps_and_held_sliders_reach_the_engine(
    semblance: Run, model: Path, photo: Path, tmp_path: Path
) -> None:
    variants = {"plain": [], "steps": ["--steps", "5"], "held": ["--hold", "Male"]}
    results = []
    for name, words in variants.items():
        out = tmp_path / f"{name}.png"
        ran = semblance("edit", photo, "--set", "Smiling=1", *words, "-o", out, "--model", model)
        assert ran.code == 0, ran
        results.append(pixels(out))
    assert not np.array_equal(results[0], results[1])
    assert not np.array_equal(results[0], results[2])


def test_the_largest_face_is_edited(semblance: Run, tmp_path: Path) -> None:
    model, out = tmp_path / "faces.safetensors", tmp_path / "out.png"
    save_model(tiny_model(faces=True), model)
    words = ("--set", "Smiling=1", "-o", out, "--model", model, "--steps", "4", "--json")
    ran = semblance("edit", PORTRAIT, *words)
    assert ran.code == 0, ran
    said = json.loads(ran.out)
    assert said["faces"] == 1
    change = np.abs(pixels(out).astype(int) - pixels(PORTRAIT)).max(axis=2)
    rows, columns = np.nonzero(change)
    quad = np.array(said["quad"])
    assert change.max() > 10
    assert columns.min() >= quad[:, 0].min() - 1
    assert columns.max() <= quad[:, 0].max() + 1
    assert rows.max() <= quad[:, 1].max() + 1
    said_why = mistake(semblance("edit", PORTRAIT, "--face", "2", *words))
    assert "there is no face 2" in said_why


def test_unknown_sliders_are_answered_with_the_known(
    semblance: Run, model: Path, photo: Path, tmp_path: Path
) -> None:
    for words in (["--set", "Smilling=1"], ["--hold", "Smilling"]):
        said = mistake(semblance("edit", photo, *words, "-o", tmp_path / "o.png", "--model", model))
        assert "no slider 'Smilling'" in said
        assert "Smiling, Male" in said


def test_a_model_without_sliders(semblance: Run, photo: Path, tmp_path: Path) -> None:
    model = tmp_path / "plain.safetensors"
    save_model(tiny_model(sliders=False), model)
    words = ("-o", tmp_path / "o.png", "--model", model)
    assert "it has none" in mistake(semblance("edit", photo, "--set", "Smiling=1", *words))
    assert semblance("edit", photo, *words).code == 0


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Smiling", "NAME=NUMBER"),
        ("Smiling=", "NAME=NUMBER"),
        ("=1", "NAME=NUMBER"),
        ("Smiling=lots", "'lots' is not a number from -3 to 3"),
        ("Smiling=7", "'7' is not a number"),
        ("Smiling=nan", "'nan' is not a number"),
    ],
)
def test_bad_numbers(semblance: Run, model: Path, photo: Path, tmp_path: Path, text: str, why: str) -> None:
    assert why in mistake(semblance("edit", photo, "--set", text, "-o", tmp_path / "o.png", "--model", model))


def test_a_slider_set_twice(semblance: Run, model: Path, photo: Path, tmp_path: Path) -> None:
    words = ("--set", "Male=1", "--set", "Male=0.5", "-o", tmp_path / "o.png", "--model", model)
    assert "--set Male is given twice" in mistake(semblance("edit", photo, *words))


def test_the_photo_itself_is_never_overwritten(semblance: Run, model: Path, photo: Path) -> None:
    before = photo.read_bytes()
    said = mistake(semblance("edit", photo, "--set", "Male=1", "-o", photo, "--model", model))
    assert "is one of the files to read" in said
    assert photo.read_bytes() == before


def test_our_own_faults_end_with_one_and_name_the_log(
    semblance: Run,
    model: Path,
    photo: Path,
    tmp_path: Path,
    log_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError("of our making")

    monkeypatch.setattr("core.looking.find_faces", broken)
    ran = semblance("edit", photo, "--set", "Male=1", "-o", tmp_path / "o.png", "--model", model)
    assert ran.code == 1
    log = log_folder / "command-line.log"
    assert str(log) in ran.err
    assert "Traceback" not in ran.err
    assert "of our making" in log.read_text(encoding="utf-8")
