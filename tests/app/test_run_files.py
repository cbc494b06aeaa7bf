"""What the jobs page reads and changes on disk: catalogue, metrics, places, deeds."""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path

import numpy as np
import pytest

from app.runs import metrics as metrics_module
from app.runs.catalogue import Catalogue, Snapshot
from app.runs.curve import MOST, Curve, Points, smoothed
from app.runs.deeds import duplicate, go_on, move
from app.runs.metrics import MetricsFile
from app.runs.places import Places, default_runs
from tests.app.run_folders import make_run
from training.jobs.folder import RunFolder
from training.jobs.queue import Queue


@pytest.fixture
def queue(tmp_path: Path) -> Queue:
    return Queue(tmp_path / "jobs")


def read(queue: Queue) -> Snapshot:
    return Catalogue(queue, Places()).read()


def read_all(file: MetricsFile) -> None:
    while file.read():
        pass


def test_the_list_has_those_at_work_then_the_queue_then_the_newest(tmp_path: Path, queue: Queue) -> None:
    runs = default_runs()
    make_run(runs / "old", "finished", age=500)
    make_run(runs / "new", "failed", age=5)
    for name in ("second", "first"):
        queue.add(make_run(runs / name, None).path)
    queue.move(2, "first")
    with make_run(runs / "busy", "running", done=0.4).hold():
        names = [(entry.name, entry.status, entry.place) for entry in read(queue).entries]
    assert names == [
        ("busy", "running", 0), ("first", "waiting", 1), ("second", "waiting", 2), ("new", "failed", 0),
        ("old", "finished", 0),
    ]  # fmt: skip


def test_watched_folders_hold_runs_or_are_one_and_other_programs_files_are_left_out(
    tmp_path: Path, queue: Queue
) -> None:
    make_run(tmp_path / "many" / "a")
    make_run(tmp_path / "one")
    other = tmp_path / "many" / "not ours"
    other.mkdir()
    (other / "config.json").write_text('{"model_type": "bert"}')
    places = Places()
    places.watch(tmp_path / "many")
    places.watch(tmp_path / "one")
    assert {entry.name for entry in read(queue).entries} == {"a", "one"}
    assert [folder.name for folder in Places().folders] == ["many", "one"]


def test_what_was_removed_stays_away_until_it_is_watched_or_queued_again(
    tmp_path: Path, queue: Queue
) -> None:
    run = make_run(tmp_path / "many" / "a").path
    places = Places()
    places.watch(run.parent)
    places.hide(run)
    assert not read(queue).entries
    queue.add(run)
    assert [entry.path for entry in read(queue).entries] == [run]
    queue.remove(1)
    places.watch(run.parent)
    assert [entry.path for entry in read(queue).entries] == [run]


def test_a_damaged_list_of_folders_is_no_trouble(queue: Queue) -> None:
    places = Places()
    places.save()
    places._file.write_text('{"folders": 3}')
    assert Places().folders == ()


def test_a_queue_of_a_later_version_is_a_sentence(queue: Queue) -> None:
    queue.folder.mkdir()
    queue.file.write_text('{"version": 99, "next": 1, "jobs": []}')
    assert "later version" in read(queue).problem


def test_begun_runs_that_nobody_looks_after_are_abandoned_and_others_are_not(
    tmp_path: Path, queue: Queue
) -> None:
    queue.add(make_run(tmp_path / "a", None).path)
    assert not read(queue).is_abandoned
    queue.update(1, started=1.0)
    assert read(queue).is_abandoned


def test_a_curve_keeps_means_and_extremes_in_a_bounded_memory() -> None:
    curve, count = Curve(), 5 * MOST + 3
    x = np.arange(float(count))
    for part in np.array_split(x, 7):
        curve.extend(part, np.where(part == 777, 100.0, 1.0))
    points = curve.points()
    assert len(points.x) <= MOST
    assert points.high.max() == 100
    assert points.low.min() == 1
    assert np.all(np.diff(points.x) > 0)
    assert abs(points.x[-1] - count) < 16


def test_a_curve_that_goes_back_forgets_what_lay_beyond() -> None:
    curve = Curve()
    for x in ([1.0, 2.0, 3.0], [4.0, 2.5, 3.5]):
        curve.extend(np.array(x), np.array(x))
    assert curve.points().x.tolist() == [1, 2, 2.5, 3.5]


def test_what_is_not_finite_is_no_point() -> None:
    curve = Curve()
    curve.extend(np.arange(4.0), np.array([1.0, math.nan, math.inf, 2.0]))
    assert curve.points().y.tolist() == [1, 2]


