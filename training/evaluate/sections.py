"""The tables of a report, each with what its figures mean."""

from __future__ import annotations

from core.model_header import figures_by_group
from training.evaluate.figures import Evaluation
from training.evaluate.novelty import Novelty
from training.evaluate.page import heading, number, paragraph, table

MEASURES = ("mse", "psnr", "ssim", "lpips")


def reconstruction(found: Evaluation) -> str:
    """From both codes and from one."""
    figures = found.figures
    kinds = {"reconstruction": "z_sem and x_T", "z_only": "z_sem only"}
    measures = [name for name in MEASURES if f"reconstruction.{name}" in figures]
    rows = [
        [words, *(number(figures[f"{kind}.{name}{of}"]) for name in measures for of in ("", "_median"))]
        for kind, words in kinds.items()
        if f"{kind}.mse" in figures
    ]
    heads = [f"{name.upper()}, {of}" for name in measures for of in ("mean", "median")]
    return table(["from", *heads], rows)


def by_steps(found: Evaluation) -> list[str]:
    """By how many network calls."""
    if not found.by_steps.rows:
        return []
    measures = [name for name in MEASURES if name in found.by_steps.rows[0][3]]
    rows = [
        [words, solver, str(steps), *(number(figures[name]) for name in measures)]
        for words, solver, steps, figures in found.by_steps.rows
    ]
    return [
        paragraph(
            f"By steps, of encode and of decode each, on {found.by_steps.pictures} of the pictures; means. "
            "At the highest noise, a single call shows all that the network knows by z_sem."
        ),
        table(["from", "solver", "steps", *(name.upper() for name in measures)], rows),
    ]


def sliders(found: Evaluation) -> list[str]:
    """What the sliders know, and what they do."""
    if not found.success:
        return []
    rows = []
    for name in found.success:
        cells = ["not measured", "", "", ""]
        if name in found.sliders:
            one = found.sliders[name]
            interval = f"{one.low:.3f} to {one.high:.3f}"
            cells = [f"{one.auroc:.3f}", interval, f"{one.accuracy:.3f}", f"{one.balanced_accuracy:.3f}"]
        rows.append([name, *cells, number(found.figures[f"edit_effect.{name}"])])
    ends = []
    for name, success in found.success.items():
        for strength, way in (("-1", success.down), ("+1", success.up)):
            shares = (f"{100 * share:.0f} %" for share in (way.before, way.reached))
            goal = f"{way.goal:.2f}" + ("" if way.labelled else " (the slider's own)")
            drift = (f"{value:.2f}" for value in (way.gain, way.drift, way.aside))
            ends.append([name, strength, goal, *shares, *drift])
    return [
        heading("Sliders"),
        paragraph(
            "AUROC: how often, of a picture with the attribute and one without, the right one is picked; 0.5 "
            "is guessing. The interval is the range that more pictures might show. Effect: mean change of "
            "the picture at +1; near 0 nothing can be seen."
        ),
        table(["slider", "AUROC", "95% interval", "accuracy", "balanced", "effect"], rows),
        heading("Edits"),
        paragraph(
            f"On {found.pictures[1]} pictures. Goal: the median logit of labelled pictures with the "
            "attribute (at -1: without). Before: how many pictures are there unedited. Reached: how many "
            "are there when the edited picture is encoded again. Gain: how much of the change that was "
            "asked for is left then. Drift: how far the code has gone, where 1 is as far as two people are "
            "apart; aside: without the way along the slider itself."
        ),
        table(["slider", "at", "goal", "before", "reached", "gain", "drift", "aside"], ends),
    ]


def groups(found: Evaluation) -> list[str]:
    """For whom it works."""
    of_groups = figures_by_group(found.figures)
    if not of_groups:
        return []
    shown = ["pictures", "reconstruction.psnr", "reconstruction.ssim"]
    shown += [f"{kind}.{name}" for kind in ("auroc", "edit_success") for name in found.success]
    rows = []
    for name in shown:
        cells = [figures.get(name) for figures in of_groups.values()]
        if any(cell is not None for cell in cells):
            rows.append([name, *("" if cell is None else number(cell) for cell in cells)])
    return [
        heading("For whom"),
        paragraph("Empty where a group has fewer than five pictures of a kind. Small groups say little."),
        table(["", *(group.replace("_", " ") for group in of_groups)], rows),
    ]


def novelty(found: Novelty | None) -> list[str]:
    """Whether samples are copies."""
    if found is None:
        return []
    head = ["distance to the nearest training picture", "5%", "median", "95%"]
    return [
        heading("Nearest training pictures"),
        paragraph(
            f"Of {found.samples} samples, {100 * found.copies:.1f} % are nearer to one of {found.codes:,} "
            "training pictures than all but 5 % of those are to each other. More of these pictures would "
            "have 5 %; many more than that would mean that training pictures are copied."
        ),
        table(
            head,
            [
                ["samples", *(f"{value:.3f}" for value in found.nearest)],
                ["training pictures", *(f"{value:.3f}" for value in found.usual)],
            ],
        ),
    ]


def path_length(found: Evaluation) -> list[str]:
    """How smooth the way between two pictures is."""
    rows = [
        [name.partition(".")[2].upper(), number(value)]
        for name, value in found.figures.items()
        if name.startswith("path_length.")
    ]
    if not rows:
        return []
    return [
        heading("Path length"),
        paragraph(
            "Mean squared speed of change on the lines between codes of two pictures, with a random x_T that "
            "stays. Smaller is smoother. With LPIPS it is the papers' PPL in z."
        ),
        table(["by", "length"], rows),
    ]


def denoising(found: Evaluation) -> list[str]:
    """The network alone."""
    return [
        heading("Denoising"),
        paragraph(
            "Squared error of the clean picture that the network predicts at each noise level: at a log "
            "signal-to-noise ratio of 8 there is hardly any noise, at -8 hardly anything else. Models of any "
            "schedule can be compared by it."
        ),
        table(
            ["log SNR", *(f"{level:.1f}" for level in found.denoising.log_snrs), "mean"],
            [["error", *(f"{value:.2g}" for value in (*found.denoising.errors, found.denoising.mean))]],
        ),
    ]
