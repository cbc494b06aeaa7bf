"""Having a supervisor at work: one is started, detached, where there is none."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from training.jobs import lock
from training.jobs.json_files import in_words
from training.jobs.processes import launch, supervisor_command
from training.jobs.queue import Queue

_PAUSE = 0.05
_LONGEST_LOG = 1_000_000  # bytes


def is_at_work(queue: Queue) -> bool:
    """Whether a supervisor looks after the queue."""
    return lock.is_held(queue.supervisor_lock)


def start_detached(
    queue: Queue | None = None, *, command: Sequence[str] | None = None, patience: float = 30.0
) -> bool:
    """Start a supervisor that outlives this process, its terminal and its window; returns once it is at work.

    Args:
        queue: to look after; None for the user's own.
        command: how it is started, where not as usual.
        patience: seconds to wait for it.

    Returns:
        whether one was started: False when one is at work already, or the one started found nothing to do.

    Raises:
        ValueError: it could not be started; says why.
    """
    queue = queue or Queue()
    if is_at_work(queue):
        return False
    log = queue.supervisor_log
    try:
        queue.folder.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LONGEST_LOG:
            log.unlink()
        process = launch(command or supervisor_command(), log, queue)
    except OSError as problem:
        raise ValueError(f"The supervisor of jobs could not be started ({in_words(problem)}).") from problem
    # waited for, so that it is no zombie when it ends before a window that lives for days
    threading.Thread(target=process.wait, name="supervisor-ends", daemon=True).start()
    until = time.monotonic() + patience
    while not is_at_work(queue):
        if process.returncode is not None:
            if process.returncode == 0:
                return False
            if is_at_work(queue):  # another was quicker
                return False
            raise ValueError(
                f"The supervisor of jobs ended at once (exit code {process.returncode}); '{log}' says why."
            )
        if time.monotonic() > until:
            raise ValueError(f"The supervisor of jobs does not begin; perhaps '{log}' says why.")
        time.sleep(_PAUSE)
    return True