def test_smoothing_keeps_a_constant_and_calms_a_zigzag() -> None:
    x = np.arange(100.0)
    zigzag = np.where(x % 2 == 0, 0.0, 2.0)
    flat = Points(x, np.full(100, 3.0), x, x)
    assert smoothed(flat, 0.2) == pytest.approx(flat.y)
    assert smoothed(Points(x, zigzag, x, x), 0.21)[40:60] == pytest.approx(1.0, abs=0.06)
    assert smoothed(Points(x, zigzag, x, x), 0.0) is not None


def test_metrics_are_read_as_they_grow(tmp_path: Path) -> None:
    run = make_run(tmp_path / "a", rows=40)
    file = MetricsFile(run.metrics)
    read_all(file)
    first = file.figures()
    assert first.stages == ["autoencoder", "prior"]
    assert len(first.curves["autoencoder", "loss"].x) == 30
    assert not file.read()
    run.append({"stage": "prior", "seen": 10**6, "loss": 0.5})
    run.append({"stage": "prior", "seen": 10**6, "event": "back to 5"})
    with run.metrics.open("a") as half:
        half.write('{"stage": "prior", "se')
    read_all(file)
    assert file.figures().last["prior", "loss"] == 0.5
    assert [event.text for event in file.figures().events] == ["back to 5"]
    run.metrics.write_text('{"stage": "ddim", "seen": 1, "loss": 2.0}\n')
    read_all(file)
    assert file.figures().stages == ["ddim"]


def test_damaged_and_foreign_lines_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "metrics.jsonl"
    path.write_text(
        'nonsense\n[1]\n{"loss": 1}\n{"stage": "a", "seen": 3, "loss": null, "x": 1}\n' + "x" * 300
    )
    file = MetricsFile(path)
    read_all(file)
    assert list(file.figures().curves) == [("a", "x")]


def test_a_long_file_is_sketched_at_once_and_then_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(metrics_module, "LONG", 200_000)
    monkeypatch.setattr(metrics_module, "_SKETCH_PIECES", 20)
    monkeypatch.setattr(metrics_module, "_SKETCH_PIECE", 2_000)
    run = make_run(tmp_path / "a", rows=4000)
    assert run.metrics.stat().st_size > 500_000
    file = MetricsFile(run.metrics)
    assert file.read()
    sketch = file.figures()
    assert sketch.share == 0
    assert sketch.stages == ["autoencoder", "prior"]
    assert 20 < len(sketch.curves["autoencoder", "loss"].x) < 1000
    read_all(file)
    whole = file.figures()
    assert whole.share == 1
    assert len(whole.curves["autoencoder", "loss"].x) == 3000
    assert sketch.last["prior", "loss"] == whole.last["prior", "loss"]


def test_order_means_the_order_of_those_that_wait(tmp_path: Path, queue: Queue) -> None:
    for name in ("a", "done", "b", "c"):
        queue.add(make_run(tmp_path / name, None).path)
    queue.update(2, wanted="done")
    move(queue, 3, "up")
    waiting = [job.path.name for job in queue.jobs() if job.wanted == "run"]
    assert waiting == ["b", "a", "c"]
    move(queue, 3, "down")
    move(queue, 4, "first")
    assert [job.path.name for job in queue.jobs() if job.wanted == "run"] == ["c", "a", "b"]
    move(queue, 3, "down")  # the last one stays
    assert [job.path.name for job in queue.jobs() if job.wanted == "run"] == ["c", "a", "b"]


def test_a_duplicate_has_the_settings_and_waits(tmp_path: Path, queue: Queue) -> None:
    run = make_run(tmp_path / "cats 3", rows=3, name="cats", seed=7)
    copy = duplicate(queue, run.path)
    assert copy.name == "cats 2"
    assert duplicate(queue, copy).name == "cats 4"
    settings = json.loads(RunFolder(copy).config.read_text())
    assert (settings["name"], settings["seed"]) == ("cats 2", 7)
    assert not RunFolder(copy).metrics.exists()
    assert [job.path.name for job in queue.jobs()] == ["cats 2", "cats 4"]


def test_going_on_means_what_the_run_needs(tmp_path: Path, queue: Queue) -> None:
    starts: list[int] = []
    run = make_run(tmp_path / "a", "stopped", done=0.3)
    places = Places()
    places.watch(run.path)

    (found,) = read(queue).entries
    go_on(queue, found, lambda: starts.append(1))
    assert [job.wanted for job in queue.jobs()] == ["run"]
    queue.cancel(1)
    (found,) = read(queue).entries
    assert found.status == "cancelled"
    go_on(queue, found, lambda: starts.append(2))
    assert [job.wanted for job in queue.jobs()] == ["run"]
    assert starts == [1, 2]
    state = run.read_state()
    assert state is not None
    run.write_state(dataclasses.replace(state, status="paused"))
    with run.hold():
        (found,) = read(queue).entries
        go_on(queue, found, lambda: starts.append(3))
    assert run.take() == ["resume"]
    assert starts == [1, 2]
