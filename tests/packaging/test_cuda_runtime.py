"""The CUDA runtime with a fake card and wheels of a few bytes; on a real card it has not been tried."""

from __future__ import annotations

import dataclasses
import errno
import http.server
import json
import os
import shutil
import ssl
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from app.cuda_runtime import card, place
from app.cuda_runtime import wheels as wheels_module
from app.cuda_runtime.card import Card
from app.cuda_runtime.install import install, put_away, tidy
from app.cuda_runtime.plan import Plan, file_of, read_plan
from app.cuda_runtime.wheels import RuntimeTrouble, Stopped
from tests.packaging.fake_wheels import make_wheel, make_wheels, plan_of

PROJECT = Path(__file__).resolve().parents[2]
CARD = Card("NVIDIA Fake 4070", 12 * 2**30, (580, 95, 5), (8, 9))


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(folder))
    monkeypatch.delenv(place.VARIABLE, raising=False)
    monkeypatch.setattr(wheels_module, "_PAUSE", 0.0)
    return folder


def _nothing(_: int) -> None:
    pass


def _fine(_: Path) -> None:
    pass


def _put(plan: Plan, folder: Path | None = None, attempt: Callable[[Path], None] = _fine) -> place.Mark:
    return install(plan, folder, _nothing, attempt)


def _left(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "cuda-runtime").iterdir())


@pytest.mark.parametrize("offline", [True, False])
def test_wheels_are_checked_unpacked_tried_and_then_used(tmp_path: Path, data: Path, offline: bool) -> None:
    wheels = make_wheels(tmp_path / "wheels")
    tried: list[bool] = []

    def attempt(folder: Path) -> None:
        tried.append((folder / "torch" / "__init__.py").exists() and place.installed() is None)

    mark = _put(plan_of(wheels), tmp_path / "wheels" if offline else None, attempt)
    assert tried == [True]
    assert place.installed() == mark
    assert (mark.torch, mark.cuda, mark.python) == ("2.13.0", "13.0", place.python_tag())
    assert mark.size > 693
    assert (place.current() / "nvidia" / "lib" / "libcublas.so").read_bytes() == b"library" * 99
    assert _left(data) == ["current"]
    assert not list(place.current().glob("*.whl"))
    put_away()
    assert place.installed() is None
    tidy()
    assert _left(data) == []


def test_a_wheel_that_is_another_is_not_installed(tmp_path: Path, data: Path) -> None:
    wheels = make_wheels(tmp_path / "wheels")
    plan = plan_of(wheels)
    make_wheel(tmp_path / "wheels", wheels[1].name, {"nvidia/lib/libcublas.so": b"evil..." * 99})
    for folder in (tmp_path / "wheels", None):
        with pytest.raises(RuntimeTrouble) as trouble:
            _put(plan, folder)
        assert trouble.value.kind == "damaged"
        assert _left(data) == []


def test_a_wheel_without_a_known_hash_is_never_downloaded(tmp_path: Path) -> None:
    plan = plan_of(make_wheels(tmp_path / "wheels"), pinned=False)
    assert not plan.is_pinned
    with pytest.raises(RuntimeTrouble, match="no hash"):
        _put(plan)


@pytest.mark.parametrize("honest", [True, False])
def test_from_a_folder_it_must_at_least_be_what_it_says_itself(tmp_path: Path, honest: bool) -> None:
    name = "torch-2.13.0-cp311-cp311-any.whl"
    wheel = make_wheel(tmp_path / "wheels", name, {"torch/__init__.py": b""}, honest=honest)
    plan = plan_of([wheel], pinned=False)
    if honest:
        assert _put(plan, tmp_path / "wheels").torch == "2.13.0"
    else:
        with pytest.raises(RuntimeTrouble, match="not as its list says"):
            _put(plan, tmp_path / "wheels")


