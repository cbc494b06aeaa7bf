"""How much work each quality of an edit is worth: its numbers of network calls."""

from __future__ import annotations

from collections.abc import Callable, Collection

from core.diffusion.solvers import SolverName
from core.pace import Pace
from core.protocol import Edit, Quality

SOLVER: SolverName = "ddim"  # of encodes and decodes
ENCODE_STEPS = {Quality.PREVIEW: 20, Quality.REFINED: 20, Quality.FULL: 50}
EXPORT_STEPS = 50
PREVIEW_STEPS = (3, 4, 5, 6, 8, 10, 14, 20)
"""With 3 steps an edit differs from one of 50 by about a third of itself, with 6 by a sixth (the bundled
model, smile, glasses and age on six portraits); the rest shows when the slider is let go.
"""
PREVIEW_SECONDS = 0.075  # of an edited decode; with pasting and the way to the screen, ten pictures a second
REFINED_STEPS = (8, 12, 16, 20, 30)
REFINED_SECONDS = 0.7


def encode_steps(request: Edit) -> int:
    """Network calls of the encoding of a request's crops."""
    return request.steps or ENCODE_STEPS[request.quality]


class Effort:
    """Learns how fast one model is on one device.

    Args:
        paced: whether edits on the screen take as many steps as there is time for; else the same request
            gives the same pixels on every machine.
    """

    def __init__(self, *, paced: bool = True) -> None:
        self._paces = {
            Quality.PREVIEW: Pace(PREVIEW_STEPS if paced else (6,), PREVIEW_SECONDS, first=6),
            Quality.REFINED: Pace(REFINED_STEPS if paced else (20,), REFINED_SECONDS, first=20),
        }

    def note(self, calls: int, seconds: float) -> None:
        """That many network calls took that long."""
        for pace in self._paces.values():
            pace.note(calls, seconds)

    def decode_steps(self, request: Edit, ready: Callable[[], Collection[int] | None]) -> int:
        """Network calls of each decode that `request` asks for, or that there is time for.

        Args:
            ready: the numbers of steps with which a picture of rest needs one decode only, as `Pace.steps`
                takes them.
        """
        if request.steps:
            return request.steps
        pace = self._paces.get(request.quality)
        if pace is None:
            return EXPORT_STEPS
        return pace.steps(ready() if request.quality is Quality.REFINED else None)
