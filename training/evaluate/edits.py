"""Pictures of what each slider does."""

from __future__ import annotations

from pathlib import Path

from core.autoencoder import Code
from core.editing import manipulate
from core.model_file import Model
from training.evaluate.reconstruct import STEPS, Reconstructed
from training.evaluate.ticker import Ticker
from training.samples import write_sheet

STRENGTHS = (-1.0, 1.0)
PEOPLE = 6


def draw_edits(model: Model, made: Reconstructed, name: str, path: Path, tick: Ticker | None = None) -> None:
    """Six pictures in three rows: with the slider at -1, at 0 (the reconstruction), and at +1.

    Takes `calls_of_edits` network calls, each told to `tick`.

    Raises:
        ValueError: the model has no sliders, or not this one.
        OSError: the file can't be written.
    """
    if model.attributes is None or model.latent is None or made.code.z_sem is None:
        raise ValueError(f"The model '{model.card.name}' has no sliders to show.")
    device = next(model.autoencoder.parameters()).device
    z_sem, x_T = made.code.z_sem[:PEOPLE].to(device), made.code.x_T[:PEOPLE].to(device)
    rows = []
    for strength in STRENGTHS:
        moved = manipulate(z_sem, {name: strength}, model.attributes, model.latent)
        rows.append(model.autoencoder.decode(Code(moved, x_T), STEPS, tick).cpu())
    write_sheet([[rows[0], made.decoded[:PEOPLE], rows[1]]], path)


def calls_of_edits() -> int:
    """Network calls that `draw_edits` needs."""
    return len(STRENGTHS) * STEPS
