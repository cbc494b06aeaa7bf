"""What training a preset would take on this machine: memory, time and disk, for `semblance train --list`.

Arithmetic and memory are counted, the machine's speed is measured; the share of that speed which a training
reaches is an assumption, so that times are estimates.
"""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from training.ahead import DEPTH
from training.config import Compute, Optimisation, TrainConfig
from training.costs import Cost, code_cost, image_cost
from training.machine import Machine, choose_machine
from training.presets.preset import Preset
from training.throughput import matmul_speed

EFFICIENCY = {"cpu": 0.6, "cuda": 0.3, "mps": 0.3}
"""Share of the speed of large matrix products that a training step reaches. Measured for the CPU, where
`training.throughput` gives 0.64 for portrait64 and 0.71 for portrait128; assumed for graphics cards."""

_PROGRAM = {"cpu": 0.4e9, "cuda": 1.0e9, "mps": 0.5e9}  # bytes beside the tensors: libraries, the driver
_USABLE = 0.9  # of memory: other programs and the screen want some
_WAITING = DEPTH + 2  # drawn batches in the computer's memory: those ahead, the one in use and its copy
_CHECKPOINT = 4 * 4  # bytes of a weight: itself, two moments and its average, all float32
_ANY = 1 << 40  # examples, where memory can't be told
_MODEL = 2  # bytes of a weight in a model file
_CACHE = (
    "without decoded pictures, of which 10,000 take 0.1 GB at 64 px, 0.5 GB at 128 px and 2.0 GB at 256 px"
)
_HEADINGS = "preset             weights   GFLOP  batch  at once   memory          time     disk"


@dataclass(frozen=True)
class StageEstimate:
    """Of training one network.

    Attributes:
        stage: "autoencoder", "ddim" or "prior".
        cost: of an example.
        batch, total: examples of a step, and in all.
        micro_batch: the most examples that fit at a time; 0 where not even one does.
        memory: bytes with these, where the networks are.
        waiting: bytes of drawn batches, in the computer's own memory.
        most: the largest batch that there is room for; 0 where there is none at all.
        seconds: in all.
    """

    stage: str
    cost: Cost
    batch: int
    total: int
    micro_batch: int
    memory: float
    waiting: float
    most: int
    seconds: float


@dataclass(frozen=True)
class Estimate:
    """Of a whole run.

    Attributes:
        preset: its name.
        stages: those that train a network.
        checkpoints: bytes of all that stay at the end, and of one more while it is written.
        model_file: bytes.
        picture: bytes of one decoded picture in the cache.
        pictures: how many there are; None where that is not known.
    """

    preset: str
    stages: tuple[StageEstimate, ...]
    checkpoints: int
    model_file: int
    picture: int
    pictures: int | None = None

    @property
    def parameters(self) -> int:
        """Of all networks that are trained."""
        return sum(stage.cost.parameters for stage in self.stages)

    @property
    def seconds(self) -> float:
        """Of all training."""
        return sum(stage.seconds for stage in self.stages)

    @property
    def disk(self) -> int:
        """Bytes of checkpoints, the model file, and the cache where the number of pictures is known."""
        return self.checkpoints + self.model_file + (self.pictures or 0) * self.picture


def estimate(preset: Preset, pictures: int | None = None) -> Estimate:
    """What training `preset` would take on the best device here, with so many `pictures`."""
    return estimate_of(preset.make(), preset.name, pictures)


def estimate_of(config: TrainConfig, name: str, pictures: int | None = None) -> Estimate:
    """The same of any settings."""
    machine = machine_for(config)
    image = image_cost(config.architecture, machine.precision, labels=config.teaches_labels)
    weights = image.parameters
    stages = []
    if "autoencoder" in config.stages:
        first = "autoencoder" if config.architecture.encoder is not None else "ddim"
        stages.append(_stage(first, image, config.optimisation, config.compute, machine, _image(config)))
    if "prior" in config.stages:
        code = code_cost(config.prior, machine.precision)
        weights += code.parameters
        example = 2 * 4 * config.prior.code  # a code and its noise
        beside = 4 * image.parameters
        stages.append(_stage("prior", code, config.prior_optimisation, Compute(), machine, example, beside))
    kept = config.intervals.keep
    return Estimate(
        name,
        tuple(stages),
        sum((kept + 1) * _CHECKPOINT * stage.cost.parameters for stage in stages),
        _MODEL * weights,
        3 * config.image_size**2,
        pictures,
    )


def machine_for(config: TrainConfig) -> Machine:
    """The device that the configuration asks for, in its precision where that device has it."""
    best = choose_machine(Compute(config.compute.device))
    if best.device.type != "cuda" and config.compute.precision == "float16":
        return best
    return choose_machine(config.compute)


