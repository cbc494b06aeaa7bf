"""A zip for whoever looks for a fault: logs, settings, versions, device, last errors. No names, no places."""

from __future__ import annotations

import json
import platform
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from enum import Enum
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import qVersion

from app.help.scrubber import Secrets, scrub
from app.logs import tail
from app.settings import Settings
from app.version import version
from core.files import write_atomically

_PACKAGES = ("PySide6-Essentials", "torch", "numpy", "pillow", "opencv-python-headless", "safetensors")
_MOST_OF_A_LOG = 1_000_000  # bytes, from its end
_README = """What Semblance wrote down about itself, for finding a fault.

Text only. Folders, names of files, of the user and of the computer have been taken out; there are no photos
in it. Look through it before you send it to anybody: nothing is sent by itself.
"""


def write_bundle(
    path: Path,
    logs: Path,
    settings: Settings,
    secrets: Secrets,
    engine: Mapping[str, str],
    errors: Sequence[str] = (),
) -> list[str]:
    """Write the zip; returns the names of what is in it.

    Args:
        path: of the zip; it is whole or not there.
        logs: the folder with the log files.
        engine: facts about it: its device, precision and state.
        errors: what the user was told, the oldest first.

    Raises:
        OSError: the zip cannot be written.
    """
    contents = {
        "README.txt": _README,
        "versions.json": json.dumps(versions() | {"engine": dict(engine)}, indent=2),
        "settings.json": json.dumps(_harmless(settings), indent=2),
        "errors.txt": "\n\n".join(errors),
    }
    for log in sorted(_logs(logs)):
        contents[f"logs/{log.name}"] = tail(log, _MOST_OF_A_LOG)
    with (
        write_atomically(path) as temporary,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name, text in contents.items():
            archive.writestr(name, text if name == "README.txt" else scrub(text, secrets))
    return list(contents)


def versions() -> dict[str, object]:
    """Of the program, what it stands on, and the system."""
    packages: dict[str, str] = {}
    for name in _PACKAGES:
        try:
            packages[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            packages[name] = "not installed"
    return {
        "semblance": version(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "packages": packages,
    }


def _logs(folder: Path) -> Iterable[Path]:
    return (path for path in folder.glob("*.log*") if path.is_file())


def _harmless(settings: Settings) -> dict[str, object]:
    """The settings, with texts that may name a place only as "set" or not."""
    told: dict[str, object] = {}
    plain = {"language", "device", "precision"}
    for name, value in asdict(settings).items():
        if isinstance(value, Enum):
            told[name] = value.value
        elif name in plain or isinstance(value, (bool, int, float)) or name == "shortcuts":
            told[name] = value
        else:
            told[name] = "set" if value else "not set"
    return told
