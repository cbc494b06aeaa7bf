"""Codes leave the engine, are kept somewhere, and come back: the crop is not encoded again."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from core import protocol
from core.engine import Engine
from core.files import sha256_of
from core.protocol import CodeEntry, Edit, GetCodes, PutCodes
from tests.core.test_bundled_model import MODEL
from tests.core.test_engine import QUAD, edited, patch_of, save_photo
from tests.core.tiny import save_tiny


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """With a number of steps, which otherwise the engine's speed decides."""
    face = protocol.FaceEdit(QUAD, (("Smiling", 1.0),))
    return Edit(str(save_tiny(tmp_path)), save_photo(tmp_path), (face,), steps=8)


def codes_of(engine: Engine, edit: Edit) -> protocol.Codes:
    codes = engine.answer(GetCodes(edit))
    assert isinstance(codes, protocol.Codes)
    return codes


def stages_of(engine: Engine, edit: Edit) -> set[str]:
    """What the engine does for an edit."""
    replies: list[protocol.Reply] = []
    edited(engine.answer(edit, replies.append))
    return {reply.stage for reply in replies if isinstance(reply, protocol.Progress)}


def difference(one: protocol.Patch, other: protocol.Patch) -> int:
    return int(np.abs(one.pixels.astype(int) - other.pixels).max())


def test_codes_that_come_back_spare_the_encoding_and_decode_to_the_same_picture(edit: Edit) -> None:
    first, second = Engine("cpu"), Engine("cpu")
    before = patch_of(first.answer(edit))
    codes = codes_of(first, edit)
    assert [entry.steps for entry in codes.entries] == [edit.steps]
    assert codes.model == codes.entries[0].model == sha256_of(Path(edit.model))
    assert isinstance(second.answer(PutCodes(codes.entries)), protocol.CodesTaken)
    assert stages_of(second, edit) == {"loading", "decoding"}
    assert difference(before, patch_of(second.answer(edit))) <= 1
    assert codes_of(second, edit) == codes


@pytest.mark.skipif(not MODEL.exists(), reason="the bundled model is not in this checkout")
def test_the_bundled_model_decodes_what_came_back_the_same(edit: Edit) -> None:
    real = dataclasses.replace(edit, model=str(MODEL))
    first, second = Engine("cpu"), Engine("cpu")
    before = patch_of(first.answer(real))
    second.answer(PutCodes(codes_of(first, real).entries))
    assert "encoding" not in stages_of(second, real)
    assert difference(before, patch_of(second.answer(real))) <= 1


def test_nothing_is_encoded_for_the_asking(edit: Edit) -> None:
    assert codes_of(Engine("cpu"), edit).entries == ()


@pytest.mark.parametrize(
    "change",
    [
        {"model": "0" * 64},
        {"photo": "0" * 64},
        {"steps": 3},
        {"side": 8},
        {"solver": "ddim"},
        {"z_sem": b"1234"},
        {"x_T": b""},
        {"quad": tuple((x + 1, y) for x, y in QUAD)},
    ],
)  # fmt: skip
def test_codes_of_something_else_are_left_alone(edit: Edit, change: dict[str, object]) -> None:
    first, second = Engine("cpu"), Engine("cpu")
    before = patch_of(first.answer(edit))
    (entry,) = codes_of(first, edit).entries
    second.answer(PutCodes((dataclasses.replace(entry, **change),)))  # type: ignore[arg-type]
    assert "encoding" in stages_of(second, edit)
    assert difference(before, patch_of(second.answer(edit))) == 0


def test_damaged_numbers_are_not_decoded(edit: Edit) -> None:
    first, second = Engine("cpu"), Engine("cpu")
    edited(first.answer(edit))
    (entry,) = codes_of(first, edit).entries
    broken: CodeEntry = dataclasses.replace(entry, x_T=b"\xff" * len(entry.x_T))
    second.answer(PutCodes((broken,)))
    assert "encoding" in stages_of(second, edit)
