"""Batches: every photo gets its edit, in the way that was chosen, and can be stopped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.batches import batch_file
from app.batches.batch import Batch
from app.batches.batch_plan import Item, ItemState, Plan, WhenThere, WhichFaces, filled, pattern_fault
from app.batches.pace import Pace
from app.engine.engine_client import EngineClient, EngineState
from app.exports.output import Output
from app.files.recipe import read
from core.photo.files import read_recipe
from core.protocol import Edit, Edited, PhotoRef, Quality
from tests.app.batches import (
    CANCELLED,
    DONE,
    FAILED,
    SKIPPED,
    SMILE,
    MakeBatch,
    MakePhotos,
    out,
    pictures,
    run,
    states,
    wait,
)


def test_every_photo_is_edited_and_carries_the_edit(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch, files = make_batch(), make_photos("a.png", "b.jpg", "c.webp")
    run(qtbot, batch, plan, files)
    assert states(batch) == [DONE] * 3
    assert pictures(plan) == ["a-edited.png", "b-edited.jpg", "c-edited.webp"]
    before, after = (np.asarray(Image.open(path), int) for path in (files[0], batch.items[0].written[0]))
    assert (after - before)[..., 2].max() > 50, "blue, as the fake engine edits"
    recipe = read(read_recipe(batch.items[0].written[0]))
    assert recipe.state.of(0) == SMILE
    assert recipe.photo.name == "a.png"
    assert not batch_file.queue_path().exists()
    assert batch.share == 1.0


def test_a_photo_without_a_face_can_be_edited_in_its_middle(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch()
    run(qtbot, batch, replace(plan, middle=True), make_photos("nobody.png"))
    assert states(batch) == [DONE]


def test_which_faces(qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan) -> None:
    batch, files = make_batch(faces=2), make_photos("two.png")

    def changed(path: Path) -> tuple[bool, bool]:
        moved = np.abs(np.asarray(Image.open(path), int) - np.asarray(Image.open(files[0]), int)).max(-1)
        return bool(moved[:, :40].max()), bool(moved[:, 40:].max())

    run(qtbot, batch, replace(plan, faces=WhichFaces.LARGEST), files)
    assert changed(batch.items[0].written[0]) == (True, False)
    run(qtbot, batch, replace(plan, faces=WhichFaces.ALL), files)
    assert changed(batch.items[0].written[0]) == (True, True)
    run(qtbot, batch, replace(plan, faces=WhichFaces.EACH), files)
    one, two = batch.items[0].written
    assert (one.name, two.name) == ("two-edited-face1.png", "two-edited-face2.png")
    assert (changed(one), changed(two)) == ((True, False), (False, True))


def test_files_that_are_there(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch, files = make_batch(), make_photos("a.png")
    plan = replace(plan, report=False)
    there = Path(plan.folder) / "a-edited.png"
    there.write_bytes(b"mine")
    run(qtbot, batch, replace(plan, when_there=WhenThere.SKIP), files)
    assert states(batch) == [SKIPPED]
    run(qtbot, batch, plan, files)
    assert batch.items[0].written[0].name == "a-edited-2.png"
    assert there.read_bytes() == b"mine"
    run(qtbot, batch, replace(plan, when_there=WhenThere.REPLACE), files)
    assert batch.items[0].written == [there]
    assert there.read_bytes() != b"mine"


def test_no_original_and_no_other_result_is_ever_replaced(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    files = make_photos("a.png", "b.png")
    originals = [path.read_bytes() for path in files]
    batch = make_batch()
    beside = replace(plan, folder="", pattern="{name}", when_there=WhenThere.REPLACE, report=False)
    run(qtbot, batch, beside, files)
    assert [path.read_bytes() for path in files] == originals
    assert [item.written[0].name for item in batch.items] == ["a-2.png", "b-2.png"]
    same = replace(plan, pattern="same", when_there=WhenThere.REPLACE, report=False)
    run(qtbot, batch, same, files)
    assert out(plan) == ["same-2.png", "same.png"]


def test_output_settings_are_used(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    output = Output("JPEG", 40, smaller=True, side=40, embed=False)
    batch = make_batch()
    run(qtbot, batch, replace(plan, output=output, pattern="{number} {name}"), make_photos("a.png", "b.png"))
    paths = [item.written[0] for item in batch.items]
    assert [path.name for path in paths] == ["1 a.jpg", "2 b.jpg"]
    with Image.open(paths[0]) as image:
        assert (image.format, image.size) == ("JPEG", (40, 30))
    assert read_recipe(paths[0]) == ""


def test_cancel_one_and_all(qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan) -> None:
    batch = make_batch(refined_steps=20, step_seconds=0.05)
    batch.start(plan, make_photos("a.png", "b.png", "c.png", "d.png"))
    qtbot.waitUntil(lambda: batch._work.share > 0.2, timeout=15_000)
    batch.cancel([2])
    assert batch.items[2].state is CANCELLED
    batch.cancel([0])
    qtbot.waitUntil(lambda: batch.current == 1, timeout=2000)
    assert batch.items[0].state is CANCELLED
    qtbot.waitUntil(lambda: batch._work.share > 0.2, timeout=15_000)
    batch.cancel_all()
    wait(qtbot, batch)
    assert states(batch) == [CANCELLED] * 4
    assert pictures(plan) == [], "nothing half-written"
    assert not batch_file.queue_path().exists()


def test_cancel_before_anything_began(
    make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan, qtbot: QtBot
) -> None:
    batch = make_batch()
    finished: list[bool] = []
    batch.finished.connect(lambda: finished.append(True))
    batch.start(plan, make_photos("a.png"))
    batch.cancel([0])
    assert states(batch) == [CANCELLED]
    assert finished == [True], "once"
    batch.cancel_all()
    assert finished == [True]


def test_waiting_photos_change_places(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch(start_seconds=0.5)
    batch.start(plan, make_photos("a.png", "b.png", "c.png"))
    assert batch.move(2, -1) == 1
    assert batch.move(1, -1) == 1, "the first is under way"
    assert [item.path.name for item in batch.items] == ["a.png", "c.png", "b.png"]
    wait(qtbot, batch)
    assert states(batch) == [DONE] * 3


def test_pause_finishes_the_photo_under_way(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch()
    batch.start(plan, make_photos("a.png", "b.png"))
    batch.pause()
    qtbot.waitUntil(lambda: batch.items[0].state is DONE, timeout=9000)
    qtbot.wait(100)
    assert batch.items[1].state is ItemState.WAITING
    assert batch.is_running
    batch.go_on()
    wait(qtbot, batch)
    assert states(batch) == [DONE] * 2


def test_the_editor_is_answered_between_photos(
    qtbot: QtBot, make_client: Callable[..., EngineClient], make_photos: MakePhotos, plan: Plan
) -> None:
    client = make_client(refined_steps=6, step_seconds=0.02)
    client.start()
    qtbot.waitUntil(lambda: client.state is EngineState.RUNNING, timeout=5000)
    batch, files = Batch(client), make_photos(*(f"{n}.png" for n in range(6)))
    when: list[int] = []

    def note(_stamp: int, request: object, reply: object) -> None:
        if isinstance(reply, Edited):
            when.append(batch.counts[DONE])

    client.replied.connect(note)
    batch.start(plan, files[:5])
    qtbot.waitUntil(lambda: batch.current == 1, timeout=9000)
    face = SMILE.request(((0, 0), (0, 40), (40, 40), (40, 0)), None)
    ref = PhotoRef(str(files[5]), hashlib.sha256(files[5].read_bytes()).hexdigest())
    client.send(Edit(plan.model, ref, (face,), quality=Quality.PREVIEW))
    wait(qtbot, batch)
    assert when, "answered"
    assert when[0] <= 2, "without waiting for the whole batch"
    batch.close()


def test_names(tmp_path: Path) -> None:
    source = tmp_path / "me.at.sea.jpg"
    assert filled("{name}-edited", source, "07", 0) == "me.at.sea-edited"
    assert filled("{number}_{name}_{face}", source, "07", 2) == "07_me.at.sea_2"
    assert filled("{name}", source, "1", 3) == "me.at.sea-face3"
    assert pattern_fault("{name}{wat}") == "{wat}"
    assert pattern_fault("a/b{name}") == "/"
    assert pattern_fault("{name} of {date}") == ""


def test_the_time_left_follows_the_machine() -> None:
    pace = Pace()
    assert pace.left(9, 0.1, 1.0) is None, "too early to tell"
    assert pace.left(9, 0.5, 5.0) == pytest.approx(9 * 10 + 5)
    for _ in range(3):
        pace.add(10.0)
    assert pace.left(4, 0.0, 0.0) == pytest.approx(40)
    for _ in range(10):
        pace.add(2.0)
    left = pace.left(4, 0.0, 0.0)
    assert left is not None
    assert left < 10, "the machine has become fast"


def test_an_item_can_be_done_again() -> None:
    item = Item(Path("a.png"), FAILED, "why", [Path("b.png")], 3.0)
    item.reset()
    assert (item.state, item.why, item.written, item.seconds) == (ItemState.WAITING, "", [], 0.0)
