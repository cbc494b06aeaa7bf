"""The program's own test: on the program as it is here, and what it says when something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.self_test.checks import CHECKS, Check, CheckFailed
from app.self_test.command import main, run_all

PROJECT = Path(__file__).resolve().parents[2]


def test_a_failed_check_is_told_and_the_others_still_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(folder: Path) -> str:
        raise CheckFailed("the disk is full\nand more")

    checks = [Check("one", lambda folder: "fine"), Check("two", fail), Check("three", lambda folder: "good")]
    assert run_all(checks, tmp_path) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["check", "time", "result"]
    assert lines[1].endswith("ok      fine")
    assert lines[2].endswith("FAILED  the disk is full")
    assert lines[4].endswith("ok      good")
    assert lines[5].endswith("1 failed")
    assert run_all(checks[:1], tmp_path) == 0


def test_words_after_it_are_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["now"]) == 2
    assert "takes nothing after it" in capsys.readouterr().err


@pytest.mark.slow
def test_everything_works_here() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--self-test"],
        cwd=PROJECT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == len(CHECKS) + 2
    assert all(" ok " in line for line in lines[1:-1])
