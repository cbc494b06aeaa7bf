"""The command line: `semblance WORD ...`, one file a word.

`main` loads only the command that is asked for; the others, and torch before it is needed, are left alone.
"""

from __future__ import annotations

import argparse
import importlib
from typing import Protocol, cast

from core.commands.arguments import Parser
from core.commands.errors import UserError, guarded

COMMANDS = {
    "edit": "edit",
    "interpolate": "interpolate",
    "sample": "sample",
    "encode": "encode",
    "decode": "decode",
    "import": "import_official",
    "info": "info",
    "demo": "demo",
}
"""Each command's word, and its module here."""


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
    word, *rest = argv or [""]
    return guarded(f"semblance {word}".rstrip(), lambda: _run(word, rest))


def _run(word: str, rest: list[str]) -> int:
    if word not in COMMANDS:
        raise UserError(f"There is no command '{word}'; the commands are {', '.join(COMMANDS)}.")
    module = importlib.import_module(f"core.commands.{COMMANDS[word]}")
    command = cast(Command, module)
    parser = Parser(prog=f"semblance {word}", description=command.DESCRIPTION)
    command.configure(parser)
    return command.run(parser.parse_args(rest))
