"""Pictures between their three forms: tensors for the networks, arrays for photos, and what a screen
takes.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


def as_images(pixels: NDArray[np.uint8]) -> Tensor:
    """[S,S,3] uint8 -> [1,3,S,S] float32 in [-1,1]."""
    return torch.from_numpy(np.array(pixels)).permute(2, 0, 1)[None].float().div(127.5).sub(1)


def as_pixels(images: Tensor) -> NDArray[np.float32]:
    """The first of [B,3,S,S] in [-1,1] -> [S,S,3] float32 in [0,1]."""
    pixels: NDArray[np.float32] = images[0].float().permute(1, 2, 0).add(1).div(2).clamp(0, 1).cpu().numpy()
    return pixels


def screen_pixels(rgb: NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.float32]) -> NDArray[np.uint8]:
    """[h,w,3] uint8, or float in [0,1] -> [h,w,4] uint8 blue-green-red-255, Qt's RGB32."""
    if rgb.dtype != np.uint8:
        rgb = np.round(rgb * 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA), dtype=np.uint8)


def mask_levels(levels: bytes, side: int) -> NDArray[np.float32]:
    """A mask's bytes by rows -> [side,side] float32 in [0,1].

    Raises:
        ValueError: they are not side x side bytes.
    """
    return (np.frombuffer(levels, np.uint8).reshape(side, side) / np.float32(255)).astype(np.float32)
