"""The command line of a training to be, as the wizard shows it."""

from __future__ import annotations

import argparse
import contextlib
import io
from collections.abc import Sequence

from training.arguments import parser


def options_of(words: Sequence[str]) -> argparse.Namespace:
    """What `semblance train` makes of them.

    Raises:
        ValueError: they make no sense; says which.
    """
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            return parser().parse_args(list(words))
    except SystemExit:
        lines = said.getvalue().strip().splitlines() or ["The command line makes no sense."]
        raise ValueError(lines[-1]) from None
