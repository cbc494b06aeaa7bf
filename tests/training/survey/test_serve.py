"""The survey as a process: one that answers a question, and one that answers many."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from tests.training.data.made import fill
from tests.training.survey.heard import Heard
from training.survey.command import answer
from training.survey.talk import Talk

COMMAND = [sys.executable, "-m", "training", "survey"]
PROJECT = Path(__file__).resolve().parents[3]


def said(stream: IO[str], number: int) -> list[dict[str, Any]]:
    """The lines of one answer, up to its last."""
    lines = []
    for line in stream:
        content = json.loads(line)
        if content.get("id") == number:
            lines.append(content)
            if content["kind"] in ("result", "error"):
                break
    return lines


def test_many_questions_one_process_and_it_ends_with_who_asked(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 3)
    with subprocess.Popen(
        [*COMMAND, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert json.loads(process.stdout.readline()) == {"kind": "ready"}

        def ask(number: int, *words: str) -> None:
            assert process.stdin is not None
            process.stdin.write(json.dumps({"id": number, "words": words}) + "\n")
            process.stdin.flush()

        crops = ("crops", "--data", str(folder), "--crop", "centre", "--size", "32")
        ask(1, *crops)
        assert [line["kind"] for line in said(process.stdout, 1)][-2:] == ["progress", "result"]
        ask(2, "crops", "--data", str(tmp_path / "gone"), "--crop", "centre", "--size", "32")
        problem = said(process.stdout, 2)[-1]
        assert problem["kind"] == "error"
        assert "There is no" in problem["text"]["sentence"]
        ask(3, "nonsense")
        assert said(process.stdout, 3)[-1]["kind"] == "error"
        ask(4, *crops)  # it is still there
        assert said(process.stdout, 4)[-1]["made"] == 3
        process.stdin.write('{"cancel": 99}\n')
        process.stdin.close()
        assert process.wait(20) == 0


def test_one_question_on_the_command_line(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", 2)
    words = ["check", "--", "tiny32", "--data", str(folder), "-o", str(tmp_path / "run")]
    done = subprocess.run([*COMMAND, *words], capture_output=True, text=True, cwd=PROJECT, check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert [line["kind"] for line in lines] == ["finding", "result"]
    assert lines[-1]["stops"] == 1


def test_whatever_goes_wrong_there_is_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of ideas")

    monkeypatch.setattr("training.survey.crops.show_crops", broken)
    heard = Heard()
    words = ["crops", "--data", str(tmp_path), "--crop", "centre", "--size", "32"]
    assert answer(words, Talk(heard)) is False
    assert heard.lines[-1]["text"] == "RuntimeError: out of ideas"
    assert "Traceback" in heard.lines[-1]["details"]


def test_the_settings_alone_can_be_written_for_torchrun(tmp_path: Path) -> None:
    from training.__main__ import main
    from training.config import TrainConfig

    run = tmp_path / "run"
    assert main(["tiny32", "--data", str(fill(tmp_path / "set", 8)), "-o", str(run), "--prepare"]) == 0
    assert TrainConfig.load(run / "config.json").name == "run"
    assert [path.name for path in run.iterdir()] == ["config.json"]
