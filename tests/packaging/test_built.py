"""The packages that were built, installed and tried. Run by `python3 dev.py package --check`.

Some of it needs root, debootstrap and a Debian mirror: a system without Python is made, and the package is
installed there as a user would.
"""

from __future__ import annotations

import faulthandler
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.version import VERSION
from devtools.packaging.command import CHECK, platform_name

PROJECT = Path(__file__).resolve().parents[2]
DIST = PROJECT / "dist"
NAME = f"semblance-{VERSION}-{platform_name()}"
CLEAN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
PATIENCE = 900

pytestmark = [
    pytest.mark.skipif(not os.environ.get(CHECK), reason="asks for packages: python3 dev.py package --check"),
    pytest.mark.slow,
]
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")
Call = Callable[..., str]


@pytest.fixture(autouse=True)
def patience() -> None:
    """Nothing here is stuck that takes minutes."""
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tarball, somewhere else than it was built."""
    place = tmp_path_factory.mktemp("a folder with spaces")
    with tarfile.open(DIST / f"{NAME}.tar.gz") as archive:
        archive.extractall(place)
    return place / f"semblance-{VERSION}"


def test_hashes_and_bill_fit_the_packages() -> None:
    lines = (DIST / f"{NAME}.sha256").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert f"{NAME}.cdx.json" in told
    assert len(told) >= 2
    for name, digest in told.items():
        with (DIST / name).open("rb") as file:
            found = hashlib.sha256()
            while piece := file.read(1 << 20):
                found.update(piece)
        assert found.hexdigest() == digest
    bill = json.loads((DIST / f"{NAME}.cdx.json").read_text(encoding="utf-8"))
    names = {part["name"].lower() for part in bill["components"]}
    assert {"python", "torch", "numpy", "pillow", "pyside6_essentials", "portrait.safetensors"} <= names


@on_linux
def test_the_folder_runs_from_anywhere(unpacked: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(unpacked / "semblance"), "--version"],
        env={**CLEAN, "HOME": str(tmp_path)}, capture_output=True, text=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    assert done.stdout == f"semblance {VERSION}\n"
    listed = json.loads(
        (unpacked / "_internal/resources/licences/components.json").read_text(encoding="utf-8")
    )
    texts = [unpacked / "_internal/resources/licences" / text for row in listed for text in row["texts"]]
    assert len(listed) > 20
    assert all(text.stat().st_size for text in texts)
    assert not [path for path in unpacked.rglob("*") if path.is_symlink() and not path.exists()]


@on_linux
def test_another_torch_is_loaded_whole(unpacked: Path, tmp_path: Path) -> None:
    """A runtime of the user's stands before the program's own torch, libraries and all: here a copy of it."""
    runtime = tmp_path / "runtime"
    shutil.copytree(unpacked / "_internal" / "torch", runtime / "torch")
    tag = f"cp{sys.version_info.major}{sys.version_info.minor}"
    mark = {"python": tag, "torch": "2.13.0", "cuda": "13.0", "size": 1}
    (runtime / "installed.json").write_text(json.dumps(mark), encoding="utf-8")
    photo = unpacked / "_internal/resources/samples/portrait.jpg"
    command = [str(unpacked / "semblance"), "edit", str(photo), "--set", "Smiling=1", "-o", "out.png"]
    environment = {**CLEAN, "HOME": str(tmp_path), "SEMBLANCE_CUDA_RUNTIME": str(runtime)}
    running = subprocess.Popen(command, cwd=tmp_path, env=environment)
    mapped: set[str] = set()
    while running.poll() is None:
        try:
            maps = Path(f"/proc/{running.pid}/maps").read_text(encoding="utf-8")
        except OSError:
            break
        mapped |= {line[line.index("/") :] for line in maps.splitlines() if "/libtorch" in line}
        time.sleep(0.02)
    assert running.wait(PATIENCE) == 0
    assert mapped
    assert all(path.startswith(str(runtime)) for path in mapped)


@pytest.fixture(scope="module")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A clean Debian without Python, with what the package depends on."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("debootstrap") is None:
        pytest.skip("needs root and debootstrap")
    root = tmp_path_factory.mktemp("debian")
    mirror = os.environ.get("SEMBLANCE_DEBIAN_MIRROR", "http://deb.debian.org/debian")
    command = ["debootstrap", "--variant=minbase", "bookworm", str(root), mirror]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    sockets = root / "tmp" / ".X11-unix"
    sockets.mkdir()
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(sockets)], check=True)
    yield root
    for mounted in (sockets, root / "proc"):
        subprocess.run(["umount", str(mounted)], check=False)


@pytest.fixture(scope="module")
def call(debian: Path) -> Call:
    """Runs a command in there; returns what it prints."""

    def run(*words: str, variables: dict[str, str] | None = None) -> str:
        environment = {
            **CLEAN,
            "PATH": f"/usr/sbin:/sbin:{CLEAN['PATH']}",
            "HOME": "/root",
            **(variables or {}),
        }
        environment["DEBIAN_FRONTEND"] = "noninteractive"
        done = subprocess.run(
            ["chroot", str(debian), *words],
            env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"
        return done.stdout

    return run


def test_in_a_debian_without_python_it_is_installed_works_and_goes(debian: Path, call: Call) -> None:
    (package,) = DIST.glob(f"semblance_{VERSION}_*.deb")
    asked = subprocess.run(
        ["dpkg-deb", "--field", str(package), "Depends"], capture_output=True, text=True, check=True
    )
    needs = [need.split("|")[-1].split("(")[0].strip() for need in asked.stdout.split(",")]
    needs = [need if "fonts" not in need else "fonts-dejavu-core" for need in needs]
    call("apt-get", "update", "-q")
    call("apt-get", "install", "-q", "-y", "--no-install-recommends", *needs)
    shutil.copy(package, debian / "tmp")
    call("dpkg", "-i", f"/tmp/{package.name}")
    assert not list(debian.glob("usr/bin/python*"))
    assert call("semblance", "--version") == f"semblance {VERSION}\n"
    report = call("semblance", "--self-test")
    assert "FAILED" not in report
    assert report.splitlines()[-1].endswith("all ok")
    photo = "/usr/lib/semblance/_internal/resources/samples/portrait.jpg"
    call("semblance", "edit", photo, "--set", "Smiling=-1", "-o", "/root/edited.png")
    assert (debian / "root/edited.png").stat().st_size > 100_000
    if shutil.which("Xvfb") and shutil.which("xdotool"):
        _open_a_window(debian, photo)
    own = debian / "root/.local/share/semblance/sliders"
    own.mkdir(parents=True, exist_ok=True)
    (own / "mine").write_text("the user's", encoding="utf-8")
    call("dpkg", "--purge", "semblance")
    assert (own / "mine").exists()
    assert (debian / "root/edited.png").exists()
    assert not (debian / "usr/lib/semblance").exists()
    assert not list((debian / "usr").rglob("*semblance*"))


def _open_a_window(debian: Path, photo: str) -> None:
    """In the other system, on a screen of this one, with its engine behind it."""
    environment = {**CLEAN, "PATH": f"/usr/sbin:{CLEAN['PATH']}", "HOME": "/root", "DISPLAY": ":98"}
    screen = subprocess.Popen(["Xvfb", ":98", "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL)
    window = subprocess.Popen(["chroot", str(debian), "semblance", photo], env=environment)
    search = ["xdotool", "search", "--onlyvisible", "--name", "^portrait"]
    try:
        _wait(lambda: subprocess.call(search, env=environment, stdout=subprocess.DEVNULL) == 0)
        assert window.poll() is None
    finally:
        window.terminate()
        window.wait(PATIENCE)
        screen.terminate()
        screen.wait(PATIENCE)


@on_linux
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_training_that_the_window_took_up_outlives_it(unpacked: Path, tmp_path: Path) -> None:
    program = str(unpacked / "semblance")
    home = {**CLEAN, "HOME": str(tmp_path), "SEMBLANCE_JOBS": str(tmp_path / "jobs"), "OMP_NUM_THREADS": "1"}
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    from PIL import Image

    for number in range(24):
        Image.effect_noise((40, 40), 60 + number).convert("RGB").save(pictures / f"{number}.png")
    long = ["--set", "optimisation.total=4000000", "--set", "intervals.save=64", "--set", "intervals.log=64"]
    run = tmp_path / "run"
    words = ["train", "tiny32", "--data", str(pictures), "-o", str(run), *long, "--queue"]
    subprocess.run([program, *words], env=home, check=True, timeout=PATIENCE)
    _wait(lambda: _seen(run) > 64)
    for process in _processes(tmp_path):
        os.kill(process, 9)
    with subprocess.Popen(
        ["Xvfb", ":97", "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL
    ) as screen:
        window = subprocess.Popen([program, "--new-window"], env={**home, "DISPLAY": ":97"})
        before = _seen(run)
        _wait(lambda: _seen(run) > before + 64)
        window.kill()
        window.wait()
        screen.terminate()
    after = _seen(run)
    _wait(lambda: _seen(run) > after + 64)
    subprocess.run([program, "jobs", "stop", "1"], env=home, check=True, timeout=PATIENCE)
    _wait(lambda: not _processes(tmp_path) or "stopped" in (run / "state.json").read_text(encoding="utf-8"))
    for process in _processes(tmp_path):
        os.kill(process, 9)


def _seen(run: Path) -> int:
    """How many pictures the training has seen."""
    try:
        return int(json.loads((run / "state.json").read_text(encoding="utf-8"))["done"])
    except (OSError, ValueError, KeyError):
        return 0


def _wait(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 240
    while not true():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.1)


def _processes(home: Path) -> list[int]:
    """Those of the program that were started with this home: supervisor, trainer, engine."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            surroundings = (folder / "environ").read_bytes().split(b"\0")
            name = (folder / "exe").readlink().name
        except OSError:
            continue
        if f"HOME={home}".encode() in surroundings and name == "semblance":
            found.append(int(folder.name))
    return found
