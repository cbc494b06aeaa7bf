"""A report on one model: figures and pictures in one folder, for a browser, and the figures as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image

from core.diffusion.solvers import SolverName
from core.model_file import Model
from training.config import AttributeRule
from training.data.labels import Labels
from training.data.pictures import Pictures
from training.evaluate import sections
from training.evaluate.edits import Edited, draw_edits, draw_strip, six
from training.evaluate.figures import WHOLE, Effort, Evaluation, evaluate
from training.evaluate.novelty import CALLS, Novelty, novelty
from training.evaluate.page import heading, page, paragraph, picture, write_text
from training.evaluate.reconstruct import SHOWN, STEPS, Reconstructed
from training.evaluate.ticker import Check, Progress, Ticker
from training.samples import draw_grid

PAGE, FIGURES = "index.html", "figures.json"
SHOWN_WIDTH = 128  # pixels on the screen that a small picture is enlarged to


def write_report(
    model: Model,
    pictures: Pictures,
    labels: Labels | None,
    folder: Path,
    *,
    rules: Sequence[AttributeRule] = (),
    effort: Effort = WHOLE,
    solvers: Sequence[SolverName] = SHOWN,
    progress: Callable[[str, int, int], None] = lambda _part, _done, _total: None,
    check: Check = lambda: None,
) -> Evaluation:
    """Measure a model, draw its sheets, and write `folder`/index.html with figures.json and PNGs beside it.

    Args:
        pictures: ones it was not trained on.
        labels: of them, in their order.
        folder: made where it is missing.
        rules, effort, solvers: as of `evaluate`.
        progress: told what is being done, and how much of it.
        check: called between network calls; may raise to stop, and then the page is not written.

    Raises:
        OSError: the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sheets = _Sheets(model, pictures, folder, _part(progress, "drawing"), check)
    found = evaluate(
        model,
        pictures,
        rules,
        labels,
        effort=effort,
        solvers=solvers,
        show=sheets.draw_edits,
        progress=_part(progress, "measuring"),
        check=check,
    )
    codes, (samples, new) = sheets.draw_codes(), sheets.draw_samples()
    kept = _as_json(model, pictures, found, new)
    write_text(folder / FIGURES, json.dumps(kept, indent=1) + "\n")
    body = [
        paragraph(
            f"Measured on {found.pictures[2]} pictures; reconstruction on {found.pictures[0]} of them and "
            f"edits on {found.pictures[1]}, with {STEPS} network calls to encode and {STEPS} to decode. "
            "Errors are on the [0,1] scale."
        ),
        paragraph(f"Trained on {model.card.trained_on}. Images seen: {model.card.images:,}."),
        *([paragraph(f"Its limits: {model.card.limits}")] if model.card.limits else []),
        *(paragraph(note, "note") for note in found.notes),
        heading("Reconstruction"),
        sections.reconstruction(found),
        *sections.by_steps(found),
        codes,
        *sections.sliders(found),
        *sheets.edits(),
        *sections.groups(found),
        *([heading("Samples"), samples] if samples else []),
        *sections.novelty(new),
        *([sheets.neighbours()] if new is not None else []),
        *sections.path_length(found),
        *sections.denoising(found),
    ]
    write_text(folder / PAGE, page(f"{model.card.name}: report", body))
    return found


def _part(progress: Callable[[str, int, int], None], name: str) -> Progress:
    return lambda done, total: progress(name, done, total)


class _Sheets:
    """Draws the sheets of a report, and shows them in HTML."""

    def __init__(
        self, model: Model, pictures: Pictures, folder: Path, progress: Progress, check: Check
    ) -> None:
        self._model, self._pictures, self._folder, self._check = model, pictures, folder, check
        self._tick = Ticker(CALLS, progress, check)
        self._edited: list[Edited] = []

    def draw_edits(self, made: Reconstructed, edited: Edited) -> None:
        """One slider's sheet, and the strip of all so far."""
        people, few = six(made, edited)
        self._edited.append(few)
        draw_edits(people, few, self._folder / f"edits-{len(self._edited):02}.png")
        draw_strip(people, self._edited, self._folder / "sliders.png")

    def edits(self) -> list[str]:
        """What `draw_edits` drew."""
        if not self._edited:
            return []
        names = ", ".join(one.name for one in self._edited)
        strip = "Each row: a picture, decoded from its codes, then with each slider at -1 and at +1: "
        return [
            *(
                self._picture(f"edits-{number:02}.png", f"{one.name} at -1, 0 and +1.")
                for number, one in enumerate(self._edited, start=1)
            ),
            self._picture("sliders.png", f"{strip}{names}.", SHOWN_WIDTH // 2),
        ]

    def draw_codes(self) -> str:
        """What both codes hold."""
        draw_grid(self._model.autoencoder, self._pictures, self._folder / "codes.png", check=self._check)
        codes = "Rows: pictures, decoded from both codes"
        codes += (
            ", from z_sem and other noise; a picture and its z_sem with other noises, twice; blends of two "
            "pictures, twice."
            if self._model.autoencoder.encoder is not None
            else "; blends of two pictures, twice; samples."
        )
        return self._picture("codes.png", codes)

    def draw_samples(self) -> tuple[str, Novelty | None]:
        """New pictures, and how new they are."""
        model = self._model
        if model.prior is None or model.latent is None:
            return "", None
        draw_grid(
            model.autoencoder,
            self._pictures,
            self._folder / "samples.png",
            prior=model.prior,
            latent=model.latent,
            check=self._check,
        )
        new = novelty(model, self._folder / "neighbours.png", self._tick)
        return self._picture("samples.png", "Top row: pictures. Others: samples."), new

    def neighbours(self) -> str:
        """What `novelty` drew."""
        words = "The samples that are nearest to a training picture; below, these, drawn again by the model."
        return self._picture("neighbours.png", words)

    def _picture(self, file: str, caption: str, width: int = SHOWN_WIDTH) -> str:
        with Image.open(self._folder / file) as sheet:
            size = sheet.size
        return picture(file, caption, max(1.0, width / self._model.autoencoder.image_size), size)


def _as_json(model: Model, pictures: Pictures, found: Evaluation, new: Novelty | None) -> dict[str, object]:
    return {
        "model": {"name": model.card.name, "images": model.card.images, "size": model.autoencoder.image_size},
        "steps": STEPS,
        "pictures": list(pictures.names),
        **dataclasses.asdict(found),
        "novelty": dataclasses.asdict(new) if new is not None else None,
    }
