"""Small random models and pictures for tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import AutoencoderConfig, DiffusionAutoencoder
from core.diffusion.objective import DiffusionConfig
from core.model_file import Model, ModelCard, save_model
from core.nn.encoder import EncoderConfig
from core.nn.mlp import LatentMLPConfig
from core.nn.unet import UNetConfig
from core.prior import LatentPrior

CODE = 16


def tiny_model(*, sliders: bool = True, prior: bool = True, faces: bool = False) -> Model:
    """A random model of 16 px whose sliders change the picture: no output layer is zero."""
    torch.manual_seed(0)
    config = AutoencoderConfig(
        UNetConfig(
            16, 32, (1, 1), blocks=1, attention=(), embedding=16, code=CODE, dropout=0.0, patch=2, code_map=4
        ),
        EncoderConfig(16, 32, (1, 1), blocks=1, attention=(), code=CODE, patch=2, flatten=True),
        DiffusionConfig(schedule="cosine", prediction="v", clip=False),
    )
    autoencoder = DiffusionAutoencoder(config)
    for parameter in autoencoder.parameters():
        if not parameter.any():
            torch.nn.init.normal_(parameter, std=0.1)
    attributes = Attributes(
        ("Smiling", "Male"),
        torch.randn(2, CODE),
        torch.tensor([0.1, -0.2]),
        torch.tensor([2.0, 1.5]),
        torch.tensor([-2.0, -1.0]),
    )
    return Model(
        ModelCard("Tiny", "noise", "MIT", 10, faces),
        autoencoder.requires_grad_(False).eval(),
        LatentStatistics(torch.zeros(CODE), torch.ones(CODE)),
        attributes if sliders else None,
        LatentPrior(LatentMLPConfig(CODE, 32, 3, 8)) if prior else None,
    )


def save_tiny(folder: Path, **options: bool) -> Path:
    """The tiny model as a file in `folder`."""
    path = folder / "tiny.safetensors"
    save_model(tiny_model(**options), path)
    return path


def picture(height: int = 48, width: int = 64, seed: int = 0) -> NDArray[np.uint8]:
    """[height,width,3] of smooth colours."""
    small = np.random.default_rng(seed).integers(0, 256, (4, 4, 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC))
