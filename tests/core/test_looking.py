"""What is in a photo, and how the model sees it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import protocol
from core.engine import Engine
from tests.core.tiny import save_tiny

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def model(tmp_path: Path) -> str:
    return str(save_tiny(tmp_path, faces=True))


def cropped(reply: protocol.Reply) -> protocol.FaceCropped:
    assert isinstance(reply, protocol.FaceCropped), reply
    return reply


def test_a_given_crop_is_cut_out_and_the_photo_gets_its_digest(model: str, tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    quad = ((9.5, 4.5), (9.5, 20.5), (25.5, 20.5), (25.5, 4.5))
    photo = protocol.PhotoRef(str(tmp_path / "a.png"), "")
    reply = cropped(Engine("cpu").answer(protocol.CropFace(model, photo, quad, side=16)))
    np.testing.assert_array_equal(reply.pixels[..., 2::-1], pixels[5:21, 10:26])
    assert len(reply.photo.sha256) == 64
    assert reply.quad == quad


def test_without_a_face_the_centre_is_shown(model: str, tmp_path: Path) -> None:
    Image.new("RGB", (60, 40), "grey").save(tmp_path / "a.png")
    photo = protocol.PhotoRef(str(tmp_path / "a.png"), "")
    reply = cropped(Engine("cpu").answer(protocol.CropFace(model, photo)))
    assert reply.faces == 0
    assert reply.quad == ((9.5, -0.5), (9.5, 39.5), (49.5, 39.5), (49.5, -0.5))
    assert reply.pixels.shape == (192, 192, 4)


def test_the_largest_face_is_found(tmp_path: Path) -> None:
    photo = protocol.PhotoRef(str(ROOT / "resources" / "samples" / "portrait.jpg"), "")
    model = str(ROOT / "resources" / "models" / "portrait.safetensors")
    engine = Engine("cpu")
    reply = cropped(engine.answer(protocol.CropFace(model, photo)))
    found = engine.answer(protocol.FindFaces(reply.photo))
    assert isinstance(found, protocol.FacesFound)
    assert (reply.faces, reply.quad) == (1, found.faces[0].quad)


def test_a_file_that_is_no_photo(model: str, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no photo")
    photo = protocol.PhotoRef(str(tmp_path / "a.jpg"), "")
    reply = Engine("cpu").answer(protocol.CropFace(model, photo))
    assert isinstance(reply, protocol.Failed)
    assert reply.trouble is protocol.Trouble.BAD_PHOTO
