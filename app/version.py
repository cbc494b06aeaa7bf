"""Which Semblance this is. The one place that says so: `pyproject.toml` and the packages read it here."""

from __future__ import annotations

VERSION = "0.1.0"


def version() -> str:
    """Such as "0.1.0"."""
    return VERSION
