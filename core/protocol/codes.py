"""Codes on their way into documents and back."""

from __future__ import annotations

from dataclasses import dataclass

from core.protocol.edit import Edit
from core.protocol.photo import Quad


@dataclass(frozen=True)
class CodeEntry:
    """Both codes of one crop, to be kept in a document so that it need not be encoded again.

    Attributes:
        model: SHA-256 (hex) of the model's file, and `photo` of the photo's.
        quad: the crop, and `steps`, the network calls that its encoding took.
        side: pixels a side that the model works at.
        z_sem: float32 little-endian bytes; empty for a model without a semantic code.
        x_T: [3,side,side] float16 little-endian bytes.
    """

    model: str
    photo: str
    quad: Quad
    steps: int
    side: int
    z_sem: bytes
    x_T: bytes


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
