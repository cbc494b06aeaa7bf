"""Codes as bytes, to leave the engine's process and to come back."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from core.autoencoder import Code, DiffusionAutoencoder
from core.protocol import CodeEntry, CodeKey


def packed(code: Code, key: CodeKey) -> CodeEntry:
    """A code of batch 1 as bytes.

    x_T is halved to float16: its numbers are about one, and an error of a two-thousandth of that is far
    below what a picture of 8 bits shows. z_sem is small, and stays as it is.
    """
    z_sem = b"" if code.z_sem is None else code_bytes(code.z_sem[0])
    x_T = code.x_T[0].float().cpu().numpy().astype("<f2")
    side = x_T.shape[-1]
    return CodeEntry(key.model, key.photo, key.quad, key.steps, side, z_sem, x_T.tobytes(), key.solver)


def unpacked(entry: CodeEntry, model: DiffusionAutoencoder, device: torch.device) -> Code | None:
    """The code of batch 1 on `device`; None when it does not fit the model, or is damaged."""
    config = model.config
    channels, side = 3, config.unet.image_size
    length = config.encoder.code if config.encoder is not None else 0
    if entry.side != side or len(entry.z_sem) != 4 * length or len(entry.x_T) != 2 * channels * side**2:
        return None
    z_sem = np.frombuffer(entry.z_sem, "<f4").astype(np.float32)
    x_T = np.frombuffer(entry.x_T, "<f2").astype(np.float32).reshape(1, channels, side, side)
    if not (np.isfinite(z_sem).all() and np.isfinite(x_T).all()):
        return None
    return Code(
        torch.from_numpy(z_sem)[None].to(device) if length else None, torch.from_numpy(x_T).to(device)
    )


def code_bytes(z_sem: Tensor) -> bytes:
    """A semantic code [code] as float32 little-endian bytes."""
    return z_sem.float().cpu().numpy().astype("<f4").tobytes()


def code_tensor(stored: bytes, length: int) -> Tensor | None:
    """The semantic code [length] of such bytes; None when they are none of that length, or damaged."""
    if len(stored) != 4 * length:
        return None
    z_sem = np.frombuffer(stored, "<f4").astype(np.float32)
    return torch.from_numpy(z_sem) if np.isfinite(z_sem).all() else None
