"""What the user sets for new pictures: plain values, in per cent where people see them, and as JSON."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from core.protocol import Generate

MOST_PICTURES = 64
MOST_SEED = 2**31 - 1
MOST_STEPS = 200


@dataclass(frozen=True)
class GridSettings:
    """Everything that decides a grid, but the model.

    Attributes:
        count: how many pictures.
        seed: of the first.
        steps, latent_steps: network calls of a picture and of its idea (its semantic code).
        variety: 0 to 100: how far from the average face, `Generate.truncation` in per cent.
        detail: 0 to 100: `Generate.detail` in per cent.
        like: semantic codes to stay near, and `spread`, 0 to 100, how far from them.
        like_of: fingerprint of the model that made those; empty where it is not known.
        where: (attribute, whether it must hold) pairs, in the order of their names.
    """

    count: int = 16
    seed: int = 1
    steps: int = 20
    latent_steps: int = 100
    variety: int = 85
    detail: int = 85
    like: tuple[bytes, ...] = ()
    like_of: str = ""
    spread: int = 50
    where: tuple[tuple[str, bool], ...] = ()

    def request(self, model: str) -> Generate:
        """What to ask the engine."""
        return Generate(
            model=model,
            count=self.count,
            seed=self.seed,
            steps=self.steps,
            latent_steps=self.latent_steps,
            truncation=self.variety / 100,
            detail=self.detail / 100,
            like=self.like,
            like_of=self.like_of,
            spread=self.spread / 100,
            where=self.where,
        )

    def as_json(self) -> dict[str, Any]:
        """As a file keeps it."""
        plain: dict[str, Any] = {each.name: getattr(self, each.name) for each in fields(self)}
        plain["like"] = [coded(code) for code in self.like]
        plain["where"] = dict(self.where)
        return plain

    @staticmethod
    def from_json(stored: Mapping[str, Any]) -> GridSettings:
        """What `as_json` made; numbers out of range are brought into it.

        Raises:
            KeyError, TypeError, ValueError: it is something else.
        """
        numbers = {name: _within(stored[name], least, most) for name, (least, most) in RANGES.items()}
        where = {str(name): bool(there) for name, there in dict(stored["where"]).items()}
        return GridSettings(
            **numbers,
            like=tuple(decoded(code) for code in stored["like"]),
            like_of=str(stored.get("like_of", "")),
            where=tuple(sorted(where.items())),
        )


RANGES = {
    "count": (1, MOST_PICTURES),
    "seed": (0, MOST_SEED),
    "steps": (2, MOST_STEPS),
    "latent_steps": (2, MOST_STEPS),
    "variety": (0, 100),
    "detail": (0, 100),
    "spread": (0, 100),
}


def coded(code: bytes) -> str:
    """A code's bytes as text."""
    return base64.b64encode(code).decode("ascii")


def decoded(text: str) -> bytes:
    """And back.

    Raises:
        ValueError: it is no such text.
    """
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from error


def _within(value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{value!r} is no whole number")
    return min(max(value, least), most)
