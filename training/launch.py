"""Starts one training process for each graphics card."""

from __future__ import annotations

from collections.abc import Sequence

from training.config import TrainConfig
from training.jobs.folder import RunFolder
from training.jobs.processes import trainer_command
from training.processes import Processes
from training.run_data import pictures_of, save_report

RESTARTS = 5  # of all processes, when memory runs out in one of them or a card is lost


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
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.run import main as torchrun

    config = TrainConfig.load(folder.config)
    Processes(count=count).share(config.optimisation.batch)
    with folder.hold():
        # Here, so that a mistake is said once, and that no process waits for hours while the first decodes.
        save_report(folder, pictures_of(folder, config))
    options = [f"--nproc-per-node={count}", f"--max-restarts={RESTARTS}", "--standalone", "--no-python"]
    try:
        torchrun([*options, *trainer_command(folder), *words])
    except ChildFailedError as problem:
        codes = {failure.exitcode for failure in problem.failures.values()}
        return 2 if codes == {2} else 1
    return 0
