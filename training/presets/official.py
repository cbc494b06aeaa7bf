"""The paper's own configurations (Preechakul et al. 2022, tables 5 and 6), with the official code's values.

Three families, all from the small tables below:

* `ffhq128` and its like: the autoencoder, then the prior where the paper has one for it.
* `ffhq128-latent`: that prior alone, on a model file whose autoencoder is done (trained here, or imported
  from an official checkpoint).
* `ffhq128-ddim`: the baseline without a semantic code.

Common to all: Adam at a constant 1e-4, gradients clipped to 1, an average of 0.9999 from the first step on,
noise prediction on the linear schedule, every noise level weighted alike, dropout 0.1, float16. The official
code's batch is spread over four to eight cards; here it is the same batch on however many there are.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import partial

from core.autoencoder import AutoencoderConfig
from core.nn.encoder import EncoderConfig
from core.nn.mlp import LatentMLPConfig
from core.nn.unet import UNetConfig
from training.config import STAGES, Compute, Crop, Data, Intervals, Optimisation, Stage, TrainConfig
from training.presets.preset import Preset

MILLION = 1_000_000


@dataclass(frozen=True)
class _Pictures:
    """A data set: its name for people, how its pictures become square, and whether they are aligned faces."""

    name: str
    crop: Crop
    faces: bool


@dataclass(frozen=True)
class _Images:
    """A row of table 5: images of a step, and millions of them in all."""

    pictures: str
    size: int
    batch: int
    millions: int
    note: str = ""

    @property
    def title(self) -> str:
        """For people."""
        return f"{_PICTURES[self.pictures].name} {self.size}"


@dataclass(frozen=True)
class _Codes:
    """A row of table 6. Weight decay makes it AdamW, none Adam."""

    layers: int
    batch: int
    millions: int
    weight_decay: float


_PICTURES = {
    "ffhq": _Pictures("FFHQ", "centre", faces=True),
    "celeba": _Pictures("CelebA", "celeba", faces=True),
    "horse": _Pictures("LSUN Horse", "centre", faces=False),
    "bedroom": _Pictures("LSUN Bedroom", "centre", faces=False),
}

# Image size: width of the first level, multipliers of the U-Net, and of the encoder (one level more).
_NETWORKS: dict[int, tuple[int, tuple[int, ...], tuple[int, ...]]] = {
    64: (64, (1, 2, 4, 8), (1, 2, 4, 8, 8)),
    128: (128, (1, 1, 2, 3, 4), (1, 1, 2, 3, 4, 4)),
    256: (128, (1, 1, 2, 2, 4, 4), (1, 1, 2, 2, 4, 4, 4)),
}

_AUTOENCODERS = {
    "ffhq64": _Images("ffhq", 64, 128, 72),
    "celeba64": _Images("celeba", 64, 128, 72),
    "ffhq128": _Images("ffhq", 128, 128, 130),
    "ffhq128-72m": _Images("ffhq", 128, 128, 72, "the paper's comparison at fewer images"),
    "horse128": _Images("horse", 128, 128, 130),
    "bedroom128": _Images("bedroom", 128, 128, 120),
    "ffhq256": _Images("ffhq", 256, 64, 200, "the released weights have seen about half of them"),
}

_PRIORS = {
    "celeba64": _Codes(10, 512, 301, 0.01),
    "ffhq128": _Codes(10, 256, 101, 0.01),
    "horse128": _Codes(20, 2048, 2001, 0.0),
    "bedroom128": _Codes(20, 2048, 2001, 0.0),
    "ffhq256": _Codes(10, 256, 101, 0.01),
}

_BASELINES = {
    "ffhq64-ddim": _Images("ffhq", 64, 128, 72),
    # The official code trains this one at 128 px: it inherits from the wrong preset, by mistake it seems. The
    # paper's row, its autoencoder and its name say 64, and so do we; all else is the same.
    "celeba64-ddim": _Images("celeba", 64, 128, 72, "64 px as in the paper; the official code says 128"),
    "ffhq128-ddim-48m": _Images("ffhq", 128, 128, 48),
    "ffhq128-ddim-72m": _Images("ffhq", 128, 128, 72),
    "ffhq128-ddim": _Images("ffhq", 128, 128, 130),
    "horse128-ddim": _Images("horse", 128, 128, 130),
    "bedroom128-ddim": _Images("bedroom", 128, 128, 120),
}


def _architecture(size: int, *, encoder: bool) -> AutoencoderConfig:
    channels, of_unet, of_encoder = _NETWORKS[size]
    return AutoencoderConfig(
        UNetConfig(size, channels, of_unet, code=512 if encoder else 0),
        EncoderConfig(size, channels, of_encoder) if encoder else None,
    )


def _optimisation(batch: int, millions: int, weight_decay: float = 0.0) -> Optimisation:
    return Optimisation(batch, millions * MILLION, weight_decay=weight_decay, ema_warmup=False)


def _make(row: _Images, codes: _Codes | None, stages: tuple[Stage, ...], starts_from: str) -> TrainConfig:
    pictures = _PICTURES[row.pictures]
    config = TrainConfig(
        _architecture(row.size, encoder=len(stages) > 1),
        # The official priors learn from the codes of unmirrored pictures only.
        Data(crop=pictures.crop, flip="autoencoder" in stages),
        stages,
        base=f"{starts_from}.safetensors" if starts_from else "",
        optimisation=_optimisation(row.batch, row.millions),
        compute=Compute(precision="float16"),
        intervals=Intervals(
            evaluate=MILLION // 2, log=MILLION // 20, sample=2 * MILLION, save=5 * MILLION, save_minutes=15
        ),
        name=row.title,
        faces=pictures.faces,
    )
    if codes is None:
        return config
    return dataclasses.replace(
        config,
        prior=LatentMLPConfig(hidden=2048, layers=codes.layers),
        prior_optimisation=_optimisation(codes.batch, codes.millions, codes.weight_decay),
    )


def _chain(name: str, row: _Images) -> Preset:
    codes = _PRIORS.get(name)
    stages: tuple[Stage, ...] = tuple(stage for stage in STAGES if stage != "prior" or codes is not None)
    tail = f", then a prior of {codes.layers} layers" if codes is not None else ", without a prior"
    purpose = "editing, morphing and sampling" if codes is not None else "editing and morphing"
    return _preset(name, row, f"autoencoder, {row.millions}M images{tail}", purpose, stages, codes)


def _latent(name: str, codes: _Codes) -> Preset:
    row = _AUTOENCODERS[name]
    what = f"prior alone, {codes.layers} layers, {codes.millions}M codes"
    purpose = f"sampling from a model of {name} (--base)"
    return _preset(f"{name}-latent", row, what, purpose, ("codes", "prior"), codes, starts_from=name)


def _baseline(name: str, row: _Images) -> Preset:
    return _preset(name, row, f"plain DDIM, {row.millions}M images", "comparison", ("autoencoder",))


def _preset(
    name: str,
    row: _Images,
    what: str,
    purpose: str,
    stages: tuple[Stage, ...],
    codes: _Codes | None = None,
    starts_from: str = "",
) -> Preset:
    note = f" ({row.note})" if row.note and not starts_from else ""
    return Preset(
        name,
        f"{row.title} px: {what}{note}",
        purpose,
        partial(_make, row, codes, stages, starts_from),
        paper=True,
        starts_from=starts_from,
    )


OFFICIAL: tuple[Preset, ...] = (
    *(_chain(name, row) for name, row in _AUTOENCODERS.items()),
    *(_latent(name, codes) for name, codes in _PRIORS.items()),
    *(_baseline(name, row) for name, row in _BASELINES.items()),
)
