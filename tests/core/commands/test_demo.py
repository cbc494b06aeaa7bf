"""The demo writes three pictures of one edit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from core.commands.arguments import ROOT
from tests.core.commands.conftest import Run
from tests.core.tiny import picture

FILES = ("before.png", "after.png", "side-by-side.png")


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image)


def test_three_pictures_of_one_photo(semblance: Run, model: Path, photo: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "demo"
    ran = semblance("demo", photo, "--out", out, "--model", model, "--steps", "5")
    assert ran.code == 0, ran
    assert "Smiling +1" in ran.out
    before, after, both = (pixels(out / name) for name in FILES)
    assert all(str(out / name) in ran.out for name in FILES)
    assert np.array_equal(before, picture())
    assert np.abs(after.astype(int) - before).max() > 10
    assert np.array_equal(both, np.concatenate([before, after], axis=1))


def test_several_photos_get_a_folder_each(semblance: Run, model: Path, photo: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.png"
    Image.fromarray(picture(seed=1)).save(other)
    out = tmp_path / "demo"
    words = ("--set", "Male=-1", "--out", out, "--model", model, "--steps", "2")
    assert semblance("demo", photo, other, *words).code == 0
    assert sorted(path.name for path in out.iterdir()) == ["other", "photo"]
    assert all((out / "other" / name).is_file() for name in FILES)


def test_as_a_module_with_the_bundled_portrait(model: Path, tmp_path: Path) -> None:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "core.commands.demo",
        "--out",
        tmp_path,
        "--model",
        model,
        "--steps",
        "2",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "side-by-side.png") in done.stdout
    assert pixels(tmp_path / "before.png").shape == pixels(tmp_path / "after.png").shape
