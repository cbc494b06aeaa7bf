"""`semblance evaluate`: measure finished models on pictures they were not trained on."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import get_args

from core.device import choose_device, limit_threads
from core.model_file import load_model
from training.config import AttributeRule, Crop, Data
from training.data.prepare import Prepared, prepare
from training.evaluate.compare import as_text, distinct_names, write_comparison
from training.evaluate.figures import Evaluation
from training.evaluate.report import MEASURED_PICTURES, PAGE, write_report
from training.presets import PRESETS

DESCRIPTION = """\
Measure models on pictures they were not trained on, and write a report with pictures.

examples:
  semblance evaluate my.safetensors --data val --labels labels.csv --preset portrait64 -o report
  semblance evaluate old.safetensors new.safetensors --data val -o comparison"""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure; 0 on success, 2 for what the user can put right."""
    options = _parser().parse_args(argv)
    limit_threads()
    try:
        print(_evaluate(options))
    except ValueError as problem:
        print(f"evaluate: {problem}", file=sys.stderr)
        return 2
    except OSError as problem:
        print(
            f"evaluate: '{problem.filename or options.output}' can't be written ({problem.strerror}).",
            file=sys.stderr,
        )
        return 2
    return 0


def _evaluate(options: argparse.Namespace) -> str:
    """Do the work; what to print.

    Raises:
        ValueError: models, pictures, labels or options can't be used; says why.
        OSError: the report can't be written.
    """
    rules = _rules(options)
    device = choose_device(options.device).torch_device
    sets: dict[int, Prepared] = {}
    found: dict[str, Evaluation] = {}
    single = len(options.models) == 1
    with ExitStack() as stack:
        cache = options.cache or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for file, name in zip(options.models, distinct_names(options.models), strict=True):
            model = load_model(file).to(device)
            size = model.autoencoder.image_size
            if size not in sets:
                data = Data((options.data,), labels=options.labels, crop=options.crop)
                sets[size] = prepare(data, size, cache / str(size))
            pictures, labels = sets[size].train, sets[size].train_labels
            progress = _Progress(name)
            folder = options.output if single else options.output / name
            found[name] = write_report(
                model, pictures, labels, folder, rules=rules, most=options.pictures, progress=progress
            )
            progress.end()
        sets.clear()  # Windows removes no folder whose files are mapped
    if not single:
        write_comparison(found, options.output)
    notes = dict.fromkeys(note for one in found.values() for note in one.notes)
    return "\n".join([as_text(found), *notes, f"The report is {options.output / PAGE}"])


class _Progress:
    """One line that changes, where there is a terminal to see it."""

    def __init__(self, name: str) -> None:
        self._name, self._shown = name, sys.stderr.isatty()

    def __call__(self, part: str, done: int, total: int) -> None:
        if self._shown:
            print(f"\r{self._name}: {part} {100 * done // max(1, total)} % ", end="", file=sys.stderr)

    def end(self) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr)


def _rules(options: argparse.Namespace) -> tuple[AttributeRule, ...]:
    rules = tuple(parse_rule(text) for text in options.rule)
    return rules + (PRESETS[options.preset].make().attributes if options.preset else ())


def parse_rule(text: str) -> AttributeRule:
    """NAME=COLUMN:WITHOUT:WITH, as Smiling=smile_prob:0.2:0.6.

    Raises:
        ValueError: it is not that.
    """
    name, _, rest = text.partition("=")
    column, _, limits = rest.partition(":")
    try:
        without, with_ = (float(limit) for limit in limits.split(":"))
    except ValueError as problem:
        raise ValueError(
            f"'{text}' is no rule. Write NAME=COLUMN:WITHOUT:WITH, as Smiling=smile_prob:0.2:0.6."
        ) from problem
    return AttributeRule(name, column, without, with_)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="semblance evaluate",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("models", nargs="+", type=Path, metavar="MODEL", help="a .safetensors model file")
    parser.add_argument("--data", required=True, metavar="DIR", help="pictures: a folder, zip or LMDB folder")
    parser.add_argument("--labels", default="", metavar="CSV", help="table of labels, to measure sliders")
    parser.add_argument(
        "--rule",
        action="append",
        default=[],
        metavar="NAME=COLUMN:WITHOUT:WITH",
        help="how a slider's labels are read; without any, columns of two values are used",
    )
    preset = "read the labels as this preset does; see semblance train --list"
    parser.add_argument("--preset", choices=sorted(PRESETS), metavar="PRESET", help=preset)
    parser.add_argument("--crop", choices=get_args(Crop), default="centre", help="how pictures become square")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="REPORT", help="folder to write")
    parser.add_argument(
        "--pictures",
        type=int,
        default=MEASURED_PICTURES,
        metavar="N",
        help=f"that reconstruction is measured on (default {MEASURED_PICTURES})",
    )
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep the decoded pictures for next time")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps or cpu")
    return parser


if __name__ == "__main__":
    sys.exit(main())
