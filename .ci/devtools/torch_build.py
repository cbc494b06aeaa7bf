"""Which build of torch this machine should have, and where pip finds it.

On Linux the build in the public registry brings several gigabytes of CUDA, which only a machine with an
NVIDIA driver has a use for.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from devtools.words import NotOfferedError, SetupError, say

VERSION = "2.13.0"
HOST = "https://download.pytorch.org/whl"
# CUDA 13.0 is what the registry's Linux build is made for, too.
CUDA = "cu130"
OVERRIDE = "SEMBLANCE_TORCH"


@dataclass(frozen=True)
class TorchBuild:
    """One build: its `kind` (`cpu`, `cuda`, `given`), words for the user, pip's arguments to try in turn."""

    kind: str
    words: str
    attempts: tuple[tuple[str, ...], ...]


def has_nvidia_driver(
    path: str | None = None,
    kernel_file: Path = Path("/proc/driver/nvidia/version"),
    windows: Path | None = None,
) -> bool:
    """Whether there is an NVIDIA driver: `nvidia-smi` on `path` (None: PATH), a kernel file, nvcuda.dll."""
    if windows is None:
        windows = Path(os.environ.get("SYSTEMROOT", "C:/Windows"))
    return (
        shutil.which("nvidia-smi", path=path) is not None
        or kernel_file.exists()
        or (windows / "System32" / "nvcuda.dll").exists()
    )


def choose(nvidia: bool, system: str = sys.platform, environ: Mapping[str, str] = os.environ) -> TorchBuild:
    """The build for a machine with or without an NVIDIA driver.

    `SEMBLANCE_TORCH` overrides it with any words for pip: `torch==2.13.0`, `torch==2.13.0 --index-url URL`.
    """
    given = environ.get(OVERRIDE, "").split()
    plain = f"torch=={VERSION}"
    if given:
        return TorchBuild("given", f"{' '.join(given)} (from {OVERRIDE})", (tuple(given),))
    if system == "darwin":
        return TorchBuild("cpu", f"torch {VERSION}", ((plain,),))
    if nvidia and system == "win32":
        cuda = (f"torch=={VERSION}+{CUDA}", "--index-url", f"{HOST}/{CUDA}")
        return TorchBuild("cuda", f"torch {VERSION} for CUDA: an NVIDIA driver was found", (cuda,))
    if nvidia:
        return TorchBuild(
            "cuda", f"torch {VERSION} for CUDA (several GB): an NVIDIA driver was found", ((plain,),)
        )
    if system == "win32":
        return TorchBuild("cpu", f"torch {VERSION}, CPU build: no NVIDIA driver was found", ((plain,),))
    # A registry or folder set up for pip may have the CPU build; the public one has not, and says so at once.
    cpu = f"{plain}+cpu"
    return TorchBuild(
        "cpu",
        f"torch {VERSION}, CPU build: no NVIDIA driver was found",
        ((cpu,), (cpu, "--index-url", f"{HOST}/cpu")),
    )


def install(build: TorchBuild, pip_install: Callable[[tuple[str, ...]], None]) -> None:
    """Install `build` by `pip_install(arguments)`, which raises SetupError when pip fails.

    Raises:
        SetupError: no attempt worked; for a CPU build on Linux the message says how to take the large build.
    """
    for number, arguments in enumerate(build.attempts, start=1):
        try:
            pip_install(arguments)
            return
        except SetupError as error:
            if number == len(build.attempts) or not isinstance(error, NotOfferedError):
                raise SetupError(str(error) + _advice(build)) from error
            say(f"  not in pip's own registry; trying {HOST}")


def _advice(build: TorchBuild) -> str:
    if build.kind == "given":
        return f"\n{OVERRIDE} is set; unset it to let the set-up choose."
    if sys.platform == "darwin" and platform.machine() == "x86_64":
        return (
            f"\ntorch {VERSION} is not made for Macs with an Intel processor, so Semblance can't run on them."
        )
    if build.kind == "cpu" and sys.platform == "linux":
        return (
            f"\nThe CPU build of torch is at {HOST}/cpu. If only that host is out of reach, the build of"
            "\npip's own registry works too, but takes several GB: run this command again with"
            f"\n{OVERRIDE}=torch=={VERSION} written before it."
        )
    return ""
