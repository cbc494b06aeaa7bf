"""`python3 dev.py package`: from the checkout to what a person downloads, for the system it runs on."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.help import components
from devtools import pip, torch_build
from devtools.environment import python_of
from devtools.packaging import archives, deb, installers, sbom
from devtools.words import SetupError, say

# Stripping these three saves a hundred megabytes; NumPy's OpenBLAS breaks when it is stripped.
STRIPPED = re.compile(r"lib(torch_cpu|torch_python|python3\.\d+)\.so(\.[\d.]+)?$")
NO_GIT_DATE = 1_767_225_600  # 2026-01-01, where the checkout does not say when it was made
CHECK = "SEMBLANCE_CHECK_PACKAGES"  # set for the tests that install and try what was built
_STAMP = "requirements.sha256"


@dataclass(frozen=True)
class Places:
    """Folders of the build. All is below `build/package`, what is handed out in `dist`."""

    project: Path

    @property
    def build(self) -> Path:
        return self.project / "build" / "package"

    @property
    def venv(self) -> Path:
        return self.build / "venv"

    @property
    def program(self) -> Path:
        """The frozen program."""
        return self.build / "frozen" / "semblance"

    @property
    def icons(self) -> Path:
        return self.build / "icons"

    @property
    def dist(self) -> Path:
        return self.project / "dist"


def package(project: Path, environ: Mapping[str, str]) -> list[Path]:
    """Build everything for this system into `dist`; returns the files that are handed out.

    Raises:
        SetupError: a step failed; says which, and what to do.
    """
    places = Places(project)
    began = time.monotonic()
    places.build.mkdir(parents=True, exist_ok=True)
    python = _environment(places)
    epoch = _epoch(project)
    environ = {
        **environ,
        "SOURCE_DATE_EPOCH": str(epoch),
        "PYTHONHASHSEED": "1",
        "PYTHONWARNINGS": "ignore",  # of modules that are only looked at
        "PYTHONPATH": os.pathsep.join([str(project), str(project / ".ci")]),
    }
    say("Drawing the icons")
    svg = project / "resources" / "icons" / "semblance.svg"
    _run(environ, project, python, "-m", "devtools.packaging.icons", svg, places.icons)
    say("Freezing the program (PyInstaller), which takes minutes")
    work = ("--distpath", places.program.parent, "--workpath", places.build / "work")
    _run(
        environ,
        project,
        python,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        *work,
        "build.spec",
    )
    _strip(places.program)
    frozen = time.monotonic()
    made = _hand_out(places, version(project), epoch)
    say(f"Frozen after {frozen - began:.0f} s, packed after {time.monotonic() - began:.0f} s.")
    _report(places, made)
    return made


def version(project: Path) -> str:
    """As `app/version.py` says."""
    match = re.search(r'^VERSION = "([^"]+)"$', (project / "app" / "version.py").read_text("utf-8"), re.M)
    if match is None:
        raise SetupError('app/version.py does not say VERSION = "..." on a line of its own.')
    return match[1]


def platform_name() -> str:
    """Such as "linux-x86_64", for the names of files."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    machine = platform.machine().lower()
    return f"{system}-{ {'amd64': 'x86_64', 'aarch64': 'arm64'}.get(machine, machine) }"


def _environment(places: Places) -> Path:
    """The build's own environment: the CPU build of torch, and nothing that is only for developers."""
    python = python_of(places.venv)
    wanted = archives.sha256(places.project / "pyproject.toml") + sys.version
    stamp = places.venv / _STAMP
    if python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    say(f"Making the build's environment {places.venv}")
    _run(os.environ, places.project, sys.executable, "-m", "venv", "--clear", places.venv)
    installer = pip.Installer(python, places.project, places.venv / "setup.log")
    build = torch_build.choose(nvidia=False)
    torch_build.install(build, lambda arguments: installer.run("install", *arguments))
    installer.run("install", "--editable", ".[package,fast,lmdb]")
    stamp.write_text(wanted, encoding="utf-8")
    return python


def _epoch(project: Path) -> int:
    """When the checkout was made, so that two builds of it are dated alike."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=project, capture_output=True, text=True, check=True
        )
        return int(asked.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return NO_GIT_DATE


def _run(environ: Mapping[str, str], project: Path, *command: str | Path) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=project, env=dict(environ), stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise SetupError(
            f"A step of the build ended with exit code {done.returncode}: {' '.join(words)}"
            "\nThe reason is in the lines above."
        )


def _strip(program: Path) -> None:
    """Take the symbols for debuggers out of the libraries where that is safe."""
    if not sys.platform.startswith("linux") or shutil.which("strip") is None:
        return
    for path in program.rglob("*.so*"):
        if STRIPPED.search(path.name) and not path.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def _hand_out(places: Places, number: str, epoch: int) -> list[Path]:
    """Packages, bill of materials, hashes."""
    places.dist.mkdir(exist_ok=True)
    name = f"semblance-{number}-{platform_name()}"
    made = _packages(places, number, name, epoch)
    licences = places.build / "licences"
    models = sorted((places.project / "resources" / "models").glob("*.safetensors"))
    text = sbom.bill(number, platform_name(), components.load(licences), models, epoch)
    made.append(places.dist / f"{name}.cdx.json")
    made[-1].write_text(text + "\n", encoding="utf-8")
    hashes = places.dist / f"{name}.sha256"
    archives.list_hashes(made, hashes)
    return [*made, hashes]


def _packages(places: Places, number: str, name: str, epoch: int) -> list[Path]:
    project, dist = places.project, places.dist
    if sys.platform == "win32":
        return [installers.windows(places.program, project, places.icons, dist, number)]
    if sys.platform == "darwin":
        return [installers.macos(places.program.parent / "Semblance.app", dist / f"{name}.dmg")]
    say("Packing the .tar.gz")
    made = [dist / f"{name}.tar.gz"]
    archives.tarball(_folder(places, f"semblance-{number}"), made[0], epoch)
    if shutil.which("dpkg-deb") is None:
        say("There is no dpkg-deb here, so no .deb is made.")
        return made
    say("Packing the .deb, which takes minutes")
    made.append(dist / f"semblance_{number}_{deb.architecture()}.deb")
    deb.build(places.program, project, places.icons, places.build / "deb", made[1], number, epoch)
    return made


def _folder(places: Places, inside: str) -> list[tuple[Path, str]]:
    """What is in the folder for any Linux, as (file or folder, name)."""
    data = places.project / "resources" / "packaging" / "linux"
    found = [(places.program, inside), (data / "install.sh", f"{inside}/install.sh")]
    found += [(source, f"{inside}/share/{place}") for source, place in deb.desktop_files(data, places.icons)]
    papers = ("README.md", "LICENSE", "NOTICES.md", "CHANGELOG.md")
    return found + [(places.project / paper, f"{inside}/{paper}") for paper in papers]


def _report(places: Places, made: list[Path]) -> None:
    """Sizes: of what is handed out, of the program, and of what was left out of it."""
    measured = json.loads((places.build / "contents.json").read_text(encoding="utf-8"))["left_out"]
    files = [path for path in places.program.rglob("*") if path.is_file() and not path.is_symlink()]
    installed = sum(path.stat().st_size for path in files)
    say(f"{_megabytes(installed)}  the program, installed ({len(files)} files)")
    for name, size in sorted(measured.items(), key=lambda item: -item[1]):
        say(f"{_megabytes(size)}  left out: {name}")
    for path in made:
        say(f"{_megabytes(path.stat().st_size)}  {path}")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:7.1f} MB"
