"""How long many pieces of work take together, from those that are done."""

from __future__ import annotations

_NEWEST = 0.3  # the newest piece's share in the average: it follows a machine that gets busy
_TELLING = 0.25  # share of the first piece after which it tells something


class Pace:
    """A running average of seconds a piece."""

    def __init__(self) -> None:
        self._average: float | None = None

    def add(self, seconds: float) -> None:
        """One more piece is done."""
        known = self._average
        self._average = seconds if known is None else (1 - _NEWEST) * known + _NEWEST * seconds

    def left(self, waiting: int, share: float, spent: float) -> float | None:
        """Seconds for all that is left; None while there is nothing to tell it from.

        Args:
            waiting: pieces not begun.
            share: 0 to 1, how far the piece under way is; 0 when there is none.
            spent: seconds spent on it.
        """
        average = self._average
        if average is None:
            if share < _TELLING:
                return None
            average = spent / share
        if share <= 0:
            return waiting * average
        return waiting * average + max(average - spent, (1 - share) * average * 0.5, 0.0)
