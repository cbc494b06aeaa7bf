"""Trains and measures the landmark network of the face finder.

    python -m training.landmarks --data ../shared/data --out resources/models/landmarks.safetensors
    python -m training.landmarks --data ../shared/data --evaluate resources/models/landmarks.safetensors

Training takes about ten minutes on one core. Portraits of people in `val` are never trained on.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.nn import functional

from core.photo.align import Array
from core.photo.faces import find_faces
from core.photo.landmarks import LandmarkNet, load_network
from core.tensor_file import write_tensors
from training.face_scenes import CropMaker, Picture, background, place, read_landmarks, read_portraits

DOMAINS = ("color", "mono", "art")
STATEMENT = (
    "Trained on public portraits of office holders (US Congress: public domain; UK Parliament: CC BY 3.0, "
    "Chris McAndrew / UK Parliament) and old photographs and engravings of legislators (public domain). "
    "Mostly men, mostly white, median age 60: faces unlike these may be found less well."
)


def train(
    data: Path,
    seconds: float,
    batch: int = 128,
    seed: int = 0,
    steps: int | None = None,
    start: LandmarkNet | None = None,
    scenes: int = 300,
) -> LandmarkNet:
    """Train for about `seconds` (the learning rate falls with the clock), or for exactly `steps`.

    Given `steps`, the same seed makes the same network on the same machine. `start` is a trained network to
    go on with; `scenes` is how many backgrounds without faces are made to learn from.

    Raises:
        FileNotFoundError: `data` has no portraits with landmarks.
    """
    torch.manual_seed(seed)
    maker = CropMaker(
        read_portraits(data, [f"{domain}/train" for domain in DOMAINS]), np.random.default_rng(seed), scenes
    )
    network = (start or LandmarkNet()).train()
    peak = 1.5e-3 if start else 2.5e-3
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=1e-3)
    began, step, done = time.monotonic(), 0, 0.0
    while done < 1:
        for group in optimiser.param_groups:
            group["lr"] = peak * min(1.0, step / 50) * (0.5 + 0.5 * np.cos(np.pi * done)) + 1e-5
        crops, points, faces = (torch.from_numpy(part) for part in maker.batch(batch))
        found, logits = network(crops[:, None])
        # an error of 0.01 is 3 % of the distance between the eyes: there the loss turns from square to linear
        miss = functional.smooth_l1_loss(found, points, beta=0.01, reduction="none").mean(dim=(1, 2))
        miss = (miss * faces).sum() / faces.sum().clamp(min=1)
        doubt = functional.binary_cross_entropy_with_logits(logits, faces)
        loss = 20 * miss + doubt
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
        step += 1
        done = step / steps if steps else (time.monotonic() - began) / seconds
        if step % 100 == 0:
            print(f"step {step}  {done:4.0%}  points {miss.item():.4f}  face {doubt.item():.4f}", flush=True)
    return network.eval()


def save(network: LandmarkNet, path: Path) -> None:
    """Write the network as half-precision safetensors with a statement of what it was trained on."""
    tensors = {
        name: (tensor.half() if tensor.is_floating_point() else tensor).contiguous()
        for name, tensor in network.state_dict().items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_tensors(path, tensors, {"semblance": json.dumps({"kind": "landmarks", "training": STATEMENT})})


@dataclass(frozen=True)
class Measured:
    """How well faces were found. Errors are shares of the distance between the eyes."""

    pictures: int
    recall: float
    median_error: float
    worst_tenth: float
    false_finds: float  # a picture
    seconds: float  # a picture
    missed: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.pictures} pictures: recall {self.recall:.1%}, median error {self.median_error:.1%}, "
            f"90th percentile {self.worst_tenth:.1%}, {self.false_finds:.3f} false finds, "
            f"{self.seconds:.2f} s a picture"
        )


def measure(network: LandmarkNet, scenes: Sequence[tuple[str, Picture, Array]]) -> Measured:
    """Find faces in scenes (name, RGB picture, the five points of its one face)."""
    errors, missed, false_finds, seconds = [], [], 0, 0.0
    for name, picture, points in scenes:
        began = time.monotonic()
        faces = find_faces(picture, network=network)
        seconds += time.monotonic() - began
        between = np.hypot(*(points[1] - points[0]))
        misses = [np.linalg.norm(face.points - points, axis=1).mean() / between for face in faces]
        hits = [miss for miss in misses if miss < 0.4]
        false_finds += len(misses) - min(len(hits), 1)
        if hits:
            errors.append(min(hits))
        else:
            missed.append(name)
    middle, tenth = np.percentile(errors, [50, 90]) if errors else (np.nan, np.nan)
    count = len(scenes)
    return Measured(
        count,
        len(errors) / count,
        float(middle),
        float(tenth),
        false_finds / count,
        seconds / count,
        tuple(missed),
    )


def placed_scenes(
    data: Path, domain: str, seed: int = 1, limit: int | None = None
) -> list[tuple[str, Picture, Array]]:
    """A domain's validation people, each at a random size, place and turn (to 30 degrees) in a busy scene."""
    rng = np.random.default_rng(seed)
    people = read_portraits(data, [f"{domain}/val"])
    scenes = []
    for name, picture, points in list(zip(people.names, people.pictures, people.points, strict=True))[:limit]:
        height, width = int(rng.integers(480, 900)), int(rng.integers(480, 1100))
        canvas = background(rng, height, width, people.pictures)
        side = float(np.exp(rng.uniform(np.log(90), np.log(min(height, width) * 0.8))))
        placed = place(rng, canvas, picture, points, side, float(rng.uniform(-30, 30)))
        scenes.append((name, canvas, placed))
    return scenes


def evaluate(network: LandmarkNet, data: Path) -> dict[str, Measured]:
    """Measure on validation people placed at random, and on whole photographs where `data`/photos has
    some.
    """
    figures = {domain: measure(network, placed_scenes(data, domain)) for domain in DOMAINS}
    photos = []
    for name, points in read_landmarks(data).items():
        picture = cv2.imread(str(data / name), cv2.IMREAD_COLOR_RGB) if name.startswith("photos/") else None
        if picture is not None:
            photos.append((name, picture, points))
    if photos:
        figures["photos"] = measure(network, photos)
    return figures


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.landmarks", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with faces/ and landmarks.csv")
    parser.add_argument("--out", type=Path, help="train, and write the network here (.safetensors)")
    parser.add_argument(
        "--evaluate", type=Path, metavar="FILE", help="measure this network instead of training"
    )
    parser.add_argument("--minutes", type=float, default=11.0, help="how long to train (default 11)")
    parser.add_argument("--steps", type=int, help="train for exactly this many steps instead (repeatable)")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if not options.out and not options.evaluate:
        parser.error("give --out FILE to train or --evaluate FILE to measure")
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    if options.evaluate:
        network = load_network(options.evaluate)
    else:
        start = load_network(options.start) if options.start else None
        network = train(
            options.data, options.minutes * 60, seed=options.seed, steps=options.steps, start=start
        )
        save(network, options.out)
    for name, figures in evaluate(network, options.data).items():
        print(f"{name}: {figures}" + (f"; missed {', '.join(figures.missed)}" if figures.missed else ""))


if __name__ == "__main__":
    main()
