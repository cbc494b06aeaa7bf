"""The sheets drawn while training."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.autoencoder import AutoencoderConfig, Code, DiffusionAutoencoder
from core.editing import noise_like
from tests.core.tiny import picture, tiny_model
from training.data.pictures import Pictures
from training.samples import COLUMNS, GAP, SAMPLE_ROWS, SECTION_GAP, draw_grid, spread

SIZE = 16
STEPS = 2


def pictures(count: int) -> Pictures:
    """Different smooth pictures of the tiny model's size."""
    pixels = np.stack([picture(SIZE, SIZE, seed) for seed in range(count)])
    return Pictures(pixels, tuple(f"{index}.png" for index in range(count)))


def plain_ddim() -> DiffusionAutoencoder:
    """A tiny network without an encoder."""
    config = tiny_model().autoencoder.config
    unet = dataclasses.replace(config.unet, code=0, code_map=0)
    model = DiffusionAutoencoder(AutoencoderConfig(unet, None, config.diffusion))
    return model.requires_grad_(False).eval()


def height(*sections: int) -> int:
    """Pixels of a sheet with so many rows in each section."""
    rows = sum(sections)
    return rows * SIZE + (rows - len(sections)) * GAP + (len(sections) - 1) * SECTION_GAP


def read(path: Path) -> np.ndarray:
    """A PNG's pixels [H,W,3]."""
    with Image.open(path) as file:
        return np.asarray(file)


def at(sheet: np.ndarray, top: int, column: int) -> np.ndarray:
    """The picture in a column of the row that begins at `top`."""
    left = column * (SIZE + GAP)
    return sheet[top : top + SIZE, left : left + SIZE]


def test_the_sheet_of_an_autoencoder(tmp_path: Path) -> None:
    model, shown = tiny_model().autoencoder, pictures(8)
    draw_grid(model, shown, tmp_path / "sheet.png", steps=STEPS)
    sheet = read(tmp_path / "sheet.png")
    assert sheet.shape == (height(3, 2, 2), COLUMNS * (SIZE + GAP) - GAP, 3)
    assert all(np.array_equal(at(sheet, 0, column), shown.pixels[column]) for column in range(8))
    # The second row is decoded from both codes.
    images = shown.images(np.arange(8))
    decoded = model.decode(model.encode(images, STEPS), STEPS).clamp(-1, 1)
    expected = ((decoded + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
    assert np.abs(at(sheet, SIZE + GAP, 5).astype(int) - expected[5]).max() <= 1
    # Variation: the picture, then other noise each time.
    top = height(3) + SECTION_GAP
    assert np.array_equal(at(sheet, top, 0), shown.pixels[0])
    assert not np.array_equal(at(sheet, top, 1), at(sheet, top, 2))
    # Interpolation: between two pictures; its ends are their reconstructions.
    top += height(2) + SECTION_GAP
    assert np.array_equal(at(sheet, top, 0), shown.pixels[0])
    assert np.array_equal(at(sheet, top, 7), shown.pixels[1])
    assert np.abs(at(sheet, top, 1).astype(int) - expected[0]).max() <= 1
    assert np.abs(at(sheet, top, 6).astype(int) - expected[1]).max() <= 1
    assert np.array_equal(at(sheet, top + SIZE + GAP, 7), shown.pixels[3])


def test_the_sheet_is_the_same_every_time_and_another_with_another_seed(tmp_path: Path) -> None:
    model, shown = tiny_model().autoencoder, pictures(3)
    for name, seed in (("a.png", 1), ("b.png", 1), ("c.png", 2)):
        draw_grid(model, shown, tmp_path / name, seed=seed, steps=STEPS)
    a, b, c = ((tmp_path / name).read_bytes() for name in ("a.png", "b.png", "c.png"))
    assert a == b != c


def test_with_a_prior_it_is_of_samples(tmp_path: Path) -> None:
    model = tiny_model()
    path = tmp_path / "new.png"
    draw_grid(model.autoencoder, pictures(8), path, prior=model.prior, latent=model.latent, steps=STEPS)
    sheet = read(path)
    assert sheet.shape[0] == height(1, SAMPLE_ROWS)
    new = [at(sheet, SIZE + SECTION_GAP, column) for column in range(COLUMNS)]
    assert len({one.tobytes() for one in new}) == COLUMNS


def test_a_plain_ddim_reconstructs_by_its_noise_and_samples_from_it(tmp_path: Path) -> None:
    model = plain_ddim()
    draw_grid(model, pictures(8), tmp_path / "ddim.png", seed=5, steps=STEPS)
    sheet = read(tmp_path / "ddim.png")
    assert sheet.shape[0] == height(2, 2, SAMPLE_ROWS)
    noise = noise_like(torch.empty(3, SIZE, SIZE), [5 + 2_000])
    sampled = model.decode(Code(None, noise), STEPS).clamp(-1, 1)
    expected = ((sampled[0] + 1) * 127.5).round().byte().permute(1, 2, 0).numpy()
    top = height(2) + SECTION_GAP + height(2) + SECTION_GAP
    assert np.abs(at(sheet, top, 0).astype(int) - expected).max() <= 1


@pytest.mark.parametrize("count", [1, 2])
def test_few_pictures_are_enough(tmp_path: Path, count: int) -> None:
    draw_grid(tiny_model().autoencoder, pictures(count), tmp_path / "few.png", steps=STEPS)
    assert len(read(tmp_path / "few.png")) == height(*((3, 1) if count == 1 else (3, 2, 1)))


def test_it_stops_between_network_calls_and_leaves_nothing(tmp_path: Path) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        draw_grid(tiny_model().autoencoder, pictures(8), tmp_path / "sheet.png", steps=STEPS, check=check)
    assert list(tmp_path.iterdir()) == []


def test_pictures_are_spread_over_the_set() -> None:
    assert spread(100, 5).tolist() == [0, 25, 50, 74, 99]
    assert spread(3, 8).tolist() == [0, 1, 2]
