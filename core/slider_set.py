"""The user's own sliders beside those that a model came with."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from core.attributes import Attributes
from core.cache import Cache
from core.model_file import Model
from core.slider_file import OwnSlider, SliderError, is_own, read_slider

_LEARNED = 32  # sliders that were learned and perhaps not kept; 2 kB each
_log = logging.getLogger(__name__)


class SliderSet:
    """Gives models the sliders that fit them.

    A slider's key says what numbers it has (see `core.slider_file`), so a set that changes never makes an
    edit mean another thing: it can only be there or not.
    """

    def __init__(self) -> None:
        self._told: tuple[OwnSlider, ...] = ()
        self._learned: Cache[str, OwnSlider] = Cache(_LEARNED)
        self._fingerprint: tuple[Model, str] | None = None
        self._extended: tuple[Model, Model] | None = None

    def tell(self, files: Sequence[str]) -> None:
        """These files are the user's sliders now; those that can't be read are left out."""
        told = []
        for file in files:
            try:
                told.append(read_slider(Path(file)))
            except SliderError as problem:
                _log.warning("%s", problem)
        self._told = tuple(told)
        self._extended = None

    def learned(self, slider: OwnSlider) -> None:
        """This one can be tried, though it is in no file yet."""
        self._learned.put(slider.card.key, slider)
        self._extended = None

    def forget_models(self) -> None:
        """Let go of their memory."""
        self._fingerprint = self._extended = None

    def fingerprint(self, model: Model) -> str:
        """As `fingerprint_of`, once for each model."""
        if self._fingerprint is None or self._fingerprint[0] is not model:
            self._fingerprint = (model, fingerprint_of(model))
        return self._fingerprint[1]

    def extend(self, model: Model) -> Model:
        """The model with all sliders that fit it; first its own, then those that were told of, then those
        that are only being tried.
        """
        if self._extended is None or self._extended[0] is not model:
            self._extended = (model, with_sliders(model, self._fitting(model)))
        return self._extended[1]

    def offered(self, model: Model) -> tuple[str, ...]:
        """Names of an extended model's attributes, without those that are only being tried."""
        names = model.attributes.names if model.attributes is not None else ()
        told = {slider.card.key for slider in self._told}
        return tuple(name for name in names if name in told or not is_own(name))

    def _fitting(self, model: Model) -> list[OwnSlider]:
        known = {slider.card.key: slider for slider in (*self._told, *self._learned.values())}
        if not known or model.latent is None:
            return []
        fits = self.fingerprint(model)
        return [slider for slider in known.values() if slider.card.fits == fits]


def fingerprint_of(model: Model) -> str:
    """Digest of what a slider depends on: the encoder and the statistics of its codes; "" for models without.

    Further training, another decoder, prior or set of attributes do not change it unless these change.
    """
    encoder, latent = model.autoencoder.encoder, model.latent
    if encoder is None or latent is None:
        return ""
    digest = hashlib.sha256()
    parts = {**encoder.state_dict(), "latent.mean": latent.mean, "latent.std": latent.std}
    for name in sorted(parts):
        values = parts[name].detach().to("cpu", torch.float32).contiguous()
        digest.update(f"{name}{tuple(values.shape)}".encode())
        digest.update(values.numpy().astype("<f4", copy=False).tobytes())
    return digest.hexdigest()


def with_sliders(model: Model, sliders: Sequence[OwnSlider]) -> Model:
    """The model with these rows added to its attributes."""
    if not sliders or model.latent is None:
        return model
    own = model.attributes
    like = model.latent.mean

    def column(values: Sequence[object]) -> torch.Tensor:
        return torch.tensor(values, dtype=like.dtype, device=like.device)

    weights = torch.stack([torch.from_numpy(slider.weights).to(like) for slider in sliders])
    biases, positive, negative = (column([slider.numbers[n] for slider in sliders]) for n in range(3))
    added = Attributes(tuple(slider.card.key for slider in sliders), weights, biases, positive, negative)
    if own is not None:
        added = Attributes(
            own.names + added.names,
            torch.cat([own.weights, added.weights]),
            torch.cat([own.biases, added.biases]),
            torch.cat([own.positive, added.positive]),
            torch.cat([own.negative, added.negative]),
        )
    return replace(model, attributes=added)
