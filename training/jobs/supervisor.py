"""Runs the queued jobs one after another, each as a trainer process of its own.

Nothing the supervisor knows is only in its memory: killed at any moment, the next one goes on from the queue
and the runs' folders.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from training.jobs import lock
from training.jobs.folder import ENDED, RunBusy, RunFolder, RunState
from training.jobs.json_files import in_words
from training.jobs.lock import FileLock
from training.jobs.processes import launch, trainer_command
from training.jobs.queue import Job, Queue
from training.jobs.watched import Watched

RESTARTS = 3
"""How often a run whose trainer died is taken up again without getting any further."""
_MARK = "--- "  # the supervisor's own lines in a run's log


@dataclass(frozen=True)
class Pace:
    """How often things happen, in seconds.

    Attributes:
        poll: between looks at queue and trainer.
        idle: without any job, after which the supervisor ends.
        delay: before the first restart of a trainer that died; twice that before the second, and so on.
        remind: between words to a trainer that is to stop and does not.
        patience: with such a trainer, after which it is killed: what hangs must not hold up the others.
    """

    poll: float = 1.0
    idle: float = 60.0
    delay: float = 10.0
    remind: float = 10.0
    patience: float = 600.0


class SupervisorBusy(ValueError):
    """Another supervisor is at work on the same queue; the message says which."""


class Supervisor:
    """One queue's supervisor; there is one at a time.

    Args:
        queue: of jobs.
        command: makes the trainer's command line for a run.
        pace: how often things happen.
        say: takes a sentence about what is done, for the log.
    """

    def __init__(
        self,
        queue: Queue,
        *,
        command: Callable[[RunFolder], Sequence[str]] = trainer_command,
        pace: Pace | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._queue = queue
        self._command = command
        self._pace = pace or Pace()
        self._say = say
        self._lock = FileLock(queue.supervisor_lock)
        self._watched: Watched | None = None
        self._not_before = 0.0  # no trainer is started before this moment (monotonic)
        self._complaint = ""

    def run(self) -> None:
        """Work until there has been nothing to do for a while.

        Trainers are left alone when this ends early, by a signal or Ctrl+C; the next supervisor adopts them.

        Raises:
            SupervisorBusy: another supervisor is at work.
            OSError: the queue's folder can't be written.
        """
        self._queue.folder.mkdir(parents=True, exist_ok=True)
        if not self._lock.acquire():
            who = lock.holder(self._queue.supervisor_lock)
            raise SupervisorBusy(f"A supervisor is at work on these jobs already: {who}.")
        try:
            self._work()
        finally:
            self._lock.release()

    def _work(self) -> None:
        idle_since = time.monotonic()
        while True:
            try:
                self._step()
                if self._has_work(self._queue.jobs()):
                    idle_since = time.monotonic()
                elif time.monotonic() - idle_since >= self._pace.idle and self._leave():
                    return
                self._complaint = ""
            except (OSError, ValueError) as problem:  # a full disk, say: look again later
                if str(problem) != self._complaint:
                    self._complaint = str(problem)
                    self._say(f"The jobs can't be looked after just now: {problem}")
            time.sleep(self._pace.poll)

    def _leave(self) -> bool:
        """End, unless a job came: whoever adds one under the queue's lock meets us at work, or not at all."""
        with self._queue.changing() as content:
            if self._has_work(content.jobs):
                return False
            self._lock.release()
        self._say("There is nothing left to do.")
        return True

    def _has_work(self, jobs: Sequence[Job]) -> bool:
        return self._watched is not None or any(job.wanted == "run" or _is_ending(job) for job in jobs)

    def _step(self) -> None:
        jobs = self._queue.jobs()
        if self._watched is not None:
            watched = self._watched
            job = next((job for job in jobs if job.number == watched.number), None)
            if watched.is_alive():
                if job is None or job.wanted == "cancelled":
                    self._end(watched)
                return
            self._settle(watched, job)
            self._watched = None
            jobs = self._queue.jobs()
        for job in jobs:
            if _is_ending(job) or (job.wanted == "run" and job.run.is_held()):
                self._adopt(job)
                return
        if time.monotonic() >= self._not_before:
            for job in jobs:
                if job.wanted == "run" and self._take_up(job):
                    return

    def _end(self, watched: Watched) -> None:
        """Have the trainer stop, gently at first."""
        if watched.ask_to_stop(self._pace.remind) > self._pace.patience:
            self._say(f"The trainer of job {watched.number} does not hear that it is to stop, and is killed.")
            watched.kill()

    def _adopt(self, job: Job) -> None:
        """Watch a trainer that somebody else started."""
        if not job.started:
            self._queue.update(job.number, started=time.time())
        self._watched = Watched(job.number, job.run, None)
        self._say(f"Job {job.number} is being trained already: {job.path}")

    def _take_up(self, job: Job) -> bool:
        """Start the job's trainer; False when it is over, and the next job's turn."""
        run, state = job.run, job.run.read_state()
        if self._is_missing(job) or self._is_over(job, state):
            return False
        if _is_paused(job, state) and "resume" not in run.waiting():
            return True  # it keeps its place
        self._queue.update(job.number, started=time.time())  # first: what follows is its trainer's word
        try:
            run.take()  # meant for the trainer before
            self._note(run, f"job {job.number} is started")
            process = launch(self._command(run), run.log, self._queue, console=True)
        except OSError as problem:
            self._give_up(
                job,
                f"The trainer could not be started ({in_words(problem)}). When that is put right: "
                f"semblance jobs retry {job.number}",
            )
            return False
        self._watched = Watched(job.number, run, process)
        self._say(f"Job {job.number} is started as process {process.pid}: {job.path}")
        return True

    def _settle(self, watched: Watched, job: Job | None) -> None:
        """A trainer has ended: see what became of its run."""
        with suppress(OSError):
            watched.run.take()  # nobody hears it any more
        if job is None or job.wanted != "run" or not job.started:  # removed, cancelled, or taken up again
            self._say(f"Job {watched.number} has ended.")
            return
        state = job.run.read_state()
        if self._is_missing(job) or self._is_over(job, state):
            return
        if _is_paused(job, state):
            self._say(f"The trainer of job {job.number} ended while it was paused.")
            return
        self._restart_or_give_up(job, watched.how_it_ended(), state.overall if state else 0.0)

    def _restart_or_give_up(self, job: Job, how: str, reached: float) -> None:
        attempts = 0 if reached > job.reached else job.attempts
        if attempts >= RESTARTS:
            self._give_up(
                job,
                f"The trainer {how}, {RESTARTS + 1} times in a row without getting any further. "
                f"{_last_words(job.run)}",
            )
            return
        attempts += 1
        self._queue.update(job.number, attempts=attempts, reached=max(reached, job.reached))
        self._not_before = time.monotonic() + attempts * self._pace.delay
        sentence = f"the trainer {how}; it is started again ({attempts} of {RESTARTS})"
        self._note(job.run, sentence)
        self._say(f"Job {job.number}: {sentence}.")

    def _is_missing(self, job: Job) -> bool:
        """Whether the run's folder has gone; then the job is given up."""
        if job.run.config.is_file():
            return False
        self._give_up(
            job,
            f"There is no run in '{job.path}' any more: it was moved or deleted. "
            f"Put it back, then: semblance jobs retry {job.number}",
        )
        return True

    def _is_over(self, job: Job, state: RunState | None) -> bool:
        """Whether the run has ended by its trainer's own word; then the job is done."""
        if state is None or state.status not in ENDED or not job.started or state.updated < job.started:
            return False
        self._queue.update(job.number, wanted="done", attempts=0)
        self._say(f"Job {job.number} is {state.status}. {state.message}".rstrip())
        return True

    def _give_up(self, job: Job, reason: str) -> None:
        """Mark the run failed, in its folder as far as that is possible, and go on to the next."""
        run = job.run
        try:
            if run.config.is_file():
                self._write_failed(run, reason)
        except RunBusy:
            return  # somebody trains it after all
        except OSError as problem:
            self._say(f"'{run.path}' can't be written ({in_words(problem)}).")
        self._queue.update(job.number, wanted="done", note=reason)
        self._note(run, reason)
        self._say(f"Job {job.number} is given up. {reason}")

    def _write_failed(self, run: RunFolder, reason: str) -> None:
        with run.hold():
            state = run.read_state() or RunState()
            failed = dataclasses.replace(
                state, status="failed", message=reason, eta_seconds=None, updated=time.time()
            )
            run.write_state(failed)

    def _note(self, run: RunFolder, sentence: str) -> None:
        """A line in the run's log, where there can be one."""
        now = time.strftime("%Y-%m-%d %H:%M:%S")
        with suppress(OSError), run.log.open("a", encoding="utf-8") as log:
            log.write(f"{_MARK}{now} {sentence}\n")


def _is_ending(job: Job) -> bool:
    return job.wanted == "cancelled" and job.run.is_held()


def _is_paused(job: Job, state: RunState | None) -> bool:
    return state is not None and state.status == "paused" and 0 < job.started <= state.updated


def _last_words(run: RunFolder, lines: int = 5, most: int = 1000) -> str:
    """The end of the run's log, as a sentence."""
    try:
        with run.log.open("rb") as log:
            log.seek(max(0, log.seek(0, 2) - 16 * most))
            text = log.read().decode("utf-8", errors="replace")
    except OSError:
        text = ""
    words = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith(_MARK)]
    if not words:
        return "It left no words in its log."
    return "Its last words: " + "\n".join(words[-lines:])[-most:]
