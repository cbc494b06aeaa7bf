"""The loop: commands, metrics, checkpoints, and what it does about trouble."""

from __future__ import annotations

import dataclasses
import errno
import json
import threading
import time
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from tests.training.small import EVERY, SmallTask, loop_of, same, weights
from training import reporter as reporting
from training.checkpoint import State
from training.checkpoints import Checkpoints
from training.controls import Interrupted
from training.jobs.folder import RunFolder
from training.loop import Ending, Limits, Loop, Pace
from training.trouble import TrainingFailed

pytestmark = pytest.mark.usefixtures("one_thread")


def rows_of(folder: Path) -> list[dict[str, float | str]]:
    return RunFolder(folder).rows()[0]


def test_it_learns_and_says_so(tmp_path: Path) -> None:
    task = SmallTask(total=2000)
    loop = loop_of(task, tmp_path)
    assert loop.run() is Ending.DONE
    assert loop.state.seen == 2000
    rows = rows_of(tmp_path)
    assert [row["seen"] for row in rows] == list(range(40, 2001, 40))
    assert float(rows[-1]["loss"]) < 0.02 * float(rows[0]["loss"])
    measured = [row for row in rows if "validation_loss" in row]
    assert [row["seen"] for row in measured] == list(range(200, 2001, 200))
    assert float(measured[-1]["validation_loss"]) < 0.3 * float(measured[0]["validation_loss"])
    assert {"learning_rate", "gradient_norm", "eta_seconds", "images_per_second", "time"} <= rows[0].keys()
    assert [path.name for path in task.sampled] == [
        f"autoencoder-{seen:012}.png" for seen in range(400, 2001, 400)
    ]
    state = RunFolder(tmp_path).read_state()
    assert state is not None
    assert (state.status, state.done, state.total, state.overall) == ("running", 2000, 2000, 1.0)


def test_only_the_newest_checkpoints_stay(tmp_path: Path) -> None:
    loop_of(SmallTask(), tmp_path).run()
    names = sorted(path.name for path in (tmp_path / "checkpoints").iterdir())
    assert names == [f"autoencoder-{seen:012}.safetensors" for seen in (240, 320, 400)]


def test_a_stopped_run_goes_on_to_the_weights_of_an_unbroken_one(tmp_path: Path) -> None:
    whole = loop_of(SmallTask(dropout=0.3), tmp_path / "whole")
    whole.run()
    for limit in (52, 200, 200):
        part = loop_of(SmallTask(dropout=0.3), tmp_path / "parts", limits=Limits(seen=limit))
        assert part.run() is Ending.CUT
        assert part.state.seen == limit
    rest = loop_of(SmallTask(dropout=0.3), tmp_path / "parts")
    assert rest.run() is Ending.DONE
    assert same(weights(whole), weights(rest))


def test_a_damaged_checkpoint_falls_back_and_ends_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = loop_of(SmallTask(), tmp_path / "whole")
    whole.run()
    loop_of(SmallTask(), tmp_path / "part", limits=Limits(seen=240)).run()
    newest = max((tmp_path / "part" / "checkpoints").iterdir())
    content = bytearray(newest.read_bytes())
    content[-40] ^= 1  # one bit of one weight
    newest.write_bytes(content)
    rest = loop_of(SmallTask(), tmp_path / "part")
    rest.run()
    assert "Went one checkpoint further back" in capsys.readouterr().out
    assert newest.with_suffix(".damaged").exists()
    assert same(weights(whole), weights(rest))


def test_a_checkpoint_of_other_pictures_is_not_taken(tmp_path: Path) -> None:
    loop_of(SmallTask(), tmp_path, limits=Limits(seen=80)).run()
    loop = loop_of(SmallTask(), tmp_path)
    other = dataclasses.replace(loop._checkpoints, parent="other pictures")
    assert not other.load_newest(loop.state, print)


def commanded(loop: Loop, folder: Path, *commands: str) -> None:
    """Have the loop find commands after its first step."""
    original = loop._after_step

    def after_step() -> None:
        original()
        if loop.state.seen == loop._task.optimisation.batch:
            for command in commands:
                RunFolder(folder).send(command)  # type: ignore[arg-type]

    loop._after_step = after_step  # type: ignore[method-assign]


