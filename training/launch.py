"""Starts one training process for each graphics card."""

from __future__ import annotations

from collections.abc import Sequence

from training.config import TrainConfig
from training.jobs.folder import RunFolder
from training.jobs.processes import trainer_command
from training.processes import Processes
from training.run_data import pictures_of, save_report

AGAIN = 75  # exit code of a process that found that all must start again, with smaller pieces
TRIES = 12  # a piece can be halved that often


def launch(folder: RunFolder, count: int, words: Sequence[str] = ()) -> int:
    """Train with `count` processes on this computer and wait for them; the exit code.

    Several computers are started with torchrun itself, on a folder that all of them see; on each:
    `torchrun --nnodes M --nproc-per-node N --rdzv-backend c10d --rdzv-endpoint HOST -m training
    --resume -o RUN`.

    Args:
        words: added to the command of each.

    Raises:
        ValueError: less than one process, or the batch or the pictures can't be used; says why.
    """
    if count < 1:
        raise ValueError(f"--gpus {count}: one is the least.")
    from torch.distributed.elastic.multiprocessing.api import SignalException
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.run import main as torchrun

    config = TrainConfig.load(folder.config)
    Processes(count=count).share(config.optimisation.batch)
    with folder.hold():
        # Here, so that a mistake is said once, and that no process waits for hours while the first decodes.
        save_report(folder, pictures_of(folder, config))
    options = [f"--nproc-per-node={count}", "--max-restarts=0", "--standalone", "--no-python"]
    for _ in range(TRIES):
        try:
            torchrun([*options, *trainer_command(folder), *words])
        except SignalException:
            return 0  # the processes have heard it, too, and stopped with everything saved
        except ChildFailedError as problem:
            codes = {failure.exitcode for failure in problem.failures.values()}
            if AGAIN not in codes:
                return 2 if 2 in codes else 1
        else:
            return 0
    return 1
