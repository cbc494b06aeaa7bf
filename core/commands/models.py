"""The model of a command and the device it runs on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core import protocol
from core.autoencoder import Code
from core.commands.errors import UserError
from core.commands.progress import ProgressBar
from core.device import Device, choose_device, limit_threads
from core.model_file import Model, ModelError, load_model
from core.progress import Walk


@dataclass(frozen=True)
class Loaded:
    """A model in memory, on its device."""

    path: Path
    model: Model
    device: Device


@contextmanager
def model_trouble() -> Iterator[None]:
    """Pass on what is wrong with a model as the user's matter.

    Raises:
        UserError: in place of ModelError.
    """
    try:
        yield
    except ModelError as trouble:
        raise UserError(str(trouble)) from trouble


def open_model(path: Path, device: str, bar: ProgressBar) -> Loaded:
    """Load a model file onto a device by name.

    Raises:
        UserError: there is no such device, or the model can't be used.
    """
    limit_threads()
    try:
        chosen = choose_device(device)
    except ValueError as trouble:
        raise UserError(str(trouble)) from trouble
    bar.report(protocol.Progress("loading", 0, 1))
    with model_trouble():
        return Loaded(path, load_model(path).to(chosen.torch_device), chosen)


def walk(stage: str, bar: ProgressBar, walks_before: int = 0, walks: int = 1) -> Walk:
    """A step callback that moves the bar."""
    return Walk(stage, bar.report, lambda: None, walks_before=walks_before, walks=walks)


def decode_pictures(loaded: Loaded, code: Code, steps: int, bar: ProgressBar) -> list[NDArray[np.uint8]]:
    """The pictures [S,S,3] of a batch of codes, in the device's precision.

    On the processor they are made one by one, which is as fast there, so that a picture does not depend, not
    even by rounding, on how many others are asked for.
    """
    batch = 1 if loaded.device.torch_device.type == "cpu" else 8
    pieces = range(0, len(code.x_T), batch)
    pictures: list[NDArray[np.uint8]] = []
    for number, start in enumerate(pieces):
        z_sem = None if code.z_sem is None else code.z_sem[start : start + batch]
        part = Code(z_sem, code.x_T[start : start + batch])
        with loaded.device.computing():
            images = loaded.model.autoencoder.decode(part, steps, walk("decoding", bar, number, len(pieces)))
        pictures += as_bytes(images)
    return pictures


def as_bytes(images: torch.Tensor) -> list[NDArray[np.uint8]]:
    """[B,3,S,S] in [-1,1] -> B times [S,S,3] uint8, rounded."""
    pixels = images.float().add(1).mul(127.5).round().clamp(0, 255).to(torch.uint8)
    return list(pixels.permute(0, 2, 3, 1).cpu().numpy())
