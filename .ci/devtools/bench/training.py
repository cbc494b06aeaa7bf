"""How fast presets are trained here, and whether the data keeps up with the network."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch

from core.autoencoder import DiffusionAutoencoder
from devtools.bench import plot, rows
from devtools.bench.matmul import Product
from devtools.bench.section import Options
from devtools.bench.timing import seconds_of, spread, wait_for
from training.ahead import Ahead
from training.checkpoint import State
from training.compiling import compiled
from training.config import Compute, TrainConfig
from training.costs import image_cost
from training.evaluate import page
from training.machine import Machine, choose_machine
from training.presets import PRESETS
from training.stages.autoencoder import AutoencoderTask
from training.step import take_step
from training.throughput import PlainMachine, random_pictures

TITLE = "Training"
EVERYWHERE = ("tiny32", "portrait64")
ON_A_CARD = ("portrait128", "ffhq128", "ffhq256")
LARGEST_BATCH = 32  # the same on every machine, so that runs can be compared
LARGEST_QUICK_BATCH = 16  # and of the official networks, which many cards hold no more of
STEPS_TOGETHER = {"cuda": 10}  # timed as one, so that the device is not made to wait between them


@dataclass(frozen=True)
class Row:
    """Whole steps of a preset: draw the batch, loss, gradients, AdamW, average.

    Attributes:
        way: "plain" is eager float32 in torch's own layout; "ours" is what a training does.
        images_a_second: median; `low` and `high` are the quartiles.
        waiting_share: of the time, that the network waited for its data.
        tflop_a_second: of the network's arithmetic.
        peak_share: of what matrix products in the same arithmetic reach, timed in turns with the steps.
    """

    preset: str
    way: str
    arithmetic: str
    batch: int
    images_a_second: float
    low: float
    high: float
    waiting_share: float
    tflop_a_second: float
    peak_share: float


def measure(options: Options) -> list[Row]:
    """Each preset both ways, in turns."""
    with _flags_kept():
        ours = choose_machine(Compute(device=options.device, compile=not options.quick))
        plain = PlainMachine(ours.device, ours.label)
        names = EVERYWHERE + (ON_A_CARD if ours.device.type == "cuda" else ())
        found: list[Row] = []
        for name in names:
            options.say(f"  {name}")
            config = PRESETS[name].make()
            most = LARGEST_QUICK_BATCH if options.quick or PRESETS[name].paper else LARGEST_BATCH
            config = _of_batch(config, min(config.optimisation.batch, most))
            found += _in_turns(name, config, {"plain": plain, "ours": ours}, 4.0 if options.quick else 20.0)
        return found


def show(found: Sequence[Row]) -> list[str]:
    """Images a second, and what the network waited for."""
    values = {f"{row.preset}, {row.way}": row.images_a_second for row in found}
    ranges = {f"{row.preset}, {row.way}": (row.low, row.high) for row in found}
    ways = list(dict.fromkeys(row.way for row in found))
    colours = [ways.index(row.way) for row in found]
    waiting = max(row.waiting_share for row in found)
    return [
        page.paragraph(f"The network waited for its data in at most {waiting:.1%} of the time."),
        plot.figure(
            plot.bars(values, "images/s", ranges=ranges, colours=colours), "Images a second, with quartiles."
        ),
        *rows.tables(found),
    ]


def _of_batch(config: TrainConfig, batch: int) -> TrainConfig:
    total = max(config.optimisation.total, 1_000_000)  # never comes to its end here
    return dataclasses.replace(
        config, optimisation=dataclasses.replace(config.optimisation, batch=batch, total=total)
    )


def _in_turns(name: str, config: TrainConfig, ways: dict[str, Machine], seconds: float) -> list[Row]:
    trainings = {way: _Training(config, machine) for way, machine in ways.items()}
    try:
        for training in trainings.values():
            training.warm_up()
        began, rounds = time.perf_counter(), 0
        while rounds < 3 or time.perf_counter() - began < seconds:
            for training in trainings.values():
                training.go_on()
                training.measure_peak()
            rounds += 1
        return [training.row(name, way) for way, training in trainings.items()]
    finally:
        for training in trainings.values():
            training.close()


class _Training:
    """One that goes on for some steps whenever it is asked to."""

    def __init__(self, config: TrainConfig, machine: Machine) -> None:
        torch.manual_seed(config.seed)
        model = DiffusionAutoencoder(config.architecture)
        pictures = random_pictures(config.image_size)
        self._config, self._machine = config, machine
        self._task = AutoencoderTask(config, model, pictures, None, machine)
        self._state = State.fresh(self._task.network, config.optimisation, machine)
        self._losses = self._task.losses.to(machine.device)
        self._batch = config.optimisation.batch
        self._together = STEPS_TOGETHER.get(machine.device.type, 1)
        self._ahead = Ahead(self._task, slice(0, self._batch), pin=machine.device.type == "cuda")
        self._product = Product(machine.device, machine.precision)
        self._rates: list[float] = []
        self._peaks: list[float] = []
        self._waited = self._took = 0.0

    def warm_up(self) -> None:
        """Compile where that is wanted, and find the fastest algorithms."""
        if self._machine.compile:
            inputs = self._ahead.take(self._state.seen, 0)
            self._losses = compiled(self._losses, inputs, self._machine, lambda _: None)
        self.go_on()
        self._rates.clear()
        self._waited = self._took = 0.0

    def go_on(self) -> None:
        """Some steps, timed as one."""
        wait_for(self._machine.device)
        began = time.perf_counter()
        for _ in range(self._together):
            asked = time.perf_counter()
            inputs = self._ahead.take(self._state.seen, 0)
            self._waited += time.perf_counter() - asked
            take_step(self._losses, self._state, self._config.optimisation, inputs, self._machine, seed=0)
        wait_for(self._machine.device)
        took = time.perf_counter() - began
        self._took += took
        self._rates.append(self._together * self._batch / took)

    def measure_peak(self) -> None:
        """What the machine gives just now."""
        product = self._product
        self._peaks += [product.flop / seconds_of(product, self._machine.device) for _ in range(3)]

    def row(self, preset: str, way: str) -> Row:
        """What was measured since the warm-up."""
        rate, precision = spread(self._rates), self._machine.precision
        flops = rate.median * image_cost(self._config.architecture, precision).flops
        peak = spread(self._peaks).median
        return Row(
            preset,
            way,
            precision,
            self._batch,
            rate.median,
            rate.low,
            rate.high,
            self._waited / self._took,
            flops / 1e12,
            flops / peak,
        )

    def close(self) -> None:
        """End the threads that draw."""
        self._ahead.__exit__(None, None, None)


@contextmanager
def _flags_kept() -> Iterator[None]:
    """A training's machine sets flags for the whole process, which other sections must not see."""
    tf32, search = torch.backends.cuda.matmul.allow_tf32, torch.backends.cudnn.benchmark
    try:
        yield
    finally:
        torch.backends.cuda.matmul.allow_tf32, torch.backends.cudnn.benchmark = tf32, search
