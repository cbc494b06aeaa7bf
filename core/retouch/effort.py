"""How much work each quality of an edit is worth: solvers, and their numbers of network calls.

From the table of solvers that `dev.py bench` makes (the bundled model, eight validation portraits). Squared
errors in millionths: of the unedited picture against the photo; and, both against very many steps, of the
edited picture and of the change that the edit adds to the photo.

    official, 250 + 100     34    32   0.68    the aim
    ddim, 20 + 20          338   337   7.4     what was here before
    ab2, 20 + 20           0.7   0.7   0.15    exports: better than the aim, with a ninth of its calls
    ab2, 20 + 10            20    19   0.97    at rest, and frames of strips
    ab2, 20 + 6             89    91   4.4     previews: a tenth of ddim's error with as many calls
    ddim, 20 + 6          1600  1600    40
    ab2, 10 + 10            39    40   1.9     an encode is kept for good, so it may take 20

All qualities share one encode. `Obelm` gives the photo back exactly, but its changes are no truer (0.68 with
20 + 19), and its codes are twice as large and serve one number of steps only. The changes of `FixedPoint` are
far off.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from core.diffusion.solvers import SolverName
from core.pace import Pace
from core.protocol import Edit, Quality

SOLVER: SolverName = "ab2"
"""Of the codes of photos, both ways; one call a step."""

SOLVER_OF_NEW: SolverName = "ddim"
"""Of pictures from drawn noise, where `Ab2` would leave the grain of the lowest level."""

MOST_STEPS = 900  # a noise grid has no more levels than its schedule has different noises
ENCODE_STEPS = 20
EXPORT_STEPS = 20
STRIP_STEPS = 10
PREVIEW_STEPS = (3, 4, 5, 6, 8, 10, 14, 20)
PREVIEW_SECONDS = 0.075  # of an edited decode; with pasting and the way to the screen, ten pictures a second
PREVIEW_FIRST = 6
REFINED_STEPS = (6, 8, 10, 14, 20)
REFINED_SECONDS = 0.7
REFINED_FIRST = 10


def encode_steps(request: Edit) -> int:
    """Network calls of the encoding of a request's crops."""
    return min(request.steps, MOST_STEPS) or ENCODE_STEPS


def strip_steps(asked: int) -> int:
    """Network calls of the decode of a strip's frame; 0 leaves it open."""
    return min(asked, MOST_STEPS) or STRIP_STEPS


class Effort:
    """Learns how fast one model is on one device.

    Args:
        paced: whether edits on the screen take as many steps as there is time for; else the same request
            gives the same pixels on every machine.
    """

    def __init__(self, *, paced: bool = True) -> None:
        preview, refined = (PREVIEW_STEPS, REFINED_STEPS) if paced else ((PREVIEW_FIRST,), (REFINED_FIRST,))
        self._paces = {
            Quality.PREVIEW: Pace(preview, PREVIEW_SECONDS, PREVIEW_FIRST),
            Quality.REFINED: Pace(refined, REFINED_SECONDS, REFINED_FIRST),
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
            return min(request.steps, MOST_STEPS)
        pace = self._paces.get(request.quality)
        if pace is None:
            return EXPORT_STEPS
        return pace.steps(ready() if request.quality is Quality.REFINED else None)
