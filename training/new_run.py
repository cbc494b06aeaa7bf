"""Makes a run's folder from what the command line says."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from core.model_file import load_model
from training.config import Data, TrainConfig
from training.jobs.folder import RunFolder
from training.presets import PRESETS

FIXED = ("architecture", "prior", "base", "seed")
"""What the checkpoints of a run stand on."""


def new_run(folder: RunFolder, options: argparse.Namespace) -> TrainConfig:
    """Make the folder and write its settings.

    Raises:
        ValueError: something is missing or makes no sense, or the folder holds another run.
        OSError: the folder can't be made.
    """
    if folder.config.exists() and (folder.is_held() or any(folder.checkpoints.glob("*.safetensors"))):
        raise ValueError(
            f"'{folder.path}' already holds a run. Go on with it by --resume, or choose another folder."
        )
    config = config_of(options)
    if not config.name:
        config = dataclasses.replace(config, name=folder.path.resolve().name)
    folder.path.mkdir(parents=True, exist_ok=True)
    folder.data_report.unlink(missing_ok=True)  # of an attempt that came to nothing
    config.save(folder.config)
    return config


def config_of(options: argparse.Namespace) -> TrainConfig:
    """The settings of a new run, before they are written.

    Raises:
        ValueError: something is missing or makes no sense.
    """
    if options.preset is None or not options.data:
        raise ValueError("Give a preset, --data and -o; see --help, or --list for the presets.")
    preset = PRESETS[options.preset]
    if preset.starts_from and not options.base:
        raise ValueError(
            f"'{preset.name}' starts from a model of '{preset.starts_from}': give it by --base FILE."
        )
    config = preset.make()
    if options.base:
        config = _started_from(config, Path(options.base))
    return dataclasses.replace(config, data=_data(config.data, options)).override(settings_of(options))


def changed_run(folder: RunFolder, options: argparse.Namespace) -> TrainConfig:
    """The settings of a run that goes on, changed where the command line says so.

    Raises:
        ValueError: there is no run, it is being trained, or a setting can't be changed any more.
        OSError: the folder can't be written.
    """
    if not folder.config.exists():
        raise ValueError(
            f"There is no run in '{folder.path}' to go on with. Leave out --resume to begin one."
        )
    if options.preset or options.base:
        raise ValueError("A run goes on with its own preset and networks: leave out PRESET and --base.")
    old = TrainConfig.load(folder.config)
    new = dataclasses.replace(old, data=_data(old.data, options)).override(settings_of(options))
    if new == old:
        return old
    begun = any(folder.checkpoints.glob("*.safetensors"))
    for name in FIXED:
        if begun and getattr(new, name) != getattr(old, name):
            raise ValueError(f"The setting '{name}' can't be changed once a run has begun. Begin a new run.")
    with folder.hold():
        new.save(folder.config)
    return new


def _data(data: Data, options: argparse.Namespace) -> Data:
    """The pictures, with the places of the command line where it names some.

    Raises:
        ValueError: a place is not there.
    """
    for place in (*options.data, *options.validation, options.labels or "folders"):
        if place != "folders" and not Path(place).exists():
            raise ValueError(f"There is no '{place}'. Check the name, or connect the drive that it is on.")
    return dataclasses.replace(
        data,
        sources=tuple(map(_absolute, options.data)) or data.sources,
        validation=tuple(map(_absolute, options.validation)) or data.validation,
        labels=_absolute(options.labels) if options.labels else data.labels,
        crop=options.crop or data.crop,
    )


def settings_of(options: argparse.Namespace) -> dict[str, str]:
    """The settings changed on the command line.

    Raises:
        ValueError: a setting without a value, or named twice.
    """
    settings = dict(setting.split("=", 1) for setting in options.set if "=" in setting)
    if len(settings) != len(options.set):
        raise ValueError("--set takes name=value, each name once.")
    if options.seed is not None:
        settings["seed"] = str(options.seed)
    if options.gpus is not None:
        settings["compute.processes"] = str(options.gpus)
    return settings


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
    return place if place == "folders" else str(Path(place).resolve())
