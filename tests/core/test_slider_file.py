"""Sliders of the user's own as files."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from core.slider_file import (
    LARGEST_FILE,
    OwnSlider,
    SliderCard,
    SliderError,
    first_name,
    free_name,
    is_own,
    make_key,
    read_slider,
    renamed,
    to_bytes,
    write_slider,
)
from tests.core.tiny import save_tiny


def slider(name: str = "Freckles", scale: float = 1.0) -> OwnSlider:
    weights = np.linspace(-1, 1, 16, dtype=np.float32) * np.float32(scale)
    numbers = (0.25, 1.5, -1.5)
    key = make_key(name, "fits", weights, numbers)
    card = SliderCard(name, key, "fits", "Tiny", "2026-01-01T00:00:00+00:00", 12, 14, 0.9, 0.75, 0.97)
    return OwnSlider(card, weights, numbers)


def test_a_slider_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    write_slider(slider(), path)
    read = read_slider(path)
    assert read.card == slider().card
    assert read.numbers == slider().numbers
    np.testing.assert_array_equal(read.weights, slider().weights)
    assert [file.name for file in tmp_path.iterdir()] == ["a.safetensors"]


def test_its_key_says_what_it_is() -> None:
    key = slider().card.key
    assert is_own(key)
    assert first_name(key) == "Freckles"
    assert not is_own("Smiling")
    assert not is_own("5_o_Clock~Shadow")
    assert slider(scale=2).card.key != key  # other numbers, another slider
    assert renamed(slider(), "Spots").card.key == key  # another name, the same one
    assert first_name(make_key("a~b", "fits", slider().weights, (0.0, 0.0, 0.0))) == "a-b"


def test_names_get_numbers() -> None:
    assert free_name(" Green  hair ", ()) == "Green hair"
    assert free_name("glasses", {"Glasses", "glasses 2"}) == "glasses 3"
    assert len(free_name("x" * 90, {"x" * 60})) <= 60


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda content: b"", "is no slider"),
        (lambda content: content[:40], "is no slider"),
        (lambda content: content.replace(b'\\"fits\\": \\"fits', b'\\"fits\\": \\"fitz'), "damaged"),
        (lambda content: content[:-1] + bytes([content[-1] ^ 1]), "damaged"),
        (lambda content: content.replace(b'\\"format\\": 1', b'\\"format\\": 7'), "later version"),
        (lambda content: content.replace(b'\\"has\\": 12', b'\\"has\\": []'), "damaged"),
    ],
)
def test_other_files_are_refused_in_words(
    damage: Callable[[bytes], bytes], words: str, tmp_path: Path
) -> None:
    content = to_bytes(slider())
    (tmp_path / "a.safetensors").write_bytes(damage(content))
    assert damage(content) != content
    with pytest.raises(SliderError, match=words):
        read_slider(tmp_path / "a.safetensors")


def test_models_and_strangers_are_told_apart(tmp_path: Path) -> None:
    save_file({"weights": np.zeros(3, np.float32)}, tmp_path / "other.safetensors")
    with pytest.raises(SliderError, match="is no slider"):
        read_slider(tmp_path / "other.safetensors")
    save_file({"weights": np.zeros(LARGEST_FILE, np.uint8)}, tmp_path / "large.safetensors")
    with pytest.raises(SliderError, match="is no slider"):
        read_slider(tmp_path / "large.safetensors")
    (tmp_path / "large.txt").write_bytes(b"text" * LARGEST_FILE)
    with pytest.raises(SliderError, match="is no slider"):
        read_slider(tmp_path / "large.txt")
    model = save_tiny(tmp_path)
    with model.open("ab") as file:  # as large as real ones are
        file.truncate(2 * LARGEST_FILE)
    with pytest.raises(SliderError, match="is a model"):
        read_slider(model)
    with pytest.raises(SliderError, match="can't be read"):
        read_slider(tmp_path / "missing.safetensors")


def test_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    odd = replace(slider(), weights=np.full(16, np.nan, np.float32))
    (tmp_path / "a.safetensors").write_bytes(to_bytes(odd))
    with pytest.raises(SliderError, match="damaged"):
        read_slider(tmp_path / "a.safetensors")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="folders cannot be made read-only here")
def test_a_folder_that_refuses_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(SliderError, match="Make room"):
            write_slider(slider(), tmp_path / "a.safetensors")
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(SliderError, match="was not saved to"):
        write_slider(slider(), tmp_path / "gone" / "a.safetensors")
