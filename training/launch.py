"""Starts one training process for each graphics card."""

from __future__ import annotations

from collections.abc import Sequence

from training.jobs.folder import RunFolder
from training.jobs.processes import trainer_command

RESTARTS = 5  # of all processes, when memory runs out in one of them or a card is lost


def launch(folder: RunFolder, count: int, words: Sequence[str] = ()) -> int:
    """Train with `count` processes on this computer and wait for them; the exit code.

    Several computers are started with torchrun itself, on a folder that all of them see; on each:
    `torchrun --nnodes M --nproc-per-node N --rdzv-backend c10d --rdzv-endpoint HOST -m training
    --resume -o RUN`.

    Args:
        words: added to the command of each.

    Raises:
        ValueError: less than one process.
    """
    if count < 1:
        raise ValueError(f"--gpus {count}: one is the least.")
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.run import main as torchrun

    options = [f"--nproc-per-node={count}", f"--max-restarts={RESTARTS}", "--standalone", "--no-python"]
    try:
        torchrun([*options, *trainer_command(folder), *words])
    except ChildFailedError as problem:
        codes = {failure.exitcode for failure in problem.failures.values()}
        return 2 if codes == {2} else 1
    return 0
