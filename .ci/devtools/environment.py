"""The project's own Python environment, `.venv`: made once, redone when it no longer fits."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from devtools import pip, system_libraries, torch_build
from devtools.lock import one_at_a_time
from devtools.words import SetupError, say

# Raise this when a change here must reach environments that are already set up.
SETUP_VERSION = 1
STAMP = "semblance-setup.json"
GIGABYTE = 1e9
# Measured: 1.5 GB installed on Linux with the CPU build; a CUDA build brings NVIDIA's libraries as well.
SPACE = {"cpu": 3.0, "cuda": 10.0, "given": 3.0}


@dataclass(frozen=True)
class Stamp:
    """What a set-up has left in `.venv`.

    Attributes:
        state: `begun` (interrupted, unless it is going on), `failed` (pip gave up cleanly) or `done`.
        home: the folder and the Python that the environment was made for; its scripts work nowhere else.
        torch: the kind of torch build, `cpu`, `cuda` or `given`.
        fingerprint: hash of all that decides what is installed.
    """

    state: str
    home: str
    torch: str
    fingerprint: str

    def write(self, venv: Path) -> None:
        temporary = venv / f"{STAMP}.new"
        temporary.write_text(json.dumps(vars(self), indent=1), encoding="utf-8")
        temporary.replace(venv / STAMP)

    @staticmethod
    def read(venv: Path) -> Stamp | None:
        """The stamp in `venv`; None where there is none or it can't be read."""
        try:
            return Stamp(**json.loads((venv / STAMP).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


def home(project: Path) -> str:
    """Names what an environment is bound to: the project's folder and the Python's version."""
    return f"{project} Python {sys.version_info.major}.{sys.version_info.minor}"


def fingerprint(project: Path, build: torch_build.TorchBuild) -> str:
    """Hash of all that decides what is installed: pins, place, Python, torch build, version of the set-up."""
    parts = [str(SETUP_VERSION), home(project), repr(build)]
    digest = hashlib.sha256("\0".join(parts).encode())
    digest.update((project / "pyproject.toml").read_bytes())
    return digest.hexdigest()


def must_start_over(venv: Path, stamp: Stamp | None, wanted_home: str) -> bool:
    """Whether `venv` has to be made anew: absent, interrupted, or made for another folder or Python."""
    if not python_of(venv).exists():
        return True
    if stamp is not None:
        return stamp.state == "begun" or stamp.home != wanted_home
    return _version_of(venv) != (sys.version_info.major, sys.version_info.minor)


def python_of(venv: Path) -> Path:
    """The environment's interpreter."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def prepare(project: Path) -> Path:
    """Make `.venv` in `project` fit, if it does not already, and return its interpreter.

    Raises:
        SetupError: it can't be made; the message says why and what to do.
    """
    venv = project / ".venv"
    build = torch_build.choose(torch_build.has_nvidia_driver())
    wanted = Stamp("done", home(project), build.kind, fingerprint(project, build))
    if Stamp.read(venv) != wanted or not python_of(venv).exists():
        with one_at_a_time(project):
            # Another set-up may have finished while this one waited.
            if Stamp.read(venv) != wanted or not python_of(venv).exists():
                _set_up(project, venv, build, wanted)
    return python_of(venv)


def _set_up(project: Path, venv: Path, build: torch_build.TorchBuild, wanted: Stamp) -> None:
    start = time.monotonic()
    before = Stamp.read(venv)
    if must_start_over(venv, before, wanted.home):
        _check_space(project, build)
        _make(venv)
        before = None
    Stamp("begun", wanted.home, wanted.torch, wanted.fingerprint).write(venv)
    installer = pip.Installer(python_of(venv), project, venv / "setup.log")
    try:
        if before is not None and before.torch != build.kind:
            installer.run("uninstall", "-y", "torch")
        say(f"Installing {build.words}")
        torch_build.install(build, lambda arguments: installer.run("install", *arguments))
        say("Installing Semblance, its other dependencies and the developer's tools")
        installer.run("install", "--editable", ".[dev,fast,lmdb]")
    except SetupError:
        Stamp("failed", wanted.home, wanted.torch, wanted.fingerprint).write(venv)
        raise
    wanted.write(venv)
    say(f"Set up in {time.monotonic() - start:.0f} s; the next start skips this.")


def _make(venv: Path) -> None:
    """Make an empty environment at `venv`, in the place of whatever is there."""
    if Path(sys.prefix).resolve() == venv.resolve():
        raise SetupError(
            f"The environment {venv} has to be made anew, but the Python running this is its own."
            "\nRun the command with the Python it was made from, such as python3."
        )
    _need_venv_module()
    say(f"Making the environment {venv} for Python {sys.version.split()[0]}")
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(venv)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(
            f"Python could not make the environment {venv}:\n{(done.stdout + done.stderr).strip()}"
            "\nRemove that folder, check that you may write here, and try again."
        )


def _need_venv_module() -> None:
    """Debian's Python comes without the modules that make environments; get them, or say how."""
    if _has_venv():
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if system_libraries.may_install() and sys.executable.startswith("/usr/bin/"):
        say(f"Installing the system package {package}")
        if system_libraries.apt_install([package]):
            importlib.invalidate_caches()
        if _has_venv():
            return
    raise SetupError(
        f"This Python ({sys.executable}) can't make environments: its venv or ensurepip module is missing."
        "\nOn Debian and Ubuntu they are a package of their own. Install it and try again:"
        f"\n    sudo apt-get install {package}      (or: python3-venv)"
    )


def _has_venv() -> bool:
    return all(importlib.util.find_spec(module) is not None for module in ("venv", "ensurepip"))


def _check_space(project: Path, build: torch_build.TorchBuild) -> None:
    free, needed = shutil.disk_usage(project).free / GIGABYTE, SPACE[build.kind]
    if free < needed:
        raise SetupError(
            f"The disk that holds {project} has {free:.1f} GB free; the set-up needs {needed:.0f} GB."
            "\nFree some space there, or move the project to a larger disk, and try again."
        )


def _version_of(venv: Path) -> tuple[int, int] | None:
    """The Python version written in an environment's `pyvenv.cfg`; None where that can't be read."""
    try:
        lines = (venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        # venv writes "version = 3.11.7", virtualenv "version_info = 3.11.7.final.0".
        version = next(line.partition("=")[2] for line in lines if line.startswith("version"))
        major, minor = version.split(".")[:2]
        return int(major), int(minor)
    except (OSError, ValueError, StopIteration):
        return None
