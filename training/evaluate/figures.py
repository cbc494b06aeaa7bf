"""Everything that is measured on a finished model, and what of it its card carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch

from core.metrics import MetricUnavailable, PictureDistance, load_lpips
from core.model_file import Model
from training.config import AttributeRule
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.evaluate.denoising import Denoising, calls_of_denoising, denoising_x0
from training.evaluate.effects import calls_of_effect, code_effect, edit_effect
from training.evaluate.reconstruct import calls_of_reconstruct, reconstruct, reconstruction_figures, some
from training.evaluate.sliders import measure_sliders
from training.evaluate.ticker import Check, Progress, Ticker
from training.stages.attributes import Measured
from training.stages.codes import codes_of

CARD_PICTURES = 32
MOST_DENOISED = 128
CODE_PICTURES = 16  # that `code_effect` is measured on


@dataclass(frozen=True)
class Evaluation:
    """What was measured.

    Attributes:
        figures: by name: reconstruction.*, z_only.*, denoising.x0, code_effect, edit_effect.SLIDER and
            auroc.SLIDER, each where the model has what it needs.
        denoising: by noise level.
        sliders: by name, with intervals.
        pictures: how many reconstruction and effects were measured on, and sliders.
        notes: for people: what was not measured, and why.
    """

    figures: dict[str, float]
    denoising: Denoising
    sliders: dict[str, Measured] = field(default_factory=dict)
    pictures: tuple[int, int] = (0, 0)
    notes: tuple[str, ...] = ()


def evaluate(
    model: Model,
    pictures: Pictures,
    rules: Sequence[AttributeRule] = (),
    labels: Labels | None = None,
    *,
    most: int = CARD_PICTURES,
    progress: Progress = lambda _done, _total: None,
    check: Check = lambda: None,
) -> Evaluation:
    """Measure a model, on the device where it lies, on pictures that it was not trained on.

    Args:
        pictures: all of them for the sliders.
        rules: how labels are read; empty for every column that knows only two values.
        most: pictures, spread over all, that reconstruction and effects are measured on.
        progress: told network calls done and in all.
        check: called between them; may raise to stop.
    """
    few, many = some(pictures, most), some(pictures, MOST_DENOISED)
    autoencoder = model.autoencoder
    names = model.attributes.names if model.attributes is not None else ()
    calls = calls_of_reconstruct(autoencoder, len(few)) + len(names) * calls_of_effect(len(few))
    tick = Ticker(calls + calls_of_denoising(len(many)), progress, check)

    lpips, notes = _lpips(next(autoencoder.parameters()).device)
    made = reconstruct(autoencoder, few, tick=tick)
    figures = reconstruction_figures(made, lpips)
    for name in names:
        figures[f"edit_effect.{name}"] = edit_effect(model, made, name, tick=tick)
    denoising = denoising_x0(autoencoder, many, tick=tick)
    figures["denoising.x0"] = denoising.mean
    sliders: dict[str, Measured] = {}
    if autoencoder.encoder is not None:
        figures["code_effect"] = code_effect(autoencoder, some(pictures, CODE_PICTURES), check=check)
        if names and labels is not None:
            sliders = measure_sliders(model, codes_of(autoencoder, pictures, check=check), rules, labels)
            figures |= {f"auroc.{name}": found.auroc for name, found in sliders.items()}
            missing = [f"'{name}'" for name in names if name not in sliders]
            if missing:
                notes.append(f"No labels of both kinds for {', '.join(missing)}: no AUROC.")
    return Evaluation(figures, denoising, sliders, (len(few), len(pictures)), tuple(notes))


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
