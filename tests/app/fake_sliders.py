"""What the fake engine answers to the page that makes sliders.

A picture has it when its name begins with "with". In "nobody" there is no face, and "broken" cannot be read.
Sliders fit models of one file name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from core.protocol import (
    ExampleSeen,
    ExamplesSeen,
    Judged,
    LearnSlider,
    PhotoRef,
    Progress,
    Reply,
    SeeExamples,
    SliderLearned,
    Verdict,
)
from core.slider_file import OwnSlider, SliderCard, SliderError, make_key, read_slider, to_bytes

FEWEST = 10
Send = Callable[[Reply], None]
Steps = Callable[[str, int], Iterator[int]]


def fingerprint(model: str) -> str:
    """What sliders fit a model; none do where it is "unable"."""
    return "" if "unable" in Path(model).name else f"fits {Path(model).name}"


def own(model: str, sliders: Sequence[str]) -> tuple[str, ...]:
    """Keys of those sliders that fit a model."""
    keys = []
    for path in sliders:
        try:
            card = read_slider(Path(path)).card
        except SliderError:
            continue
        if card.fits == fingerprint(model):
            keys.append(card.key)
    return tuple(keys)


def see(request: SeeExamples, send: Send, steps: Steps) -> Reply:
    """Green pictures."""
    usable = _look(request.photos, send, steps)
    return ExamplesSeen(request, len(usable))


def learn(request: LearnSlider, send: Send, steps: Steps) -> Reply:
    """The names say what is right."""
    usable = _look((*request.has, *request.has_not), None, steps)
    sides = [(photo, photo in request.has) for photo in usable]
    counts = (sum(has for _, has in sides), sum(not has for _, has in sides))
    if counts[0] < FEWEST or (request.has_not and counts[1] < FEWEST):
        return SliderLearned(request, Verdict.TOO_FEW, "Too few.", counts, 0, 0, 0, (), "", b"", 0.1)
    send(Progress("learning", 0, 1))
    judged = []
    for photo, has in sides:
        score = 0.9 if Path(photo.path).name.startswith("with") else 0.1
        judged.append(Judged(photo, has, score, (score > 0.5) is not has))
    judged.sort(key=lambda each: not each.mistaken)
    wrong = sum(each.mistaken for each in judged)
    if wrong > len(judged) / 3:
        return SliderLearned(
            request, Verdict.CHANCE, "They can't support a slider.", counts, 0.5, 0.3, 0.7, tuple(judged),
            "", b"", 0.1,
        )  # fmt: skip
    slider = make(request.name, request.model, counts, wrong)
    verdict = Verdict.WEAKLY if wrong else Verdict.WELL
    return SliderLearned(
        request, verdict, "Of 100 pairs it tells 90 apart.", counts, 0.9, 0.7, 0.97, tuple(judged),
        slider.card.key, to_bytes(slider), 0.1,
    )  # fmt: skip


def make(name: str, model: str, counts: tuple[int, int] = (20, 20), number: int = 0) -> OwnSlider:
    """A slider; another `number` makes another one."""
    weights, numbers, fits = np.full(8, number, np.float32), (0.0, 1.0, -1.0), fingerprint(model)
    key = make_key(name, fits, weights, numbers)
    card = SliderCard(name, key, fits, "Portrait", "2026-01-01T00:00:00+00:00", *counts, 0.9, 0.7, 0.97)
    return OwnSlider(card, weights, numbers)


def _look(photos: Sequence[PhotoRef], send: Send | None, steps: Steps) -> list[PhotoRef]:
    usable = []
    green = np.full((16, 16, 4), (0, 160, 0, 255), np.uint8)
    for photo, _ in zip(photos, steps("encoding", len(photos)), strict=True):
        name = Path(photo.path).name
        problem = f"No face was found in {name}." if "nobody" in name else ""
        if "broken" in name:
            problem = f"{name} can't be read."
        if send is not None:
            send(ExampleSeen(photo, int(not problem), problem, None if "broken" in name else green))
        if not problem:
            usable.append(photo)
    return usable
