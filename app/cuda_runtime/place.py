"""Where a CUDA build of torch lies that was added to the program, and how the program comes to use it.

The package carries torch for the processor. A build for NVIDIA's cards is a folder in the user's own data;
when it is there, the program's processes that compute look for modules there first. Free of Qt and of torch.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from app import paths

VARIABLE = "SEMBLANCE_CUDA_RUNTIME"
"""In the environment: a folder to use instead, or "off" to use none."""
MARK = "installed.json"
OFF = "off"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mark:
    """What an installed runtime says of itself; without it the folder does not count.

    Attributes:
        python: the tag of the Python that it is for, such as "cp311".
        torch: the version of torch.
        cuda: the version of CUDA.
        size: bytes on the disk.
    """

    python: str
    torch: str
    cuda: str
    size: int

    def write(self, folder: Path) -> None:
        """The last thing that is written."""
        (folder / MARK).write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


def python_tag() -> str:
    """Of the Python that runs, as wheels have it."""
    return f"cp{sys.version_info.major}{sys.version_info.minor}"


def torch_version() -> str:
    """Of the torch that came with the program, whose place the runtime's takes."""
    return metadata.version("torch").partition("+")[0]


def home() -> Path:
    """The folder that holds the runtime, and what is on its way there; made when something is put there."""
    return paths.data_dir() / "cuda-runtime"


def current() -> Path:
    """Where the runtime is, if there is one."""
    return home() / "current"


def installed(folder: Path | None = None) -> Mark | None:
    """What is in `folder` (None: the usual one); None where there is nothing that this program can use."""
    folder = current() if folder is None else folder
    try:
        mark = Mark(**json.loads((folder / MARK).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        _log.warning("the CUDA runtime in %s is not used: %s", folder, error)
        return None
    ours = (python_tag(), torch_version())
    if (mark.python, mark.torch) != ours:
        _log.warning(
            "the CUDA runtime in %s has %s, %s; it takes %s, %s", folder, mark.python, mark.torch, *ours
        )
        return None
    return mark


def enable() -> Path | None:
    """Let the imports of this process find the runtime first; returns its folder, or None where none is used.

    Called before torch is imported. Only the packaged program does this by itself: elsewhere the environment
    has the torch that its user chose.
    """
    told = os.environ.get(VARIABLE, "")
    if told == OFF or not (told or getattr(sys, "frozen", False)):
        return None
    folder = Path(told) if told else current()
    if installed(folder) is None:
        return None
    sys.path.insert(0, str(folder))
    return folder
