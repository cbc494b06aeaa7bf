"""The benchmark as one HTML file that needs no other, and as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from devtools.bench import rows as rows_of
from devtools.bench.machine import Machine
from training.evaluate import page

FORMAT = 1
TITLE = "Semblance: benchmark"
_FACTS = {
    "system": "System",
    "processor": "Processor",
    "cores": "Physical cores",
    "threads_of_cores": "Processors the system sees",
    "allowed": "Processors this may use",
    "memory_gb": "Memory, GB",
    "python": "Python",
    "torch": "torch",
    "onnxruntime": "onnxruntime",
    "threads": "Threads of torch",
    "device": "Networks run on",
    "precision": "Their arithmetic",
    "cuda": "CUDA",
    "driver": "Driver of the card",
    "tf32": "TF32 in plain torch",
    "load": "Load when it began",
}


@dataclass(frozen=True)
class Outcome:
    """What became of one section.

    Attributes:
        rows: measured ones; none where it was skipped or failed.
        skipped: why it was, as a sentence; empty when it was not.
        error: the traceback of a failure; empty for none.
        shown: HTML of the rows.
        seconds: it took.
        load: average number of processes that wanted to run, in its last minute.
        others: share of the processors that other programs used meanwhile.
    """

    name: str
    title: str
    rows: tuple[Any, ...] = ()
    skipped: str = ""
    error: str = ""
    shown: tuple[str, ...] = ()
    seconds: float = 0.0
    load: float | None = None
    others: float | None = None


@dataclass(frozen=True)
class Report:
    """A finished benchmark; `made` is when, in ISO form, and `quick` as in `Options`."""

    made: str
    quick: bool
    machine: Machine
    outcomes: Sequence[Outcome]

    def as_json(self) -> str:
        """`format`, `made`, `quick`, `machine`, and `sections` with their rows."""
        sections = [
            {
                "name": outcome.name,
                "title": outcome.title,
                "skipped": outcome.skipped,
                "error": outcome.error,
                "seconds": round(outcome.seconds, 2),
                "load": outcome.load,
                "others": outcome.others,
                "rows": rows_of.as_json(outcome.rows),
            }
            for outcome in self.outcomes
        ]
        whole = {
            "format": FORMAT,
            "made": self.made,
            "quick": self.quick,
            "machine": dataclasses.asdict(self.machine),
            "sections": sections,
        }
        return json.dumps(whole, indent=1, allow_nan=False) + "\n"

    def as_html(self) -> str:
        """A page for people."""
        kind = "A quick run: few repetitions, for orientation." if self.quick else "A full run."
        body = [page.paragraph(f"{kind} Made {self.made}."), page.heading("Machine"), self._machine()]
        for outcome in self.outcomes:
            body += [page.heading(outcome.title), *_section(outcome)]
        return page.page(TITLE, body)

    def _machine(self) -> str:
        facts = dataclasses.asdict(self.machine)
        told = [[words, rows_of.cell(facts[name])] for name, words in _FACTS.items()]
        return page.table(["", ""], [line for line in told if line[1]])


def _section(outcome: Outcome) -> list[str]:
    if outcome.skipped:
        return [page.paragraph(f"Not measured. {outcome.skipped}", "note")]
    if outcome.error:
        last = outcome.error.strip().splitlines()[-1]
        return [page.paragraph(f"This section failed: {last} The traceback is in the JSON file.", "note")]
    words = f"Took {outcome.seconds:.0f} s"
    if outcome.load is not None:
        words += f", at a load of {outcome.load:.1f} in its last minute"
    if outcome.others is not None:
        words += f"; other programs used {outcome.others:.0%} of the processors"
    return [*outcome.shown, page.paragraph(words + ".")]
