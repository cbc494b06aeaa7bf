"""Faces are found where they are, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from core.photo.align import Array
from core.photo.faces import NETWORK_FILE, alignment_quad, crop_quad, find_faces
from core.photo.landmarks import (
    LandmarkNet,
    Pyramid,
    box_frame,
    face_frame,
    frame_to_picture,
    load_network,
    locate,
)

Scene = Callable[[int, int], NDArray[np.uint8]]
Picture = NDArray[np.uint8]

DRAWN = np.array([[116.0, 138], [184, 138], [150, 180], [122, 216], [178, 216]])
"""Where `drawn_face` has its eyes, nose and mouth, in its 300 pixels."""


def drawn_face() -> Picture:
    """A simple portrait of 300 x 300 pixels: hair, eyes with brows, nose, mouth, and light from the left."""
    image = np.full((300, 300, 3), (120, 130, 140), np.uint8)

    def oval(x: int, y: int, wide: int, high: int, colour: tuple[int, int, int]) -> None:
        cv2.ellipse(image, (x, y), (wide, high), 0, 0, 360, colour, -1, cv2.LINE_AA)

    def arc(x: int, y: int, wide: int, high: int, thick: int) -> None:
        cv2.ellipse(image, (x, y), (wide, high), 0, 190, 350, (80, 55, 45), thick, cv2.LINE_AA)

    oval(150, 120, 92, 105, (60, 45, 35))
    oval(150, 255, 50, 60, (190, 150, 130))
    oval(150, 340, 160, 80, (50, 60, 90))
    oval(150, 155, 78, 105, (224, 182, 160))
    for side in (-1, 1):
        oval(150 + side * 34, 135, 21, 14, (190, 145, 125))
        oval(150 + side * 34, 138, 15, 7, (245, 240, 235))
        oval(150 + side * 34, 138, 7, 7, (60, 40, 30))
        arc(150 + side * 34, 133, 17, 7, 3)
        arc(150 + side * 34, 118, 20, 5, 5)
        oval(150 + side * 52, 185, 14, 10, (222, 170, 150))
    oval(150, 165, 9, 32, (232, 195, 172))
    oval(150, 190, 16, 8, (205, 155, 135))
    oval(143, 194, 4, 3, (110, 70, 60))
    oval(157, 194, 4, 3, (110, 70, 60))
    oval(150, 222, 28, 8, (175, 90, 90))
    cv2.line(image, (122, 221), (178, 221), (110, 50, 50), 2, cv2.LINE_AA)
    oval(150, 246, 18, 4, (205, 160, 140))
    lit = image * (1.08 - 0.25 * np.linspace(0, 1, 300)[None, :, None])
    return np.asarray(cv2.GaussianBlur(lit, (0, 0), 2).clip(0, 255), dtype=np.uint8)


def with_faces(canvas: Picture, *places: tuple[int, int, float]) -> tuple[Picture, list[NDArray[np.float64]]]:
    """A canvas with drawn faces at (left, top) of that scale, and where their points are."""
    canvas, points = canvas.copy(), []
    for left, top, scale in places:
        face = cv2.resize(drawn_face(), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        canvas[top : top + face.shape[0], left : left + face.shape[1]] = face
        points.append((DRAWN + 0.5) * scale - 0.5 + (left, top))
    return canvas, points


def worst(found: NDArray[np.float64], true: NDArray[np.float64]) -> float:
    """The largest point error as a share of the distance between the eyes."""
    return float(np.linalg.norm(found - true, axis=1).max() / np.hypot(*(true[1] - true[0])))


@pytest.fixture(autouse=True)
def _few_threads() -> None:
    torch.set_num_threads(2)


def test_a_drawn_face_is_found_and_aligned() -> None:
    picture, (true,) = with_faces(np.full((500, 700, 3), 128, np.uint8), (200, 60, 1.0))
    (face,) = find_faces(picture)
    assert worst(face.points, true) < 0.15
    assert face.score > 0.9
    left, top, width, height = face.box
    assert left < true[:, 0].min() < true[:, 0].max() < left + width
    assert top < true[:, 1].min() < true[:, 1].max() < top + height
    crop = crop_quad(picture, alignment_quad(face.points), 128)
    assert crop.shape == (128, 128, 3)


def test_two_faces_the_larger_first(scene: Scene) -> None:
    picture, true = with_faces(scene(600, 900), (40, 250, 0.6), (420, 100, 1.3))
    faces = find_faces(picture)
    assert len(faces) == 2
    assert worst(faces[0].points, true[1]) < 0.15
    assert worst(faces[1].points, true[0]) < 0.15


@pytest.mark.parametrize("degrees", [-25, 25])
def test_a_tilted_face(degrees: int) -> None:
    picture, (true,) = with_faces(np.full((500, 500, 3), 128, np.uint8), (100, 100, 1.0))
    matrix = cv2.getRotationMatrix2D((250, 250), degrees, 1)
    turned = cv2.warpAffine(picture, matrix, (500, 500), borderMode=cv2.BORDER_REPLICATE)
    (face,) = find_faces(np.asarray(turned, dtype=np.uint8))
    assert worst(face.points, true @ matrix[:, :2].T + matrix[:, 2]) < 0.15


def test_sizes_from_thumbnails_to_many_megapixels() -> None:
    small = np.asarray(cv2.resize(drawn_face(), (96, 96), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    (face,) = find_faces(small)
    assert worst(face.points, (DRAWN + 0.5) * 0.32 - 0.5) < 0.2
    large = np.full((3000, 4000, 3), 128, np.uint8)
    picture, (true,) = with_faces(large, (1500, 900, 4.0))
    (face,) = find_faces(picture)
    assert worst(face.points, true) < 0.15


def test_no_face_in_scenery(scene: Scene) -> None:
    assert find_faces(scene(400, 600)) == []
    assert find_faces(np.full((300, 300, 3), 200, np.uint8)) == []
    assert find_faces(np.zeros((1, 1, 3), np.uint8)) == []
    noise = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    assert find_faces(noise) == []


def test_a_very_long_picture_is_no_labour(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []

    def count(network: LandmarkNet, pyramid: Pyramid, frames: list[Array]) -> tuple[Array, Array]:
        looked_at.append(len(frames))
        return locate(network, pyramid, frames)

    monkeypatch.setattr("core.photo.faces.locate", count)
    find_faces(scene(10, 3000))
    find_faces(scene(3000, 10))
    assert sum(looked_at) < 1000


def test_a_broken_yunet_file_is_not_the_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "face_detection_yunet_2023mar.onnx").write_bytes(b"not a network")
    picture, _ = with_faces(np.full((400, 400, 3), 128, np.uint8), (50, 50, 1.0))
    assert len(find_faces(picture, models_folder=tmp_path)) == 1
    assert "yunet" in caplog.text


def test_the_network_is_small_and_says_what_it_was_trained_on() -> None:
    assert NETWORK_FILE.stat().st_size < 1_000_000
    header = NETWORK_FILE.read_bytes()[:20_000].decode("latin-1")
    assert "public portraits of office holders" in header
    assert isinstance(load_network(NETWORK_FILE), LandmarkNet)


def test_frames_and_crops_agree() -> None:
    """What stands at a share of a frame stands at the same share of the crop, also far down the pyramid."""
    picture = np.zeros((700, 900), np.uint8)
    cv2.circle(picture, (500, 300), 30, 255, -1)
    for side, turn in ((200.0, 0.0), (400.0, 30.0), (660.0, -50.0)):
        frame = box_frame(470, 320, side, turn)
        crop = Pyramid(picture).cut(frame)
        weights = crop - crop.min()
        y, x = np.mgrid[:64, :64]
        centre = np.array([[(x * weights).sum(), (y * weights).sum()]]) / weights.sum()
        assert frame_to_picture(frame, (centre + 0.5) / 64) == pytest.approx(
            np.array([[500, 300]]), abs=side / 100
        )


def test_a_face_frame_follows_the_face() -> None:
    frame = face_frame(DRAWN)
    assert frame[1, 1] == pytest.approx(0, abs=1e-9)
    assert 2 * frame[1, 0] == pytest.approx(1.5 * max(2 * 68, 1.8 * 78))


def test_real_portraits(shared_dir: Path) -> None:
    """Validation people placed in busy pictures, and whole photographs."""
    from training.face_scenes import read_landmarks
    from training.landmarks import measure, placed_scenes

    data = shared_dir / "data"
    network = load_network(NETWORK_FILE)
    placed = measure(network, placed_scenes(data, "color", limit=10))
    assert placed.recall > 0.95
    assert placed.median_error < 0.06
    assert placed.false_finds < 0.2
    names = [name for name in read_landmarks(data) if name.startswith("photos/")][:2]
    for name in names:
        picture = cv2.imread(str(data / name), cv2.IMREAD_COLOR_RGB)
        (face,) = find_faces(np.asarray(picture, dtype=np.uint8))
        assert worst(face.points, read_landmarks(data)[name]) < 0.25
