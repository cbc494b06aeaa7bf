"""The environment is set up once, again when its recipe changes, and from nothing when it was interrupted."""

from __future__ import annotations

import json
import multiprocessing
import sys
import threading
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from devtools import environment, pip, system_libraries, torch_build
from devtools.environment import Stamp
from devtools.lock import one_at_a_time
from devtools.words import NotOfferedError, SetupError

CPU = torch_build.choose(False, "linux", {})
CUDA = torch_build.choose(True, "linux", {})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose pip runs are only noted, in `pip.txt`, and whose environments are an empty file."""

    def make(venv: Path) -> None:
        python = environment.python_of(venv)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        (venv / environment.STAMP).unlink(missing_ok=True)
        with (tmp_path / "pip.txt").open("a") as file:
            file.write("MAKE\n")

    def run(self: pip.Installer, *arguments: str) -> None:
        with (tmp_path / "pip.txt").open("a") as file:
            file.write(" ".join(arguments) + "\n")
        if (tmp_path / "fail").exists():
            raise SetupError("no network")

    monkeypatch.setattr(environment, "_make", make)
    monkeypatch.setattr(pip.Installer, "run", run)
    monkeypatch.setattr(torch_build, "has_nvidia_driver", (tmp_path / "nvidia").exists)
    monkeypatch.delenv(torch_build.OVERRIDE, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


FIRST_TIME = ["MAKE", "install torch==2.13.0+cpu", "install --editable .[dev,fast,lmdb]"]


def _steps(project: Path) -> list[str]:
    """What was done since the last call."""
    notes = project / "pip.txt"
    lines = notes.read_text().splitlines() if notes.exists() else []
    notes.unlink(missing_ok=True)
    return lines


def test_the_first_call_installs_torch_first_and_the_second_does_nothing(project: Path) -> None:
    python = environment.prepare(project)
    assert _steps(project) == FIRST_TIME
    assert environment.prepare(project) == python
    assert _steps(project) == []


def test_a_changed_pin_is_installed_on_top(project: Path) -> None:
    environment.prepare(project)
    _steps(project)
    (project / "pyproject.toml").write_text("[project]\nversion = '2'\n")
    environment.prepare(project)
    assert _steps(project) == FIRST_TIME[1:]


def test_an_interrupted_set_up_starts_over(project: Path) -> None:
    environment.prepare(project)
    stamp = project / ".venv" / environment.STAMP
    stamp.write_text(json.dumps({**json.loads(stamp.read_text()), "state": "begun"}))
    _steps(project)
    environment.prepare(project)
    assert _steps(project) == FIRST_TIME


def test_a_failed_set_up_goes_on_with_what_it_has(project: Path) -> None:
    (project / "fail").touch()
    with pytest.raises(SetupError, match="no network"):
        environment.prepare(project)
    stamp = Stamp.read(project / ".venv")
    assert stamp is not None
    assert stamp.state == "failed"
    (project / "fail").unlink()
    _steps(project)
    environment.prepare(project)
    assert _steps(project) == FIRST_TIME[1:]


def test_a_new_driver_replaces_torch(project: Path) -> None:
    environment.prepare(project)
    _steps(project)
    (project / "nvidia").touch()
    environment.prepare(project)
    assert _steps(project) == [
        "uninstall -y torch",
        "install torch==2.13.0",
        "install --editable .[dev,fast,lmdb]",
    ]


def test_an_environment_for_another_python_or_place_is_made_anew(project: Path) -> None:
    venv = project / ".venv"
    environment.python_of(venv).parent.mkdir(parents=True)
    environment.python_of(venv).touch()
    here = environment.home(project)
    assert environment.must_start_over(venv, Stamp("done", "/elsewhere Python 3.11", "cpu", ""), here)
    assert not environment.must_start_over(venv, Stamp("done", here, "cpu", "outdated"), here)


@pytest.mark.parametrize("key", ["version", "version_info"])
def test_an_environment_without_a_stamp_is_kept_if_its_python_fits(project: Path, key: str) -> None:
    venv = project / ".venv"
    environment.python_of(venv).parent.mkdir(parents=True)
    environment.python_of(venv).touch()
    assert environment.must_start_over(venv, None, environment.home(project))
    major, minor, patch = sys.version_info[:3]
    (venv / "pyvenv.cfg").write_text(f"home = /usr/bin\n{key} = {major}.{minor}.{patch}\n")
    assert not environment.must_start_over(venv, None, environment.home(project))
    (venv / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.8.1\n")
    assert environment.must_start_over(venv, None, environment.home(project))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state": "done"}', '{"unknown": 1}'])
def test_a_broken_stamp_is_no_stamp(tmp_path: Path, text: str) -> None:
    (tmp_path / environment.STAMP).write_text(text)
    assert Stamp.read(tmp_path) is None


def test_the_fingerprint_follows_pins_place_and_torch(tmp_path: Path) -> None:
    prints = set()
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        for text in ("one", "two"):
            (folder / "pyproject.toml").write_text(text)
            prints |= {environment.fingerprint(folder, CPU), environment.fingerprint(folder, CUDA)}
    assert len(prints) == 8


def test_a_full_disk_is_found_before_anything_is_made(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "SPACE", {"cpu": 1e9})
    with pytest.raises(SetupError, match="GB free"):
        environment.prepare(project)
    assert _steps(project) == []


def test_a_python_without_ensurepip_names_the_debian_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_has_venv", lambda: False)
    monkeypatch.setattr(system_libraries, "may_install", lambda: False)
    with pytest.raises(SetupError, match=r"apt-get install python3\.\d+-venv"):
        environment._need_venv_module()


def _hold(project: Path, taken: Event, leave: Event) -> None:
    with one_at_a_time(project):
        taken.set()
        leave.wait(20)


def test_a_second_set_up_waits_for_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spawn = multiprocessing.get_context("spawn")
    taken, leave = spawn.Event(), spawn.Event()
    other = spawn.Process(target=_hold, args=(tmp_path, taken, leave))
    other.start()
    try:
        assert taken.wait(20)
        # The other lets go by this timer, while this thread waits inside one_at_a_time.
        timer = threading.Timer(0.5, leave.set)
        timer.start()
        with one_at_a_time(tmp_path):
            assert leave.is_set()
        timer.join()
    finally:
        leave.set()
        other.join(20)
    assert "waiting for it to end" in capsys.readouterr().out


def test_pip_failures_are_put_in_words(tmp_path: Path) -> None:
    installer = pip.Installer(Path(sys.executable), tmp_path, tmp_path / "setup.log")
    with pytest.raises(NotOfferedError, match="does not offer that version") as raised:
        installer.run("install", "--no-index", "--find-links", str(tmp_path), "semblance-is-not-here==9.9")
    assert "No matching distribution" in str(raised.value)
    assert "No matching distribution" in (tmp_path / "setup.log").read_text()


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        (
            "Failed to establish a new connection: NewConnectionError\nNo matching distribution",
            "Check the network",
        ),
        ("PermissionError: [Errno 13] Permission denied", "own this folder"),
        ("Segmentation fault", "end of its output"),
    ],
)
def test_causes(output: str, words: str) -> None:
    assert words in pip.cause(output)


def test_progress_shows_only_what_takes_time() -> None:
    assert pip.progress("Downloading torch-2.13.0-cp311.whl (190.2 MB)\n") == "downloading torch (190.2 MB)"
    assert pip.progress("  Downloading https://host/big-1.0.whl (2.5 GB)") == "downloading big (2.5 GB)"
    assert pip.progress("Downloading six-1.17.0.whl (11 kB)") == ""
    assert pip.progress("Downloading idna-3.1.whl (1.2 MB)") == ""
    assert pip.progress("Installing collected packages: a, b") == "unpacking"
