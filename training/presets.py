"""Named training configurations."""

from __future__ import annotations

from collections.abc import Callable

from core.autoencoder import AutoencoderConfig
from core.diffusion.objective import DiffusionConfig
from core.nn.encoder import EncoderConfig
from core.nn.mlp import LatentMLPConfig
from core.nn.unet import UNetConfig
from training.config import AttributeRule, TrainConfig


def portrait() -> TrainConfig:
    """64 px portraits on a CPU: a thin U-Net on 2 x 2 patches, trained with the semantic code first."""
    return TrainConfig(
        architecture=AutoencoderConfig(
            unet=UNetConfig(
                64,
                32,
                (1, 2, 4, 8),
                blocks=1,
                attention=(8,),
                embedding=128,
                dropout=0.0,
                patch=2,
                code_map=64,
            ),
            encoder=EncoderConfig(64, 32, (1, 2, 4, 6), blocks=1, attention=(), patch=2, flatten=True),
            diffusion=DiffusionConfig(schedule="cosine", prediction="v", clip=False),
        ),
        prior=LatentMLPConfig(hidden=512, layers=4),
        prior_learning_rate=5e-4,
        images=130_000,
        learning_rate=4e-4,
        weight_decay=0.01,
        warmup=16_000,
        cooldown=0.25,
        ema_decay=0.999,
        max_noise_first=0.246,
        max_noise_share=0.8,
        centre_emphasis=8.0,
        attributes=(
            AttributeRule("Smiling", "smile_prob", 0.2, 0.6),
            AttributeRule("Eyeglasses", "glasses_prob", 0.35, 0.6),
            AttributeRule("Male", "male", 0.4, 0.6),
            AttributeRule("Age", "age", 50, 64),
        ),
        name="Portrait",
        trained_on=(
            "3,655 modern official portraits of office holders (US Congress, UK Parliament), "
            "about 80 % men, median age 60"
        ),
        licence=(
            "MIT for the weights. Portraits: US ones public domain; "
            "UK ones CC BY 3.0, Chris McAndrew / UK Parliament"
        ),
        faces=True,
        evaluate_every=4_000,
    )


def tiny32() -> TrainConfig:
    """32 px, every stage in seconds on a CPU: for tests."""
    return TrainConfig(
        architecture=AutoencoderConfig(
            unet=UNetConfig(
                32,
                32,
                (1, 2),
                blocks=1,
                attention=(),
                embedding=32,
                code=32,
                dropout=0.0,
                patch=2,
                code_map=8,
            ),
            encoder=EncoderConfig(32, 32, (1, 1), blocks=1, attention=(), code=32, patch=2, flatten=True),
            diffusion=DiffusionConfig(schedule="cosine", prediction="v", clip=False),
        ),
        prior=LatentMLPConfig(code=32, hidden=64, layers=3, time_channels=16),
        batch=16,
        images=320,
        learning_rate=1e-3,
        ema_decay=0.99,
        max_noise_first=0.3,
        attributes=(AttributeRule("Bright", "bright", 0.4, 0.6),),
        prior_codes=2_000,
        prior_learning_rate=1e-3,
        evaluate_every=160,
    )


PRESETS: dict[str, Callable[[], TrainConfig]] = {"portrait": portrait, "tiny32": tiny32}
