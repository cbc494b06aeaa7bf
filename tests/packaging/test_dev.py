"""The developer's commands: what they say to mistakes, and the order and verdict of the checks."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from devtools import checks
from devtools.checks import Check

PROJECT = Path(__file__).resolve().parents[2]


def test_old_pythons_can_read_dev_py_to_say_what_is_wrong() -> None:
    ast.parse((PROJECT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 9, 18), (3, 14, 0)])
def test_a_python_out_of_range_is_told_so(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(sys, "argv", ["dev.py", "test", "-q"])
    monkeypatch.setattr("shutil.which", lambda name: "/opt/python3.12" if name == "python3.12" else None)
    assert dev.main() == 2
    error = capsys.readouterr().err
    assert f"this is Python 3.{version[1]} " in error
    assert "Run: /opt/python3.12 dev.py test -q" in error


def test_an_unknown_command_is_the_users_mistake() -> None:
    done = subprocess.run(
        [sys.executable, str(PROJECT / "dev.py"), "tset"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    known = "run, test, lint, bench, translate, package"
    assert done.stderr == f"dev.py has no command 'tset'; it has: {known}.\n"


def test_a_failed_set_up_is_an_error_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from devtools import environment
    from devtools.words import SetupError

    def fail(project: Path) -> Path:
        raise SetupError("The disk is full.")

    monkeypatch.setattr(environment, "prepare", fail)
    monkeypatch.setattr(sys, "argv", ["dev.py", "lint"])
    assert dev.main() == 2
    assert capsys.readouterr().err == "The disk is full.\n"


@pytest.mark.parametrize(
    ("display", "module"),
    [({"DISPLAY": ":0"}, "app"), ({"WAYLAND_DISPLAY": "wayland-0"}, "app"), ({}, "demo")],
)
def test_run_opens_a_window_only_where_there_is_a_display(
    display: dict[str, str], module: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from devtools import environment, system_libraries

    calls: list[tuple[str, ...]] = []

    def call(*words: str | Path) -> int:
        calls.append(tuple(map(str, words)))
        return 0

    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in display.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(environment, "prepare", lambda project: Path("python"))
    monkeypatch.setattr(system_libraries, "provide", lambda offscreen: None)
    monkeypatch.setattr(dev, "call", call)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "face.jpg").touch()
    assert dev.run(["face.jpg", "--steps", "5", "--out", "new"]) == 0
    (command,) = calls
    assert command[2].rpartition(".")[2] == module
    assert command[3:] == (str(tmp_path / "face.jpg"), "--steps", "5", "--out", str(tmp_path / "new"))


def _exits(code: int) -> Check:
    return Check(f"exits with {code}", (sys.executable, "-c", f"raise SystemExit({code})"))


def test_all_checks_run_and_the_first_failure_decides(capfd: pytest.CaptureFixture[str]) -> None:
    last = Check("last", (sys.executable, "-c", "print('3 passed')"))
    assert checks.run_all([_exits(0), _exits(3), _exits(4)], last, PROJECT, {}) == 3
    lines = capfd.readouterr().out.splitlines()
    assert lines[-2:] == ["3 passed", "FAILED: exits with 3, exits with 4"]
    assert [line for line in lines if line.startswith("ok")]


@pytest.mark.parametrize("code", [0, 1])
def test_the_last_checks_own_closing_line_closes_it_all(code: int, capfd: pytest.CaptureFixture[str]) -> None:
    last = Check("tests", (sys.executable, "-c", f"print('closing'); raise SystemExit({code})"))
    assert checks.run_all([_exits(0)], last, PROJECT, {}) == code
    assert capfd.readouterr().out.splitlines()[-1] == "closing"
