"""Arguments that several commands share, and what their values may be. Free of torch."""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Collection
from pathlib import Path
from typing import NoReturn

from core.commands.errors import MISTAKE, UserError

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds `core` and `resources`."""
DEFAULT_MODEL = ROOT / "resources" / "models" / "portrait.safetensors"
MOST_STEPS = 1000
MOST_STRENGTH = 3.0
LARGEST_SEED = 2**31 - 1
DEVICES = ("auto", "cuda", "mps", "cpu")


class Parser(argparse.ArgumentParser):
    """An argument parser that answers a mistake with one line."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and leave with the user's exit code."""
        self.exit(MISTAKE, f"{self.prog}: {message}; see '{self.prog} --help'.\n")


def add_model(parser: argparse.ArgumentParser) -> None:
    """`--model M`"""
    parser.add_argument(
        "--model",
        type=Path,
        default=DEFAULT_MODEL,
        metavar="M",
        help="model file (default: the portrait model that comes with Semblance)",
    )


def add_output(parser: argparse.ArgumentParser, metavar: str, help: str) -> None:
    """`-o OUT`, which must be given."""
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=metavar, help=help.replace("%", "%%")
    )


def add_steps(parser: argparse.ArgumentParser, default: int, what: str) -> None:
    """`--steps N`"""
    parser.add_argument(
        "--steps",
        type=steps,
        default=default,
        metavar="N",
        help=f"{what} (default: {default or 'by quality'})",
    )


def add_strengths(parser: argparse.ArgumentParser, help: str) -> None:
    """The sliders, `--set NAME=NUMBER`, once for each."""
    parser.add_argument(
        "--set",
        type=strength,
        action="append",
        default=[],
        dest="strengths",
        metavar="NAME=NUMBER",
        help=help,
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    """`--device D`"""
    parser.add_argument(
        "--device",
        choices=DEVICES,
        default="auto",
        help="where to compute (default: auto, which takes a graphics card where there is one)",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`"""
    parser.add_argument("--json", action="store_true", help="say what was done as one JSON object")


def add_no_align(parser: argparse.ArgumentParser) -> None:
    """`--no-align`"""
    parser.add_argument(
        "--no-align",
        action="store_true",
        help="the picture is already cut out as the model wants it: find no face, only resize it to the "
        "model's size where that differs",
    )


def add_face(parser: argparse.ArgumentParser) -> None:
    """`--face N`"""
    parser.add_argument(
        "--face",
        type=face,
        default=1,
        metavar="N",
        help="which face, counted by size (default: 1, the largest)",
    )


def steps(text: str) -> int:
    """A number of network calls."""
    return _whole(text, 2, MOST_STEPS)


def seed(text: str) -> int:
    """A seed of random numbers."""
    return _whole(text, 0, LARGEST_SEED)


def count(text: str) -> int:
    """How many pictures."""
    return _whole(text, 1, 10_000)


def frames(text: str) -> int:
    """How many frames, the two ends included."""
    return _whole(text, 2, 10_000)


def face(text: str) -> int:
    """Which face, counted from 1."""
    return _whole(text, 1, 1_000)


def jpeg_quality(text: str) -> int:
    """Of formats that lose something."""
    return _whole(text, 1, 100)


def frames_a_second(text: str) -> float:
    """A video's speed."""
    return _number(text, 0.1, 120.0)


def strength(text: str) -> tuple[str, float]:
    """`Smiling=0.6` as its name and number."""
    name, equals, number = text.rpartition("=")
    if not (name.strip() and equals and number.strip()):
        raise argparse.ArgumentTypeError(f"'{text}' is not of the form NAME=NUMBER, such as Smiling=0.6")
    return name.strip(), _number(number, -MOST_STRENGTH, MOST_STRENGTH)


def condition(text: str) -> tuple[str, bool]:
    """`Smiling` or `not:Smiling` as the name, and whether it is wanted."""
    name = text.removeprefix("not:").strip()
    if not name:
        raise argparse.ArgumentTypeError(f"'{text}' names no attribute; write Smiling or not:Smiling")
    return name, not text.startswith("not:")


def check_input(*paths: Path | None) -> None:
    """Refuse files that aren't there before anything large is loaded.

    Raises:
        UserError: which one.
    """
    for path in paths:
        if path is not None and not path.exists():
            raise UserError(f"There is no file '{path}'; check its name.")


def check_output(path: Path, suffixes: Collection[str], *inputs: Path | None) -> None:
    """Refuse, before any work is done, a place that can't be written to, or that one of the `inputs` is at.

    Raises:
        UserError: another ending than `suffixes` (in lower case, with the dot), a folder, in none, or an
            input, which would be lost.
    """
    if path.is_dir():
        raise UserError(f"'{path}' is a folder; give the name of the file to write.")
    if path.suffix.lower() not in suffixes:
        *most, last = sorted(suffixes)
        endings = f"{', '.join(most)} or {last}" if most else last
        raise UserError(f"'{path.name}' can't be written: give it a name that ends in {endings}.")
    check_folder(path.parent)
    if any(
        given is not None and path.exists() and given.exists() and path.samefile(given) for given in inputs
    ):
        raise UserError(f"'{path}' is one of the files to read; give another name, so that it is not lost.")


def check_folder(folder: Path) -> None:
    """Refuse a folder that isn't there or can't be written to.

    Raises:
        UserError: that it is so.
    """
    if not folder.is_dir():
        raise UserError(f"There is no folder '{folder}' to write to; make it, or choose another place.")
    if not os.access(folder, os.W_OK):
        raise UserError(f"You may not write to the folder '{folder}'; choose another one.")


def _whole(text: str, least: int, most: int) -> int:
    try:
        value = int(text)
    except ValueError:
        value = least - 1
    if not least <= value <= most:
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {least} to {most}")
    return value


def _number(text: str, least: float, most: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value <= most:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from {least:g} to {most:g}")
    return value
