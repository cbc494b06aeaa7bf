"""What the user has set, as JSON values and back. No Qt here.

Reading is tolerant: unknown fields are passed over, and what is missing or out of range has its usual value,
so that a file of a neighbouring version, or one that somebody has edited, still gives what it can.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast

from app.edits.edit_state import FULL_STRENGTH, MOST_AMOUNT, EditState, FaceState
from core.protocol import Mask, Quad

Json = dict[str, Any]

_MOST_FACES = 1000
_MOST_NAMES = 1000
_LONGEST_NAME = 200
_LARGEST_MASK = 2048  # pixels a side
_RANGES = {
    "amount": (0, MOST_AMOUNT),
    "keep_detail": (0, 100),
    "variation": (0, 2**31 - 1),
    "variation_share": (0, 100),
    "feather": (0, 100),
}


class Masks:
    """The masks of many states, each kept once: most steps of a history share theirs."""

    def __init__(self, stored: Mapping[str, Any] | None = None) -> None:
        self.stored: Json = {} if stored is None else dict(stored)
        self._known: dict[str, Mask | None] = {}

    def key(self, mask: Mask) -> str:
        """Keep a mask; returns the name it has here."""
        name, packed = _packed(mask)
        self.stored[name] = packed
        return name

    def get(self, name: object) -> Mask | None:
        """The mask of that name; None when there is none, or it is damaged."""
        if not isinstance(name, str):
            return None
        if name not in self._known:
            self._known[name] = _unpacked(self.stored.get(name))
        return self._known[name]


def state_to_json(state: EditState, masks: Masks) -> Json:
    """Everything that is set; masks go into `masks`."""
    faces = [{"face": number} | _face_to_json(face, masks) for number, face in state.faces]
    return {"face": state.face, "faces": faces}


def state_from_json(stored: object, masks: Masks) -> EditState:
    """Back again."""
    if not isinstance(stored, dict):
        return EditState()
    state = EditState(face=whole(stored.get("face"), 0, _MOST_FACES, 0))
    faces = stored.get("faces")
    for each in (faces if isinstance(faces, list) else [])[:_MOST_FACES]:
        number = each.get("face") if isinstance(each, dict) else None
        if type(number) is int and 0 <= number < _MOST_FACES:
            state = state.with_face(number, _face_from_json(each, masks))
    return state


def quad_from_json(stored: object) -> Quad | None:
    """Four corners; None for anything else."""
    if not isinstance(stored, list) or len(stored) != 4:
        return None
    points = [numbers(point, 2) for point in stored]
    return cast("Quad", tuple(points)) if all(point is not None for point in points) else None


def numbers(stored: object, count: int) -> tuple[float, ...] | None:
    """So many finite numbers; None for anything else."""
    if not isinstance(stored, list) or len(stored) != count:
        return None
    if not all(type(value) in (int, float) and math.isfinite(value) and abs(value) < 1e7 for value in stored):
        return None
    return tuple(float(value) for value in stored)


def whole(stored: object, least: int, most: int, usual: int) -> int:
    """A whole number, brought into its range."""
    if type(stored) not in (int, float) or not math.isfinite(cast("float", stored)):
        return usual
    return min(max(round(cast("float", stored)), least), most)


def _face_to_json(face: FaceState, masks: Masks) -> Json:
    usual = FaceState()
    stored: Json = {"strengths": dict(face.strengths)}
    for name in ("off", "hold"):
        if getattr(face, name):
            stored[name] = list(getattr(face, name))
    stored |= {name: getattr(face, name) for name in _RANGES if getattr(face, name) != getattr(usual, name)}
    if face.mask is not None:
        stored["mask"] = masks.key(face.mask)
    if face.quad is not None:
        stored["moved_to"] = [list(point) for point in face.quad]
    return stored


def _face_from_json(stored: Json, masks: Masks) -> FaceState:
    usual, strengths = FaceState(), stored.get("strengths")
    known = {
        name: whole(value, -FULL_STRENGTH, FULL_STRENGTH, 0)
        for name, value in list((strengths if isinstance(strengths, dict) else {}).items())[:_MOST_NAMES]
        if len(name) <= _LONGEST_NAME
    }
    values = {name: whole(stored.get(name), *_RANGES[name], getattr(usual, name)) for name in _RANGES}
    return FaceState(
        off=_names(stored.get("off")),
        hold=_names(stored.get("hold")),
        mask=masks.get(stored.get("mask")),
        quad=quad_from_json(stored.get("moved_to")),
        **cast("dict[str, Any]", values),
    ).with_strengths(known)


def _names(stored: object) -> tuple[str, ...]:
    names = stored[:_MOST_NAMES] if isinstance(stored, list) else []
    return tuple(sorted({name for name in names if isinstance(name, str) and len(name) <= _LONGEST_NAME}))


@lru_cache(maxsize=256)
def _packed(mask: Mask) -> tuple[str, Json]:
    name = hashlib.sha256(mask.levels).hexdigest()[:16]
    levels = base64.b64encode(zlib.compress(mask.levels, 6)).decode("ascii")
    return name, {"side": mask.side, "levels": levels}


def _unpacked(stored: object) -> Mask | None:
    if not isinstance(stored, dict) or not isinstance(stored.get("levels"), str):
        return None
    side = stored.get("side")
    if type(side) is not int or not 1 <= side <= _LARGEST_MASK:
        return None
    try:
        levels = zlib.decompressobj().decompress(base64.b64decode(stored["levels"]), side * side + 1)
    except (binascii.Error, ValueError, zlib.error):
        return None
    return Mask(side, levels) if len(levels) == side * side else None
