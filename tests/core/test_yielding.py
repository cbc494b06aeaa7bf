"""The engine gives its card's memory back when a training wants it, and loses nothing by that."""

from __future__ import annotations

import dataclasses
import weakref
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from core import engine as engine_module
from core import yielding
from core.device import CPU, Device
from core.engine import Engine
from core.faults import is_lost, is_out_of_memory
from core.mailbox import Mailbox
from core.model_file import Model
from core.protocol import (
    DescribeCode,
    Edit,
    Edited,
    FaceEdit,
    Failed,
    Generate,
    Interpolate,
    MemoryYielded,
    MorphEnd,
    Notice,
    Ready,
    Reply,
    YieldMemory,
    is_patient,
)
from core.retouch.crops import EncodedCrop
from core.retouch.retoucher import Retoucher
from core.work import Work
from tests.core.test_engine import QUAD, save_photo
from tests.core.tiny import save_tiny


@dataclass(frozen=True)
class Card(Device):
    """The CPU, as if it were a card whose allocator keeps what was given free."""

    held: list[int] = field(default_factory=lambda: [900])
    free: list[int | None] = field(default_factory=lambda: [None])

    def memory_held(self) -> int:
        return self.held[-1]

    def memory_free(self) -> int | None:
        return self.free[-1]

    def free_memory(self) -> None:
        self.held.append(250)


@dataclass(frozen=True)
class CardOfAModel(Card):
    """One that notes, whenever memory is given back, whether the model still lies on it."""

    model: list[weakref.ref[Model]] = field(default_factory=list)
    still_there: list[bool] = field(default_factory=list)

    def free_memory(self) -> None:
        super().free_memory()
        self.still_there.append(any(each() is not None for each in self.model))


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    return Edit(str(save_tiny(tmp_path)), save_photo(tmp_path), (FaceEdit(QUAD, (("Smiling", 1.0),)),))


