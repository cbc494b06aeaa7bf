"""Encode and decode: what a code file holds, and that it comes back as the picture."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from core.commands.code_file import fingerprint
from core.model_file import load_model, save_model
from core.tensors import as_images
from tests.core.commands.conftest import Run, mistake
from tests.core.tiny import CODE, picture, tiny_model


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image)


def test_a_code_file_holds_what_the_model_says(
    semblance: Run, model: Path, aligned: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "code.safetensors"
    ran = semblance("encode", aligned[0], "-o", out, "--model", model, "--steps", "7", "--no-align", "--json")
    assert ran.code == 0, ran
    said = json.loads(ran.out)
    assert (said["z_sem"], said["x_T"], said["steps"]) == ([1, CODE], [1, 3, 16, 16], 7)
    code = load_file(out)
    expected = load_model(model).autoencoder.encode(as_images(picture(16, 16, 0)), 7)
    assert expected.z_sem is not None
    assert set(code) == {"z_sem", "x_T"}
    torch.testing.assert_close(code["z_sem"], expected.z_sem)
    torch.testing.assert_close(code["x_T"], expected.x_T, atol=1e-4, rtol=1e-4)
    with safe_open(out, "pt") as file:
        header = json.loads(file.metadata()["semblance_code"])
    assert header["model"] == "Tiny"
    assert header["photo"] == "a.png"


def test_a_decode_is_the_models_own(
    semblance: Run, model: Path, aligned: tuple[Path, Path], tmp_path: Path
) -> None:
    code, out = tmp_path / "code.safetensors", tmp_path / "out.png"
    semblance("encode", aligned[0], "-o", code, "--model", model, "--steps", "20", "--no-align")
    ran = semblance("decode", code, "-o", out, "--model", model, "--steps", "20")
    assert (ran.code, ran.out) == (0, f"Wrote {out}\n")
    autoencoder = load_model(model).autoencoder
    image = autoencoder.decode(autoencoder.encode(as_images(picture(16, 16, 0)), 20), 20)
    expected = (image[0].permute(1, 2, 0).numpy().clip(-1, 1) + 1) * 127.5
    assert np.abs(pixels(out) - expected).max() <= 0.51
    assert b"trainedAlgorithmicMedia" in out.read_bytes()


def test_other_sizes_are_cut_in_the_middle_and_resized(
    semblance: Run, model: Path, photo: Path, tmp_path: Path
) -> None:
    square = tmp_path / "square.png"
    Image.fromarray(picture()[:, 8:56]).save(square)
    codes = []
    for path in (photo, square):
        out = tmp_path / "code.safetensors"
        ran = semblance("encode", path, "-o", out, "--model", model, "--steps", "2", "--no-align")
        assert ran.code == 0, ran
        codes.append(load_file(out)["z_sem"])
    assert torch.equal(*codes)


def test_a_model_without_encoder_gives_noise_alone(
    semblance: Run, shared_dir: Path, tmp_path: Path, aligned: tuple[Path, Path]
) -> None:
    model, code = tmp_path / "ddpm.safetensors", tmp_path / "code.safetensors"
    checkpoint = shared_dir / "golden" / "checkpoints" / "tiny32_ddpm" / "last.ckpt"
    assert semblance("import", checkpoint, "-o", model).code == 0
    ran = semblance(
        "encode", aligned[0], "-o", code, "--model", model, "--steps", "2", "--no-align", "--json"
    )
    assert json.loads(ran.out)["z_sem"] is None
    assert set(load_file(code)) == {"x_T"}
    assert semblance("decode", code, "-o", tmp_path / "o.png", "--model", model, "--steps", "2").code == 0


def test_an_aligned_face_is_found_and_a_missing_one_said(semblance: Run, tmp_path: Path, photo: Path) -> None:
    model = tmp_path / "faces.safetensors"
    save_model(tiny_model(faces=True), model)
    out = tmp_path / "code.safetensors"
    ran = semblance("encode", photo, "-o", out, "--model", model, "--steps", "2")
    assert ran.code == 0
    assert "No face was found in 'photo.png'" in ran.err
    assert "no face 2" in mistake(semblance("encode", photo, "-o", out, "--model", model, "--face", "2"))


def test_a_code_without_our_header_is_taken_if_it_fits(semblance: Run, model: Path, tmp_path: Path) -> None:
    code, out = tmp_path / "code.safetensors", tmp_path / "out.png"
    save_file({"z_sem": torch.zeros(1, CODE), "x_T": torch.zeros(1, 3, 16, 16)}, code)
    assert semblance("decode", code, "-o", out, "--model", model, "--steps", "2").code == 0
    assert pixels(out).shape == (16, 16, 3)


def test_a_code_of_another_length_is_refused(semblance: Run, model: Path, tmp_path: Path) -> None:
    code = tmp_path / "code.safetensors"
    save_file({"z_sem": torch.zeros(1, 512), "x_T": torch.zeros(1, 3, 16, 16)}, code)
    said = mistake(semblance("decode", code, "-o", tmp_path / "out.png", "--model", model))
    assert "z_sem of 1 x 512" in said
    assert "z_sem of 1 x 16" in said
    assert not (tmp_path / "out.png").exists()


def test_a_code_of_another_model_is_refused_by_name(
    semblance: Run, model: Path, aligned: tuple[Path, Path], tmp_path: Path
) -> None:
    code, other = tmp_path / "code.safetensors", tmp_path / "other.safetensors"
    semblance("encode", aligned[0], "-o", code, "--model", model, "--steps", "2", "--no-align")
    changed = tiny_model()
    with torch.no_grad():
        next(iter(changed.autoencoder.unet.parameters())).add_(0.01)
    save_model(changed, other)
    said = mistake(semblance("decode", code, "-o", tmp_path / "out.png", "--model", other))
    assert "another model, 'Tiny'" in said
    assert "--model" in said


def test_models_with_the_same_networks_exchange_codes() -> None:
    assert fingerprint(tiny_model(sliders=False).autoencoder) == fingerprint(tiny_model().autoencoder)


@pytest.mark.parametrize("content", [b"", b"no code", b"\xff" * 100])
def test_damaged_codes(semblance: Run, model: Path, tmp_path: Path, content: bytes) -> None:
    code = tmp_path / "code.safetensors"
    code.write_bytes(content)
    said = mistake(semblance("decode", code, "-o", tmp_path / "out.png", "--model", model))
    assert "code.safetensors" in said


def test_a_code_of_broken_numbers(semblance: Run, model: Path, tmp_path: Path) -> None:
    code = tmp_path / "code.safetensors"
    save_file({"z_sem": torch.full((1, CODE), torch.nan), "x_T": torch.zeros(1, 3, 16, 16)}, code)
    assert "infinite or undefined" in mistake(
        semblance("decode", code, "-o", tmp_path / "out.png", "--model", model)
    )


def test_a_model_given_as_code(semblance: Run, model: Path, tmp_path: Path) -> None:
    assert "holds no code" in mistake(
        semblance("decode", model, "-o", tmp_path / "out.png", "--model", model)
    )


def test_the_model_is_never_replaced_by_a_code(
    semblance: Run, model: Path, aligned: tuple[Path, Path]
) -> None:
    before = model.read_bytes()
    said = mistake(semblance("encode", aligned[0], "-o", model, "--model", model, "--no-align"))
    assert "is one of the files to read" in said
    assert model.read_bytes() == before
