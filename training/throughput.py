"""How fast this machine trains a preset: `python -m training.throughput PRESET`.

Three figures tell where time goes: images a second of the training step, of drawing its inputs, and how much
of the machine's speed at multiplying large matrices, measured in the same run, the step makes use of.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from core.autoencoder import DiffusionAutoencoder
from core.device import limit_threads
from training import ahead
from training.checkpoint import State
from training.compiling import compiled
from training.config import Compute, Precision, TrainConfig
from training.costs import image_cost
from training.data.pictures import Pictures
from training.data.prepare import prepare
from training.draws import Source
from training.machine import Machine, choose_machine
from training.objective import DenoisingLoss
from training.presets import PRESETS
from training.step import take_step

_MATRIX = {"cpu": 1024, "mps": 2048, "cuda": 8192}  # rows: large enough to reach the device's best
_LONGEST_STEP = 5.0  # seconds: a batch that would take longer is measured by a part of it


@dataclass(frozen=True)
class Measured:
    """One line of the table.

    Attributes:
        what: was measured.
        rate: images a second.
        flops: a second, of the step; None where there is next to no arithmetic.
        peak: of matrix multiplication in the same precision.
    """

    what: str
    rate: float
    flops: float | None = None
    peak: float | None = None


@dataclass(frozen=True)
class PlainMachine(Machine):
    """A machine that leaves images in torch's own layout, to compare with."""

    def place(self, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        return tuple(value.contiguous().to(self.device) for value in inputs)

    def prepare(self, network: nn.Module) -> nn.Module:
        return network.to(self.device)


@lru_cache
def matmul_speed(device: torch.device, precision: Precision, seconds: float = 1.0) -> float:
    """FLOP/s of multiplying large square matrices: the best of several tries, as others may use the machine
    too.
    """
    kind = torch.float32 if precision in ("float32", "auto") else getattr(torch, precision)
    rows = _MATRIX.get(device.type, 1024)
    a = torch.randn(rows, rows, device=device).to(kind)
    b = torch.randn(rows, rows, device=device).to(kind)
    best, began, tries = float("inf"), time.perf_counter(), 0
    while tries < 3 or time.perf_counter() - began < seconds:
        _wait(device)
        start = time.perf_counter()
        torch.mm(a, b)
        _wait(device)
        best = min(best, time.perf_counter() - start)
        tries += 1
    return 2 * rows**3 / best


def measure(
    config: TrainConfig, pictures: Pictures, compute: Compute, batch: int, seconds: float
) -> list[Measured]:
    """The training step in every way that the device knows, then its inputs.

    Args:
        pictures: to draw from; of the configuration's size.
        compute: names the device.
        batch: images of a step.
        seconds: for each line.

    Raises:
        ValueError: no such device.
        TooLittleMemory: not even one image fits.
    """
    rows = []
    for machine in _ways(compute):
        peak = matmul_speed(machine.device, machine.precision)
        rate = step_rate(config, pictures, machine, batch, seconds)
        flops = rate * image_cost(config.architecture, machine.precision).flops
        rows.append(Measured(_label(machine), rate, flops, peak))
    return rows + loading_rates(config, pictures, batch, seconds)


def step_rate(config: TrainConfig, pictures: Pictures, machine: Machine, batch: int, seconds: float) -> float:
    """Images a second of whole training steps: loss, gradients, AdamW, average. Inputs are drawn before, and
    have no labels.
    """
    torch.manual_seed(config.seed)
    optimisation = dataclasses.replace(config.optimisation, batch=batch)
    model = DiffusionAutoencoder(config.architecture)
    state = State.fresh(model, optimisation, machine)
    losses: nn.Module = DenoisingLoss(model, config.objective).to(machine.device)
    inputs = _inputs(_source(config, pictures, batch), pictures, 0)
    if machine.compile:
        losses = compiled(losses, inputs, machine, lambda words: print(words, file=sys.stderr))

    def step() -> None:
        take_step(losses, state, optimisation, inputs, machine, seed=config.seed)

    step()
    if machine.device.type == "cuda":
        step()  # the first has found out the fastest algorithms
    return batch * _rate(step, seconds, machine.device)


def loading_rates(config: TrainConfig, pictures: Pictures, batch: int, seconds: float) -> list[Measured]:
    """Of a single thread that draws inputs; a training has `ahead.THREADS` of them."""
    source = _source(config, pictures, batch)
    rng = np.random.default_rng(config.seed)
    seen = 0

    def read() -> None:
        pictures.images(rng.integers(len(pictures), size=batch), rng.random(batch) < 0.5)

    def draw() -> None:
        nonlocal seen
        _inputs(source, pictures, seen)
        seen += batch

    cpu = torch.device("cpu")
    return [
        Measured("pictures alone", batch * _rate(read, seconds, cpu)),
        Measured("pictures and noise", batch * _rate(draw, seconds, cpu)),
    ]


def table(rows: Sequence[Measured]) -> str:
    """The lines under each other, in aligned columns."""
    lines = [f"{'':32}{'img/s':>10}{'GFLOP/s':>10}{'matrices':>10}{'share':>8}"]
    for row in rows:
        line = f"{row.what:32}{row.rate:10,.1f}"
        if row.flops is not None and row.peak is not None:
            line += f"{row.flops / 1e9:10,.0f}{row.peak / 1e9:10,.0f}{row.flops / row.peak:8.0%}"
        lines.append(line)
    return "\n".join(lines)


def random_pictures(size: int, count: int = 256) -> Pictures:
    """Noise in memory, for where no pictures are given: training them is as fast as training any."""
    pixels = np.random.default_rng(0).integers(256, size=(count, size, size, 3), dtype=np.uint8)
    return Pictures(pixels, tuple(str(number) for number in range(count)))


def batch_to_measure(config: TrainConfig, machine: Machine) -> int:
    """The preset's batch, or the part of it that takes seconds rather than minutes on a slow machine."""
    flops = image_cost(config.architecture, machine.precision).flops
    images = int(_LONGEST_STEP * 0.5 * matmul_speed(machine.device, machine.precision) / flops)
    return max(1, min(config.optimisation.batch, images))


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 2 for what the user can put right."""
    parser = argparse.ArgumentParser(prog="python -m training.throughput", description=__doc__)
    parser.add_argument("preset", choices=sorted(PRESETS), metavar="PRESET")
    parser.add_argument("--data", metavar="PLACE", help="pictures to load; without, noise in memory")
    parser.add_argument("--device", default="auto", choices=("auto", "cuda", "mps", "cpu"))
    parser.add_argument("--batch", type=int, default=0, metavar="N", help="images of a step")
    parser.add_argument("--seconds", type=float, default=10.0, help="for each line of the table")
    options = parser.parse_args(argv)
    limit_threads()
    config = PRESETS[options.preset].make()
    compute = Compute(device=options.device)
    try:
        machine = choose_machine(compute)
        batch = options.batch or batch_to_measure(config, machine)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as cache:
            pictures = _pictures(config, options.data, Path(cache))
            rows = measure(config, pictures, compute, batch, options.seconds)
    except (ValueError, OSError) as problem:
        print(f"training.throughput: {problem}", file=sys.stderr)
        return 2
    gigaflop = image_cost(config.architecture, "float32").flops / 1e9
    threads = f", {torch.get_num_threads()} threads" if machine.device.type == "cpu" else ""
    print(f"{options.preset} on {machine.label}{threads}: steps of {batch}, {gigaflop:,.1f} GFLOP an image")
    print(table(rows))
    print(f"Inputs are those of one thread; a training draws with {ahead.THREADS}, ahead of the steps.")
    return 0


def _ways(compute: Compute) -> list[Machine]:
    """The machine as it could be used, from the plainest way to the one that a training takes."""
    plain = choose_machine(dataclasses.replace(compute, precision="float32", compile=False))
    ways: list[Machine] = [PlainMachine(plain.device, plain.label), plain]
    if plain.device.type == "cuda":
        best = choose_machine(dataclasses.replace(compute, precision="auto", compile=False))
        if best.precision != "float32":
            ways += [PlainMachine(best.device, best.label, best.precision), best]
        if best.precision == "bfloat16":
            ways.append(dataclasses.replace(best, precision="float16"))
        ways.append(dataclasses.replace(best, compile=True))
    return ways


def _label(machine: Machine) -> str:
    parts: list[str] = [machine.precision]
    parts += [] if isinstance(machine, PlainMachine) else ["channels_last"]
    return ", ".join(parts + (["compiled"] if machine.compile else []))


def _source(config: TrainConfig, pictures: Pictures, batch: int) -> Source:
    total = config.optimisation.total
    size = config.image_size
    return Source(config.seed, len(pictures), size, config.data.flip, batch, total, config.objective)


def _inputs(source: Source, pictures: Pictures, seen: int) -> tuple[Tensor, Tensor, Tensor]:
    """What one training step takes: images, noise, timesteps."""
    drawn = source.draw(seen, 0)
    images = pictures.images(drawn.indices, drawn.flip)
    return images, torch.from_numpy(drawn.noise), torch.from_numpy(drawn.t)


def _pictures(config: TrainConfig, place: str | None, cache: Path) -> Pictures:
    if place is None:
        return random_pictures(config.image_size)
    return prepare(dataclasses.replace(config.data, sources=(place,)), config.image_size, cache).train


def _rate(work: Callable[[], None], seconds: float, device: torch.device) -> float:
    """Calls a second, of at least three."""
    _wait(device)
    began, calls = time.perf_counter(), 0
    while calls < 3 or time.perf_counter() - began < seconds:
        work()
        calls += 1
    _wait(device)
    return calls / (time.perf_counter() - began)


def _wait(device: torch.device) -> None:
    """Until the device has done what it was asked."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


if __name__ == "__main__":
    sys.exit(main())
