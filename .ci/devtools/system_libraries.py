"""The shared libraries and fonts that Qt expects a Linux system to have."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools.words import say

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


@dataclass(frozen=True)
class Need:
    """A shared library (empty `file`: any font) and the package that has it in three families of Linux."""

    file: str
    apt: str
    dnf: str
    pacman: str
    offscreen: bool = False  # needed even where nothing is shown: by the tests

    @property
    def name(self) -> str:
        return self.file or "a font"


NEEDS = (
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", offscreen=True),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", offscreen=True),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", offscreen=True),
    Need("libfontconfig.so.1", "fontconfig", "fontconfig", "fontconfig", offscreen=True),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", offscreen=True),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", offscreen=True),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", offscreen=True),
    Need("", "fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", offscreen=True),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
)


def is_there(need: Need) -> bool:
    """Whether the loader finds the library, or a font folder holds a font."""
    if not need.file:
        folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
        return any(path.suffix.lower() in {".ttf", ".otf", ".ttc"} for f in folders for path in f.rglob("*"))
    try:
        ctypes.CDLL(need.file)
    except OSError:
        return False
    return True


def missing(offscreen: bool, found: Callable[[Need], bool] = is_there) -> list[Need]:
    """What this machine lacks; `offscreen` asks only for what Qt needs where nothing is shown."""
    return [need for need in NEEDS if (need.offscreen or not offscreen) and not found(need)]


def install_command(needs: Sequence[Need], manager: str | None) -> list[str] | None:
    """The command (without sudo) that installs `needs` by `manager`; None for one not known here."""
    if manager == "apt-get":
        names, command = [n.apt for n in needs], ["apt-get", "install", "-y", "--no-install-recommends"]
    elif manager == "dnf":
        names, command = [n.dnf for n in needs], ["dnf", "install", "-y"]
    elif manager == "pacman":
        names, command = [n.pacman for n in needs], ["pacman", "-S", "--needed", "--noconfirm"]
    else:
        return None
    return command + list(dict.fromkeys(names))


def message(needs: Sequence[Need], manager: str | None) -> str:
    """What to tell a user whose machine lacks `needs`, with the command to run where the manager is known."""
    lacking = ", ".join(need.name for need in needs)
    command = install_command(needs, manager)
    if command is None:
        packages = " ".join(dict.fromkeys(need.apt for need in needs))
        todo = f"Install them with your system's package manager; Debian calls the packages: {packages}"
    else:
        todo = f"Install them with: sudo {' '.join(command)}"
    return f"Qt, which draws the window, needs system libraries that were not found: {lacking}.\n{todo}"


def package_manager() -> str | None:
    """`apt-get`, `dnf` or `pacman`, whichever this machine has."""
    return next((name for name in ("apt-get", "dnf", "pacman") if shutil.which(name)), None)


def may_install() -> bool:
    """Whether packages can be installed without asking: root on Debian or Ubuntu."""
    return sys.platform == "linux" and os.geteuid() == 0 and package_manager() == "apt-get"


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian `packages`, refreshing the lists first; on failure show apt's last words: False."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(
            command, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    # One broken foreign source makes `update` fail where `install` still works, so only the second counts.
    if done.returncode:
        say("\n".join((done.stdout + done.stderr).splitlines()[-15:]))
    return done.returncode == 0


def provide(offscreen: bool) -> None:
    """Install what Qt lacks on this machine where that needs no question; else say what to install; go on."""
    if sys.platform != "linux":
        return
    needs = missing(offscreen)
    if needs and may_install():
        say(f"Installing system packages for Qt: {' '.join(need.apt for need in needs)}")
        apt_install([need.apt for need in needs])
        needs = missing(offscreen)
    if needs:
        say(message(needs, package_manager()))
