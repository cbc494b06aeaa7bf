"""`semblance train`, also `python -m training`: a folder of pictures to one model file."""

from __future__ import annotations

import argparse
import dataclasses
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from core.device import limit_threads
from training.config import TrainConfig
from training.presets import PRESETS
from training.run import Sources, train_model


def main(argv: Sequence[str] | None = None) -> int:
    """Train; 0 on success, 2 for what the user can put right."""
    options = _parser().parse_args(argv)
    if options.list:
        for name, make in PRESETS.items():
            print(f"{name:12} {(make.__doc__ or '').splitlines()[0]}")
        return 0
    if options.preset is None or options.data is None or options.output is None:
        print("semblance train: give a preset, --data and -o; see --help.", file=sys.stderr)
        return 2
    limit_threads()
    try:
        config = _config(options)
        file = train_model(
            config,
            Sources(options.data, options.validation, options.labels),
            options.output,
            resume=options.resume,
            max_seconds=60 * options.max_minutes,
            max_images=options.max_images,
            log=_print_row,
            say=print,
        )
    except ValueError as problem:
        print(f"semblance train: {problem}", file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"semblance train: '{options.output}' can't be written ({problem.strerror}).", file=sys.stderr)
        return 2
    print(f"The model is {file}")
    return 0


def _config(options: argparse.Namespace) -> TrainConfig:
    saved = options.output / "config.json"
    if options.resume and not saved.exists():
        raise ValueError(
            f"There is no run in '{options.output}' to go on with; leave out --resume to begin one."
        )
    config = TrainConfig.load(saved) if options.resume else PRESETS[options.preset]()
    settings = dict(setting.split("=", 1) for setting in options.set if "=" in setting)
    if len(settings) != len(options.set):
        raise ValueError("--set takes name=value, each name once.")
    config = config.override(settings)
    return config if options.seed is None else dataclasses.replace(config, seed=options.seed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="semblance train", description="Train a model on a folder of pictures.", allow_abbrev=False
    )
    parser.add_argument(
        "preset", nargs="?", choices=sorted(PRESETS), help="what to train; --list explains each"
    )
    parser.add_argument("--list", action="store_true", help="explain the presets and stop")
    parser.add_argument("--data", type=Path, metavar="DIR", help="training pictures, already cropped alike")
    parser.add_argument(
        "--validation", type=Path, metavar="DIR", help="pictures of other people, for figures"
    )
    parser.add_argument("--labels", type=Path, metavar="CSV", help="table with a 'file' column, for sliders")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="RUN", help="folder of the run; the model appears there"
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="change a setting of the preset"
    )
    parser.add_argument("--seed", type=int, help="of everything random")
    parser.add_argument(
        "--max-minutes", type=float, default=math.inf, metavar="M", help="stop the autoencoder after M"
    )
    parser.add_argument(
        "--max-images", type=float, default=math.inf, metavar="N", help="stop the autoencoder after N images"
    )
    parser.add_argument("--resume", action="store_true", help="go on from the run's last checkpoint")
    return parser


def _print_row(row: dict[str, float]) -> None:
    print("  ".join(f"{name} {value:.5g}" for name, value in row.items()), flush=True)


if __name__ == "__main__":
    sys.exit(main())
