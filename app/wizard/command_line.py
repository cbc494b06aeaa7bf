"""The command line that a plan is, and how it is shown."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from app.wizard.facts import Kind
from app.wizard.plan import Plan

_LEAST = 8  # steps of a training, however short
_GRIDS = 6  # picture grids of a training that is shorter than the preset's


def train_words(plan: Plan, run: Path, kind: Kind | None, device: str) -> list[str]:
    """What follows after `semblance train`.

    Args:
        run: the run's folder.
        kind: that the plan names; None while nothing is known of it.
        device: "cuda", "mps" or "cpu", of this computer.
    """
    words = [plan.kind] if plan.kind else []
    for source in plan.sources:
        words += ["--data", source]
    words += ["--crop", plan.crop]
    if uses_labels(plan):
        words += ["--labels", plan.labels]
    if plan.base and (kind is None or kind.starts_from):
        words += ["--base", plan.base]
    words += ["-o", str(run)]
    if plan.processes > 1:
        words += ["--gpus", str(plan.processes)]
    for setting in _settings(plan, kind, device):
        words += ["--set", setting]
    return words


def uses_labels(plan: Plan) -> bool:
    """Whether there is anything to make sliders of."""
    return bool(plan.labels and plan.sliders)


def _settings(plan: Plan, kind: Kind | None, device: str) -> Iterator[str]:
    """Only what differs from the preset; the user's own come last and replace ours of the same name."""
    settings = (*_ours(plan, kind, device), *(each for each in plan.settings if "=" in each))
    pairs = (setting.partition("=") for setting in settings)
    ours = {name: value for name, _, value in pairs}
    yield from (f"{name}={value}" for name, value in ours.items())


def _ours(plan: Plan, kind: Kind | None, device: str) -> Iterator[str]:
    if plan.name:
        yield f"name={plan.name}"
    if plan.aside:
        yield f"data.validation_share={plan.aside:g}"
    if not plan.mirror:
        yield "data.flip=false"
    if kind is not None and kind.faces is not plan.aligned:
        yield f"faces={json.dumps(plan.aligned)}"
    if kind is not None and kind.emphasis and not plan.aligned:
        yield "objective.centre_emphasis=0"
    if kind is not None and kind.precision == "float16" and device != "cuda":
        yield "compute.precision=auto"
    if kind is not None and plan.length < 1:
        yield from _shorter(kind, plan.length)
    if uses_labels(plan):
        rules = [asdict(slider) for slider in plan.sliders]
        yield f"attributes={json.dumps(rules, ensure_ascii=False, separators=(',', ':'))}"
    if plan.trained_on:
        yield f"trained_on={plan.trained_on}"
    if plan.licence:
        yield f"licence={plan.licence}"


def _shorter(kind: Kind, length: float) -> Iterator[str]:
    total = max(round(length * kind.total), _LEAST * kind.batch)
    yield f"optimisation.total={total}"
    yield f"prior_optimisation.total={max(round(length * kind.prior_total), 1)}"
    yield f"intervals.sample={max(total // _GRIDS, 1)}"


def shown(words: Sequence[str], program: Sequence[str] = ("semblance", "train")) -> str:
    """As it is typed into a terminal of this system."""
    whole = [*program, *words]
    return subprocess.list2cmdline(whole) if sys.platform == "win32" else shlex.join(whole)


def torchrun(words: Sequence[str], run: Path, processes: int) -> str:
    """For several computers that see the same folder: the settings once, then this on each of them."""
    first = shown([*words, "--prepare"])
    then = [
        "--nnodes", "2", "--nproc-per-node", str(max(processes, 1)), "--rdzv-backend", "c10d",
        "--rdzv-endpoint", "HOST:29500", "-m", "training", "--resume", "-o", str(run),
    ]  # fmt: skip
    return f"{first}\n{shown(then, ('torchrun',))}"
