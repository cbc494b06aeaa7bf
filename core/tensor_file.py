"""Tensors to disk. The library writes with errors of its own, also for a full disk; these are OSErrors."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from core.files import write_atomically

_OS_ERROR = re.compile(r"\(os error (\d+)\)")


def write_tensors(path: Path, tensors: Mapping[str, Tensor], metadata: Mapping[str, str]) -> None:
    """Write contiguous tensors of the CPU as safetensors, atomically.

    Raises:
        OSError: as `write_atomically`, with the system's number: `errno.ENOSPC` where the disk is full.
    """
    try:
        with write_atomically(path) as temporary:
            save_file(dict(tensors), temporary, dict(metadata))
    except SafetensorError as problem:
        number = _OS_ERROR.search(str(problem))
        if number is None:
            raise
        raise _system_error(int(number[1]), str(problem), path) from problem


def _system_error(number: int, text: str, path: Path) -> OSError:
    """Of the class that suits the number, which on Windows is one of Windows' own."""
    if sys.platform == "win32":
        return OSError(0, text, str(path), number)
    return OSError(number, os.strerror(number), str(path))