@pytest.mark.parametrize("name", ["../outside", "/outside", "a/../../outside", "C:/outside", "a\\outside"])
def test_a_wheel_writes_nowhere_else(tmp_path: Path, data: Path, name: str) -> None:
    wheel = make_wheel(tmp_path / "wheels", "torch-2.13.0-cp311-cp311-any.whl", {name: b"evil"})
    with pytest.raises(RuntimeTrouble, match="wants to write"):
        _put(plan_of([wheel]), tmp_path / "wheels")
    assert not list(tmp_path.rglob("outside"))
    assert _left(data) == []


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    wheels = make_wheels(tmp_path / "wheels")
    plan = plan_of(wheels)
    wheels[1].unlink()
    with pytest.raises(RuntimeTrouble) as trouble:
        _put(plan, tmp_path / "wheels")
    assert (trouble.value.kind, str(trouble.value)) == ("missing", wheels[1].name)
    wheels[0].unlink()
    with pytest.raises(RuntimeTrouble) as trouble:
        _put(plan, tmp_path / "wheels")
    assert str(trouble.value) == f"{wheels[0].name}, {wheels[1].name}"


def test_a_download_that_breaks_off_leaves_nothing(tmp_path: Path, data: Path) -> None:
    wheels = make_wheels(tmp_path / "wheels")
    plan = plan_of(wheels)
    wheels[1].unlink()
    with pytest.raises(RuntimeTrouble) as trouble:
        _put(plan)
    assert trouble.value.kind == "network"
    assert _left(data) == []


class Broken(http.server.BaseHTTPRequestHandler):
    """Serves one file, and hangs up after some bytes; `whole` for it to forget about ranges."""

    content, at_once, whole = b"", 0, False
    asked: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        asked = self.headers["Range"]
        self.asked.append(asked)
        start = 0 if asked is None or self.whole else int(asked.removeprefix("bytes=").removesuffix("-"))
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(self.content) - start))
        self.end_headers()
        self.wfile.write(
            self.content[start:][: self.at_once * len(self.asked) if self.whole else self.at_once]
        )

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def broken() -> Iterator[str]:
    """The address of a server whose connections break off."""
    Broken.asked, Broken.whole = [], False
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Broken) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/torch-2.13.0-cp311-cp311-any.whl"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("whole", [True, False])
def test_a_download_that_breaks_off_goes_on_where_it_was(tmp_path: Path, broken: str, whole: bool) -> None:
    (wheel, _) = plan_of(make_wheels(tmp_path / "wheels")).wheels
    Broken.content = (tmp_path / "wheels" / wheel.name).read_bytes()
    Broken.at_once, Broken.whole = len(Broken.content) // 3 + 1, whole
    plan = Plan("2.13.0", "13.0", (), (), (dataclasses.replace(wheel, url=broken),))
    counted: list[int] = []
    install(plan, None, counted.append, _fine)
    assert place.installed() is not None
    assert sum(counted) == wheel.size
    third = Broken.at_once
    assert Broken.asked == [None, f"bytes={third}-", f"bytes={2 * third}-"]


def test_a_server_that_says_no_more_is_given_up(tmp_path: Path, data: Path, broken: str) -> None:
    (wheel, _) = plan_of(make_wheels(tmp_path / "wheels")).wheels
    Broken.content, Broken.at_once = b"x" * wheel.size, 0
    with pytest.raises(RuntimeTrouble) as trouble:
        _put(Plan("2.13.0", "13.0", (), (), (dataclasses.replace(wheel, url=broken),)))
    assert trouble.value.kind == "network"
    assert len(Broken.asked) == wheels_module._ATTEMPTS
    assert _left(data) == []


def test_more_than_was_announced_is_not_taken(tmp_path: Path, data: Path, broken: str) -> None:
    (wheel, _) = plan_of(make_wheels(tmp_path / "wheels")).wheels
    Broken.content = b"x" * (wheel.size + 1)
    Broken.at_once = len(Broken.content)
    with pytest.raises(RuntimeTrouble, match="longer") as trouble:
        _put(Plan("2.13.0", "13.0", (), (), (dataclasses.replace(wheel, url=broken),)))
    assert trouble.value.kind == "damaged"
    assert _left(data) == []


