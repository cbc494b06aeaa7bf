"""One training run, all stages: pictures in, one model file out."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from core.attributes import LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.model_file import Model, ModelCard, save_model
from training.attributes import codes_of, fit_attributes
from training.autoencoder import train
from training.config import TrainConfig
from training.dataset import Pictures, load_folder, read_labels
from training.evaluate import figures
from training.prior import train_prior

Log = Callable[[dict[str, float]], None]

LEAST_PICTURES = 8


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
    say: Callable[[str], None] = lambda _: None,
) -> Path:
    """Train the autoencoder, then its sliders and prior; returns the model file, `run`/model.safetensors.

    Raises:
        ValueError: pictures, labels or a checkpoint can't be used, or the training came to nothing; the
            message says which and why.
    """
    size = config.architecture.unet.image_size
    pictures = load_folder(sources.data, size)
    for problem in pictures.skipped:
        say(f"skipped {problem}")
    validation = load_folder(sources.validation, size) if sources.validation is not None else None
    labels = read_labels(sources.labels, pictures) if sources.labels is not None else None
    (run / "checkpoints").mkdir(parents=True, exist_ok=True)
    config.save(run / "config.json")

    if len(pictures) < LEAST_PICTURES:
        raise ValueError(f"{len(pictures)} pictures are too few to train on; {LEAST_PICTURES} are the least.")
    state = train(
        config,
        pictures,
        validation,
        run,
        resume=resume,
        max_seconds=max_seconds,
        max_images=max_images,
        log=log,
    )
    autoencoder = state.ema
    assert isinstance(autoencoder, DiffusionAutoencoder)
    codes = codes_of(autoencoder, pictures)
    latent = LatentStatistics.of(codes)
    attributes = None
    if labels is not None and config.attributes:
        attributes, _ = fit_attributes(config.attributes, codes, latent, labels)
    # A mirrored face is another face: the prior learns from both.
    both = torch.cat([codes, codes_of(autoencoder, pictures, flip=True)])
    prior = train_prior(config, both, latent, log=log)

    card = ModelCard(config.name, config.trained_on, config.licence, state.images, config.faces)
    model = Model(card, autoencoder, latent, attributes, prior)
    if validation is not None:
        model = _with_figures(model, config, validation, sources)
    trained = [*autoencoder.parameters(), *prior.parameters(), latent.mean, 1 / latent.std]
    if not all(bool(torch.isfinite(values).all()) for values in trained):
        raise ValueError(
            "The training came to nothing: some weights are not numbers. "
            "Train anew with a lower --set learning_rate=..., or on more and more varied pictures."
        )
    file = run / "model.safetensors"
    save_model(model, file, torch.float16)
    return file


def _with_figures(model: Model, config: TrainConfig, validation: Pictures, sources: Sources) -> Model:
    labels = read_labels(sources.labels, validation) if sources.labels is not None else None
    measured = figures(model, validation, config.attributes, labels)
    return dataclasses.replace(model, card=dataclasses.replace(model.card, figures=measured))
