"""A report on one model: figures and pictures in one folder, for a browser, and the figures as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image

from core.model_file import Model
from training.config import AttributeRule
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.evaluate.edits import PEOPLE, calls_of_edits, draw_edits
from training.evaluate.figures import Evaluation, evaluate
from training.evaluate.page import heading, page, paragraph, picture, table, write_text
from training.evaluate.reconstruct import STEPS, calls_of_reconstruct, reconstruct, some
from training.evaluate.ticker import Check, Progress, Ticker
from training.samples import draw_grid

PAGE, FIGURES = "index.html", "figures.json"
MEASURED_PICTURES = 64
SHOWN_WIDTH = 128  # pixels on the screen that a small picture is enlarged to


def write_report(
    model: Model,
    pictures: Pictures,
    labels: Labels | None,
    folder: Path,
    *,
    rules: Sequence[AttributeRule] = (),
    most: int = MEASURED_PICTURES,
    progress: Callable[[str, int, int], None] = lambda _part, _done, _total: None,
    check: Check = lambda: None,
) -> Evaluation:
    """Measure a model, draw its sheets, and write `folder`/index.html with figures.json and PNGs beside it.

    Args:
        pictures: ones it was not trained on.
        labels: of them, in their order.
        folder: made where it is missing.
        rules, most: as of `evaluate`.
        progress: told what is being done, and how much of it.
        check: called between network calls; may raise to stop, and then the page is not written.

    Raises:
        OSError: the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = evaluate(
        model, pictures, rules, labels, most=most, progress=_part(progress, "measuring"), check=check
    )
    shown = _Sheets(model, pictures, folder, _part(progress, "drawing"), check).draw()
    write_text(folder / FIGURES, json.dumps(_as_json(model, pictures, found), indent=1) + "\n")
    body = [
        paragraph(
            f"Measured on {len(pictures)} pictures; reconstruction and effects on {found.pictures[0]} of "
            f"them, with {STEPS} network calls to encode and {STEPS} to decode. Errors are on the [0,1] "
            "scale."
        ),
        paragraph(f"Trained on {model.card.trained_on}. Images seen: {model.card.images:,}."),
        *(paragraph(note, "note") for note in found.notes),
        heading("Reconstruction"),
        _reconstruction(found),
        *shown[:1],
        *_sliders(found),
        *shown[1:],
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
    write_text(folder / PAGE, page(f"{model.card.name}: report", body))
    return found


def _part(progress: Callable[[str, int, int], None], name: str) -> Progress:
    return lambda done, total: progress(name, done, total)


class _Sheets:
    """Draws the sheets of a report; the first is of reconstruction."""

    def __init__(
        self, model: Model, pictures: Pictures, folder: Path, progress: Progress, check: Check
    ) -> None:
        self._model, self._pictures, self._folder, self._check = model, pictures, folder, check
        self._names = model.attributes.names if model.attributes is not None else ()
        encoding = calls_of_reconstruct(model.autoencoder, PEOPLE)
        self._tick = Ticker(encoding + len(self._names) * calls_of_edits(), progress, check)

    def draw(self) -> list[str]:
        """HTML that shows them."""
        model = self._model
        draw_grid(model.autoencoder, self._pictures, self._folder / "codes.png", check=self._check)
        codes = "Rows: pictures, decoded from both codes"
        codes += (
            ", from z_sem and other noise; a picture and its z_sem with other noises, twice; blends of two "
            "pictures, twice."
            if model.autoencoder.encoder is not None
            else "; blends of two pictures, twice; samples."
        )
        shown = [self._picture("codes.png", codes)]
        if self._names:
            few = some(self._pictures, PEOPLE)
            made = reconstruct(model.autoencoder, few, tick=self._tick)
            for number, name in enumerate(self._names, start=1):
                file = f"edits-{number:02}.png"
                draw_edits(model, made, name, self._folder / file, self._tick)
                shown.append(self._picture(file, f"{name} at -1, 0 and +1."))
        if model.prior is not None and model.latent is not None:
            draw_grid(
                model.autoencoder,
                self._pictures,
                self._folder / "samples.png",
                prior=model.prior,
                latent=model.latent,
                check=self._check,
            )
            shown += [heading("Samples"), self._picture("samples.png", "Top row: pictures. Others: samples.")]
        return shown

    def _picture(self, file: str, caption: str) -> str:
        with Image.open(self._folder / file) as sheet:
            size = sheet.size
        return picture(file, caption, max(1.0, SHOWN_WIDTH / self._model.autoencoder.image_size), size)


def _reconstruction(found: Evaluation) -> str:
    figures = found.figures
    kinds = {"reconstruction": "z_sem and x_T", "z_only": "z_sem only"}
    measures = [name for name in ("mse", "psnr", "ssim", "lpips") if f"reconstruction.{name}" in figures]
    rows = [
        [words, *(number(figures[f"{kind}.{name}{of}"]) for name in measures for of in ("", "_median"))]
        for kind, words in kinds.items()
        if f"{kind}.mse" in figures
    ]
    heads = [f"{name.upper()}, {of}" for name in measures for of in ("mean", "median")]
    return table(["from", *heads], rows)


def _sliders(found: Evaluation) -> list[str]:
    names = [name.removeprefix("edit_effect.") for name in found.figures if name.startswith("edit_effect.")]
    if not names:
        return []
    rows = []
    for name in names:
        cells = ["not measured", "", "", ""]
        if name in found.sliders:
            one = found.sliders[name]
            interval = f"{one.low:.3f} to {one.high:.3f}"
            cells = [f"{one.auroc:.3f}", interval, f"{one.accuracy:.3f}", f"{one.balanced_accuracy:.3f}"]
        rows.append([name, *cells, number(found.figures[f"edit_effect.{name}"])])
    return [
        heading("Sliders"),
        paragraph(
            "AUROC: how often, of a picture with the attribute and one without, the right one is picked; 0.5 "
            "is guessing. The interval is the range that more pictures might show. Effect: mean change of "
            "the picture at +1; near 0 nothing can be seen."
        ),
        table(["slider", "AUROC", "95% interval", "accuracy", "balanced", "effect"], rows),
    ]


def number(value: float) -> str:
    """A figure as text: small ones with their exponent."""
    return f"{value:.2e}" if 0 < abs(value) < 0.001 else f"{value:.4g}"


def _as_json(model: Model, pictures: Pictures, found: Evaluation) -> dict[str, object]:
    return {
        "model": {"name": model.card.name, "images": model.card.images, "size": model.autoencoder.image_size},
        "steps": STEPS,
        "pictures": list(pictures.names),
        **dataclasses.asdict(found),
    }
