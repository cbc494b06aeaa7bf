"""The list of jobs: what may be done with it, by several at once, and when its file is damaged."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from tests.training.jobs.yard import Yard
from training.jobs.queue import VARIABLE, Place, Queue, default_folder
from training.jobs.views import views


def _names(queue: Queue) -> list[str]:
    return [job.path.name for job in queue.jobs()]


def test_a_list_is_kept_between_processes(yard: Yard, monkeypatch: pytest.MonkeyPatch) -> None:
    assert yard.queue.jobs() == []
    assert not yard.queue.folder.exists()
    yard.job("a")
    monkeypatch.chdir(yard.folder)
    yard.run("b")
    job = Queue(yard.queue.folder).add(Path("b"))
    assert (job.number, job.path, job.wanted) == (2, yard.folder / "b", "run")
    assert Queue(yard.queue.folder).jobs() == yard.queue.jobs()
    yard.queue.remove(2)
    assert yard.queue.add(Path("b")).number == 3  # no number is given twice


def test_only_runs_are_added_and_each_once(yard: Yard) -> None:
    run = yard.job("a")
    with pytest.raises(ValueError, match="is job 1 already"):
        yard.queue.add(run.path / ".." / "a")
    with pytest.raises(ValueError, match=r"no config\.json"):
        yard.queue.add(yard.folder)
    assert _names(yard.queue) == ["a"]


@pytest.mark.parametrize(
    ("number", "place", "order"),
    [
        (2, "up", "bacd"),
        (2, "down", "acbd"),
        (3, "first", "cabd"),
        (1, "last", "bcda"),
        (1, "up", "abcd"),
        (4, "down", "abcd"),
        (4, 1, "adbc"),
        (1, 99, "bcda"),
        (2, -5, "bacd"),
    ],
)
def test_moving(yard: Yard, number: int, place: Place | int, order: str) -> None:
    for name in "abcd":
        yard.job(name)
    yard.queue.move(number, place)
    assert "".join(_names(yard.queue)) == order


def test_cancel_retry_remove(yard: Yard) -> None:
    run = yard.job("a")
    with pytest.raises(ValueError, match="is not over"):
        yard.queue.retry(1)
    assert yard.queue.cancel(1).wanted == "cancelled"
    assert not run.command_file.exists()
    assert yard.queue.retry(1).wanted == "run"
    with run.hold():
        with pytest.raises(ValueError, match="cancel it first"):
            yard.queue.remove(1)
        yard.queue.cancel(1)
        yard.queue.cancel(1)
        assert run.take() == ["stop"]
    yard.queue.update(1, wanted="done", note="It broke.", attempts=3)
    with pytest.raises(ValueError, match="is over already"):
        yard.queue.cancel(1)
    again = yard.queue.retry(1)
    assert (again.wanted, again.note, again.attempts) == ("run", "", 0)
    yard.queue.remove(1)
    assert yard.queue.jobs() == []
    assert run.config.exists()
    for change in (yard.queue.remove, yard.queue.cancel, yard.queue.retry, yard.queue.get):
        with pytest.raises(ValueError, match="There is no job 1"):
            change(1)


def test_a_run_that_is_gone_can_t_be_retried(yard: Yard) -> None:
    run = yard.job("a")
    yard.queue.cancel(1)
    run.config.unlink()
    with pytest.raises(ValueError, match="put it back first"):
        yard.queue.retry(1)
    assert [view.status for view in views(yard.queue)] == ["missing"]


def test_many_add_at_once(yard: Yard) -> None:
    runs = [yard.run(str(index)) for index in range(16)]

    def add(some: int) -> None:
        for run in runs[some::4]:
            Queue(yard.queue.folder).add(run.path)

    threads = [threading.Thread(target=add, args=(some,)) for some in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    jobs = yard.queue.jobs()
    assert sorted(job.number for job in jobs) == list(range(1, 17))
    assert {job.path for job in jobs} == {run.path for run in runs}


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b'{"version": 1}', b'{"version": 1, "next": 2, "jobs": [{"number": 1}]}']
)
def test_a_damaged_list_is_set_aside_whole(yard: Yard, content: bytes) -> None:
    run = yard.job("a")
    for count in (1, 2):
        yard.queue.file.write_bytes(content)
        assert yard.queue.jobs() == []
        aside = yard.queue.set_aside()
        assert [path.read_bytes() for path in aside] == [content] * count
    yard.queue.add(run.path)
    assert _names(yard.queue) == ["a"]


def test_a_job_of_unknown_intent_is_damage(yard: Yard) -> None:
    yard.job("a")
    values = json.loads(yard.queue.file.read_text())
    values["jobs"][0]["wanted"] = "dance"
    yard.queue.file.write_text(json.dumps(values))
    assert yard.queue.jobs() == []
    assert len(yard.queue.set_aside()) == 1


def test_a_later_version_s_list_is_left_alone(yard: Yard) -> None:
    run = yard.job("a")
    content = '{"version": 2, "jobs": "otherwise"}'
    yard.queue.file.write_text(content)
    with pytest.raises(ValueError, match="later version"):
        yard.queue.jobs()
    with pytest.raises(ValueError, match="later version"):
        yard.queue.add(run.path)
    assert yard.queue.file.read_text() == content


def test_where_the_list_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert Queue().folder == tmp_path
    assert Queue(tmp_path / "other").folder == tmp_path / "other"
    monkeypatch.delenv(VARIABLE)
    assert default_folder().name == "jobs"
    assert "Semblance" in default_folder().parts
