"""Batches: every photo gets its edit, whatever happens to some of them, to the engine or to the program."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app import batch_file
from app.batch import Batch
from app.batch_plan import Item, ItemState, Plan, WhenThere, WhichFaces, filled, pattern_fault
from app.edit_state import FaceState
from app.engine_client import EngineClient, EngineState
from app.output import Output
from app.pace import Pace
from app.recipe import read
from core.photo.files import read_recipe
from core.protocol import Edit, Edited, PhotoRef, Quality
from tests.app.conftest import kill

SMILE = FaceState().with_strength("Smiling", 60)
DONE, FAILED, SKIPPED, CANCELLED = ItemState.DONE, ItemState.FAILED, ItemState.SKIPPED, ItemState.CANCELLED
MakeBatch = Callable[..., Batch]


@pytest.fixture
def make_batch(make_client: Callable[..., EngineClient]) -> Iterator[MakeBatch]:
    """Makes batches with a running fake engine behind them."""
    made: list[Batch] = []

    def make(**behaviour: object) -> Batch:
        client = make_client(**behaviour)
        client.start()
        made.append(Batch(client))
        return made[-1]

    yield make
    for batch in made:
        batch.close()
        batch.deleteLater()


@pytest.fixture
def photos(tmp_path: Path) -> Callable[..., list[Path]]:
    """Makes photos of these names in one folder."""

    def make(*names: str) -> list[Path]:
        folder = tmp_path / "photos"
        folder.mkdir(exist_ok=True)
        pixels = np.random.default_rng(0).integers(0, 200, (60, 80, 3), np.uint8)
        for number, name in enumerate(names):
            pixels[0, 0] = number  # no two are the same file
            Image.fromarray(pixels).save(folder / name)
        return [folder / name for name in names]

    return make


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Smiling, into a folder of its own."""
    (tmp_path / "out").mkdir()
    return Plan(SMILE, "portrait.safetensors", "Portrait", folder=str(tmp_path / "out"))


def _run(qtbot: QtBot, batch: Batch, plan: Plan, photos: list[Path]) -> None:
    batch.start(plan, photos)
    _wait(qtbot, batch)


def _wait(qtbot: QtBot, batch: Batch) -> None:
    qtbot.waitUntil(lambda: not batch.is_running, timeout=20_000)


def _states(batch: Batch) -> list[ItemState]:
    return [item.state for item in batch.items]


def _out(plan: Plan) -> list[str]:
    return sorted(path.name for path in Path(plan.folder).iterdir())


def _pictures(plan: Plan) -> list[str]:
    return [name for name in _out(plan) if not name.endswith(".csv")]


