"""The faces that sections edit: photos, their crops, and which slider goes where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core import protocol
from core.engine import Engine
from core.files import sha256_of

R = TypeVar("R")


@dataclass(frozen=True)
class Face:
    """A crop to edit. Photos have numbers only: their names are nobody's business in a report."""

    number: int
    photo: protocol.PhotoRef
    quad: protocol.Quad


def ask(engine: Engine, request: protocol.Request, wanted: type[R]) -> R:
    """The engine's answer, of the kind `wanted`.

    Raises:
        RuntimeError: it is another; with what the engine said.
    """
    reply = engine.answer(request)
    if not isinstance(reply, wanted):
        raise RuntimeError(f"a {type(request).__name__} was answered by {reply!r}")
    return reply


def find(engine: Engine, photos: Sequence[Path]) -> list[Face]:
    """The largest face of each photo, or its middle where there is none."""
    faces = []
    for number, path in enumerate(photos, start=1):
        ref = protocol.PhotoRef(str(path), sha256_of(path))
        found = ask(engine, protocol.FindFaces(ref), protocol.FacesFound)
        faces.append(Face(number, ref, quad_of(found)))
    return faces


def quad_of(found: protocol.FacesFound) -> protocol.Quad:
    """Of the largest face, or the middle."""
    return found.faces[0].quad if found.faces else found.centre
