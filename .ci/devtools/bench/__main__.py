"""Measures how fast this machine edits and trains, and how well: one HTML page, and the figures as JSON.

    python3 dev.py bench [--quick] [--only SECTION ...] [--data DIR] [-o FOLDER]

On a machine without Qt the same runs by itself, from the checkout, with torch, numpy, pillow, safetensors,
scikit-learn and opencv: PYTHONPATH=.:.ci python3 -m devtools.bench. What needs the window's side is left out.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch is loaded: threads that wait must not spin

from core.device import NAMES, choose_device, limit_threads
from core.files import write_atomically
from devtools.bench import machine
from devtools.bench import rows as rows_of
from devtools.bench.report import Outcome, Report
from devtools.bench.section import MODEL, PROJECT, SECTIONS, Options, Section, Skip, load

PAGE, FIGURES = "bench.html", "bench.json"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, write; 0, 1 where a section failed, 2 for what the user can put right."""
    options = _parser().parse_args(argv)
    limit_threads()
    for place in filter(None, (options.data, options.model)):
        if not place.exists():
            return _complain(f"There is no '{place}'.")
    try:
        device = choose_device(options.device)
        options.out.mkdir(parents=True, exist_ok=True)
    except (ValueError, OSError) as problem:
        return _complain(str(problem))
    asked = Options(options.quick, options.data, options.model, options.device, _say)
    about = machine.describe(device)
    made = datetime.now(timezone.utc).isoformat(timespec="seconds")
    outcomes: list[Outcome] = []
    for name in options.only or SECTIONS:
        outcomes.append(run_section(name, asked))
        if not options.json:
            print(words(outcomes[-1]), flush=True)
        # After each section, so that an interrupted run leaves what it found.
        report = Report(made, options.quick, about, tuple(outcomes))
        try:
            write(report, options.out)
        except OSError as problem:
            return _complain(f"The report can't be written to '{options.out}': {problem}.")
    if options.json:
        print(report.as_json(), end="")
    _say(f"The report is {(options.out / PAGE).resolve()}")
    return int(any(outcome.error for outcome in outcomes))


def run_section(name: str, options: Options) -> Outcome:
    """Measure one section and show its rows, whatever becomes of it."""
    options.say(f"{name} ...")
    watch, began, title = machine.Watch(), time.monotonic(), name
    try:
        section = load(name)
        title = section.TITLE
        rows = tuple(section.measure(options))
        shown = tuple(_show(section, rows))
    except Skip as reason:
        return Outcome(name, title, skipped=str(reason))
    except Exception:  # the others are measured all the same
        return Outcome(name, title, error=traceback.format_exc())
    seconds = time.monotonic() - began
    return Outcome(name, title, rows, "", "", shown, seconds, machine.load(), watch.others())


def words(outcome: Outcome) -> str:
    """A section for a terminal."""
    if outcome.skipped:
        body = f"not measured: {outcome.skipped}"
    else:
        body = f"FAILED\n{outcome.error}" if outcome.error else rows_of.text(outcome.rows)
    return f"--- {outcome.title}\n{body}"


def write(report: Report, folder: Path) -> None:
    """The page and the figures, each atomically.

    Raises:
        OSError: they can't be written.
    """
    for name, text in ((PAGE, report.as_html()), (FIGURES, report.as_json())):
        with write_atomically(folder / name) as temporary:
            temporary.write_text(text, encoding="utf-8")


def _show(section: Section, rows: Sequence[object]) -> Sequence[str]:
    show = getattr(section, "show", rows_of.tables)
    return [piece for piece in show(rows) if piece]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="a minute or two, for orientation")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--data", type=Path, metavar="DIR", help="photos of faces to measure on")
    parser.add_argument("--model", type=Path, default=MODEL, metavar="M", help="model file")
    parser.add_argument("--device", default="auto", choices=NAMES)
    parser.add_argument("--only", nargs="+", choices=tuple(SECTIONS), metavar="SECTION", help=_names())
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        default=PROJECT / "runs" / "bench",
        metavar="FOLDER",
        help=f"where {PAGE} and {FIGURES} go (default: runs/bench)",
    )
    return parser


def _names() -> str:
    return "measure only these: " + ", ".join(SECTIONS)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _complain(line: str) -> int:
    _say(f"dev.py bench: {line}")
    return 2


if __name__ == "__main__":
    sys.exit(main())
