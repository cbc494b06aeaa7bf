"""Installers of systems that this project has not been built on yet.

UNTESTED: both are complete and were written from their tools' manuals, without such a machine at hand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from devtools.words import SetupError

SIGN_WINDOWS = "SEMBLANCE_SIGNTOOL"
"""In the environment: a command that signs a file, `$f` for its name, as Inno Setup has it. Such as
`signtool sign /fd SHA256 /tr http://timestamp.example /td SHA256 /n $qMy name$q $f`."""
SIGN_MACOS = "SEMBLANCE_CODESIGN"
"""In the environment: the identity to sign with, "Developer ID Application: ..."; build.spec has it, too."""
NOTARY = "SEMBLANCE_NOTARY_PROFILE"
"""In the environment: the name that `xcrun notarytool store-credentials` has given to Apple's credentials."""
_INNO = r"Inno Setup 6\ISCC.exe"


def windows(program: Path, project: Path, icons: Path, dist: Path, version: str) -> Path:
    """An installer made by Inno Setup, for one user or for all; signed where `SEMBLANCE_SIGNTOOL` says how.

    Raises:
        SetupError: Inno Setup is missing or fails, or a file can't be signed.
    """
    compiler = shutil.which("ISCC") or _inno()
    if compiler is None:
        raise SetupError(
            "Inno Setup, which makes the installer, was not found."
            "\nInstall version 6.3 or newer from https://jrsoftware.org/isinfo.php and try again."
        )
    values = {"Version": version, "Program": program, "Output": dist, "IconFile": icons / "semblance.ico"}
    words = [f"/D{name}={value}" for name, value in values.items()]
    signing = os.environ.get(SIGN_WINDOWS, "")
    if signing:
        words += ["/DSigned", f"/Ssemblance={signing}"]  # the installer and the uninstaller
        for each in sorted(program.glob("*.exe")):
            quoted = signing.replace("$f", f'"{each}"').replace("$q", '"')
            _call(quoted if sys.platform == "win32" else ["sh", "-c", quoted])
    script = project / "resources" / "packaging" / "windows" / "semblance.iss"
    _call([compiler, "/Q", *words, str(script)])
    return dist / f"semblance-{version}-windows-x86_64-setup.exe"


def macos(bundle: Path, target: Path) -> Path:
    """A disk image with the app and a link to the folder for applications.

    PyInstaller has signed the app, for this machine alone where `SEMBLANCE_CODESIGN` names no identity;
    elsewhere it then opens only against the system's warning. With an identity the image is signed, too, and
    with `SEMBLANCE_NOTARY_PROFILE` Apple notarises it, which takes minutes, and its ticket is stapled on.

    Raises:
        SetupError: a tool fails.
    """
    identity, profile = os.environ.get(SIGN_MACOS), os.environ.get(NOTARY)
    _call(["codesign", "--verify", "--deep", "--strict", str(bundle)])
    folder = bundle.parent / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    _call(["ditto", str(bundle), str(folder / bundle.name)])
    (folder / "Applications").symlink_to("/Applications")
    target.unlink(missing_ok=True)
    making = ["hdiutil", "create", "-volname", "Semblance", "-srcfolder", str(folder), "-format", "ULMO"]
    _call([*making, str(target)])
    if identity:
        _call(["codesign", "--sign", identity, "--timestamp", str(target)])
        if profile:
            _call(["xcrun", "notarytool", "submit", str(target), "--keychain-profile", profile, "--wait"])
            _call(["xcrun", "stapler", "staple", str(target)])
    return target


def _inno() -> str | None:
    roots = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    own = os.environ.get("LOCALAPPDATA", "")  # it can be installed for one user alone
    places = (Path(root) / _INNO for root in (*roots, own and f"{own}/Programs") if root)
    return next((str(place) for place in places if place.exists()), None)


def _call(command: str | Sequence[str]) -> None:
    """Run a tool; a whole command line, which Windows knows, or its words."""
    name = command if isinstance(command, str) else command[0]
    try:
        done = subprocess.run(
            command if isinstance(command, str) else list(command),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SetupError(f"{name} can't be run ({error.strerror}).") from error
    if done.returncode:
        raise SetupError(f"{name} failed:\n{(done.stdout + done.stderr).strip()}")
