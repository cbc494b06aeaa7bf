"""What a training run is told; a run's `config.json` is exactly this."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.autoencoder import AutoencoderConfig
from core.diffusion.objective import Weighting
from core.files import write_atomically
from core.nn.mlp import LatentMLPConfig


@dataclass(frozen=True)
class AttributeRule:
    """How an attribute is read from a column of the label table; values between the two bounds count as
    neither.

    Attributes:
        name: of the attribute.
        column: of the table.
        without: at most this: the picture does not have it.
        with_: at least this: it has.
    """

    name: str
    column: str
    without: float
    with_: float


@dataclass(frozen=True)
class TrainConfig:
    """Settings of one run.

    Attributes:
        architecture: the autoencoder to train.
        prior: the latent prior trained on its codes.
        batch: images a step.
        images: images to train the autoencoder on, counted with repeats.
        learning_rate, weight_decay: of AdamW.
        warmup: images over which the learning rate rises from zero.
        cooldown: share of `images`, at the end, over which it falls to zero.
        gradient_clip: largest global gradient norm.
        ema_decay: of the weights' running average, which is the product; it starts lower and rises to this.
        weighting: of the loss over noise levels.
        max_noise_first: share of `images`, at the start, seen at the highest noise only, so that z_sem
            learns first.
        max_noise_share: share of every later batch at the highest noise.
        centre_emphasis: how many times more (less one) an error counts in the inner face of an aligned crop
            than
            at its border; 0 counts every pixel alike. Mouth and eyes are few pixels, and sliders are about
            them.
        prior_codes: codes to train the prior on, counted with repeats.
        prior_learning_rate: of the prior's AdamW.
        attributes: sliders to fit, where a label table is given.
        name, trained_on, licence, faces: for the model's card.
        seed: of everything random.
        evaluate_every: images between validations.
    """

    architecture: AutoencoderConfig
    prior: LatentMLPConfig = field(default_factory=LatentMLPConfig)
    batch: int = 32
    images: int = 200_000
    learning_rate: float = 1e-4
    weight_decay: float = 0.0
    warmup: int = 0
    cooldown: float = 0.0
    gradient_clip: float = 1.0
    ema_decay: float = 0.9999
    weighting: Weighting = "plain"
    max_noise_first: float = 0.0
    max_noise_share: float = 0.0
    centre_emphasis: float = 0.0
    prior_codes: int = 1_000_000
    prior_learning_rate: float = 1e-4
    attributes: tuple[AttributeRule, ...] = ()
    name: str = "Unnamed"
    trained_on: str = "unknown"
    licence: str = "unknown"
    faces: bool = False
    seed: int = 0
    evaluate_every: int = 10_000

    def __post_init__(self) -> None:
        for name in ("batch", "images", "evaluate_every"):
            if getattr(self, name) < 1:
                raise ValueError(f"the setting '{name}' must be at least 1, not {getattr(self, name)}")

    def save(self, path: Path) -> None:
        """Write as JSON."""
        with write_atomically(path) as temporary:
            temporary.write_text(json.dumps(dataclasses.asdict(self), indent=1) + "\n", encoding="utf-8")

    @staticmethod
    def load(path: Path) -> TrainConfig:
        """Read what `save` wrote."""
        return from_dict(json.loads(path.read_text(encoding="utf-8")))

    def override(self, settings: Mapping[str, str]) -> TrainConfig:
        """A copy with fields replaced by text from the command line, as `images=50000` or `prior.hidden=512`.

        Raises:
            ValueError: no such field, or a value that does not fit it.
        """
        as_dict = dataclasses.asdict(self)
        for name, text in settings.items():
            place: dict[str, Any] = as_dict
            *folders, leaf = name.split(".")
            for folder in folders:
                place = place.get(folder) if isinstance(place.get(folder), dict) else {}  # type: ignore[assignment]
            if leaf not in place or isinstance(place[leaf], dict):
                raise ValueError(f"there is no setting '{name}'")
            place[leaf] = _parse(text, place[leaf], name)
        return from_dict(as_dict)


def _parse(text: str, old: Any, name: str) -> Any:
    if isinstance(old, str):
        return text
    try:
        value = json.loads(text)
    except ValueError as problem:
        raise ValueError(f"'{text}' is no value for '{name}', which is {old!r} now") from problem
    if isinstance(old, bool) != isinstance(value, bool) or isinstance(old, tuple | list) != isinstance(
        value, list
    ):
        raise ValueError(f"'{text}' is no value for '{name}', which is {old!r} now")
    return int(value) if isinstance(old, int) and not isinstance(old, bool) else value


def from_dict(raw: Mapping[str, Any]) -> TrainConfig:
    """Rebuild a configuration from plain JSON values."""
    values = dict(raw)
    values["architecture"] = AutoencoderConfig.from_dict(values["architecture"])
    values["prior"] = LatentMLPConfig(**values["prior"])
    values["attributes"] = tuple(AttributeRule(**rule) for rule in values["attributes"])
    return TrainConfig(**values)
