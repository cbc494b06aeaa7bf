"""Makes a run's folder from what the command line says."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from core.model_file import load_model
from training.config import TrainConfig
from training.jobs.folder import RunFolder
from training.presets import PRESETS


def new_run(folder: RunFolder, options: argparse.Namespace) -> TrainConfig:
    """Make the folder and write its settings.

    Raises:
        ValueError: something is missing or makes no sense, or the folder holds another run.
        OSError: the folder can't be made.
    """
    if options.preset is None or not options.data:
        raise ValueError("Give a preset, --data and -o; see --help, or --list for the presets.")
    if folder.config.exists():
        raise ValueError(
            f"'{folder.path}' already holds a run. Go on with it by --resume, or choose another folder."
        )
    preset = PRESETS[options.preset]
    if preset.starts_from and not options.base:
        raise ValueError(
            f"'{preset.name}' starts from a model of '{preset.starts_from}': give it by --base FILE."
        )
    config = preset.make()
    if options.base:
        config = _started_from(config, Path(options.base))
    data = dataclasses.replace(
        config.data,
        sources=tuple(_absolute(place) for place in options.data),
        validation=tuple(_absolute(place) for place in options.validation),
        labels=_absolute(options.labels) if options.labels not in (None, "folders") else options.labels or "",
        crop=options.crop or config.data.crop,
    )
    config = dataclasses.replace(config, data=data).override(settings_of(options))
    folder.path.mkdir(parents=True, exist_ok=True)
    config.save(folder.config)
    return config


def settings_of(options: argparse.Namespace) -> dict[str, str]:
    """The settings changed on the command line.

    Raises:
        ValueError: a setting without a value, or named twice.
    """
    settings = dict(setting.split("=", 1) for setting in options.set if "=" in setting)
    if len(settings) != len(options.set):
        raise ValueError("--set takes name=value, each name once.")
    return settings if options.seed is None else {**settings, "seed": str(options.seed)}


def _started_from(config: TrainConfig, file: Path) -> TrainConfig:
    """The settings, for the networks of a model file.

    Raises:
        ModelError: the file can't be used.
    """
    model = load_model(file)
    prior = model.prior.config if model.prior is not None else config.prior
    return dataclasses.replace(
        config, base=str(file.resolve()), architecture=model.autoencoder.config, prior=prior
    )


def _absolute(place: str) -> str:
    # A queued run is trained by another process, from another folder.
    return str(Path(place).resolve())