def test_a_runtime_that_does_not_work_leaves_the_one_from_before(tmp_path: Path) -> None:
    plan = plan_of(make_wheels(tmp_path / "wheels"))
    mark = _put(plan)

    def fail(_: Path) -> None:
        raise RuntimeTrouble("unusable", "CUDA driver version is insufficient")

    with pytest.raises(RuntimeTrouble, match="insufficient"):
        _put(plan, attempt=fail)
    assert place.installed() == mark
    assert (place.current() / "torch" / "__init__.py").exists()


def test_it_is_stopped_between_pieces_and_leaves_nothing(tmp_path: Path, data: Path) -> None:
    def stop(_: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        install(plan_of(make_wheels(tmp_path / "wheels")), None, stop, _fine)
    assert _left(data) == []


def test_too_small_a_disk_is_found_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: shutil._ntuple_diskusage(10, 10, 0))
    with pytest.raises(RuntimeTrouble) as trouble:
        _put(plan_of(make_wheels(tmp_path / "wheels")))
    assert trouble.value.kind == "disk"


def test_certificates_of_the_system_are_found_wherever_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = next((path for path in wheels_module._CERTIFICATES if Path(path).is_file()), None)
    if known is None:
        pytest.skip("this system has its certificates elsewhere")
    monkeypatch.setattr(wheels_module, "_CERTIFICATES", (str(tmp_path / "none"), known))
    monkeypatch.setattr(ssl, "create_default_context", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    context = wheels_module._context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.cert_store_stats()["x509_ca"] > 0
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "own"))  # then the user has chosen
    assert wheels_module._context().cert_store_stats()["x509_ca"] == 0


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, "disk"), (errno.EACCES, "files")])
def test_a_disk_that_fills_or_refuses_in_the_middle_leaves_the_one_from_before(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: str
) -> None:
    plan = plan_of(make_wheels(tmp_path / "wheels"))
    mark = _put(plan)
    real = zipfile.ZipFile.open

    def fail(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> object:
        if member.filename.endswith("libcublas.so"):
            raise OSError(code, os.strerror(code))
        return real(archive, member)

    monkeypatch.setattr(zipfile.ZipFile, "open", fail)
    with pytest.raises(RuntimeTrouble) as trouble:
        _put(plan)
    assert trouble.value.kind == kind
    assert place.installed() == mark
    assert _left(data) == ["current"]


KILLED = """
import sys
from pathlib import Path
from app.cuda_runtime import install, place
from tests.packaging.fake_wheels import make_wheels, plan_of
place.home = lambda: Path(sys.argv[1]) / "cuda-runtime"

def stay(*_):
    print("here", flush=True)
    sys.stdin.read()

attempt = stay
if sys.argv[2] == "replacing":
    import os
    attempt, real = (lambda _: None), os.replace
    os.replace = lambda a, b: stay() if "new-" in str(a) else real(a, b)
install.install(plan_of(make_wheels(Path(sys.argv[1]) / "wheels")), None, lambda _: None, attempt)
"""


@pytest.mark.parametrize("when", ["trying", "replacing"])
def test_what_was_killed_in_the_middle_is_cleared_away(tmp_path: Path, data: Path, when: str) -> None:
    """And is left alone as long as it lives; the runtime from before is there afterwards in any case."""
    plan = plan_of(make_wheels(tmp_path / "wheels"))
    mark = _put(plan)
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(data), when],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / ".ci")])},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"here"
        before = _left(data)
        assert any(name.startswith("new-") for name in before)
        tidy()
        with pytest.raises(RuntimeTrouble) as trouble:
            _put(plan)
        assert trouble.value.kind == "busy"
        assert _left(data) == before
        child.kill()
    tidy()
    assert _left(data) == ["current"]
    assert place.installed() == mark


@pytest.mark.parametrize("other", [("cp27", "2.13.0"), (place.python_tag(), "2.12.0")])
def test_a_runtime_of_another_version_is_not_used(tmp_path: Path, other: tuple[str, str]) -> None:
    _put(plan_of(make_wheels(tmp_path / "wheels")))
    place.Mark(*other, "13.0", 1).write(place.current())
    assert place.installed() is None


