"""The processes that train together: one, or several under `torchrun`."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import distributed, nn
from torch.nn.parallel import DistributedDataParallel

PATIENCE = datetime.timedelta(hours=6)  # the others wait while the first validates, samples or is paused


@dataclass(frozen=True)
class Processes:
    """This process among all.

    Attributes:
        rank: its number.
        count: of all.
        local_rank: its number on this computer.
    """

    rank: int = 0
    count: int = 1
    local_rank: int = 0

    @property
    def is_first(self) -> bool:
        """Whether this is the one that writes files and takes commands."""
        return self.rank == 0

    def share(self, batch: int) -> slice:
        """Which of a batch's examples are this process's.

        Raises:
            ValueError: the batch can't be shared evenly.
        """
        if batch % self.count:
            raise ValueError(
                f"A batch of {batch} can't be shared evenly by {self.count} processes. "
                f"Choose a multiple of {self.count}: --set optimisation.batch=..."
            )
        return slice(self.rank, batch, self.count)

    def wrap(self, losses: nn.Module, device: torch.device) -> nn.Module:
        """The module with gradients averaged over the processes."""
        if self.count == 1:
            return losses
        return DistributedDataParallel(losses, device_ids=[device] if device.type == "cuda" else None)

    def tell(self, value: int) -> int:
        """The first process's value, in every process."""
        if self.count == 1:
            return value
        told = torch.tensor(value)
        distributed.broadcast(told, 0)
        return int(told)

    def mean(self, value: float) -> float:
        """The mean over the processes, in every process."""
        if self.count == 1:
            return value
        summed = torch.tensor(value, dtype=torch.float64)
        distributed.all_reduce(summed)
        return float(summed) / self.count

    def wait(self) -> None:
        """Go on when all are here."""
        if self.count > 1:
            distributed.barrier()


@contextmanager
def joined() -> Iterator[Processes]:
    """This process's place among those that `torchrun` started, or alone."""
    count = int(os.environ.get("WORLD_SIZE", "1"))
    if count == 1:
        yield Processes()
        return
    # Small control messages go by way of the CPU also where gradients go from card to card.
    backend = "cpu:gloo,cuda:nccl" if distributed.is_nccl_available() else "gloo"
    distributed.init_process_group(backend, timeout=PATIENCE)
    try:
        yield Processes(distributed.get_rank(), count, int(os.environ.get("LOCAL_RANK", "0")))
    finally:
        distributed.destroy_process_group()
