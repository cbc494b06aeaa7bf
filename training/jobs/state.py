"""What a trainer says of its run.

Free of torch.
"""

from __future__ import annotations

import dataclasses
import math
import os
import platform
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

Status = Literal["preparing", "running", "paused", "finished", "stopped", "failed"]
LIVE: tuple[Status, ...] = ("preparing", "running", "paused")
"""What only a trainer at work can be."""
ENDED: tuple[Status, ...] = ("finished", "stopped", "failed")


@dataclass(frozen=True)
class RunState:
    """How far a run is, as its trainer last said.

    Attributes:
        status: what the trainer does, or how it ended.
        stage: which part of the run is trained.
        done, total: examples of this stage.
        overall: share of the whole run, 0 to 1.
        eta_seconds: to the end of the run; None while unknown.
        rate: examples a second; None while unknown.
        message: a sentence for the user: why it failed, what it waits for; may be empty.
        pid, host: of the trainer.
        updated: when this was said, unix seconds. New in each state: it tells this go from the last.
        micro_batch: examples a process takes at once now.
    """

    status: Status = "preparing"
    stage: str = ""
    done: int = 0
    total: int = 0
    overall: float = 0.0
    eta_seconds: float | None = None
    rate: float | None = None
    message: str = ""
    pid: int = field(default_factory=os.getpid)
    host: str = field(default_factory=platform.node)
    updated: float = field(default_factory=time.time)
    micro_batch: int = 0

    def as_dict(self) -> dict[str, str | float | None]:
        """Plain JSON values; a number that is not finite becomes None."""
        return {name: finite(value) for name, value in dataclasses.asdict(self).items()}

    @staticmethod
    def from_dict(values: Mapping[str, object]) -> RunState:
        """Rebuild from `as_dict`; fields that a later version added are left out.

        Raises:
            KeyError, TypeError, ValueError: it makes no sense.
        """
        status = str(values["status"])
        if status not in get_args(Status):
            raise ValueError(f"there is no status '{status}'")
        numbers = {name: _number(values[name]) for name in ("done", "total", "overall", "updated")}
        return RunState(
            status=cast(Status, status),
            stage=str(values["stage"]),
            done=int(numbers["done"]),
            total=int(numbers["total"]),
            overall=numbers["overall"],
            eta_seconds=_number_or_none(values["eta_seconds"]),
            rate=_number_or_none(values["rate"]),
            message=str(values["message"]),
            pid=int(_number(values["pid"])),
            host=str(values["host"]),
            updated=numbers["updated"],
            micro_batch=int(_number(values["micro_batch"])),
        )


def finite(value: float | str | None) -> float | str | None:
    """The value as JSON can hold it: None in place of NaN and infinity."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no number")
    return value


def _number_or_none(value: object) -> float | None:
    return None if value is None else _number(value)
