"""The official checkpoints' golden values, through the command line alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file
from torch import Tensor

from tests.core.commands.conftest import Run


def save_picture(image: Tensor, path: Path) -> Path:
    """An image [3,H,W] in [-1,1] whose values are 8-bit ones, as such."""
    scaled = (image.permute(1, 2, 0) + 1) * 127.5
    pixels = scaled.round()
    assert (scaled - pixels).abs().max() < 1e-3
    Image.fromarray(pixels.to(torch.uint8).numpy()).save(path)
    return path


def decoded(path: Path) -> np.ndarray:
    """A PNG as [3,H,W] in [0,1]."""
    with Image.open(path) as picture:
        return np.asarray(picture).transpose(2, 0, 1) / 255


@pytest.fixture
def checkpoints(shared_dir: Path) -> Path:
    return shared_dir / "golden" / "checkpoints"


# The latent checkpoint holds the same autoencoder as the first.
@pytest.mark.parametrize("checkpoint", ["tiny32_autoenc", "tiny32_autoenc_latent"])
def test_encode_and_decode(semblance: Run, checkpoints: Path, tmp_path: Path, checkpoint: str) -> None:
    golden = load_file(checkpoints.parent / "tiny32_autoenc.safetensors")
    model, code, out = tmp_path / "model.safetensors", tmp_path / "code.safetensors", tmp_path / "out.png"
    assert semblance("import", checkpoints / checkpoint / "last.ckpt", "-o", model).code == 0
    common = ("--model", model, "--steps", "10", "--device", "cpu")
    for index, image in enumerate(golden["x0"]):
        photo = save_picture(image, tmp_path / "photo.png")
        assert semblance("encode", photo, "-o", code, "--no-align", *common).code == 0
        assert semblance("decode", code, "-o", out, *common).code == 0
        found = load_file(code)
        torch.testing.assert_close(found["z_sem"][0], golden["z_sem"][index], atol=1e-5, rtol=0)
        torch.testing.assert_close(found["x_T"][0], golden["enc.T10.xT"][index], atol=5e-4, rtol=0)
        expected = golden["dec.encT10.decT10.render01"][index].numpy()
        assert np.abs(decoded(out) - expected).max() <= 0.5 / 255 + 1e-4  # half a step of rounding more


def test_a_plain_model(semblance: Run, checkpoints: Path, tmp_path: Path) -> None:
    golden = load_file(checkpoints.parent / "tiny32_ddpm.safetensors")
    model, code, out = tmp_path / "model.safetensors", tmp_path / "code.safetensors", tmp_path / "out.png"
    assert semblance("import", checkpoints / "tiny32_ddpm" / "last.ckpt", "-o", model).code == 0
    for index, image in enumerate(golden["x0"]):
        photo = save_picture(image, tmp_path / "photo.png")
        common = ("--model", model, "--steps", "10", "--device", "cpu")
        assert semblance("encode", photo, "-o", code, "--no-align", *common).code == 0
        # the golden tests say why this one has twice the tolerance
        torch.testing.assert_close(load_file(code)["x_T"][0], golden["enc.T10.xT"][index], atol=1e-3, rtol=0)
        for steps in (10, 20):
            save_file({"x_T": golden["xT"][index : index + 1].contiguous()}, code)
            words = ("--model", model, "--steps", str(steps), "--device", "cpu")
            assert semblance("decode", code, "-o", out, *words).code == 0
            expected = golden[f"sample.T{steps}.render01"][index].numpy()
            assert np.abs(decoded(out) - expected).max() <= 0.5 / 255 + 1e-4


def test_three_checkpoints_become_one_model(semblance: Run, checkpoints: Path, tmp_path: Path) -> None:
    model = tmp_path / "model.safetensors"
    ran = semblance(
        "import", checkpoints / "tiny32_autoenc" / "last.ckpt",
        "--latent", checkpoints / "tiny32_autoenc_latent" / "last.ckpt",
        "--classifier", checkpoints / "tiny32_autoenc_cls" / "last.ckpt",
        "--name", "Merged", "-o", model,
    )  # fmt: skip
    assert ran.code == 0, ran
    assert ran.out == f"Wrote {model}: Merged, 32 pixels a side, 40 sliders, with a latent network\n"
    said = semblance("info", model).out
    assert "Smiling" in said
    assert "interpolate, edit, sample" in said


def test_half_precision_halves_the_file(semblance: Run, checkpoints: Path, tmp_path: Path) -> None:
    checkpoint = checkpoints / "tiny32_autoenc" / "last.ckpt"
    whole, half = tmp_path / "whole.safetensors", tmp_path / "half.safetensors"
    semblance("import", checkpoint, "-o", whole)
    semblance("import", checkpoint, "-o", half, "--half")
    assert half.stat().st_size < 0.55 * whole.stat().st_size
