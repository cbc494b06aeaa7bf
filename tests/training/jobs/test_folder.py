"""State, metrics and commands of a run, also when a process died while it wrote them."""

from __future__ import annotations

import dataclasses
import errno
import json
import math
import threading
from pathlib import Path

import pytest

from training.jobs.folder import Command, RunBusy, RunFolder, RunState, Status, condition
from training.jobs.lock import FileLock


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    made = RunFolder(tmp_path)
    made.config.write_text("{}")
    return made


def test_a_state_comes_back_as_it_was(run: RunFolder) -> None:
    state = RunState("paused", "prior", 7, 9, 0.5, 12.5, None, "The disk is full.", 4, "host", 5.5, 16)
    run.write_state(state)
    assert run.read_state() == state


def test_what_is_not_finite_is_unknown(run: RunFolder) -> None:
    run.write_state(RunState(eta_seconds=math.inf, rate=math.nan))
    state = run.read_state()
    assert state is not None
    assert (state.eta_seconds, state.rate) == (None, None)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff", b'{"status": "running"}', b"[" * 100_000]
    + [
        json.dumps({**RunState().as_dict(), name: value}).encode()
        for name, value in [("status", "happy"), ("done", "many"), ("done", 1e999), ("eta_seconds", [])]
    ],
)
def test_a_damaged_state_is_none(run: RunFolder, content: bytes) -> None:
    run.state_file.write_bytes(content)
    assert run.read_state() is None
    assert condition(run) == "interrupted"


def test_a_later_version_s_fields_do_no_harm(run: RunFolder) -> None:
    state = RunState("running", updated=1.0)
    run.state_file.write_text(json.dumps({**state.as_dict(), "mood": "good"}))
    assert run.read_state() == state


def test_rows_are_read_from_where_the_last_reading_ended(run: RunFolder) -> None:
    assert run.rows() == ([], 0)
    run.append({"seen": 1, "loss": 0.5, "stage": "prior"})
    rows, offset = run.rows()
    assert rows == [{"seen": 1, "loss": 0.5, "stage": "prior"}]
    run.append({"seen": 2})
    assert run.rows(offset) == ([{"seen": 2}], run.metrics.stat().st_size)
    assert len(run.rows()[0]) == 2


def test_a_loss_that_is_no_number_stays_valid_json(run: RunFolder) -> None:
    run.append({"loss": math.nan})
    assert json.loads(run.metrics.read_text()) == {"loss": None}
    loss = run.rows()[0][0]["loss"]
    assert isinstance(loss, float)
    assert math.isnan(loss)


def test_a_torn_line_is_left_out_and_the_next_row_is_whole(run: RunFolder) -> None:
    run.append({"seen": 1})
    with run.metrics.open("ab") as file:
        file.write(b'{"seen": 2, "lo')
    rows, offset = run.rows()
    assert rows == [{"seen": 1}]
    run.append({"seen": 3})
    assert run.rows(offset)[0] == [{"seen": 3}]
    assert run.rows()[0] == [{"seen": 1}, {"seen": 3}]


def test_metrics_begun_anew_are_read_from_their_start(run: RunFolder) -> None:
    run.append({"seen": 1000})
    _, offset = run.rows()
    run.metrics.unlink()
    run.append({"seen": 1})
    assert run.rows(offset)[0] == [{"seen": 1}]


def test_commands_are_taken_once_and_in_order(run: RunFolder) -> None:
    sent: list[Command] = ["sample", "save", "pause", "sample"]
    for command in sent:
        run.send(command)
    assert run.waiting() == sent
    assert run.take() == sent
    assert run.take() == []
    assert not run.command_file.exists()


def test_no_command_costs_no_more_than_a_look(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bool:
        raise AssertionError("a lock was taken")

    monkeypatch.setattr(FileLock, "acquire", refuse)
    assert run.take() == []


def test_no_command_is_lost_or_doubled_between_senders_and_taker(run: RunFolder) -> None:
    taken: list[Command] = []
    over = threading.Event()

    def take() -> None:
        while not over.is_set():
            taken.extend(run.take())

    def send(command: Command) -> None:
        for _ in range(10):
            run.send(command)

    taker = threading.Thread(target=take)
    senders = [threading.Thread(target=send, args=(word,)) for word in ("sample", "save")]
    for thread in (taker, *senders):
        thread.start()
    for sender in senders:
        sender.join()
    over.set()
    taker.join()
    taken += run.take()
    assert sorted(taken) == ["sample"] * 10 + ["save"] * 10


@pytest.mark.parametrize(
    ("content", "commands"),
    [("", []), ("{", []), ('"stop"', ["stop"]), ('["dance", 3, "save"]', ["save"]), ("{}", [])],
)
def test_a_command_file_written_by_hand(
    run: RunFolder, content: str, commands: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    run.command_file.write_text(content)
    assert run.take() == commands
    assert not run.command_file.exists()
    assert commands == ["stop"] or "command.json" in caplog.text


def test_a_run_is_held_once(run: RunFolder) -> None:
    with run.hold():
        assert run.is_held()
        with (
            pytest.raises(RunBusy, match=r"is being trained already, by process \d+ .*jobs stop"),
            run.hold(),
        ):
            pass
        assert run.is_held()
    assert not run.is_held()


@pytest.mark.parametrize(
    ("status", "held", "free"),
    [
        (None, "preparing", "ready"),
        ("preparing", "preparing", "interrupted"),
        ("running", "running", "interrupted"),
        ("paused", "paused", "interrupted"),
        ("finished", "finished", "finished"),
        ("stopped", "stopped", "stopped"),
        ("failed", "failed", "failed"),
    ],
)
def test_conditions(run: RunFolder, status: Status | None, held: str, free: str) -> None:
    if status is not None:
        run.write_state(RunState(status))
    with run.hold():
        assert condition(run) == held
    before = run.read_state()
    assert condition(run) == free
    assert run.read_state() == before


def test_a_run_that_ends_while_it_is_looked_at_was_not_interrupted(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = RunState("running")
    states = iter([running, dataclasses.replace(running, status="finished")])
    monkeypatch.setattr(RunFolder, "read_state", lambda self: next(states))
    assert condition(run) == "finished"


def test_no_run(tmp_path: Path) -> None:
    assert condition(RunFolder(tmp_path)) == "missing"
    assert condition(RunFolder(tmp_path / "nowhere")) == "missing"
    with pytest.raises(OSError, match="nowhere"):
        RunFolder(tmp_path / "nowhere").send("stop")


def test_a_full_disk_has_room_for_a_stop_and_for_the_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RunFolder(tmp_path)
    run.write_state(RunState("running"))

    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("training.jobs.json_files.write_atomically", full)
    run.write_state(RunState("paused", message="The disk is full."))
    state = run.read_state()
    assert state is not None
    assert (state.status, state.message) == ("paused", "The disk is full.")
    with pytest.raises(OSError, match="No space"):
        run.send("sample")
    run.send("stop")
    assert run.waiting() == ["stop"]
    assert run.take() == ["stop"]
    assert run.take() == []