def test_stop_is_honoured_before_the_next_step(tmp_path: Path) -> None:
    loop = loop_of(SmallTask(), tmp_path)
    commanded(loop, tmp_path, "stop")
    assert loop.run() is Ending.STOPPED
    assert loop.state.seen == 4
    again = loop_of(SmallTask(), tmp_path)
    assert again._checkpoints.load_newest(again.state, print)
    assert again.state.seen == 4


def test_sample_and_save_now(tmp_path: Path) -> None:
    task = SmallTask()
    loop = loop_of(task, tmp_path, limits=Limits(seen=8))
    commanded(loop, tmp_path, "sample", "save")
    loop.run()
    assert [path.name for path in task.sampled] == ["autoencoder-000000000004.png"]
    assert [int(file.stem.split("-")[1]) for file in loop._checkpoints.files()] == [0, 4, 8]


def test_a_paused_run_waits_and_goes_on(tmp_path: Path) -> None:
    whole = loop_of(SmallTask(), tmp_path / "whole")
    whole.run()
    folder = tmp_path / "paused"
    loop = loop_of(SmallTask(), folder)
    commanded(loop, folder, "pause")
    ended: list[Ending] = []
    thread = threading.Thread(target=lambda: ended.append(loop.run()))
    thread.start()
    run = RunFolder(folder)
    _until(lambda: (state := run.read_state()) is not None and state.status == "paused")
    time.sleep(0.3)
    assert loop.state.seen == 4
    run.send("resume")
    thread.join(60)
    assert ended == [Ending.DONE]
    assert same(weights(whole), weights(loop))
    state = run.read_state()
    assert state is not None
    assert state.status == "running"


def _until(true: object, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_loss_that_is_no_number_rolls_back_with_a_word(tmp_path: Path) -> None:
    task = SmallTask()
    task.small_losses.poisoned = {130}  # of the first attempt only: later ones draw others
    loop = loop_of(task, tmp_path)
    assert loop.run() is Ending.DONE
    assert loop.state.attempt == 1
    assert all(bool(value.isfinite().all()) for value in weights(loop))
    (event,) = [row["event"] for row in rows_of(tmp_path) if "event" in row]
    assert "the loss is not a number: back to 80, with half the learning rate" in str(event)


def test_a_rolled_back_run_goes_on_alike_after_a_kill(tmp_path: Path) -> None:
    def poisoned() -> SmallTask:
        task = SmallTask()
        task.small_losses.poisoned = {130}
        return task

    whole = loop_of(poisoned(), tmp_path / "whole")
    whole.run()
    loop_of(poisoned(), tmp_path / "part", limits=Limits(seen=200)).run()
    rest = loop_of(poisoned(), tmp_path / "part")
    rest.run()
    assert rest.state.attempt == 1
    assert same(weights(whole), weights(rest))


def test_after_the_third_rollback_it_gives_up_in_words(tmp_path: Path) -> None:
    task = SmallTask()
    task.small_losses.poisoned = {
        number + 1_000_000 * attempt for attempt in range(9) for number in range(130, 140)
    }
    loop = loop_of(task, tmp_path)
    with pytest.raises(TrainingFailed, match=r"failed at .* images: the loss is not a number.*learning_rate"):
        loop.run()
    events = [str(row["event"]) for row in rows_of(tmp_path) if "event" in row]
    assert len(events) == 3
    # the second time it goes one checkpoint further back: the newest led to the same trouble
    assert "back to 80," in events[0]
    assert "back to 0," in events[1]


def test_an_exploding_loss_rolls_back(tmp_path: Path) -> None:
    loop = loop_of(SmallTask(), tmp_path)
    original = loop._after_step

    def after_step() -> None:
        if loop.state.seen == 300 and loop.state.attempt == 0:
            with torch.no_grad():
                for value in loop.state.network.parameters():
                    value.mul_(1000)
        original()

    loop._after_step = after_step  # type: ignore[method-assign]
    assert loop.run() is Ending.DONE
    (event,) = [str(row["event"]) for row in rows_of(tmp_path) if "event" in row]
    assert "the loss exploded" in event


def test_a_full_disk_pauses_and_goes_on_when_there_is_space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = loop_of(SmallTask(), tmp_path / "whole")
    whole.run()
    run = RunFolder(tmp_path / "full")
    save = save_file
    seen_states: list[str] = []
    space = 0

    def full(tensors: dict[str, Tensor], path: Path, metadata: dict[str, str]) -> None:
        if loop.state.seen == 80 and not space:
            raise SafetensorError("Error while serializing: I/O error: No space left on device (os error 28)")
        save(tensors, path, metadata)

    def free(_: Path) -> object:
        nonlocal space
        state = run.read_state()
        seen_states.append(f"{state.status}: {state.message}" if state is not None else "")
        space += 1 << 30
        return type("Usage", (), {"free": space})

    monkeypatch.setattr("core.tensor_file.save_file", full)
    monkeypatch.setattr("shutil.disk_usage", free)
    loop = loop_of(SmallTask(), run.path)
    assert loop.run() is Ending.DONE
    assert seen_states[0].startswith("paused: The disk of")
    assert "is full" in capsys.readouterr().err
    assert same(weights(whole), weights(loop))


def test_a_run_that_waits_for_space_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Checkpoints, state: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    loop = loop_of(SmallTask(), tmp_path)
    loop._checkpoints.save(loop.state)
    monkeypatch.setattr(Checkpoints, "save", full)
    monkeypatch.setattr(reporting, "SPACE", 1 << 60)
    threading.Timer(0.5, lambda: RunFolder(tmp_path).send("stop")).start()
    with pytest.raises(Interrupted, match=r"nothing of this part yet\. Lost: the 80 images"):
        loop.run()


def test_a_stop_on_a_full_disk_loses_nothing_where_the_checkpoint_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = loop_of(SmallTask(), tmp_path, limits=Limits(seen=80))
    save, saved = Checkpoints.save, list[int]()

    def full_after_one(self: Checkpoints, state: State) -> Path:
        if state.seen in saved:
            RunFolder(tmp_path).send("stop")
            raise OSError(errno.ENOSPC, "No space left on device")
        saved.append(state.seen)
        return save(self, state)

    monkeypatch.setattr(Checkpoints, "save", full_after_one)
    assert loop.run() is Ending.CUT
    assert saved == [0, 80]


def test_other_trouble_with_files_is_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Checkpoints, state: object) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Checkpoints, "save", forbidden)
    with pytest.raises(PermissionError):
        loop_of(SmallTask(), tmp_path).run()


