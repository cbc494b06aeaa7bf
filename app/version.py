"""Which Semblance this is."""

from __future__ import annotations

from importlib import metadata

_UNPACKED = "0.1.0"  # of a checkout that was not installed; the installed package knows better


def version() -> str:
    """As in pyproject.toml."""
    try:
        return metadata.version("semblance")
    except metadata.PackageNotFoundError:
        return _UNPACKED
