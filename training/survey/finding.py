"""Something that is wrong with a training to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Page = Literal["pictures", "crop", "kind", "attributes", "machine", "summary"]
"""Of the wizard, where it can be put right."""


@dataclass(frozen=True)
class Finding:
    """What is wrong.

    Attributes:
        page: where it can be put right.
        text: what is wrong, a sentence.
        remedy: what to do, a sentence; empty where `text` says it.
        stops: whether the training can't begin like this; otherwise it is to be kept in mind.
    """

    page: Page
    text: str
    remedy: str = ""
    stops: bool = True
