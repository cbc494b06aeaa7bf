"""Batches go on, or wait, whatever happens to photos, disks, the engine or the program."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from app.batches import batch_file
from app.batches.batch import Batch
from app.batches.batch_plan import ItemState, Plan
from app.engine.engine_client import EngineClient
from tests.app.batches import (
    DONE,
    FAILED,
    SKIPPED,
    MakeBatch,
    MakePhotos,
    out,
    pictures,
    run,
    states,
    wait,
)
from tests.app.conftest import kill


def test_one_bad_photo_spoils_nothing(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    files = make_photos("a.png", "nobody.png", "z.png")
    broken = files[0].with_name("broken.jpg")
    broken.write_bytes(b"\xff\xd8 this is no photo")
    gone = files[0].with_name("gone.png")
    batch = make_batch()
    run(qtbot, batch, plan, [files[0], broken, gone, *files[1:]])
    assert states(batch) == [DONE, FAILED, FAILED, SKIPPED, DONE]
    assert "broken.jpg" in batch.items[1].why
    assert "gone.png cannot be read" in batch.items[2].why
    assert "No face" in batch.items[3].why
    assert batch.report is not None
    with batch.report.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert [row[1] for row in table[1:]] == ["Done", "Failed", "Failed", "Skipped", "Done"]
    assert "broken.jpg" in table[2][3]


def test_the_engine_is_killed_in_the_middle(
    qtbot: QtBot, make_client: Callable[..., EngineClient], make_photos: MakePhotos, plan: Plan
) -> None:
    client = make_client(refined_steps=10, step_seconds=0.03)
    client.start()
    batch = Batch(client)
    batch.start(plan, make_photos("a.png", "b.png", "c.png"))
    qtbot.waitUntil(lambda: batch.current == 1 and batch._work.share > 0.3, timeout=15_000)
    kill(client.pid)
    wait(qtbot, batch)
    assert states(batch) == [DONE] * 3
    assert pictures(plan) == ["a-edited.png", "b-edited.png", "c-edited.png"]
    batch.close()


def test_a_photo_that_kills_the_engine_is_tried_once_more_only(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch()
    run(qtbot, batch, plan, make_photos("shaky.png", "deadly.png", "z.png"))
    assert states(batch) == [DONE, FAILED, DONE]
    assert "engine stopped" in batch.items[1].why


def test_an_engine_that_was_given_up_is_tried_again(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch()
    batch._again.setInterval(50)
    run(qtbot, batch, plan, make_photos("deadly 1.png", "deadly 2.png", "deadly 3.png", "z.png"))
    assert states(batch) == [FAILED, FAILED, FAILED, DONE]


def test_retry_what_failed(qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan) -> None:
    batch, files = make_batch(), make_photos("a.png", "b.png")
    good = files[1].read_bytes()
    files[1].write_bytes(b"no photo")
    run(qtbot, batch, plan, files)
    assert states(batch) == [DONE, FAILED]
    first_report = batch.report
    files[1].write_bytes(good)
    batch.retry()
    wait(qtbot, batch)
    assert states(batch) == [DONE, DONE]
    assert batch.report == first_report, "one report, of the newest state"
    assert len([name for name in out(plan) if name.endswith(".csv")]) == 1


def test_a_folder_that_cannot_be_written_pauses_it_all(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    folder, files = Path(plan.folder), make_photos("a.png", "b.png")
    folder.rmdir()
    folder.write_bytes(b"not a folder")  # as read-only for everybody, root too
    batch = make_batch()
    batch.start(plan, files)
    qtbot.waitUntil(lambda: batch.is_paused, timeout=5000)
    assert str(folder) in batch.why_paused
    assert states(batch) == [ItemState.WAITING] * 2, "none is lost"
    folder.unlink()
    folder.mkdir()
    batch.go_on()
    wait(qtbot, batch)
    assert states(batch) == [DONE] * 2


def test_a_folder_without_permission(
    qtbot: QtBot,
    make_batch: MakeBatch,
    make_photos: MakePhotos,
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)  # root may write everywhere
    batch = make_batch()
    batch.start(plan, make_photos("a.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=5000)
    assert "Permission denied" in batch.why_paused
    assert "Change that, then go on" in batch.why_paused


def test_a_full_disk_pauses_it_all(
    qtbot: QtBot,
    make_batch: MakeBatch,
    make_photos: MakePhotos,
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1000))
    batch = make_batch()
    batch.start(plan, make_photos("a.png", "b.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=5000)
    assert "full" in batch.why_paused
    monkeypatch.undo()
    batch.go_on()
    wait(qtbot, batch)
    assert states(batch) == [DONE] * 2


def test_a_disk_that_fills_while_writing_pauses_after_two(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch()
    batch.start(plan, make_photos("unwritable 1.png", "unwritable 2.png", "c.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=9000)
    assert states(batch) == [FAILED, FAILED, ItemState.WAITING]
    assert "disk is full" in batch.why_paused


def test_a_bad_model_pauses_it_all(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    batch = make_batch()
    batch.start(replace(plan, model="bad.safetensors"), make_photos("a.png", "b.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=9000)
    assert "its header is damaged" in batch.why_paused
    assert states(batch) == [ItemState.WAITING] * 2


def test_the_queue_survives_a_crash(
    qtbot: QtBot, make_batch: MakeBatch, make_photos: MakePhotos, plan: Plan
) -> None:
    first = make_batch(refined_steps=10, step_seconds=0.05)
    first.start(plan, make_photos("a.png", "b.png", "c.png"))
    qtbot.waitUntil(lambda: first.current == 1 and first._work.share > 0.2, timeout=15_000)
    stored = batch_file.queue_path().read_bytes()  # what a crash would leave
    first.close()
    batch_file.queue_path().write_bytes(stored)
    found = batch_file.load()
    assert found is not None
    assert found[0] == plan
    assert [item.state for item in found[1]] == [DONE, ItemState.WAITING, ItemState.WAITING]
    second = make_batch()
    second.take_up(*found)
    wait(qtbot, second)
    assert states(second) == [DONE] * 3
    assert pictures(plan) == ["a-edited.png", "b-edited.png", "c-edited.png"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 9}', '{"version": 1, "plan": {}, "items": []}'])
def test_a_damaged_queue_is_no_reason_to_fall_over(text: str) -> None:
    batch_file.queue_path().write_text(text)
    assert batch_file.load() is None
    assert not batch_file.queue_path().exists()
