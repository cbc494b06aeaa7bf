"""What the fake engine answers to the page of models, and model files that need no networks to be made.

A checkpoint is a file with two words, such as "latent tiny"; one that begins with "evil" would run commands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from core import protocol
from core.model_header import FORMAT
from core.protocol import CheckpointFound, Failed, FileRefused, Trouble

SIDE = 8
KINDS = ("autoencoder", "latent", "classifier", "plain", "statistics")
Steps = Callable[[str, int], Iterator[int]]


def write_model(
    path: Path, name: str, *, sliders: tuple[str, ...] = ("Smiling",), prior: bool = True
) -> Path:
    """A file whose header says all that a model's does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    card = {
        "name": name, "trained_on": "squares", "licence": "MIT", "images": 1200, "faces": True,
        "figures": {
            "reconstruction.mse": 0.0004, "auroc.Smiling": 0.97, "edit_success.Smiling": 0.875,
            "group.women.pictures": 16, "group.women.reconstruction.mse": 0.0009,
            "group.women.auroc.Smiling": 0.91, "group.martians.pictures": 3,
        },
        "limits": "Weak for circles.",
    }  # fmt: skip
    header = {
        "format": FORMAT, "card": card, "attributes": list(sliders) or None, "prior": {} if prior else None,
        "architecture": {"unet": {"image_size": 64, "code": 4}, "encoder": {}},
    }  # fmt: skip
    digest = float(sum(name.encode()))
    tensors: dict[str, NDArray[Any]] = {
        "unet.a": np.full((8, 8), digest, np.float16),
        "latent.mean": np.zeros(4, np.float32),
    }
    save_file(tensors, path, {"semblance": json.dumps(header)})
    return path


def write_checkpoint(path: Path, kind: str, family: str) -> Path:
    """What the fake engine takes for an official checkpoint."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{kind} {family}")
    return path


def inspect(request: protocol.InspectFiles) -> protocol.Reply:
    """By the first word."""
    return protocol.FilesInspected(request, tuple(_recognised(path) for path in request.paths))


def bring_in(request: protocol.ImportOfficial, steps: Steps) -> protocol.Reply:
    """A file with what was given."""
    for _ in steps("loading", 5):
        pass
    if "unwritable" in request.name:
        return Failed(
            Trouble.NOT_WRITTEN, f"'{request.path}' can't be written: disk full. Make room.", "OSError"
        )
    sliders = ("Smiling",) if request.classifier else ()
    latent = Path(request.autoencoder).read_text().startswith("latent") or bool(request.latent)
    write_model(Path(request.path), request.name, sliders=sliders, prior=latent)
    return protocol.Exported(request.path)


def draw(request: protocol.DrawSamples, steps: Steps) -> protocol.Reply:
    """Squares in rising greys; a model called "large" has no room."""
    if "large" in request.model:
        return Failed(
            Trouble.OUT_OF_MEMORY, "There is not enough memory to draw pictures of this model just now."
        )
    for _ in steps("drawing", request.count):
        pass
    greys = np.linspace(40, 240, request.count).astype(np.uint8)
    pixels = np.broadcast_to(greys[:, None, None, None], (request.count, SIDE, SIDE, 4))
    return protocol.SamplesDrawn(request, "prior", np.ascontiguousarray(pixels), "fits")


def _recognised(path: str) -> CheckpointFound | FileRefused:
    name = Path(path).name
    kind, _, family = Path(path).read_text(errors="replace").partition(" ")
    if kind == "evil":
        return FileRefused(path, f"'{name}' is dangerous: it would run commands. Nothing of it was run.")
    for known in KINDS:
        if kind == known:
            code, side = (0, 32) if known == "plain" else (4, 0 if known in KINDS[2::2] else 32)
            return CheckpointFound(path, known, f"{family}_{kind}", family, code, side)  # type: ignore[arg-type]
    return FileRefused(path, f"{name} is not a checkpoint: PyTorch did not write it.")
