"""The model of a command and the device it runs on."""

from __future__ import annotations

import math
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
from core.commands.pictures import tell
from core.commands.progress import ProgressBar
from core.device import CPU, Device, choose_device, limit_threads
from core.faults import is_out_of_memory
from core.model_file import Model, ModelError, load_model
from core.progress import Walk
from core.runtime.choose import speed_up


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
        model = load_model(path).to(chosen.torch_device)
    speed_up(model.autoencoder, chosen.torch_device, chosen.precision, "at once")
    return Loaded(path, model, chosen)


def walk(stage: str, bar: ProgressBar, walks_before: int = 0, walks: int = 1) -> Walk:
    """A step callback that moves the bar."""
    return Walk(stage, bar.report, lambda: None, walks_before=walks_before, walks=walks)


def decode_pictures(loaded: Loaded, code: Code, steps: int, bar: ProgressBar) -> list[NDArray[np.uint8]]:
    """The pictures [S,S,3] of a batch of codes, in the device's precision.

    On the processor they are made one by one, which is as fast there, so that a picture does not depend, not
    even by rounding, on how many others are asked for.
    """
    count = len(code.x_T)
    batch = 1 if loaded.device is CPU else 8
    pictures: list[NDArray[np.uint8]] = []
    while len(pictures) < count:
        piece = slice(len(pictures), len(pictures) + batch)
        z_sem = None if code.z_sem is None else code.z_sem[piece].to(loaded.device.torch_device)
        part = Code(z_sem, code.x_T[piece].to(loaded.device.torch_device))
        progress = walk("decoding", bar, len(pictures) // batch, math.ceil(count / batch))
        try:
            with loaded.device.computing():
                pictures += as_bytes(loaded.model.autoencoder.decode(part, steps, progress))
        except RuntimeError as trouble:
            if not is_out_of_memory(trouble) or loaded.device is CPU:
                raise
            loaded.device.free_memory()
            if batch > 1:
                batch //= 2
            else:
                tell([f"{loaded.device.label} has too little memory; the processor goes on, more slowly."])
                loaded.model.autoencoder.fast_call = None  # it is the card's
                loaded = Loaded(loaded.path, loaded.model.to(CPU.torch_device), CPU)
    return pictures


def as_bytes(images: torch.Tensor) -> list[NDArray[np.uint8]]:
    """[B,3,S,S] in [-1,1] -> B times [S,S,3] uint8, rounded."""
    pixels = images.float().add(1).mul(127.5).round().clamp(0, 255).to(torch.uint8)
    return list(pixels.permute(0, 2, 3, 1).cpu().numpy())
