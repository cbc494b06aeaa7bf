"""`semblance jobs` word by word."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import __main__ as program
from tests.training.jobs.yard import Yard
from training.jobs import command
from training.jobs.folder import RunFolder, RunState
from training.jobs.listing import duration
from training.jobs.processes import supervisor_command, trainer_command
from training.jobs.queue import VARIABLE, Queue


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Folders of the queues for which a supervisor was asked for; none is started."""
    asked: list[Path] = []

    def start(queue: Queue) -> bool:
        asked.append(queue.folder)
        return True

    monkeypatch.setattr(command, "start_detached", start)
    return asked


def _mistake(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert command.main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("semblance jobs")
    assert said.err.count("\n") == 1
    return said.err


def _mistake_after(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    return _mistake(capsys, *words)


def test_the_list(yard: Yard, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0
    assert "There are no jobs" in capsys.readouterr().out
    first, second = yard.job("portrait"), yard.job("horses")
    state = RunState("running", "autoencoder", 5, 10, 0.25, eta_seconds=3900.0, rate=12.34, message="Well.")
    yard.queue.update(2, wanted="done", note="The trainer\nended.")
    with first.hold():
        first.write_state(state)
        assert command.main([]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert command.main(["--json"]) == 0
        values = json.loads(capsys.readouterr().out)
    assert lines[0].split() == ["job", "run", "status", "stage", "progress", "img/s", "ETA", "message"]
    running = [
        "1",
        str(first.path),
        "running",
        "autoencoder",
        "25.0%",
        "12.3",
        "1",
        "h",
        "05",
        "min",
        "Well.",
    ]
    assert lines[1].split() == running
    assert lines[2].split() == ["2", str(second.path), "failed", "The", "trainer", "ended."]
    assert [line.find("Well.") for line in lines[1:2]] == [lines[0].find("message")]
    assert "semblance jobs start" in lines[-1]
    assert values["supervisor"] is False
    assert [job["status"] for job in values["jobs"]] == ["running", "failed"]
    assert values["jobs"][0]["state"] == state.as_dict()


def test_add_and_start(yard: Yard, started: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["start"]) == 0
    assert "No job waits" in capsys.readouterr().out
    assert command.main(["add", str(yard.run("a").path), "--later"]) == 0
    assert started == []
    assert command.main(["add", str(yard.run("b").path)]) == 0
    assert command.main(["start"]) == 0
    assert started == [yard.queue.folder] * 2
    assert [job.path.name for job in yard.queue.jobs()] == ["a", "b"]
    assert "no config.json" in _mistake_after(capsys, "add", str(yard.folder))


def test_order_and_intent(yard: Yard, started: list[Path]) -> None:
    for name in ("a", "b", "c"):
        yard.job(name)
    assert command.main(["move", "3", "first"]) == 0
    assert command.main(["cancel", "1"]) == 0
    assert command.main(["remove", "2"]) == 0
    assert [(job.number, job.wanted) for job in yard.queue.jobs()] == [(3, "run"), (1, "cancelled")]
    assert started == []
    assert command.main(["retry", "1"]) == 0
    assert started == [yard.queue.folder]


def test_words_to_a_trainer(yard: Yard, started: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    queued, free = yard.job("queued"), yard.run("free")
    with queued.hold(), free.hold():
        for word in ("pause", "resume", "sample", "save", "stop"):
            assert command.main([word, "1"]) == 0
            assert command.main([word, str(free.path)]) == 0
    assert queued.take() == free.take() == ["pause", "resume", "sample", "save", "stop"]
    assert "semblance jobs cancel 1" in _mistake_after(capsys, "stop", "1")
    assert "nobody to tell 'save'" in _mistake(capsys, "save", str(free.path))
    assert "jobs add" in _mistake(capsys, "resume", str(free.path))
    assert (queued.waiting(), free.waiting(), started) == ([], [], [])
    queued.write_state(RunState("paused"))
    assert command.main(["resume", "1"]) == 0
    assert (queued.waiting(), started) == (["resume"], [yard.queue.folder])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("dance", "'dance'"),
        ("cancel", "N"),
        ("cancel one", "'one'"),
        ("cancel 7", "There is no job 7"),
        ("retry 7", "There is no job 7"),
        ("remove 7", "There is no job 7"),
        ("move 7 up", "There is no job 7"),
        ("move 7 sideways", "'sideways'"),
        ("log 7", "There is no job 7"),
        ("stop 7", "There is no job 7"),
        ("stop no/such/folder", "no/such/folder"),
        ("stop .", "There is no run in"),
        ("add no/such/folder", "no/such/folder"),
        ("--frobnicate", "--frobnicate"),
    ],
)
def test_mistakes_are_a_sentence_and_2(
    yard: Yard, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str, said: str
) -> None:
    monkeypatch.chdir(yard.folder)
    assert said in _mistake(capsys, *words.split())


def test_a_list_in_a_place_that_is_no_folder(
    yard: Yard, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = yard.run("a")
    monkeypatch.setenv(VARIABLE, str(run.config / "jobs"))
    assert "config.json" in _mistake(capsys, "add", str(run.path))


def test_a_damaged_list_is_spoken_of_until_it_is_looked_at(
    yard: Yard, capsys: pytest.CaptureFixture[str]
) -> None:
    yard.job("a")
    yard.queue.file.write_text("nonsense")
    for _ in range(2):
        assert command.main([]) == 0
        said = capsys.readouterr()
        assert "There are no jobs" in said.out
        assert str(yard.queue.set_aside()[0]) in said.err


def test_the_log(yard: Yard, capsys: pytest.CaptureFixture[str]) -> None:
    run = yard.job("a")
    assert "has no log" in _mistake(capsys, "log", "1")
    run.log.write_text("".join(f"line {index}\n" for index in range(5000)))
    assert command.main(["log", "1"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "line 4999"
    assert 10 < len(lines) < 5000
    assert all(line.startswith("line ") for line in lines)


def test_a_log_is_followed_until_the_run_is_over(yard: Yard, capfd: pytest.CaptureFixture[str]) -> None:
    run = yard.job("a", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-m", "training.jobs", "log", "1", "-f"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as following:
        assert following.stdout is not None
        assert "job 1 is started" in following.stdout.readline()
        with run.log.open("a") as log:
            log.write("a new word\n")
        assert following.stdout.readline() == "a new word\n"
        yard.go(run)
        assert following.stdout.read() == ""
        assert following.wait(30) == 0


def test_the_supervisor_s_work_in_the_terminal(yard: Yard, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["run"]) == 0
    assert "nothing left to do" in capsys.readouterr().out
    yard.job("a", waits_at=1)
    yard.start()
    assert "A supervisor is at work on these jobs already" in _mistake(capsys, "run")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches all of a console's processes there")
def test_ctrl_c_ends_the_supervisor_and_not_the_trainer(yard: Yard) -> None:
    run = yard.job("a", waits_at=1)
    assert run.config.exists()
    code = (
        "import signal, sys; from training.jobs import command, supervisor\n"
        # a shell's background job, and what it starts, ignores Ctrl+C
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from tests.training.jobs.fast_supervisor import fake_command\n"
        "supervisor.Supervisor.__init__.__kwdefaults__['command'] = fake_command\n"
        "sys.exit(command.main(['run']))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-c", code]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as supervisor:
        yard.wait_until_held(run)
        supervisor.send_signal(signal.SIGINT)
        said, _ = supervisor.communicate(timeout=30)
    assert supervisor.returncode == 130
    assert "a trainer at work goes on" in said
    time.sleep(0.05)
    assert run.is_held()


def test_help_names_every_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["jobs", "--help"]) == 0
    said = capsys.readouterr().out
    for word in (
        "list",
        "add",
        "start",
        "run",
        "stop",
        "pause",
        "resume",
        "sample",
        "save",
        "cancel",
        "retry",
    ):
        assert f"\n    {word} " in said
    assert program.main(["--help"]) == 0
    assert "\n  jobs " in capsys.readouterr().out


def test_programs_of_a_checkout_and_of_a_frozen_program(monkeypatch: pytest.MonkeyPatch) -> None:
    run = RunFolder(Path("runs/mine"))
    told = ["--resume", "-o", str(run.path)]
    assert trainer_command(run) == [sys.executable, "-m", "training", *told]
    assert supervisor_command()[:4] == [sys.executable, "-m", "training.jobs", "run"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert trainer_command(run) == [sys.executable, "train", *told]
    assert supervisor_command()[:3] == [sys.executable, "jobs", "run"]


def test_the_jobs_need_no_torch() -> None:
    code = "import sys, training.jobs.command as c; c.main(['--help']); assert 'torch' not in sys.modules"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, env=environment, capture_output=True)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.4, "0 s"), (59, "59 s"), (61, "1 min"), (3900, "1 h 05 min"), (86400 * 2.5, "2 d 12 h")],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text
