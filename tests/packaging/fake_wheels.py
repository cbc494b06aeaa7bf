"""Wheels of a few bytes, and a plan that names them."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

from app.cuda_runtime.plan import Plan, Wheel

DRIVER, CAPABILITY = (580, 65, 6), (7, 5)


def make_wheel(folder: Path, name: str, files: dict[str, bytes], *, honest: bool = True) -> Path:
    """A wheel with a RECORD, which tells other hashes than the files have where it is not `honest`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    about = "-".join(name.split("-")[:2]) + ".dist-info"
    rows = []
    with zipfile.ZipFile(path, "w") as archive:
        for inside, data in files.items():
            archive.writestr(inside, data)
            digest = hashlib.sha256(data if honest else data + b"!").digest()
            rows.append(
                f"{inside},sha256={base64.urlsafe_b64encode(digest).rstrip(b'=').decode()},{len(data)}"
            )
        rows.append(f"{about}/RECORD,,")
        archive.writestr(f"{about}/RECORD", "\n".join(rows) + "\n")
    return path


def make_wheels(folder: Path) -> list[Path]:
    """A torch that says what it is, and a library."""
    module = b'__version__ = "2.13.0"\nMADE_FOR = "cuda"\n'
    return [
        make_wheel(folder, "torch-2.13.0-cp311-cp311-any.whl", {"torch/__init__.py": module}),
        make_wheel(
            folder, "nvidia_cublas-13.1-py3-none-any.whl", {"nvidia/lib/libcublas.so": b"library" * 99}
        ),
    ]


def plan_of(wheels: list[Path], *, pinned: bool = True) -> Plan:
    """A plan of these wheels, which are fetched from where they lie."""
    rows = tuple(
        Wheel(
            path.name,
            path.as_uri(),
            hashlib.sha256(path.read_bytes()).hexdigest() if pinned else "",
            path.stat().st_size,
        )
        for path in wheels
    )
    return Plan("2.13.0", "13.0", DRIVER, CAPABILITY, rows)