def available_memory(device: torch.device) -> float | None:
    """Bytes that a training may use: the card's, or the computer's less what a container is refused; None
    where it can't be told.
    """
    if device.type == "cuda":
        return float(torch.cuda.get_device_properties(device).total_memory)
    if device.type == "mps":
        return float(torch.mps.recommended_max_memory())
    try:
        sizes = [os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")]
    except (AttributeError, ValueError, OSError):
        return None  # Windows does not say it this way
    limit = Path("/sys/fs/cgroup/memory.max")
    if limit.exists() and (text := limit.read_text(encoding="ascii").strip()).isdigit():
        sizes.append(int(text))
    return float(min(sizes))


def explain(presets: Sequence[Preset], pictures: int | None = None) -> str:
    """A table of what each preset takes here, and what each is."""
    best = choose_machine(Compute())
    device = best.device
    memory = available_memory(device)
    speed = matmul_speed(device, best.precision)
    has = f"{_bytes(memory)} of memory, " if memory is not None else ""
    lines = [
        f"This machine: {best.label}, {has}{speed / 1e12:.3g} TFLOP/s at large matrices in {best.precision}.",
        "",
        _HEADINGS,
    ]
    lines += [_row(estimate(preset, pictures)) for preset in presets]
    lines += ["", *_notes(device, pictures), ""]
    for paper, title in ((False, "Ours"), (True, "Of the paper, with its own settings")):
        chosen = [preset for preset in presets if preset.paper == paper]
        lines += [
            title,
            *(f"  {preset.name:18}{preset.description}. For {preset.purpose}." for preset in chosen),
        ]
    return "\n".join(lines)


def pieces(config: TrainConfig, machine: Machine) -> int:
    """How many examples a process takes through the autoencoder at once; 0 for its whole share."""
    cost = image_cost(config.architecture, machine.precision, labels=config.teaches_labels)
    room = _room_for(cost, config.optimisation, config.compute, machine, _image(config), 0.0)
    return max(room.at_once, 1) if room.at_once < room.share else config.compute.micro_batch


def _image(config: TrainConfig) -> int:
    """Bytes of an image and its noise."""
    return 2 * 4 * 3 * config.image_size**2


@dataclass(frozen=True)
class _Room:
    """What memory holds of a step: `share` examples are a process's, `at_once` of them fit (0: none), in
    `memory` bytes; `most` is the largest batch.
    """

    share: int
    at_once: int
    most: int
    memory: float


def _room_for(
    cost: Cost, optimisation: Optimisation, compute: Compute, machine: Machine, example: int, beside: float
) -> _Room:
    """`example`: bytes of a drawn one; `beside`: bytes of other networks that stay in memory."""
    kind, cpu = machine.device.type, torch.device("cpu")
    share = -(-optimisation.batch // compute.processes)
    drawn = example * (_WAITING if kind == "cpu" else 1)  # bytes of each of the share beside the networks
    beside += _PROGRAM[kind]
    most = compute.processes * _left(machine.device, beside + cost.memory(1)) / drawn
    if kind != "cpu":
        most = min(most, _left(cpu, _PROGRAM["cpu"]) / (_WAITING * example))
    at_once = 0
    if optimisation.batch <= most:
        left = _left(machine.device, beside + drawn * share)
        at_once = min(share, compute.micro_batch or share)
        at_once = at_once if math.isinf(left) else min(at_once, cost.examples_within(left))
    memory = beside + drawn * share + cost.memory(max(at_once, 1))
    return _Room(share, at_once, int(min(max(most, 0), _ANY)), memory)


def _left(device: torch.device, taken: float) -> float:
    """Bytes of the device's memory that may be used beside what is `taken`."""
    memory = available_memory(device)
    return math.inf if memory is None else _USABLE * memory - taken


def _stage(
    name: str,
    cost: Cost,
    optimisation: Optimisation,
    compute: Compute,
    machine: Machine,
    example: int,
    beside: float = 0.0,
) -> StageEstimate:
    """Arguments as of `_room_for`."""
    room = _room_for(cost, optimisation, compute, machine, example, beside)
    speed = EFFICIENCY[machine.device.type] * matmul_speed(machine.device, machine.precision)
    return StageEstimate(
        name,
        cost,
        optimisation.batch,
        optimisation.total,
        room.at_once,
        room.memory,
        float(_WAITING * example * optimisation.batch),
        room.most,
        optimisation.total * cost.flops / speed,
    )


def _row(of: Estimate) -> str:
    first = of.stages[0]
    at_once = f"{first.micro_batch:,}" if first.micro_batch else "too large"
    memory = max(stage.memory for stage in of.stages)
    return (
        f"{of.preset:18}{of.parameters / 1e6:7,.1f}M{first.cost.flops / 1e9:8,.4g}{first.batch:7,}"
        f"{at_once:>9}{_bytes(memory):>9}{_duration(of.seconds):>14}{_bytes(of.disk):>9}"
    )


def _notes(device: torch.device, pictures: int | None) -> list[str]:
    disk = f"with {pictures:,} decoded pictures" if pictures is not None else _CACHE
    lines = [
        "weights: of the networks that are trained. GFLOP: of an image, or a code of a prior trained alone.",
        "at once: how many of a batch fit into memory together; a training finds that out by itself.",
        f"time: an estimate, at {EFFICIENCY[device.type]:.0%} of the speed above; --max-minutes ends sooner.",
        f"disk: {disk}.",
    ]
    if device.type != "cuda":
        lines.append("The paper's presets ask for float16: here, add --set compute.precision=float32.")
    return lines


def _bytes(number: float) -> str:
    return f"{number / 1e9:.1f} GB" if number >= 0.95e8 else f"{number / 1e6:.0f} MB"


def _duration(seconds: float) -> str:
    for unit, length in (("years", 365.25 * 86400), ("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 1.5 * length:
            return f"{seconds / length:,.3g} {unit}"
    return f"{seconds:.0f} seconds"
