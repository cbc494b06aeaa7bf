"""Nothing grows over many edits."""

from __future__ import annotations

import dataclasses
import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core import protocol
from core.engine import Engine
from core.protocol import Edit, FaceEdit, Quality
from core.retouch import crops as crops_module
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
    for number, each in enumerate(edits(edit, 90)):
        edited(engine.answer(each))
        assert engine.retoucher.crops.nbytes <= bound
        if number % 30 == 29:
            held.append(tensor_bytes())
    assert held[2] <= 1.02 * held[0], held


@pytest.mark.parametrize(("limit", "most"), [("REMEMBERED", 3), ("REMEMBERED_BYTES", 60_000)])
def test_a_group_photo_with_more_faces_than_are_remembered_is_edited(
    edit: Edit, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    quads = [tuple((x + 2 * number, y) for x, y in QUAD) for number in range(8)]
    faces = tuple(dataclasses.replace(edit.faces[0], quad=quad) for quad in quads)  # type: ignore[arg-type]
    group = dataclasses.replace(edit, faces=faces)
    roomy = Engine("cpu", paced=False)
    wanted = edited(roomy.answer(group))
    assert len(roomy.retoucher.crops) == len(faces)
    assert roomy.retoucher.crops.nbytes > 60_000
    monkeypatch.setattr(crops_module, limit, most)
    engine = Engine("cpu", paced=False)
    for _ in range(2):
        got = edited(engine.answer(group))
        assert got.psnr == wanted.psnr
        for one, other in zip(got.patches, wanted.patches, strict=True):
            assert np.array_equal(one.pixels, other.pixels)
        crops = engine.retoucher.crops
        assert 0 < len(crops) < len(faces)
        assert (len(crops) if limit == "REMEMBERED" else crops.nbytes) <= most


def array_bytes() -> int:
    """Of all arrays made since `tracemalloc` began."""
    gc.collect()
    arrays = tracemalloc.DomainFilter(True, np.lib.tracemalloc_domain)
    return sum(trace.size for trace in tracemalloc.take_snapshot().filter_traces([arrays]).traces)


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.mark.usefixtures("traced")
def test_frames_and_pictures_of_any_number_stay_bounded(edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    bound = 20_000
    for limit in (
        "generating.REMEMBERED_BYTES",
        "morphing.REMEMBERED_BYTES",
        "morphing.REMEMBERED_PICTURE_BYTES",
    ):
        monkeypatch.setattr(f"core.{limit}", bound)
    engine = Engine("cpu", paced=False)
    (face,) = edit.faces
    ends = tuple(
        protocol.MorphEnd(edit.photo, dataclasses.replace(face, strengths=(("Smiling", each),)))
        for each in (-0.5, 0.5)
    )
    tensors, arrays = [], []
    for number in range(35):
        request = protocol.Generate(edit.model, seed=4 * number, count=4, steps=2, latent_steps=2)
        assert isinstance(engine.answer(request), protocol.Generated)
        places = tuple((number + each / 4) / 35 for each in range(4))
        strip = protocol.Interpolate(edit.model, ends, places, side=16 + number, steps=2)
        assert isinstance(engine.answer(strip), protocol.Interpolated)
        if number in {9, 34}:
            tensors.append(tensor_bytes())
            arrays.append(array_bytes())
    assert tensors[-1] <= tensors[0] + 5 * 32 * 16 * 4, tensors  # blocks of 32 codes of new pictures
    assert arrays[-1] <= arrays[0] + bound, arrays
