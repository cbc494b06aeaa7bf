"""The Debian package: the program in /usr/lib, a command, a menu entry, icons, the type of its documents."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from devtools.packaging import elf
from devtools.words import SetupError

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
MAINTAINER = "The Semblance authors <semblance@localhost>"
# Which package has a shared library that the program takes from the system.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libbrotlidec.so.1": "libbrotli1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
}
_OF_THE_C_LIBRARY = (
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1", "libresolv.so.2",
    "libanl.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1",
)  # fmt: skip
# Opened by name at run time: the keyboard's layouts, and a font to write with.
ALWAYS = ("xkb-data", "fonts-dejavu-core | fonts-noto-core | fonts-liberation2 | fonts-freefont-ttf")


def depends(wants: elf.Wants) -> str:
    """The Depends field for what the program takes from the system.

    Raises:
        SetupError: a library is in no package that is known here.
    """
    names = [name for name in wants.libraries if name not in _OF_THE_C_LIBRARY]
    unknown = [f"{name} (for {wants.libraries[name]})" for name in names if name not in PACKAGES]
    if unknown:
        raise SetupError(
            f"The program needs libraries from the system of which no package is known: {', '.join(unknown)}."
            "\nName their Debian packages in devtools/packaging/deb.py, or let the program bring them."
        )
    major, minor = wants.glibc
    return ", ".join([f"libc6 (>= {major}.{minor})", *sorted({PACKAGES[name] for name in names}), *ALWAYS])


def control(version: str, architecture: str, kilobytes: int, needs: str) -> str:
    """The control file."""
    fields = {
        "Package": "semblance",
        "Version": version,
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": needs,
        "Suggests": "ffmpeg, fonts-noto-cjk",
        "Section": "graphics",
        "Priority": "optional",
        "Description": "portrait editor on diffusion autoencoders\n"
        " Semblance edits what is in a portrait: a slider moves a smile, glasses or age,\n"
        " and the whole photo comes back at its own resolution. It also turns one photo\n"
        " into another, makes new pictures, and makes models of your own photos.\n"
        " .\n"
        " Everything happens on this computer; no photo leaves it.",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def build(
    program: Path, project: Path, icons: Path, staging: Path, target: Path, version: str, epoch: int
) -> None:
    """Make the package `target` of the frozen `program`; equal for equal input and `epoch`.

    Raises:
        SetupError: dpkg-deb is missing or fails, or the dependencies are not known.
    """
    if shutil.which("dpkg-deb") is None:
        raise SetupError("dpkg-deb was not found. On Debian and Ubuntu it is there; elsewhere install dpkg.")
    needs = depends(elf.wants(program))
    shutil.rmtree(staging, ignore_errors=True)
    _lay_out(program, project, icons, staging)
    kilobytes = sum(path.lstat().st_size for path in staging.rglob("*") if not path.is_dir()) // 1024
    folder = staging / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control(version, architecture(), kilobytes, needs), encoding="utf-8")
    _settle(staging, epoch)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(staging), str(target)]
    done = subprocess.run(
        command,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SetupError(f"dpkg-deb could not make {target.name}:\n{(done.stdout + done.stderr).strip()}")


def architecture() -> str:
    """As Debian calls this machine's."""
    done = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _lay_out(program: Path, project: Path, icons: Path, staging: Path) -> None:
    """Everything in its place."""
    data = project / "resources" / "packaging" / "linux"
    shutil.copytree(program, staging / "usr/lib/semblance", symlinks=True)
    command = staging / "usr/bin/semblance"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/semblance/semblance")
    for source, place in desktop_files(data, icons):
        target = staging / "usr/share" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    papers = staging / "usr/share/doc/semblance"
    papers.mkdir(parents=True)
    for name in ("README.md", "NOTICES.md"):
        shutil.copyfile(project / name, papers / name)
    shutil.copyfile(data / "copyright", papers / "copyright")
    with (
        (papers / "changelog.gz").open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed,
    ):
        packed.write((project / "CHANGELOG.md").read_bytes())


def desktop_files(data: Path, icons: Path) -> Iterable[tuple[Path, str]]:
    """What desktops look for, as (file, place below /usr/share): also the tarball's installer takes these."""
    yield data / "semblance.desktop", "applications/semblance.desktop"
    yield data / "semblance.xml", "mime/packages/semblance.xml"
    yield data / "semblance.metainfo.xml", "metainfo/semblance.metainfo.xml"
    for size in ICON_SIZES:
        for name in ("apps/semblance.png", "mimetypes/application-vnd.semblance.png"):
            yield icons / f"semblance-{size}.png", f"icons/hicolor/{size}x{size}/{name}"
    yield icons / "semblance.svg", "icons/hicolor/scalable/apps/semblance.svg"


def _settle(staging: Path, epoch: int) -> None:
    """One date and plain permissions for all, so that the same program makes the same package."""
    for path in sorted(staging.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    staging.chmod(0o755)