def test_too_little_memory_takes_smaller_pieces_of_the_same_batch(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    task = SmallTask(batch=8)
    task.small_losses.fits = 2
    loop = loop_of(task, tmp_path)
    assert loop.run() is Ending.DONE
    assert set(task.small_losses.sizes) == {2}
    assert loop.state.micro_batch == 2
    assert "going on with 2 examples at a time, 8 a step as before" in capsys.readouterr().out
    roomy = loop_of(SmallTask(batch=8), tmp_path / "roomy")
    roomy.run()
    for a, b in zip(weights(loop), weights(roomy), strict=True):
        assert torch.allclose(a, b, atol=1e-5)


def test_memory_stays_halved_after_a_resumption(tmp_path: Path) -> None:
    task = SmallTask(batch=8)
    task.small_losses.fits = 4
    loop_of(task, tmp_path, limits=Limits(seen=80)).run()
    again = SmallTask(batch=8)
    loop_of(again, tmp_path).run()
    assert set(again.small_losses.sizes) == {4}


def test_a_checkpoint_is_made_after_some_minutes_at_the_latest(tmp_path: Path) -> None:
    seldom = dataclasses.replace(EVERY, save=100_000, save_minutes=0.0, keep=100)
    loop_of(SmallTask(), tmp_path, seldom).run()
    assert len(list((tmp_path / "checkpoints").iterdir())) > 5


def test_the_pace_follows_the_machine_and_leaves_out_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: clock)
    pace = Pace()
    pace.start(0)
    for second in range(1, 121):
        clock = float(second)
        pace.note(10 * second)
    assert pace.rate == pytest.approx(10)
    clock = 1000.0
    pace.start(1200)
    for second in range(1, 121):
        clock = 1000.0 + second
        pace.note(1200 + 40 * second)
    assert pace.rate == pytest.approx(40, rel=0.1)
    assert pace.lap() == pytest.approx(240)


def test_metrics_are_json_a_line(tmp_path: Path) -> None:
    loop_of(SmallTask(), tmp_path).run()
    for line in (tmp_path / "metrics.jsonl").read_text().splitlines():
        assert json.loads(line)["stage"] == "autoencoder"
