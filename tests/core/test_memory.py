"""Nothing grows over many edits."""

from __future__ import annotations

import dataclasses
import gc
from pathlib import Path

import pytest
import torch

from core import protocol
from core.engine import Engine
from core.protocol import Edit, FaceEdit, Quality
from core.retouch import crops as crops_module
from core.retouch.crops import EncodedCrops
from tests.core.test_engine import QUAD, edited, save_photo, with_face
from tests.core.tiny import save_tiny

Corners = tuple[tuple[float, float], ...]


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    return Edit(str(save_tiny(tmp_path)), save_photo(tmp_path), (FaceEdit(QUAD, (("Smiling", 1.0),)),))


def tensor_bytes() -> int:
    """Of all tensors that live, each storage once."""
    gc.collect()
    storages = {}
    for each in gc.get_objects():
        if issubclass(type(each), torch.Tensor):
            storage = each.untyped_storage()
            storages[storage.data_ptr()] = storage.nbytes()
    return sum(storages.values())


def edits(edit: Edit, count: int) -> list[Edit]:
    """Sliders here and there, at all qualities, on crops that are moved about, with variations."""
    made = []
    for number in range(count):
        moved = tuple((x + number % 40 / 4, y) for x, y in QUAD)
        face = {
            "quad": moved,
            "strengths": (("Smiling", (number % 17 + 1) / 17),),
            "variation": number,
            "variation_share": number % 3 / 10,
        }
        quality = (Quality.PREVIEW, Quality.REFINED, Quality.FULL)[number % 3]
        made.append(dataclasses.replace(with_face(edit, **face), quality=quality, steps=2 + number % 7))
    return made


def test_hundreds_of_edits_hold_no_more_than_a_few_did(edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    bound = 400_000
    monkeypatch.setattr(crops_module, "REMEMBERED_BYTES", bound)
    engine = Engine("cpu", paced=False)
    held = []
    for number, each in enumerate(edits(edit, 240)):
        edited(engine.answer(each))
        assert engine.retoucher.crops.nbytes <= bound
        if number % 80 == 79:
            held.append(tensor_bytes())
    assert held[2] <= 1.02 * held[0], held


def test_the_crops_of_a_large_model_are_bounded_by_their_bytes(edit: Edit) -> None:
    engine = Engine("cpu", paced=False)
    for each in edits(edit, 30):
        edited(engine.answer(each))
    crops = engine.retoucher.crops
    assert 0 < crops.nbytes <= tensor_bytes()
    assert crops.nbytes < 30 * 20 * 4 * 3 * 16 * 16
    assert isinstance(crops, EncodedCrops)


def test_frames_and_pictures_of_any_number_stay_bounded(edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.generating.REMEMBERED_BYTES", 20_000)
    engine = Engine("cpu", paced=False)
    held = []
    for number in range(60):
        request = protocol.Generate(edit.model, seed=4 * number, count=4, steps=2, latent_steps=2)
        assert isinstance(engine.answer(request), protocol.Generated)
        if number >= 9 and number % 25 == 9:
            held.append(tensor_bytes())
    assert held[-1] <= held[0] + 70 * 32 * 16 * 4, held  # blocks of codes, of which 64 are kept
