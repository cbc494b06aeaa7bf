"""The training loop of every stage: steps, metrics, checkpoints, commands, and the way back from trouble."""

from __future__ import annotations

import math
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import torch
from torch import Tensor, nn

from training.ahead import Ahead
from training.checkpoint import State
from training.checkpoints import Checkpoints
from training.compiling import compiled
from training.config import Intervals
from training.controls import Asked, Controls, Interrupted
from training.draws import step_seed
from training.machine import Machine
from training.processes import Processes
from training.reporter import Reporter
from training.step import Taken, learning_rate, take_step
from training.task import Task
from training.trouble import TrainingFailed, Watch

READ_EVERY = 10  # steps between readings of the losses; each reading makes a graphics card wait
ROLLBACKS = 3


@dataclass(frozen=True)
class Limits:
    """Where a stage is cut short, so that the run goes on with the next.

    Attributes:
        seconds: of this session.
        seen: examples in all.
    """

    seconds: float = math.inf
    seen: float = math.inf


NO_LIMITS = Limits()


class Ending(Enum):
    """How a stage's training ended."""

    DONE = "done"
    CUT = "cut"
    STOPPED = "stopped"


class Loop:
    """Trains one task from its newest checkpoint to its end.

    Args:
        task: what is trained.
        checkpoints: where its states are kept.
        intervals: when what happens.
        samples: folder for grids of pictures.
        limits: where it is cut.
        micro_batch: to begin with; 0 for all at once.
    """

    def __init__(
        self,
        task: Task,
        checkpoints: Checkpoints,
        *,
        intervals: Intervals,
        samples: Path,
        machine: Machine,
        processes: Processes,
        controls: Controls,
        reporter: Reporter,
        limits: Limits = NO_LIMITS,
        micro_batch: int = 0,
    ) -> None:
        self._task, self._checkpoints = task, checkpoints
        self._intervals, self._samples, self._limits = intervals, samples, limits
        self._machine, self._processes = machine, processes
        self._controls, self._reporter = controls, reporter
        self.state = State.fresh(task.network, task.optimisation, machine)
        self._micro_batch = micro_batch
        task.losses.to(machine.device)
        self._watch, self._phase = Watch(), 0
        self._unread: list[Taken] = []
        self._recent: list[tuple[float, float]] = []  # (loss, norm) read since the last row
        self._pace = Pace()
        self._began = self._saved = time.monotonic()
        self._rolled_to: Path | None = None

    def run(self) -> Ending:
        """Train.

        Raises:
            TrainingFailed: it went wrong more often than can be mended.
            TooLittleMemory: one example alone is too much.
            Interrupted: stopped while the disk was full; says what is lost.
        """
        self._begin()
        task, state = self._task, self.state
        share = self._processes.share(task.optimisation.batch)
        with Ahead(task, share, pin=self._machine.device.type == "cuda") as ahead:
            losses = task.losses
            if self._machine.compile:
                first = ahead.take(state.seen, state.attempt)
                losses = compiled(losses, first, self._machine, self._reporter.say)
            losses = self._processes.wrap(losses, self._machine.device)
            while True:
                ending = self._obey()
                if ending is None:
                    self._step(losses, ahead)
                elif self._read():  # else the last steps were undone, and there is more to do
                    if not self._save():
                        self._tell_lost()
                    return ending

    def _step(self, losses: nn.Module, ahead: Ahead) -> None:
        task, state = self._task, self.state
        inputs = ahead.take(state.seen, state.attempt)
        seed = step_seed(task.seed, state.attempt, state.seen, self._processes.rank)
        taken = take_step(
            losses, state, task.optimisation, inputs, self._machine, seed=seed, say=self._reporter.say
        )
        self._unread.append(taken)
        self._after_step()

    def _begin(self) -> None:
        task, state = self._task, self.state
        if self._processes.is_first:
            if self._checkpoints.load_newest(state, self._reporter.say):
                if state.seen:
                    self._reporter.event(task.stage, state.seen, "went on from a checkpoint")
            else:
                self._write()
        self._follow()
        self._saved = time.monotonic()
        known = [size for size in (state.micro_batch, self._micro_batch) if size]
        state.micro_batch = min(known, default=0)
        self._pace.start(state.seen)
        self._report()

    def _obey(self) -> Ending | None:
        """Do what was asked for; the ending, when it has come."""
        asked = Asked(self._processes.tell(int(self._asked()) if self._processes.is_first else 0))
        if asked & Asked.PAUSE and not asked & Asked.STOP:
            self._pause()
            return self._obey()
        if asked & (Asked.SAMPLE | Asked.SAVE):
            self._read()
        if asked & Asked.SAVE:
            self._save()
        if asked & Asked.SAMPLE:
            self._sample()
        if asked & Asked.STOP:
            return Ending.STOPPED
        if self.state.seen >= self._task.optimisation.total:
            return Ending.DONE
        return Ending.CUT if asked & Asked.CUT else None

    def _asked(self) -> Asked:
        over = time.monotonic() - self._began > self._limits.seconds or self.state.seen >= self._limits.seen
        return self._controls.take() | (Asked.CUT if over else Asked.NOTHING)

    def _pause(self) -> None:
        self._read()
        self._save()
        self._report("paused")
        self._machine.free_memory()
        if self._processes.is_first:
            self._controls.hold()
        self._processes.wait()
        self._pace.start(self.state.seen)
        self._report()

    def _after_step(self) -> None:
        every = self._intervals
        log, evaluate, sample, save = map(
            self._crossed, (every.log, every.evaluate, every.sample, every.save)
        )
        if len(self._unread) < READ_EVERY and not (log or evaluate or sample or save):
            return
        if not self._read():
            return
        if log or evaluate:
            self._row(with_figures=evaluate)
        if save or self._processes.tell(int(time.monotonic() - self._saved > 60 * every.save_minutes)):
            self._save()
        if sample:
            self._sample()
        self._report()

    def _crossed(self, interval: int) -> bool:
        batch = self._task.optimisation.batch
        return self.state.seen // interval > (self.state.seen - batch) // interval

    def _read(self) -> bool:
        """Look at the losses of the last steps; False when they were so bad that they were undone."""
        if not self._unread:
            return True
        loss = self._processes.mean(_mean([taken.loss for taken in self._unread]))
        # The gradients are the same in every process. Infinite ones are part of float16, which skips them.
        norms = torch.stack([taken.norm for taken in self._unread])
        norm = float(norms[norms.isfinite()].max() if self.state.scaler.is_enabled() else norms.max())
        self._unread.clear()
        phase = self._task.phase(self.state.seen)
        if phase != self._phase:  # other noise levels have other losses
            self._watch.forget()
            self._phase = phase
        trouble = self._watch.trouble(loss, norm)
        if trouble:
            self._roll_back(trouble)
            return False
        self._recent.append((loss, norm))
        self._pace.note(self.state.seen)
        return True

    def _roll_back(self, trouble: str) -> None:
        state = self.state
        attempt, failed_at = state.attempt + 1, state.seen
        if attempt > ROLLBACKS:
            raise TrainingFailed(
                f"The training failed at {failed_at:,} {self._task.unit}: {trouble}, for the "
                f"{attempt}th time in spite of going back. Train anew with a lower "
                "--set optimisation.learning_rate=..., or on more and more varied pictures."
            )
        files = self._checkpoints.files()
        if self._processes.is_first and len(files) > 1 and files[-1] == self._rolled_to:
            files.pop().unlink()  # it led to the same trouble before
        if self._processes.is_first:
            self._checkpoints.load_newest(state, self._reporter.say)
        self._follow()
        self._rolled_to = self._checkpoints.files()[-1]
        state.attempt = attempt
        self._watch.forget()
        self._recent.clear()
        self._save()
        self._pace.start(state.seen)
        self._reporter.event(
            self._task.stage,
            state.seen,
            f"at {failed_at} {trouble}: back to {state.seen}, with half the learning rate (time {attempt} "
            f"of {ROLLBACKS})",
        )

    def _row(self, *, with_figures: bool) -> None:
        if not self._processes.is_first or not self._recent:
            return
        state, task = self.state, self._task
        row: dict[str, float | str] = {
            "stage": task.stage,
            "seen": state.seen,
            "loss": math.fsum(loss for loss, _ in self._recent) / len(self._recent),
            "gradient_norm": max(norm for _, norm in self._recent),
            "learning_rate": learning_rate(task.optimisation, state.seen, state.attempt),
            "seconds": state.seconds + self._pace.seconds,
        }
        if self._pace.rate:
            row |= {f"{task.unit}_per_second": self._pace.rate, "eta_seconds": self._eta(self._pace.rate)}
        memory = self._machine.memory_used()
        row |= {"memory_gb": memory} if memory is not None else {}
        self._recent.clear()
        if with_figures:
            with suppress(Interrupted):  # then the row goes without them, and the loop sees to what was asked
                row |= task.evaluate(state.ema, self._controls.check)
        self._reporter.row(row)

    def _sample(self) -> None:
        if not self._processes.is_first:
            return
        path = self._samples / f"{self._task.stage}-{self.state.seen:012}.png"
        with suppress(Interrupted):
            self._reporter.patiently(lambda: self._task.sample(self.state.ema, path, self._controls.check))

    def _save(self) -> bool:
        """Whether that was possible; else a stop ended the wait for space on the disk."""
        saved = self._write() if self._processes.is_first else True
        self._processes.wait()
        self._saved = time.monotonic()
        return saved

    def _write(self) -> bool:
        state = self.state
        state.seconds += self._pace.lap()
        return self._reporter.patiently(lambda: self._checkpoints.save(state)) is not None

    def _tell_lost(self) -> None:
        """The last checkpoint was not written.

        Raises:
            Interrupted: examples were trained since the one before.
        """
        task, newest = self._task, self._checkpoints.newest()
        saved = newest or 0
        lost = self.state.seen - saved
        if newest is not None and not lost:
            return
        self._reporter.progress(task.stage, saved, task.optimisation.total)
        kept = f"the training up to {saved:,} {task.unit}" if saved else "nothing of this part yet"
        raise Interrupted(
            f"Stopped while the disk was full. Saved: {kept}. Lost: the {lost:,} {task.unit} after that, as "
            "their checkpoint could not be written. Free some space before it goes on."
        )

    def _follow(self) -> None:
        """Let the other processes stand where the first one stands: at its newest checkpoint."""
        self._processes.wait()
        if not self._processes.is_first:
            self._checkpoints.load_newest(self.state, self._reporter.say)
        self._processes.wait()

    def _report(self, status: str = "running") -> None:
        state, task = self.state, self._task
        self._reporter.progress(
            task.stage,
            state.seen,
            task.optimisation.total,
            rate=self._pace.rate,
            micro_batch=state.micro_batch,
            status="paused" if status == "paused" else "running",
        )

    def _eta(self, rate: float) -> float:
        return max(0, self._task.optimisation.total - self.state.seen) / rate


class Pace:
    """Examples a second, following a machine that gets busy or free; pauses do not count."""

    def __init__(self) -> None:
        self.rate: float | None = None
        self.seconds = 0.0  # since the last lap
        self._seen, self._noted = 0, time.monotonic()

    def start(self, seen: int) -> None:
        """Begin, or begin again after something that was no training."""
        self._seen, self._noted = seen, time.monotonic()

    def note(self, seen: int) -> None:
        """Training has come to `seen`."""
        now = time.monotonic()
        took = max(now - self._noted, 1e-9)
        latest = (seen - self._seen) / took
        # The longer a stretch, the more it says: half of what is known is forgotten in half a minute.
        weight = 0.5 ** (took / 30)
        self.rate = latest if self.rate is None else weight * self.rate + (1 - weight) * latest
        self.seconds += took
        self._seen, self._noted = seen, now

    def lap(self) -> float:
        """Seconds of training since the last lap."""
        seconds, self.seconds = self.seconds, 0.0
        return seconds


def _mean(values: list[Tensor]) -> float:
    return float(torch.stack(values).double().mean())
