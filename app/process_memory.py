"""How much memory a process uses, where the system says so in a file. No widgets here."""

from __future__ import annotations

import os
from pathlib import Path


def resident(pid: int | None) -> int | None:
    """Bytes of memory that a process holds; None where that is not known (no such process, not Linux)."""
    if pid is None or not hasattr(os, "sysconf"):
        return None
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None
