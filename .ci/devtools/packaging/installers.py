"""Installers of systems that this project has not been built on yet.

UNTESTED: both are complete and were written from their tools' manuals, without such a machine at hand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from devtools.words import SetupError

_INNO = (r"Inno Setup 6\ISCC.exe", r"Inno Setup 5\ISCC.exe")


def windows(program: Path, project: Path, icons: Path, dist: Path, version: str) -> Path:
    """An installer made by Inno Setup, for one user or for all.

    Raises:
        SetupError: Inno Setup is missing or fails.
    """
    compiler = shutil.which("ISCC") or _inno()
    if compiler is None:
        raise SetupError(
            "Inno Setup, which makes the installer, was not found."
            "\nInstall version 6 from https://jrsoftware.org/isinfo.php and try again."
        )
    values = {"Version": version, "Program": program, "Output": dist, "IconFile": icons / "semblance.ico"}
    script = project / "resources" / "packaging" / "windows" / "semblance.iss"
    _call([compiler, "/Q", *(f"/D{name}={value}" for name, value in values.items()), str(script)])
    return dist / f"semblance-{version}-windows-x86_64-setup.exe"


def macos(bundle: Path, project: Path, target: Path) -> Path:
    """A disk image with the app and a link to the folder for applications.

    The app is signed for this machine only, unless `SEMBLANCE_CODESIGN` names an identity; to hand it out,
    Apple must also notarise the image: `xcrun notarytool submit`, then `xcrun stapler staple`.

    Raises:
        SetupError: a tool fails.
    """
    identity = os.environ.get("SEMBLANCE_CODESIGN", "-")
    entitlements = project / "resources" / "packaging" / "macos" / "entitlements.plist"
    signing = ["codesign", "--force", "--deep", "--options", "runtime", "--entitlements", str(entitlements)]
    _call([*signing, "--sign", identity, str(bundle)])
    folder = bundle.parent / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    _call(["ditto", str(bundle), str(folder / bundle.name)])
    (folder / "Applications").symlink_to("/Applications")
    target.unlink(missing_ok=True)
    making = ["hdiutil", "create", "-volname", "Semblance", "-srcfolder", str(folder), "-format", "ULMO"]
    _call([*making, str(target)])
    return target


def _inno() -> str | None:
    roots = (os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles"))
    places = (Path(root) / place for root in roots if root for place in _INNO)
    return next((str(place) for place in places if place.exists()), None)


def _call(command: Sequence[str]) -> None:
    try:
        done = subprocess.run(list(command), capture_output=True, text=True, check=False)
    except OSError as error:
        raise SetupError(f"{command[0]} can't be run ({error.strerror}).") from error
    if done.returncode:
        raise SetupError(f"{command[0]} failed:\n{(done.stdout + done.stderr).strip()}")
