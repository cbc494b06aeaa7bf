"""Memory: whether it grows over many edits, and what the 256 px model needs on a card."""

from __future__ import annotations

import gc
import math
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import torch

from app.process_memory import resident
from core import protocol
from core.attributes import Attributes, LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.engine import Engine
from core.model_file import Model, ModelCard, save_model
from core.protocol import Quality
from devtools.bench import faces, plot, rows
from devtools.bench.faces import Face
from devtools.bench.section import Options, Skip
from training.evaluate import page
from training.presets import PRESETS

TITLE = "Memory"
SAMPLES = 20  # of the curve
FEWEST_STEPS = 3
LARGEST = "ffhq256"


@dataclass(frozen=True)
class Sample:
    """After so many edits: of the whole process, and of the card (0 without one)."""

    edits: int
    resident_mb: float
    card_mb: float


@dataclass(frozen=True)
class Card:
    """What one engine kept of the card's memory at most, for previews, a refined picture and an export."""

    model: str
    size: int
    before_mb: float
    peak_mb: float


def measure(options: Options) -> list[Sample | Card]:
    """Edits on two photos in turn, each with another value; then the largest model, where there is a card."""
    engine = Engine(options.device, speed="at once")
    loaded = faces.ask(engine, protocol.LoadModel(str(options.model)), protocol.ModelLoaded)
    if not loaded.attributes:
        raise Skip(f"The model '{loaded.name}' has no sliders.")
    found: list[Sample | Card] = list(_samples(engine, options, loaded.attributes[0]))
    on_card = engine.retoucher.device.torch_device.type == "cuda"
    engine.retoucher.forget(models=True)
    if on_card:
        found.append(_largest(options))
    return found


def show(found: Sequence[Sample | Card]) -> list[str]:
    """The curve, and the card's peak."""
    samples = [row for row in found if isinstance(row, Sample)]
    cards = [row for row in found if isinstance(row, Card)]
    curves = {"process": [(float(row.edits), row.resident_mb) for row in samples]}
    if any(row.card_mb for row in samples):
        curves["card"] = [(float(row.edits), row.card_mb) for row in samples]
    half = [row for row in samples if row.edits >= samples[-1].edits / 2]
    grown = half[-1].resident_mb - half[0].resident_mb
    words = f"Over the second half of {samples[-1].edits} edits the process grew by {grown:+.1f} MB. "
    words += (
        f"At {cards[0].size} px an engine kept at most {cards[0].peak_mb:,.0f} MB of the card."
        if cards
        else "No card here, so the 256 px model's need of one was not measured."
    )
    axes = plot.Axis("edits"), plot.Axis("MB", zero=True)
    return [page.paragraph(words), plot.figure(plot.lines(curves, *axes), words), *rows.tables(found)]


def _samples(engine: Engine, options: Options, slider: str) -> Iterator[Sample]:
    total = 60 if options.quick else 1000
    found = faces.find(engine, options.photos(2))
    requests = _edits(options, found, slider)
    for number, request in enumerate(islice(requests, total), start=1):
        faces.ask(engine, request, protocol.Edited)
        if number % (total // SAMPLES) == 0:
            gc.collect()
            yield Sample(number, _resident(), engine.retoucher.device.memory_held() / 1e6)


def _edits(options: Options, found: Sequence[Face], slider: str) -> Iterator[protocol.Edit]:
    """For ever; no two follow each other with the same value."""
    for number, face in enumerate(cycle(found)):
        strength = round(math.sin(number), 4) or 0.01
        crop = protocol.FaceEdit(face.quad, ((slider, strength),))
        yield protocol.Edit(str(options.model), face.photo, (crop,), largest_side=1000, steps=FEWEST_STEPS)


def _largest(options: Options) -> Card:
    """The official architecture at 256 px with random weights, which need as much as trained ones."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "largest.safetensors"
        save_model(_random_model(LARGEST), path, torch.float16)
        gc.collect()
        torch.cuda.empty_cache()
        before = torch.cuda.memory_reserved()
        torch.cuda.reset_peak_memory_stats()
        engine = Engine(options.device, speed="at once")
        loaded = faces.ask(engine, protocol.LoadModel(str(path)), protocol.ModelLoaded)
        (face,) = faces.find(engine, options.photos(1))
        for quality, strength in ((Quality.PREVIEW, 0.5), (Quality.PREVIEW, 0.6), (Quality.REFINED, 0.6)):
            crop = protocol.FaceEdit(face.quad, ((loaded.attributes[0], strength),))
            edit = protocol.Edit(str(path), face.photo, (crop,), quality=quality, largest_side=1000)
            faces.ask(engine, edit, protocol.Edited)
        faces.ask(engine, protocol.Export(edit, str(path.with_suffix(".jpg"))), protocol.Exported)
        peak = torch.cuda.max_memory_reserved()
        engine.retoucher.forget(models=True)
    return Card(LARGEST, loaded.image_size, before / 1e6, peak / 1e6)


def _random_model(preset: str) -> Model:
    torch.manual_seed(0)
    architecture = PRESETS[preset].make().architecture
    code = architecture.unet.code
    sliders = Attributes(
        ("Slider",), torch.randn(1, code), torch.zeros(1), torch.tensor([2.0]), torch.tensor([-2.0])
    )
    return Model(
        ModelCard("Largest", "nothing", "none", 0, False),
        DiffusionAutoencoder(architecture).requires_grad_(False).eval(),
        LatentStatistics(torch.zeros(code), torch.ones(code)),
        sliders,
    )


def _resident() -> float:
    """MB of this process; 0 where the system does not say."""
    return (resident(os.getpid()) or 0) / 2**20
