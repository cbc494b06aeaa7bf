"""What Qt lacks on a Linux machine is found, installed or named with the command that installs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from devtools import system_libraries
from devtools.system_libraries import NEEDS, Need, install_command, message, missing


def test_offscreen_asks_for_less() -> None:
    offscreen = missing(offscreen=True, found=lambda need: False)
    everything = missing(offscreen=False, found=lambda need: False)
    assert set(offscreen) < set(everything) == set(NEEDS)
    assert not any("xcb" in need.file for need in offscreen)


def test_only_what_is_missing_is_named() -> None:
    lacking = missing(offscreen=False, found=lambda need: need.file != "libxcb-cursor.so.0")
    text = message(lacking, "apt-get")
    assert "libxcb-cursor.so.0" in text
    assert text.endswith("sudo apt-get install -y --no-install-recommends libxcb-cursor0")


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("dnf", "sudo dnf install -y libglvnd-egl"),
        ("pacman", "sudo pacman -S --needed --noconfirm libglvnd libx"),
    ],
)
def test_other_families_of_linux(manager: str, command: str) -> None:
    assert command in message(NEEDS, manager)


def test_a_package_is_named_once() -> None:
    command = install_command(NEEDS, "pacman")
    assert command is not None
    assert len(command) == len(set(command))


def test_an_unknown_system_gets_debians_names() -> None:
    assert install_command(NEEDS, None) is None
    assert "libegl1 libgl1" in message(NEEDS, None)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux' loader")
def test_the_loader_is_asked() -> None:
    assert system_libraries.is_there(Need("libc.so.6", "", "", ""))
    assert not system_libraries.is_there(Need("libsemblance-is-not-here.so.1", "", "", ""))


def test_without_root_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: object, **options: object) -> None:
        raise AssertionError("a command was run")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(system_libraries, "may_install", lambda: False)
    monkeypatch.setattr(system_libraries, "missing", lambda offscreen: [NEEDS[0]])
    monkeypatch.setattr(system_libraries, "package_manager", lambda: "apt-get")
    system_libraries.provide(offscreen=True)
    assert "sudo apt-get install -y --no-install-recommends libegl1" in capsys.readouterr().out
