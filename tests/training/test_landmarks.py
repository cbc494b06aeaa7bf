"""The landmark network can be trained, saved and measured; its scenes say where their faces are."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from core.photo.align import centre_quad
from core.photo.landmarks import CROP, load_network
from training.face_scenes import CropMaker, Portraits, background, place, read_portraits
from training.landmarks import measure, save, train

COLOURS = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (0, 255, 255)]
POINTS = np.array([[48.0, 60], [79, 60], [64, 76], [50, 90], [78, 90]])


def dotted_portraits(count: int) -> Portraits:
    """Grey pictures of 128 x 128 with a coloured dot at each of the five points, which wander a little."""
    rng = np.random.default_rng(0)
    pictures, points = [], []
    for _ in range(count):
        picture = np.full((128, 128, 3), 90, np.uint8)
        moved = POINTS + rng.integers(-3, 4, (5, 2))
        for (x, y), colour in zip(moved, COLOURS, strict=True):
            cv2.circle(picture, (int(x), int(y)), 4, colour, -1)
        pictures.append(picture)
        points.append(moved)
    return Portraits(pictures, np.stack(points), [f"{index}.jpg" for index in range(count)])


def write_data(folder: Path, portraits: Portraits) -> None:
    """A data folder as the network is trained from, with these portraits in one domain."""
    names = ["right_eye", "left_eye", "nose", "mouth_right", "mouth_left"]
    lines = [",".join(["file", *(f"{name}_{axis}" for name in names for axis in "xy")])]
    (folder / "faces" / "color" / "train").mkdir(parents=True)
    for name, picture, points in zip(portraits.names, portraits.pictures, portraits.points, strict=True):
        file = f"faces/color/train/{name}"
        assert cv2.imwrite(str(folder / file), picture)
        lines.append(",".join([file, *(str(value) for value in points.ravel())]))
    (folder / "landmarks.csv").write_text("\n".join(lines), encoding="utf-8")


def test_training_learns_and_saving_keeps_it(tmp_path: Path) -> None:
    torch.set_num_threads(2)
    write_data(tmp_path, dotted_portraits(12))
    network = train(tmp_path, seconds=0, batch=24, steps=120, scenes=9)
    save(network, tmp_path / "models" / "net.safetensors")
    again = load_network(tmp_path / "models" / "net.safetensors")
    portraits = read_portraits(tmp_path, ["color/train"])
    crops, points, faces = CropMaker(portraits, np.random.default_rng(9), 9).batch(64)
    with torch.inference_mode():
        found, logits = again(torch.from_numpy(crops)[:, None])
        assert torch.allclose(found, network(torch.from_numpy(crops)[:, None])[0], atol=0.02)
    miss = np.linalg.norm(found.numpy() - points, axis=2)[faces == 1].mean()
    guess = np.linalg.norm(points[faces == 1] - points[faces == 1].mean(axis=0), axis=2).mean()
    assert miss < 0.85 * guess
    assert logits[faces == 1].mean() > logits[faces == 0].mean() + 0.3


def test_training_is_repeatable(tmp_path: Path) -> None:
    torch.set_num_threads(1)
    write_data(tmp_path, dotted_portraits(3))
    first, second = (
        train(tmp_path, seconds=0, batch=8, steps=2, seed=5, scenes=2).state_dict() for _ in range(2)
    )
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_crops_point_at_the_dots() -> None:
    """The first point of a face crop is the red dot's place: brighter than the ground in grey as well."""
    crops, points, faces = CropMaker(dotted_portraits(4), np.random.default_rng(1), 9).batch(200)
    assert crops.shape == (200, CROP, CROP)
    assert 0.5 < faces.mean() < 0.75
    assert np.abs(crops.mean(axis=(1, 2))).max() < 1e-3
    green = []
    for crop, five in zip(crops[faces == 1], points[faces == 1], strict=True):
        x, y = np.floor(five[1] * CROP).astype(int)  # left eye, or after mirroring the dot of the right one
        if 0 <= x < CROP and 0 <= y < CROP:
            green.append(abs(float(crop[y, x] - np.median(crop))))
    assert np.median(green) > 0.7


def test_placed_faces_are_where_they_are_said_to_be() -> None:
    rng = np.random.default_rng(2)
    portraits = dotted_portraits(1)
    canvas = background(rng, 400, 500, portraits.pictures)
    placed = place(rng, canvas, portraits.pictures[0], portraits.points[0], 200, 25)
    for (x, y), colour in zip(placed, COLOURS, strict=True):
        assert np.abs(canvas[round(y), round(x)].astype(int) - colour).max() < 60


def test_backgrounds_are_busy_and_differ() -> None:
    rng = np.random.default_rng(3)
    made = [background(rng, 120, 160, dotted_portraits(2).pictures) for _ in range(6)]
    assert all(picture.shape == (120, 160, 3) and picture.std() > 5 for picture in made)
    assert not np.array_equal(made[0], made[1])


def test_measuring_counts_misses_and_false_finds(tmp_path: Path) -> None:
    """A flat picture said to hold a face counts as missed."""
    write_data(tmp_path, dotted_portraits(2))
    network = train(tmp_path, seconds=0, batch=8, steps=1, scenes=2)
    figures = measure(
        network, [("flat", np.full((200, 200, 3), 99, np.uint8), centre_quad(9, 9).repeat(2, 0)[:5])]
    )
    assert figures.recall == 0
    assert figures.missed == ("flat",)
    assert "recall 0.0%" in str(figures)


def test_no_portraits_is_said(tmp_path: Path) -> None:
    write_data(tmp_path, dotted_portraits(1))
    (tmp_path / "faces" / "color" / "train" / "0.jpg").unlink()
    with pytest.raises(FileNotFoundError, match="no portraits"):
        train(tmp_path, seconds=1)
