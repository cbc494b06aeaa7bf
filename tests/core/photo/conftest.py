"""Pictures made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

Scene = Callable[[int, int], NDArray[np.uint8]]


@pytest.fixture
def scene() -> Scene:
    """Makes a smooth coloured picture [H,W,3] with some grain, the same each time."""

    def make(height: int, width: int) -> NDArray[np.uint8]:
        y, x = np.mgrid[:height, :width] / max(height, width)
        waves = np.stack([np.sin(9 * x + k) * np.cos(7 * y - k) for k in range(3)], axis=2)
        grain = np.random.default_rng(0).normal(0, 3, (height, width, 3))
        return np.clip(128 + 90 * waves + grain, 0, 255).astype(np.uint8)

    return make


@pytest.fixture
def save(tmp_path: Path, scene: Scene) -> Callable[..., Path]:
    """Saves a small scene (or the given image) under a name with Pillow's options, and gives its path."""

    def write(name: str, image: Image.Image | None = None, **options: Any) -> Path:
        path = tmp_path / name
        (image or Image.fromarray(scene(48, 64))).save(path, **options)
        return path

    return write
