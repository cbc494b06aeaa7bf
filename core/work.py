"""A request under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core import protocol
from core.diffusion.ddim import Stopped


@dataclass
class Work:
    """What goes back and forth while a request is answered.

    Attributes:
        report: takes replies on the way to the answer.
        stopped: whether the answer is still wanted.
        writing: the request has come to writing its file.
    """

    report: Callable[[protocol.Reply], None]
    stopped: Callable[[], bool]
    writing: bool = False

    def check(self) -> None:
        """Raise `Stopped` when the answer is no longer wanted."""
        if self.stopped():
            raise Stopped
