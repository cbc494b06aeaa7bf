"""Where the app keeps its own things, and where the things that came with it are."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APPLICATION = "semblance"


def root() -> Path:
    """The folder that holds `app`, `core` and `resources`: the checkout, or the frozen program's folder."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def resource(*parts: str) -> Path:
    """A file that came with the program, below `resources`."""
    return root().joinpath("resources", *parts)


def default_model() -> Path:
    """The model that came with the program; a checkout may be without it."""
    return resource("models", "portrait.safetensors")


def config_dir() -> Path:
    """The user's settings live here; the folder is made when it is missing."""
    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False, ensure_exists=True))


def data_dir() -> Path:
    """What must outlive a crash lives here, such as the batch queue; made when it is missing."""
    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False, ensure_exists=True))


def sliders_dir() -> Path:
    """The user's own sliders, a file each; made when something is put there."""
    return data_dir() / "sliders"


def log_dir() -> Path:
    """Logs and crash traces; the folder is made when it is missing."""
    return Path(platformdirs.user_log_dir(APPLICATION, appauthor=False, ensure_exists=True))


def codes_dir() -> Path:
    """The engine keeps the codes of photos here, so that each is encoded once; made when there is one."""
    return Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False)) / "codes"


def pasted_dir() -> Path:
    """Pictures that came from the clipboard, which have no file of their own; made when missing."""
    folder = Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False, ensure_exists=True)) / "pasted"
    folder.mkdir(exist_ok=True)
    return folder
