"""Somebody who asked, and remembers what was said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Heard:
    """Takes lines as `Talk` gives them."""

    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []

    def __call__(self, line: Mapping[str, Any]) -> None:
        """One more."""
        self.lines.append(dict(line))

    def of(self, kind: str) -> list[dict[str, Any]]:
        """The lines of a kind."""
        return [line for line in self.lines if line["kind"] == kind]

    @property
    def result(self) -> dict[str, Any]:
        """The last line, which must be one."""
        assert self.lines[-1]["kind"] == "result", self.lines[-1]
        return self.lines[-1]
