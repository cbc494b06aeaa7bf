"""A run's metrics as curves, read in pieces however long the file is. For a thread of its own."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from app.runs.curve import Curve, Points

PIECE = 1 << 18  # bytes read and understood at once: a few milliseconds, between which others get their turn
LONG = 1 << 24  # bytes left to read of which a sketch is drawn first
_SKETCH_PIECES, _SKETCH_PIECE = 160, 1 << 13
_NUMBERS = (int, float)
_LEFT_OUT = {"stage", "seen", "time", "event", "seconds", "eta_seconds"}

Key = tuple[str, str]  # stage, name of the figure


@dataclass(frozen=True)
class Event:
    """Something that happened to a run."""

    stage: str
    seen: int
    text: str


@dataclass(frozen=True)
class Figures:
    """What a file has said so far.

    Attributes:
        curves: by stage and name, stages in the order of their coming.
        last: the newest value of each.
        events: in their order.
        share: of the file that was read; below 1 the curves are of its beginning, or a sketch of all.
    """

    curves: dict[Key, Points] = field(default_factory=dict)
    last: dict[Key, float] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    share: float = 1.0

    @property
    def stages(self) -> list[str]:
        """In the order of their coming."""
        return list(dict.fromkeys(stage for stage, _ in self.curves))

    def names(self, stage: str) -> list[str]:
        """Figures of a stage."""
        return [name for known, name in self.curves if known == stage]


class MetricsFile:
    """Follows one metrics.jsonl, which only grows; one that is shorter than before was begun anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._start_again()
        self._size = 0

    def _start_again(self) -> None:
        self._digest = _Digest()
        self._sketch: _Digest | None = None
        self._offset = 0

    def read(self) -> bool:
        """Take in the next piece; False when there was nothing new."""
        try:
            with self._path.open("rb") as file:
                self._size = file.seek(0, os.SEEK_END)
                if self._size < self._offset:
                    self._start_again()
                if self._sketch is None and self._size - self._offset > LONG:
                    self._sketch = _sketched(file, self._offset, self._size)
                    return True
                file.seek(self._offset)
                piece = file.read(PIECE)
        except OSError:
            return False
        whole = piece[: piece.rfind(b"\n") + 1]
        if not whole and len(piece) == PIECE:
            whole = piece  # a line of such a length is none of ours
        self._offset += len(whole)
        self._digest.take(whole)
        return bool(whole)

    def figures(self) -> Figures:
        """What is known now."""
        share = self._offset / self._size if self._size else 1.0
        is_sketch = self._sketch is not None and share < 0.99
        digest = self._sketch if is_sketch and self._sketch is not None else self._digest
        curves = {key: curve.points() for key, curve in digest.curves.items()}
        return Figures(curves, dict(digest.last), tuple(digest.events), share)


class _Digest:
    def __init__(self) -> None:
        self.curves: dict[Key, Curve] = {}
        self.last: dict[Key, float] = {}
        self.events: list[Event] = []

    def take(self, lines: bytes) -> None:
        columns: dict[Key, tuple[list[float], list[float]]] = {}
        for row in _rows(lines):
            stage, seen = row.get("stage"), row.get("seen")
            if not isinstance(stage, str) or not isinstance(seen, _NUMBERS):
                continue
            if "event" in row:
                self.events.append(Event(stage, int(seen), str(row["event"])))
            for name, value in row.items():
                if isinstance(value, _NUMBERS) and name not in _LEFT_OUT:
                    key = stage, name
                    column = columns.get(key)
                    if column is None:
                        column = columns[key] = [], []
                    column[0].append(seen)
                    column[1].append(value)
        for key, (x, y) in columns.items():
            self.last[key] = y[-1]
            self.curves.setdefault(key, Curve()).extend(np.array(x, float), np.array(y, float))


def _rows(lines: bytes) -> list[dict[str, Any]]:
    """All that are whole; together where they are, as that is faster."""
    parts = lines.splitlines()
    try:
        rows = json.loads(b"[" + b",".join(parts) + b"]")
    except (ValueError, RecursionError):
        rows = [row for row in map(_row, parts) if row is not None]
    return [row for row in rows if isinstance(row, dict)]


def _row(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _sketched(file: Any, start: int, end: int) -> _Digest:
    """Some lines out of every part of a long file, and all of its last ones."""
    digest = _Digest()
    step = (end - start) // _SKETCH_PIECES
    for number in range(_SKETCH_PIECES):
        file.seek(start + number * step)
        piece = file.read(_SKETCH_PIECE)
        digest.take(piece[piece.find(b"\n") + 1 : piece.rfind(b"\n") + 1])
    file.seek(max(start, end - 4 * _SKETCH_PIECE))
    piece = file.read()
    digest.take(piece[piece.find(b"\n") + 1 : piece.rfind(b"\n") + 1])
    return digest
