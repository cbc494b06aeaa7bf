"""A network of a few numbers with all that a stage has, for tests of the loop."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.checkpoints import Checkpoints
from training.config import Intervals, Optimisation
from training.controls import Controls
from training.jobs.folder import RunFolder
from training.loop import NO_LIMITS, Limits, Loop
from training.machine import CPU
from training.processes import Processes
from training.reporter import Reporter
from training.task import Check


class Losses(nn.Module):
    """[b,3] inputs and [b] answers to the squared error [b] of a linear network."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network
        self.poisoned: set[int] = set()  # examples whose loss is not a number
        self.sizes: list[int] = []  # of the pieces that came
        self.fits = 1 << 30  # examples that memory holds

    def forward(self, numbers: Tensor, x: Tensor, y: Tensor) -> Tensor:
        """Squared error of each example."""
        if len(x) > self.fits:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        self.sizes.append(len(x))
        loss: Tensor = (self.network(x)[:, 0] - y).square()
        bad = torch.tensor([int(number) in self.poisoned for number in numbers])
        return torch.where(bad, torch.nan, loss)


class SmallTask:
    """Learns a linear function."""

    stage = "autoencoder"
    unit = "images"

    def __init__(self, total: int = 400, batch: int = 4, *, dropout: float = 0.0, seed: int = 0) -> None:
        torch.manual_seed(seed)
        self.network: nn.Module = nn.Sequential(nn.Linear(3, 16), nn.Dropout(dropout), nn.Linear(16, 1))
        self.small_losses = Losses(self.network)
        self.losses: nn.Module = self.small_losses
        self.optimisation = Optimisation(batch=batch, total=total, learning_rate=1e-2, ema_decay=0.9)
        self.seed = seed
        self.sampled: list[Path] = []

    def draw(self, seen: int, attempt: int, share: slice) -> tuple[Tensor, ...]:
        """Examples that other attempts number differently."""
        numbers = np.arange(seen, seen + self.optimisation.batch)[share] + 1_000_000 * attempt
        x = np.stack([np.random.default_rng((self.seed, int(n))).standard_normal(3) for n in numbers])
        y = x @ np.array([1.0, -2.0, 0.5]) + 0.1 * np.sin(50 * x[:, 0])
        return torch.from_numpy(numbers), torch.from_numpy(x).float(), torch.from_numpy(y).float()

    def phase(self, seen: int) -> int:
        """There is only one."""
        return 0

    def evaluate(self, ema: nn.Module, check: Check) -> dict[str, float]:
        """Error on examples of their own."""
        check()
        _, x, y = self.draw(10_000_000, 0, slice(None))
        with torch.no_grad():
            return {"validation_loss": float((ema(x)[:, 0] - y).square().mean())}

    def sample(self, ema: nn.Module, path: Path, check: Check) -> None:
        """Leave a file."""
        check()
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"picture")
        self.sampled.append(path)


EVERY = Intervals(evaluate=200, log=40, sample=400, save=80, keep=3)


def loop_of(task: SmallTask, folder: Path, intervals: Intervals = EVERY, limits: Limits = NO_LIMITS) -> Loop:
    """A loop in a run folder of its own."""
    run = RunFolder(folder)
    run.checkpoints.mkdir(parents=True, exist_ok=True)
    controls = Controls(run)
    return Loop(
        task,
        Checkpoints(run.checkpoints, task.stage, "pictures", intervals.keep),
        intervals=intervals,
        samples=run.samples,
        machine=CPU,
        processes=Processes(),
        controls=controls,
        reporter=Reporter(run, controls, {task.stage: 1.0}),
        limits=limits,
    )


def weights(loop: Loop) -> list[Tensor]:
    """Every weight and its average."""
    modules = (loop.state.network, loop.state.ema)
    return [value.detach().clone() for module in modules for value in module.parameters()]


def same(a: list[Tensor], b: list[Tensor]) -> bool:
    """Whether all are equal to the last bit."""
    return all(torch.equal(x, y) for x, y in zip(a, b, strict=True))
