"""Making a slider from examples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from core.protocol.photo import PhotoRef


@dataclass(frozen=True)
class SeeExamples:
    """Look at pictures from which a slider is to be learned, so that learning it need not wait for that;
    answered by `ExamplesSeen`, after an `ExampleSeen` for each.

    Attributes:
        model: path of the model file.
        photos: with or without their digests.
        side: pixels a side of the answered pictures.
    """

    model: str
    photos: tuple[PhotoRef, ...]
    side: int = 128


@dataclass(frozen=True, eq=False)
class ExampleSeen:
    """What one picture is to the model.

    Attributes:
        photo: as it was asked for.
        faces: how many were found; 0 also for models that need none.
        problem: why it can't be an example, and what to do; empty when it can.
        pixels: [side,side,4] uint8, blue-green-red-255 (Qt's RGB32), the crop as the model sees it; None for
            a file that can't be read.
    """

    photo: PhotoRef
    faces: int
    problem: str
    pixels: NDArray[np.uint8] | None


@dataclass(frozen=True)
class ExamplesSeen:
    """All of them have been looked at; `usable` of them can be examples."""

    request: SeeExamples
    usable: int


@dataclass(frozen=True)
class LearnSlider:
    """Learn a slider from pictures; answered by `SliderLearned`, after an `ExampleSeen` for each of them that
    had not been looked at.

    Attributes:
        model: path of the model file.
        name: of the slider, for people.
        has: pictures that show what the slider is for.
        has_not: pictures that do not; none to learn against pictures in general (appendix A.2 of the paper).
        side: pixels a side of the answered pictures.
    """

    model: str
    name: str
    has: tuple[PhotoRef, ...]
    has_not: tuple[PhotoRef, ...] = ()
    side: int = 128


class Verdict(Enum):
    """How well examples can be told apart that the slider was not learned from."""

    WELL = "well"
    WEAKLY = "weakly"
    CHANCE = "chance"  # no better than by tossing a coin, as far as these examples can say
    TOO_FEW = "too few"


@dataclass(frozen=True)
class Judged:
    """One example, as sliders judge it that were learned without it.

    Attributes:
        photo: as it was asked for.
        has: on which side it is.
        score: 0 (surely has it not) to 1 (surely has it).
        mistaken: it looks as if it belonged to the other side.
    """

    photo: PhotoRef
    has: bool
    score: float
    mistaken: bool


@dataclass(frozen=True)
class SliderLearned:
    """What came of it.

    Attributes:
        request: what was asked for.
        verdict: how well it separates, and `sentence` why and what to do, for people.
        examples: how many were used with and without it; the second is 0 where it was learned against
            pictures in general.
        auroc: the chance that of two pictures, one with and one without, the right one gets the higher score;
            by cross-validation. 0 with too few examples.
        low, high: between which values it would be with very many examples, with 95% confidence.
        judged: the examples, mistakes first, the worst of them first; then the others, the surest last.
        key: the name by which edits call the slider, and `content` the file that holds it; both empty where
            the examples can't support one.
        seconds: the learning took.
    """

    request: LearnSlider
    verdict: Verdict
    sentence: str
    examples: tuple[int, int]
    auroc: float
    low: float
    high: float
    judged: tuple[Judged, ...]
    key: str
    content: bytes
    seconds: float
