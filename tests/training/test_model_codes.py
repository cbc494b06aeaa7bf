"""The semantic codes of the training pictures, in the model file."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch
from PIL import Image

from core.model_file import load_model, save_model
from tests.core.tiny import picture, save_tiny, tiny_model
from training import model_codes
from training.stages.codes import Codes

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for seed in range(6):
        Image.fromarray(picture(16, 16, seed)).save(folder / f"{seed}.png")
    return folder


def test_they_are_put_into_a_model_of_before(tmp_path: Path, pictures: Path) -> None:
    file = save_tiny(tmp_path)
    assert model_codes.main([str(file), "--data", str(pictures), "-o", str(file)]) == 0
    model = load_model(file)
    first = torch.from_numpy(picture(16, 16, 0).copy()).permute(2, 0, 1)[None] / 127.5 - 1
    expected = model.autoencoder.encode_semantic(first)
    assert expected is not None
    assert model.codes is not None
    assert len(model.codes) == 6
    assert torch.allclose(model.codes[0], expected[0], atol=0.01 * float(model.codes.abs().max()))


def test_no_pictures_and_no_encoder_are_said(
    tmp_path: Path, pictures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save_tiny(tmp_path)
    before = file.read_bytes()
    assert model_codes.main([str(file), "--data", str(tmp_path / "none"), "-o", str(file)]) == 2
    assert "There is no" in capsys.readouterr().err
    assert file.read_bytes() == before
    plain = tmp_path / "plain.safetensors"
    model = tiny_model(sliders=False, prior=False)
    config = dataclasses.replace(model.autoencoder.config, encoder=None)
    save_model(dataclasses.replace(model, autoencoder=type(model.autoencoder)(config), latent=None), plain)
    assert model_codes.main([str(plain), "--data", str(pictures), "-o", str(plain)]) == 2
    assert "no encoder" in capsys.readouterr().err


def test_a_sample_is_spread_over_the_set() -> None:
    z_sem = torch.arange(100.0)[:, None]
    codes = Codes(z_sem, -z_sem)
    few = codes.sample(10)
    assert few is not None
    assert few[:, 0].tolist() == [0, 11, 22, 33, 44, 55, 66, 77, 88, 99]
    assert torch.equal(codes.sample(2048), z_sem)  # type: ignore[arg-type]
    assert codes.sample(0) is None
