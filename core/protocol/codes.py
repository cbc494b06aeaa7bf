"""Codes on their way into documents and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from core.protocol.edit import Edit
from core.protocol.photo import Quad


class CodeKey(NamedTuple):
    """What a crop's codes depend on.

    Attributes:
        model: SHA-256 (hex) of the model's file, and `photo` of the photo's.
        quad: the crop.
        steps: of its encoding, with `solver`.
    """

    model: str
    photo: str
    quad: Quad
    steps: int
    solver: str


@dataclass(frozen=True)
class CodeEntry:
    """Both codes of one crop, to be kept in a document so that it need not be encoded again.

    Attributes:
        model: SHA-256 (hex) of the model's file, and `photo` of the photo's.
        quad: the crop, and `steps`, those of its encoding.
        side: pixels a side that the model works at.
        z_sem: float32 little-endian bytes; empty for a model without a semantic code.
        x_T: [3,side,side] float16 little-endian bytes.
        solver: that encoded it; older documents do not say, and mean "ddim".
    """

    model: str
    photo: str
    quad: Quad
    steps: int
    side: int
    z_sem: bytes
    x_T: bytes
    solver: str = "ddim"

    @property
    def key(self) -> CodeKey:
        """What they are the codes of."""
        return CodeKey(self.model, self.photo, self.quad, self.steps, self.solver)


@dataclass(frozen=True)
class GetCodes:
    """Hand out the codes of an edit's crops, as far as they are known; answered by `Codes`."""

    edit: Edit


@dataclass(frozen=True)
class PutCodes:
    """Take back codes that were handed out once; answered by `CodesTaken`. Those of other models do no
    harm.
    """

    entries: tuple[CodeEntry, ...]


@dataclass(frozen=True)
class Codes:
    """What is known of an edit's crops; `model` is the SHA-256 (hex) of the model's file."""

    model: str
    entries: tuple[CodeEntry, ...]


@dataclass(frozen=True)
class CodesTaken:
    """Codes are there to be used."""