def test_memory_is_given_back_and_the_same_edit_comes_again(
    edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Card(torch.device("cpu"), "Pretend Card")
    monkeypatch.setattr(engine_module, "choose_device", lambda *_: card)
    engine = Engine(paced=False)
    before = engine.answer(edit)
    assert engine.answer(YieldMemory()) == MemoryYielded("Pretend Card", 650)
    assert not len(engine.retoucher.crops)
    after = engine.answer(edit)
    assert isinstance(before, Edited)
    assert isinstance(after, Edited)
    assert np.array_equal(before.patches[0].pixels, after.patches[0].pixels)
    assert engine.answer(YieldMemory()) == MemoryYielded("Pretend Card", 0)


def test_on_the_processor_everything_stays(edit: Edit) -> None:
    engine = Engine("cpu", paced=False)
    engine.answer(edit)
    assert engine.answer(YieldMemory()) == MemoryYielded("CPU", 0)
    assert len(engine.retoucher.crops) == 1


def test_it_waits_for_the_edit_under_way_and_comes_before_the_next(edit: Edit) -> None:
    mailbox = Mailbox()
    mailbox.put(1, edit)
    mailbox.take()
    mailbox.put(2, edit)
    assert mailbox.put(3, YieldMemory()) == []
    assert not is_patient(YieldMemory())
    taken = mailbox.take()
    assert taken is not None
    assert taken.stamp == 3


class Workpiece:
    """Something that lies on the card while it is used."""


class CrowdedEncode:
    """An encode that finds the card full while less than 2 GB of it are free."""

    def __init__(self, card: Card) -> None:
        self.real, self.card = Retoucher.encode, card
        self.lying: list[weakref.ref[Workpiece]] = []
        self.left_lying = 0

    def __call__(self, retoucher: Retoucher, *arguments: Any) -> EncodedCrop:
        if retoucher.device is not self.card:
            self.left_lying += sum(each() is not None for each in self.lying)
        elif (self.card.free[-1] or 0) < 2e9:
            piece = Workpiece()
            self.lying.append(weakref.ref(piece))
            raise torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB.")
        return self.real(retoucher, *arguments)


def crowded(card: Card, monkeypatch: pytest.MonkeyPatch) -> CrowdedEncode:
    monkeypatch.setattr(engine_module, "choose_device", lambda *_: card)
    monkeypatch.setattr(yielding, "LOOK_EVERY", 0.0)
    encode = CrowdedEncode(card)

    def as_method(retoucher: Retoucher, *arguments: Any) -> EncodedCrop:
        return encode(retoucher, *arguments)

    monkeypatch.setattr(Retoucher, "encode", as_method)
    return encode


def test_a_card_that_a_training_fills_is_left_and_taken_again(
    edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Card(torch.device("cpu"), "Pretend Card", free=[4_000_000_000])
    encode = crowded(card, monkeypatch)
    engine = Engine(paced=False)
    told: list[Reply] = []
    before = engine.answer(edit, told.append)
    assert not [each for each in told if isinstance(each, Ready | Notice)]

    card.free.append(300_000_000)  # a training begins
    assert engine.answer(YieldMemory()) == MemoryYielded("Pretend Card", 650)
    meanwhile = engine.answer(edit, told.append)
    ready, notice = [each for each in told if isinstance(each, Ready | Notice)]
    assert ready == Ready("CPU", "float32")
    assert isinstance(notice, Notice)
    assert "Pretend Card has too little free memory" in notice.message
    assert "changes back by itself" in notice.message
    assert encode.lying
    assert not encode.left_lying, "the failed try must not keep its memory while the processor works"
    assert engine.retoucher.device is CPU

    told.clear()
    card.free.append(900_000_000)  # a little more, which is not worth a try
    engine.answer(edit, told.append)
    assert engine.retoucher.device is CPU
    card.free.append(4_000_000_000)  # the training is over
    after = engine.answer(edit, told.append)
    ready, notice = [each for each in told if isinstance(each, Ready | Notice)]
    assert ready == Ready("Pretend Card", "float32")
    assert isinstance(notice, Notice)
    assert "works on it again" in notice.message
    assert engine.retoucher.device is card
    for each in (meanwhile, after):
        assert isinstance(before, Edited)
        assert isinstance(each, Edited)
        assert np.array_equal(before.patches[0].pixels, each.patches[0].pixels)


def test_a_card_that_does_not_say_what_is_free_stays_left(
    edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowded(Card(torch.device("cpu"), "Silent Card"), monkeypatch)
    engine = Engine(paced=False)
    told: list[Reply] = []
    assert isinstance(engine.answer(edit, told.append), Edited)
    (notice,) = [each for each in told if isinstance(each, Notice)]
    assert "restart Semblance to use it again" in notice.message
    engine.answer(edit)
    assert engine.retoucher.device is CPU


def test_nothing_of_the_model_stays_on_a_card_that_is_left(
    edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = CardOfAModel(torch.device("cpu"), "Pretend Card", free=[4_000_000_000])
    encode = crowded(card, monkeypatch)
    engine = Engine(paced=False)
    (face,) = edit.faces
    path = tuple(MorphEnd(edit.photo, each) for each in (face, dataclasses.replace(face, strengths=())))
    for request in (
        Generate(edit.model, seed=0, count=1, steps=2, latent_steps=2),
        Interpolate(edit.model, path, (0.0, 1.0), side=16, steps=2),
        DescribeCode(edit.model, edit.photo, QUAD),
    ):
        assert not isinstance(engine.answer(request), Failed)
    card.model.append(weakref.ref(engine.retoucher.model(edit.model, Work(lambda _: None, lambda: False))))
    card.free.append(300_000_000)
    engine.answer(YieldMemory())
    assert isinstance(engine.answer(edit), Edited)
    assert encode.lying
    assert engine.retoucher.device is CPU
    assert not card.still_there[-1], "the last memory that is given back is the model's"


def test_the_card_is_looked_at_now_and_then_only() -> None:
    card = Card(torch.device("cpu"), "Pretend Card", free=[0])
    left = yielding.FullCard(card)
    card.free.append(8_000_000_000)
    assert not left.has_room(), "a training that saves may free it for a moment"


@pytest.mark.parametrize(
    "said",
    ["CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
     "cuDNN error: CUDNN_STATUS_ALLOC_FAILED", "CUDA error: out of memory"],
)  # fmt: skip
def test_libraries_of_the_card_say_in_their_own_words_that_it_is_full(said: str) -> None:
    assert is_out_of_memory(RuntimeError(said))
    assert not is_lost(RuntimeError(said))
