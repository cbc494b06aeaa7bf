"""The command line: `semblance WORD ...`, one file a word.

`main` loads only the command that is asked for, so that help and mistakes answer quickly.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import Protocol, cast

COMMANDS = {
    "edit": "move sliders on a photo and write the whole photo",
    "interpolate": "blend one photo into another",
    "sample": "make new pictures",
    "encode": "turn a photo into its codes",
    "decode": "turn codes back into a picture",
    "info": "say what a model file holds",
    "import": "make a model file of official checkpoints",
    "demo": "make one edit and show it beside the photo",
}
"""Each command's word and what it does, in the order of the help."""

_MODULES = {"import": "import_official"}  # where the module isn't called like the command


class Command(Protocol):
    """What each command's module holds."""

    DESCRIPTION: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do the work; the exit code."""


def main(argv: list[str]) -> int:
    """Run a command: `argv[0]` is its word, the rest are its arguments. Never raises for what goes wrong.

    Returns:
        the exit code: 0 done, 1 our failure, 2 the user's mistake (each with a sentence on stderr), 130
        stopped with Ctrl+C.
    """
    from core.commands import errors

    # OpenMP reads it when torch is loaded. Threads that spin while they wait make everything several times
    # slower wherever other programs work, too.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(overview(), file=sys.stdout if argv else sys.stderr)
        return 0 if argv else 2
    word, *rest = argv
    return errors.guarded(f"semblance {word}", lambda: _run(word, rest))


def overview() -> str:
    """The list of commands."""
    lines = [f"  {word:<12} {purpose}" for word, purpose in COMMANDS.items()]
    return "\n".join(
        [
            "usage: semblance [PHOTO ...]          open the editor",
            "       semblance COMMAND ...          work without a window",
            "",
            *lines,
            "",
            "'semblance COMMAND --help' says more about each.",
        ]
    )


def _run(word: str, rest: list[str]) -> int:
    from core.commands.arguments import Parser
    from core.commands.errors import UserError

    if word not in COMMANDS:
        raise UserError(f"There is no command '{word}'; the commands are {', '.join(COMMANDS)}.")
    module = importlib.import_module(f"core.commands.{_MODULES.get(word, word)}")
    command = cast(Command, module)
    parser = Parser(prog=f"semblance {word}", description=command.DESCRIPTION)
    command.configure(parser)
    return command.run(parser.parse_args(rest))
