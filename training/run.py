"""One training run, all stages: pictures in, one model file out."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from core.attributes import LatentStatistics
from core.model_file import Model, ModelCard, save_model
from training.attributes import codes_of, fit_attributes
from training.autoencoder import train
from training.config import TrainConfig
from training.dataset import Pictures, load_folder, read_labels
from training.evaluate import figures
from training.prior import train_prior

Log = Callable[[dict[str, float]], None]


@dataclass(frozen=True)
class Sources:
    """Where a run's pictures come from.

    Attributes:
        data: folder of training pictures, already cropped or aligned.
        validation: folder of pictures of other people, for figures; or None.
        labels: table of labels for both; or None for a model without sliders.
    """

    data: Path
    validation: Path | None = None
    labels: Path | None = None


def train_model(
    config: TrainConfig,
    sources: Sources,
    run: Path,
    *,
    resume: bool = False,
    max_seconds: float = math.inf,
    max_images: float = math.inf,
    log: Log = lambda _: None,
) -> Path:
    """Train the autoencoder, then its sliders and prior; returns the model file, `run`/model.safetensors.

    Raises:
        ValueError: pictures, labels or a checkpoint can't be used; the message says which and why.
    """
    size = config.architecture.unet.image_size
    pictures = load_folder(sources.data, size)
    validation = load_folder(sources.validation, size) if sources.validation is not None else None
    labels = read_labels(sources.labels, pictures) if sources.labels is not None else None
    (run / "checkpoints").mkdir(parents=True, exist_ok=True)
    config.save(run / "config.json")

    autoencoder = train(
        config,
        pictures,
        validation,
        run,
        resume=resume,
        max_seconds=max_seconds,
        max_images=max_images,
        log=log,
    )
    codes = codes_of(autoencoder, pictures)
    latent = LatentStatistics.of(codes)
    attributes = None
    if labels is not None and config.attributes:
        attributes, _ = fit_attributes(config.attributes, codes, latent, labels)
    # A mirrored face is another face: the prior learns from both.
    both = torch.cat([codes, codes_of(autoencoder, pictures, flip=True)])
    prior = train_prior(config, both, latent, log=log)

    card = ModelCard(config.name, config.trained_on, config.licence, config.images, config.faces)
    model = Model(card, autoencoder, latent, attributes, prior)
    if validation is not None:
        model = _with_figures(model, config, validation, sources)
    file = run / "model.safetensors"
    save_model(model, file, torch.float16)
    return file


def _with_figures(model: Model, config: TrainConfig, validation: Pictures, sources: Sources) -> Model:
    labels = read_labels(sources.labels, validation) if sources.labels is not None else None
    measured = figures(model, validation, config.attributes, labels)
    return dataclasses.replace(model, card=dataclasses.replace(model.card, figures=measured))
