"""Pictures are drawn together as far as a card has room, and come out as if they were drawn alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import torch

from core import engine as engine_module
from core import protocol
from core.abreast import MOST, Abreast
from core.autoencoder import Code, DiffusionAutoencoder, Late
from core.device import CPU, Device
from core.engine import Engine
from core.protocol import FaceEdit, Generate, Interpolate, MorphEnd
from tests.core.test_engine import QUAD, save_photo
from tests.core.tiny import save_tiny


@dataclass(frozen=True)
class Card(Device):
    """The CPU, as if it were a card with so many bytes, where a picture takes `each`."""

    room: int = 1000
    each: int = 10
    together: list[int] = field(default_factory=list)

    def memory_room(self) -> int | None:
        return self.room

    def memory_peak(self) -> int:
        return self.each * (self.together[-1] if self.together else 1)


def card(room: int = 1000, each: int = 10) -> Card:
    return Card(torch.device("cpu"), "Pretend Card", room=room, each=each)


Draw = Callable[[Sequence[int]], list[int]]


def drawing(device: Card, most: int = 1000, trouble: str = "CUDA out of memory") -> Draw:
    """A draw of numbers that fails with more than `most`."""

    def draw(batch: Sequence[int]) -> list[int]:
        if len(batch) > most:
            raise RuntimeError(trouble)
        device.together.append(len(batch))
        return [2 * each for each in batch]

    return draw


def all_of(abreast: Abreast, count: int, draw: Draw) -> list[int]:
    """Everything, piece by piece."""
    items, drawn = list(range(count)), list[int]()
    while items:
        taken, pictures = abreast.draw(items, draw)
        assert len(pictures) == taken
        drawn += pictures
        items = items[taken:]
    return drawn


def test_the_processor_draws_one_after_another() -> None:
    abreast = Abreast(CPU)
    for _ in range(3):
        assert abreast.draw([1, 2, 3], len) == (1, 1)


@pytest.mark.parametrize(("room", "size"), [(10, 1), (39, 1), (40, 2), (100, 4), (1000, MOST), (10**9, MOST)])
def test_a_batch_takes_half_of_the_free_memory_at_most(room: int, size: int) -> None:
    device = card(room)
    abreast = Abreast(device)
    assert all_of(abreast, 40, drawing(device)) == [2 * each for each in range(40)]
    assert device.together[0] == 1  # it is measured first
    assert max(device.together) == size
    assert all(each & (each - 1) == 0 for each in device.together)  # few sizes: the card prepares for each


def test_what_does_not_fit_is_halved_until_it_does() -> None:
    device = card(10**6)
    assert all_of(Abreast(device), 20, drawing(device, most=3)) == [2 * each for each in range(20)]
    assert set(device.together) == {1, 2}
    assert device.together.count(2) >= 9  # and it was learned


def test_after_another_model_it_is_tried_again() -> None:
    device = card()
    abreast = Abreast(device)
    all_of(abreast, 20, drawing(device, most=2))
    abreast.forget()
    device.together.clear()
    all_of(abreast, 20, drawing(device))
    assert device.together[0] == 1
    assert max(device.together) == 16


def test_a_single_picture_without_room_is_said_and_so_are_other_troubles() -> None:
    device = card()
    with pytest.raises(RuntimeError, match="out of memory"):
        Abreast(device).draw([1, 2], drawing(device, most=0))
    abreast = Abreast(device)
    abreast.draw([0], drawing(device))
    with pytest.raises(RuntimeError, match="a bug"):
        abreast.draw([1, 2], drawing(device, most=1, trouble="a bug"))


# --- in the engine


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pictures each decode drew."""
    drawn: list[int] = []
    real = DiffusionAutoencoder.decode

    def decode(
        self: DiffusionAutoencoder,
        code: Code,
        steps: int,
        *rest: object,
        late: Late | None = None,
        **more: object,
    ) -> torch.Tensor:
        drawn.append(len(code.x_T))
        return real(self, code, steps, *rest, late=late, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(DiffusionAutoencoder, "decode", decode)
    return drawn


def on_card(monkeypatch: pytest.MonkeyPatch) -> Engine:
    with monkeypatch.context() as patch:
        patch.setattr(engine_module, "choose_device", lambda *_: card(10**9, each=1))
        return Engine(paced=False)


def told(engine: Engine, request: protocol.Request) -> list[protocol.Reply]:
    replies: list[protocol.Reply] = []
    answer = engine.answer(request, replies.append)
    assert not isinstance(answer, protocol.Failed), answer
    return replies


def test_new_pictures_are_drawn_together_and_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batches: list[int]
) -> None:
    request = Generate(str(save_tiny(tmp_path)), seed=5, count=12, steps=4, latent_steps=4)

    def pictures(engine: Engine) -> list[protocol.PictureDrawn]:
        return [each for each in told(engine, request) if isinstance(each, protocol.PictureDrawn)]

    alone = pictures(Engine("cpu"))
    assert batches == [1] * 12
    batches.clear()
    together = pictures(on_card(monkeypatch))
    assert batches == [1, 8, 2, 1]
    assert [each.seed for each in together] == [each.seed for each in alone]
    assert [each.index for each in together] == list(range(12))
    for one, other in zip(alone, together, strict=True):
        assert np.abs(one.pixels.astype(int) - other.pixels).max() <= 1
        assert one.z_sem == other.z_sem


def test_frames_of_a_strip_are_drawn_together_and_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batches: list[int]
) -> None:
    photo = save_photo(tmp_path)
    near = tuple((x + 10, y + 4) for x, y in QUAD)
    ends = MorphEnd(photo, FaceEdit(QUAD)), MorphEnd(photo, FaceEdit(near))  # type: ignore[arg-type]
    places = tuple(number / 16 for number in range(17))
    request = Interpolate(str(save_tiny(tmp_path)), ends, places, side=16, detail=False, steps=4)

    def frames(engine: Engine) -> dict[int, np.ndarray]:
        return {
            each.index: each.pixels for each in told(engine, request) if isinstance(each, protocol.FrameDrawn)
        }

    alone = frames(Engine("cpu"))
    assert set(batches) == {1}
    batches.clear()
    together = frames(on_card(monkeypatch))
    assert max(batches) == 16
    assert list(together) == list(alone)  # coarse first
    for index, pixels in alone.items():
        assert np.abs(pixels.astype(int) - together[index]).max() <= 1
