"""The README's and the help's examples are ones that the commands understand."""

from __future__ import annotations

import importlib
import re
import shlex

import pytest

from core.commands import COMMANDS
from core.commands.arguments import ROOT, Parser


def examples() -> list[str]:
    """Every command line that starts with one of our words, from the README and each command's help."""
    texts = [(ROOT / "README.md").read_text(encoding="utf-8")]
    texts += [importlib.import_module(f"core.commands.{name}").DESCRIPTION for name in COMMANDS.values()]
    words = "|".join(COMMANDS)
    joined = "\n".join(texts).replace("\\\n", " ")
    return re.findall(rf"^ +(semblance (?:{words}) .*)$", joined, flags=re.M)


def test_there_are_some() -> None:
    assert {line.split()[1] for line in examples()} == set(COMMANDS)


@pytest.mark.parametrize("line", examples())
def test_an_example(line: str) -> None:
    _, word, *rest = shlex.split(line)
    command = importlib.import_module(f"core.commands.{COMMANDS[word]}")
    parser = Parser(prog="semblance", description=command.DESCRIPTION)
    command.configure(parser)
    parser.parse_args(rest)  # leaves with exit code 2 where it does not understand