def test_every_photo_is_edited_and_carries_the_edit(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch, files = make_batch(), photos("a.png", "b.jpg", "c.webp")
    _run(qtbot, batch, plan, files)
    assert _states(batch) == [DONE] * 3
    assert _pictures(plan) == ["a-edited.png", "b-edited.jpg", "c-edited.webp"]
    before, after = (np.asarray(Image.open(path), int) for path in (files[0], batch.items[0].written[0]))
    assert (after - before)[..., 2].max() > 50, "blue, as the fake engine edits"
    recipe = read(read_recipe(batch.items[0].written[0]))
    assert recipe.state.of(0) == SMILE
    assert recipe.photo.name == "a.png"
    assert not batch_file.queue_path().exists()
    assert batch.share == 1.0


def test_one_bad_photo_spoils_nothing(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    files = photos("a.png", "nobody.png", "z.png")
    broken = files[0].with_name("broken.jpg")
    broken.write_bytes(b"\xff\xd8 this is no photo")
    gone = files[0].with_name("gone.png")
    batch = make_batch()
    _run(qtbot, batch, plan, [files[0], broken, gone, *files[1:]])
    assert _states(batch) == [DONE, FAILED, FAILED, SKIPPED, DONE]
    assert "broken.jpg" in batch.items[1].why
    assert "gone.png cannot be read" in batch.items[2].why
    assert "No face" in batch.items[3].why
    assert batch.report is not None
    with batch.report.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert [row[1] for row in table[1:]] == ["Done", "Failed", "Failed", "Skipped", "Done"]
    assert "broken.jpg" in table[2][3]


def test_a_photo_without_a_face_can_be_edited_in_its_middle(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch()
    _run(qtbot, batch, replace(plan, middle=True), photos("nobody.png"))
    assert _states(batch) == [DONE]


def test_which_faces(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch, files = make_batch(faces=2), photos("two.png")

    def changed(path: Path) -> tuple[bool, bool]:
        moved = np.abs(np.asarray(Image.open(path), int) - np.asarray(Image.open(files[0]), int)).max(-1)
        return bool(moved[:, :40].max()), bool(moved[:, 40:].max())

    _run(qtbot, batch, replace(plan, faces=WhichFaces.LARGEST), files)
    assert changed(batch.items[0].written[0]) == (True, False)
    _run(qtbot, batch, replace(plan, faces=WhichFaces.ALL), files)
    assert changed(batch.items[0].written[0]) == (True, True)
    _run(qtbot, batch, replace(plan, faces=WhichFaces.EACH), files)
    one, two = batch.items[0].written
    assert (one.name, two.name) == ("two-edited-face1.png", "two-edited-face2.png")
    assert (changed(one), changed(two)) == ((True, False), (False, True))


def test_files_that_are_there(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch, files = make_batch(), photos("a.png")
    plan = replace(plan, report=False)
    there = Path(plan.folder) / "a-edited.png"
    there.write_bytes(b"mine")
    _run(qtbot, batch, replace(plan, when_there=WhenThere.SKIP), files)
    assert _states(batch) == [SKIPPED]
    _run(qtbot, batch, plan, files)
    assert batch.items[0].written[0].name == "a-edited-2.png"
    assert there.read_bytes() == b"mine"
    _run(qtbot, batch, replace(plan, when_there=WhenThere.REPLACE), files)
    assert batch.items[0].written == [there]
    assert there.read_bytes() != b"mine"


def test_no_original_and_no_other_result_is_ever_replaced(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    files = photos("a.png", "b.png")
    originals = [path.read_bytes() for path in files]
    batch = make_batch()
    beside = replace(plan, folder="", pattern="{name}", when_there=WhenThere.REPLACE, report=False)
    _run(qtbot, batch, beside, files)
    assert [path.read_bytes() for path in files] == originals
    assert [item.written[0].name for item in batch.items] == ["a-2.png", "b-2.png"]
    same = replace(plan, pattern="same", when_there=WhenThere.REPLACE, report=False)
    _run(qtbot, batch, same, files)
    assert _out(plan) == ["same-2.png", "same.png"]


def test_output_settings_are_used(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    output = Output("JPEG", 40, smaller=True, side=40, embed=False)
    batch = make_batch()
    _run(qtbot, batch, replace(plan, output=output, pattern="{number} {name}"), photos("a.png", "b.png"))
    paths = [item.written[0] for item in batch.items]
    assert [path.name for path in paths] == ["1 a.jpg", "2 b.jpg"]
    with Image.open(paths[0]) as image:
        assert (image.format, image.size) == ("JPEG", (40, 30))
    assert read_recipe(paths[0]) == ""


def test_the_engine_is_killed_in_the_middle(
    qtbot: QtBot, make_client: Callable[..., EngineClient], photos: Callable[..., list[Path]], plan: Plan
) -> None:
    client = make_client(refined_steps=10, step_seconds=0.03)
    client.start()
    batch = Batch(client)
    batch.start(plan, photos("a.png", "b.png", "c.png"))
    qtbot.waitUntil(lambda: batch.current == 1 and batch._work.share > 0.3, timeout=15_000)
    kill(client.pid)
    _wait(qtbot, batch)
    assert _states(batch) == [DONE] * 3
    assert _pictures(plan) == ["a-edited.png", "b-edited.png", "c-edited.png"]
    batch.close()


def test_a_photo_that_kills_the_engine_is_tried_once_more_only(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch()
    _run(qtbot, batch, plan, photos("shaky.png", "deadly.png", "z.png"))
    assert _states(batch) == [DONE, FAILED, DONE]
    assert "engine stopped" in batch.items[1].why


def test_an_engine_that_was_given_up_is_tried_again(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch()
    batch._again.setInterval(50)
    _run(qtbot, batch, plan, photos("deadly 1.png", "deadly 2.png", "deadly 3.png", "z.png"))
    assert _states(batch) == [FAILED, FAILED, FAILED, DONE]


def test_cancel_one_and_all(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch(refined_steps=20, step_seconds=0.05)
    batch.start(plan, photos("a.png", "b.png", "c.png", "d.png"))
    qtbot.waitUntil(lambda: batch._work.share > 0.2, timeout=15_000)
    batch.cancel([2])
    assert batch.items[2].state is CANCELLED
    batch.cancel([0])
    qtbot.waitUntil(lambda: batch.current == 1, timeout=2000)
    assert batch.items[0].state is CANCELLED
    qtbot.waitUntil(lambda: batch._work.share > 0.2, timeout=15_000)
    batch.cancel_all()
    _wait(qtbot, batch)
    assert _states(batch) == [CANCELLED] * 4
    assert _pictures(plan) == [], "nothing half-written"
    assert not batch_file.queue_path().exists()


def test_cancel_before_anything_began(
    make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan, qtbot: QtBot
) -> None:
    batch = make_batch()
    finished: list[bool] = []
    batch.finished.connect(lambda: finished.append(True))
    batch.start(plan, photos("a.png"))
    batch.cancel([0])
    assert _states(batch) == [CANCELLED]
    assert finished == [True], "once"
    batch.cancel_all()
    assert finished == [True]


def test_retry_what_failed(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch, files = make_batch(), photos("a.png", "b.png")
    good = files[1].read_bytes()
    files[1].write_bytes(b"no photo")
    _run(qtbot, batch, plan, files)
    assert _states(batch) == [DONE, FAILED]
    first_report = batch.report
    files[1].write_bytes(good)
    batch.retry()
    _wait(qtbot, batch)
    assert _states(batch) == [DONE, DONE]
    assert batch.report == first_report, "one report, of the newest state"
    assert len([name for name in _out(plan) if name.endswith(".csv")]) == 1


def test_waiting_photos_change_places(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch(start_seconds=0.5)
    batch.start(plan, photos("a.png", "b.png", "c.png"))
    assert batch.move(2, -1) == 1
    assert batch.move(1, -1) == 1, "the first is under way"
    assert [item.path.name for item in batch.items] == ["a.png", "c.png", "b.png"]
    _wait(qtbot, batch)
    assert _states(batch) == [DONE] * 3


def test_a_folder_that_cannot_be_written_pauses_it_all(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    folder, files = Path(plan.folder), photos("a.png", "b.png")
    folder.rmdir()
    folder.write_bytes(b"not a folder")  # as read-only for everybody, root too
    batch = make_batch()
    batch.start(plan, files)
    qtbot.waitUntil(lambda: batch.is_paused, timeout=5000)
    assert str(folder) in batch.why_paused
    assert _states(batch) == [ItemState.WAITING] * 2, "none is lost"
    folder.unlink()
    folder.mkdir()
    batch.go_on()
    _wait(qtbot, batch)
    assert _states(batch) == [DONE] * 2


def test_a_folder_without_permission(
    qtbot: QtBot,
    make_batch: MakeBatch,
    photos: Callable[..., list[Path]],
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)  # root may write everywhere
    batch = make_batch()
    batch.start(plan, photos("a.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=5000)
    assert "Permission denied" in batch.why_paused
    assert "Change that, then go on" in batch.why_paused


def test_a_full_disk_pauses_it_all(
    qtbot: QtBot,
    make_batch: MakeBatch,
    photos: Callable[..., list[Path]],
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1000))
    batch = make_batch()
    batch.start(plan, photos("a.png", "b.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=5000)
    assert "full" in batch.why_paused
    monkeypatch.undo()
    batch.go_on()
    _wait(qtbot, batch)
    assert _states(batch) == [DONE] * 2


def test_a_disk_that_fills_while_writing_pauses_after_two(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch()
    batch.start(plan, photos("unwritable 1.png", "unwritable 2.png", "c.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=9000)
    assert _states(batch) == [FAILED, FAILED, ItemState.WAITING]
    assert "disk is full" in batch.why_paused


def test_a_bad_model_pauses_it_all(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch()
    batch.start(replace(plan, model="bad.safetensors"), photos("a.png", "b.png"))
    qtbot.waitUntil(lambda: batch.is_paused, timeout=9000)
    assert "its header is damaged" in batch.why_paused
    assert _states(batch) == [ItemState.WAITING] * 2


def test_pause_finishes_the_photo_under_way(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    batch = make_batch()
    batch.start(plan, photos("a.png", "b.png"))
    batch.pause()
    qtbot.waitUntil(lambda: batch.items[0].state is DONE, timeout=9000)
    qtbot.wait(100)
    assert batch.items[1].state is ItemState.WAITING
    assert batch.is_running
    batch.go_on()
    _wait(qtbot, batch)
    assert _states(batch) == [DONE] * 2


def test_the_queue_survives_a_crash(
    qtbot: QtBot, make_batch: MakeBatch, photos: Callable[..., list[Path]], plan: Plan
) -> None:
    first = make_batch(refined_steps=10, step_seconds=0.05)
    first.start(plan, photos("a.png", "b.png", "c.png"))
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
    _wait(qtbot, second)
    assert _states(second) == [DONE] * 3
    assert _pictures(plan) == ["a-edited.png", "b-edited.png", "c-edited.png"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 9}', '{"version": 1, "plan": {}, "items": []}'])
def test_a_damaged_queue_is_no_reason_to_fall_over(text: str) -> None:
    batch_file.queue_path().write_text(text)
    assert batch_file.load() is None
    assert not batch_file.queue_path().exists()


def test_the_editor_is_answered_between_photos(
    qtbot: QtBot, make_client: Callable[..., EngineClient], photos: Callable[..., list[Path]], plan: Plan
) -> None:
    client = make_client(refined_steps=6, step_seconds=0.02)
    client.start()
    qtbot.waitUntil(lambda: client.state is EngineState.RUNNING, timeout=5000)
    batch, files = Batch(client), photos(*(f"{n}.png" for n in range(6)))
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
    _wait(qtbot, batch)
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
