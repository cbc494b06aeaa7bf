"""How many steps a decode may take: as many as fit into a time, by the speed of the decodes before."""

from __future__ import annotations

from collections.abc import Collection

BOTH = 1.4  # of a decode's time that two may take, where the second is made once and remembered
FORGETS = 0.3  # weight of the newest decode: the machine may get busy or free


class Pace:
    """Learns the seconds of a network call.

    Args:
        choices: numbers of steps that may be chosen, rising. Few, so that what is remembered by number of
            steps is found again.
        seconds: that a decode may take.
        first: the choice while nothing is known.
    """

    def __init__(self, choices: tuple[int, ...], seconds: float, first: int) -> None:
        self._choices, self._seconds, self._chosen = choices, seconds, first
        self._call: float | None = None

    def note(self, calls: int, seconds: float) -> None:
        """A decode of that many calls took that long."""
        latest = seconds / max(calls, 1)
        self._call = latest if self._call is None else (1 - FORGETS) * self._call + FORGETS * latest

    def steps(self, ready: Collection[int] | None = None) -> int:
        """The choice now. It stays while it is about right, so that the picture does not jump about.

        Args:
            ready: the numbers of steps that need one decode; others need two this time, and may take
                `BOTH` of the time together. None: all of them need one.
        """
        call = self._call
        if call is None:
            return self._chosen
        fitting = [
            steps
            for steps in self._choices
            if steps * call * (1 if ready is None or steps in ready else 2 / BOTH) <= self._seconds
        ]
        best = fitting[-1] if fitting else self._choices[0]
        too_long = self._chosen * call > 1.3 * self._seconds
        could_be_more = best >= 1.5 * self._chosen
        if too_long or could_be_more:
            self._chosen = best
        return self._chosen
