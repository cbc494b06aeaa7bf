"""The engine gives its card's memory back when a training wants it, and loses nothing by that."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import torch

from core import engine as engine_module
from core.device import Device
from core.engine import Engine
from core.mailbox import Mailbox
from core.protocol import Edit, Edited, FaceEdit, MemoryYielded, YieldMemory, is_patient
from tests.core.test_engine import QUAD, save_photo
from tests.core.tiny import save_tiny


@dataclass(frozen=True)
class Card(Device):
    """The CPU, as if it were a card whose allocator keeps what was given free."""

    held: list[int] = field(default_factory=lambda: [900])

    def memory_held(self) -> int:
        return self.held[-1]

    def free_memory(self) -> None:
        self.held.append(250)


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
