"""Writes the plan of the CUDA runtime: asks the package registry for the wheels and their hashes.

Run by hand, when torch's version changes:

    PYTHONPATH=.ci python3 -m devtools.packaging.cuda_plan

Nothing is downloaded but the registry's pages. A wheel that the registry does not have stays in the plan
without a hash; then the program offers no download, and takes the wheels only from a folder of the user's.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

from devtools import torch_build

PYTHONS = ("3.10", "3.11", "3.12", "3.13")
PLATFORMS = [f"manylinux_2_{minor}_x86_64" for minor in (28, 27, 26, 25, 24, 18, 17, 5)]
PLATFORMS += ["manylinux2014_x86_64", "manylinux1_x86_64"]
# What torch 2.13.0 asks for on Linux, by way of cuda-toolkit 13.0.3, but for triton: it compiles, which needs
# a compiler that the package does not carry.
NVIDIA = (
    "nvidia-cublas==13.1.1.3",
    "nvidia-cuda-cupti==13.0.85",
    "nvidia-cuda-nvrtc==13.0.88",
    "nvidia-cuda-runtime==13.0.96",
    "nvidia-cudnn-cu13==9.20.0.48",
    "nvidia-cufft==12.0.0.61",
    "nvidia-cufile==1.15.1.6",
    "nvidia-curand==10.4.0.35",
    "nvidia-cusolver==12.0.4.66",
    "nvidia-cusparse==12.6.3.3",
    "nvidia-cusparselt-cu13==0.8.1",
    "nvidia-nccl-cu13==2.29.7",
    "nvidia-nvjitlink==13.0.88",
    "nvidia-nvshmem-cu13==3.4.5",
    "nvidia-nvtx==13.0.85",
)
ABOUT = {"torch": torch_build.VERSION, "cuda": "13.0", "driver": "580.65.06", "capability": "7.5"}


def main() -> int:
    """Write the plan for Linux on x86-64; says what the registry lacks."""
    rows = [_wheel(f"torch=={torch_build.VERSION}", python) for python in PYTHONS]
    rows += [_wheel(requirement, "") for requirement in NVIDIA]
    target = Path(__file__).resolve().parents[3] / "resources" / "cuda" / "linux-x86_64.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({**ABOUT, "wheels": rows}, indent=1) + "\n", encoding="utf-8")
    for row in rows:
        print(f"{row['size'] / 1e6:8.1f} MB  {row['name']}{'' if row['sha256'] else '  NOT TOLD'}")
    return 0


def _wheel(requirement: str, python: str) -> dict[str, Any]:
    """One row of the plan."""
    name, _, version = requirement.partition("==")
    tag = f"cp{python.replace('.', '')}" if python else ""
    url, digest = _ask(requirement, python or PYTHONS[0])
    if not url:
        pattern = f"{name.replace('-', '_')}-{version}-*.whl"
        return {"name": pattern, "url": "", "sha256": "", "size": 0, "python": tag}
    head = urllib.request.urlopen(urllib.request.Request(url, method="HEAD"), timeout=60)
    size = int(head.headers["Content-Length"])
    return {"name": url.rsplit("/", 1)[-1], "url": url, "sha256": digest, "size": size, "python": tag}


def _ask(requirement: str, python: str) -> tuple[str, str]:
    """Where the registry has it, and its hash; empty where it has not."""
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "--ignore-installed"]
        command += ["--quiet", "--isolated", "--only-binary=:all:", "--implementation", "cp"]
        command += ["--python-version", python, "--target", scratch, "--report", str(report), requirement]
        command += [word for each in PLATFORMS for word in ("--platform", each)]
        if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode:
            return "", ""
        (found,) = json.loads(report.read_text(encoding="utf-8"))["install"]
    about = found["download_info"]
    return about["url"], about["archive_info"]["hashes"]["sha256"]


if __name__ == "__main__":
    sys.exit(main())
