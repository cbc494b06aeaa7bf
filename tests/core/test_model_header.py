"""What a model file says of itself is read, renamed and copied without its networks, and never half."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from core.model_file import ModelError, load_model, save_model
from core.model_header import about_model, copy_model, read_header, rename_model
from core.slider_file import OwnSlider, SliderCard, to_bytes
from tests.core.tiny import CODE, save_tiny, tiny_model

CARD = SliderCard("Mine", "Mine~00000000", "fits", "Tiny", "2026-01-01T00:00:00+00:00", 9, 9, 0.9, 0.8, 1.0)


def test_a_model_is_told_of_without_loading_it(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    about, model = about_model(path), tiny_model()
    assert about.card == model.card
    assert (about.image_size, about.code, about.attributes) == (16, CODE, ("Smiling", "Male"))
    assert (about.edits, about.morphs, about.generates, about.learns) == (True, True, True, True)
    assert about.parameters["unet"] == sum(each.numel() for each in model.autoencoder.unet.parameters())
    assert set(about.parameters) == {"unet", "encoder", "prior"}
    assert not about.half
    save_model(model, path, torch.float16)
    assert about_model(path).half
    bare = about_model(save_tiny(tmp_path, sliders=False, prior=False))
    assert (bare.edits, bare.generates, bare.attributes) == (False, False, ())


def test_a_new_name_changes_nothing_else(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    before, header = load_model(path), read_header(path)
    told: list[tuple[int, int]] = []
    rename_model(path, "Größe “1”", lambda done, total: told.append((done, total)))
    after = load_model(path)
    assert after.card.name == "Größe “1”"
    header["card"]["name"] = after.card.name
    assert read_header(path) == header
    for name, value in before.autoencoder.state_dict().items():
        assert torch.equal(value, after.autoencoder.state_dict()[name])
    assert told[-1][0] == told[-1][1]
    assert list(tmp_path.iterdir()) == [path]


def test_a_rename_that_is_stopped_leaves_the_file_whole(tmp_path: Path) -> None:
    path = save_tiny(tmp_path)
    before = path.read_bytes()

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rename_model(path, "Other", stop)
    with pytest.raises(KeyboardInterrupt):
        copy_model(path, tmp_path / "copy.safetensors", stop)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_is_the_same(tmp_path: Path) -> None:
    path, copy = save_tiny(tmp_path), tmp_path / "copy.safetensors"
    copy_model(path, copy)
    assert copy.read_bytes() == path.read_bytes()


def test_a_slider_is_no_model(tmp_path: Path) -> None:
    path = tmp_path / "mine.safetensors"
    path.write_bytes(to_bytes(OwnSlider(CARD, np.zeros(4, np.float32), (0.0, 1.0, -1.0))))
    with pytest.raises(ModelError, match="is a slider, not a model"):
        about_model(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'\\"image_size\\": 16', b'\\"image_size\\": []'),
        (b'\\"licence\\": \\"MIT\\"', b'\\"license\\": \\"MIT\\"'),
        (b'\\"name\\": \\"Tiny\\"', b'\\"name\\": 1234567'),
    ],
)
def test_a_description_that_makes_no_sense_is_said(tmp_path: Path, old: bytes, new: bytes) -> None:
    path = save_tiny(tmp_path)
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new.ljust(len(old))[: len(old)] if len(new) <= len(old) else new))
    with pytest.raises(ModelError, match="damaged"):
        about_model(path)