ENABLED = """
import sys
from app.cuda_runtime.place import enable
if sys.argv[1] == "frozen":
    sys.frozen = True
enable()
import torch
print(getattr(torch, "MADE_FOR", "other"))
"""


@pytest.mark.parametrize(
    ("word", "told", "expected"),
    [
        ("frozen", "", "cuda"),
        ("checkout", "", "other"),
        ("frozen", place.OFF, "other"),
        ("checkout", "it", "cuda"),
    ],
)
def test_processes_that_compute_import_it_first(
    tmp_path: Path, data: Path, word: str, told: str, expected: str
) -> None:
    _put(plan_of(make_wheels(tmp_path / "wheels")))
    home = tmp_path / "home" / "semblance"
    home.mkdir(parents=True)
    (data / "cuda-runtime").rename(home / "cuda-runtime")
    stand_in = tmp_path / "torch.py"
    stand_in.write_text("", encoding="utf-8")  # in the place of the real one, which takes seconds
    variables = {place.VARIABLE: str(home / "cuda-runtime" / "current") if told == "it" else told}
    variables["XDG_DATA_HOME"] = variables["WIN_PD_OVERRIDE_LOCAL_APPDATA"] = str(home.parent)
    path = os.pathsep.join([str(tmp_path), str(PROJECT)])
    done = subprocess.run(
        [sys.executable, "-c", ENABLED, word],
        env={**os.environ, **variables, "HOME": str(home.parent), "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == expected


def _fake_tool(folder: Path, lines: str, code: int = 0) -> None:
    folder.mkdir()
    tool = folder / "nvidia-smi"
    tool.write_text(f"#!/bin/sh\ncat <<'END'\n{lines}\nEND\nexit {code}\n", encoding="utf-8")
    tool.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="the fake tool is a shell script")
def test_the_best_card_is_found_and_none_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = (
        "Tesla P4, 7680, 580.95.05, 6.1\nNVIDIA Fake 4070, 12288, 580.95.05, 8.9\nOdd, [N/A], [N/A], [N/A]"
    )
    _fake_tool(tmp_path / "bin", table)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    assert card.find() == CARD
    _fake_tool(tmp_path / "broken", "NVIDIA-SMI has failed because it couldn't reach the driver.", 9)
    monkeypatch.setenv("PATH", f"{tmp_path / 'broken'}:/usr/bin:/bin")
    assert card.find() is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert card.find() is None


@pytest.mark.parametrize("python", ["cp310", "cp311", "cp312", "cp313"])
def test_the_plan_that_comes_with_the_program_is_whole(python: str) -> None:
    content = json.loads(file_of("linux", "x86_64").read_text(encoding="utf-8"))
    plan = read_plan(content, python)
    assert plan.is_pinned
    names = [wheel.name for wheel in plan.wheels]
    assert len(names) == len(set(names))
    assert [name for name in names if name.startswith("torch-")] == [
        f"torch-{plan.torch}-{python}-{python}-manylinux_2_28_x86_64.whl"
    ]
    assert all(len(wheel.sha256) == 64 and wheel.size > 0 for wheel in plan.wheels)
    assert all(wheel.url.startswith("https://files.pythonhosted.org/") for wheel in plan.wheels)
    assert all(wheel.url.endswith(f"/{wheel.name}") for wheel in plan.wheels)
    assert 2e9 < plan.size < 3.5e9
    assert plan.card_fits(CARD)
    assert plan.driver_fits(CARD)
    assert not plan.card_fits(Card("old", 0, (580, 95), (6, 1)))
    assert not plan.driver_fits(Card("new", 0, (550, 54), (8, 9)))
    assert plan.driver_fits(Card("mute", 0, (), ()))


def test_no_plan_for_an_unknown_python() -> None:
    content = json.loads(file_of("linux", "x86_64").read_text(encoding="utf-8"))
    with pytest.raises(ValueError, match="no torch for cp27"):
        read_plan(content, "cp27")
