"""One model, one file."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from core.model_file import ModelError, load_model, read_header, save_model, with_codes
from tests.core.tiny import save_tiny, tiny_model


def test_a_model_comes_back_as_it_was(tmp_path: Path) -> None:
    model = tiny_model()
    path = tmp_path / "m.safetensors"
    save_model(model, path)
    back = load_model(path)
    images = torch.rand(1, 3, 16, 16) * 2 - 1
    code, again = model.autoencoder.encode(images, 5), back.autoencoder.encode(images, 5)
    assert torch.allclose(code.x_T, again.x_T, atol=1e-4)
    assert back.card == model.card
    assert back.attributes is not None
    assert model.attributes is not None
    assert back.attributes.names == model.attributes.names
    assert torch.equal(back.attributes.weights, model.attributes.weights)
    assert back.prior is not None
    assert model.prior is not None
    noise = torch.randn(2, 16)
    assert torch.allclose(back.prior.sample(noise, 4), model.prior.sample(noise, 4), atol=1e-5)


def test_a_model_without_sliders_and_prior(tmp_path: Path) -> None:
    back = load_model(save_tiny(tmp_path, sliders=False, prior=False))
    assert back.attributes is None
    assert back.prior is None


def test_half_precision_halves_the_file_and_loads_as_single(tmp_path: Path) -> None:
    model = tiny_model()
    full, half = tmp_path / "full.safetensors", tmp_path / "half.safetensors"
    save_model(model, full)
    save_model(model, half, torch.float16)
    assert half.stat().st_size < 0.65 * full.stat().st_size
    loaded = load_model(half)
    assert next(loaded.autoencoder.parameters()).dtype == torch.float32
    code = loaded.autoencoder.encode(torch.zeros(1, 3, 16, 16), 2)
    assert torch.isfinite(code.x_T).all()


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no model file"):
        load_model(tmp_path / "none.safetensors")


def test_somebody_elses_safetensors(tmp_path: Path) -> None:
    path = tmp_path / "m.safetensors"
    save_file({"a": torch.zeros(1)}, path)
    with pytest.raises(ModelError, match="not made by Semblance"):
        load_model(path)


def altered(path: Path, **changes: object) -> Path:
    """Rewrite a model file's description."""
    with safe_open(path, "pt") as file:
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        header = json.loads(file.metadata()["semblance"])
    save_file(tensors, path, {"semblance": json.dumps(header | changes)})
    return path


def test_a_model_of_a_later_version(tmp_path: Path) -> None:
    path = altered(save_tiny(tmp_path), format=99, something_new={"a": 1})
    with pytest.raises(ModelError, match="later version"):
        read_header(path)


@pytest.mark.parametrize("part", ["card", "architecture", "prior", "attributes"])
def test_a_description_that_lacks_a_part(tmp_path: Path, part: str) -> None:
    path = save_tiny(tmp_path)
    with safe_open(path, "pt") as file:
        header = json.loads(file.metadata()["semblance"])
    del header[part]
    save_file({"a": torch.zeros(1)}, path, {"semblance": json.dumps(header)})
    with pytest.raises(ModelError, match=f"says nothing of {part}"):
        read_header(path)


def test_a_description_that_does_not_fit_the_tensors(tmp_path: Path) -> None:
    path = altered(save_tiny(tmp_path), attributes=["Only one"])
    with pytest.raises(ModelError, match="do not fit its description"):
        load_model(path)
    path = altered(save_tiny(tmp_path), architecture={"unet": {}})
    with pytest.raises(ModelError, match="do not fit its description") as caught:
        load_model(path)
    assert "(" not in str(caught.value), "what the library says of it is for the log"


def test_a_network_of_another_size_is_said_in_plain_words(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    with safe_open(path, "pt") as file:
        tensors, metadata = {name: file.get_tensor(name) for name in file.keys()}, file.metadata()  # noqa: SIM118
    name = next(name for name in tensors if name.startswith("unet.") and tensors[name].ndim > 1)
    save_file(tensors | {name: tensors[name][:-1].clone()}, path, metadata)
    with pytest.raises(ModelError) as caught:
        load_model(path)
    assert str(caught.value) == (
        "'tiny.safetensors' is damaged: its contents do not fit its description. Copy or download it again."
    )


def test_too_little_memory_is_not_the_file_s_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes")

    monkeypatch.setattr("core.model_file._assemble", full)
    with pytest.raises(RuntimeError, match="allocate"):
        load_model(save_tiny(tmp_path))


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_tiny(tmp_path)
    before = path.read_bytes()

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.tensor_file.save_file", full_disk)
    with pytest.raises(OSError, match="No space"):
        save_model(tiny_model(), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_training_codes_are_kept_in_few_bits(tmp_path: Path) -> None:
    codes, path = torch.randn(7, 16), tmp_path / "m.safetensors"
    save_model(dataclasses.replace(tiny_model(), codes=codes), path)
    with safe_open(path, "pt") as file:
        assert file.get_slice("codes").get_dtype() == "I8"
    back = load_model(path)
    assert back.codes is not None
    assert back.codes.dtype == torch.float32
    assert torch.allclose(back.codes, codes, atol=0.51 * float(codes.abs().max()) / 127)
    assert load_model(save_tiny(tmp_path)).codes is None  # as in files of before


def test_codes_put_into_a_file_change_nothing_else(tmp_path: Path) -> None:
    old, new = save_tiny(tmp_path), tmp_path / "new.safetensors"
    codes = torch.randn(5, 16)
    for source in (old, new):  # into one that has none, and again
        with_codes(source, codes, new)
        with safe_open(old, "pt") as before, safe_open(new, "pt") as after:
            assert before.metadata() == after.metadata()
            assert set(after.keys()) - set(before.keys()) == {"codes", "codes_scale"}
            same = [torch.equal(before.get_tensor(key), after.get_tensor(key)) for key in before.keys()]  # noqa: SIM118
            assert all(same)
        kept = load_model(new).codes
        assert kept is not None
        assert torch.allclose(kept, codes, atol=0.02)
    with pytest.raises(ValueError, match=r"\[N,16\]"):
        with_codes(old, torch.zeros(5, 4), new)


def test_codes_that_do_not_fit_the_networks(tmp_path: Path) -> None:
    path = tmp_path / "m.safetensors"
    save_model(dataclasses.replace(tiny_model(), codes=torch.zeros(3, 9)), path)
    with pytest.raises(ModelError, match="do not fit its description"):
        load_model(path)
