"""A slider of the user's own: one small .safetensors file. Free of torch and Qt.

A slider is called by its key in edits, presets and documents: the name it was made under and a digest of its
numbers, such as "Freckles~3fa9c1d2". So it can be given another name and everything that uses it goes on; and
what is learned anew from other examples is another slider, of which no old picture is shown.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from core.files import write_atomically
from core.sentences import Sentence

FORMAT = 1
ENDING = ".safetensors"
LONGEST_NAME = 60
LARGEST_FILE = 1 << 20  # bytes; one of a code of 512 numbers takes 3 kB
_MARK = "~"
_HEADER = "semblance_slider"
_MODEL_HEADER = "semblance"


class SliderError(ValueError):
    """A slider can't be used or kept; the message says what happened, why, and what to do."""


@dataclass(frozen=True)
class SliderCard:
    """What a person should know about a slider.

    Attributes:
        name: for people.
        key: by which edits call it.
        fits: fingerprint of the models it works with, and `model` the name of the one it was made with.
        made: date and time, ISO 8601.
        has, has_not: numbers of examples; no `has_not` where pictures in general stood for them.
        auroc: area under the ROC curve by cross-validation, between `low` and `high` with 95% confidence.
    """

    name: str
    key: str
    fits: str
    model: str
    made: str
    has: int
    has_not: int
    auroc: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class OwnSlider:
    """A linear classifier on z-normalised codes, as one row of `core.attributes.Attributes`.

    Attributes:
        weights: [code].
        numbers: bias, and the logits of pronounced positives and negatives.
    """

    card: SliderCard
    weights: NDArray[np.float32]
    numbers: tuple[float, float, float]


def make_key(name: str, fits: str, weights: NDArray[np.float32], numbers: tuple[float, ...]) -> str:
    """The key of a slider with these numbers."""
    digest = hashlib.sha256(fits.encode())
    digest.update(np.ascontiguousarray(weights, "<f4").tobytes())
    digest.update(np.array(numbers, "<f4").tobytes())
    return f"{clean(name).replace(_MARK, '-')}{_MARK}{digest.hexdigest()[:8]}"


def is_own(attribute: str) -> bool:
    """Whether this names a slider of the user's own, not one that a model came with."""
    name, mark, digest = attribute.rpartition(_MARK)
    return bool(name and mark) and len(digest) == 8 and set(digest) <= set("0123456789abcdef")


def first_name(key: str) -> str:
    """The name under which the slider of a key was made."""
    return key.rpartition(_MARK)[0]


def clean(name: str) -> str:
    """A name in one line, not too long."""
    return " ".join(name.split())[:LONGEST_NAME].strip()


def free_name(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or with the first number from 2 that makes it another name than those taken; capitals make no
    difference.
    """
    names = {name.casefold() for name in taken}
    wanted, number = clean(wanted), 1
    name = wanted
    while name.casefold() in names:
        number += 1
        name = f"{wanted[: LONGEST_NAME - 5]} {number}"
    return name


def to_bytes(slider: OwnSlider) -> bytes:
    """The file's content."""
    tensors = {
        "weights": np.ascontiguousarray(slider.weights, np.float32),
        "numbers": np.array(slider.numbers, np.float32),
    }
    return save(tensors, {_HEADER: json.dumps({"format": FORMAT, **asdict(slider.card)})})


def write_slider(slider: OwnSlider, path: Path) -> None:
    """Write a slider's file, atomically.

    Raises:
        SliderError: the disk refused.
    """
    try:
        with write_atomically(path) as temporary:
            temporary.write_bytes(to_bytes(slider))
    except OSError as problem:
        raise SliderError(
            Sentence(
                "The slider was not saved to {folder}: {why}. Make room there or choose another place, "
                "then try again.",
                folder=str(path.parent),
                why=problem.strerror or str(problem),
            )
        ) from problem


def read_slider(path: Path) -> OwnSlider:
    """Read a slider's file.

    Raises:
        SliderError: missing, damaged, no slider, or from a later version.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as problem:
        raise SliderError(
            Sentence(
                "The slider '{file}' can't be read: {why}. Choose another file, or put it back.",
                file=path.name,
                why=problem.strerror or str(problem),
            )
        ) from problem
    if len(content) > LARGEST_FILE:
        raise _refusal(content, path.name)
    return from_bytes(content, path.name)


def from_bytes(content: bytes, file: str) -> OwnSlider:
    """A slider from its file's content; `file` is the name to speak of.

    Raises:
        SliderError: damaged, no slider, or from a later version.
    """
    try:
        tensors = load(content)
        header = _header(content)
    except (SafetensorError, ValueError, KeyError, TypeError) as problem:
        raise _no_slider(file) from problem
    if _HEADER not in header:
        raise _refusal(content, file)
    try:
        stored: dict[str, Any] = json.loads(header[_HEADER])
        version = int(stored.pop("format"))
        if version <= FORMAT:
            return _checked(SliderCard(**stored), tensors)
    except (ValueError, KeyError, TypeError) as problem:
        raise SliderError(
            Sentence("The slider '{file}' is damaged. Export or copy it again.", file=file)
        ) from problem
    raise SliderError(
        Sentence(
            "The slider '{file}' was made by a later version of Semblance. Update Semblance to use it.",
            file=file,
        )
    )


def renamed(slider: OwnSlider, name: str) -> OwnSlider:
    """The same slider under another name; its key stays."""
    return replace(slider, card=replace(slider.card, name=clean(name)))


def _header(content: bytes) -> dict[str, str]:
    """What a file that begins like this says of itself.

    Raises:
        ValueError, AttributeError: it is no such file, or its header goes on beyond this.
    """
    length = int.from_bytes(content[:8], "little")
    found: dict[str, str] = json.loads(content[8 : 8 + length]).get("__metadata__", {})
    return found


def _refusal(content: bytes, file: str) -> SliderError:
    """Of a file that is no slider, by its beginning."""
    try:
        is_model = _MODEL_HEADER in _header(content)
    except (ValueError, AttributeError):
        is_model = False
    return _is_model(file) if is_model else _no_slider(file)


def _checked(card: SliderCard, tensors: dict[str, NDArray[Any]]) -> OwnSlider:
    """Raises ValueError, KeyError, TypeError: the numbers are not what the card says, or not numbers."""
    weights, numbers = tensors["weights"], tensors["numbers"]
    if weights.dtype != np.float32 or weights.ndim != 1 or numbers.shape != (3,):
        raise ValueError("not the tensors of a slider")
    bias, positive, negative = (float(number) for number in numbers)
    whole = np.isfinite(weights).all() and math.isfinite(bias + positive + negative)
    texts = all(isinstance(text, str) for text in (card.name, card.key, card.fits, card.model, card.made))
    counts = all(type(count) is int for count in (card.has, card.has_not))
    shares = all(isinstance(share, (int, float)) for share in (card.auroc, card.low, card.high))
    if not (whole and texts and counts and shares and clean(card.name)):
        raise ValueError("not the card of a slider")
    slider = OwnSlider(replace(card, name=clean(card.name)), weights, (bias, positive, negative))
    if card.key != make_key(first_name(card.key), card.fits, weights, slider.numbers):
        raise ValueError("the key belongs to other numbers")
    return slider


def _no_slider(file: str) -> SliderError:
    return SliderError(
        Sentence("'{file}' is no slider of Semblance. Choose a file that was exported as one.", file=file)
    )


def _is_model(file: str) -> SliderError:
    return SliderError(
        Sentence(
            "'{file}' is a model, not a slider. Open it with Model > Open model.",
            file=file,
        )
    )
