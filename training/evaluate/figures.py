"""Everything that is measured on a finished model, and what of it its card carries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch

from core.diffusion.solvers import SolverName
from core.metrics import MetricUnavailable, PictureDistance, load_lpips
from core.model_file import Model
from training.config import AttributeRule
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.evaluate.denoising import Denoising, calls_of_denoising, denoising_x0
from training.evaluate.edits import Edited, Success, calls_of_edit, edit, success
from training.evaluate.effects import code_effect, edit_effect
from training.evaluate.groups import group_figures, groups_of
from training.evaluate.path import calls_of_path, path_length
from training.evaluate.reconstruct import (
    ALL_STEPS,
    SHOWN,
    BySteps,
    Reconstructed,
    by_steps,
    calls_of_by_steps,
    calls_of_reconstruct,
    each_alike,
    reconstruct,
    reconstruction_figures,
    some,
)
from training.evaluate.sliders import measure_sliders
from training.evaluate.ticker import Check, Progress, Ticker
from training.samples import spread
from training.stages.attributes import Measured
from training.stages.codes import codes_of

CODE_PICTURES = 16  # that `code_effect` is measured on

Show = Callable[[Reconstructed, Edited], None]


@dataclass(frozen=True)
class Effort:
    """On how much to measure.

    Attributes:
        pictures: at most, spread over all, that reconstruction is measured on.
        edited: of those, that sliders are tried on.
        steps: network calls of the table of reconstruction by steps.
        by_steps: pictures of that table.
        denoised: pictures of the denoising error.
    """

    pictures: int = 64
    edited: int = 32
    steps: tuple[int, ...] = ALL_STEPS
    by_steps: int = 16
    denoised: int = 128


WHOLE = Effort()
CARD = Effort(pictures=32, edited=32, steps=())
QUICK = Effort(pictures=16, edited=8, steps=(5, 10, 20), by_steps=8, denoised=16)


@dataclass(frozen=True)
class Evaluation:
    """What was measured.

    Attributes:
        figures: by name: reconstruction.*, z_only.*, denoising.x0, code_effect, path_length.*,
            edit_effect.SLIDER, edit_success.SLIDER, edit_drift.SLIDER, auroc.SLIDER and group.*, each where
            the model and the labels have what it needs.
        denoising: by noise level.
        sliders: by name, with intervals.
        success: of edits, by slider.
        by_steps: reconstruction by network calls.
        pictures: how many reconstruction, edits, and sliders' classifiers were measured on.
        notes: for people: what was not measured, and why.
    """

    figures: dict[str, float]
    denoising: Denoising
    sliders: dict[str, Measured] = field(default_factory=dict)
    success: dict[str, Success] = field(default_factory=dict)
    by_steps: BySteps = field(default_factory=lambda: BySteps(0, ()))
    pictures: tuple[int, int, int] = (0, 0, 0)
    notes: tuple[str, ...] = ()


def evaluate(
    model: Model,
    pictures: Pictures,
    rules: Sequence[AttributeRule] = (),
    labels: Labels | None = None,
    *,
    effort: Effort = CARD,
    solvers: Sequence[SolverName] = SHOWN,
    show: Show = lambda _made, _edited: None,
    progress: Progress = lambda _done, _total: None,
    check: Check = lambda: None,
) -> Evaluation:
    """Measure a model, on the device where it lies, on pictures that it was not trained on.

    Args:
        pictures: all of them for the sliders' classifiers.
        rules: how labels are read, an earlier one of a slider before a later one; empty for every column
            that knows only two values.
        solvers: of the table of reconstruction by steps.
        show: given the edits of each slider as they are made.
        progress: told network calls done and in all.
        check: called between them; may raise to stop.
    """
    autoencoder = model.autoencoder
    places = spread(len(pictures), effort.pictures)
    few, many = some(pictures, effort.pictures), some(pictures, effort.denoised)
    stepped = some(pictures, effort.by_steps)
    chosen = spread(len(few), effort.edited)
    names = model.attributes.names if model.attributes is not None else ()
    calls = calls_of_reconstruct(autoencoder, len(few)) + len(names) * calls_of_edit(len(chosen))
    calls += calls_of_denoising(len(many)) + calls_of_path(autoencoder, len(few))
    calls += calls_of_by_steps(autoencoder, len(stepped), effort.steps, len(solvers))
    tick = Ticker(calls, progress, check)

    lpips, notes = _lpips(next(autoencoder.parameters()).device)
    made = reconstruct(autoencoder, few, tick=tick)
    figures = reconstruction_figures(made, lpips) | path_length(autoencoder, made, lpips=lpips, tick=tick)
    each = {f"reconstruction.{name}": of for name, of in each_alike(made.images, made.decoded, lpips).items()}
    if autoencoder.encoder is not None:
        figures["code_effect"] = code_effect(autoencoder, some(pictures, CODE_PICTURES), check=check)
    judged = {}
    if names and labels is not None:
        judged = measure_sliders(model, codes_of(autoencoder, pictures, check=check), rules, labels)
        figures |= {f"auroc.{name}": one.measured.auroc for name, one in judged.items()}
        missing = [f"'{name}'" for name in names if name not in judged]
        if missing:
            notes.append(f"No labels of both kinds for {', '.join(missing)}: no AUROC.")

    successes: dict[str, Success] = {}
    tried = made.take(chosen)
    for name in names:
        edited = edit(model, tried, name, tick)
        figures[f"edit_effect.{name}"] = edit_effect(model, tried, edited)
        found = success(model, tried, edited, judged[name].medians if name in judged else None)
        successes[name] = found
        figures[f"edit_success.{name}"] = float(np.mean(found.each))
        figures[f"edit_drift.{name}"] = (found.down.aside + found.up.aside) / 2
        each[f"edit_success.{name}"] = np.full(len(places), np.nan)
        each[f"edit_success.{name}"][chosen] = found.each
        show(tried, edited)
    denoising = denoising_x0(autoencoder, many, tick=tick)
    figures["denoising.x0"] = denoising.mean
    logits = {name: one.logits for name, one in judged.items()}
    has = {name: one.has for name, one in judged.items()}
    figures |= group_figures(groups_of(labels), each, places, logits, has)
    return Evaluation(
        figures,
        denoising,
        {name: one.measured for name, one in judged.items()},
        successes,
        by_steps(autoencoder, stepped, steps=effort.steps, solvers=solvers, lpips=lpips, tick=tick),
        (len(few), len(chosen), len(pictures)),
        tuple(notes),
    )


def figures(
    model: Model,
    pictures: Pictures,
    rules: Sequence[AttributeRule] = (),
    labels: Labels | None = None,
    *,
    progress: Progress = lambda _done, _total: None,
    check: Check = lambda: None,
) -> dict[str, float]:
    """The figures that a model's card carries; see `evaluate`."""
    return evaluate(model, pictures, rules, labels, progress=progress, check=check).figures


def _lpips(device: torch.device) -> tuple[PictureDistance | None, list[str]]:
    """LPIPS of pictures on the CPU, or a note why there is none."""
    try:
        measure = load_lpips(device)
    except MetricUnavailable as problem:
        return None, [str(problem)]
    return (lambda a, b: measure(a.to(device), b.to(device)).cpu()), []
