"""`semblance evaluate`: measure finished models on pictures they were not trained on."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import get_args

from core.device import choose_device, limit_threads
from core.diffusion.solvers import SolverName
from core.model_file import load_model, with_card
from core.runtime.choose import speed_up
from training.config import AttributeRule, Crop, Data
from training.data.label_tables import read_tables
from training.data.labels import Labels
from training.data.prepare import Prepared, prepare
from training.evaluate.compare import as_text, distinct_names, write_comparison
from training.evaluate.figures import QUICK, WHOLE, Effort, Evaluation
from training.evaluate.reconstruct import SHOWN
from training.evaluate.report import PAGE, write_report
from training.presets import PRESETS
from training.stages.rules import FORM, parse_rule

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
    effort = _effort(options)
    chosen = choose_device(options.device)
    device = chosen.torch_device
    sets: dict[int, tuple[Prepared, Labels | None]] = {}
    found: dict[str, Evaluation] = {}
    single = len(options.models) == 1
    with ExitStack() as stack:
        cache = options.cache or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for file, name in zip(options.models, distinct_names(options.models), strict=True):
            model = load_model(file).to(device)
            speed_up(model.autoencoder, device, chosen.precision, "at once")
            size = model.autoencoder.image_size
            if size not in sets:
                prepared = prepare(Data((options.data,), crop=options.crop), size, cache / str(size))
                read = read_tables(options.labels, options.data, prepared.train.names)
                sets[size] = prepared, read
            pictures, labels = sets[size][0].train, sets[size][1]
            progress = _Progress(name)
            folder = options.output if single else options.output / name
            found[name] = write_report(
                model,
                pictures,
                labels,
                folder,
                rules=rules,
                effort=effort,
                solvers=options.solver or SHOWN,
                progress=progress,
            )
            progress.end()
            if options.card:
                limits = model.card.limits if options.limits is None else options.limits
                with_card(file, replace(model.card, figures=found[name].figures, limits=limits), file)
            del pictures  # Windows removes no folder whose files are mapped
        sets.clear()
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


def _effort(options: argparse.Namespace) -> Effort:
    effort = QUICK if options.quick else WHOLE
    if options.pictures is not None:
        effort = replace(effort, pictures=options.pictures)
    return replace(effort, edited=options.edited) if options.edited is not None else effort


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="semblance evaluate",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("models", nargs="+", type=Path, metavar="MODEL", help="a .safetensors model file")
    parser.add_argument("--data", required=True, metavar="DIR", help="pictures: a folder, zip or LMDB folder")
    labels = "tables of labels, to measure sliders; an earlier one counts first"
    parser.add_argument("--labels", nargs="+", default=[], metavar="CSV", help=labels)
    parser.add_argument(
        "--rule",
        action="append",
        default=[],
        metavar="RULE",
        help=f"how a slider's labels are read: {FORM}; without any, columns of two values are used",
    )
    preset = "read the labels as this preset does; see semblance train --list"
    parser.add_argument("--preset", choices=sorted(PRESETS), metavar="PRESET", help=preset)
    parser.add_argument("--crop", choices=get_args(Crop), default="centre", help="how pictures become square")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="REPORT", help="folder to write")
    parser.add_argument("--pictures", type=int, metavar="N", help="that reconstruction is measured on")
    parser.add_argument("--edited", type=int, metavar="N", help="of those, that sliders are tried on")
    parser.add_argument("--quick", action="store_true", help="a first impression: fewer pictures and steps")
    solver = (
        f"of the table of reconstruction by steps; may be given several times (default {', '.join(SHOWN)})"
    )
    parser.add_argument("--solver", action="append", choices=get_args(SolverName), help=solver)
    parser.add_argument("--card", action="store_true", help="write the figures into the model's own card")
    limits = "with --card: for whom the model does not work well, in sentences"
    parser.add_argument("--limits", metavar="TEXT", help=limits)
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep the decoded pictures for next time")
    parser.add_argument("--device", default="auto", help="auto, cuda, mps or cpu")
    return parser


if __name__ == "__main__":
    sys.exit(main())
