"""The command line of `semblance train`."""

from __future__ import annotations

import argparse
import math
from pathlib import Path

from training.presets import PRESETS


def parser() -> argparse.ArgumentParser:
    """Of `semblance train`."""
    made = argparse.ArgumentParser(
        prog="semblance train", description="Train a model on your own pictures.", allow_abbrev=False
    )
    add = made.add_argument
    add("preset", nargs="?", choices=sorted(PRESETS), metavar="PRESET", help="what to train; see --list")
    add("--list", action="store_true", help="explain the presets, with estimates for this machine, and stop")
    add(
        "--data",
        action="append",
        default=[],
        metavar="PLACE",
        help="pictures: folder, zip or LMDB; repeatable",
    )
    add(
        "--validation",
        action="append",
        default=[],
        metavar="PLACE",
        help="pictures that are only measured on",
    )
    add("--labels", metavar="TABLE", help="CSV with a 'file' column, CelebA list, or 'folders'; for sliders")
    add("--crop", choices=("centre", "celeba", "face"), help="how pictures become square")
    add("--base", metavar="FILE", help="model file to start from; its networks replace the preset's")
    add("-o", "--output", type=Path, metavar="RUN", help="folder of the run; the model appears there")
    add("--set", action="append", default=[], metavar="NAME=VALUE", help="change any setting of the preset")
    add("--seed", type=int, help="of everything random")
    add("--gpus", type=int, metavar="N", help="train with N processes, one on each graphics card")
    add("--resume", action="store_true", help="go on with the run in RUN from its last checkpoint")
    add("--queue", action="store_true", help="leave it to 'semblance jobs' instead of training here and now")
    add("--prepare", action="store_true", help="write the run's settings and train nothing: for torchrun")
    minutes = "end the autoencoder's training after M minutes and go on to the model"
    add("--max-minutes", type=_positive, default=math.inf, metavar="M", help=minutes)
    images = "end the autoencoder's training after N images and go on to the model"
    add("--max-images", type=_positive, default=math.inf, metavar="N", help=images)
    return made


def _positive(text: str) -> float:
    value = float(text)
    if not 0 <= value < math.inf:
        raise argparse.ArgumentTypeError(f"{text} is no number from 0 on")
    return value
