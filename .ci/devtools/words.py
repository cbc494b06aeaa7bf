"""How the developer's commands speak: plain lines, and errors that say what to do."""

from __future__ import annotations


class SetupError(Exception):
    """The set-up can't go on; the message says what happened, why, and what to do."""


class NotOfferedError(SetupError):
    """The registry that was asked does not have what is wanted; another may."""


def say(line: str) -> None:
    """Print one line at once, also where the output is a pipe."""
    print(line, flush=True)
