"""Which torch a machine gets: CUDA only beside an NVIDIA driver, and never gigabytes by accident."""

from __future__ import annotations

from pathlib import Path

import pytest

from devtools import torch_build
from devtools.words import NotOfferedError, SetupError

NOWHERE = Path("/nowhere")


def test_no_driver_on_an_empty_path(tmp_path: Path) -> None:
    assert not torch_build.has_nvidia_driver(str(tmp_path), NOWHERE, NOWHERE)


@pytest.mark.skipif("sys.platform == 'win32'", reason="programs are marked by permissions only off Windows")
def test_nvidia_smi_on_the_path_is_a_driver(tmp_path: Path) -> None:
    program = tmp_path / "nvidia-smi"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert torch_build.has_nvidia_driver(str(tmp_path), NOWHERE, NOWHERE)


def test_the_kernels_file_or_windows_library_is_a_driver(tmp_path: Path) -> None:
    (tmp_path / "version").touch()
    assert torch_build.has_nvidia_driver("", tmp_path / "version", NOWHERE)
    (tmp_path / "System32").mkdir()
    (tmp_path / "System32" / "nvcuda.dll").touch()
    assert torch_build.has_nvidia_driver("", NOWHERE, tmp_path)


def test_linux_without_a_driver_asks_only_for_cpu_builds() -> None:
    build = torch_build.choose(nvidia=False, system="linux", environ={})
    assert build.kind == "cpu"
    assert [attempt[0] for attempt in build.attempts] == ["torch==2.13.0+cpu"] * 2
    assert build.attempts[1][1:] == ("--index-url", "https://download.pytorch.org/whl/cpu")


@pytest.mark.parametrize(
    ("nvidia", "system", "kind", "first"),
    [
        (True, "linux", "cuda", "torch==2.13.0"),
        (True, "win32", "cuda", "torch==2.13.0+cu130"),
        (False, "win32", "cpu", "torch==2.13.0"),
        (False, "darwin", "cpu", "torch==2.13.0"),
    ],
)
def test_other_machines(nvidia: bool, system: str, kind: str, first: str) -> None:
    build = torch_build.choose(nvidia, system, {})
    assert (build.kind, build.attempts[0][0]) == (kind, first)


def test_the_user_may_choose() -> None:
    build = torch_build.choose(False, "linux", {"SEMBLANCE_TORCH": "torch==2.13.0 --index-url URL"})
    assert build.attempts == (("torch==2.13.0", "--index-url", "URL"),)


def test_the_second_source_is_tried_when_the_first_has_no_cpu_build() -> None:
    tried: list[tuple[str, ...]] = []

    def pip_install(arguments: tuple[str, ...]) -> None:
        tried.append(arguments)
        if len(tried) == 1:
            raise NotOfferedError("No matching distribution")

    build = torch_build.choose(False, "linux", {})
    torch_build.install(build, pip_install)
    assert tuple(tried) == build.attempts


def test_when_no_source_works_the_large_build_is_offered_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def pip_install(arguments: tuple[str, ...]) -> None:
        raise NotOfferedError(f"pip could not install {arguments[0]}.")

    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(SetupError, match=r"several GB(.|\n)*SEMBLANCE_TORCH=torch==2\.13\.0"):
        torch_build.install(torch_build.choose(False, "linux", {}), pip_install)


def test_a_full_disk_is_no_reason_to_try_another_source() -> None:
    tried: list[tuple[str, ...]] = []

    def pip_install(arguments: tuple[str, ...]) -> None:
        tried.append(arguments)
        raise SetupError("The disk is full.")

    with pytest.raises(SetupError, match="disk is full"):
        torch_build.install(torch_build.choose(False, "linux", {}), pip_install)
    assert len(tried) == 1
