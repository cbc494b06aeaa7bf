"""The command line in process, with tiny models and pictures made on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import platformdirs
import pytest
from PIL import Image

from core.commands import main
from tests.core.tiny import picture, save_tiny


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs `semblance` with these words."""

    def __call__(self, *words: str | Path) -> Ran: ...


@pytest.fixture
def log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *a, **k: str(folder))
    return folder


@pytest.fixture
def semblance(capsys: pytest.CaptureFixture[str], log_folder: Path) -> Run:
    def run(*words: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model of 16 px that is not of faces, with sliders Smiling and Male and a latent network."""
    return save_tiny(tmp_path)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture of 64 x 48 px."""
    path = tmp_path / "photo.png"
    Image.fromarray(picture()).save(path)
    return path


@pytest.fixture
def aligned(tmp_path: Path) -> tuple[Path, Path]:
    """Two pictures of the model's size."""
    paths = tmp_path / "a.png", tmp_path / "b.png"
    for seed, path in enumerate(paths):
        Image.fromarray(picture(16, 16, seed)).save(path)
    return paths


def mistake(ran: Ran) -> str:
    """The one line with which a user's mistake was answered."""
    assert ran.code == 2, ran
    assert ran.out == ""
    assert ran.err.count("\n") == 1, ran.err
    assert ran.err.startswith("semblance"), ran.err
    assert "Traceback" not in ran.err
    return ran.err
